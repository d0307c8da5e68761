// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pane.h"

#include "picturetabbar.h"

#include <QDir>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Pinthread {

Pane::Pane(const Surroundings &surroundings, Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_surroundings(surroundings), m_workspace(workspace), m_bar(new PictureTabBar(this)),
      m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("pane"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);

    connect(m_bar, &QTabBar::currentChanged, this, &Pane::showCurrent);
    connect(m_bar, &QTabBar::tabCloseRequested, this, &Pane::close);
    connect(m_bar, &QTabBar::tabMoved, this, [this](int from, int to) {
        Tab tab = std::move(m_tabs[size_t(from)]);
        m_tabs.erase(m_tabs.begin() + from);
        m_tabs.insert(m_tabs.begin() + to, std::move(tab));
        Q_EMIT stateChanged();
    });
    connect(m_bar, &PictureTabBar::menuRequested, this, &Pane::menuRequested);
    connect(m_bar, &PictureTabBar::draggedOut, this, &Pane::draggedOut);
}

Pane::~Pane() = default;

int Pane::currentIndex() const
{
    return m_bar->currentIndex();
}

void Pane::setCurrentIndex(int index)
{
    m_bar->setCurrentIndex(index);
}

AssetView *Pane::currentView() const
{
    return count() > 0 ? m_tabs[size_t(currentIndex())].view : nullptr;
}

QList<AssetView *> Pane::views() const
{
    QList<AssetView *> made;
    for (const Tab &tab : m_tabs) {
        if (tab.view)
            made.append(tab.view);
    }
    return made;
}

int Pane::indexOf(const AssetView *view) const
{
    const auto found = std::ranges::find(m_tabs, view, &Tab::view);
    return found == m_tabs.end() ? -1 : int(found - m_tabs.begin());
}

int Pane::indexOf(const QString &fileName) const
{
    const auto found = std::ranges::find_if(m_tabs, [&](const Tab &tab) {
        return tab.view ? tab.view->isOf(fileName) : tab.state.source.fileName == fileName;
    });
    return fileName.isEmpty() || found == m_tabs.end() ? -1 : int(found - m_tabs.begin());
}

int Pane::indexOf(const Asset &asset) const
{
    const auto isIt = [&](const Tab &tab) {
        if (tab.view)
            return tab.view->opener().asset() && tab.view->opener().asset()->id == asset.id;
        const PictureSource &source = tab.state.source;
        if (source.asset)
            return source.asset->id == asset.id;
        const auto known = m_workspace.knownFiles().entry(source.fileName);
        return known ? known->urlId == asset.urlId : source.sha256 == asset.contentHash;
    };
    const auto found = std::ranges::find_if(m_tabs, isIt);
    return found == m_tabs.end() ? -1 : int(found - m_tabs.begin());
}

QString Pane::nameOf(int index) const
{
    const Tab &tab = m_tabs[size_t(index)];
    return tab.view ? tab.view->name() : tab.state.source.name;
}

void Pane::insert(int index, Tab tab)
{
    addTab(index < 0 ? count() : index, std::move(tab));
    showCurrent();
}

void Pane::addTab(int index, Tab tab)
{
    AssetView *view = tab.view;
    m_tabs.insert(m_tabs.begin() + index, std::move(tab));
    {
        // The bar makes its first tab the current one while it inserts it.
        const QSignalBlocker blocker(m_bar);
        m_bar->insertTab(index, QString());
    }
    showName(index);
    if (view)
        addView(view);
}

void Pane::restore(const PaneState &state)
{
    for (const PictureState &picture : state.pictures) {
        addTab(count(), {picture, nullptr});
        if (picture.opened.isThere())
            open(count() - 1);
    }
    {
        const QSignalBlocker blocker(m_bar);
        m_bar->setCurrentIndex(state.current);
    }
    showCurrent();
}

Pane::Tab Pane::take(int index)
{
    Tab tab = std::move(m_tabs[size_t(index)]);
    if (tab.view) {
        disconnect(tab.view, nullptr, this, nullptr);
        m_pages->removeWidget(tab.view);
        tab.view->setParent(nullptr);
    }
    m_tabs.erase(m_tabs.begin() + index);
    {
        const QSignalBlocker blocker(m_bar);
        m_bar->removeTab(index);
    }
    showCurrent();
    Q_EMIT stateChanged();
    if (m_tabs.empty())
        Q_EMIT emptied();
    return tab;
}

void Pane::close(int index)
{
    if (index < 0 || index >= count())
        return;
    QWidget *owner = window();
    if (AssetView *view = take(index).view) {
        // Later: it may be in the middle of telling something. With the window at the latest.
        view->setParent(owner);
        view->deleteLater();
    }
}

AssetView *Pane::open(int index)
{
    Tab &tab = m_tabs[size_t(index)];
    if (tab.view)
        return tab.view;
    auto *view = new AssetView(std::exchange(tab.state, {}), m_surroundings, m_workspace, m_pages);
    tab.view = view;
    addView(view);
    view->start();
    return view;
}

void Pane::addView(AssetView *view)
{
    m_pages->addWidget(view);
    connect(view, &AssetView::identified, this, [this, view](const QString &urlId) { Q_EMIT identified(view, urlId); });
    connect(view, &AssetView::nameChanged, this, [this, view] {
        showName(indexOf(view));
        Q_EMIT currentChanged();
    });
    connect(view, &AssetView::closeRequested, this, [this, view] { close(indexOf(view)); });
    connect(view, &AssetView::openRequested, this, &Pane::openRequested);
    connect(view, &AssetView::panelWidthChanged, this, &Pane::panelWidthChanged);
    connect(view, &AssetView::stateChanged, this, &Pane::stateChanged);
    Q_EMIT viewCame(view);
}

void Pane::showCurrent()
{
    if (count() > 0 && isVisible())
        open(currentIndex());
    AssetView *view = currentView();
    if (view)
        m_pages->setCurrentWidget(view);
    setFocusProxy(view);
    Q_EMIT currentChanged();
    Q_EMIT stateChanged();
}

void Pane::showName(int index)
{
    const Tab &tab = m_tabs[size_t(index)];
    const QString file = tab.view ? tab.view->opener().source().fileName : tab.state.source.fileName;
    m_bar->setName(index, nameOf(index), file.isEmpty() ? nameOf(index) : QDir::toNativeSeparators(file));
}

PaneState Pane::state() const
{
    PaneState state;
    for (const Tab &tab : m_tabs)
        state.pictures.append(tab.view ? tab.view->state() : tab.state);
    state.current = qMax(0, currentIndex());
    return state;
}

void Pane::setAmongOthers(bool amongOthers, bool current)
{
    m_bar->setAutoHide(!amongOthers);
    m_bar->setMarked(amongOthers && current);
}

void Pane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showCurrent();
}

} // namespace Pinthread
