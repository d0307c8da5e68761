// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;
class QMainWindow;
class QMenu;

namespace Pinthread {

/// Everything that can be done from a window's menus, with its shortcuts. What each one does is connected by the
/// window. The shortcuts that are a letter alone, and Delete, go to a text field while it has the focus.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// Fills \a window's menu bar.
    explicit WindowActions(QMainWindow *window);

    /// Which of them make sense: with a picture open or without, in a team or not.
    void setPictureOpen(bool open);
    void setInTeam(bool inTeam);

    QAction *open;
    QAction *paste;
    QAction *sample;
    QAction *join;
    QAction *leave;
    QAction *close;
    QAction *quit;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *fit;
    QAction *actualSize;
    QAction *panel; ///< Checkable.
    QAction *next;
    QAction *previous;
    QAction *placeByKeyboard;
    QAction *remove;
    QAction *nextPicture;
    QAction *previousPicture;
    QAction *about;
    QAction *aboutQt;

private:
    QAction *add(QMenu *menu, const char *name, const QString &text, const QList<QKeySequence> &shortcuts = {});
};

} // namespace Pinthread
