// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QMetaType>

namespace Pinthread {

/// Why there is no connection to a server that nobody else can listen to, or pretend to be the end of.
enum class TlsProblem {
    WrongCertificate, ///< It is not the server whose certificate's fingerprint is known.
    UnknownAuthority, ///< Nobody this computer trusts vouches for it.
    NotValidNow,      ///< The certificate has expired, or is of the future.
    OtherAddress,     ///< The certificate is for another address.
    BadCertificate,   ///< It cannot be trusted for another reason.
    NotSecure,        ///< A secure connection was wanted, and what answers offers none.
    SecureOnly,       ///< The address is not a secure one, and the server takes nothing else.
    Unsupported,      ///< This installation of Qt has no TLS.
};

/// What it means and what to do, as a sentence for people, in their language. \a host is the server's name.
[[nodiscard]] QString explanation(TlsProblem problem, const QString &host);

} // namespace Pinthread
