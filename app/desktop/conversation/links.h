// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QUrl>

namespace Pinthread {

/// A stretch of a comment that leads somewhere.
struct Link
{
    int start = 0;  ///< UTF-16 code units from the beginning of the text.
    int length = 0; ///< Likewise.
    QUrl url;       ///< isOpenable() always.

    friend bool operator==(const Link &, const Link &) = default;
};

/// The addresses in \a text, in order: what begins with http:, https:, mailto: or www., and e-mail addresses. What is
/// shown is always the address itself, so that no link can claim to lead elsewhere; full stops and brackets around it
/// stay outside. An address with a user name in it ("https://bank.example@elsewhere.example") is no link.
[[nodiscard]] QList<Link> findLinks(const QString &text);

/// Whether \a url is of one of the few kinds that may be opened: http and https with a host, and mailto with nothing
/// but a recipient, a subject and words.
[[nodiscard]] bool isOpenable(const QUrl &url);

/// Opens \a url with the program that this user's desktop has for it. False when there is none, or when it is not
/// isOpenable().
bool openLink(const QUrl &url);

} // namespace Pinthread
