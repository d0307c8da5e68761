// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textflow_p.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace Pinthread {

namespace {

/// A table with more columns than this is shown cell below cell.
constexpr int mostColumns = 40;
/// Columns are as wide as the first so many rows need.
constexpr int rowsThatCount = 100;

} // namespace

void TextFlow::setDocument(std::shared_ptr<const TextDocument> document)
{
    m_document = std::move(document);
    m_laidOut.clear();
    m_columns.clear();
    m_rows.clear();
    m_rowOfBlock.clear();
    m_firstRowOfTable.clear();
    const std::span<const TextBlock> blocks =
        m_document != nullptr ? m_document->blocks() : std::span<const TextBlock>();
    m_rowOfBlock.reserve(blocks.size());
    std::vector<bool> isWide;
    for (const TextBlock &block : blocks) {
        if (block.table >= static_cast<int>(isWide.size()))
            isWide.resize(static_cast<size_t>(block.table) + 1, false);
        if (block.table >= 0 && block.column >= mostColumns)
            isWide[static_cast<size_t>(block.table)] = true;
    }
    m_firstRowOfTable.assign(isWide.size(), -1);
    for (size_t i = 0; i < blocks.size(); ++i) {
        const TextBlock &block = blocks[i];
        const bool isCell = block.table >= 0 && !isWide[static_cast<size_t>(block.table)];
        const bool goesOn = isCell && i > 0 && blocks[i - 1].row == block.row;
        if (goesOn) {
            ++m_rows.back().count;
        } else {
            if (isCell && m_firstRowOfTable[static_cast<size_t>(block.table)] < 0)
                m_firstRowOfTable[static_cast<size_t>(block.table)] = rowCount();
            m_rows.push_back({static_cast<int>(i), 1});
        }
        m_rowOfBlock.push_back(rowCount() - 1);
    }
    setLook(m_theme, m_width);
}

void TextFlow::setLook(const TextTheme &theme, double width)
{
    m_laidOut.clear();
    m_columns.clear();
    m_theme = theme;
    m_width = width;
    std::vector<double> heights;
    heights.reserve(m_rows.size());
    for (int row = 0; row < rowCount(); ++row)
        heights.push_back(std::ceil(guessedHeight(row))); // Whole ones, as laid-out rows have: sums are exact.
    m_heights.assign(std::move(heights));
}

const TextBlock *TextFlow::firstBlock(int row) const
{
    return row < 0 || row >= rowCount()
               ? nullptr
               : &m_document->blocks()[static_cast<size_t>(m_rows[static_cast<size_t>(row)].first)];
}

const TextBlock *TextFlow::lastBlock(int row) const
{
    const TextBlock *first = firstBlock(row);
    return first == nullptr ? nullptr : first + m_rows[static_cast<size_t>(row)].count - 1;
}

double TextFlow::guessedHeight(const TextBlock &block, double width) const
{
    if (block.kind == TextBlock::Kind::Rule)
        return 1;
    // Lines are not filled to their ends.
    constexpr double filled = 0.96;
    const double perLine = std::max(1.0, filled * width / m_theme.letterWidth(block));
    return std::max(1.0, std::ceil(block.length / perLine)) * m_theme.guessedLineHeight(block);
}

double TextFlow::guessedHeight(int row) const
{
    const TextBlock *first = firstBlock(row);
    const TextBlock *before = lastBlock(row - 1);
    double height = before != nullptr ? m_theme.spaceBetween(*before, *first) : m_theme.edge();
    const RowBlocks &blocks = m_rows[static_cast<size_t>(row)];
    const double width = std::max(m_width - first->listDepth * m_theme.listIndent(), m_width / 2);
    if (blocks.count == 1) {
        height += guessedHeight(*first, width);
    } else {
        double cells = 0;
        for (const TextBlock &block :
             m_document->blocks().subspan(static_cast<size_t>(blocks.first), static_cast<size_t>(blocks.count)))
            cells = std::max(cells, guessedHeight(block, width / blocks.count));
        height += cells + 2 * m_theme.cellPadding();
    }
    return row + 1 == rowCount() ? height + m_theme.edge() : height;
}

int TextFlow::rowOf(qsizetype offset) const
{
    return m_rowOfBlock[static_cast<size_t>(std::max(0, m_document->blockAt(offset)))];
}

const TextRow &TextFlow::row(int index)
{
    if (const auto known = m_laidOut.find(index); known != m_laidOut.end())
        return *known->second;
    TextRow::Surroundings around{.before = lastBlock(index - 1), .after = firstBlock(index + 1), .columns = {}};
    const TextBlock *first = firstBlock(index);
    if (first->table >= 0 && m_firstRowOfTable[static_cast<size_t>(first->table)] >= 0)
        around.columns = columns(first->table);
    auto row = std::make_unique<TextRow>(*m_document, m_rows[static_cast<size_t>(index)], m_theme, m_width, around);
    m_heights.setHeight(index, row->height());
    return *m_laidOut.emplace(index, std::move(row)).first->second;
}

void TextFlow::keepOnly(int first, int last)
{
    std::erase_if(m_laidOut, [&](const auto &entry) { return entry.first < first || entry.first > last; });
}

const std::vector<double> &TextFlow::columns(int table)
{
    const auto known = m_columns.find(table);
    return known != m_columns.end() ? known->second : m_columns.emplace(table, fittedColumns(table)).first->second;
}

double TextFlow::cellWidth(const TextBlock &block) const
{
    // A short one looks odd with two lines, so it is measured; the others are broken anyway.
    constexpr int isShort = 32;
    if (block.length > isShort)
        return 1.08 * block.length * m_theme.letterWidth(block);
    const double width = QFontMetricsF(m_theme.font(block)).horizontalAdvance(m_document->words(block).toString());
    const bool isStyled = block.runCount > 0;
    return std::ceil(isStyled ? 1.1 * width : width) + 1;
}

std::vector<double> TextFlow::fittedColumns(int table) const
{
    // What each column would like, by its longest cell.
    std::vector<double> wanted;
    const int firstRow = m_firstRowOfTable[static_cast<size_t>(table)];
    for (int row = firstRow; row < std::min(rowCount(), firstRow + rowsThatCount); ++row) {
        const RowBlocks &blocks = m_rows[static_cast<size_t>(row)];
        if (firstBlock(row)->table != table)
            break;
        for (int i = 0; i < blocks.count; ++i) {
            const TextBlock &block = m_document->blocks()[static_cast<size_t>(blocks.first + i)];
            if (block.column >= wanted.size())
                wanted.resize(static_cast<size_t>(block.column) + 1, 0);
            wanted[block.column] = std::max(wanted[block.column], cellWidth(block));
        }
    }
    const double narrowest = 2.5 * m_theme.em();
    const double widest = 26 * m_theme.em();
    double sum = 0;
    for (double &width : wanted) {
        width = std::clamp(width, narrowest, widest) + 2 * m_theme.cellPadding() + 2;
        sum += width;
    }
    // Too wide together: those that want much give more.
    const TextBlock *first = firstBlock(firstRow);
    const double indent =
        std::min(m_width / 2, first->quoteDepth * m_theme.quoteIndent() + first->listDepth * m_theme.listIndent());
    const double free = m_width - indent;
    if (sum > free) {
        const double fair = free / double(wanted.size());
        double small = 0;
        double large = 0;
        for (const double width : wanted)
            (width <= fair ? small : large) += width;
        for (double &width : wanted) {
            if (width > fair)
                width *= (free - small) / large;
        }
    }
    return wanted;
}

} // namespace Pinthread
