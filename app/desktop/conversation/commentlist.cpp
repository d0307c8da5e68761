// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/commentlist.h"

#include "conversation/commentdelegate.h"
#include "conversation/commentlistmodel.h"
#include "conversation/commentmenu.h"
#include "conversation/commentreader.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>

#include <utility>

namespace Pinthread {

namespace {

CommentId idOf(const QModelIndex &index)
{
    return index.data(CommentListModel::IdRole).value<CommentId>();
}

bool isMenuKey(const QKeyEvent &press)
{
    return press.key() == Qt::Key_Menu || (press.key() == Qt::Key_F10 && press.modifiers() == Qt::ShiftModifier);
}

bool isReplyKey(const QKeyEvent &press)
{
    return press.key() == Qt::Key_R && press.modifiers() == Qt::NoModifier;
}

} // namespace

CommentList::CommentList(const Clock &clock, QWidget *parent)
    : ThreadView(clock, parent), m_reader(new CommentReader(*this, *delegate()))
{
    setObjectName(QStringLiteral("commentList"));
    setAccessibleName(tr("Comments"));
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(m_reader, &CommentReader::linkActivated, this, &CommentList::linkActivated);
}

void CommentList::setModel(QAbstractItemModel *model)
{
    ThreadView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_reader->clear(); });
}

// --- Keys

bool CommentList::event(QEvent *event)
{
    // The keys that mean something here must not become the main window's shortcuts.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const int key = press->key();
        const bool replies = isReplyKey(*press) && currentIndex().data(CommentListModel::MayReplyRole).toBool();
        if (press->matches(QKeySequence::Copy) || key == Qt::Key_Delete || key == Qt::Key_F2 || key == Qt::Key_Return
            || key == Qt::Key_Enter || isMenuKey(*press) || replies || CommentReader::means(*press)) {
            event->accept();
            return true;
        }
    }
    return ThreadView::event(event);
}

void CommentList::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy)) {
        copy(index);
    } else if (isMenuKey(*event)) {
        openMenuByKeyboard();
    } else if (event->key() == Qt::Key_Delete) {
        remove(index);
    } else if (event->key() == Qt::Key_F2 || enter) {
        if (!enter || !m_reader->activateFocusedLink())
            requestEdit(index);
    } else if (isReplyKey(*event) && index.data(CommentListModel::MayReplyRole).toBool()) {
        requestReply(index);
    } else if (event->key() == Qt::Key_Escape) {
        event->setAccepted(m_reader->clear());
    } else if (m_reader->keyPress(*event)) {
        event->accept();
    } else if (!event->text().isEmpty() && event->text().at(0).isPrint()) {
        // No search by typing: the keys belong to whoever walks the conversations.
        event->ignore();
    } else {
        ThreadView::keyPressEvent(event);
    }
}

bool CommentList::focusNextPrevChild(bool next)
{
    return m_reader->focusNextLink(next) || ThreadView::focusNextPrevChild(next);
}

void CommentList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    m_reader->leaveCurrent();
    ThreadView::currentChanged(current, previous);
}

// --- Mouse

std::optional<CommentRow::Sign> CommentList::signAt(const QModelIndex &index, QPoint position) const
{
    if (!index.isValid())
        return {};
    const CommentRow row = CommentDelegate::rowIn(visualRect(index), index, *this);
    if (row.sign(CommentRow::Sign::More).contains(position))
        return CommentRow::Sign::More;
    if (row.sign(CommentRow::Sign::Reply).contains(position) && index.data(CommentListModel::MayReplyRole).toBool())
        return CommentRow::Sign::Reply;
    return {};
}

void CommentList::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    m_pressedSign = signAt(indexAt(position), position);
    if (event->button() == Qt::LeftButton && !m_pressedSign)
        m_reader->press(*event);
    ThreadView::mousePressEvent(event);
}

void CommentList::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_reader->doubleClick(*event);
    // Not the view's: it would take the third click for another first one.
}

void CommentList::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (event->buttons().testFlag(Qt::LeftButton)) {
        // Not the view's: it would choose one row after the other.
        m_reader->drag(*event);
        return;
    }
    const bool onSign = signAt(indexAt(position), position).has_value();
    viewport()->setCursor(onSign ? Qt::ArrowCursor : m_reader->shapeAt(position));
    ThreadView::mouseMoveEvent(event);
}

void CommentList::mouseReleaseEvent(QMouseEvent *event)
{
    ThreadView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    const auto pressed = std::exchange(m_pressedSign, std::nullopt);
    if (!pressed) {
        m_reader->release(*event);
        return;
    }
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (signAt(index, position) != pressed)
        return;
    if (pressed == CommentRow::Sign::Reply) {
        requestReply(index);
    } else {
        const QRect place = CommentDelegate::rowIn(visualRect(index), index, *this).sign(*pressed);
        openMenu(index, viewport()->mapToGlobal(place.bottomLeft()));
    }
}

bool CommentList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        viewport()->unsetCursor();
    return ThreadView::viewportEvent(event);
}

void CommentList::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        openMenuByKeyboard();
        return;
    }
    const QPoint position = viewport()->mapFromGlobal(event->globalPos());
    openMenu(indexAt(position), event->globalPos(), m_reader->linkAt(position));
}

// --- What can be done with a comment

void CommentList::openMenuByKeyboard()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    scrollTo(index);
    openMenu(index, viewport()->mapToGlobal(visualRect(index).intersected(viewport()->rect()).center()));
}

void CommentList::openMenu(const QModelIndex &index, QPoint globalPosition, const QUrl &pointedAt)
{
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    auto *menu = new CommentMenu(index, m_reader->linksOf(index), pointedAt, this);
    // The row may be gone by the time something is chosen.
    const QPersistentModelIndex row(index);
    connect(menu, &CommentMenu::replyChosen, this, [this, row] { requestReply(row); });
    connect(menu, &CommentMenu::copyChosen, this, [this, row] { copy(row); });
    connect(menu, &CommentMenu::editChosen, this, [this, row] { requestEdit(row); });
    connect(menu, &CommentMenu::deleteChosen, this, [this, row] { remove(row); });
    connect(menu, &CommentMenu::linkChosen, this, &CommentList::linkActivated);
    menu->popup(globalPosition);
}

void CommentList::copy(const QModelIndex &index) const
{
    if (m_reader->hasSelection())
        QGuiApplication::clipboard()->setText(m_reader->selectedText());
    else if (index.isValid() && !index.data(CommentListModel::DeletedRole).toBool())
        QGuiApplication::clipboard()->setText(index.data(Qt::DisplayRole).toString());
}

void CommentList::requestReply(const QModelIndex &index)
{
    if (index.data(CommentListModel::MayReplyRole).toBool())
        Q_EMIT replyRequested(idOf(index));
}

void CommentList::requestEdit(const QModelIndex &index)
{
    if (index.data(CommentListModel::MayEditRole).toBool())
        Q_EMIT editRequested(idOf(index));
}

void CommentList::remove(const QModelIndex &index)
{
    if (index.data(CommentListModel::MayDeleteRole).toBool())
        Q_EMIT deleteRequested(idOf(index));
}

} // namespace Pinthread
