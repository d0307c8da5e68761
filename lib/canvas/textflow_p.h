// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/rowheights_p.h"
#include "canvas/textrow_p.h"

#include <unordered_map>

namespace Pinthread {

/// A text in a column, row below row. Rows are laid out when they are asked for; until then their heights are guessed,
/// so that a text of any length is there at once, and only what is seen costs anything. When a row is laid out, what
/// lies below it may move by a few lines.
///
/// Coordinates are those of the column: (0, 0) is its top left corner. Offsets are UTF-16 units of the plain text.
class TextFlow
{
public:
    /// May be null.
    void setDocument(std::shared_ptr<const TextDocument> document);
    /// Everything is laid out anew, when it is asked for.
    void setLook(const TextTheme &theme, double width);

    [[nodiscard]] const TextDocument *document() const { return m_document.get(); }
    [[nodiscard]] const TextTheme &theme() const { return m_theme; }
    [[nodiscard]] double width() const { return m_width; }

    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] double height() const { return m_heights.total(); }
    [[nodiscard]] double top(int row) const { return m_heights.top(row); }
    /// The row at \a y, held to those there are. There must be one.
    [[nodiscard]] int rowAt(double y) const { return m_heights.at(y); }
    /// The row that has \a offset, or the character before which it ends. There must be one.
    [[nodiscard]] int rowOf(qsizetype offset) const;

    /// Lays it out, if it is not yet. Valid until keepOnly() or setLook().
    [[nodiscard]] const TextRow &row(int index);
    [[nodiscard]] bool isLaidOut(int index) const { return m_laidOut.contains(index); }
    /// Lets go of the other rows, but not of what is known of their heights.
    void keepOnly(int first, int last);

private:
    [[nodiscard]] double guessedHeight(int row) const;
    [[nodiscard]] double guessedHeight(const TextBlock &block, double width) const;
    /// The widths of the columns of \a table.
    [[nodiscard]] const std::vector<double> &columns(int table);
    [[nodiscard]] std::vector<double> fittedColumns(int table) const;
    /// What a cell would like.
    [[nodiscard]] double cellWidth(const TextBlock &block) const;
    [[nodiscard]] const TextBlock *firstBlock(int row) const;
    [[nodiscard]] const TextBlock *lastBlock(int row) const;

    std::shared_ptr<const TextDocument> m_document;
    TextTheme m_theme;
    double m_width = 600;
    std::vector<RowBlocks> m_rows;
    std::vector<int> m_rowOfBlock;
    std::vector<int> m_firstRowOfTable; ///< −1: it has too many columns to be laid out as one.
    RowHeights m_heights;
    std::unordered_map<int, std::unique_ptr<TextRow>> m_laidOut;
    std::unordered_map<int, std::vector<double>> m_columns;
};

} // namespace Pinthread
