// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panes.h"

#include "colours.h"
#include "picturetabbar.h"
#include "tabdrag.h"

#include <QApplication>
#include <QDragMoveEvent>
#include <QPainter>
#include <QRubberBand>

namespace Pinthread {

namespace {

/// A tab that is let go of this near to a pane's edge gets a pane of its own there.
constexpr double edge = 0.25;

/// A line between two panes, which Qt lets be taken hold of a few pixels beside it.
class PaneHandle final : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const QRect line(width() / 2, 0, 1, height());
        QPainter(this).fillRect(line, blended(hairline(palette()), palette().color(QPalette::WindowText), 0.25));
    }
};

} // namespace

Panes::Panes(const Surroundings &surroundings, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), m_surroundings(surroundings)
{
    setObjectName(QStringLiteral("panes"));
    setChildrenCollapsible(false);
    setHandleWidth(1);
    setAcceptDrops(true);
    connect(this, &QSplitter::splitterMoved, this, &Panes::stateChanged);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *focused) {
        for (QWidget *widget = focused; widget && widget != this; widget = widget->parentWidget()) {
            if (auto *pane = qobject_cast<Pane *>(widget); pane && all().contains(pane))
                return setCurrent(pane);
        }
    });
}

Panes::~Panes()
{
    // While it is whole: the focus moves when a pane goes, and that is heard here.
    disconnect(qApp, nullptr, this, nullptr);
    qDeleteAll(all());
    delete m_hint;
}

void Panes::setWorkspace(Workspace *workspace)
{
    // At once, not later: they must not outlive the workspace that they use.
    qDeleteAll(all());
    m_current = nullptr; // Not before: the focus may have gone from one to the next.
    m_workspace = workspace;
    if (m_workspace)
        setCurrent(add(0));
    else
        Q_EMIT currentViewChanged();
}

QList<Pane *> Panes::all() const
{
    QList<Pane *> panes;
    for (int i = 0; i < count(); ++i) {
        if (auto *pane = qobject_cast<Pane *>(widget(i)))
            panes.append(pane);
    }
    return panes;
}

void Panes::setCurrent(Pane *pane)
{
    if (pane == m_current)
        return;
    m_current = pane;
    markPanes();
    Q_EMIT currentViewChanged();
    Q_EMIT stateChanged();
}

bool Panes::isEmpty() const
{
    return std::ranges::all_of(all(), [](const Pane *pane) { return pane->count() == 0; });
}

Pane *Panes::paneOf(const AssetView *view) const
{
    const QList<Pane *> panes = all();
    const auto found = std::ranges::find_if(panes, [&](const Pane *pane) { return pane->indexOf(view) >= 0; });
    return found == panes.end() ? nullptr : *found;
}

Pane *Panes::paneAt(QPoint position) const
{
    const QList<Pane *> panes = all();
    const auto found =
        std::ranges::find_if(panes, [&](const Pane *pane) { return pane->geometry().contains(position); });
    return found == panes.end() ? nullptr : *found;
}

AssetView *Panes::currentView() const
{
    return m_current ? m_current->currentView() : nullptr;
}

QList<AssetView *> Panes::views() const
{
    QList<AssetView *> views;
    for (const Pane *pane : all())
        views += pane->views();
    return views;
}

Pane *Panes::add(int index)
{
    auto *pane = new Pane(m_surroundings, *m_workspace);
    connect(pane, &Pane::currentChanged, this, &Panes::currentViewChanged);
    connect(pane, &Pane::viewCame, this, &Panes::viewCame);
    connect(pane, &Pane::identified, this, &Panes::identified);
    connect(pane, &Pane::panelWidthChanged, this, &Panes::panelWidthChanged);
    connect(pane, &Pane::stateChanged, this, &Panes::stateChanged);
    connect(pane, &Pane::emptied, this, [this, pane] { remove(pane); });
    connect(pane, &Pane::openRequested, this, [this, pane](const PictureSource &source) {
        setCurrent(pane);
        open(PictureState::of(source));
    });
    connect(pane, &Pane::menuRequested, this, [this, pane](int tab, QPoint position) {
        setCurrent(pane);
        pane->setCurrentIndex(tab);
        Q_EMIT menuRequested(position);
    });
    connect(pane->tabBar(), &QTabBar::tabBarClicked, this, [this, pane] {
        setCurrent(pane);
        // Once the tab that was clicked is shown: what is typed now is meant for it.
        QMetaObject::invokeMethod(pane, qOverload<>(&QWidget::setFocus), Qt::QueuedConnection);
    });
    connect(pane, &Pane::draggedOut, this, [pane](int tab) { TabDrag(*pane, tab).exec(); });

    insertWidget(index, pane);
    pane->show();
    setSizes(QList<int>(count(), QWIDGETSIZE_MAX / count())); // To each the same.
    markPanes();
    return pane;
}

