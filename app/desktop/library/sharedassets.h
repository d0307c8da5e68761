// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"

#include <QSet>

namespace Pinthread {

/// Which assets of a library others on this network can open now.
struct SharedAssets
{
    bool everything = false; ///< Also what will be added.
    QSet<AssetId> some;

    [[nodiscard]] bool contains(AssetId id) const { return everything || some.contains(id); }

    friend bool operator==(const SharedAssets &, const SharedAssets &) = default;
};

} // namespace Pinthread
