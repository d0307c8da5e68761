// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/textdocument.h"
#include "canvas/texttheme_p.h"

#include <QPointF>
#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace Pinthread {

/// Blocks that stand beside each other: a paragraph by itself, or the cells of a table's row.
struct RowBlocks
{
    int first = 0;
    int count = 1;
};

/// Some characters of a line where they stand.
struct WordsRect
{
    QRectF rect; ///< As high as the letters.
    double baseLine = 0;
};

/// One row of a text, laid out. Coordinates are those of the row: its top left corner in the column is (0, 0).
/// Offsets are UTF-16 units of the plain text.
class TextRow
{
public:
    /// What a row needs to know of the rows around it.
    struct Surroundings
    {
        const TextBlock *before = nullptr; ///< The block before; null for the first.
        const TextBlock *after = nullptr;  ///< Null for the last.
        std::vector<double> columns;       ///< Of a row in a table: the columns' widths.
    };

    TextRow(const TextDocument &document, const RowBlocks &blocks, const TextTheme &theme, double width,
            const Surroundings &around);

    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] qsizetype from() const { return m_from; }
    [[nodiscard]] qsizetype to() const { return m_to; }

    /// Where the characters [\a from, \a to) are, as far as they are in this row: a rectangle for each line, more where
    /// text runs in both directions.
    [[nodiscard]] std::vector<WordsRect> rectsOf(qsizetype from, qsizetype to) const;
    /// Where a text cursor before the character at \a offset stands.
    [[nodiscard]] QRectF cursorRect(qsizetype offset) const;
    /// Where a text cursor goes that is put at \a position.
    [[nodiscard]] qsizetype offsetAt(QPointF position) const;
    /// The character at \a position; nothing beside the text.
    [[nodiscard]] std::optional<qsizetype> characterAt(QPointF position) const;

    // For moving a text cursor; \a offset is in this row.

    /// One character, or one word, further on or back. The same offset at the row's end or start.
    [[nodiscard]] qsizetype next(qsizetype offset, bool word) const;
    [[nodiscard]] qsizetype previous(qsizetype offset, bool word) const;
    [[nodiscard]] qsizetype startOfLine(qsizetype offset) const;
    [[nodiscard]] qsizetype endOfLine(qsizetype offset) const;
    /// Into the line above (\a lines −1) or below (1), at \a x; nothing when that is another row.
    [[nodiscard]] std::optional<qsizetype> vertically(qsizetype offset, int lines, double x) const;
    /// Into the first or the last line of the row, at \a x.
    [[nodiscard]] qsizetype offsetInFirstLine(double x) const;
    [[nodiscard]] qsizetype offsetInLastLine(double x) const;

    /// What lies behind the words: the shade of code, a table's lines, a quote's bar.
    void paintBehind(QPainter &painter) const;
    /// The words; what is selected in [\a selectedFrom, \a selectedTo) in other colours.
    void paintWords(QPainter &painter, qsizetype selectedFrom, qsizetype selectedTo, const QPalette &palette) const;
    /// Where a text cursor is drawn.
    void paintCursor(QPainter &painter, qsizetype offset) const;

private:
    /// One block in its place.
    struct Piece
    {
        const TextBlock *block = nullptr;
        std::unique_ptr<QTextLayout> layout;
        QPointF position;
        double width = 0;
        double height = 0;
        bool hasTwoDirections = false;

        [[nodiscard]] qsizetype local(qsizetype offset) const { return offset - block->offset; }
    };

    void layOut(const TextDocument &document, const TextBlock &block, QPointF position, double width);
    void layOutCells(const TextDocument &document, std::span<const TextBlock> blocks,
                     const std::vector<double> &columns);
    [[nodiscard]] const Piece &pieceOf(qsizetype offset) const;
    [[nodiscard]] const Piece &pieceAt(QPointF position) const;
    [[nodiscard]] static QTextLine lineAt(const Piece &piece, double y);
    [[nodiscard]] static QTextLine lineOf(const Piece &piece, qsizetype offset);
    static void addRects(const Piece &piece, qsizetype from, qsizetype to, std::vector<WordsRect> &rects);

    const TextTheme &m_theme;
    std::vector<Piece> m_pieces;
    qsizetype m_from = 0;
    qsizetype m_to = 0;
    double m_width = 0;
    double m_height = 0;
    double m_top = 0; ///< Where the words begin, below what is left free.

    // What is painted behind.
    const TextBlock *m_first = nullptr;
    double m_indent = 0;
    QString m_marker;
    double m_markerBaseLine = 0;
    int m_quotesAbove = 0; ///< How many quotes go on from the row above.
    bool m_codeBegins = false;
    bool m_codeEnds = false;
    double m_bottom = 0; ///< Where the words end.
    std::vector<QRectF> m_cells;
    std::vector<WordsRect> m_shaded; ///< Code within a text, and what stands for pictures.
};

} // namespace Pinthread
