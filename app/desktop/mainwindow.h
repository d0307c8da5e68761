// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "panes.h"

#include <QMainWindow>

class QStackedWidget;

namespace Pinthread {

class ConnectionBanner;
class LibraryPage;
class NameBar;
class PictureIntake;
class WindowActions;
class WorkspaceLibrary;

/// A window: the pictures that are open in it, side by side and as tabs, or the library where nothing is
/// open; menus, drop and paste; the banner when the connection is gone. Making one takes no time that could be noticed.
///
/// When the language changes it builds its content anew, as it was: no widget in it has to know how.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Surroundings &surroundings);
    ~MainWindow() override;

    /// The server that pictures are opened on from now on, and its library. What is open belongs to the one before, and
    /// is closed; null: none for the moment.
    void setWorkspace(Workspace *workspace, WorkspaceLibrary *library);

    /// Opens each in a tab of its own, or shows the tab in which it is open already. Needs a workspace.
    void openPictures(const QList<PictureSource> &pictures);
    void openSample();
    /// Opens it in a tab of its own, or shows the tab in which it is open already; and there the thread of
    /// \a conversation, unless that is null.
    void openAsset(const Asset &asset, ConversationId conversation = {});
    /// Null: it is not open here.
    [[nodiscard]] AssetView *viewOf(AssetId id) const;
    /// Closes the tabs in which it is open.
    void closeAsset(AssetId id);
    /// Shows the tab in which \a fileName is open; false: there is none.
    bool showFile(const QString &fileName);

    [[nodiscard]] Panes *panes() const { return m_panes; }
    /// Null while the library is shown.
    [[nodiscard]] AssetView *currentView() const;
    [[nodiscard]] QList<AssetView *> views() const { return m_panes->views(); }
    [[nodiscard]] WindowActions *actions() const { return m_actions; }

    /// The library, over what is open.
    void setHomeShown(bool shown);
    [[nodiscard]] bool isHomeShown() const;

    [[nodiscard]] WindowState state() const;
    /// Opens what is in \a state. The place is the caller's to restore, see placeWindow().
    void restore(const WindowState &state);

    /// Whether something of this library is shared on the network: each view has a sign of it.
    void setShared(bool shared);

    /// Something to say about the whole program, above everything, with what can be done about it.
    void say(const QString &text, const QList<Notice::Choice> &choices = {});

Q_SIGNALS:
    /// Once: somebody can see the window now.
    void firstPainted();
    /// The user has closed it.
    void closing();
    void joinRequested();
    void signInRequested();
    void leaveRequested();
    void settingsRequested();
    void shareRequested();
    void usageRequested();
    void failuresRequested();
    void quitRequested();
    void newWindowRequested();
    /// \a tab is the receiver's now.
    void tabTornOff(Pinthread::Pane::Tab tab);
    /// state() is different.
    void stateChanged();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildAnew();
    void layOut();
    void connectPanes();
    void connectWindowActions();
    void connectViewActions();
    void useWorkspace();
    void greetView(AssetView *view);
    void onIdentified(AssetView *view, const QString &urlId);
    void onCurrentView();
    void askForUserName();
    void showNameBar();
    void showTabMenu(QPoint position);
    void showOther(int step);
    void tearOffTab();
    void showChosen();
    void showShortcuts();
    void showAbout();

    Surroundings m_surroundings;
    Workspace *m_workspace = nullptr;
    WorkspaceLibrary *m_library = nullptr;
    PictureIntake *m_intake;
    // Built anew with the language:
    WindowActions *m_actions = nullptr;
    ConnectionBanner *m_banner = nullptr;
    Notice *m_notice = nullptr;
    NameBar *m_nameBar = nullptr;
    QStackedWidget *m_pages = nullptr; ///< The library, and the panes.
    LibraryPage *m_home = nullptr;
    Panes *m_panes = nullptr;

    int m_panelWidth = 0;
    QPointer<QWidget> m_shown; ///< What is worked in: a view, or the library.
    bool m_homeWanted = false;
    bool m_isShared = false;
    bool m_painted = false;
    bool m_buildsAnew = false; ///< In a moment.
};

} // namespace Pinthread
