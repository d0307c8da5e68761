// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"
#include "model/ids.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

namespace Pinthread {

/// What somebody sends to somebody else, so that they can come and look:
/// `pinthread://HOST:PORT/ASSETID?secret=…&fingerprint=…&name=…&host=…`.
///
/// Made by people's programs and pasted by people, so parse() takes what mail programs do to links (breaks, blanks,
/// brackets around it), and expects the worst otherwise: every mistake has its sentence, and nothing of the input that
/// could mislead a reader comes through. Plain value; any thread.
struct InvitationLink
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::InvitationLink)

public:
    static constexpr qsizetype longest = 4'096; ///< Characters of a whole link.
    static constexpr qsizetype longestSecret = 256;
    static constexpr qsizetype longestName = 200;
    static constexpr qsizetype mostHosts = 16;

    /// Where the server may be found, to be tried in this order: names or addresses (IPv6 without brackets), all with
    /// the same port. Not empty. In the link, the first is the HOST and the others are `host` fields.
    QStringList hosts;
    quint16 port = 0;
    /// What it is about; null: everything that is on the server.
    AssetId assetId;
    /// Lets its bearer in. Not empty; never to be logged.
    QString secret;
    /// SHA-256 of the server's certificate, 32 bytes, 64 hexadecimal digits in the link. Empty: its certificate is one
    /// that the system trusts.
    QByteArray certificateFingerprint;
    /// What the asset is called, for the eyes of who is invited; empty: it was not said.
    QString name;

    /// The link in \a text. The error is a sentence for people, in their language, that says what to do.
    [[nodiscard]] static Expected<InvitationLink, QString> parse(const QString &text);
    /// The link, in ASCII; parse() gives back what it was made from. The fields must be as said above.
    [[nodiscard]] QString toString() const;

    /// `https://HOST:PORT` of each host, in order.
    [[nodiscard]] QList<QUrl> serverUrls() const;

    friend bool operator==(const InvitationLink &, const InvitationLink &) = default;
};

} // namespace Pinthread
