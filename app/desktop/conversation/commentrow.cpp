// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/commentrow.h"

#include "conversation/look.h"

#include <QFontMetrics>
#include <QStyle>

#include <algorithm>

namespace Pinthread {

namespace {

constexpr int above = 6; ///< Between the row's edge and what is in it; and below.
constexpr int usualSignSize = 24;
constexpr int answerAvatarSize = 20;
constexpr int answerIndent = 24;
/// Deeper answers are not moved further: their words need room.
constexpr int deepestIndent = 3;
constexpr int leastWordsWidth = 40;

int avatarSizeAt(int depth, const QFont &font)
{
    return Look::scaled(depth > 0 ? answerAvatarSize : Look::avatarSize, font);
}

int indent(int depth, const QFont &font)
{
    if (depth <= 0)
        return 0;
    return avatarSizeAt(0, font) + 2 * Look::unit + (std::min(depth, deepestIndent) - 1) * answerIndent;
}

int wordsLeft(int depth, const QFont &font)
{
    return Look::margin + indent(depth, font) + avatarSizeAt(depth, font) + 2 * Look::unit;
}

int newLineHeight(const QFont &font)
{
    return QFontMetrics(Look::small(font)).height() + 2 * Look::unit;
}

int headingHeight(const QFont &font)
{
    return QFontMetrics(Look::bold(font)).height();
}

} // namespace

CommentRow::CommentRow(const QRect &row, const Form &form, const QFont &font, Qt::LayoutDirection direction)
    : m_row(row), m_form(form), m_font(font), m_direction(direction)
{}

int CommentRow::wordsWidth(int rowWidth, const Form &form, const QFont &font)
{
    return std::max(leastWordsWidth, rowWidth - wordsLeft(form.depth, font) - Look::margin);
}

int CommentRow::heightFor(int wordsHeight, const Form &form, const QFont &font)
{
    const int whole = headingHeight(font) + 2 + wordsHeight;
    const int line = form.isNew ? newLineHeight(font) : 0;
    return line + std::max(whole, avatarSizeAt(form.depth, font)) + 2 * above;
}

int CommentRow::avatarSize() const
{
    return avatarSizeAt(m_form.depth, m_font);
}

int CommentRow::top() const
{
    return m_row.top() + (m_form.isNew ? newLineHeight(m_font) : 0) + above;
}

QRect CommentRow::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(m_direction, m_row, rect);
}

QRect CommentRow::newLine() const
{
    if (!m_form.isNew)
        return {};
    return {m_row.left() + Look::margin, m_row.top(), m_row.width() - 2 * Look::margin, newLineHeight(m_font)};
}

QRect CommentRow::body() const
{
    return m_row.adjusted(0, m_form.isNew ? newLineHeight(m_font) : 0, 0, 0);
}

QRect CommentRow::avatar() const
{
    return mirrored({m_row.left() + Look::margin + indent(m_form.depth, m_font), top(), avatarSize(), avatarSize()});
}

QRect CommentRow::heading() const
{
    return mirrored({m_row.left() + wordsLeft(m_form.depth, m_font), top(), wordsWidth(m_row.width(), m_form, m_font),
                     headingHeight(m_font)});
}

QRect CommentRow::words() const
{
    const int under = top() + headingHeight(m_font) + 2;
    return mirrored({m_row.left() + wordsLeft(m_form.depth, m_font), under, wordsWidth(m_row.width(), m_form, m_font),
                     m_row.bottom() + 1 - above - under});
}

QRect CommentRow::sign(Sign sign) const
{
    const int signSize = Look::scaled(usualSignSize, m_font);
    const int before = sign == Sign::Reply ? signSize : 0;
    return mirrored(
        {m_row.right() - Look::margin - signSize + 1 + Look::unit - before, top() - Look::unit, signSize, signSize});
}

} // namespace Pinthread
