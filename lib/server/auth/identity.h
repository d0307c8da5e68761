// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/user.h"

#include <QList>

namespace Pinthread::Server {

/// Who somebody is to the server: the actor, the tenant that everything is looked up in, and what a guest is limited
/// to.
struct Identity
{
    TenantId tenant;
    Actor actor;
    InvitationId invitation;   ///< That a guest came by; null for everybody else.
    QList<AssetId> onlyAssets; ///< All that a guest gets to see; empty: every asset of the tenant.
    qint64 expiresAt = 0;      ///< When the session ends: milliseconds since 1970, UTC; 0: not by itself.
    bool account = false;      ///< Signed in by an account, which may be changed or disabled at any time.
    QByteArray session = {};   ///< What its session is known by (the token's SHA-256), as Sessions fills it in.

    friend bool operator==(const Identity &, const Identity &) = default;
};

} // namespace Pinthread::Server
