// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/invitations.h"

#include "server/auth/assetaccess.h"
#include "server/auth/secret.h"
#include "server/logging.h"

namespace Pinthread::Server {

Invitations::Invitations(StorageThread &storage, Sessions &sessions, const Clock &clock, Random &random,
                         std::function<void(InvitationId)> ended)
    : m_storage(storage), m_sessions(sessions), m_clock(clock), m_random(random), m_ended(std::move(ended))
{}

Invitations::Problem Invitations::unavailable(const StorageError &error)
{
    qCWarning(storageLog).noquote() << "Invitations cannot be read or kept:" << error.message;
    return Problem::Unavailable;
}

void Invitations::create(const Identity &by, const Protocol::InvitationRequest &request,
                         Answer<Protocol::InvitationGrant> created)
{
    m_storage.run([this, by, request, created = std::move(created)](Journal &journal) {
        QList<AssetId> assets;
        if (!request.assetId.isNull()) {
            const auto asset = journal.asset(request.assetId);
            if (!asset)
                return created(failure(unavailable(asset.error())));
            if (!*asset || !AssetAccess::check(by, **asset))
                return created(failure(Problem::NotFound));
            assets.append(request.assetId);
        }
        const QString secret = Secret::make(m_random);
        const InvitationRecord record{.tenant = by.tenant,
                                      .invitation = {.id = InvitationId::make(m_clock, m_random),
                                                     .assetIds = assets,
                                                     .role = request.role,
                                                     .label = request.label,
                                                     .createdAt = m_clock.now(),
                                                     .expiresAt = request.expiresAt},
                                      .secretHash = Secret::hash(secret),
                                      .createdBy = by.actor.user.id};
        created(journal.addInvitation(record)
                    .map([&] {
                        return Protocol::InvitationGrant{record.invitation, secret};
                    })
                    .map_error(unavailable));
    });
}

void Invitations::list(TenantId tenant, Answer<QList<Invitation>> listed)
{
    m_storage.run([tenant, listed = std::move(listed)](Journal &journal) {
        listed(journal.invitations(tenant).map_error(unavailable));
    });
}

void Invitations::revoke(TenantId tenant, InvitationId id, Answer<std::monostate> revoked)
{
    m_storage.run([this, tenant, id, revoked = std::move(revoked)](Journal &journal) {
        const auto done = journal.revokeInvitation(tenant, id, m_clock.now());
        if (!done)
            return revoked(failure(unavailable(done.error())));
        if (!*done)
            return revoked(failure(Problem::NotFound));
        m_sessions.end(id);
        m_ended(id);
        revoked(std::monostate());
    });
}

void Invitations::redeem(const QString &secret, const QString &name, Answer<Protocol::SessionGrant> admitted)
{
    m_storage.run([this, secret, name, admitted = std::move(admitted)](Journal &journal) {
        const auto found = journal.invitationBySecret(Secret::hash(secret));
        if (!found)
            return admitted(failure(unavailable(found.error())));
        if (!*found)
            return admitted(failure(Problem::NotFound));
        const Invitation &invitation = (*found)->invitation;
        if ((*found)->revokedAt != 0)
            return admitted(failure(Problem::Revoked));
        if (invitation.expiresAt != 0 && m_clock.now() >= invitation.expiresAt)
            return admitted(failure(Problem::Expired));
        admitted(m_sessions
                     .add(journal, name,
                          {.tenant = (*found)->tenant,
                           .actor = {.user = {}, .role = invitation.role, .guest = true},
                           .invitation = invitation.id,
                           .onlyAssets = invitation.assetIds,
                           .expiresAt = invitation.expiresAt})
                     .map_error(unavailable));
    });
}

} // namespace Pinthread::Server
