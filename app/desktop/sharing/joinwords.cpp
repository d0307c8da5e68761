// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharing/joinwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pinthread {

namespace {

struct JoinWords
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::JoinWords)
};

const QString start = QStringLiteral("pinthread://");

} // namespace

std::optional<QString> invitationIn(const QString &text)
{
    const auto from = text.indexOf(start, 0, Qt::CaseInsensitive);
    if (from < 0)
        return {};
    // A link alone may have been broken into lines; one in the middle of words ends with the first blank.
    QString link = text.mid(from);
    if (!text.left(from).trimmed().isEmpty()) {
        const auto end = std::ranges::find_if(link, [](QChar c) { return c.isSpace(); });
        link.truncate(end - link.begin());
    }
    return link.trimmed();
}

QString invitedTo(const InvitationLink &link)
{
    if (link.assetId.isNull())
        return JoinWords::tr("Everything in a library");
    return link.name.isEmpty() ? JoinWords::tr("A picture or a text") : JoinWords::tr("“%1”").arg(link.name);
}

QString invitedBy(const InvitationLink &link)
{
    return link.hosts.constFirst();
}

QString joinProblem(const ApiError &error, const QString &host)
{
    switch (error.kind) {
    case ApiError::Kind::Unreachable:
    case ApiError::Kind::TimedOut:
        return JoinWords::tr("Nobody answers at %1. You have to be in the same network, and whoever invited you has to "
                             "be sharing right now: ask them, and try again.")
            .arg(host);
    case ApiError::Kind::NotSignedIn:
        return JoinWords::tr("%1 does not know this invitation. Copy the link once more, all of it, or ask for a new "
                             "one.")
            .arg(host);
    case ApiError::Kind::BadAnswer:
        return JoinWords::tr("What answers at %1 is not a Pinthread that this one understands. Both should have the "
                             "same version.")
            .arg(host);
    case ApiError::Kind::Refused:
        return JoinWords::tr("%1 has another version of Pinthread, and the two do not understand each other. Update "
                             "the older one.")
            .arg(host);
    default:
        return error.message;
    }
}

} // namespace Pinthread
