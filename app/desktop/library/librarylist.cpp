// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarylist.h"

#include "library/librarycard.h"
#include "library/librarymodel.h"

#include "conversation/repaintlater.h"
#include "conversation/slimscrollbar.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace Pinthread {

namespace {

/// While somebody scrolls, what passes by is not asked for.
constexpr std::chrono::milliseconds scrollPause(60);

AssetId idOf(const QModelIndex &index)
{
    return index.data(LibraryModel::IdRole).value<AssetId>();
}

} // namespace

LibraryList::LibraryList(const Clock &clock, QWidget *parent) : QListView(parent)
{
    setObjectName(QStringLiteral("libraryList"));
    setAccessibleName(tr("Library"));
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always there: cells that grew because it went would bring it back.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    useSlimScrollBar(this);
    auto *repaint = new RepaintLater(viewport());
    m_delegate = new LibraryDelegate(clock, *repaint, this);
    setItemDelegate(m_delegate);
    // By the mouse, with one click or two, as the platform has it; Enter is taken before the view sees it.
    connect(this, &QListView::activated, this, &LibraryList::openRequested);
    m_soon.setSingleShot(true);
    m_soon.callOnTimeout(this, &LibraryList::askForThumbnails);
}

void LibraryList::setModel(QAbstractItemModel *model)
{
    if (this->model())
        this->model()->disconnect(this);
    QListView::setModel(model);
    if (model) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &LibraryList::askForThumbnailsSoon);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &LibraryList::askForThumbnailsSoon);
        connect(model, &QAbstractItemModel::layoutChanged, this, &LibraryList::askForThumbnailsSoon);
        connect(model, &QAbstractItemModel::modelReset, this, &LibraryList::askForThumbnailsSoon);
        connect(model, &QAbstractItemModel::dataChanged, this, &LibraryList::askForThumbnailsSoon);
    }
    askForThumbnailsSoon();
}

void LibraryList::setOffline(bool offline)
{
    m_delegate->setOffline(offline);
    viewport()->update();
}

QList<AssetId> LibraryList::chosen() const
{
    QModelIndexList indexes = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    QList<AssetId> ids;
    for (const QModelIndex &index : std::as_const(indexes))
        ids.append(idOf(index));
    return ids;
}

void LibraryList::choose(const QSet<AssetId> &ids)
{
    QItemSelection selection;
    QModelIndex first;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (!ids.contains(idOf(index)))
            continue;
        selection.select(index, index);
        if (!first.isValid())
            first = index;
    }
    if (!first.isValid())
        return;
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(first);
}

int LibraryList::columns() const
{
    return std::max(1, viewport()->width() / std::max(1, gridSize().width()));
}

int LibraryList::lines() const
{
    return viewport()->height() / std::max(1, gridSize().height()) + 2;
}

int LibraryList::cardsInSight() const
{
    return columns() * lines();
}

void LibraryList::layOutCells()
{
    const QSize cell = LibraryCard::cellFor(viewport()->width(), font());
    m_delegate->setCellSize(cell);
    setGridSize(cell);
    verticalScrollBar()->setSingleStep(cell.height() / 4);
}

void LibraryList::askForThumbnailsSoon()
{
    if (!m_soon.isActive() && isVisible())
        m_soon.start(0);
}

void LibraryList::askForThumbnails()
{
    if (!isVisible() || !model() || gridSize().isEmpty())
        return;
    // Cells follow each other without gaps.
    const int first = verticalOffset() / gridSize().height() * columns();
    const int end = std::min(model()->rowCount(), first + cardsInSight());
    QList<AssetId> wanted;
    for (int row = first; row < end; ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(LibraryModel::ThumbnailMissingRole).toBool())
            wanted.append(idOf(index));
    }
    const bool isNews = std::ranges::any_of(wanted, [this](const AssetId &id) { return !m_asked.contains(id); });
    m_asked = QSet<AssetId>(wanted.cbegin(), wanted.cend());
    if (isNews)
        Q_EMIT thumbnailsWanted(wanted, LibraryCard::in({{}, gridSize()}, font()).mat.size() * devicePixelRatio());
}

void LibraryList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOutCells();
}

void LibraryList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex at = byKey ? currentIndex() : indexAt(event->pos());
    if (!at.isValid())
        return;
    Q_EMIT menuRequested(byKey ? viewport()->mapToGlobal(visualRect(at).center()) : event->globalPos());
}

void LibraryList::keyPressEvent(QKeyEvent *event)
{
    // What the editor of a name has left over is not meant for the list.
    if (state() == EditingState)
        return QListView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid())
            Q_EMIT openRequested();
        return;
    case Qt::Key_F2:
        if (currentIndex().isValid())
            Q_EMIT renameRequested();
        return;
    case Qt::Key_Delete:
        if (selectionModel() && selectionModel()->hasSelection())
            Q_EMIT removeRequested();
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void LibraryList::resizeEvent(QResizeEvent *event)
{
    layOutCells();
    QListView::resizeEvent(event);
    askForThumbnailsSoon();
}

void LibraryList::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    if (isVisible())
        m_soon.start(scrollPause);
}

void LibraryList::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    askForThumbnailsSoon();
}

} // namespace Pinthread
