// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sharing/sharingstate.h"

/// \file
/// Sharing in words.

namespace Pinthread {

/// What whoever has the link gets to see and to do.
[[nodiscard]] QString guestWords(const InvitationOffer &offer);

/// What an invitation is called: its label, or what it is for.
[[nodiscard]] QString invitationTitle(const SharedInvitation &shared);

/// What it permits, until when, and how often it was used: "“poster.png” · may write · until 4 December · 2 guests".
[[nodiscard]] QString invitationFacts(const SharedInvitation &shared, qint64 now);

/// What is asked before it is revoked.
[[nodiscard]] QString revokeQuestion(const SharedInvitation &shared);

/// What is asked before sharing stops.
[[nodiscard]] QString stopQuestion(int guestsHere);

/// "Bob and Carol are here now", or that nobody is.
[[nodiscard]] QString hereWords(const QList<User> &here);

/// What to do when a guest does not get through.
[[nodiscard]] QString unreachableWords(const SharingState &state);

} // namespace Pinthread
