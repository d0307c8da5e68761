// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/commentlayout.h"

#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace Pinthread {

namespace {

constexpr double leading = 2;    ///< Between lines.
constexpr double caretWidth = 1; ///< Device-independent pixels.

Qt::LayoutDirection directionOf(const QString &paragraph, Qt::LayoutDirection otherwise)
{
    // What isRightToLeft() says of a text without letters is that it is not, which is no answer.
    const bool hasLetters = std::ranges::any_of(paragraph, [](QChar one) {
        return one.direction() == QChar::DirL || one.direction() == QChar::DirR || one.direction() == QChar::DirAL
               || one.isSurrogate();
    });
    if (!hasLetters)
        return otherwise;
    return paragraph.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

/// Breaks \a layout's text into lines; how high they are together.
double breakIntoLines(QTextLayout &layout, int width, Qt::LayoutDirection direction)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    option.setAlignment(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    layout.setTextOption(option);
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height() + leading;
    }
    layout.endLayout();
    return height;
}

QList<QTextLayout::FormatRange> linkFormats(const QList<Link> &links, int start, qsizetype length, const QColor &colour)
{
    QTextCharFormat format;
    format.setForeground(colour);
    format.setFontUnderline(true);
    QList<QTextLayout::FormatRange> ranges;
    for (const Link &link : links) {
        if (link.start >= start && link.start < start + length)
            ranges.append({link.start - start, link.length, format});
    }
    return ranges;
}

} // namespace

CommentLayout::CommentLayout(const QString &text, int width, const Style &style)
    : m_text(text), m_width(width), m_style(style), m_links(findLinks(text))
{
    int start = 0;
    double top = 0;
    for (const QString &words : text.split(u'\n')) {
        Paragraph paragraph;
        paragraph.start = start;
        paragraph.top = top;
        paragraph.layout = std::make_unique<QTextLayout>(words, style.font);
        paragraph.layout->setCacheEnabled(true);
        paragraph.layout->setFormats(linkFormats(m_links, start, words.size(), style.linkColour));
        paragraph.height = breakIntoLines(*paragraph.layout, width, directionOf(words, style.direction));
        start += static_cast<int>(words.size()) + 1;
        top += paragraph.height;
        m_paragraphs.push_back(std::move(paragraph));
    }
    m_height = static_cast<int>(std::ceil(top));
}

int CommentLayout::heightOf(const QString &text, int width, const QFont &font)
{
    double height = 0;
    for (const QString &words : text.split(u'\n')) {
        QTextLayout layout(words, font);
        height += breakIntoLines(layout, width, Qt::LeftToRight);
    }
    return static_cast<int>(std::ceil(height));
}

const CommentLayout::Paragraph &CommentLayout::paragraphOf(int offset) const
{
    const auto after = std::ranges::upper_bound(m_paragraphs, offset, {}, &Paragraph::start);
    return after == m_paragraphs.begin() ? *after : *std::prev(after);
}

const CommentLayout::Paragraph &CommentLayout::paragraphAt(double y) const
{
    const auto after = std::ranges::upper_bound(m_paragraphs, y, {}, &Paragraph::top);
    return after == m_paragraphs.begin() ? *after : *std::prev(after);
}

QTextLine CommentLayout::lineAtHeight(const Paragraph &paragraph, double y) const
{
    const QTextLayout &layout = *paragraph.layout;
    for (int at = 0; at < layout.lineCount() - 1; ++at) {
        const QTextLine line = layout.lineAt(at);
        if (y < paragraph.top + line.y() + line.height() + leading)
            return line;
    }
    return layout.lineAt(layout.lineCount() - 1);
}

int CommentLayout::linkAt(QPointF point) const
{
    for (int link = 0; link < m_links.size(); ++link) {
        const auto rects = linkRects(link);
        if (std::ranges::any_of(rects, [&](const QRectF &rect) { return rect.contains(point); }))
            return link;
    }
    return -1;
}

QList<QRectF> CommentLayout::linkRects(int link) const
{
    QList<QRectF> rects;
    const Paragraph &paragraph = paragraphOf(m_links.at(link).start);
    const int from = m_links.at(link).start - paragraph.start;
    const int to = from + m_links.at(link).length;
    for (int at = 0; at < paragraph.layout->lineCount(); ++at) {
        const QTextLine line = paragraph.layout->lineAt(at);
        const int first = std::max(from, line.textStart());
        const int last = std::min(to, line.textStart() + line.textLength());
        if (first >= last)
            continue;
        const auto [left, right] = std::minmax({line.cursorToX(first), line.cursorToX(last)});
        rects.append(QRectF(left, paragraph.top + line.y(), right - left, line.height()));
    }
    return rects;
}

