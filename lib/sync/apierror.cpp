// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/apierror.h"

#include <QCoreApplication>

namespace Pinthread {

namespace {

const char *sentenceFor(ApiError::Kind kind)
{
    using Kind = ApiError::Kind;
    switch (kind) {
    case Kind::Unreachable:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError",
                                 "The server cannot be reached. Check the connection and try again.");
    case Kind::Insecure:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError", "There is no secure connection to the server.");
    case Kind::TimedOut:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError", "The server did not answer in time. Try again.");
    case Kind::Cancelled:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError", "Cancelled.");
    case Kind::NotSignedIn:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError", "The server did not accept the sign-in. Sign in again.");
    case Kind::NotAllowed:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError", "You are not allowed to do this. Ask whoever runs the server.");
    case Kind::InvitationExpired:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError",
                                 "This invitation has expired. Ask whoever invited you for a new link.");
    case Kind::InvitationRevoked:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError",
                                 "This invitation was taken back. Ask whoever invited you whether you may have "
                                 "another.");
    case Kind::AccountDisabled:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError",
                                 "This account is disabled. Ask whoever looks after the server.");
    case Kind::TooMany:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError",
                                 "There were too many tries to sign in. Wait a minute, and try again.");
    case Kind::NotFound:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError", "The server does not have this. Somebody may have removed it.");
    case Kind::NoContent:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError",
                                 "The file has not been uploaded yet. Ask whoever added it, or try again later.");
    case Kind::TooLarge:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError", "The file is too large. Use a smaller one.");
    case Kind::Mismatch:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError",
                                 "The file arrived damaged, or is not the one that was announced. Try again.");
    case Kind::LocalFile:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError",
                                 "A file on this computer could not be read or written. Check its permissions and the "
                                 "free space.");
    case Kind::Refused:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError", "The server did not accept this. Update Pinthread.");
    case Kind::ServerFault:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError", "The server has a problem of its own. Try again later.");
    case Kind::BadAnswer:
        return QT_TRANSLATE_NOOP("Pinthread::ApiError", "What answered is not a Pinthread server. Check the address.");
    }
    Q_UNREACHABLE();
}

} // namespace

ApiError ApiError::of(Kind kind, const QString &detail)
{
    return {kind, QCoreApplication::translate("Pinthread::ApiError", sentenceFor(kind)), detail};
}

} // namespace Pinthread
