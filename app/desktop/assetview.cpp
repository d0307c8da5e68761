// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assetview.h"

#include "assetbar.h"
#include "notice.h"

#include "canvas/imagecanvas.h"
#include "conversation/conversationpanel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace Pinthread {

namespace {

constexpr int panelWidth = 280;
/// Beside the chat window, its arrow and its margins there must be this much picture left.
constexpr int leastPictureBesideChat = 180;
constexpr int leastHeightForChat = 300;

} // namespace

AssetView::AssetView(const PictureSource &source, Surroundings surroundings, QWidget *parent)
    : QWidget(parent), m_surroundings(surroundings), m_opener(source, surroundings.images, surroundings.workspace),
      m_bar(new AssetBar(this)), m_notice(new Notice(this)), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_area(new QWidget(m_splitter)), m_canvas(new ImageCanvas(m_area)), m_column(new QWidget(m_splitter)),
      m_columnLayout(new QStackedLayout(m_column)), m_panel(new ConversationPanel(surroundings.clock, m_column)),
      m_board(new ConversationBoard(
          {surroundings.workspace, surroundings.drafts, surroundings.clock, *m_canvas, *m_panel, *m_area}, this))
{
    setObjectName(QStringLiteral("assetView"));
    layOut();
    connectOpener();
    m_bar->setName(source.name);
    m_bar->setStatus(surroundings.workspace.status());

    connect(m_board, &ConversationBoard::conversationsChanged, this, &AssetView::showDiscussions);
    connect(m_board, &ConversationBoard::chatOpening, this, [this] {
        m_board->chat()->installEventFilter(this);
        dockOrFloat();
    });
    connect(m_board, &ConversationBoard::refused, this, [this](const QString &reason) { m_notice->say(reason); });
    connect(m_board, &ConversationBoard::chatClosed, this, &AssetView::showColumn);
    connect(&surroundings.workspace, &Workspace::statusChanged, this, [this](const ConnectionStatus &status) {
        m_bar->setStatus(status);
        showPresence();
        showStage();
    });
    const auto followPresence = [this] {
        if (SyncController *sync = m_surroundings.workspace.sync())
            connect(sync, &SyncController::presenceChanged, this, &AssetView::showPresence);
    };
    connect(&surroundings.workspace, &Workspace::syncChanged, this, followPresence);
    followPresence();
}

AssetView::~AssetView()
{
    // Before the widgets it speaks to, which Qt would delete first.
    delete m_board;
}

void AssetView::layOut()
{
    m_canvas->setObjectName(QStringLiteral("imageCanvas"));
    m_canvas->setAccessibleName(tr("Picture"));
    // What is dropped here is the window's to open.
    m_canvas->setAcceptDrops(false);
    m_canvas->viewport()->setAcceptDrops(false);
    m_panel->setObjectName(QStringLiteral("conversationPanel"));

    auto *area = new QVBoxLayout(m_area);
    area->setContentsMargins(0, 0, 0, 0);
    area->addWidget(m_canvas);
    m_area->installEventFilter(this);
    m_columnLayout->addWidget(m_panel);

    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_area);
    m_splitter->addWidget(m_column);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({10'000, panelWidth});
    m_column->setMinimumWidth(200);
    m_area->setMinimumWidth(160);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_notice);
    column->addWidget(m_splitter, 1);
    setFocusProxy(m_canvas);
}

void AssetView::connectOpener()
{
    connect(&m_opener, &AssetOpener::sizeKnown, m_canvas, &ImageCanvas::setPlaceholder);
    connect(&m_opener, &AssetOpener::previewReady, m_canvas, &ImageCanvas::setPreview);
    connect(&m_opener, &AssetOpener::loaded, this, [this](const std::shared_ptr<const ImagePyramid> &pyramid) {
        m_canvas->setPyramid(pyramid);
        m_bar->setActivity({});
    });
    connect(&m_opener, &AssetOpener::decodingProgressed, this,
            [this](double part) { showActivity(tr("Opening… %1 %"), part); });
    connect(&m_opener, &AssetOpener::sendingProgressed, this, [this](qint64 done, qint64 total) {
        if (total > 0)
            showActivity(tr("Sending the picture to the server… %1 %"), double(done) / double(total));
    });
    connect(&m_opener, &AssetOpener::identified, this, &AssetView::identified);
    connect(&m_opener, &AssetOpener::assetKnown, this, &AssetView::onAsset);
    connect(&m_opener, &AssetOpener::stageChanged, this, &AssetView::showStage);
    connect(m_notice, &Notice::actionRequested, this, [this] {
        if (m_opener.stage() == AssetOpener::Stage::NoPicture)
            Q_EMIT closeRequested();
        else
            m_opener.retry();
    });
}

