// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// What MainWindow does when something in its menus is chosen.

#include "anchorcanvas.h"
#include "mainwindow.h"
#include "shortcutsdialog.h"
#include "windowactions.h"

#include "pictureintake.h"

#include "conversation/conversationpanel.h"

#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

namespace Pinthread {

void MainWindow::connectWindowActions()
{
    const WindowActions &a = *m_actions;
    connect(a.open, &QAction::triggered, m_intake, &PictureIntake::choose);
    connect(a.paste, &QAction::triggered, m_intake, &PictureIntake::paste);
    connect(a.sample, &QAction::triggered, this, &MainWindow::openSample);
    connect(a.home, &QAction::triggered, this, &MainWindow::setHomeShown);
    connect(a.join, &QAction::triggered, this, &MainWindow::joinRequested);
    connect(a.leave, &QAction::triggered, this, &MainWindow::leaveRequested);
    connect(a.settings, &QAction::triggered, this, &MainWindow::settingsRequested);
    connect(a.share, &QAction::triggered, this, &MainWindow::shareRequested);
    connect(a.usage, &QAction::triggered, this, &MainWindow::usageRequested);
    connect(a.failures, &QAction::triggered, this, &MainWindow::failuresRequested);
    connect(a.quit, &QAction::triggered, this, &MainWindow::quitRequested);
    connect(a.newWindow, &QAction::triggered, this, &MainWindow::newWindowRequested);
    connect(a.moveToNewWindow, &QAction::triggered, this, &MainWindow::tearOffTab);
    connect(a.closeWindow, &QAction::triggered, this, &QWidget::close);
    connect(a.shortcutList, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(a.about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(a.aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);

    connect(a.close, &QAction::triggered, m_panes, &Panes::closeCurrentTab);
    connect(a.closeOthers, &QAction::triggered, m_panes, &Panes::closeOtherTabs);
    connect(a.showBeside, &QAction::triggered, m_panes, &Panes::showBeside);
    connect(a.moveLeft, &QAction::triggered, m_panes, [this] { m_panes->moveCurrentTab(-1); });
    connect(a.moveRight, &QAction::triggered, m_panes, [this] { m_panes->moveCurrentTab(1); });
    connect(a.nextPane, &QAction::triggered, m_panes, [this] { m_panes->focusNext(1); });
    connect(a.previousPane, &QAction::triggered, m_panes, [this] { m_panes->focusNext(-1); });
    connect(a.nextPicture, &QAction::triggered, this, [this] { showOther(1); });
    connect(a.previousPicture, &QAction::triggered, this, [this] { showOther(-1); });
}

void MainWindow::connectViewActions()
{
    const WindowActions &a = *m_actions;
    connect(a.panel, &QAction::toggled, this, [this](bool shown) {
        for (AssetView *view : views())
            view->setPanelVisible(shown);
        Q_EMIT stateChanged();
    });
    const auto onView = [this](QAction *action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (AssetView *view = currentView())
                act(*view);
        });
    };
    onView(a.zoomIn, [](AssetView &view) { view.canvas()->zoomIn(); });
    onView(a.zoomOut, [](AssetView &view) { view.canvas()->zoomOut(); });
    onView(a.fit, [](AssetView &view) { view.canvas()->fit(); });
    onView(a.actualSize, [](AssetView &view) { view.canvas()->actualSize(); });
    onView(a.next, [](AssetView &view) { view.panel()->activateNext(); });
    onView(a.previous, [](AssetView &view) { view.panel()->activatePrevious(); });
    onView(a.resolve, [](AssetView &view) { view.board()->toggleResolved(); });
    onView(a.remove, [](AssetView &view) { view.board()->deleteConversation(); });
    onView(a.exportConversations, [](AssetView &view) { view.exportConversations(); });
    onView(a.importConversations, [](AssetView &view) { view.importConversations(); });
    onView(a.placeByKeyboard, [](AssetView &view) { view.canvas()->startByKeyboard(); });
}

void MainWindow::showChosen()
{
    const AssetView *view = currentView();
    const ConversationBoard *board = view ? view->board() : nullptr;
    if (!board)
        return m_actions->setChosen({});
    const ConversationItem *chosen = board->chosen();
    m_actions->setChosen({.mayStart = board->mayStart(),
                          .mayResolve = board->mayDoToChosen(SetResolved{}),
                          .isResolved = chosen && chosen->conversation.isResolved(),
                          .mayRemove = board->mayDoToChosen(DeleteConversation{})});
}

void MainWindow::showOther(int step)
{
    Pane *pane = m_panes->current();
    if (pane->count() > 0)
        pane->setCurrentIndex((pane->currentIndex() + step + pane->count()) % pane->count());
}

void MainWindow::tearOffTab()
{
    if (auto tab = m_panes->takeCurrentTab())
        Q_EMIT tabTornOff(std::move(*tab));
}

void MainWindow::showTabMenu(QPoint position)
{
    QMenu menu(this);
    menu.addActions(m_actions->tabActions());
    menu.exec(position);
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(*menuBar(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Pinthread"),
                                tr("Pinthread %1\n\nDiscuss pictures and texts at the exact spot that is meant.\n\n"
                                   "Free software under the GNU General Public License, version 3 or later.")
                                    .arg(QStringLiteral(PINTHREAD_VERSION)),
                                QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Pinthread
