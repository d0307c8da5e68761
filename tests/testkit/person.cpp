// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/person.h"

#include "sync/websockettransport.h"

#include <algorithm>

namespace Pinthread::Testkit {

Person::Person(const QUrl &server, const Protocol::SessionGrant &grant, const QString &directory,
               const ConnectionConfig &config)
    : m_network(server), m_account{m_network.url(), grant.token, grant.actor}, m_directory(directory), m_config(config)
{
    start();
}

Person::~Person()
{
    quit();
}

ConnectionConfig Person::impatient()
{
    ConnectionConfig config;
    config.backoffUnit = std::chrono::milliseconds(20);
    config.backoffMost = std::chrono::milliseconds(200);
    // With a sanitizer everything takes longer, and a server that is busy is not a server that is dead.
    config.pingAfter = patience(config.pingAfter);
    config.deadAfter = patience(config.deadAfter);
    config.probeUnsettledAfter = patience(config.probeUnsettledAfter);
    config.askUnsettledAfter = patience(config.askUnsettledAfter);
    return config;
}

void Person::start()
{
    m_store =
        std::make_unique<SqliteOperationStore>(m_directory, OperationScope{QStringLiteral("test"), user().id}, m_clock);
    m_cache =
        std::make_unique<SqliteOfflineCache>(m_directory, OperationScope{QStringLiteral("test"), user().id}, m_clock);
    m_program = std::make_unique<SyncController>(
        SyncController::Seams{&m_clock, &m_random, &m_scheduler, [] { return std::make_unique<WebSocketTransport>(); },
                              m_store.get(), m_cache.get()},
        m_config);
    SyncController *program = m_program.get();
    connect(program, &SyncController::operationConfirmed, this, [this](BroadcastId id) { m_confirmed.append(id); });
    connect(program, &SyncController::operationFailed, this,
            [this](const FailedOperation &failed) { m_failures.append(failed); });
    connect(program, &SyncController::storageProblem, this,
            [this](const QString &message) { m_problems.append(message); });
    connect(program, &SyncController::assetReset, this, [this] { ++m_resets; });
    connect(program, &SyncController::conversationChanged, this, [this] { ++m_changes; });
    connect(program, &SyncController::connectionStateChanged, this,
            [this](ConnectionState state) { m_losses += state == ConnectionState::Offline ? 1 : 0; });
    program->setAccount(m_account);
    if (m_asset)
        program->openAsset(*m_asset);
    program->start();
}

void Person::quit()
{
    m_program.reset();
    m_cache.reset();
    m_store.reset();
}

void Person::restart(const ConnectionConfig &config)
{
    quit();
    m_config = config;
    start();
}

bool Person::opens(const Asset &asset)
{
    m_asset = asset;
    m_program->openAsset(asset);
    return eventually([this] { return replica() && replica()->isCaughtUp(); });
}

void Person::closes(const Asset &asset)
{
    m_program->closeAsset(asset.id);
}

BroadcastId Person::pin(const QPointF &percent, const QString &text)
{
    return done(m_program->createConversation(m_asset->id, Marker{.x = percent.x(), .y = percent.y()}, text)
                    .map([](const SyncController::Created &created) { return created.broadcastId; }));
}

BroadcastId Person::reply(int number, const QString &text)
{
    const Conversation *about = awaited(number);
    return about ? done(m_program->addComment(m_asset->id, about->id, text)) : BroadcastId();
}

BroadcastId Person::edit(int number, int comment, const QString &text)
{
    const Conversation *about = awaited(number);
    return about ? done(m_program->editComment(m_asset->id, about->id, about->comments.at(comment - 1).id, text))
                 : BroadcastId();
}

BroadcastId Person::erase(int number, int comment)
{
    const Conversation *about = awaited(number);
    return about ? done(m_program->deleteComment(m_asset->id, about->id, about->comments.at(comment - 1).id))
                 : BroadcastId();
}

BroadcastId Person::move(int number, const QPointF &percent)
{
    const Conversation *about = awaited(number);
    return about ? done(m_program->moveAnchor(m_asset->id, about->id, Marker{.x = percent.x(), .y = percent.y()}))
                 : BroadcastId();
}

BroadcastId Person::resolve(int number)
{
    const Conversation *about = awaited(number);
    return about ? done(m_program->setResolved(m_asset->id, about->id, true)) : BroadcastId();
}

BroadcastId Person::reopen(int number)
{
    const Conversation *about = awaited(number);
    return about ? done(m_program->setResolved(m_asset->id, about->id, false)) : BroadcastId();
}

BroadcastId Person::remove(int number)
{
    const Conversation *about = awaited(number);
    return about ? done(m_program->deleteConversation(m_asset->id, about->id)) : BroadcastId();
}

BroadcastId Person::done(const Expected<BroadcastId, Refusal> &result)
{
    return result.value_or(BroadcastId());
}

const Conversation *Person::awaited(int number)
{
    if (!eventually([&] { return conversation(number) != nullptr; }))
        qWarning("%s never sees conversation %d", qPrintable(name()), number);
    return conversation(number);
}

const Conversation *Person::conversation(int number) const
{
    if (!replica())
        return nullptr;
    const auto &all = replica()->views();
    const auto found = std::ranges::find(all, number, &Conversation::number);
    return found == all.cend() ? nullptr : &*found;
}

QStringList Person::words(int number) const
{
    QStringList words;
    if (const Conversation *seen = conversation(number)) {
        for (const Comment &comment : seen->comments)
            words.append(comment.text);
    }
    return words;
}

qsizetype Person::conversationCount() const
{
    return replica() ? replica()->views().size() : 0;
}

QByteArray Person::confirmedState() const
{
    return replica() ? replica()->confirmed().canonical() : QByteArray();
}

int Person::liveCount() const
{
    return m_program->presence(m_asset->id).count;
}

QStringList Person::liveNames() const
{
    QStringList names;
    for (const User &one : m_program->presence(m_asset->id).users)
        names.append(one.name);
    names.sort();
    return names;
}

bool Person::sees(int number, const QStringList &expected)
{
    return eventually([&] { return words(number) == expected; });
}

bool Person::seesNo(int number)
{
    return eventually([&] { return conversation(number) == nullptr; });
}

bool Person::seesCount(qsizetype conversations)
{
    return eventually([&] { return conversationCount() == conversations; });
}

bool Person::seesLive(const QStringList &names)
{
    return eventually([&] { return liveNames() == names && liveCount() == names.size(); });
}

bool Person::isOnline(bool online)
{
    return eventually([&] { return m_program->isOnline() == online; });
}

bool Person::losesConnection()
{
    const int before = m_losses;
    const bool wasOnline = m_program->isOnline();
    m_network.cut();
    return eventually([&] { return !wasOnline || m_losses > before; });
}

bool Person::isSettled()
{
    return eventually([this] { return replica() && replica()->isCaughtUp() && replica()->unsettled().isEmpty(); });
}

bool Person::hasFailed(BroadcastId id) const
{
    const auto failed = m_program->failedOperations();
    return std::ranges::any_of(failed, [id](const auto &one) { return one.operation.broadcastId == id; });
}

const Replica *Person::replica() const
{
    return m_program && m_asset ? m_program->replica(m_asset->id) : nullptr;
}

} // namespace Pinthread::Testkit
