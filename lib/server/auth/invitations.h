// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/auth/sessions.h"

namespace Pinthread::Server {

/// Makes invitations and takes them back, and lets those in who know the secret of one. Everything is answered on the
/// storage thread. Thread-safe.
class Invitations
{
public:
    enum class Problem {
        NotFound,    ///< There is no such invitation, or no such asset to invite to.
        Expired,     ///< Its time is over.
        Revoked,     ///< It was taken back.
        Unavailable, ///< The journal does not work now.
    };
    template <class Value>
    using Answer = std::function<void(Expected<Value, Problem>)>;

    /// Both, and what they stand on, outlive this. \a ended is called when an invitation was revoked, and nobody gets
    /// in by it any more: those who are in must go.
    Invitations(StorageThread &storage, Sessions &sessions, const Clock &clock, Random &random,
                std::function<void(InvitationId)> ended);

    /// \a by gets to see the asset.
    void create(const Identity &by, const Protocol::InvitationRequest &request,
                Answer<Protocol::InvitationGrant> created);
    void list(TenantId tenant, Answer<QList<Invitation>> listed);
    void revoke(TenantId tenant, InvitationId id, Answer<std::monostate> revoked);
    /// A session for a guest called \a name.
    void redeem(const QString &secret, const QString &name, Answer<Protocol::SessionGrant> admitted);

private:
    [[nodiscard]] static Problem unavailable(const StorageError &error);

    StorageThread &m_storage;
    Sessions &m_sessions;
    const Clock &m_clock;
    Random &m_random;
    const std::function<void(InvitationId)> m_ended;
};

} // namespace Pinthread::Server
