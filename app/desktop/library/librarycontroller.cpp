// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarycontroller.h"

#include "model/rules.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace Pinthread {

namespace {

constexpr std::chrono::milliseconds gathered(50);

} // namespace

LibraryController::LibraryController(ApiClient &api, SyncController &sync, LibraryModel &model, const Clock &clock,
                                     QObject *parent)
    : QObject(parent), m_api(api), m_sync(sync), m_model(model), m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gathered);
    m_soon.callOnTimeout(this, &LibraryController::showAll);
    connect(&m_sync.library(), &AssetLibrary::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_sync, &SyncController::readMarksChanged, this, &LibraryController::showItem);
    connect(&m_sync, &SyncController::connectionStateChanged, this, &LibraryController::onConnection);
    showAll();
    onConnection();
}

LibraryController::~LibraryController()
{
    if (m_call)
        m_call->cancel();
}

void LibraryController::setMarks(const QHash<AssetId, LibraryMark> &marks)
{
    m_marks = marks;
    showAll();
}

void LibraryController::setMark(AssetId id, const LibraryMark &mark)
{
    m_marks.insert(id, mark);
    showItem(id);
}

void LibraryController::setShared(const SharedAssets &shared)
{
    if (shared == m_shared)
        return;
    m_shared = shared;
    showAll();
}

void LibraryController::onConnection()
{
    if (m_sync.isOnline() && !m_online) {
        m_model.forgetMissingThumbnails();
        m_online = true;
        refresh();
        showAll(); // The role may be another one.
    }
    m_online = m_sync.isOnline();
    showState();
}

void LibraryController::refresh()
{
    if (!m_sync.isOnline())
        return;
    if (m_call) {
        m_askAgain = true;
        return;
    }
    m_askAgain = false;
    m_call = m_api.assets([self = QPointer(this)](const Expected<QList<AssetSummary>, ApiError> &answer) {
        if (self)
            self->onFetched(answer);
    });
}

void LibraryController::onFetched(const Expected<QList<AssetSummary>, ApiError> &answer)
{
    m_call = nullptr; // It is still there while it calls.
    if (m_askAgain) {
        // What was answered may be older than what was changed meanwhile.
        m_askAgain = false;
        refresh();
        return;
    }
    m_failed = !answer;
    if (!answer) {
        // What the connection is to blame for, the banner says.
        if (m_sync.isOnline())
            say(answer.error().message, true);
        showState();
        return;
    }
    if (m_state.canTryAgain)
        dismissProblem();
    m_back.clear();
    for (const AssetSummary &summary : *answer) {
        if (!m_pending.contains(summary.asset.id) && m_gone.remove(summary.asset.id) > 0)
            forgetRemoval(summary.asset.id); // Somebody else has brought it back.
    }
    m_sync.library().setAssets(*answer, m_clock.now());
    showAll();
    Q_EMIT refreshed();
}

bool LibraryController::mayChange()
{
    dismissProblem();
    if (m_sync.isOnline())
        return true;
    say(tr("You are offline, so nothing was changed. Try again when the connection is back."));
    return false;
}

void LibraryController::renameAsset(AssetId id, const QString &name)
{
    if (!shown(id) || !mayChange())
        return;
    Pending &pending = m_pending[id];
    pending.name = name;
    ++pending.renames;
    showItem(id);
    m_api.renameAsset(id, name, [self = QPointer(this), id, name](const Expected<Asset, ApiError> &answer) {
        if (self)
            self->onRenamed(id, name, answer);
    });
}

void LibraryController::onRenamed(AssetId id, const QString &name, const Expected<Asset, ApiError> &answer)
{
    Pending &pending = m_pending[id];
    if (--pending.renames == 0)
        pending.name.clear();
    forgetPending(id);
    if (!answer) {
        say(tr("“%1” was not renamed to “%2”. %3", "old name, new name, reason")
                .arg(nameOf(id), name, answer.error().message));
        showItem(id);
        return;
    }
    m_askAgain = m_call != nullptr;
    if (const auto back = m_back.find(id); back != m_back.end())
        back->asset = *answer;
    m_sync.library().note(*answer);
    showItem(id);
}

void LibraryController::removeAssets(const QList<AssetId> &ids)
{
    if (!mayChange())
        return;
    Removal removal;
    for (const AssetId &id : ids) {
        const AssetSummary *there = shown(id);
        if (!there)
            continue;
        if (removal.assets.isEmpty())
            removal.name = nameOf(id);
        removal.assets.append(id);
        m_gone.insert(id, AssetSummary(*there));
        m_back.remove(id);
        m_pending[id].removing = true;
        m_model.removeItem(id);
        m_api.removeAsset(id, [self = QPointer(this), id](const Expected<void, ApiError> &answer) {
            if (self)
                self->onRemoved(id, answer);
        });
    }
    if (!removal.assets.isEmpty())
        m_state.removals.append(removal);
    showState();
}

void LibraryController::onRemoved(AssetId id, const Expected<void, ApiError> &answer)
{
    Pending &pending = m_pending[id];
    pending.removing = false;
    const bool wantedBack = std::exchange(pending.wantedBack, false);
    forgetPending(id);
    if (answer) {
        Q_EMIT assetRemoved(id);
        refresh();
        if (wantedBack)
            restore(id);
        return;
    }
    forgetRemoval(id);
    if (answer.error().kind == ApiError::Kind::NotFound) {
        m_model.removeItem(id); // Somebody else was quicker.
        refresh();
    } else {
        if (!wantedBack)
            say(tr("“%1” was not removed. %2", "name, reason").arg(nameOf(id), answer.error().message));
        m_gone.remove(id);
        showItem(id);
    }
    showState();
}

