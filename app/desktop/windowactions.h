// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
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
    /// Fills \a window's menu bar, which is empty.
    explicit WindowActions(QMainWindow *window);

    /// What there is to act on.
    struct Circumstances
    {
        bool pictureShown = false;
        int tabs = 0;  ///< In the current pane.
        int panes = 0; ///< In the window.
        int pane = 0;  ///< The current one's place among them.
        bool anythingOpen = false;
        bool homeShown = false;
    };
    /// What can be done with conversations: whether one may be begun, and what may be done to the chosen one.
    struct Chosen
    {
        bool mayStart = false;
        bool mayResolve = false; ///< Or reopen.
        bool isResolved = false;
        bool mayRemove = false;
    };
    /// Which of them make sense.
    void setCircumstances(const Circumstances &now);
    void setChosen(const Chosen &now);
    void setInTeam(bool inTeam, bool byAccount);
    /// Whether this user looks after the team that they are in.
    void setLooksAfterTeam(bool looksAfter);

    /// For the tab of a picture.
    [[nodiscard]] QList<QAction *> tabActions() const;

    // File
    QAction *open;
    QAction *paste;
    QAction *sample;
    QAction *home; ///< Checkable: the library.
    QAction *share;
    QAction *exportConversations;
    QAction *importConversations;
    QAction *join;
    QAction *leave;
    QAction *usage;
    QAction *settings;
    QAction *close;
    QAction *closeOthers;
    QAction *quit;
    // Conversation
    QAction *next;
    QAction *previous;
    QAction *placeByKeyboard;
    QAction *failures;
    QAction *resolve; ///< Or reopen.
    QAction *remove;
    // View
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *fit;
    QAction *actualSize;
    QAction *panel; ///< Checkable.
    // Window
    QAction *newWindow;
    QAction *moveToNewWindow;
    QAction *closeWindow;
    QAction *showBeside;
    QAction *moveLeft;
    QAction *moveRight;
    QAction *nextPane;
    QAction *previousPane;
    QAction *nextPicture;
    QAction *previousPicture;
    // Help
    QAction *shortcutList;
    QAction *about;
    QAction *aboutQt;

private:
    void fillFile(QMenu *menu);
    void fillConversation(QMenu *menu);
    void fillView(QMenu *menu);
    void fillWindow(QMenu *menu);
    void fillHelp(QMenu *menu);
    QAction *add(QMenu *menu, const char *name, const QString &text, const QList<QKeySequence> &shortcuts = {});
};

} // namespace Pinthread
