// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/synccontroller.h"

#include "sync/assetmemory_p.h"
#include "sync/memoryofflinecache.h"
#include "sync/openasset_p.h"

#include <QPointer>

#include <algorithm>

namespace Pinthread {

namespace {

bool helpsToWait(const Refusal &refusal)
{
    return refusal.code == RefusalCode::TooMany || refusal.code == RefusalCode::Unavailable;
}

bool holds(const QList<FailedOperation> &operations, BroadcastId id)
{
    return std::ranges::any_of(operations, [id](const auto &one) { return one.operation.broadcastId == id; });
}

} // namespace

SyncController::SyncController(const Seams &seams, const ConnectionConfig &config, QObject *parent)
    : QObject(parent), m_seams(seams), m_config(config),
      m_connection({seams.clock, seams.random, seams.scheduler, seams.makeTransport}, config),
      m_watch(config, *seams.scheduler,
              {.probe = [this] { m_connection.probe(); },
               .ask =
                   [this](AssetId assetId) {
                       if (OpenAsset *asset = find(assetId); asset && !asset->replica.isOpening())
                           sendOpen(*asset);
                   },
               .giveUp = [this] { m_connection.giveUp(tr("The server did not answer in time.")); }})
{
    if (!m_seams.cache) {
        m_ownCache = std::make_unique<MemoryOfflineCache>(*seams.scheduler);
        m_seams.cache = m_ownCache.get();
    }
    m_memory = std::make_unique<AssetMemory>(*seams.clock, *seams.scheduler, *m_seams.cache,
                                             [this](AssetId assetId) { return replica(assetId); });
    connect(m_memory.get(), &AssetMemory::readMarksChanged, this, &SyncController::readMarksChanged);
    connect(m_seams.cache, &OfflineCache::problem, this, &SyncController::storageProblem);
    connect(&m_connection, &Connection::stateChanged, this, &SyncController::onStateChanged);
    connect(&m_connection, &Connection::received, this, &SyncController::onReceived);
    connect(m_seams.store, &OperationStore::problem, this, &SyncController::storageProblem);
}

SyncController::~SyncController()
{
    m_memory->saveAll();
}

void SyncController::setAccount(const ServerAccount &account)
{
    m_connection.setAccount(account);
    m_memory->setReader(account.actor.user.id);
    for (const auto &[assetId, asset] : m_assets)
        asset->replica.setUser(account.actor.user);
}

void SyncController::start()
{
    m_started = true;
    m_memory->start();
    if (m_loaded) {
        m_connection.start();
    } else if (!m_loading) {
        // The first `open` names what a previous run left unsettled, so nothing is opened before that is known.
        m_loading = true;
        m_seams.store->load([self = QPointer(this)](const OperationStore::Contents &contents) {
            if (self)
                self->restore(contents);
        });
    }
}

void SyncController::stop()
{
    m_started = false;
    m_connection.stop();
    m_memory->saveAll();
}

void SyncController::restore(const OperationStore::Contents &contents)
{
    // What failed before the store was read is in it, too.
    const auto isNew = [this](const Operation &operation) { return !holds(failedOperations(), operation.broadcastId); };
    std::map<AssetId, OperationStore::Contents> found;
    for (const UnsettledOperation &one : contents.unsettled)
        found[one.assetId].unsettled.append(one);
    for (const FailedOperation &one : contents.failed) {
        if (isNew(one.operation))
            found[one.assetId].failed.append(one);
    }
    m_loaded = true;
    for (auto &[assetId, its] : found) {
        if (OpenAsset *asset = find(assetId)) {
            publish(*asset, asset->replica.restore(its.unsettled, its.failed));
        } else {
            m_shelf[assetId] = std::move(its);
            Q_EMIT failedOperationsChanged(assetId);
        }
    }
    if (m_started)
        m_connection.start();
}

void SyncController::openAsset(const Asset &asset)
{
    ++ensureAsset(asset.id, asset.kind).users;
    m_memory->library().note(asset);
}

SyncController::OpenAsset &SyncController::ensureAsset(AssetId assetId, AssetKind kind)
{
    if (OpenAsset *asset = find(assetId))
        return *asset;
    auto &asset = m_assets[assetId];
    asset = std::make_unique<OpenAsset>(assetId, kind, m_connection.account().actor.user, m_config, *m_seams.random);
    asset->presence.assetId = assetId;
    if (const auto shelved = m_shelf.extract(assetId)) {
        // Nobody can have seen it differently yet, so there is nothing to publish.
        static_cast<void>(asset->replica.restore(shelved.mapped().unsettled, shelved.mapped().failed));
    }
    recall(assetId);
    return *asset;
}

void SyncController::recall(AssetId assetId)
{
    m_memory->recall(assetId, [this, assetId](const std::optional<OfflineCache::State> &state) {
        OpenAsset *opened = find(assetId);
        if (!opened)
            return; // Closed meanwhile.
        opened->isRecalling = false;
        const bool isNews = state && opened->replica.recall(state->state, state->position, state->inStepAt);
        if (isOnline()) {
            sendOpen(*opened);
            sendHeldBack(*opened);
        }
        if (isNews)
            Q_EMIT assetReset(assetId);
    });
}

void SyncController::closeAsset(AssetId assetId)
{
    OpenAsset *asset = find(assetId);
    if (!asset || asset->users == 0)
        return;
    --asset->users;
    sweepLater();
}

void SyncController::sweepLater()
{
    m_sweep = m_seams.scheduler->after({}, [this] { sweep(); });
}

void SyncController::sweep()
{
    for (auto next = m_assets.begin(); next != m_assets.end();) {
        const auto &[assetId, asset] = *next;
        if (asset->users > 0 || !asset->replica.unsettled().isEmpty()) {
            ++next;
            continue;
        }
        m_memory->closing(asset->replica);
        m_connection.send(Protocol::Close{assetId});
        m_watch.opened(assetId);
        if (!asset->replica.failed().isEmpty())
            m_shelf[assetId] = {{}, asset->replica.failed()};
        next = m_assets.erase(next);
    }
}

const Replica *SyncController::replica(AssetId assetId) const
{
    const OpenAsset *asset = find(assetId);
    return asset ? &asset->replica : nullptr;
}

Protocol::Presence SyncController::presence(AssetId assetId) const
{
    const OpenAsset *asset = find(assetId);
    return asset ? asset->presence : Protocol::Presence{.assetId = assetId, .count = 0, .users = {}};
}

QList<FailedOperation> SyncController::failedOperations(AssetId assetId) const
{
    if (const OpenAsset *asset = find(assetId))
        return asset->replica.failed();
    const auto shelved = m_shelf.find(assetId);
    return shelved == m_shelf.end() ? QList<FailedOperation>() : shelved->second.failed;
}

QList<FailedOperation> SyncController::failedOperations() const
{
    QList<FailedOperation> all;
    for (const auto &[assetId, asset] : m_assets)
        all += asset->replica.failed();
    for (const auto &[assetId, shelved] : m_shelf)
        all += shelved.failed;
    return all;
}

void SyncController::saveAndSend(const UnsettledOperation &operation)
{
    m_seams.store->saveUnsettled(operation, [self = QPointer(this), operation](bool) {
        // When the disk has failed, storageProblem() has said so, and the server is the safest place for the words.
        if (self)
            self->send(operation.assetId, operation.operation);
    });
}

void SyncController::send(AssetId assetId, const Operation &operation)
{
    OpenAsset *asset = find(assetId);
    if (!asset)
        return;
    if (asset->isRecalling) { // The server does not know yet that it is open.
        asset->heldBack.append(operation);
        return;
    }
    if (!asset->replica.markSent(operation.broadcastId))
        return; // It has failed meanwhile, with the connection.
    if (m_connection.send(Protocol::SubmitOperation{assetId, operation})) {
        m_watch.sent(assetId, operation.broadcastId);
        return;
    }
    const Refusal tooLong{RefusalCode::TooLong, QStringLiteral("The message is longer than the server takes.")};
    publish(*asset,
            asset->replica.apply(Protocol::Refused{assetId, operation.broadcastId, tooLong}, m_seams.clock->now()));
}

void SyncController::sendHeldBack(OpenAsset &asset)
{
    const AssetId assetId = asset.replica.assetId();
    for (const Operation &operation : std::exchange(asset.heldBack, {}))
        send(assetId, operation);
}

void SyncController::sendOpen(OpenAsset &asset)
{
    if (asset.isRecalling)
        return; // What was seen earlier says from where.
    asset.reopen.reset();
    m_watch.opening(asset.replica.assetId());
    m_connection.send(asset.replica.openRequest());
}

void SyncController::openLater(OpenAsset &asset)
{
    asset.reopen = m_seams.scheduler->after(asset.backoff.next(), [this, assetId = asset.replica.assetId()] {
        OpenAsset *still = find(assetId);
        if (still && isOnline())
            sendOpen(*still);
    });
}

void SyncController::onStateChanged(ConnectionState state)
{
    if (isOnline()) {
        m_wasOnline = true;
        m_memory->setReader(account().actor.user.id);
        for (const auto &[assetId, asset] : m_assets) {
            asset->replica.setUser(account().actor.user);
            sendOpen(*asset);
        }
    } else if (std::exchange(m_wasOnline, false)) {
        m_watch.clear();
        for (const auto &[assetId, asset] : m_assets) {
            asset->reopen.reset();
            publish(*asset, asset->replica.connectionLost(m_seams.clock->now()));
            onPresence({.assetId = assetId, .count = 0, .users = {}}); // Nobody knows who is there.
        }
    }
    Q_EMIT connectionStateChanged(state);
}

void SyncController::onReceived(const Protocol::ServerMessage &message)
{
    const qint64 now = m_seams.clock->now();
    const auto applied = [&](AssetId assetId, auto apply) {
        OpenAsset *asset = find(assetId);
        if (!asset)
            return; // Closed meanwhile.
        if (asset->replica.isOpening())
            m_watch.opening(assetId);
        const Replica::Outcome outcome = apply(asset->replica);
        if (!asset->replica.isOpening())
            m_watch.opened(assetId);
        publish(*asset, outcome);
    };
    std::visit(Overloaded{[&](const Protocol::Snapshot &snapshot) {
                              applied(snapshot.assetId, [&](Replica &replica) { return replica.apply(snapshot); });
                          },
                          [&](const Protocol::Events &events) {
                              applied(events.assetId, [&](Replica &replica) { return replica.apply(events, now); });
                          },
                          [&](const Protocol::Refused &refused) {
                              applied(refused.assetId, [&](Replica &replica) { return replica.apply(refused, now); });
                          },
                          [&](const Protocol::Presence &presence) { onPresence(presence); },
                          [&](const Protocol::AssetChanged &changed) { library().note(changed.asset); },
                          [](const Protocol::Welcome &) {}, [](const Protocol::Error &) {}},
               message);
}

void SyncController::onPresence(const Protocol::Presence &presence)
{
    OpenAsset *asset = find(presence.assetId);
    if (!asset || asset->presence == presence)
        return;
    asset->presence = presence;
    Q_EMIT presenceChanged(presence.assetId, presence);
}

void SyncController::publish(OpenAsset &asset, const Replica::Outcome &outcome)
{
    const AssetId assetId = asset.replica.assetId();
    // First what has to be done, then what has to be told: who listens may act.
    for (const BroadcastId id : outcome.confirmed) {
        m_watch.settled(id);
        m_seams.store->remove(id);
        if (m_retryAll)
            m_retryAll->confirmed(id);
    }
    for (const FailedOperation &failed : outcome.failed) {
        m_watch.settled(failed.operation.broadcastId);
        m_seams.store->saveFailed(failed);
        if (m_retryAll)
            m_retryAll->failed(failed);
    }
    const bool readDiffers = m_memory->changed(asset.replica, outcome);
    if (outcome.resync == Replica::Resync::Since)
        sendOpen(asset);
    if (outcome.caughtUp)
        asset.backoff.reset();
    if (outcome.openRefused && helpsToWait(*outcome.openRefused))
        openLater(asset);
    if (asset.users == 0)
        sweepLater();

    if (outcome.reset)
        Q_EMIT assetReset(assetId);
    for (const ConversationId id : outcome.touched) {
        if (asset.replica.view(id))
            Q_EMIT conversationChanged(assetId, id);
        else
            Q_EMIT conversationRemoved(assetId, id);
    }
    if (readDiffers)
        Q_EMIT readMarksChanged(assetId);
    for (const BroadcastId id : outcome.confirmed)
        Q_EMIT operationConfirmed(id);
    for (const FailedOperation &failed : outcome.failed)
        Q_EMIT operationFailed(failed);
    if (outcome.failedChanged)
        Q_EMIT failedOperationsChanged(assetId);
    if (outcome.openRefused && !helpsToWait(*outcome.openRefused))
        Q_EMIT assetRefused(assetId, {outcome.openRefused->code, explanation(*outcome.openRefused)});
    if (outcome.caughtUp)
        Q_EMIT assetCaughtUp(assetId);
    if (outcome.resync == Replica::Resync::GiveUp)
        m_connection.giveUp(tr("The server's answers do not fit together."));
}

SyncController::OpenAsset *SyncController::find(AssetId assetId) const
{
    const auto found = m_assets.find(assetId);
    return found == m_assets.end() ? nullptr : found->second.get();
}

} // namespace Pinthread
