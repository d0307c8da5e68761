// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/assetstate.h"
#include "model/refusal.h"
#include "server/rooms/subscriber.h"
#include "server/storage/journal.h"

#include <memory>
#include <vector>

namespace Pinthread::Server {

/// An operation that a room has been handed and not yet settled.
struct WaitingOperation
{
    std::weak_ptr<Subscriber> sender;
    Actor actor;
    Operation operation;
};

/// What became of an operation when its turn came; said to its sender only after the batch is durable.
struct JudgedOperation
{
    enum class Verdict { Recorded, Refused, Duplicate };

    WaitingOperation waiting;
    Verdict verdict = Verdict::Recorded;
    Revision revision = 0; ///< Of the event that records it, unless it is refused.
    Refusal refusal;
};

/// Operations of one room that are on their way to the disk together.
struct RoomBatch
{
    QList<QByteArray> others; ///< Events up to `base` that others have recorded: given out with these, in one frame.
    Revision base = 0;
    QList<EventRecord> events;
    AssetFigures after; ///< The last one of them.
    /// What it changes as it was before, where another node may make it necessary to take it back.
    AssetState::Before before;
    int lastNumberBefore = 0;
    int openBefore = 0;
    int newConversations = 0;
    std::vector<JudgedOperation> operations; ///< All that were taken, in their order.
};

} // namespace Pinthread::Server
