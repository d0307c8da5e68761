// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/apierror.h"
#include "sync/invitationlink.h"

#include <optional>

/// \file
/// Joining somebody by a link, in words.

namespace Pinthread {

/// The invitation link in \a text as it comes from the clipboard: the link alone, or a message with a link in it.
/// Nothing when there is none; whether it is a good one, InvitationLink::parse() says.
[[nodiscard]] std::optional<QString> invitationIn(const QString &text);

/// What it invites to: "“poster.png”", or everything.
[[nodiscard]] QString invitedTo(const InvitationLink &link);
/// Where that is: "192.168.1.20".
[[nodiscard]] QString invitedBy(const InvitationLink &link);

/// Why joining by an invitation came to nothing, and what to do. \a host: which was asked last.
[[nodiscard]] QString joinProblem(const ApiError &error, const QString &host);

} // namespace Pinthread
