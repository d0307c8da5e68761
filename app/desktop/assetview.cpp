// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assetview.h"

#include "activity.h"
#include "anchorcanvas.h"
#include "annotationexchange.h"
#include "assetbar.h"
#include "assetviewlayout.h"
#include "filewatch.h"

#include "conversation/conversationpanel.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace Pinthread {

namespace {

/// The first thing in \a part that takes the focus; null: nothing does.
QWidget *firstThingIn(QWidget *part)
{
    QWidget *widget = part;
    do {
        const bool takes = (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && widget->isVisible();
        if (takes && (widget == part || part->isAncestorOf(widget)))
            return widget;
        widget = widget->nextInFocusChain();
    } while (widget != part);
    return nullptr;
}

} // namespace

AssetView::AssetView(const PictureState &state, const Surroundings &surroundings, Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_surroundings(surroundings), m_workspace(workspace), m_state(state),
      m_opener(state.source, surroundings.loaders, workspace), m_bar(new AssetBar(this)), m_notice(new Notice(this)),
      m_layout(new AssetViewLayout(this)), m_panel(new ConversationPanel(surroundings.clock, m_layout->column())),
      m_exchange(new AnnotationExchange(workspace, surroundings.settings, this))
{
    setObjectName(QStringLiteral("assetView"));
    // Before the board hears of it, and puts away what is open.
    connect(&workspace, &Workspace::syncAboutToChange, this, &AssetView::keepConversation);
    m_board =
        new ConversationBoard({workspace, surroundings.drafts, surroundings.clock, *m_panel, *m_layout->area()}, this);
    m_lookRestored = state.fitted && state.textPosition <= 0;
    m_conversationRestored = state.conversation.isNull() && !state.writingAt;
    layOut();
    useCanvas(m_opener.kind());
    connectOpener();
    connectBoard();
    connectWorkspace();
    m_bar->setName(state.source.name);
    m_bar->setStatus(workspace.status());
}

AssetView::~AssetView()
{
    if (!m_watched.isEmpty())
        m_surroundings.files.unwatch(m_watched);
    // Before the widgets it speaks to, which Qt would delete first.
    delete m_board;
}

void AssetView::start()
{
    if (m_state.opened.isThere())
        m_opener.adopt(std::exchange(m_state.opened, {}));
    else
        m_opener.start();
    showActivity();
}

void AssetView::layOut()
{
    m_panel->setObjectName(QStringLiteral("conversationPanel"));
    m_layout->setPanel(m_panel);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_notice);
    column->addWidget(m_layout->widget(), 1);
    connect(m_layout, &AssetViewLayout::panelWidthChanged, this, &AssetView::panelWidthChanged);
    connect(m_notice, &Notice::dismissed, this, &AssetView::dismissNotice);
    connect(m_bar, &AssetBar::sharingRequested, this, &AssetView::sharingRequested);
    connect(m_panel, &ConversationPanel::hideRequested, this, &AssetView::panelHideRequested);
}

void AssetView::connectOpener()
{
    connect(&m_opener, &AssetOpener::kindKnown, this, &AssetView::useCanvas);
    connect(&m_opener, &AssetOpener::sizeKnown, this, [this](QSize size) {
        m_canvas->setPlaceholder(size);
        restoreLook();
    });
    connect(&m_opener, &AssetOpener::previewReady, this,
            [this](const QImage &preview) { m_canvas->setPreview(preview); });
    connect(&m_opener, &AssetOpener::shown, this, [this](const OpenedPicture &opened) {
        m_canvas->show(opened);
        restoreLook();
        showActivity();
        showNotice();
    });
    connect(&m_opener, &AssetOpener::progressed, this, [this](double part) { m_bar->activity()->setPart(part); });
    connect(m_bar->activity(), &Activity::cancelRequested, &m_opener, &AssetOpener::cancel);
    connect(&m_opener, &AssetOpener::identified, this, [this](const QString &urlId) {
        watchFile();
        Q_EMIT identified(urlId);
        Q_EMIT stateChanged();
    });
    connect(&m_opener, &AssetOpener::assetKnown, this, &AssetView::onAsset);
    connect(&m_opener, &AssetOpener::stageChanged, this, &AssetView::showStage);
    connect(&m_surroundings.files, &FileWatch::contentIs, this, &AssetView::onContent);
}

void AssetView::connectBoard()
{
    connect(m_layout, &AssetViewLayout::arranged, m_board, &ConversationBoard::placeChat);
    connect(m_board, &ConversationBoard::conversationsChanged, this, [this] {
        restoreConversation();
        showDiscussions();
    });
    connect(m_board, &ConversationBoard::chatOpening, this, [this] {
        m_conversationRestored = true;
        m_layout->setChat(m_board->chat());
        m_layout->arrange();
        Q_EMIT stateChanged();
    });
    connect(m_board, &ConversationBoard::chatClosed, this, [this] {
        m_layout->arrange();
        Q_EMIT stateChanged();
    });
    connect(m_board, &ConversationBoard::refused, this, [this](const QString &reason) {
        m_refusal = reason;
        showNotice();
    });
    connect(m_board, &ConversationBoard::discarded, this, &AssetView::reportDiscarded);
    m_board->setReadMarks([this](AssetId asset, ConversationId conversation) {
        const SyncController *sync = m_workspace.sync();
        return sync ? sync->readUntil(asset, conversation) : std::nullopt;
    });
    connect(m_board, &ConversationBoard::conversationSeen, this, [this](AssetId asset, ConversationId conversation) {
        if (SyncController *sync = m_workspace.sync())
            sync->markRead(asset, conversation);
    });
}

void AssetView::connectWorkspace()
{
    connect(m_exchange, &AnnotationExchange::said, this, [this](const QString &words) { report(words); });
    // Another user has nothing to do with what this one has thrown away.
    connect(&m_workspace, &Workspace::syncAboutToChange, this, [this] { report({}); });
    connect(&m_workspace, &Workspace::statusChanged, this, [this](const ConnectionStatus &status) {
        m_bar->setStatus(status);
        showPresence();
        showNotice();
    });
    connect(&m_workspace, &Workspace::syncChanged, this, &AssetView::followPresence);
    connect(&m_workspace, &Workspace::libraryChanged, this, [this] {
        showName();
        showNotice();
    });
    followPresence();
}

void AssetView::followPresence()
{
    SyncController *sync = m_workspace.sync();
    if (!sync)
        return;
    connect(sync, &SyncController::presenceChanged, this, &AssetView::showPresence);
    connect(sync, &SyncController::readMarksChanged, m_board, &ConversationBoard::showReadMarks);
}

PictureState AssetView::state() const
{
    PictureState now = m_state;
    now.source = m_opener.sourceForAgain();
    if (m_fileChanged && m_opener.asset())
        now.source = PictureSource::fromAsset(*m_opener.asset());
    if (m_opener.opened().isThere())
        now.opened = m_opener.opened();
    if (m_lookRestored && !m_canvas->isEmpty())
        m_canvas->writeLook(now);
    if (m_conversationRestored) {
        const ChatWindow *chat = m_board->chat();
        const bool shown = chat && !chat->isHidden();
        now.conversation = shown ? chat->conversationId() : ConversationId();
        now.writingAt.reset();
        if (shown && chat->newAnchor())
            now.writingAt = *chat->newAnchor();
    }
    return now;
}

void AssetView::restoreLook()
{
    if (m_lookRestored || m_canvas->isEmpty())
        return;
    m_lookRestored = true;
    m_canvas->restoreLook(m_state);
}

/// Who is called something else from now on goes on where they were.
void AssetView::keepConversation()
{
    const PictureState now = state();
    m_state.conversation = now.conversation;
    m_state.writingAt = now.writingAt;
    m_conversationRestored = now.conversation.isNull() && !now.writingAt;
}

void AssetView::restoreConversation()
{
    if (m_conversationRestored)
        return;
    const QPointer<QWidget> focused = window()->focusWidget();
    if (m_state.writingAt && m_board->mayStart()) {
        m_conversationRestored = true;
        m_board->startConversation(*m_state.writingAt);
    } else if (m_board->conversations().item(m_state.conversation)) {
        m_conversationRestored = true;
        m_board->openConversation(m_state.conversation);
    } else if (m_board->isKnown()) {
        m_conversationRestored = true; // It is no more.
    }
    // Opening a thread takes the focus, which may be at work elsewhere by now.
    if (focused && !isAncestorOf(focused))
        focused->setFocus();
}

void AssetView::watchFile()
{
    const QString fileName = m_opener.source().fileName;
    if (!m_watched.isEmpty() || fileName.isEmpty() || fileName.startsWith(QLatin1Char(':')))
        return;
    m_watched = fileName;
    m_surroundings.files.watch(m_watched);
}

void AssetView::onContent(const QString &fileName, const QByteArray &sha256)
{
    if (fileName != m_watched)
        return;
    m_fileChanged = sha256 != m_opener.opened().facts.sha256;
    m_dismissed.clear();
    showNotice();
    Q_EMIT stateChanged();
}

void AssetView::showName()
{
    if (!m_opener.asset() || m_shownName == name())
        return;
    m_shownName = name();
    m_bar->setName(m_shownName);
    Q_EMIT nameChanged();
}

void AssetView::onAsset(const Asset &asset)
{
    showName();
    m_board->openAsset(asset);
    showDiscussions();
    showPresence();
    showNotice();
    Q_EMIT stateChanged();
}

void AssetView::showDiscussions()
{
    // Offline since the start, nobody knows how many there are: 0 would be a lie.
    if (!m_board->isKnown())
        return;
    const ConversationListModel::Counts counts = m_board->conversations().counts();
    const int all = m_board->conversations().rowCount() - counts.drafts;
    m_bar->setDiscussions(all, counts.open, all - counts.open - counts.resolved);
    m_workspace.knownFiles().setDiscussions(m_opener.source().fileName, m_opener.urlId(),
                                            counts.open + counts.resolved);
}

void AssetView::showPresence()
{
    const SyncController *sync = m_workspace.sync();
    if (!sync || !m_opener.asset() || !m_workspace.isOnline()) {
        m_bar->setPresence(0, {}, {});
        return;
    }
    const Protocol::Presence presence = sync->presence(m_opener.asset()->id);
    m_bar->setPresence(presence.count, presence.users, m_workspace.actor().user.id);
}

void AssetView::showStage()
{
    const bool there = m_opener.stage() != AssetOpener::Stage::NoPicture;
    if (!there)
        m_canvas->clear();
    m_layout->setPictureThere(there);
    if (!m_opener.problem().isEmpty())
        m_dismissed.clear(); // It has happened again.
    showActivity();
    showNotice();
}

void AssetView::showActivity()
{
    switch (m_opener.work()) {
    case AssetOpener::Work::None:
        return m_bar->activity()->setWords({});
    case AssetOpener::Work::Opening:
        return m_bar->activity()->setWords(tr("Opening…"));
    case AssetOpener::Work::Fetching:
        return m_bar->activity()->setWords(m_opener.isText() ? tr("Fetching the text…") : tr("Fetching the picture…"));
    case AssetOpener::Work::Sending:
        return m_bar->activity()->setWords(m_opener.isText() ? tr("Sending the text to the server…")
                                                             : tr("Sending the picture to the server…"));
    }
    Q_UNREACHABLE();
}

QString AssetView::name() const
{
    if (!m_opener.asset())
        return m_opener.source().name;
    // Somebody may have called it something else since it was opened.
    const auto known = m_workspace.knownAsset(m_opener.asset()->urlId);
    return known && known->id == m_opener.asset()->id ? known->name : m_opener.asset()->name;
}

QString AssetView::noticeText() const
{
    return m_notice->text();
}

bool AssetView::isOf(const QString &fileName) const
{
    return !fileName.isEmpty() && m_opener.source().fileName == fileName && !m_fileChanged
           && m_opener.stage() != AssetOpener::Stage::NoPicture;
}

void AssetView::setShared(bool shared)
{
    m_bar->setShared(shared);
}

void AssetView::setPanelVisible(bool visible)
{
    m_layout->setPanelWanted(visible);
}

void AssetView::setPanelWidth(int width)
{
    m_layout->setPanelWidth(width);
}

bool AssetView::focusNextPart()
{
    const QList<QWidget *> parts{&m_canvas->widget(), m_board->chat(), m_panel};
    const QWidget *focused = window()->focusWidget();
    qsizetype part = 0;
    for (qsizetype i = 0; focused && i < parts.size(); ++i) {
        if (parts.at(i) && (parts.at(i) == focused || parts.at(i)->isAncestorOf(focused)))
            part = i + 1;
    }
    for (; part < parts.size(); ++part) {
        QWidget *target = parts.at(part) && parts.at(part)->isVisible() ? firstThingIn(parts.at(part)) : nullptr;
        if (target) {
            target->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

void AssetView::keyPressEvent(QKeyEvent *event)
{
    ChatWindow *chat = m_board->chat();
    if (event->key() == Qt::Key_Escape && chat && chat->isVisible())
        chat->putAway();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Pinthread
