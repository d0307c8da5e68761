// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <vector>

namespace Pinthread {

/// The heights of very many rows, one below the other: where each begins and which one is where, in logarithmic time
/// (P. M. Fenwick, "A new data structure for cumulative frequency tables", Software: Practice and Experience 24, 1994).
class RowHeights
{
public:
    void assign(std::vector<double> heights);

    [[nodiscard]] int count() const { return static_cast<int>(m_heights.size()); }
    [[nodiscard]] double height(int row) const { return m_heights[static_cast<std::size_t>(row)]; }
    void setHeight(int row, double height);
    /// Where \a row begins; for count(), where the last one ends.
    [[nodiscard]] double top(int row) const;
    [[nodiscard]] double total() const { return top(count()); }
    /// The row at \a y, held to those there are. There must be one.
    [[nodiscard]] int at(double y) const;

private:
    std::vector<double> m_heights;
    std::vector<double> m_sums; ///< From 1 on: of as many rows up to this one as its lowest bit says.
};

} // namespace Pinthread
