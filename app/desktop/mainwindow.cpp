// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "connectionbanner.h"
#include "namebar.h"
#include "pictureintake.h"
#include "windowactions.h"
#include "workspacelibrary.h"

#include "library/librarypage.h"
#include "model/rules.h"

#include <QEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMoveEvent>
#include <QStackedWidget>

namespace Pinthread {

MainWindow::MainWindow(const Surroundings &surroundings)
    : m_surroundings(surroundings), m_intake(new PictureIntake(this, surroundings.settings)),
      m_panelWidth(surroundings.settings.panelWidth())
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(420, 320);
    connect(m_intake, &PictureIntake::arrived, this, [this](const QList<PictureSource> &pictures) {
        m_notice->clear();
        openPictures(pictures);
    });
    connect(m_intake, &PictureIntake::nothingFound, this, [this](const QString &words) { say(words); });
    connect(m_intake, &PictureIntake::held, this, [this](bool held) { m_home->setInviting(held); });
    connect(m_intake, &PictureIntake::dropped, this, [this](QPoint position) {
        Pane *pane = isHomeShown() ? nullptr : m_panes->paneAt(m_panes->mapFrom(this, position));
        if (pane)
            m_panes->setCurrent(pane);
    });
    build();
}

MainWindow::~MainWindow() = default;

// --- What others shall see

/// In place, and once: whoever has chosen a name finds it in the settings.
void MainWindow::askForUserName()
{
    Settings &settings = m_surroundings.settings;
    if (settings.hasUserName())
        return;
    m_home->askForUserName(settings.userName());
    m_nameBar->setSuggestion(settings.userName());
    connect(m_nameBar, &NameBar::nameChosen, &settings, &Settings::setUserName);
    connect(m_nameBar, &NameBar::dismissed, &settings, &Settings::putOffUserName);
    connect(&settings, &Settings::userNameSettled, m_nameBar, [this] {
        const bool hadFocus = m_nameBar->isAncestorOf(focusWidget());
        showNameBar();
        if (hadFocus && m_shown)
            m_shown->setFocus();
    });
    connect(&settings, &Settings::userNameChanged, m_home, &LibraryPage::askForUserName);
}

void MainWindow::showNameBar()
{
    const bool hasAccount = m_workspace && m_workspace->server().account(); // That has a name already.
    m_nameBar->setVisible(m_surroundings.settings.asksForUserName() && !isHomeShown() && !hasAccount);
}

// --- The workspace

void MainWindow::setWorkspace(Workspace *workspace, WorkspaceLibrary *library)
{
    m_panes->setWorkspace(nullptr);
    if (m_workspace)
        disconnect(m_workspace, nullptr, m_banner, nullptr);
    if (m_workspace)
        disconnect(m_banner, nullptr, m_workspace, nullptr);
    if (m_library)
        disconnect(m_home, nullptr, m_library, nullptr);
    if (m_library)
        disconnect(m_library, nullptr, m_home, nullptr);
    m_home->setModel(nullptr);
    m_workspace = workspace;
    m_library = library;
    useWorkspace();
}

void MainWindow::useWorkspace()
{
    m_panes->setWorkspace(m_workspace);
    onCurrentView();
    if (!m_workspace)
        return;
    connect(m_workspace, &Workspace::statusChanged, m_banner, &ConnectionBanner::setStatus);
    connect(m_banner, &ConnectionBanner::tryNowRequested, m_workspace, &Workspace::tryNow);
    m_banner->setStatus(m_workspace->status());
    const ServerAccess &server = m_workspace->server();
    showNameBar();
    m_home->setTeam(server.displayName());
    m_library->show(m_home);
    m_actions->setInTeam(!server.isEmbedded(), server.account().has_value());
    // Who somebody is on a server is known when there is a session.
    const auto showRole = [this] {
        m_actions->setLooksAfterTeam(!m_workspace->server().isEmbedded() && maySeeUsage(m_workspace->actor()));
    };
    connect(m_workspace, &Workspace::statusChanged, m_actions, showRole);
    showRole();
}

// --- Pictures

void MainWindow::openPictures(const QList<PictureSource> &pictures)
{
    m_homeWanted = m_homeWanted && pictures.isEmpty();
    for (const PictureSource &picture : pictures) {
        if (!m_panes->showFile(picture.fileName))
            m_panes->open(PictureState::of(picture));
    }
    onCurrentView();
}

void MainWindow::openSample()
{
    PictureSource sample = PictureSource::fromFile(QStringLiteral(":/samples/sample.png"));
    sample.name = tr("Sample");
    openPictures({sample});
}

void MainWindow::openAsset(const Asset &asset, ConversationId conversation)
{
    m_homeWanted = false;
    if (AssetView *view = m_panes->showAsset(asset)) {
        if (!conversation.isNull())
            view->board()->openConversation(conversation);
    } else {
        PictureState picture = PictureState::of(PictureSource::fromAsset(asset));
        picture.conversation = conversation;
        m_panes->open(picture);
    }
    onCurrentView();
}

AssetView *MainWindow::viewOf(AssetId id) const
{
    for (AssetView *view : views()) {
        if (view->opener().asset() && view->opener().asset()->id == id)
            return view;
    }
    return nullptr;
}

void MainWindow::closeAsset(AssetId id)
{
    for (AssetView *view : views()) {
        if (!view->opener().asset() || view->opener().asset()->id != id)
            continue;
        Pane *pane = m_panes->paneOf(view);
        pane->close(pane->indexOf(view));
    }
}

