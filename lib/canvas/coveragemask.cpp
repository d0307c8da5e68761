// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/coveragemask_p.h"

#include <algorithm>
#include <cmath>

namespace Pinthread {

namespace {

/// A cell's width and height in device-independent pixels.
constexpr double cell = 4;
constexpr int wordBits = 64;

} // namespace

void CoverageMask::reset(const QRectF &area)
{
    m_area = area;
    m_columns = std::max(0, int(std::ceil(area.width() / cell)));
    m_rows = std::max(0, int(std::ceil(area.height() / cell)));
    m_words = (m_columns + wordBits - 1) / wordBits;
    m_bits.assign(size_t(m_words) * size_t(m_rows), 0);
}

template <class Visit>
bool CoverageMask::eachWord(int row, int words, int left, int right, Visit visit)
{
    for (int word = left / wordBits; word <= right / wordBits; ++word) {
        const int from = std::max(left - word * wordBits, 0);
        const int to = std::min(right - word * wordBits, wordBits - 1);
        const quint64 bits = (~quint64(0) >> unsigned(wordBits - 1 - (to - from))) << unsigned(from);
        if (!visit(size_t(row) * size_t(words) + size_t(word), bits))
            return false;
    }
    return true;
}

void CoverageMask::cover(const QRectF &rect)
{
    // Only cells that lie in it whole.
    const int left = std::max(0, int(std::ceil((rect.left() - m_area.left()) / cell)));
    const int right = std::min(m_columns, int(std::floor((rect.right() - m_area.left()) / cell))) - 1;
    const int top = std::max(0, int(std::ceil((rect.top() - m_area.top()) / cell)));
    const int bottom = std::min(m_rows, int(std::floor((rect.bottom() - m_area.top()) / cell))) - 1;
    for (int row = top; left <= right && row <= bottom; ++row) {
        eachWord(row, m_words, left, right, [this](size_t word, quint64 bits) {
            m_bits[word] |= bits;
            return true;
        });
    }
}

bool CoverageMask::isCovered(const QRectF &rect) const
{
    const QRectF seen = rect & m_area;
    if (seen.isEmpty())
        return true;
    const int left = int((seen.left() - m_area.left()) / cell);
    const int right = std::min(m_columns - 1, int((seen.right() - m_area.left()) / cell));
    const int top = int((seen.top() - m_area.top()) / cell);
    const int bottom = std::min(m_rows - 1, int((seen.bottom() - m_area.top()) / cell));
    for (int row = top; row <= bottom; ++row) {
        if (!eachWord(row, m_words, left, right,
                      [this](size_t word, quint64 bits) { return (m_bits[word] & bits) == bits; }))
            return false;
    }
    return true;
}

} // namespace Pinthread