int CommentLayout::offsetAt(QPointF point) const
{
    const Paragraph &paragraph = paragraphAt(point.y());
    return paragraph.start + lineAtHeight(paragraph, point.y()).xToCursor(point.x());
}

bool CommentLayout::hasWordsAt(QPointF point) const
{
    const Paragraph &paragraph = paragraphAt(point.y());
    return lineAtHeight(paragraph, point.y()).naturalTextRect().translated(0, paragraph.top).contains(point);
}

QRectF CommentLayout::caretRect(int offset) const
{
    const Paragraph &paragraph = paragraphOf(offset);
    const QTextLine line = paragraph.layout->lineForTextPosition(offset - paragraph.start);
    return {line.cursorToX(offset - paragraph.start), paragraph.top + line.y(), caretWidth, line.height()};
}

CommentLayout::Range CommentLayout::wordAt(int offset) const
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, m_text);
    finder.setPosition(offset);
    Range word{offset, offset};
    if (!finder.isAtBoundary() || offset == m_text.size())
        word.from = std::max(0, static_cast<int>(finder.toPreviousBoundary()));
    finder.setPosition(offset);
    const auto end = static_cast<int>(finder.toNextBoundary());
    word.to = end < 0 ? static_cast<int>(m_text.size()) : end;
    return word;
}

int CommentLayout::stepped(int offset, bool toTheRight, bool byWord) const
{
    const Paragraph &paragraph = paragraphOf(offset);
    const QTextLayout &layout = *paragraph.layout;
    const int within = offset - paragraph.start;
    const bool forward = toTheRight == (layout.textOption().textDirection() != Qt::RightToLeft);
    int next = within;
    if (byWord) {
        next = forward ? layout.nextCursorPosition(within, QTextLayout::SkipWords)
                       : layout.previousCursorPosition(within, QTextLayout::SkipWords);
    } else {
        next = toTheRight ? layout.rightCursorPosition(within) : layout.leftCursorPosition(within);
    }
    if (next != within)
        return paragraph.start + next;
    // Over the line break into the next paragraph, or out of the previous one.
    return std::clamp(offset + (forward ? 1 : -1), 0, static_cast<int>(m_text.size()));
}

int CommentLayout::lineStepped(int offset, int by) const
{
    const QRectF caret = caretRect(offset);
    const double y = by < 0 ? caret.top() - leading - 1 : caret.bottom() + leading + 1;
    if (y < 0)
        return 0;
    if (y >= m_paragraphs.back().top + m_paragraphs.back().height)
        return static_cast<int>(m_text.size());
    return offsetAt({caret.x(), y});
}

CommentLayout::Range CommentLayout::lineAt(int offset) const
{
    const Paragraph &paragraph = paragraphOf(offset);
    const QTextLine line = paragraph.layout->lineForTextPosition(offset - paragraph.start);
    const int start = paragraph.start + line.textStart();
    int end = start + line.textLength();
    // The space that a line was broken at is on it, but the caret after that is on the next line.
    const bool last = line.lineNumber() == paragraph.layout->lineCount() - 1;
    if (!last && end > start)
        end = paragraph.start + paragraph.layout->previousCursorPosition(end - paragraph.start);
    return {start, end};
}

void CommentLayout::draw(QPainter &painter, QPointF topLeft, Range selected, const QPalette &palette) const
{
    QTextCharFormat format;
    format.setBackground(palette.highlight());
    format.setForeground(palette.highlightedText());
    for (const Paragraph &paragraph : m_paragraphs) {
        const int end = paragraph.start + static_cast<int>(paragraph.layout->text().size());
        const int from = std::max(selected.from, paragraph.start);
        const int to = std::min(selected.to, end);
        QList<QTextLayout::FormatRange> ranges;
        if (from < to)
            ranges.append({from - paragraph.start, to - from, format});
        paragraph.layout->draw(&painter, topLeft + QPointF(0, paragraph.top), ranges);
    }
}

void CommentLayout::drawCaret(QPainter &painter, QPointF topLeft, int offset) const
{
    const Paragraph &paragraph = paragraphOf(offset);
    paragraph.layout->drawCursor(&painter, topLeft + QPointF(0, paragraph.top), offset - paragraph.start);
}

} // namespace Pinthread
