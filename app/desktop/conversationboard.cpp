// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversationboard.h"

#include "conversationviews.h"

#include "conversation/conversationpanel.h"

namespace Pinthread {

ConversationBoard::ConversationBoard(Parts parts, QObject *parent)
    : QObject(parent), m_parts(parts), m_draftPins(parts.drafts)
{
    m_parts.panel.setModel(&m_model);
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
    connect(&m_parts.panel, &ConversationPanel::conversationActivated, this,
            [this](ConversationId id) { showThread(id, false); });
    connect(&m_parts.panel, &ConversationPanel::conversationPointedAt, this, &ConversationBoard::pointAt);
    connect(&m_parts.panel, &ConversationPanel::conversationOpened, this, &ConversationBoard::openConversation);
    connect(&m_parts.drafts, &Drafts::changed, this, [this](const DraftKey &key) {
        const bool begun = std::holds_alternative<Anchor>(key.place);
        if (begun && m_following && key.asset == m_asset->id)
            showDrafts();
    });
}

void ConversationBoard::setCanvas(AnchorCanvas &canvas)
{
    if (m_canvas)
        disconnect(m_canvas, nullptr, this, nullptr);
    m_canvas = &canvas;
    m_draftPins.setCanvas(m_canvas);
    m_parts.panel.setKind(m_canvas->kind());
    connectCanvas();
    showPermissions();
    showAll();
}

void ConversationBoard::connectCanvas()
{
    connect(m_canvas, &AnchorCanvas::conversationWanted, this, &ConversationBoard::startConversation);
    connect(m_canvas, &AnchorCanvas::activated, this, &ConversationBoard::openConversation);
    connect(m_canvas, &AnchorCanvas::moved, this, &ConversationBoard::anchorAt);
    connect(m_canvas, &AnchorCanvas::viewChanged, this, &ConversationBoard::placeChat);
    connect(m_canvas, &AnchorCanvas::detachedChanged, this, &ConversationBoard::showDetached);
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
    m_listedDrafts.clear();
    m_model.setItems({});
    m_canvas->setMarks({});
    m_draftPins.clear();
    showPermissions();
    Q_EMIT conversationsChanged();
}

const Replica *ConversationBoard::replica() const
{
    return m_sync && m_following ? m_sync->replica(m_asset->id) : nullptr;
}

bool ConversationBoard::mayStart() const
{
    return m_following && m_parts.workspace.actor().role != Role::Viewer;
}

bool ConversationBoard::isKnown() const
{
    const Replica *known = replica();
    return known && known->position();
}

void ConversationBoard::showAll()
{
    const Replica *known = replica();
    if (!known || !m_canvas)
        return;
    QList<ConversationItem> items = conversationItems(*known);
    QList<AnchorMark> marks;
    marks.reserve(items.size());
    for (ConversationItem &item : items) {
        markRead(item);
        marks.append(markOf(item, *known, m_parts.workspace.actor()));
    }
    m_canvas->setMarks(marks);
    for (ConversationItem &item : items)
        complete(item);
    m_withFailures = conversationsWithFailures(*known);
    m_listedDrafts.clear();
    m_model.setItems(items);
    m_draftPins.setCanvas(m_canvas); // Theirs went with the others.
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
    auto item = conversationItem(*known, id);
    if (!item) {
        takeAway(id);
        return;
    }
    markRead(*item);
    m_canvas->updateMark(markOf(*item, *known, m_parts.workspace.actor()));
    complete(*item);
    m_model.updateItem(*item);
    if (m_chat && m_chat->conversationId() == id) {
        m_chat->setItem(*item);
        placeChat();
    }
    Q_EMIT conversationsChanged();
}

void ConversationBoard::takeAway(ConversationId id)
{
    m_model.removeItem(id);
    m_canvas->removeMark(id);
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
    if (!m_canvas)
        return;
    const Actor actor = m_parts.workspace.actor();
    m_model.setReader(actor.user.id);
    m_canvas->setReadOnly(!mayStart());
    if (m_sync)
        m_canvas->setLimits(m_sync->limits());
    m_parts.panel.setReadOnly(actor.role == Role::Viewer);
    m_parts.panel.setWaiting(!m_following);
    Q_EMIT chosenChanged();
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

void ConversationBoard::openConversation(ConversationId id)
{
    showThread(id, true);
}

void ConversationBoard::showThread(ConversationId id, bool write)
{
    if (const auto draft = m_draftPins.anchor(id)) {
        startConversation(*draft);
        return;
    }
    const ConversationItem *item = m_model.item(id);
    if (!item)
        return;
    ChatWindow &chat = ensureChat();
    m_canvas->setProvisional({});
    m_canvas->setSelected(id);
    m_canvas->ensureVisible(id);
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
    Q_EMIT chosenChanged();
}

void ConversationBoard::pointAt(ConversationId id)
{
    // Who walks through the list with the arrow keys stays in it: a docked chat window would take its place.
    // Nor is a draft opened: it would take the cursor.
    if (m_chat && m_chat->isVisible() && !m_chat->isDocked() && !m_draftPins.anchor(id)) {
        showThread(id, false);
        return;
    }
    m_canvas->setSelected(id);
    m_canvas->ensureVisible(id);
    Q_EMIT chosenChanged();
}

void ConversationBoard::startConversation(const Anchor &anchor)
{
    const Anchor place = rounded(anchor);
    ChatWindow &chat = ensureChat();
    m_canvas->setSelected({});
    m_parts.panel.setCurrent({});
    m_canvas->setProvisional(place);
    Q_EMIT chatOpening();
    chat.startNew(place);
    chat.setNewDetached(m_canvas->isProvisionalDetached());
    showDrafts();
    placeChat();
    Q_EMIT chosenChanged();
}

void ConversationBoard::onChatClosed()
{
    m_canvas->setProvisional({});
    m_canvas->setSelected({});
    m_parts.panel.setCurrent({});
    m_canvas->widget().setFocus();
    showDrafts();
    Q_EMIT chatClosed();
    Q_EMIT chosenChanged();
}

void ConversationBoard::placeChat()
{
    if (!m_chat || m_chat->isDocked())
        return;
    const ConversationItem *item = m_model.item(m_chat->conversationId());
    const QRect mark = m_chat->newAnchor() ? m_canvas->provisionalRect() : m_canvas->markRect(m_chat->conversationId());
    const QWidget &viewport = *m_canvas->widget().viewport();
    const auto inArea = [&](const QRect &rect) {
        return rect.isNull() ? rect : QRect(viewport.mapTo(&m_parts.area, rect.topLeft()), rect.size());
    };
    if (!mark.isNull()) {
        const Anchor anchor = m_chat->newAnchor() ? *m_chat->newAnchor() : item ? item->conversation.anchor : Anchor();
        m_chat->setMarkerRect(inArea(mark), inArea(m_canvas->regionRect(anchor)));
    } else if ((item && item->detached) || (m_chat->newAnchor() && m_canvas->isProvisionalDetached())) {
        // Beside nothing: it points out of the window.
        m_chat->setMarkerRect({m_parts.area.width() + 1, 0, 1, 1});
    }
}

} // namespace Pinthread