void AssetView::onAsset(const Asset &asset)
{
    m_bar->setName(asset.name);
    Q_EMIT nameChanged();
    m_board->openAsset(asset);
    showDiscussions();
    showPresence();
    showStage();
}

void AssetView::showActivity(const QString &what, double part)
{
    // The first moments say nothing: most pictures are there before anybody could read it.
    if (part < 1)
        m_bar->setActivity(what.arg(int(part * 100)));
    else
        m_bar->setActivity({});
}

void AssetView::showDiscussions()
{
    // Offline since the start, nobody knows how many there are: 0 would be a lie.
    if (!m_board->isKnown())
        return;
    const ConversationListModel::Counts counts = m_board->conversations().counts();
    m_bar->setDiscussions(counts.open + counts.resolved, counts.open);
}

void AssetView::showPresence()
{
    const SyncController *sync = m_surroundings.workspace.sync();
    if (!sync || !m_opener.asset() || !m_surroundings.workspace.isOnline()) {
        m_bar->setPresence(0, {}, {});
        return;
    }
    const Protocol::Presence presence = sync->presence(m_opener.asset()->id);
    m_bar->setPresence(presence.count, presence.users, m_surroundings.workspace.actor().user.id);
}

void AssetView::showStage()
{
    switch (m_opener.stage()) {
    case AssetOpener::Stage::Waiting:
        if (m_opener.asset()) {
            m_notice->clear();
        } else if (bannerWords(m_surroundings.workspace.status())) {
            m_notice->say(tr("The server does not know this picture yet. You can look at it; pins can be placed as "
                             "soon as the connection is there."));
        }
        return;
    case AssetOpener::Stage::Stuck:
        m_bar->setActivity({});
        m_notice->say(m_opener.problem(), tr("Try &again"));
        return;
    case AssetOpener::Stage::NoPicture:
        m_bar->setActivity({});
        m_canvas->clear();
        m_notice->say(m_opener.problem(), tr("&Close"));
        m_column->hide();
        return;
    case AssetOpener::Stage::Ready:
        m_bar->setActivity({});
        m_notice->clear();
        return;
    case AssetOpener::Stage::Reading:
    case AssetOpener::Stage::Asking:
    case AssetOpener::Stage::Lacking:
    case AssetOpener::Stage::Sending:
        m_notice->clear();
        return;
    }
    Q_UNREACHABLE();
}

QString AssetView::name() const
{
    return m_opener.asset() ? m_opener.asset()->name : m_opener.source().name;
}

QString AssetView::noticeText() const
{
    return m_notice->text();
}

void AssetView::setPanelVisible(bool visible)
{
    m_panelWanted = visible;
    showColumn();
}

bool AssetView::chatFits() const
{
    // As if the column were as it is without the chat window in it, so that docking does not undo its own reason.
    const int column = m_panelWanted ? m_column->width() : 0;
    const int room = m_splitter->width() - column;
    return room >= ChatWindow::imageWidth + leastPictureBesideChat && m_area->height() >= leastHeightForChat;
}

void AssetView::dockOrFloat()
{
    ChatWindow *chat = m_board->chat();
    if (!chat)
        return;
    const bool dock = !chatFits();
    if (dock != chat->isDocked()) {
        const bool visible = chat->isVisible();
        if (dock) {
            chat->setDocked(true);
            m_columnLayout->addWidget(chat);
        } else {
            m_columnLayout->removeWidget(chat);
            chat->setParent(m_area);
            chat->setDocked(false);
        }
        if (visible)
            chat->show();
        m_board->placeChat();
    }
    showColumn();
}

void AssetView::showColumn()
{
    ChatWindow *chat = m_board->chat();
    const bool chatInColumn = chat && chat->isDocked() && !chat->isHidden();
    m_columnLayout->setCurrentWidget(chatInColumn ? static_cast<QWidget *>(chat) : m_panel);
    const bool picture = m_opener.stage() != AssetOpener::Stage::NoPicture;
    m_column->setVisible(picture && (m_panelWanted || chatInColumn));
}

void AssetView::keyPressEvent(QKeyEvent *event)
{
    ChatWindow *chat = m_board->chat();
    if (event->key() == Qt::Key_Escape && chat && chat->isVisible())
        chat->putAway();
    else
        QWidget::keyPressEvent(event);
}

bool AssetView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_area && event->type() == QEvent::Resize) {
        dockOrFloat();
        m_board->placeChat();
    }
    const bool shownOrHidden = event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent;
    if (shownOrHidden && watched == m_board->chat())
        showColumn();
    return QWidget::eventFilter(watched, event);
}

} // namespace Pinthread
