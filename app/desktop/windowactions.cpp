// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowactions.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace Pinthread {

namespace {

QList<QKeySequence> standard(QKeySequence::StandardKey key)
{
    return QKeySequence::keyBindings(key);
}

/// The system's keys for it, and these where it has none.
QList<QKeySequence> standardOr(QKeySequence::StandardKey key, QKeySequence usual)
{
    const QList<QKeySequence> keys = standard(key);
    return keys.isEmpty() ? QList{usual} : keys;
}

} // namespace

WindowActions::WindowActions(QMainWindow *window) : QObject(window)
{
    fillFile(window->menuBar()->addMenu(tr("&File")));
    fillConversation(window->menuBar()->addMenu(tr("&Conversation")));
    fillView(window->menuBar()->addMenu(tr("&View")));
    fillWindow(window->menuBar()->addMenu(tr("&Window")));
    fillHelp(window->menuBar()->addMenu(tr("&Help")));
    setCircumstances({});
    setChosen({});
    setInTeam(false, false);
    setLooksAfterTeam(false);
}

void WindowActions::fillFile(QMenu *menu)
{
    open = add(menu, "openAction", tr("&Open…"), standard(QKeySequence::Open));
    paste = add(menu, "pasteAction", tr("&Paste as a new picture"), standard(QKeySequence::Paste));
    sample = add(menu, "sampleAction", tr("Try the &sample"));
    home = add(menu, "homeAction", tr("Li&brary"), {QKeySequence(Qt::ALT | Qt::Key_Home)});
    home->setCheckable(true);
    menu->addSeparator();
    exportConversations = add(menu, "exportAction", tr("E&xport conversations…"));
    importConversations = add(menu, "importAction", tr("&Import conversations…"));
    menu->addSeparator();
    share = add(menu, "shareAction", tr("S&hare on this network…"));
    join = add(menu, "joinAction", tr("&Join…"));
    leave = add(menu, "leaveAction", tr("&Leave the team"));
    usage = add(menu, "usageAction", tr("&Usage…"));
    menu->addSeparator();
    settings = add(menu, "settingsAction", tr("S&ettings…"),
                   standardOr(QKeySequence::Preferences, QKeySequence(Qt::CTRL | Qt::Key_Comma)));
    settings->setMenuRole(QAction::PreferencesRole);
    menu->addSeparator();
    close = add(menu, "closeAction", tr("&Close"), standard(QKeySequence::Close));
    closeOthers = add(menu, "closeOthersAction", tr("Close the o&thers here"));
    quit = add(menu, "quitAction", tr("&Quit"), standardOr(QKeySequence::Quit, QKeySequence(Qt::CTRL | Qt::Key_Q)));
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::fillConversation(QMenu *menu)
{
    next = add(menu, "nextAction", tr("&Next"), {Qt::Key_N, Qt::Key_J});
    previous = add(menu, "previousAction", tr("&Previous"), {Qt::Key_P, Qt::Key_K});
    menu->addSeparator();
    placeByKeyboard = add(menu, "placeAction", tr("&Start one with the keyboard"), {Qt::CTRL | Qt::SHIFT | Qt::Key_N});
    failures = add(menu, "failuresAction", tr("What could not be s&ent…"));
    menu->addSeparator();
    resolve = add(menu, "resolveAction", tr("&Resolve"), {Qt::Key_R});
    remove = add(menu, "removeAction", tr("&Delete…"), {Qt::Key_Delete});
}

void WindowActions::fillView(QMenu *menu)
{
    QList<QKeySequence> zoomInKeys = standard(QKeySequence::ZoomIn);
    zoomInKeys.append(QKeySequence(Qt::CTRL | Qt::Key_Equal)); // The key of the plus sign, without Shift.
    zoomIn = add(menu, "zoomInAction", tr("Zoom &in"), zoomInKeys);
    zoomOut = add(menu, "zoomOutAction", tr("Zoom &out"), standard(QKeySequence::ZoomOut));
    fit = add(menu, "fitAction", tr("&Fit to the window"), {Qt::CTRL | Qt::Key_0});
    actualSize = add(menu, "actualSizeAction", tr("&Actual size"), {Qt::CTRL | Qt::Key_1});
    menu->addSeparator();
    panel = add(menu, "panelAction", tr("&List of conversations"), {Qt::Key_F9});
    panel->setCheckable(true);
    panel->setChecked(true);
}

void WindowActions::fillWindow(QMenu *menu)
{
    newWindow = add(menu, "newWindowAction", tr("&New window"), standard(QKeySequence::New));
    moveToNewWindow = add(menu, "moveToNewWindowAction", tr("&Move to a new window"));
    closeWindow = add(menu, "closeWindowAction", tr("&Close the window"), {Qt::CTRL | Qt::SHIFT | Qt::Key_W});
    menu->addSeparator();
    showBeside = add(menu, "showBesideAction", tr("Show &beside"), {Qt::CTRL | Qt::Key_Backslash});
    moveLeft = add(menu, "moveLeftAction", tr("Move to the &left"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Left});
    moveRight = add(menu, "moveRightAction", tr("Move to the &right"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Right});
    menu->addSeparator();
    nextPane = add(menu, "nextPaneAction", tr("Next &pane"), {Qt::Key_F6});
    previousPane = add(menu, "previousPaneAction", tr("Previous p&ane"), {Qt::SHIFT | Qt::Key_F6});
    nextPicture = add(menu, "nextPictureAction", tr("Next &tab"),
                      {QKeySequence(Qt::CTRL | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::Key_PageDown)});
    previousPicture = add(menu, "previousPictureAction", tr("Pre&vious tab"),
                          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::Key_PageUp)});
}

