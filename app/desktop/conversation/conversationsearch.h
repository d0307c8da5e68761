// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/conversationitem.h"

#include <QStringMatcher>

namespace Pinthread {

/// Words that conversations are searched for: each must be in one of its comments, in a name of somebody who wrote
/// there, or in something that could not be sent. "#12" finds the number, too. Case and accents do not matter.
class ConversationSearch
{
public:
    ConversationSearch() = default;
    explicit ConversationSearch(const QString &words);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// As they were typed, but with single spaces.
    [[nodiscard]] QString text() const { return m_words.join(u' '); }
    /// What to point out in a text, as typed.
    [[nodiscard]] const QStringList &words() const { return m_words; }

    /// Whether a conversation is found by its number and by everything that is written in it, see searchable().
    [[nodiscard]] bool matches(int number, const QString &searchable) const;
    /// Everything that is written in \a item, ready to be searched. Made once for each version of a conversation.
    [[nodiscard]] static QString searchable(const ConversationItem &item);

    /// Of a conversation that matches() the line it was found by, the first one: "Bob: …another font here". Empty when
    /// that is in no comment.
    [[nodiscard]] QString foundLine(const ConversationItem &item) const;

private:
    struct Term
    {
        QStringMatcher matcher;
        QString number; ///< The digits of "#12"; empty for other words.
    };

    [[nodiscard]] bool isIn(const Comment &comment) const;

    QStringList m_words;
    QList<Term> m_terms;
};

} // namespace Pinthread
