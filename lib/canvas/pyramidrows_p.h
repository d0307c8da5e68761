// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QList>

namespace Pinthread {

/// Makes the halves of a picture (see ImagePyramid) from its rows, as these come, each half from the one before while
/// its rows are still in the processor's cache. One thread at a time.
class PyramidRows
{
public:
    /// For a picture of \a size pixels whose rows are in \a format, which has 32 bits a pixel.
    PyramidRows(QSize size, QImage::Format format);

    /// Whether memory did not suffice: nothing else may be called then.
    [[nodiscard]] bool isNull() const { return m_isNull; }
    /// The next two rows of the picture; for the last one of an odd height twice the same.
    void add(const QRgb *upper, const QRgb *lower);
    /// The halves, the largest first. When all rows were added.
    [[nodiscard]] QList<QImage> halves() const { return m_halves; }

private:
    void halve(size_t index, const QRgb *upper, const QRgb *lower, int y);

    int m_width;
    QList<QImage> m_halves;
    bool m_isNull = false;
    int m_row = 0; ///< Of the first half, to come.
};

} // namespace Pinthread
