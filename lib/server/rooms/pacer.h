// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/serverconfig.h"

namespace Pinthread::Server {

/// Decides when a room sends again. The pause after a fan-out grows with what the fan-out cost: a small room answers at
/// once, a large one gathers. How it was measured: tests/bench/README.md.
class Pacer
{
public:
    using Duration = std::chrono::nanoseconds;

    explicit Pacer(const Pacing &pacing) : m_pacing(pacing) {}

    /// How long to wait at \a now (steady time) before the next batch; 0 or less: not at all.
    [[nodiscard]] Duration waitAt(Duration now) const { return m_next - now; }

    /// A batch of \a operations went out in \a took and was finished at \a end (steady time); giving it to those who
    /// are on other nodes takes about \a elsewhere: nodes that share a room gather as one that had it for itself.
    void sent(Duration end, Duration took, Duration elsewhere, int operations);

private:
    Pacing m_pacing;
    Duration m_next{0};
    double m_batch = 1; ///< Operations of a batch, a moving average.
};

} // namespace Pinthread::Server
