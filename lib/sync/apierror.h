// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Pinthread {

/// Why an HTTP request came to nothing, named by what to do next.
struct ApiError
{
    enum class Kind {
        Unreachable,       ///< No server there, or the connection broke: try again later.
        Insecure,          ///< Nobody to be trusted is there; the message says why (TlsProblem).
        TimedOut,          ///< Nothing moved for too long: try again.
        Cancelled,         ///< The caller gave it up.
        NotSignedIn,       ///< Get a new session; or, for createSession(), the secret is wrong.
        NotAllowed,        ///< Ask somebody with a higher role.
        InvitationExpired, ///< Ask for a new invitation.
        InvitationRevoked, ///< Likewise: whoever invited has thought better of it.
        AccountDisabled,   ///< Ask whoever looks after the server.
        TooMany,           ///< Too many tries to sign in: wait a minute.
        NotFound,          ///< The asset is not there.
        NoContent,         ///< The asset is there, and nobody has uploaded its content yet.
        TooLarge,          ///< Larger than the server, or the caller's limit, permits.
        Mismatch,          ///< The content is not what the asset's hash says.
        LocalFile,         ///< A file here could not be read or written.
        Refused,           ///< The server found the request wrong.
        ServerFault,       ///< The server has trouble of its own: try again later.
        BadAnswer,         ///< What answered does not speak this protocol.
    };
    Kind kind = Kind::Unreachable;
    /// A sentence for people, in their language, that says what to do.
    QString message;
    /// What the server or the system said, for logs.
    QString detail;

    /// An error of this kind with the sentence that goes with it.
    [[nodiscard]] static ApiError of(Kind kind, const QString &detail = {});
};

} // namespace Pinthread
