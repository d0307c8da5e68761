// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Pinthread::Protocol {

/// Why the server closed the WebSocket, and so what the client does next.
enum CloseCode : int {
    CloseGoingDown = 1012,        ///< Restart or shutdown: come back.
    CloseMalformed = 4400,        ///< A message was wrong: a bug, do not repeat it.
    CloseNotAuthenticated = 4401, ///< The token is unknown or has expired: get a new one.
    CloseNotAllowed = 4403,       ///< Do not come back with this token.
    CloseTooSlow = 4408,          ///< No progress for too long: come back and catch up.
    CloseTooMany = 4429,          ///< Too many messages or connections: come back later.
};

} // namespace Pinthread::Protocol
