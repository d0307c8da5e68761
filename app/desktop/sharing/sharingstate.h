// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/invitation.h"
#include "sync/invitationlink.h"

#include <chrono>
#include <optional>

namespace Pinthread {

/// What somebody is about to be let in to.
struct InvitationOffer
{
    AssetId assetId;   ///< Null: everything that is and will be in the library.
    QString assetName; ///< What that is called; empty: everything.
    Role role = Role::Commenter;
    /// How long it is good for; zero: until it is revoked.
    std::chrono::seconds lasts{0};
    /// For the eyes of who makes it; may be empty.
    QString label;

    friend bool operator==(const InvitationOffer &, const InvitationOffer &) = default;
};

/// An invitation as whoever made it sees it.
struct SharedInvitation
{
    Invitation invitation;
    /// What its asset is called; empty: it is for everything, or nobody here knows.
    QString assetName;
    /// The server tells a secret once: nothing for an invitation from an earlier run.
    std::optional<InvitationLink> link;

    [[nodiscard]] InvitationId id() const { return invitation.id; }
    /// Whether it lets nobody in any more. \a now: milliseconds since 1970, UTC.
    [[nodiscard]] bool hasEnded(qint64 now) const { return invitation.expiresAt != 0 && invitation.expiresAt <= now; }

    friend bool operator==(const SharedInvitation &, const SharedInvitation &) = default;
};

/// How things stand with sharing this program's library on the network.
struct SharingState
{
    enum class Stage {
        Off,
        Starting,
        On,
        Stopping,
    };
    Stage stage = Stage::Off;
    /// What could not be done, for people, with what to do; empty: everything could.
    QString problem;
    /// Under which this machine may be reached, the most promising first, and the port there. While it is On.
    QStringList addresses;
    quint16 port = 0;
    /// An invitation is being made.
    bool making = false;
    /// The newest first.
    QList<SharedInvitation> invitations;
    /// Others who look at something of this library now.
    QList<User> here;

    friend bool operator==(const SharingState &, const SharingState &) = default;
};

} // namespace Pinthread
