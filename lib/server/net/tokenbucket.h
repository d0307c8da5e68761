// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <chrono>

namespace Pinthread::Server {

/// So many a second, and some at once after a quiet time.
class TokenBucket
{
public:
    using Instant = std::chrono::steady_clock::time_point;

    TokenBucket(double perSecond, double atOnce) : m_perSecond(perSecond), m_most(atOnce), m_tokens(atOnce) {}

    /// Takes one. False: there is none at \a now.
    [[nodiscard]] bool take(Instant now)
    {
        if (m_last != Instant())
            m_tokens += std::chrono::duration<double>(now - m_last).count() * m_perSecond;
        m_tokens = std::min(m_tokens, m_most);
        m_last = now;
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }

private:
    double m_perSecond;
    double m_most;
    double m_tokens;
    Instant m_last;
};

} // namespace Pinthread::Server
