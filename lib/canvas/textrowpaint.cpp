// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a row looks; textrow.cpp says where its words are.

#include "canvas/textrow_p.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace Pinthread {

void TextRow::paintBehind(QPainter &painter) const
{
    if (m_first->kind == TextBlock::Kind::Rule) {
        painter.fillRect(QRectF(m_indent, m_top, m_width - m_indent, 1), m_theme.line());
        return;
    }
    const int quotes = std::min(int(m_first->quoteDepth), TextTheme::deepestIndent);
    for (int quote = 0; quote < quotes; ++quote) {
        constexpr double barWidth = 3;
        // Through what is left free above, unless the quote begins here.
        const double top = quote < m_quotesAbove ? 0 : m_top;
        painter.fillRect(QRectF(quote * m_theme.quoteIndent(), top, barWidth, m_bottom - top), m_theme.line());
    }
    if (m_first->kind == TextBlock::Kind::Code && !m_theme.isPlain()) {
        const double radius = 0.35 * m_theme.em();
        QRectF shade(m_indent, m_top, m_width - m_indent, m_bottom - m_top);
        painter.save();
        painter.setClipRect(shade, Qt::IntersectClip);
        // Only the ends of a piece of code are round.
        shade.adjust(0, m_codeBegins ? 0 : -2 * radius, 0, m_codeEnds ? 0 : 2 * radius);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.shade());
        painter.drawRoundedRect(shade, radius, radius);
        painter.restore();
    }
    for (const QRectF &cell : m_cells) {
        if (m_first->isTableHead)
            painter.fillRect(cell, m_theme.shade());
        painter.fillRect(QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1), m_theme.line());
    }
    if (!m_shaded.empty()) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.shade());
        const double reach = 0.16 * m_theme.em();
        for (const WordsRect &words : m_shaded)
            painter.drawRoundedRect(words.rect.adjusted(-reach, 0, reach, 0), 1.5 * reach, 1.5 * reach);
        painter.restore();
    }
    if (!m_marker.isEmpty()) {
        painter.setFont(m_theme.markerFont());
        painter.setPen(m_theme.quietText());
        const double width = QFontMetricsF(m_theme.markerFont()).horizontalAdvance(m_marker);
        painter.drawText(QPointF(m_indent - 0.5 * m_theme.em() - width, m_markerBaseLine), m_marker);
    }
}

void TextRow::paintWords(QPainter &painter, qsizetype selectedFrom, qsizetype selectedTo, const QPalette &palette) const
{
    painter.setPen(m_theme.text());
    for (const Piece &piece : m_pieces) {
        QList<QTextLayout::FormatRange> selections;
        const qsizetype from = std::max<qsizetype>(0, piece.local(selectedFrom));
        const qsizetype to = std::min<qsizetype>(piece.block->length, piece.local(selectedTo));
        if (from < to) {
            QTextCharFormat format;
            format.setBackground(palette.highlight());
            format.setForeground(palette.highlightedText());
            selections.append({static_cast<int>(from), static_cast<int>(to - from), format});
        }
        piece.layout->draw(&painter, piece.position, selections);
    }
}

void TextRow::paintCursor(QPainter &painter, qsizetype offset) const
{
    if (m_pieces.empty())
        return;
    const Piece &piece = pieceOf(offset);
    painter.setPen(m_theme.text());
    constexpr int cursorWidth = 2;
    const qsizetype local = std::clamp<qsizetype>(piece.local(offset), 0, piece.block->length);
    piece.layout->drawCursor(&painter, piece.position, static_cast<int>(local), cursorWidth);
}

} // namespace Pinthread
