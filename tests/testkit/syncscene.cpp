// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/syncscene.h"

namespace Pinthread::Testkit {

SceneClient::SceneClient(Scheduler &scheduler, const Clock &clock, Random &random, const ServerAccount &account,
                         const ConnectionConfig &config)
    : network(scheduler), store(scheduler), cache(scheduler), m_clock(&clock), m_random(&random),
      m_scheduler(&scheduler), m_account(account), m_config(config)
{}

void SceneClient::start()
{
    m_controller = std::make_unique<SyncController>(
        SyncController::Seams{m_clock, m_random, m_scheduler, network.factory(), &store, &cache}, m_config);
    SyncController *told = m_controller.get();
    QObject::connect(told, &SyncController::operationConfirmed, told, [this](BroadcastId id) { confirmed.append(id); });
    QObject::connect(told, &SyncController::operationFailed, told,
                     [this](const FailedOperation &operation) { failed.append(operation); });
    QObject::connect(told, &SyncController::connectionStateChanged, told,
                     [this](ConnectionState state) { states.append(state); });
    QObject::connect(told, &SyncController::assetReset, told, [this] { ++resets; });
    QObject::connect(told, &SyncController::conversationChanged, told,
                     [this](AssetId, ConversationId id) { changed.append(id); });
    QObject::connect(told, &SyncController::conversationRemoved, told,
                     [this](AssetId, ConversationId id) { removed.append(id); });
    QObject::connect(told, &SyncController::storageProblem, told,
                     [this](const QString &message) { problems.append(message); });
    told->setAccount(m_account);
    told->start();
}

void SceneClient::end()
{
    m_controller.reset();
}

void SceneClient::crash()
{
    cache.setWritable(false);
    end();
    cache.setWritable(true);
}

SyncScene::SyncScene(quint64 seed)
    : random(testSeed(seed)),
      m_server(std::make_unique<FakeServer>(clock)), m_asset{.id = AssetId::make(clock, random),
                                                             .urlId = QStringLiteral("poster"),
                                                             .kind = AssetKind::Image,
                                                             .name = QStringLiteral("poster.png"),
                                                             .mediaType = QStringLiteral("image/png"),
                                                             .contentHash = {},
                                                             .contentBytes = 0,
                                                             .pixelSize = {},
                                                             .createdAt = clock.now()}
{}

SyncScene::~SyncScene()
{
    for (const auto &client : m_clients)
        client->end();
}

SceneClient &SyncScene::join(const QString &name, Role role, const ConnectionConfig &config)
{
    const Actor actor{{UserId::make(clock, random), name}, role};
    m_server->admit(name, actor);
    m_clients.push_back(std::make_unique<SceneClient>(
        scheduler, clock, random, ServerAccount{QUrl(QStringLiteral("http://server:80")), name, actor}, config));
    SceneClient &client = *m_clients.back();
    m_server->listen(client.network);
    client.start();
    return client;
}

SceneClient &SyncScene::joinAndOpen(const QString &name, Role role)
{
    SceneClient &client = join(name, role);
    client->openAsset(m_asset);
    pass(std::chrono::milliseconds(10));
    return client;
}

} // namespace Pinthread::Testkit
