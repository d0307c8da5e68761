// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QRect>

namespace Pinthread {

/// Where the parts of a comment's row are: what is drawn, measured and clicked by one account. Viewport coordinates;
/// mirrored where the interface runs from right to left.
class CommentRow
{
public:
    /// What of a comment decides where things are.
    struct Form
    {
        int depth = 0;      ///< How many comments it lies under.
        bool isNew = false; ///< It is the first that is new to its reader, under a line that says so.

        friend bool operator==(const Form &, const Form &) = default;
    };
    /// The signs at the row's end, from the end inwards.
    enum class Sign { More, Reply };

    CommentRow(const QRect &row, const Form &form, const QFont &font, Qt::LayoutDirection direction);

    /// How wide the words of a row are that is \a rowWidth wide.
    [[nodiscard]] static int wordsWidth(int rowWidth, const Form &form, const QFont &font);
    /// How high a row is whose words are \a wordsHeight high.
    [[nodiscard]] static int heightFor(int wordsHeight, const Form &form, const QFont &font);

    /// The line that says that new comments begin here; empty for a row that is not Form::isNew.
    [[nodiscard]] QRect newLine() const;
    /// Everything but that line.
    [[nodiscard]] QRect body() const;
    [[nodiscard]] QRect avatar() const;
    /// Name and time.
    [[nodiscard]] QRect heading() const;
    [[nodiscard]] QRect words() const;
    [[nodiscard]] QRect sign(Sign sign) const;

private:
    [[nodiscard]] int avatarSize() const;
    [[nodiscard]] int top() const;
    [[nodiscard]] QRect mirrored(const QRect &rect) const;

    QRect m_row;
    Form m_form;
    QFont m_font;
    Qt::LayoutDirection m_direction;
};

} // namespace Pinthread
