// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/user.h"

#include <QList>

namespace Pinthread {

/// Lets people without an account in, as guests, until it is revoked or expires. Whoever knows its secret may use it;
/// the secret is not part of it, because nobody can tell it a second time.
struct Invitation
{
    InvitationId id;
    /// All that its guests get to see; empty: every asset.
    QList<AssetId> assetIds;
    /// Of its guests: viewer or commenter.
    Role role = Role::Viewer;
    /// What whoever made it calls it; may be empty.
    QString label;
    /// Milliseconds since 1970, UTC, the server's clock.
    qint64 createdAt = 0;
    /// When it and its guests' sessions end, likewise; 0: when it is revoked.
    qint64 expiresAt = 0;
    /// How many sessions it has given so far.
    int guests = 0;

    friend bool operator==(const Invitation &, const Invitation &) = default;
};

} // namespace Pinthread
