// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the blocks of a row are laid out, and where their words are; textrowpaint.cpp paints them.

#include "canvas/textrow_p.h"

#include <QFontMetricsF>
#include <QGlyphRun>

#include <algorithm>
#include <cmath>

namespace Pinthread {

namespace {

/// Of a column's width, at most so much is given to indents.
constexpr double mostIndent = 0.5;

bool hasTwoDirections(QStringView words)
{
    constexpr char16_t firstRightToLeft = 0x0590;
    return std::ranges::any_of(words, [](QChar unit) {
        if (unit.unicode() < firstRightToLeft)
            return false;
        const QChar::Direction direction = unit.direction();
        return direction == QChar::DirR || direction == QChar::DirAL || unit.isSurrogate();
    });
}

/// The words of a block as QTextLayout wants them: as many units.
QString layoutText(QStringView words)
{
    QString text = words.toString();
    text.replace(u'\n', QChar::LineSeparator);
    text.replace(QChar::ObjectReplacementCharacter, QChar(u'\u25a3'));
    return text;
}

QTextOption optionFor(const TextBlock &block, QStringView words, const TextTheme &theme)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // Qt takes these as they are, also where text runs from right to left.
    const bool isAtEnd = block.alignment == TextBlock::Alignment::End;
    if (block.alignment == TextBlock::Alignment::Centre)
        option.setAlignment(Qt::AlignHCenter);
    else
        option.setAlignment(isAtEnd != words.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    option.setTabStopDistance(8 * theme.letterWidth(block));
    return option;
}

} // namespace

TextRow::TextRow(const TextDocument &document, const RowBlocks &blocks, const TextTheme &theme, double width,
                 const Surroundings &around)
    : m_theme(theme), m_width(width)
{
    const std::span<const TextBlock> own =
        document.blocks().subspan(static_cast<size_t>(blocks.first), static_cast<size_t>(blocks.count));
    const TextBlock &first = own.front();
    m_first = &first;
    m_from = first.offset;
    m_to = own.back().end();
    m_marker = document.marker(first);
    const double indent = std::min(int(first.quoteDepth), TextTheme::deepestIndent) * theme.quoteIndent()
                          + std::min(int(first.listDepth), TextTheme::deepestIndent) * theme.listIndent();
    m_indent = std::min(indent, mostIndent * width);
    m_quotesAbove = around.before != nullptr ? std::min(around.before->quoteDepth, first.quoteDepth) : 0;
    // On whole pixels, so that what goes on from row to row has no seams.
    m_top = std::round(around.before != nullptr ? theme.spaceBetween(*around.before, first) : theme.edge());

    const bool isCode = first.kind == TextBlock::Kind::Code;
    const auto goesOn = [&](const TextBlock &before, const TextBlock &after) {
        return before.kind == after.kind && theme.spaceBetween(before, after) == 0;
    };
    m_codeBegins = isCode && (around.before == nullptr || !goesOn(*around.before, first));
    m_codeEnds = isCode && (around.after == nullptr || !goesOn(first, *around.after));

    if (first.kind == TextBlock::Kind::Rule) {
        m_height = m_top + 1;
    } else if (first.row >= 0 && !around.columns.empty()) {
        layOutCells(document, own, around.columns);
    } else {
        const double padding = isCode ? theme.codePadding() : 0;
        const double y = m_top + (m_codeBegins ? padding : 0);
        layOut(document, first, {m_indent + padding, y}, m_width - m_indent - 2 * padding);
        m_height = y + m_pieces.back().height + (m_codeEnds ? padding : 0);
    }
    m_height = m_bottom = std::ceil(m_height);
    if (around.after == nullptr)
        m_height = std::ceil(m_height + theme.edge());
}

void TextRow::layOut(const TextDocument &document, const TextBlock &block, QPointF position, double width)
{
    Piece piece;
    piece.block = &block;
    piece.position = position;
    piece.width = std::max(width, 2 * m_theme.em());
    const QStringView words = document.words(block);
    piece.hasTwoDirections = hasTwoDirections(words);
    const QFont font = m_theme.font(block);
    piece.layout = std::make_unique<QTextLayout>(layoutText(words), font);
    piece.layout->setTextOption(optionFor(block, words, m_theme));
    piece.layout->setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRun &run : document.runs(block)) {
        formats.append(
            {static_cast<int>(run.offset - block.offset), static_cast<int>(run.length), m_theme.format(run, block)});
    }
    piece.layout->setFormats(formats);

