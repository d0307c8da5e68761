// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "server/fanout/fanout.h"
#include "server/metrics.h"
#include "server/rooms/executor.h"
#include "server/serverconfig.h"
#include "server/storage/storage.h"
#include "server/usage/usagemeter.h"

#include <memory>

namespace Pinthread::Server {

/// Everything that a room needs from the world. What is referred to outlives every room.
struct RoomContext
{
    const ServerConfig &config;
    const Clock &clock;
    Storage &storage;
    Fanout &fanout;
    Metrics &metrics;
    std::shared_ptr<Executor> executor;   ///< This room's own.
    std::shared_ptr<Scheduler> scheduler; ///< Calls back on it.
    UsageMeter *usage = nullptr;          ///< Counts what goes out; null: nobody does.
};

} // namespace Pinthread::Server
