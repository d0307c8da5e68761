// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/conversation/scene.h"
#include "sharing/sharingstate.h"

namespace Pinthread {

/// Invitations and guests, for tests of sharing.
class SharingScene : public Scene
{
public:
    SharingScene();

    AssetId poster;

    /// To the poster, with a link at two addresses.
    [[nodiscard]] SharedInvitation invitation(const QString &label = {}, int guests = 0);
    [[nodiscard]] InvitationLink link() const;
    /// Shared on the network, with these invitations.
    [[nodiscard]] static SharingState on(const QList<SharedInvitation> &invitations);
};

} // namespace Pinthread
