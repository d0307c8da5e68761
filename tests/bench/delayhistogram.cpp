// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/delayhistogram.h"

#include <algorithm>
#include <cmath>

namespace Pinthread::Bench {

DelayHistogram::Delay DelayHistogram::quantile(double part) const
{
    const auto wanted = static_cast<quint64>(std::ceil(part * static_cast<double>(m_count)));
    quint64 seen = 0;
    for (size_t slot = 0; slot < m_counts.size(); ++slot) {
        seen += m_counts[slot];
        if (seen >= wanted && seen > 0) {
            const size_t shift = slot < 256 ? 0 : slot / 128 - 1;
            const quint64 end = ((slot - shift * 128 + 1) << shift) - 1;
            return Delay(static_cast<qint64>(std::min<quint64>(end, m_largest)));
        }
    }
    return Delay(0);
}

} // namespace Pinthread::Bench
