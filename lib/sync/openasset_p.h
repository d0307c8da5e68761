// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/synccontroller.h"

namespace Pinthread {

/// An asset that somebody has open, or whose operations are not settled yet.
struct SyncController::OpenAsset
{
    OpenAsset(AssetId assetId, AssetKind kind, const User &user, const ConnectionConfig &config, Random &random)
        : replica(assetId, kind, user), backoff(config, random)
    {}

    Replica replica;
    bool isRecalling = true;   ///< What an earlier run left is being looked for; nothing is sent before.
    QList<Operation> heldBack; ///< Meanwhile.
    int users = 0;             ///< openAsset() without closeAsset().
    Protocol::Presence presence;
    Backoff backoff;               ///< For an `open` that the server cannot grant now.
    std::unique_ptr<Timer> reopen; ///< Likewise.
};

} // namespace Pinthread
