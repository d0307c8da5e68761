// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>

namespace Pinthread {

/// How this program stands to its server.
enum class ConnectionState {
    Offline,     ///< No connection. Unless it was stopped, another attempt is due at Connection::nextAttemptAt().
    Connecting,  ///< An attempt is under way.
    Online,      ///< Signed in; operations can be sent.
    NotSignedIn, ///< The server does not know the token: set a new one. No attempts by itself.
    Refused,     ///< The server, or this program, will not go on together; see lastFailure(). No attempts by itself.
};

} // namespace Pinthread
