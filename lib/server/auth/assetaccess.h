// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"
#include "model/refusal.h"
#include "server/storage/journal.h"

/// \file
/// Who gets to see which asset. The one place that decides it: requests, rooms and lists ask here, each time that they
/// have looked an asset up, by whatever name.

namespace Pinthread::Server::AssetAccess {

/// Whether \a identity may know of the asset at all, be it removed or not.
[[nodiscard]] bool isVisible(const Identity &identity, const AssetRecord &record);

/// Nothing, or why \a identity cannot work with the asset. Somebody else's asset and one that was removed are refused
/// in the same words as one that never was, so that nothing is given away.
[[nodiscard]] Expected<void, Refusal> check(const Identity &identity, const AssetRecord &record);

/// The refusal of what is not there.
[[nodiscard]] Refusal noSuchAsset();

} // namespace Pinthread::Server::AssetAccess
