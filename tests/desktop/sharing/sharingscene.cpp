// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/sharing/sharingscene.h"

namespace Pinthread {

SharingScene::SharingScene() : poster(make<AssetId>()) {}

SharedInvitation SharingScene::invitation(const QString &label, int guests)
{
    SharedInvitation shared;
    shared.invitation.id = make<InvitationId>();
    shared.invitation.assetIds = {poster};
    shared.invitation.role = Role::Commenter;
    shared.invitation.label = label;
    shared.invitation.createdAt = clock.now();
    shared.invitation.expiresAt = clock.now() + 7 * 24 * 3'600'000LL;
    shared.invitation.guests = guests;
    shared.assetName = QStringLiteral("poster.png");
    shared.link = link();
    return shared;
}

InvitationLink SharingScene::link() const
{
    return {.hosts = {QStringLiteral("192.168.1.20"), QStringLiteral("10.8.0.3")},
            .port = 41873,
            .assetId = poster,
            .secret = QStringLiteral("k3J9xQ2mPz7LwVtR"),
            .certificateFingerprint = QByteArray(32, 'f'),
            .name = QStringLiteral("poster.png")};
}

SharingState SharingScene::on(const QList<SharedInvitation> &invitations)
{
    SharingState state;
    state.stage = SharingState::Stage::On;
    state.addresses = {QStringLiteral("192.168.1.20"), QStringLiteral("10.8.0.3")};
    state.port = 41873;
    state.invitations = invitations;
    return state;
}

} // namespace Pinthread
