// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/tlsproblem.h"

namespace Pinthread {

namespace {

const char *sentenceFor(TlsProblem problem)
{
    switch (problem) {
    case TlsProblem::WrongCertificate:
        return QT_TRANSLATE_NOOP("Pinthread::TlsProblem",
                                 "This is not the server you were invited to: what answers at %1 has another "
                                 "certificate. Ask whoever invited you for a new link.");
    case TlsProblem::UnknownAuthority:
        return QT_TRANSLATE_NOOP("Pinthread::TlsProblem",
                                 "Nobody whom this computer trusts vouches for the server at %1. Ask whoever runs it "
                                 "for an invitation link.");
    case TlsProblem::NotValidNow:
        return QT_TRANSLATE_NOOP("Pinthread::TlsProblem",
                                 "The certificate of the server at %1 is not valid today. Check this computer's date; "
                                 "if that is right, tell whoever runs the server.");
    case TlsProblem::OtherAddress:
        return QT_TRANSLATE_NOOP("Pinthread::TlsProblem",
                                 "The server at %1 has a certificate for another address. Check the address.");
    case TlsProblem::BadCertificate:
        return QT_TRANSLATE_NOOP("Pinthread::TlsProblem",
                                 "The certificate of the server at %1 cannot be trusted. Tell whoever runs it.");
    case TlsProblem::NotSecure:
        return QT_TRANSLATE_NOOP("Pinthread::TlsProblem",
                                 "What answers at %1 does not offer a secure connection. Check the address and the "
                                 "port; that of a server without TLS begins with http://.");
    case TlsProblem::SecureOnly:
        return QT_TRANSLATE_NOOP("Pinthread::TlsProblem",
                                 "The server at %1 takes secure connections only. Use its address that begins with "
                                 "https://.");
    case TlsProblem::Unsupported:
        return QT_TRANSLATE_NOOP("Pinthread::TlsProblem",
                                 "This computer cannot make the secure connection that %1 wants. Install OpenSSL and "
                                 "Qt's TLS plugin.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString explanation(TlsProblem problem, const QString &host)
{
    return QCoreApplication::translate("Pinthread::TlsProblem", sentenceFor(problem)).arg(host);
}

} // namespace Pinthread
