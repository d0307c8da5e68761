// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversationboard.h"

#include "conversationviews.h"

#include "canvas/imagecanvas.h"
#include "conversation/conversationpanel.h"

namespace Pinthread {

ConversationBoard::ConversationBoard(Parts parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_draftPins(parts.drafts, parts.canvas)
{
    m_parts.panel.setModel(&m_model);
    m_parts.canvas.setReadOnly(true);
    connectWidgets();
    connect(&m_parts.workspace, &Workspace::syncAboutToChange, this, [this] {
        leaveAsset();
        m_sync = nullptr;
    });
    connect(&m_parts.workspace, &Workspace::syncChanged, this, &ConversationBoard::connectSync);
    connect(&m_parts.workspace, &Workspace::statusChanged, this, &ConversationBoard::showPermissions);
    connectSync();
}

ConversationBoard::~ConversationBoard()
{
    if (m_following && m_sync)
        m_sync->closeAsset(m_asset->id);
    m_parts.panel.setModel(nullptr);
}

void ConversationBoard::connectWidgets()
{
    ImageCanvas *canvas = &m_parts.canvas;
    connect(canvas, &ImageCanvas::spotClicked, this, &ConversationBoard::startConversation);
    connect(canvas, &ImageCanvas::markerActivated, this, &ConversationBoard::openConversation);
    connect(canvas, &ImageCanvas::markerMoved, this, &ConversationBoard::move);
    connect(canvas, &ImageCanvas::viewChanged, this, &ConversationBoard::placeChat);
    connect(&m_parts.panel, &ConversationPanel::conversationActivated, this,
            [this](ConversationId id) { showThread(id, false); });
}

void ConversationBoard::connectSync()
{
    m_sync = m_parts.workspace.sync();
    if (!m_sync)
        return;
    const auto ours = [this](AssetId id) { return m_following && m_asset && m_asset->id == id; };
    connect(m_sync, &SyncController::conversationChanged, this, [this, ours](AssetId asset, ConversationId id) {
        if (ours(asset))
            showConversation(id);
    });
    connect(m_sync, &SyncController::conversationRemoved, this, [this, ours](AssetId asset, ConversationId id) {
        if (ours(asset))
            showConversation(id);
    });
    connect(m_sync, &SyncController::assetReset, this, [this, ours](AssetId asset) {
        if (ours(asset))
            showAll();
    });
    connect(m_sync, &SyncController::failedOperationsChanged, this, [this, ours](AssetId asset) {
        if (ours(asset))
            showFailures();
    });
    connect(m_sync, &SyncController::assetRefused, this, [this, ours](AssetId asset, const Refusal &refusal) {
        if (ours(asset))
            Q_EMIT refused(explanation(refusal));
    });
    followAsset();
}

void ConversationBoard::openAsset(const Asset &asset)
{
    if (m_asset && m_asset->id != asset.id)
        leaveAsset();
    m_asset = asset;
    followAsset();
}

void ConversationBoard::followAsset()
{
    if (!m_sync || !m_asset || m_following)
        return;
    m_following = true;
    m_sync->openAsset(*m_asset);
    if (m_chat)
        m_chat->setAsset(m_asset->id);
    showPermissions();
    showAll();
}

void ConversationBoard::leaveAsset()
{
    if (!m_following)
        return;
    m_following = false;
    if (m_chat)
        m_chat->putAway();
    m_sync->closeAsset(m_asset->id);
    m_withFailures.clear();
    m_model.setItems({});
    m_parts.canvas.setMarkers({});
    m_draftPins.clear();
    showPermissions();
    Q_EMIT conversationsChanged();
}

const Replica *ConversationBoard::replica() const
{
    return m_sync && m_following ? m_sync->replica(m_asset->id) : nullptr;
}

bool ConversationBoard::isKnown() const
{
    const Replica *known = replica();
    return known && known->position();
}

void ConversationBoard::showAll()
{
    const Replica *known = replica();
    if (!known)
        return;
    const QList<ConversationItem> items = conversationItems(*known);
    QList<MarkerView> markers;
    markers.reserve(items.size());
    for (const ConversationItem &item : items) {
        if (const auto marker = markerView(item, *known, m_parts.workspace.actor()))
            markers.append(*marker);
    }
    m_withFailures = conversationsWithFailures(*known);
    m_model.setItems(items);
    m_parts.canvas.setMarkers(markers);
    showDrafts();
    if (m_chat && !m_chat->conversationId().isNull()) {
        const ConversationId shown = m_chat->conversationId();
        if (const ConversationItem *item = m_model.item(shown))
            m_chat->setItem(*item);
        else
            takeAway(shown);
        m_parts.panel.setCurrent(shown);
    }
    placeChat();
    Q_EMIT conversationsChanged();
}

void ConversationBoard::showConversation(ConversationId id)
{
    const Replica *known = replica();
    if (!known)
        return;
    const auto item = conversationItem(*known, id);
    if (!item) {
        takeAway(id);
        return;
    }
    m_model.updateItem(*item);
    if (const auto marker = markerView(*item, *known, m_parts.workspace.actor()))
        m_parts.canvas.updateMarker(*marker);
    if (m_chat && m_chat->conversationId() == id) {
        m_chat->setItem(*item);
        placeChat();
    }
    Q_EMIT conversationsChanged();
}

void ConversationBoard::takeAway(ConversationId id)
{
    m_model.removeItem(id);
    m_parts.canvas.removeMarker(id);
    if (m_chat && m_chat->conversationId() == id && m_chat->isVisible()) {
        if (m_removing == id)
            m_chat->putAway();
        else
            m_chat->showDeleted();
    }
    Q_EMIT conversationsChanged();
}

void ConversationBoard::showFailures()
{
    const Replica *known = replica();
    if (!known)
        return;
    const QSet<ConversationId> now = conversationsWithFailures(*known);
    const QSet<ConversationId> touched = now | m_withFailures;
    m_withFailures = now;
    for (const ConversationId id : touched)
        showConversation(id);
}

void ConversationBoard::showPermissions()
{
    const Actor actor = m_parts.workspace.actor();
    m_parts.canvas.setReadOnly(!m_following || actor.role == Role::Viewer);
    if (!m_chat)
        return;
    m_chat->setActor(actor);
    m_chat->setOnline(m_parts.workspace.isOnline());
    if (m_sync)
        m_chat->setLimits(m_sync->limits());
}

ChatWindow &ConversationBoard::ensureChat()
{
    if (!m_chat) {
        m_chat = new ChatWindow(m_parts.drafts, m_parts.clock, &m_parts.area);
        m_chat->setObjectName(QStringLiteral("chatWindow"));
        connectChat();
        if (m_asset)
            m_chat->setAsset(m_asset->id);
        showPermissions();
    }
    return *m_chat;
}

void ConversationBoard::connectChat()
{
    connect(m_chat, &ChatWindow::createRequested, this, &ConversationBoard::create);
    connect(m_chat, &ChatWindow::commentRequested, this, [this](ConversationId id, const QString &text) {
        if (m_sync && accepted(m_sync->addComment(m_asset->id, id, text)))
            m_chat->clearComposer();
    });
    connect(m_chat, &ChatWindow::editRequested, this,
            [this](ConversationId id, CommentId comment, const QString &text) {
                if (m_sync && accepted(m_sync->editComment(m_asset->id, id, comment, text)))
                    m_chat->clearComposer();
            });
    connect(m_chat, &ChatWindow::deleteCommentRequested, this, [this](ConversationId id, CommentId comment) {
        if (m_sync)
            accepted(m_sync->deleteComment(m_asset->id, id, comment));
    });
    connect(m_chat, &ChatWindow::resolveRequested, this, [this](ConversationId id, bool resolved) {
        if (m_sync)
            accepted(m_sync->setResolved(m_asset->id, id, resolved));
    });
    connect(m_chat, &ChatWindow::deleteConversationRequested, this, &ConversationBoard::remove);
    connect(m_chat, &ChatWindow::retryRequested, this, [this](BroadcastId id) {
        m_removing = m_chat->conversationId();
        const bool sent = m_sync && accepted(m_sync->retry(id));
        m_removing = {};
        if (sent && m_chat->isVisible())
            m_chat->focusComposer();
    });
    connect(m_chat, &ChatWindow::discardRequested, this, [this](BroadcastId id) {
        // Discarding a creation takes the conversation with it: that is what was asked for.
        m_removing = m_chat->conversationId();
        if (m_sync)
            m_sync->discard(id);
        m_removing = {};
    });
    connect(m_chat, &ChatWindow::closed, this, &ConversationBoard::onChatClosed);
}

void ConversationBoard::showDrafts()
{
    if (m_following)
        m_draftPins.show(m_asset->id, m_chat && m_chat->isVisible() ? m_chat->newAnchor() : std::nullopt);
}

void ConversationBoard::openConversation(ConversationId id)
{
    const auto draft = m_draftPins.anchor(id);
    if (const auto *marker = draft ? std::get_if<Marker>(&*draft) : nullptr)
        startConversation({marker->x, marker->y});
    else
        showThread(id, true);
}

void ConversationBoard::showThread(ConversationId id, bool write)
{
    const ConversationItem *item = m_model.item(id);
    if (!item)
        return;
    ChatWindow &chat = ensureChat();
    m_parts.canvas.setProvisionalMarker({});
    m_parts.canvas.setSelected(id);
    m_parts.canvas.ensureMarkerVisible(id);
    m_parts.panel.setCurrent(id);
    Q_EMIT chatOpening();
    if (write) {
        chat.openItem(*item);
    } else {
        chat.setItem(*item);
        chat.show();
    }
    showDrafts();
    placeChat();
}

void ConversationBoard::startConversation(QPointF percent)
{
    const Marker marker{roundedPercent(percent.x()), roundedPercent(percent.y()), {}};
    ChatWindow &chat = ensureChat();
    m_parts.canvas.setSelected({});
    m_parts.panel.setCurrent({});
    m_parts.canvas.setProvisionalMarker(marker);
    Q_EMIT chatOpening();
    chat.startNew(marker);
    showDrafts();
    placeChat();
}

void ConversationBoard::create(const Anchor &anchor, const QString &text)
{
    if (!m_sync)
        return;
    const auto created = m_sync->createConversation(m_asset->id, anchor, text);
    if (!accepted(created))
        return;
    m_chat->clearComposer();
    showConversation(created->conversationId);
    showThread(created->conversationId, true);
}

void ConversationBoard::move(ConversationId id, QPointF percent)
{
    const ConversationItem *item = m_model.item(id);
    if (!item || !m_sync)
        return;
    const Anchor target = movedTo(item->conversation.anchor, roundedPercent(percent.x()), roundedPercent(percent.y()));
    const auto answer = m_sync->moveAnchor(m_asset->id, id, target);
    if (!answer) {
        showThread(id, false);
        m_chat->showProblem(answer.error().message);
    }
    // Offline it goes back to where it was, and the failed move is in its thread.
    showConversation(id);
}

void ConversationBoard::deleteConversation()
{
    const ConversationId id = m_parts.canvas.selected();
    if (id.isNull() || !m_model.item(id))
        return;
    showThread(id, false);
    m_chat->askToDelete();
}

void ConversationBoard::remove(ConversationId id)
{
    if (!m_sync)
        return;
    m_removing = id;
    accepted(m_sync->deleteConversation(m_asset->id, id));
    m_removing = {};
}

void ConversationBoard::onChatClosed()
{
    m_parts.canvas.setProvisionalMarker({});
    m_parts.canvas.setSelected({});
    m_parts.panel.setCurrent({});
    m_parts.canvas.setFocus();
    showDrafts();
    Q_EMIT chatClosed();
}

void ConversationBoard::placeChat()
{
    if (!m_chat || m_chat->isDocked())
        return;
    const QRect marker = m_chat->newAnchor() ? m_parts.canvas.provisionalMarkerRect()
                                             : m_parts.canvas.markerRect(m_chat->conversationId());
    if (marker.isNull())
        return;
    const QPoint topLeft = m_parts.canvas.viewport()->mapTo(&m_parts.area, marker.topLeft());
    m_chat->setMarkerRect(QRect(topLeft, marker.size()));
}

template <class T>
bool ConversationBoard::accepted(const Expected<T, Refusal> &answer)
{
    if (!answer)
        m_chat->showProblem(answer.error().message);
    return answer.has_value();
}

} // namespace Pinthread
