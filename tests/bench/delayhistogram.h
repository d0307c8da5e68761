// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>

namespace Pinthread::Bench {

/// Collects many delays in little memory; every value that it gives back is right to 0.8 %.
class DelayHistogram
{
public:
    using Delay = std::chrono::nanoseconds;

    void add(Delay delay)
    {
        const auto value = static_cast<quint64>(std::max<qint64>(delay.count(), 0));
        ++m_counts[slotOf(value)];
        ++m_count;
        m_largest = std::max(m_largest, value);
    }

    [[nodiscard]] quint64 count() const { return m_count; }
    [[nodiscard]] Delay largest() const { return Delay(static_cast<qint64>(m_largest)); }
    /// The delay that the share \a part (0–1) of all does not exceed; 0 when there are none.
    [[nodiscard]] Delay quantile(double part) const;

private:
    // 256 slots of 1 ns, and then 128 slots for each doubling.
    static constexpr int doublings = 40; ///< The largest slot begins above 90 minutes.

    static constexpr size_t slotOf(quint64 value)
    {
        if (value < 256)
            return value;
        const int shift = std::min(static_cast<int>(std::bit_width(value)) - 8, doublings - 1);
        return static_cast<size_t>(shift) * 128 + std::min<quint64>(value >> shift, 255);
    }

    std::array<quint64, 256 + doublings * 128> m_counts{};
    quint64 m_count = 0;
    quint64 m_largest = 0;
};

} // namespace Pinthread::Bench
