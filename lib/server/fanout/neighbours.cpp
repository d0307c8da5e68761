// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/fanout/neighbours.h"

namespace Pinthread::Server {

namespace {

/// How far the clocks of two nodes may be apart: an invitation that was revoked up to so long ago is looked at again.
constexpr qint64 clockError = 600'000;

} // namespace

Neighbours::Neighbours(Services services) : m_services(std::move(services)), m_startedAt(m_services.clock.now()) {}

void Neighbours::start()
{
    askLater();
}

void Neighbours::stop()
{
    m_stopped = true;
    m_services.executor->post([self = shared_from_this()] { self->m_timer.reset(); });
}

void Neighbours::heard(const FromNode &said)
{
    if (!m_stopped)
        std::visit([&](const auto &message) { (*this)(said.node, message); }, said.message);
}

void Neighbours::operator()(NodeId, const EventsRecorded &message) const
{
    if (const auto room = m_services.rooms.find(message.assetId))
        room->othersRecorded(message);
}

void Neighbours::operator()(NodeId node, const UsersPresent &message) const
{
    if (const auto room = m_services.rooms.find(message.assetId))
        room->othersPresent(node, message.users);
}

void Neighbours::operator()(NodeId, const AssetRemoved &message) const
{
    if (const auto room = m_services.rooms.find(message.assetId))
        room->assetRemoved();
}

void Neighbours::operator()(NodeId, const AssetChanged &message) const
{
    if (const auto room = m_services.rooms.find(message.asset.id))
        room->assetChanged(message.asset);
}

void Neighbours::operator()(NodeId, const InvitationEnded &message) const
{
    m_services.sessions.end(message.invitation);
    m_services.invitationEnded(message.invitation);
}

void Neighbours::askLater()
{
    if (m_stopped)
        return;
    // Nodes that were started together do not ask together.
    const auto period = std::chrono::nanoseconds(m_services.config.timeouts.journalWatch);
    const auto fifth = static_cast<quint64>(period.count() / 5);
    const auto wait =
        period - std::chrono::nanoseconds(fifth) + std::chrono::nanoseconds(m_services.random.below(2 * fifth));
    m_timer = m_services.scheduler->after(wait, [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->ask();
    });
}

void Neighbours::ask()
{
    m_services.storage.run([self = shared_from_this(), assets = m_services.rooms.assets()](Journal &journal) {
        // Without any asset it is asked all the same: a connection that was lost is noticed, and made again.
        const auto revisions = journal.revisions(assets);
        const auto revoked = revisions ? journal.invitationsRevokedSince(self->m_startedAt - clockError)
                                       : Stored<QList<InvitationId>>(failure(revisions.error()));
        self->m_services.executor->post([self, revisions, revoked] {
            if (revisions && revoked)
                self->answered(*revisions, *revoked);
            self->askLater();
        });
    });
}

void Neighbours::answered(const QList<AssetRevision> &revisions, const QList<InvitationId> &revoked)
{
    for (const AssetRevision &known : revisions) {
        const auto room = m_services.rooms.find(known.asset.id);
        if (!room)
            continue;
        if (known.asset.removedAt != 0) {
            room->assetRemoved();
            continue;
        }
        room->assetChanged(known.asset);
        room->othersRecorded(
            {.tenant = {}, .assetId = known.asset.id, .first = known.revision, .last = known.revision, .events = {}});
    }
    for (const InvitationId invitation : revoked) {
        if (m_ended.contains(invitation))
            continue;
        m_ended.insert(invitation);
        m_services.sessions.end(invitation);
        m_services.invitationEnded(invitation);
    }
}

} // namespace Pinthread::Server
