// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/conversationitem.h"

#include <QFlags>

namespace Pinthread {

/// Which of an asset's conversations somebody wants to see, and in which order. A value that outlives the program as
/// text, in the settings.
struct ConversationChoice
{
    enum class Order {
        Number,     ///< As they were numbered; those without a number last.
        LastChange, ///< What changed last comes first.
        Place,      ///< As the picture is read: from top to bottom, and from left to right.
    };
    /// Open and Resolved together are either; each of the others narrows further. None of them is all.
    enum Filter {
        Open = 1,
        Resolved = 2,
        Mine = 4,    ///< Started by the reader.
        Unread = 8,  ///< With something that the reader has not seen.
        Failed = 16, ///< With something that could not be sent.
    };
    Q_DECLARE_FLAGS(Filters, Filter)

    Filters filters;
    Order order = Order::Number;

    [[nodiscard]] bool accepts(const ConversationItem &item, UserId reader) const;

    /// For example "open mine, last-change".
    [[nodiscard]] QString toText() const;
    /// What is not understood is left out.
    [[nodiscard]] static ConversationChoice fromText(const QString &text);

    friend bool operator==(const ConversationChoice &, const ConversationChoice &) = default;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(ConversationChoice::Filters)

} // namespace Pinthread
