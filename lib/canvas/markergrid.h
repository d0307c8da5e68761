// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>

#include <utility>
#include <vector>

namespace Pinthread {

/// Finds points by place: an index of points on a square of 100 × 100 (percentages of an image's width and height).
/// A point is named by the number its owner gave it. With n points spread out, finding those in a small rectangle
/// takes about as long as reading out its neighbourhood, not as n.
class MarkerGrid
{
public:
    MarkerGrid() = default;

    /// Holds exactly these, each with its name.
    void rebuild(const std::vector<std::pair<int, QPointF>> &points);
    /// \a name is not in the grid yet.
    void insert(int name, QPointF point);
    [[nodiscard]] int size() const { return m_size; }

    /// Calls \a visit with the name of every point in \a rect, in no order.
    template <class Visit>
    void visitNear(const QRectF &rect, Visit visit) const
    {
        if (m_size == 0)
            return;
        const int right = column(rect.right());
        const int bottom = column(rect.bottom());
        for (int row = column(rect.top()); row <= bottom; ++row) {
            for (int cell = row * m_side + column(rect.left()); cell <= row * m_side + right; ++cell) {
                // Places are kept here, so that what lies elsewhere need not be fetched from memory to find that out.
                for (const auto &[name, point] : m_cells[size_t(cell)]) {
                    if (point.x() >= rect.left() && point.x() <= rect.right() && point.y() >= rect.top()
                        && point.y() <= rect.bottom())
                        visit(name);
                }
            }
        }
    }

private:
    /// Rows and columns are alike. Coordinates outside of 0–100 belong to the outermost.
    [[nodiscard]] int column(double percent) const;
    [[nodiscard]] std::vector<std::pair<int, QPointF>> &cellAt(QPointF point);
    void resizeFor(int count);

    int m_side = 0;
    int m_size = 0;
    std::vector<std::vector<std::pair<int, QPointF>>> m_cells;
};

} // namespace Pinthread
