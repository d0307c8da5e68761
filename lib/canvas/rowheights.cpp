// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/rowheights_p.h"

#include <algorithm>
#include <bit>

namespace Pinthread {

void RowHeights::assign(std::vector<double> heights)
{
    m_heights = std::move(heights);
    m_sums.assign(m_heights.size() + 1, 0);
    for (size_t i = 1; i < m_sums.size(); ++i) {
        m_sums[i] += m_heights[i - 1];
        if (const size_t next = i + (i & (~i + 1)); next < m_sums.size())
            m_sums[next] += m_sums[i];
    }
}

void RowHeights::setHeight(int row, double height)
{
    const double change = height - m_heights[static_cast<size_t>(row)];
    m_heights[static_cast<size_t>(row)] = height;
    for (size_t i = static_cast<size_t>(row) + 1; i < m_sums.size(); i += i & (~i + 1))
        m_sums[i] += change;
}

double RowHeights::top(int row) const
{
    double sum = 0;
    for (auto i = static_cast<size_t>(row); i > 0; i &= i - 1)
        sum += m_sums[i];
    return sum;
}

int RowHeights::at(double y) const
{
    size_t row = 0;
    for (size_t step = std::bit_floor(m_sums.size()); step > 0; step /= 2) {
        if (row + step < m_sums.size() && m_sums[row + step] <= y) {
            row += step;
            y -= m_sums[row];
        }
    }
    return std::min(static_cast<int>(row), count() - 1);
}

} // namespace Pinthread
