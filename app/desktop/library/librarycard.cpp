// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarycard.h"

#include "conversation/look.h"

#include <QFontMetrics>

#include <algorithm>

namespace Pinthread {

namespace {

constexpr int gap = Look::unit;         ///< Between a cell's edge and its card.
constexpr int padding = 2 * Look::unit; ///< Within the card.
constexpr int leastCell = 212;
constexpr double matShape = 0.72;  ///< Height by width.
constexpr double mostEnlarged = 2; ///< A pixel is never larger than that.
constexpr double thinnest = 10;

int wordsHeight(const QFont &font)
{
    return QFontMetrics(Look::bold(font)).height() + 2 + QFontMetrics(Look::small(font)).height();
}

} // namespace

LibraryCard LibraryCard::in(const QRect &cell, const QFont &font)
{
    LibraryCard card;
    card.ground = cell.adjusted(gap, gap, -gap, -gap);
    const QRect inner = card.ground.adjusted(padding, padding, -padding, -padding);
    const int words = wordsHeight(font);
    card.mat = inner.adjusted(0, 0, 0, -(words + 2 * Look::unit));
    card.name = QRect(inner.left(), card.mat.bottom() + 1 + 2 * Look::unit, inner.width(),
                      QFontMetrics(Look::bold(font)).height());
    card.facts =
        QRect(inner.left(), card.name.bottom() + 1 + 2, inner.width(), QFontMetrics(Look::small(font)).height());
    return card;
}

QSize LibraryCard::cellFor(int width, const QFont &font)
{
    const int least = Look::scaled(leastCell, font);
    const int columns = std::max(1, width / least);
    const int cell = std::max(width / columns, least / 2);
    const int mat = cell - 2 * (gap + padding);
    return {cell, qRound(mat * matShape) + 2 * (gap + padding) + 2 * Look::unit + wordsHeight(font)};
}

QRectF pictureOn(const QRectF &mat, QSizeF size)
{
    if (size.isEmpty())
        size = QSizeF(4, 3) * mat.width();
    const double fits = std::min(mat.width() / size.width(), mat.height() / size.height());
    const QSizeF shown = (size * std::min(fits, mostEnlarged)).expandedTo({thinnest, thinnest}).boundedTo(mat.size());
    return {mat.center() - QPointF(shown.width(), shown.height()) / 2, shown};
}

} // namespace Pinthread
