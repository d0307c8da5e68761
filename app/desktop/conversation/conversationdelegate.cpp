// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationdelegate.h"

#include "conversation/conversationbadge.h"
#include "conversation/conversationlistmodel.h"
#include "conversation/glyph.h"
#include "conversation/look.h"
#include "conversation/relativetime.h"
#include "conversation/repaintlater.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Pinthread {

namespace {

using State = ConversationItem::State;

constexpr int badgeSize = 28;
constexpr int inset = 4; ///< Of the chosen row's ground from the list's edge.

State stateOf(const QModelIndex &index)
{
    return static_cast<State>(index.data(ConversationListModel::StateRole).toInt());
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRectF ground = QRectF(option.rect).adjusted(inset, 1, -inset, -1);
    if (chosen || hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(chosen ? Look::chosen(option.palette) : Look::raised(option.palette));
        painter.drawRoundedRect(ground, Look::fieldRadius, Look::fieldRadius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.setPen(QPen(Look::accent(option.palette), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), Look::fieldRadius - 1, Look::fieldRadius - 1);
    }
}

/// Draws how many comments there are at the end of \a line; what is left of the line.
QRect paintCount(QPainter &painter, const QRect &line, int count, const QStyleOptionViewItem &option)
{
    if (count <= 0)
        return line;
    const QString text = QLocale().toString(count);
    const QFontMetrics metrics(painter.font());
    const int width = metrics.horizontalAdvance(text);
    constexpr int sign = 14;
    const QRect place(line.right() - width - sign - 3, line.top(), width + sign + 4, line.height());
    const QRect shown = QStyle::visualRect(option.direction, line, place);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    painter.drawText(shown, Qt::AlignVCenter | (rightToLeft ? Qt::AlignLeft : Qt::AlignRight), text);
    paintGlyph(painter, QRectF(rightToLeft ? shown.right() - sign : shown.left(), shown.center().y() - 6, sign, sign),
               Glyph::Bubble, painter.pen().color());
    return line.adjusted(0, 0, -(place.width() + 2 * Look::unit), 0);
}

} // namespace

ConversationDelegate::ConversationDelegate(const Clock &clock, RepaintLater &repaint, QObject *parent)
    : QStyledItemDelegate(parent), m_clock(clock), m_repaint(repaint)
{}

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(option.font).height() + QFontMetrics(Look::small(option.font)).height();
    return {160, std::max(lines + 2, badgeSize) + 5 * Look::unit};
}

QString ConversationDelegate::secondLine(const QModelIndex &index) const
{
    const QString author = index.data(ConversationListModel::AuthorRole).toString();
    const State state = stateOf(index);
    if (state == State::Failed && author.isEmpty())
        return tr("Not sent");
    const qint64 at = index.data(ConversationListModel::LastActivityRole).toLongLong();
    const qint64 now = m_clock.now();
    m_repaint.paintedFor(relativeTimeHolds(at, now));
    switch (state) {
    case State::Failed:
        return tr("Not sent · %1").arg(author);
    case State::Unsent:
        return tr("Sending… · %1").arg(author);
    case State::Resolved:
        return tr("Resolved · %1 · %2", "author, time").arg(author, relativeTime(at, now));
    case State::Open:
        return tr("%1 · %2", "author, time").arg(author, relativeTime(at, now));
    }
    Q_UNREACHABLE();
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option);

    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect row = option.rect.adjusted(Look::margin, 0, -Look::margin, 0);
    const QRect badge(row.left(), row.center().y() - badgeSize / 2 + 1, badgeSize, badgeSize);
    const State state = stateOf(index);
    paintConversationBadge(*painter, mirrored(badge), index.data(ConversationListModel::NumberRole).toInt(), state,
                           option.palette, option.font);

    const QFont small = Look::small(option.font);
    const bool done = state == State::Resolved;
    const QFont first = done ? option.font : Look::bold(option.font);
    const QFontMetrics firstMetrics(first);
    const QFontMetrics smallMetrics(small);
    const int textHeight = firstMetrics.height() + 2 + smallMetrics.height();
    const QRect words(badge.right() + Look::margin, row.center().y() - textHeight / 2 + 1,
                      row.right() - badge.right() - Look::margin, textHeight);
    const auto aligned =
        Qt::AlignVCenter | Qt::TextSingleLine | QStyle::visualAlignment(option.direction, Qt::AlignLeft);

    const QRect top(words.left(), words.top(), words.width(), firstMetrics.height());
    painter->setFont(first);
    painter->setPen(done ? Look::quietText(option.palette) : Look::text(option.palette));
    painter->drawText(mirrored(top), aligned,
                      firstMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, top.width()));

    QRect bottom(words.left(), words.bottom() - smallMetrics.height() + 1, words.width(), smallMetrics.height());
    painter->setFont(small);
    painter->setPen(Look::quietText(option.palette));
    bottom = paintCount(*painter, bottom, index.data(ConversationListModel::CommentCountRole).toInt(), option);
    if (state == State::Failed)
        painter->setPen(Look::readable(Look::alarm(option.palette), Look::chosen(option.palette)));
    painter->drawText(mirrored(bottom), aligned,
                      smallMetrics.elidedText(secondLine(index), Qt::ElideRight, bottom.width()));
    painter->restore();
}

bool ConversationDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                     const QModelIndex &index)
{
    const qint64 at = index.data(ConversationListModel::LastActivityRole).toLongLong();
    if (event->type() != QEvent::ToolTip || at == 0)
        return false;
    QToolTip::showText(event->globalPos(), exactTime(at), view);
    return true;
}

} // namespace Pinthread
