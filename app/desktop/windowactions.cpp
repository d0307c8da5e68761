// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowactions.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace Pinthread {

WindowActions::WindowActions(QMainWindow *window) : QObject(window)
{
    const auto standard = [](QKeySequence::StandardKey key) { return QKeySequence::keyBindings(key); };

    QMenu *file = window->menuBar()->addMenu(tr("&File"));
    open = add(file, "openAction", tr("&Open…"), standard(QKeySequence::Open));
    paste = add(file, "pasteAction", tr("&Paste as a new picture"), standard(QKeySequence::Paste));
    sample = add(file, "sampleAction", tr("Try the &sample"));
    file->addSeparator();
    join = add(file, "joinAction", tr("&Join a team…"));
    leave = add(file, "leaveAction", tr("&Leave the team"));
    file->addSeparator();
    close = add(file, "closeAction", tr("&Close the picture"), standard(QKeySequence::Close));
    quit = add(file, "quitAction", tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)});
    quit->setMenuRole(QAction::QuitRole);

    QMenu *conversation = window->menuBar()->addMenu(tr("&Conversation"));
    next = add(conversation, "nextAction", tr("&Next"), {Qt::Key_N, Qt::Key_J});
    previous = add(conversation, "previousAction", tr("&Previous"), {Qt::Key_P, Qt::Key_K});
    conversation->addSeparator();
    placeByKeyboard =
        add(conversation, "placeAction", tr("&Start one with the arrow keys"), {Qt::CTRL | Qt::SHIFT | Qt::Key_N});
    remove = add(conversation, "removeAction", tr("&Delete…"), {Qt::Key_Delete});

    QMenu *view = window->menuBar()->addMenu(tr("&View"));
    QList<QKeySequence> zoomInKeys = standard(QKeySequence::ZoomIn);
    zoomInKeys.append(QKeySequence(Qt::CTRL | Qt::Key_Equal)); // The key of the plus sign, without Shift.
    zoomIn = add(view, "zoomInAction", tr("Zoom &in"), zoomInKeys);
    zoomOut = add(view, "zoomOutAction", tr("Zoom &out"), standard(QKeySequence::ZoomOut));
    fit = add(view, "fitAction", tr("&Fit to the window"), {Qt::CTRL | Qt::Key_0});
    actualSize = add(view, "actualSizeAction", tr("&Actual size"), {Qt::CTRL | Qt::Key_1});
    view->addSeparator();
    panel = add(view, "panelAction", tr("&List of conversations"), {Qt::Key_F9});
    panel->setCheckable(true);
    panel->setChecked(true);
    view->addSeparator();
    nextPicture = add(view, "nextPictureAction", tr("Next pict&ure"),
                      {QKeySequence(Qt::CTRL | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::Key_PageDown)});
    previousPicture = add(view, "previousPictureAction", tr("Pre&vious picture"),
                          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::Key_PageUp)});

    QMenu *help = window->menuBar()->addMenu(tr("&Help"));
    about = add(help, "aboutAction", tr("&About Pinthread"));
    about->setMenuRole(QAction::AboutRole);
    aboutQt = add(help, "aboutQtAction", tr("About &Qt"));
    aboutQt->setMenuRole(QAction::AboutQtRole);

    setPictureOpen(false);
    setInTeam(false);
}

void WindowActions::setPictureOpen(bool isOpen)
{
    for (QAction *action : {close, zoomIn, zoomOut, fit, actualSize, panel, next, previous, placeByKeyboard, remove,
                            nextPicture, previousPicture})
        action->setEnabled(isOpen);
}

void WindowActions::setInTeam(bool inTeam)
{
    leave->setVisible(inTeam);
}

QAction *WindowActions::add(QMenu *menu, const char *name, const QString &text, const QList<QKeySequence> &shortcuts)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(shortcuts);
    return action;
}

} // namespace Pinthread
