// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/memoryofflinecache.h"
#include "sync/memoryoperationstore.h"
#include "sync/synccontroller.h"
#include "testkit/fakeserver.h"
#include "testkit/seams.h"

namespace Pinthread::Testkit {

/// A user at a SyncController on a network in memory: somebody with a program that can be closed and started again, and
/// whose disk survives it.
class SceneClient
{
public:
    SceneClient(Scheduler &scheduler, const Clock &clock, Random &random, const ServerAccount &account,
                const ConnectionConfig &config = {});

    LoopbackNetwork network; ///< Between this client and the server.
    MemoryOperationStore store;
    MemoryOfflineCache cache;

    /// Starts the program, and ends it without a goodbye to the server.
    void start();
    void end();
    /// Ends it without a word to anybody: what was not on the disk yet is lost.
    void crash();

    [[nodiscard]] SyncController *operator->() const { return m_controller.get(); }
    [[nodiscard]] SyncController &controller() const { return *m_controller; }
    [[nodiscard]] const User &user() const { return m_account.actor.user; }

    // What the program told, over all its runs.
    QList<BroadcastId> confirmed;
    QList<FailedOperation> failed;
    QList<ConnectionState> states;
    int resets = 0;
    QList<ConversationId> changed;
    QList<ConversationId> removed;
    QStringList problems;

private:
    const Clock *m_clock;
    Random *m_random;
    Scheduler *m_scheduler;
    ServerAccount m_account;
    ConnectionConfig m_config;
    std::unique_ptr<SyncController> m_controller;
};

/// A virtual day with one server, one asset, and people. Nothing happens but by pass().
class SyncScene
{
public:
    explicit SyncScene(quint64 seed = 1);
    ~SyncScene();

    ManualClock clock;
    VirtualScheduler scheduler{&clock};
    SeededRandom random;

    /// A new user, admitted at the server and started, but without the asset open.
    SceneClient &join(const QString &name, Role role = Role::Commenter, const ConnectionConfig &config = {});
    /// The same with the asset open and everything caught up.
    SceneClient &joinAndOpen(const QString &name, Role role = Role::Commenter);
    /// The server, as all clients see it.
    FakeServer &server() { return *m_server; }
    /// Lets time pass.
    void pass(std::chrono::milliseconds time) { scheduler.advance(time); }

    [[nodiscard]] const Asset &asset() const { return m_asset; }
    [[nodiscard]] AssetId assetId() const { return m_asset.id; }
    /// The server's truth, in the encoding that compares.
    [[nodiscard]] QByteArray truth() { return m_server->state(m_asset.id).canonical(); }

private:
    std::unique_ptr<FakeServer> m_server;
    std::vector<std::unique_ptr<SceneClient>> m_clients;
    Asset m_asset;
};

} // namespace Pinthread::Testkit
