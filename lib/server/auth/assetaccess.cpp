// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/assetaccess.h"

namespace Pinthread::Server::AssetAccess {

bool isVisible(const Identity &identity, const AssetRecord &record)
{
    return record.tenant == identity.tenant
           && (identity.onlyAssets.isEmpty() || identity.onlyAssets.contains(record.asset.id));
}

Expected<void, Refusal> check(const Identity &identity, const AssetRecord &record)
{
    if (!isVisible(identity, record) || record.asset.removedAt != 0)
        return failure(noSuchAsset());
    return {};
}

Refusal noSuchAsset()
{
    return {RefusalCode::NotFound, QStringLiteral("There is no such asset.")};
}

} // namespace Pinthread::Server::AssetAccess
