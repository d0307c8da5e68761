// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarydelegate.h"

#include "library/cardpainter_p.h"
#include "library/librarycard.h"
#include "library/librarymodel.h"
#include "library/librarywords.h"
#include "library/nameeditor_p.h"

#include "conversation/relativetime.h"
#include "conversation/repaintlater.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Pinthread {

LibraryDelegate::LibraryDelegate(const Clock &clock, RepaintLater &repaint, QObject *parent)
    : QStyledItemDelegate(parent), m_clock(clock), m_repaint(repaint)
{}

QSize LibraryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return m_cell;
}

void LibraryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto item = index.data(LibraryModel::ItemRole).value<LibraryItem>();
    const qint64 at = item.summary.changedAt;
    const qint64 now = m_clock.now();
    m_repaint.paintedFor(relativeTimeHolds(at, now));
    CardPainter card(*painter, option, item);
    card.paintGround();
    card.paintThumbnail(index.data(LibraryModel::ThumbnailRole).value<QImage>(), m_offline && !item.availableOffline);
    card.paintMarks(m_offline);
    card.paintWords(relativeTime(at, now));
}

bool LibraryDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const auto item = index.data(LibraryModel::ItemRole).value<LibraryItem>();
    QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(factsInWords(item)), view);
    return true;
}

QWidget *LibraryDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new NameEditor(parent);
    editor->setMaxLength(longestName);
    return editor;
}

void LibraryDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // Also called when the item changes meanwhile: what is being typed is not taken away.
    static_cast<NameEditor *>(editor)->begin(index.data(Qt::EditRole).toString());
}

void LibraryDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<NameEditor *>(editor)->text(), Qt::EditRole);
}

void LibraryDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    const QRect name = LibraryCard::in(option.rect, option.font).name;
    const int height = std::max(editor->sizeHint().height(), name.height());
    editor->setGeometry(name.left(), name.center().y() - height / 2, name.width(), height);
}

} // namespace Pinthread