void WindowActions::fillHelp(QMenu *menu)
{
    shortcutList = add(menu, "shortcutsAction", tr("&Keyboard shortcuts"),
                       {QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Slash)});
    menu->addSeparator();
    about = add(menu, "aboutAction", tr("&About Pinthread"));
    about->setMenuRole(QAction::AboutRole);
    aboutQt = add(menu, "aboutQtAction", tr("About &Qt"));
    aboutQt->setMenuRole(QAction::AboutQtRole);
}

void WindowActions::setCircumstances(const Circumstances &now)
{
    for (QAction *action : {close, zoomIn, zoomOut, fit, actualSize, panel, next, previous, exportConversations,
                            importConversations, showBeside, nextPane, previousPane})
        action->setEnabled(now.pictureShown);
    for (QAction *action : {nextPicture, previousPicture, closeOthers})
        action->setEnabled(now.pictureShown && now.tabs > 1);
    // A tab that is alone would only leave an empty place behind.
    const bool others = now.tabs > 1 || now.panes > 1;
    moveToNewWindow->setEnabled(now.pictureShown && others);
    moveLeft->setEnabled(now.pictureShown && (now.tabs > 1 || now.pane > 0));
    moveRight->setEnabled(now.pictureShown && (now.tabs > 1 || now.pane + 1 < now.panes));
    home->setEnabled(now.anythingOpen);
    home->setChecked(now.homeShown);
}

void WindowActions::setChosen(const Chosen &now)
{
    placeByKeyboard->setEnabled(now.mayStart);
    resolve->setEnabled(now.mayResolve);
    resolve->setText(now.isResolved ? tr("&Reopen") : tr("&Resolve"));
    remove->setEnabled(now.mayRemove);
}

void WindowActions::setInTeam(bool inTeam, bool byAccount)
{
    leave->setText(byAccount ? tr("Sign o&ut") : tr("&Leave the team"));
    leave->setVisible(inTeam);
    share->setVisible(!inTeam);
}

void WindowActions::setLooksAfterTeam(bool looksAfter)
{
    usage->setVisible(looksAfter);
}

QList<QAction *> WindowActions::tabActions() const
{
    return {showBeside, moveLeft, moveRight, moveToNewWindow, closeOthers, close};
}

QAction *WindowActions::add(QMenu *menu, const char *name, const QString &text, const QList<QKeySequence> &shortcuts)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(shortcuts);
    return action;
}

} // namespace Pinthread