void Panes::remove(Pane *pane)
{
    const QList<Pane *> panes = all();
    if (panes.size() > 1) {
        const qsizetype index = panes.indexOf(pane);
        if (pane == m_current)
            setCurrent(panes.at(index > 0 ? index - 1 : 1));
        // Later: it is telling us. With the window at the latest.
        pane->hide();
        pane->setParent(window());
        pane->deleteLater();
        markPanes();
        m_current->setFocus();
    }
    Q_EMIT currentViewChanged();
    Q_EMIT stateChanged();
}

AssetView *Panes::open(const PictureState &picture)
{
    const int index = m_current->currentIndex() + 1;
    m_current->insert(index, {picture, nullptr});
    AssetView *view = m_current->open(index);
    m_current->setCurrentIndex(index);
    return view;
}

bool Panes::showFile(const QString &fileName)
{
    for (Pane *pane : all()) {
        if (const int index = pane->indexOf(fileName); index >= 0) {
            setCurrent(pane);
            pane->setCurrentIndex(index);
            return true;
        }
    }
    return false;
}

AssetView *Panes::showAsset(const Asset &asset)
{
    for (Pane *pane : all()) {
        if (const int index = pane->indexOf(asset); index >= 0) {
            setCurrent(pane);
            AssetView *view = pane->open(index);
            pane->setCurrentIndex(index);
            return view;
        }
    }
    return nullptr;
}

void Panes::showView(const AssetView *view)
{
    if (Pane *pane = paneOf(view)) {
        setCurrent(pane);
        pane->setCurrentIndex(pane->indexOf(view));
    }
}

void Panes::showBeside()
{
    AssetView *view = currentView();
    if (!view)
        return;
    const QList<Pane *> panes = all();
    const auto here = int(panes.indexOf(m_current));
    const bool alone = m_current->count() == 1;
    Pane *beside = here + 1 < panes.size() ? panes.at(here + 1) : add(here + 1);
    if (!alone) {
        move(m_current, m_current->currentIndex(), beside, beside->count());
        return;
    }
    PictureState second = view->state();
    second.isSecond = true;
    beside->insert(-1, {second, nullptr});
    beside->setCurrentIndex(beside->count() - 1);
    setCurrent(beside);
    beside->setFocus();
}

void Panes::moveCurrentTab(int step)
{
    const QList<Pane *> panes = all();
    const auto target = int(panes.indexOf(m_current)) + step;
    if (!m_current || m_current->count() == 0)
        return;
    const bool there = target >= 0 && target < panes.size();
    if (!there && m_current->count() == 1)
        return;
    Pane *to = there ? panes.at(target) : add(qMax(0, target));
    move(m_current, m_current->currentIndex(), to, to->count());
}

void Panes::move(Pane *from, int index, Pane *to, int at)
{
    if (from == to) {
        from->tabBar()->moveTab(index, qMin(at, from->count() - 1));
        return;
    }
    // Before the pane that it leaves may go, and with it the focus.
    Pane::Tab tab = from->take(index);
    to->insert(at, std::move(tab));
    to->setCurrentIndex(at);
    // The pane may be another window's.
    if (auto *panes = qobject_cast<Panes *>(to->parentWidget()))
        panes->setCurrent(to);
    to->setFocus();
}

void Panes::closeCurrentTab()
{
    if (m_current)
        m_current->close(m_current->currentIndex());
}

void Panes::closeOtherTabs()
{
    for (int index = m_current ? m_current->count() - 1 : -1; index >= 0; --index) {
        if (index != m_current->currentIndex())
            m_current->close(index);
    }
}

std::optional<Pane::Tab> Panes::takeCurrentTab()
{
    if (!m_current || m_current->count() == 0)
        return {};
    return m_current->take(m_current->currentIndex());
}

