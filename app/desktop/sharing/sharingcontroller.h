// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sharing/networksharing.h"
#include "sharing/sharingstate.h"

#include "model/seams.h"
#include "sync/apiclient.h"

#include <QHash>

namespace Pinthread {

/// Shares this program's library on the network: opens the server, makes and revokes invitations there, and says how
/// things stand. Secrets are kept in memory alone. GUI thread.
class SharingController : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the controller; \a api has the token of somebody who may invite while online.
    SharingController(NetworkSharing &network, ApiClient &api, const Clock &clock, QObject *parent = nullptr);

    /// What assets are called, for the list.
    void setAssetNames(const QHash<AssetId, QString> &names);
    /// Who else looks at something of this library.
    void setHere(const QList<User> &here);

    [[nodiscard]] const SharingState &state() const { return m_state; }

public Q_SLOTS:
    /// Asks for the invitations: when they come into sight, and when somebody has come or gone.
    void refresh();
    /// Opens the server, if it is not open, and makes a link as offered.
    void share(const std::optional<Pinthread::InvitationOffer> &offer);
    void makeLink(const Pinthread::InvitationOffer &offer);
    void revoke(Pinthread::InvitationId id);
    void stop();
    void dismissProblem();

Q_SIGNALS:
    void stateChanged(const Pinthread::SharingState &state);

private:
    void onStarted(const NetworkReach &reach);
    void onMade(const InvitationOffer &offer, const Expected<Protocol::InvitationGrant, ApiError> &answer);
    void onListed(int asked, const Expected<QList<Invitation>, ApiError> &answer);
    void onRevoked(InvitationId id, const Expected<void, ApiError> &answer);
    void say(const QString &problem);
    /// Makes the state's lines of what is known, and tells it.
    void showState();

    NetworkSharing &m_network;
    ApiClient &m_api;
    const Clock &m_clock;
    SharingState m_state;
    NetworkReach m_reach;
    std::optional<InvitationOffer> m_offer; ///< To be made as soon as the server is open.
    QList<Invitation> m_invitations;        ///< The newest first.
    QHash<InvitationId, QString> m_secrets; ///< Of those that were made in this run.
    QHash<AssetId, QString> m_names;
    int m_changes = 0; ///< Counts what makes an answer to an earlier question out of date.
};

} // namespace Pinthread
