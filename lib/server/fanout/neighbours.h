// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "server/auth/sessions.h"
#include "server/fanout/fanoutmessage.h"
#include "server/rooms/executor.h"
#include "server/rooms/roomregistry.h"

namespace Pinthread::Server {

/// What other nodes do reaches this one here: what they tell is passed on to whom it concerns, and for what they could
/// not tell the journal is asked from time to time, about everything that is in use in one question. Lives on its
/// executor.
class Neighbours : public std::enable_shared_from_this<Neighbours>
{
public:
    /// What is referred to outlives this.
    struct Services
    {
        const ServerConfig &config;
        const Clock &clock;
        Random &random;
        StorageThread &storage;
        Sessions &sessions;
        RoomRegistry &rooms;
        std::function<void(InvitationId)> invitationEnded; ///< Sends away those who came by it. Any thread.
        std::shared_ptr<Executor> executor;
        std::shared_ptr<Scheduler> scheduler; ///< Calls back on the executor.
    };

    explicit Neighbours(Services services);

    /// Begins to ask. From the executor, or before anything runs on it.
    void start();
    /// Asks no more. Any thread.
    void stop();
    /// Another node says something. Any thread.
    void heard(const FromNode &said);

private:
    void operator()(NodeId node, const EventsRecorded &message) const;
    void operator()(NodeId node, const UsersPresent &message) const;
    void operator()(NodeId node, const AssetRemoved &message) const;
    void operator()(NodeId node, const AssetChanged &message) const;
    void operator()(NodeId node, const InvitationEnded &message) const;

    void askLater();
    void ask();
    void answered(const QList<AssetRevision> &revisions, const QList<InvitationId> &revoked);

    const Services m_services;
    const qint64 m_startedAt;
    QSet<InvitationId> m_ended; ///< Those that were seen to be revoked.
    std::unique_ptr<Timer> m_timer;
    std::atomic<bool> m_stopped = false;
};

} // namespace Pinthread::Server
