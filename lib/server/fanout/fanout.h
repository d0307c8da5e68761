// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/fanout/fanoutmessage.h"

#include <QString>

namespace Pinthread::Server {

/// Tells the other nodes of a team's server what they had better know at once. Never waits. Thread-safe.
class Fanout
{
public:
    Fanout() = default;
    virtual ~Fanout() = default;
    Q_DISABLE_COPY_MOVE(Fanout)

    /// What it says of events is durable already.
    virtual void announce(const FanoutMessage &message) = 0;
    /// What is lacking, as a sentence for /readyz; empty when nothing is.
    [[nodiscard]] virtual QString problem() const { return {}; }
};

} // namespace Pinthread::Server
