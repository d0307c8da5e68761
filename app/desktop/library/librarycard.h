// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QRect>

namespace Pinthread {

/// Where the parts of a card are, for whoever paints it or edits in it. Left to right; mirror it for the other way.
struct LibraryCard
{
    QRect ground; ///< What is seen of a card that is chosen.
    QRect mat;    ///< What the thumbnail lies on.
    QRect name;   ///< One line.
    QRect facts;  ///< One smaller line below it.

    /// In \a cell, which is what the list gives it.
    [[nodiscard]] static LibraryCard in(const QRect &cell, const QFont &font);
    /// How large the cells are when rows of them fill \a width.
    [[nodiscard]] static QSize cellFor(int width, const QFont &font);
};

/// Where an image of \a size lies on \a mat: whole, in its own shape and as large as fits, but not enlarged much, and
/// never so thin that it cannot be seen.
[[nodiscard]] QRectF pictureOn(const QRectF &mat, QSizeF size);

} // namespace Pinthread
