// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

namespace Pinthread {

/// Finds points by place: an index of points on a square of 100 × 100 (percentages of an image's width and height).
/// A point is named by the number its owner gave it. With n points spread out, finding those in a small rectangle
/// takes about as long as reading out its neighbourhood, not as n.
class MarkerGrid
{
public:
    MarkerGrid() = default;

    /// Holds exactly these; each is named by its place in the list.
    void rebuild(const std::vector<QPointF> &points);
    /// \a name is not in the grid yet.
    void insert(int name, QPointF point);
    /// \a name is in the grid, at \a from.
    void move(int name, QPointF from, QPointF to);
    [[nodiscard]] int size() const { return m_size; }
    /// Whether \a count points would be many for the cells there are: then rebuild() rather than insert().
    [[nodiscard]] bool isCrowdedBy(int count) const;

    /// Calls \a visit with the name of every point in a cell that \a rect touches: of every point in \a rect, and some
    /// others near it; in no order.
    template <class Visit>
    void visitNear(const QRectF &rect, Visit visit) const
    {
        if (m_size == 0)
            return;
        const int right = column(rect.right());
        const int bottom = column(rect.bottom());
        for (int row = column(rect.top()); row <= bottom; ++row) {
            for (int cell = row * m_side + column(rect.left()); cell <= row * m_side + right; ++cell) {
                for (const int name : m_cells[size_t(cell)])
                    visit(name);
            }
        }
    }

private:
    /// Rows and columns are alike. Coordinates outside of 0–100 belong to the outermost.
    [[nodiscard]] int column(double percent) const;
    [[nodiscard]] std::vector<int> &cellAt(QPointF point);
    void resizeFor(int count);

    int m_side = 0;
    int m_size = 0;
    std::vector<std::vector<int>> m_cells;
};

} // namespace Pinthread
