// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharing/sharingwords.h"

#include <QDateTime>
#include <QLocale>

namespace Pinthread {

namespace {

struct SharingWords
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::SharingWords)
};

constexpr int mostNames = 3;

} // namespace

QString guestWords(const InvitationOffer &offer)
{
    const bool writes = offer.role != Role::Viewer;
    if (offer.assetId.isNull()) {
        return writes ? SharingWords::tr("Whoever has the link sees everything in your library, what you add later, "
                                         "too, reads what was said there, and can join in.")
                      : SharingWords::tr("Whoever has the link sees everything in your library, what you add later, "
                                         "too, and reads what was said there.");
    }
    return writes ? SharingWords::tr("Whoever has the link sees this and nothing else, reads what was said on it, and "
                                     "can join in.")
                  : SharingWords::tr("Whoever has the link sees this and nothing else, and reads what was said on it.");
}

QString invitationTitle(const SharedInvitation &shared)
{
    if (!shared.invitation.label.isEmpty())
        return shared.invitation.label;
    if (shared.invitation.assetIds.isEmpty())
        return SharingWords::tr("Everything");
    return shared.assetName.isEmpty() ? SharingWords::tr("One picture or text")
                                      : SharingWords::tr("“%1”").arg(shared.assetName);
}

QString invitationFacts(const SharedInvitation &shared, qint64 now)
{
    const Invitation &invitation = shared.invitation;
    QStringList facts;
    if (!invitation.label.isEmpty()) {
        SharedInvitation unlabelled = shared;
        unlabelled.invitation.label.clear();
        facts << invitationTitle(unlabelled);
    }
    facts << (invitation.role == Role::Viewer ? SharingWords::tr("read-only") : SharingWords::tr("may comment"));
    if (invitation.expiresAt == 0)
        facts << SharingWords::tr("no end");
    else if (shared.hasEnded(now))
        facts << SharingWords::tr("has ended");
    else
        facts << SharingWords::tr("until %1")
                     .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(invitation.expiresAt),
                                             QLocale::ShortFormat));
    facts << (invitation.guests == 0 ? SharingWords::tr("not used yet")
                                     : SharingWords::tr("%Ln guest(s)", nullptr, invitation.guests));
    return facts.join(SharingWords::tr(" · ", "between facts"));
}

QString revokeQuestion(const SharedInvitation &shared)
{
    const Invitation &invitation = shared.invitation;
    QString question = SharingWords::tr("Revoke the invitation to everything?");
    if (!invitation.label.isEmpty())
        question = SharingWords::tr("Revoke the invitation “%1”?").arg(invitation.label);
    else if (!shared.assetName.isEmpty())
        question = SharingWords::tr("Revoke the invitation to “%1”?").arg(shared.assetName);
    else if (!invitation.assetIds.isEmpty())
        question = SharingWords::tr("Revoke this invitation?");
    const QString result = invitation.guests == 0
                               ? SharingWords::tr("Its link will never work again.")
                               : SharingWords::tr("Whoever came by it loses the connection at once, and its link will "
                                                  "never work again. What they wrote stays.");
    return question + QLatin1Char(' ') + result;
}

QString stopQuestion(int guestsHere)
{
    if (guestsHere == 0)
        return SharingWords::tr("Stop sharing? Links that were not revoked work again when you share again.");
    return SharingWords::tr("Stop sharing? Everybody who came over the network loses the connection at once. What they "
                            "wrote stays, and links that were not revoked work again when you share again.");
}

QString hereWords(const QList<User> &here)
{
    QStringList names;
    for (const User &user : here.first(std::min<qsizetype>(here.size(), mostNames)))
        names << user.name;
    switch (here.size()) {
    case 0:
        return SharingWords::tr("Nobody else is here yet.");
    case 1:
        return SharingWords::tr("%1 is here now.").arg(names.at(0));
    case 2:
        return SharingWords::tr("%1 and %2 are here now.").arg(names.at(0), names.at(1));
    case mostNames:
        return SharingWords::tr("%1, %2 and %3 are here now.").arg(names.at(0), names.at(1), names.at(2));
    default:
        return SharingWords::tr("%1 and %Ln other(s) are here now.", nullptr, static_cast<int>(here.size()) - mostNames)
            .arg(names.join(SharingWords::tr(", ", "between names")));
    }
}

QString unreachableWords(const SharingState &state)
{
    const QString port = QString::number(state.port);
    if (state.addresses.size() > 1) {
        return SharingWords::tr("If they cannot connect: they have to be in the same network as this computer, and its "
                                "firewall has to let TCP port %1 in. After that, try another address.")
            .arg(port);
    }
    return SharingWords::tr("If they cannot connect: they have to be in the same network as this computer, and its "
                            "firewall has to let TCP port %1 in.")
        .arg(port);
}

} // namespace Pinthread