void LibraryController::restoreAssets(const QList<AssetId> &ids)
{
    if (!mayChange())
        return;
    const QList<AssetId> wanted = ids; // It may well be the list of a removal, which gets shorter now.
    for (const AssetId &id : wanted) {
        if (!m_gone.contains(id))
            continue;
        forgetRemoval(id);
        if (m_pending.value(id).removing)
            m_pending[id].wantedBack = true;
        else
            restore(id);
        showItem(id);
    }
    showState();
}

void LibraryController::restore(AssetId id)
{
    m_pending[id].restoring = true;
    m_api.restoreAsset(id, [self = QPointer(this), id](const Expected<Asset, ApiError> &answer) {
        if (self)
            self->onRestored(id, answer);
    });
}

void LibraryController::onRestored(AssetId id, const Expected<Asset, ApiError> &answer)
{
    m_pending[id].restoring = false;
    forgetPending(id);
    if (answer) {
        AssetSummary summary = m_gone.take(id);
        summary.asset = *answer;
        m_back.insert(id, summary);
        refresh();
        showItem(id);
        return;
    }
    m_model.removeItem(id);
    m_state.removals.append({.assets = {id}, .name = nameOf(id)});
    say(tr("“%1” could not be brought back. %2", "name, reason").arg(nameOf(id), answer.error().message));
}

void LibraryController::markRead(const QList<AssetId> &ids)
{
    for (const AssetId &id : ids)
        m_sync.markAllRead(id);
}

void LibraryController::forgetPending(AssetId id)
{
    const Pending &pending = m_pending[id];
    if (pending.renames == 0 && !pending.removing && !pending.restoring)
        m_pending.remove(id);
}

void LibraryController::forgetRemoval(AssetId id)
{
    for (Removal &removal : m_state.removals) {
        if (removal.assets.removeAll(id) > 0 && !removal.assets.isEmpty())
            removal.name = nameOf(removal.assets.constFirst());
    }
    m_state.removals.removeIf([](const Removal &removal) { return removal.assets.isEmpty(); });
}

void LibraryController::dismissRemoval()
{
    if (m_state.removals.isEmpty())
        return;
    m_state.removals.removeLast();
    showState();
}

void LibraryController::dismissProblem()
{
    m_state.problem.clear();
    m_state.canTryAgain = false;
    showState();
}

QString LibraryController::nameOf(AssetId id) const
{
    if (const auto gone = m_gone.constFind(id); gone != m_gone.cend())
        return gone->asset.name;
    const AssetSummary *there = shown(id);
    return there ? there->asset.name : QString();
}

const AssetSummary *LibraryController::shown(AssetId id) const
{
    const Pending pending = m_pending.value(id);
    if (const auto gone = m_gone.constFind(id); gone != m_gone.cend())
        return pending.wantedBack || pending.restoring ? &*gone : nullptr;
    if (const auto back = m_back.constFind(id); back != m_back.cend())
        return &*back;
    return m_sync.library().asset(id);
}

LibraryItem LibraryController::itemOf(const AssetSummary &summary) const
{
    const Asset &asset = summary.asset;
    const LibraryMark mark = m_marks.value(asset.id);
    const Actor &actor = m_sync.account().actor;
    LibraryItem item{.summary = summary};
    item.unread = m_sync.isUnread(summary);
    // Of one that is closed, only its conversations when it was last open have been counted.
    item.unreadConversations = item.unread && mark.open ? m_sync.unreadCount(asset.id) : 0;
    item.open = mark.open;
    item.shared = m_shared.contains(asset.id);
    item.availableOffline = mark.availableOffline;
    item.lastOpened = mark.lastOpened;
    item.mayRename = mayRenameAsset(actor);
    item.mayRemove = mayRemoveAsset(actor, asset);
    if (const QString name = m_pending.value(asset.id).name; !name.isEmpty())
        item.summary.asset.name = name;
    return item;
}

void LibraryController::showItem(AssetId id)
{
    // What was opened otherwise and is not in the list is none of the library's.
    const AssetSummary *there = shown(id);
    const bool belongs =
        m_model.item(id) || m_gone.contains(id) || m_back.contains(id)
        || std::ranges::any_of(m_sync.library().assets(), [id](const AssetSummary &one) { return one.asset.id == id; });
    if (there && belongs)
        m_model.updateItem(itemOf(*there));
}

void LibraryController::showAll()
{
    QList<LibraryItem> items;
    QSet<AssetId> listed;
    const auto add = [&](const AssetSummary &summary) {
        const AssetId id = summary.asset.id;
        const AssetSummary *there = shown(id);
        if (!there || listed.contains(id))
            return;
        listed.insert(id);
        items.append(itemOf(*there));
    };
    for (const AssetSummary &summary : m_sync.library().assets())
        add(summary);
    for (const auto *others : {&m_back, &m_gone}) {
        for (const AssetSummary &summary : *others)
            add(summary);
    }
    m_soon.stop();
    m_model.setItems(items);
    showState();
}

void LibraryController::showState()
{
    const AssetLibrary &library = m_sync.library();
    const bool isAway = !m_sync.isOnline() && m_sync.connectionState() != ConnectionState::Connecting;
    const qint64 heardAt = library.heardAt().value_or(0);
    m_state.loading = !library.isRestored() || (heardAt == 0 && !m_failed && !isAway);
    m_state.seenAt = isAway || m_failed ? heardAt : 0;
    m_state.mayAdd = mayAddAsset(m_sync.account().actor);
    Q_EMIT stateChanged(m_state);
}

void LibraryController::say(const QString &problem, bool canTryAgain)
{
    m_state.problem = problem;
    m_state.canTryAgain = canTryAgain;
    showState();
}

} // namespace Pinthread
