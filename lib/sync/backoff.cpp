// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/backoff.h"

#include <algorithm>

namespace Pinthread {

using std::chrono::milliseconds;

Backoff::Backoff(const ConnectionConfig &config, Random &random) : m_config(config), m_random(&random) {}

milliseconds Backoff::next(milliseconds serverAsks)
{
    ++m_attempt;
    milliseconds window = m_config.backoffUnit;
    for (int i = 0; i < m_attempt && window < m_config.backoffMost; ++i)
        window *= 2;
    window = std::min(window, m_config.backoffMost);
    // Both ends of the window are possible: below() excludes its bound.
    const quint64 wait = m_random->below(static_cast<quint64>(window.count()) + 1);
    return serverAsks + milliseconds(static_cast<milliseconds::rep>(wait));
}

} // namespace Pinthread
