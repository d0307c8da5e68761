// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>

#include <vector>

namespace Pinthread {

/// Remembers which parts of an area are hidden already, so that what lies below and would not be seen need not be
/// drawn. Coarse, and on the safe side: it may say that something is not covered though it is, never the opposite.
class CoverageMask
{
public:
    CoverageMask() = default;

    /// Begins anew: nothing of \a area is covered. Device-independent pixels.
    void reset(const QRectF &area);
    /// \a rect is hidden from now on.
    void cover(const QRectF &rect);
    /// Whether nothing of \a rect would be seen in the area. True for what lies outside of it.
    [[nodiscard]] bool isCovered(const QRectF &rect) const;

private:
    /// Calls \a visit with the index of a word and the bits in it for all cells from \a left to \a right of \a row.
    template <class Visit>
    static bool eachWord(int row, int words, int left, int right, Visit visit);

    QRectF m_area;
    int m_columns = 0;
    int m_rows = 0;
    int m_words = 0; ///< Of a row.
    std::vector<quint64> m_bits;
};

} // namespace Pinthread
