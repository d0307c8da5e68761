// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharing/sharingcontroller.h"

#include <QPointer>

#include <utility>

namespace Pinthread {

using Stage = SharingState::Stage;

SharingController::SharingController(NetworkSharing &network, ApiClient &api, const Clock &clock, QObject *parent)
    : QObject(parent), m_network(network), m_api(api), m_clock(clock)
{
    connect(&m_network, &NetworkSharing::started, this, &SharingController::onStarted);
    connect(&m_network, &NetworkSharing::failed, this, [this](const QString &message) {
        m_offer.reset();
        m_state.stage = m_reach.port > 0 ? Stage::On : Stage::Off;
        say(message);
    });
    connect(&m_network, &NetworkSharing::stopped, this, [this] {
        m_state.stage = Stage::Off;
        m_state.here.clear();
        m_reach = {};
        showState();
    });
}

void SharingController::setAssetNames(const QHash<AssetId, QString> &names)
{
    m_names = names;
    showState();
}

void SharingController::setHere(const QList<User> &here)
{
    if (here == m_state.here)
        return;
    m_state.here = here;
    showState();
    refresh(); // A new face has used an invitation.
}

void SharingController::refresh()
{
    m_api.invitations([self = QPointer(this), before = m_changes](const auto &answer) {
        if (self)
            self->onListed(before, answer);
    });
}

void SharingController::onListed(int asked, const Expected<QList<Invitation>, ApiError> &answer)
{
    if (asked != m_changes)
        return; // What was made or revoked meanwhile would come or go again.
    if (!answer)
        return; // The list that is there is as good as it gets; the connection has its own words.
    m_invitations = *answer;
    showState();
}

void SharingController::share(const std::optional<InvitationOffer> &offer)
{
    m_state.problem.clear();
    if (m_state.stage == Stage::On) {
        if (offer)
            makeLink(*offer);
        return;
    }
    m_offer = offer;
    m_state.stage = Stage::Starting;
    showState();
    m_network.share();
}

void SharingController::onStarted(const NetworkReach &reach)
{
    m_reach = reach;
    m_state.stage = Stage::On;
    showState();
    if (const auto offer = std::exchange(m_offer, std::nullopt))
        makeLink(*offer);
    else
        refresh();
}

void SharingController::makeLink(const InvitationOffer &offer)
{
    m_state.problem.clear();
    m_state.making = true;
    showState();
    const qint64 ends =
        offer.lasts.count() > 0 ? m_clock.now() + std::chrono::milliseconds(offer.lasts).count() : qint64(0);
    m_api.createInvitation({offer.assetId, offer.role, offer.label, ends},
                           [self = QPointer(this), offer](const auto &answer) {
                               if (self)
                                   self->onMade(offer, answer);
                           });
}

void SharingController::onMade(const InvitationOffer &offer,
                               const Expected<Protocol::InvitationGrant, ApiError> &answer)
{
    m_state.making = false;
    if (!answer) {
        say(tr("The link was not made. %1", "reason").arg(answer.error().message));
        return;
    }
    ++m_changes;
    if (!offer.assetId.isNull())
        m_names.insert(offer.assetId, offer.assetName);
    m_secrets.insert(answer->invitation.id, answer->secret);
    // The answer to a question that was asked before may have it already.
    m_invitations.removeIf([&](const Invitation &one) { return one.id == answer->invitation.id; });
    m_invitations.prepend(answer->invitation);
    showState();
}

void SharingController::revoke(InvitationId id)
{
    m_state.problem.clear();
    m_api.revokeInvitation(id, [self = QPointer(this), id](const auto &answer) {
        if (self)
            self->onRevoked(id, answer);
    });
}

void SharingController::onRevoked(InvitationId id, const Expected<void, ApiError> &answer)
{
    if (!answer && answer.error().kind != ApiError::Kind::NotFound) {
        say(tr("The invitation was not revoked, its link still works. %1", "reason").arg(answer.error().message));
        return;
    }
    ++m_changes;
    m_secrets.remove(id);
    m_invitations.removeIf([id](const Invitation &one) { return one.id == id; });
    showState();
}

void SharingController::stop()
{
    m_state.problem.clear();
    m_state.stage = Stage::Stopping;
    showState();
    m_network.stopSharing();
}

void SharingController::dismissProblem()
{
    say({});
}

void SharingController::say(const QString &problem)
{
    m_state.problem = problem;
    showState();
}

void SharingController::showState()
{
    const bool on = m_state.stage == Stage::On;
    m_state.addresses = on ? m_reach.addresses : QStringList();
    m_state.port = on ? m_reach.port : quint16(0);
    m_state.invitations.clear();
    for (const Invitation &invitation : std::as_const(m_invitations)) {
        SharedInvitation shared{.invitation = invitation, .assetName = {}, .link = {}};
        const AssetId asset = invitation.assetIds.value(0);
        shared.assetName = m_names.value(asset);
        const QString secret = m_secrets.value(invitation.id);
        if (on && !secret.isEmpty() && !m_reach.addresses.isEmpty()) {
            shared.link = InvitationLink{.hosts = m_reach.addresses,
                                         .port = m_reach.port,
                                         .assetId = asset,
                                         .secret = secret,
                                         .certificateFingerprint = m_reach.certificateFingerprint,
                                         .name = shared.assetName};
        }
        m_state.invitations.append(shared);
    }
    Q_EMIT stateChanged(m_state);
}

} // namespace Pinthread