bool MainWindow::showFile(const QString &fileName)
{
    const bool there = m_panes->showFile(fileName);
    if (there)
        setHomeShown(false);
    return there;
}

AssetView *MainWindow::currentView() const
{
    return isHomeShown() ? nullptr : m_panes->currentView();
}

void MainWindow::greetView(AssetView *view)
{
    view->setPanelVisible(m_actions->panel->isChecked());
    view->setPanelWidth(m_panelWidth);
    view->setShared(m_isShared);
    connect(view, &AssetView::panelHideRequested, m_actions->panel, [this] { m_actions->panel->setChecked(false); });
    connect(view, &AssetView::sharingRequested, this, &MainWindow::shareRequested);
    connect(view->board(), &ConversationBoard::chosenChanged, this, &MainWindow::showChosen);
    connect(view->board(), &ConversationBoard::conversationsChanged, this, &MainWindow::showChosen);
    const auto note = [this, view] {
        const AssetOpener &opener = view->opener();
        if (!m_library || !opener.asset())
            return;
        m_library->noteOpened(*opener.asset());
        if (opener.opened().pyramid)
            m_library->keepThumbnail(opener.asset()->contentHash, opener.opened().pyramid);
    };
    connect(&view->opener(), &AssetOpener::assetKnown, this, note);
    connect(&view->opener(), &AssetOpener::shown, this, note);
}

void MainWindow::onIdentified(AssetView *view, const QString &urlId)
{
    if (view->isSecond() || view->opener().stage() == AssetOpener::Stage::Undecided)
        return;
    const QList<AssetView *> all = views();
    const auto same = std::ranges::find_if(all, [&](const AssetView *other) {
        return other != view && other->opener().urlId() == urlId
               && other->opener().stage() != AssetOpener::Stage::Undecided;
    });
    if (same == all.end())
        return;
    // A later edition takes the place of the one before.
    const bool replaces = view->opener().isNewerThan((*same)->opener());
    AssetView *kept = replaces ? view : *same;
    AssetView *closed = replaces ? *same : view;
    const bool wasCurrent = view == m_panes->currentView();
    Pane *pane = m_panes->paneOf(closed);
    pane->close(pane->indexOf(closed));
    if (wasCurrent)
        m_panes->showView(kept);
}

// --- What is shown

void MainWindow::setHomeShown(bool shown)
{
    m_homeWanted = shown;
    onCurrentView();
}

bool MainWindow::isHomeShown() const
{
    return m_pages->currentWidget() == m_home;
}

void MainWindow::onCurrentView()
{
    const bool empty = m_panes->isEmpty();
    m_homeWanted = m_homeWanted && !empty;
    const bool home = m_homeWanted || empty;
    m_pages->setCurrentWidget(home ? static_cast<QWidget *>(m_home) : m_panes);
    m_home->setWayBack(!empty);
    showNameBar();

    const Pane *pane = m_panes->current();
    const QList<Pane *> panes = m_panes->all();
    m_actions->setCircumstances(
        {!home, pane ? pane->count() : 0, int(panes.size()), int(panes.indexOf(pane)), !empty, home});
    showChosen();
    const bool named = !home && pane && pane->count() > 0;
    setWindowTitle(named ? tr("%1 – Pinthread").arg(pane->nameOf(pane->currentIndex())) : tr("Pinthread"));

    QWidget *shown = home ? static_cast<QWidget *>(m_home) : m_panes->currentView();
    if (shown == m_shown)
        return;
    m_shown = shown;
    const QWidget *focused = focusWidget();
    if (shown && !(focused && shown->isAncestorOf(focused)))
        shown->setFocus();
}

void MainWindow::setShared(bool shared)
{
    m_isShared = shared;
    for (AssetView *view : views())
        view->setShared(shared);
}

void MainWindow::say(const QString &text, const QList<Notice::Choice> &choices)
{
    m_notice->say(text, choices);
}

// --- What is remembered

WindowState MainWindow::state() const
{
    WindowState state;
    state.place = saveGeometry();
    state.panelShown = m_actions->panel->isChecked();
    state.panelWidth = m_panelWidth;
    m_panes->writeTo(state);
    return state;
}

void MainWindow::restore(const WindowState &state)
{
    m_actions->panel->setChecked(state.panelShown);
    if (state.panelWidth > 0)
        m_panelWidth = state.panelWidth;
    if (m_workspace)
        m_panes->restore(state);
    onCurrentView();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    // Several come for one change: one for each translator that comes or goes.
    if (event->type() != QEvent::LanguageChange || m_buildsAnew)
        return;
    m_buildsAnew = true;
    QMetaObject::invokeMethod(this, &MainWindow::buildAnew, Qt::QueuedConnection);
}

bool MainWindow::event(QEvent *event)
{
    // Before the focus comes back to where it was: a view that was opened meanwhile may have taken it, and with it what
    // the menus act on.
    if (event->type() == QEvent::WindowActivate) {
        AssetView *view = currentView();
        const QWidget *focused = focusWidget();
        if (view && focused && m_panes->isAncestorOf(focused) && !view->isAncestorOf(focused) && view != focused)
            view->setFocus();
    }
    return QMainWindow::event(event);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_painted) {
        m_painted = true;
        QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    Q_EMIT stateChanged();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    Q_EMIT stateChanged();
}

} // namespace Pinthread