void Panes::insertTab(Pane::Tab tab)
{
    m_current->insert(-1, std::move(tab));
    m_current->setCurrentIndex(m_current->count() - 1);
}

void Panes::focusNext(int step)
{
    const QList<Pane *> panes = all();
    if (panes.size() > 1) {
        setCurrent(panes.at((panes.indexOf(m_current) + step + panes.size()) % panes.size()));
        m_current->setFocus(Qt::TabFocusReason);
    } else if (AssetView *view = currentView(); view && !view->focusNextPart()) {
        view->setFocus(Qt::TabFocusReason);
    }
}

QSize Panes::minimumSizeHint() const
{
    // A window does not grow because a pane was added: what is too much is squeezed, as with any splitter.
    return QSplitter::minimumSizeHint().boundedTo({400, 240});
}

QSplitterHandle *Panes::createHandle()
{
    return new PaneHandle(orientation(), this);
}

void Panes::markPanes()
{
    const QList<Pane *> panes = all();
    for (Pane *pane : panes)
        pane->setAmongOthers(panes.size() > 1, pane == m_current);
}

void Panes::writeTo(WindowState &state) const
{
    const QList<Pane *> panes = all();
    for (const Pane *pane : panes)
        state.panes.append(pane->state());
    state.widths = sizes();
    state.current = int(qMax(0, panes.indexOf(m_current)));
}

void Panes::restore(const WindowState &state)
{
    for (qsizetype i = 0; i < state.panes.size(); ++i) {
        Pane *pane = i == 0 ? m_current : add(int(i));
        pane->restore(state.panes.at(i));
    }
    if (state.widths.size() == count())
        setSizes(state.widths);
    setCurrent(all().value(state.current, m_current));
}

// --- Tabs that are dragged

void Panes::dragEnterEvent(QDragEnterEvent *event)
{
    if (TabDrag::underWay(*event->mimeData()))
        event->acceptProposedAction();
}

void Panes::dragMoveEvent(QDragMoveEvent *event)
{
    const TabDrag *tab = TabDrag::underWay(*event->mimeData());
    const Target target = tab ? targetAt(*tab, event->position().toPoint()) : Target();
    event->setAccepted(target.pane != nullptr);
    if (!m_hint) // The window's child: everything that is a splitter's child is laid out by it.
        m_hint = new QRubberBand(QRubberBand::Rectangle, window());
    m_hint->setGeometry(QRect(mapTo(window(), target.hint.topLeft()), target.hint.size()));
    m_hint->setVisible(target.pane);
    m_hint->raise();
}

void Panes::dragLeaveEvent(QDragLeaveEvent *)
{
    if (m_hint)
        m_hint->hide();
}

void Panes::dropEvent(QDropEvent *event)
{
    if (m_hint)
        m_hint->hide();
    const TabDrag *tab = TabDrag::underWay(*event->mimeData());
    if (!tab)
        return;
    const Target target = targetAt(*tab, event->position().toPoint());
    Pane *from = tab->pane();
    if (!target.pane || !from)
        return;
    event->acceptProposedAction();
    const auto beside = int(all().indexOf(target.pane)) + (target.beside > 0 ? 1 : 0);
    Pane *to = target.beside == 0 ? target.pane : add(beside);
    move(from, tab->index(), to, target.beside == 0 && target.index >= 0 ? target.index : to->count());
}

Panes::Target Panes::targetAt(const TabDrag &tab, QPoint position) const
{
    Target target{paneAt(position), -1, 0, {}};
    if (!target.pane || tab.index() < 0)
        return {};
    const QRect room = target.pane->geometry();
    const QTabBar *bar = target.pane->tabBar();
    target.hint = room;
    if (bar->isVisible() && position.y() < room.top() + bar->height()) {
        target.index = bar->tabAt(bar->mapFrom(this, position));
        target.hint.setHeight(bar->height());
        return target;
    }
    const double part = double(position.x() - room.left()) / qMax(1, room.width());
    target.beside = part < edge ? -1 : part > 1 - edge ? 1 : 0;
    const bool alone = target.pane == tab.pane() && target.pane->count() == 1;
    const bool stays = target.beside == 0 && target.pane == tab.pane();
    if (alone || stays)
        return {}; // Where it is already.
    if (target.beside != 0)
        target.hint.setWidth(room.width() / 2);
    if (target.beside > 0)
        target.hint.moveRight(room.right());
    return target;
}

} // namespace Pinthread
