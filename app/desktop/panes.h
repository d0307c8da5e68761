// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pane.h"

#include <QSplitter>

class QRubberBand;

namespace Pinthread {

class TabDrag;

/// The pictures of a window, side by side in panes. There is one pane at least, as long as there is a workspace; one
/// that has lost its last tab goes, unless it is the last. The current pane is the one that has, or had, the focus.
class Panes : public QSplitter
{
    Q_OBJECT

public:
    explicit Panes(const Surroundings &surroundings, QWidget *parent = nullptr);
    ~Panes() override;

    /// Closes everything. Null: there is no pane until there is another workspace.
    void setWorkspace(Workspace *workspace);

    [[nodiscard]] QList<Pane *> all() const;
    /// Null without a workspace.
    [[nodiscard]] Pane *current() const { return m_current; }
    void setCurrent(Pane *pane);
    [[nodiscard]] bool isEmpty() const;
    /// The pane with \a view in it; null: none.
    [[nodiscard]] Pane *paneOf(const AssetView *view) const;
    [[nodiscard]] Pane *paneAt(QPoint position) const;
    [[nodiscard]] AssetView *currentView() const;
    /// Those that were opened, in all panes.
    [[nodiscard]] QList<AssetView *> views() const;

    /// Opens \a picture as a new tab of the current pane, and shows it.
    AssetView *open(const PictureState &picture);
    /// Shows the tab in which \a fileName is open; false: there is none.
    bool showFile(const QString &fileName);
    /// Shows the tab in which \a asset is open; null: there is none.
    AssetView *showAsset(const Asset &asset);
    void showView(const AssetView *view);

    /// Puts the current picture into the pane on the right, which is made if there is none: the picture itself if
    /// others stay behind, or a second view of it.
    void showBeside();
    /// Moves the current tab to the next pane on the right (1) or left (-1), which is made if there is none and others
    /// stay behind.
    void moveCurrentTab(int step);
    void closeCurrentTab();
    /// Those of the current pane.
    void closeOtherTabs();
    /// Takes the current tab away, to be put elsewhere; nothing without one.
    [[nodiscard]] std::optional<Pane::Tab> takeCurrentTab();
    /// Into the current pane, and shows it.
    void insertTab(Pane::Tab tab);
    /// Puts the focus into the next pane (1) or the previous one (-1) or, where there is one pane, its next part.
    void focusNext(int step);

    [[nodiscard]] QSize minimumSizeHint() const override;

    void writeTo(WindowState &state) const;
    /// Opens what is in \a state; its first pane is the current one.
    void restore(const WindowState &state);

Q_SIGNALS:
    /// Another view is the current one, or none, or it is called otherwise.
    void currentViewChanged();
    /// As Pane::viewCame().
    void viewCame(Pinthread::AssetView *view);
    void identified(Pinthread::AssetView *view, const QString &urlId);
    void panelWidthChanged(int width);
    /// For the current tab.
    void menuRequested(QPoint globalPosition);
    /// What writeTo() writes is different.
    void stateChanged();

protected:
    [[nodiscard]] QSplitterHandle *createHandle() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// Where a tab would go: into \a pane at \a index, or beside it.
    struct Target
    {
        Pane *pane = nullptr;
        int index = -1;
        int beside = 0; ///< -1: on its left, 1: on its right, 0: into it.
        QRect hint;     ///< What is shown of it.
    };

    Pane *add(int index);
    void remove(Pane *pane);
    void move(Pane *from, int index, Pane *to, int at);
    [[nodiscard]] Target targetAt(const TabDrag &tab, QPoint position) const;
    void markPanes();

    Surroundings m_surroundings;
    Workspace *m_workspace = nullptr;
    Pane *m_current = nullptr;
    QRubberBand *m_hint = nullptr; ///< Where the tab that is dragged would go.
};

} // namespace Pinthread
