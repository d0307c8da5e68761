// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assetview.h"
#include "profile.h"

#include <QMainWindow>

class QStackedWidget;
class QTabBar;

namespace Pinthread {

class ConnectionBanner;
class StartPage;
class WindowActions;

/// The window: a start page, or the open pictures as tabs; menus, drop and paste; the banner when the connection is
/// gone. Making one takes no time that could be noticed: nothing is read but its own geometry.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What the window uses and does not own; everything must outlive it.
    struct Surroundings
    {
        Profile &profile;
        ImageLoader &images;
        Drafts &drafts;
        const Clock &clock;
    };

    explicit MainWindow(Surroundings surroundings);
    ~MainWindow() override;

    /// The server that pictures are opened on from now on. What is open belongs to the one before, and is closed; null:
    /// none for the moment. \returns where the closed pictures came from.
    QList<PictureSource> setWorkspace(Workspace *workspace);

    /// Opens each in a tab of its own, or shows the tab in which it is open already. Needs a workspace.
    void openPictures(const QList<PictureSource> &pictures);
    void openSample();

    /// Null while the start page is shown.
    [[nodiscard]] AssetView *currentView() const;
    [[nodiscard]] QList<AssetView *> views() const;
    [[nodiscard]] WindowActions *actions() const { return m_actions; }

    /// Something to say about the whole program, above everything; with a button when \a action is not empty, which
    /// calls \a then.
    void say(const QString &text, const QString &action = {}, std::function<void()> then = {});

Q_SIGNALS:
    /// Once: somebody can see the window now.
    void firstPainted();
    void joinRequested();
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void connectActions();
    void chooseFiles();
    void paste();
    AssetView *addView(const PictureSource &picture);
    void closeView(int index);
    void showView(int index);
    void showOther(int step);
    void showName(const AssetView *view);
    void onIdentified(AssetView *view, const QString &urlId);
    void onStatus(const ConnectionStatus &status);
    void updateTitle();
    void restorePlace();
    void showAbout();

    Surroundings m_surroundings;
    Workspace *m_workspace = nullptr;
    WindowActions *m_actions;
    QTabBar *m_tabs;
    ConnectionBanner *m_banner;
    Notice *m_notice;
    std::function<void()> m_noticeAction;
    QStackedWidget *m_pages; ///< The start page, then a view for each tab in the order of the tabs.
    StartPage *m_start;
    bool m_painted = false;
};

} // namespace Pinthread