    const double fontHeight = QFontMetricsF(font).height();
    piece.layout->beginLayout();
    for (QTextLine line = piece.layout->createLine(); line.isValid(); line = piece.layout->createLine()) {
        line.setLineWidth(piece.width);
        const double height = m_theme.lineHeight(block, std::max(fontHeight, line.height()));
        line.setPosition({0, piece.height + (height - line.height()) / 2});
        piece.height += height;
    }
    piece.layout->endLayout();
    if (piece.layout->lineCount() == 0)
        piece.height = m_theme.lineHeight(block, fontHeight);
    else if (m_pieces.empty())
        m_markerBaseLine = position.y() + piece.layout->lineAt(0).y() + piece.layout->lineAt(0).ascent();
    for (const TextRun &run : document.runs(block)) {
        if (TextTheme::isShaded(run, block))
            addRects(piece, run.offset, run.offset + run.length, m_shaded);
    }
    m_pieces.push_back(std::move(piece));
}

void TextRow::layOutCells(const TextDocument &document, std::span<const TextBlock> blocks,
                          const std::vector<double> &columns)
{
    const double padding = m_theme.cellPadding();
    double bottom = m_top;
    double x = m_indent;
    size_t column = 0;
    for (size_t i = 0; i < blocks.size();) {
        for (; column < blocks[i].column && column + 1 < columns.size(); ++column)
            x += columns[column];
        double y = m_top + padding;
        const int cell = blocks[i].column;
        for (; i < blocks.size() && blocks[i].column == cell; ++i) {
            layOut(document, blocks[i], {x + padding, y}, columns[column] - 2 * padding);
            y += m_pieces.back().height;
        }
        bottom = std::max(bottom, y + padding);
        m_cells.emplace_back(x, m_top, columns[column], 0);
    }
    m_height = bottom;
    for (QRectF &cell : m_cells)
        cell.setBottom(bottom);
}

// --- Where things are

const TextRow::Piece &TextRow::pieceOf(qsizetype offset) const
{
    const auto after = std::ranges::find_if(m_pieces, [&](const Piece &piece) { return piece.block->offset > offset; });
    return after == m_pieces.begin() ? m_pieces.front() : *std::prev(after);
}

const TextRow::Piece &TextRow::pieceAt(QPointF position) const
{
    const auto distance = [&](const Piece &piece) {
        const auto beyond = [](double value, double from, double to) {
            return value < from ? from - value : std::max(0.0, value - to);
        };
        // A cell's whole column is its own.
        const double x = beyond(position.x(), piece.position.x() - m_theme.cellPadding(),
                                piece.position.x() + piece.width + m_theme.cellPadding());
        const double y = beyond(position.y(), piece.position.y(), piece.position.y() + piece.height);
        return x * 1'000 + y;
    };
    return *std::ranges::min_element(m_pieces, {}, distance);
}

QTextLine TextRow::lineAt(const Piece &piece, double y)
{
    const int count = piece.layout->lineCount();
    for (int i = 0; i + 1 < count; ++i) {
        const QTextLine line = piece.layout->lineAt(i);
        const QTextLine next = piece.layout->lineAt(i + 1);
        if (y - piece.position.y() < (line.y() + line.height() + next.y()) / 2)
            return line;
    }
    return count > 0 ? piece.layout->lineAt(count - 1) : QTextLine();
}

QTextLine TextRow::lineOf(const Piece &piece, qsizetype offset)
{
    const qsizetype local = std::clamp<qsizetype>(piece.local(offset), 0, piece.block->length);
    return piece.layout->lineForTextPosition(static_cast<int>(local));
}

void TextRow::addRects(const Piece &piece, qsizetype from, qsizetype to, std::vector<WordsRect> &rects)
{
    const int start = static_cast<int>(std::max<qsizetype>(0, piece.local(from)));
    const int end = static_cast<int>(std::min<qsizetype>(piece.block->length, piece.local(to)));
    for (int i = 0; i < piece.layout->lineCount(); ++i) {
        const QTextLine line = piece.layout->lineAt(i);
        const int first = std::max(start, line.textStart());
        const int last = std::min(end, line.textStart() + line.textLength());
        if (first >= last)
            continue;
        const double y = piece.position.y() + line.y() - 1;
        const double baseLine = piece.position.y() + line.y() + line.ascent();
        const auto add = [&](double left, double right) {
            if (right > left)
                rects.push_back({QRectF(piece.position.x() + left, y, right - left, line.height() + 2), baseLine});
        };
        if (piece.hasTwoDirections) {
            for (const QGlyphRun &run : line.glyphRuns(first, last - first)) {
                const QRectF bounds = run.boundingRect();
                add(bounds.left(), bounds.right());
            }
        } else {
            // White space at a line's end hangs over; it is not seen.
            const double right = line.naturalTextRect().right();
            add(line.cursorToX(first), std::min(line.cursorToX(last), std::max(right, line.cursorToX(first))));
        }
    }
}

