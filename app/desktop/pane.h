// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assetview.h"
#include "windowsstate.h"

#include <vector>

class QStackedWidget;

namespace Pinthread {

class PictureTabBar;

/// One column of a window: pictures as tabs, of which one is shown. A picture that was open before is opened again when
/// its tab is first seen, so that a window with many tabs is there at once.
class Pane : public QWidget
{
    Q_OBJECT

public:
    /// A tab that is in no pane at the moment.
    struct Tab
    {
        PictureState state;        ///< While there is no view.
        AssetView *view = nullptr; ///< Without a parent, whoever has the tab owns it.
    };

    /// \a surroundings and \a workspace must outlive the pane.
    Pane(const Surroundings &surroundings, Workspace &workspace, QWidget *parent = nullptr);
    ~Pane() override;

    [[nodiscard]] int count() const { return int(m_tabs.size()); }
    /// -1 without tabs.
    [[nodiscard]] int currentIndex() const;
    void setCurrentIndex(int index);
    /// Null without tabs, and before the pane was first seen.
    [[nodiscard]] AssetView *currentView() const;
    /// Those that were opened.
    [[nodiscard]] QList<AssetView *> views() const;
    /// The view in this tab, opened if it has not been.
    AssetView *open(int index);
    /// The tab of \a view; -1: none.
    [[nodiscard]] int indexOf(const AssetView *view) const;
    /// The tab in which \a fileName is open, or would be when it is shown; -1: none.
    [[nodiscard]] int indexOf(const QString &fileName) const;
    /// Likewise for \a asset.
    [[nodiscard]] int indexOf(const Asset &asset) const;
    [[nodiscard]] QString nameOf(int index) const;

    /// Puts a tab at \a index, or at the end with -1, without showing it.
    void insert(int index, Tab tab);
    /// Takes a tab out; the view in it, if there is one, is the caller's then.
    [[nodiscard]] Tab take(int index);
    void close(int index);

    [[nodiscard]] PaneState state() const;
    /// Adds these tabs. What comes with its pixels is opened at once.
    void restore(const PaneState &state);

    /// Whether the bar is seen with one tab, too, and this pane is marked as the one that is worked in: where there are
    /// others beside it.
    void setAmongOthers(bool amongOthers, bool current);
    [[nodiscard]] PictureTabBar *tabBar() const { return m_bar; }

Q_SIGNALS:
    /// Another view is shown, or none, or it is called otherwise.
    void currentChanged();
    /// A view was opened here or has come from elsewhere: what is said to every view is to be said to this one.
    void viewCame(Pinthread::AssetView *view);
    /// The last tab is gone.
    void emptied();
    /// What \a view opened turned out to be this.
    void identified(Pinthread::AssetView *view, const QString &urlId);
    void openRequested(const Pinthread::PictureSource &source);
    void panelWidthChanged(int width);
    void menuRequested(int index, QPoint globalPosition);
    void draggedOut(int index);
    /// state() is different.
    void stateChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addTab(int index, Tab tab);
    void addView(AssetView *view);
    void showCurrent();
    void showName(int index);

    Surroundings m_surroundings;
    Workspace &m_workspace;
    PictureTabBar *m_bar;
    QStackedWidget *m_pages; ///< The views, in any order.
    std::vector<Tab> m_tabs; ///< In the order of the bar.
};

} // namespace Pinthread
