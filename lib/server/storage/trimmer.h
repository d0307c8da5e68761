// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/assetstate.h"
#include "server/storage/journal.h"

namespace Pinthread::Server {

/// Which events of an asset are no longer needed: both must hold.
struct TrimRequest
{
    AssetId asset;
    Revision upTo = 0; ///< At most up to this revision.
    qint64 before = 0; ///< Recorded before this time: milliseconds since 1970, UTC.
};

/// Puts an asset's state in the place of its old events. Blocks on the journal; used on its thread.
namespace Trimmer {

/// So many events in one step, so that commits do not wait long.
constexpr int eventsInStep = 1'000;

/// One step. The answer is whether there is more to do.
[[nodiscard]] Stored<bool> trim(Journal &journal, const TrimRequest &request);

/// The state that \a record describes; an empty one of \a kind when there is none.
[[nodiscard]] Stored<AssetState> stateOf(const StateRecord &record, AssetKind kind);
[[nodiscard]] StateRecord recordOf(AssetId asset, const QString &epoch, const AssetState &state);

} // namespace Trimmer

} // namespace Pinthread::Server
