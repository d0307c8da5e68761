// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "sync/connectionconfig.h"

namespace Pinthread {

/// How long to wait before the next attempt: full jitter over a window that doubles (PROTOCOL.md §7).
class Backoff
{
public:
    Backoff(const ConnectionConfig &config, Random &random);

    /// The wait before the next attempt; each call counts as one attempt. The server may ask for a time to stay away,
    /// which is added, so that those who were all sent away do not all come back together.
    [[nodiscard]] std::chrono::milliseconds next(std::chrono::milliseconds serverAsks = {});
    /// Counts anew.
    void reset() { m_attempt = 0; }
    /// Attempts since reset().
    [[nodiscard]] int attempt() const { return m_attempt; }

private:
    ConnectionConfig m_config;
    Random *m_random;
    int m_attempt = 0;
};

} // namespace Pinthread