std::vector<WordsRect> TextRow::rectsOf(qsizetype from, qsizetype to) const
{
    std::vector<WordsRect> rects;
    for (const Piece &piece : m_pieces) {
        if (piece.block->offset < to && piece.block->end() > from)
            addRects(piece, from, to, rects);
    }
    return rects;
}

QRectF TextRow::cursorRect(qsizetype offset) const
{
    if (m_pieces.empty())
        return {0, m_top, 1, m_height - m_top};
    const Piece &piece = pieceOf(offset);
    const QTextLine line = lineOf(piece, offset);
    if (!line.isValid())
        return {piece.position, QSizeF(1, piece.height)};
    const qsizetype local = std::clamp<qsizetype>(piece.local(offset), 0, piece.block->length);
    return {piece.position.x() + line.cursorToX(static_cast<int>(local)), piece.position.y() + line.y() - 1, 1,
            line.height() + 2};
}

qsizetype TextRow::offsetAt(QPointF position) const
{
    if (m_pieces.empty())
        return m_from;
    const Piece &piece = pieceAt(position);
    const QTextLine line = lineAt(piece, position.y());
    return line.isValid() ? piece.block->offset + line.xToCursor(position.x() - piece.position.x())
                          : piece.block->offset;
}

std::optional<qsizetype> TextRow::characterAt(QPointF position) const
{
    if (m_pieces.empty())
        return std::nullopt;
    const Piece &piece = pieceAt(position);
    const QTextLine line = lineAt(piece, position.y());
    if (!line.isValid() || position.y() < piece.position.y() || position.y() > piece.position.y() + piece.height)
        return std::nullopt;
    const QPointF local = position - piece.position;
    const QRectF words = line.naturalTextRect();
    if (local.x() < words.left() || local.x() >= words.right())
        return std::nullopt;
    return piece.block->offset + line.xToCursor(local.x(), QTextLine::CursorOnCharacter);
}

// --- Moving a text cursor

qsizetype TextRow::next(qsizetype offset, bool word) const
{
    if (m_pieces.empty())
        return offset;
    const Piece &piece = pieceOf(offset);
    const auto mode = word ? QTextLayout::SkipWords : QTextLayout::SkipCharacters;
    const int local = static_cast<int>(piece.local(offset));
    if (local >= piece.block->length)
        return std::min(piece.block->end() + 1, m_to); // Into the next cell.
    return piece.block->offset + piece.layout->nextCursorPosition(local, mode);
}

qsizetype TextRow::previous(qsizetype offset, bool word) const
{
    if (m_pieces.empty())
        return offset;
    const Piece &piece = pieceOf(offset);
    const auto mode = word ? QTextLayout::SkipWords : QTextLayout::SkipCharacters;
    const int local = static_cast<int>(piece.local(offset));
    if (local <= 0)
        return std::max(piece.block->offset - 1, m_from);
    return piece.block->offset + piece.layout->previousCursorPosition(local, mode);
}

qsizetype TextRow::startOfLine(qsizetype offset) const
{
    if (m_pieces.empty())
        return offset;
    const Piece &piece = pieceOf(offset);
    const QTextLine line = lineOf(piece, offset);
    return piece.block->offset + (line.isValid() ? line.textStart() : 0);
}

qsizetype TextRow::endOfLine(qsizetype offset) const
{
    if (m_pieces.empty())
        return offset;
    const Piece &piece = pieceOf(offset);
    const QTextLine line = lineOf(piece, offset);
    if (!line.isValid())
        return piece.block->offset;
    const qsizetype end = piece.block->offset + line.textStart() + line.textLength();
    // Between two lines of one paragraph, the end of the first would be the start of the second.
    const bool isLast = line.lineNumber() + 1 == piece.layout->lineCount();
    return isLast ? end : std::max(previous(end, false), piece.block->offset + line.textStart());
}

std::optional<qsizetype> TextRow::vertically(qsizetype offset, int lines, double x) const
{
    if (m_pieces.empty())
        return std::nullopt;
    const Piece &piece = pieceOf(offset);
    const QTextLine line = lineOf(piece, offset);
    const int number = line.isValid() ? line.lineNumber() + lines : lines;
    if (number < 0 || number >= piece.layout->lineCount())
        return std::nullopt;
    return piece.block->offset + piece.layout->lineAt(number).xToCursor(x - piece.position.x());
}

qsizetype TextRow::offsetInFirstLine(double x) const
{
    return offsetAt({x, 0});
}

qsizetype TextRow::offsetInLastLine(double x) const
{
    return offsetAt({x, m_height});
}

} // namespace Pinthread
