// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/commentlist.h"

#include "conversation/commentdelegate.h"
#include "conversation/commentlistmodel.h"
#include "conversation/repaintlater.h"
#include "conversation/slimscrollbar.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>

namespace Pinthread {

namespace {

/// Above the first comment and below the last.
constexpr int padding = 4;

} // namespace

CommentList::CommentList(const Clock &clock, QWidget *parent) : QListView(parent)
{
    setObjectName(QStringLiteral("commentList"));
    setAccessibleName(tr("Comments"));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setViewportMargins(0, padding, 0, padding);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    useSlimScrollBar(this);
    m_delegate = new CommentDelegate(clock, *new RepaintLater(viewport()), this);
    setItemDelegate(m_delegate);
    verticalScrollBar()->setSingleStep(20);

    // Scrolled away from the end by the user, it stays where they are; the range alone changing is not scrolling.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { m_staysAtEnd = isAtEnd(); });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_staysAtEnd)
            verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    });
}

void CommentList::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_staysAtEnd = true;
        m_delegate->forgetHeights();
    });
}

int CommentList::contentHeight(int width, int most) const
{
    int height = 0;
    for (int row = 0; model() && row < model()->rowCount() && height < most; ++row)
        height += m_delegate->heightFor(model()->index(row, 0), width, font());
    return height == 0 ? 0 : std::min(height + 2 * padding, most);
}

bool CommentList::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

void CommentList::scrollToEnd()
{
    m_staysAtEnd = true;
    scrollToBottom();
}

bool CommentList::event(QEvent *event)
{
    // The keys that mean something here must not become the main window's shortcuts.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const int key = press->key();
        if (press->matches(QKeySequence::Copy) || key == Qt::Key_Delete || key == Qt::Key_F2 || key == Qt::Key_Return
            || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QListView::event(event);
}

void CommentList::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (event->matches(QKeySequence::Copy)) {
        copy(index);
    } else if (event->key() == Qt::Key_Delete) {
        remove(index);
    } else if (event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        requestEdit(index);
    } else if (!event->text().isEmpty() && event->text().at(0).isPrint()) {
        // No search by typing: the keys belong to whoever walks the conversations.
        event->ignore();
    } else {
        QListView::keyPressEvent(event);
    }
}

void CommentList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    const QRect sign = CommentDelegate::menuRect(visualRect(index), layoutDirection());
    if (sign.contains(position))
        openMenu(index, viewport()->mapToGlobal(sign.bottomLeft()));
}

void CommentList::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QModelIndex index = currentIndex();
        openMenu(index, viewport()->mapToGlobal(visualRect(index).center()));
    } else {
        openMenu(indexAt(viewport()->mapFromGlobal(event->globalPos())), event->globalPos());
    }
}

void CommentList::openMenu(const QModelIndex &index, QPoint globalPosition)
{
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    // The row may be gone by the time something is chosen.
    const QPersistentModelIndex row(index);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("commentMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyAction = menu->addAction(tr("Copy"), this, [this, row] { copy(row); });
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setEnabled(!index.data(CommentListModel::DeletedRole).toBool());
    if (index.data(CommentListModel::MayEditRole).toBool())
        menu->addAction(tr("Edit"), this, [this, row] { requestEdit(row); })->setShortcut(Qt::Key_F2);
    if (index.data(CommentListModel::MayDeleteRole).toBool())
        menu->addAction(tr("Delete…"), this, [this, row] { remove(row); })->setShortcut(QKeySequence::Delete);
    menu->popup(globalPosition);
}

void CommentList::copy(const QModelIndex &index) const
{
    if (index.isValid() && !index.data(CommentListModel::DeletedRole).toBool())
        QGuiApplication::clipboard()->setText(index.data(Qt::DisplayRole).toString());
}

void CommentList::requestEdit(const QModelIndex &index)
{
    if (index.data(CommentListModel::MayEditRole).toBool())
        Q_EMIT editRequested(index.data(CommentListModel::IdRole).value<CommentId>());
}

void CommentList::remove(const QModelIndex &index)
{
    if (index.data(CommentListModel::MayDeleteRole).toBool())
        Q_EMIT deleteRequested(index.data(CommentListModel::IdRole).value<CommentId>());
}

void CommentList::resizeEvent(QResizeEvent *event)
{
    const bool stays = m_staysAtEnd;
    QListView::resizeEvent(event);
    m_staysAtEnd = stays;
    if (stays)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void CommentList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

} // namespace Pinthread
