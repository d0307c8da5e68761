// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"

#include <QList>
#include <QRectF>

#include <vector>

namespace Pinthread {

/// A mark beside the text: of one highlight, or of all that there was no room for.
struct MarginMark
{
    QRectF rect;
    /// In the order of the text; more than one: it stands for all of them.
    QList<ConversationId> ids;

    /// It stands for all of its line; otherwise, when it is more than one, for the rest.
    bool isWholeLine = false;

    [[nodiscard]] bool isOne() const { return ids.size() == 1; }
};

/// Places the marks of highlights beside the lines that they begin in. Arithmetic alone; the margin is `width` wide and
/// begins at x = 0.
class MarginMarks
{
public:
    /// A highlight that begins in a line.
    struct Wanted
    {
        ConversationId id;
        double middle = 0; ///< Of its line, from the top.
        double width = 0;  ///< Of its mark.
    };

    /// \a wanted is in the order of the text. Marks of one line stand side by side; where there is no room for all, a
    /// last one, \a moreWidth wide, stands for the rest, or for all. Lines that are closer than marks are high share
    /// theirs.
    [[nodiscard]] static std::vector<MarginMark> place(const std::vector<Wanted> &wanted, double width,
                                                       double moreWidth, double markHeight);
};

} // namespace Pinthread
