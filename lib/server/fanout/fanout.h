// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"

namespace Pinthread::Server {

/// Tells the other nodes of a team's server that an asset has new events. A hint, no more: the journal is the truth,
/// and losing a hint costs time, never an event. Thread-safe.
class Fanout
{
public:
    Fanout() = default;
    virtual ~Fanout() = default;
    Q_DISABLE_COPY_MOVE(Fanout)

    /// The asset's events up to \a revision are durable.
    virtual void announce(AssetId asset, Revision revision) = 0;
};

} // namespace Pinthread::Server
