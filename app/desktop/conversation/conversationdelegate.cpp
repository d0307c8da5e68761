// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationdelegate.h"

#include "conversation/conversationbadge.h"
#include "conversation/glyph.h"
#include "conversation/look.h"
#include "conversation/relativetime.h"
#include "conversation/repaintlater.h"
#include "conversation/shownconversations.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace Pinthread {

namespace {

using State = ConversationItem::State;

constexpr int usualBadgeSize = 28;
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

constexpr int usualDotSize = 8;

bool isIn(const QString &text, const QStringList &words)
{
    return std::ranges::any_of(words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// Draws \a shown on one line, with \a words pointed out in it.
void paintLine(QPainter &painter, const QRect &place, const QString &shown, const QStringList &words,
               const QStyleOptionViewItem &option)
{
    QTextCharFormat found;
    found.setBackground(Look::mixed(Look::surface(option.palette), Look::accent(option.palette), 0.3));
    found.setForeground(Look::text(option.palette));
    QList<QTextLayout::FormatRange> ranges;
    for (const QString &word : words) {
        for (qsizetype at = shown.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = shown.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            ranges.append({static_cast<int>(at), static_cast<int>(word.size()), found});
    }
    if (ranges.isEmpty()) {
        painter.drawText(
            place, Qt::AlignVCenter | Qt::TextSingleLine | QStyle::visualAlignment(option.direction, Qt::AlignLeft),
            shown);
        return;
    }
    QTextLayout layout(shown, painter.font());
    QTextOption form(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignAbsolute);
    form.setTextDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    form.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(form);
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(place.width());
    layout.endLayout();
    layout.draw(&painter, place.topLeft() + QPointF(0, (place.height() - line.height()) / 2));
}

/// Draws how many comments there are at the end of \a line; what is left of the line.
QRect paintCount(QPainter &painter, const QRect &line, int count, const QStyleOptionViewItem &option)
{
    if (count <= 0)
        return line;
    const QString text = QLocale().toString(count);
    const QFontMetrics metrics(painter.font());
    const int width = metrics.horizontalAdvance(text);
    const int sign = Look::scaled(14, option.font);
    const QRect place(line.right() - width - sign - 3, line.top(), width + sign + 4, line.height());
    const QRect shown = QStyle::visualRect(option.direction, option.rect, place);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    painter.drawText(shown, Qt::AlignVCenter | (rightToLeft ? Qt::AlignLeft : Qt::AlignRight), text);
    paintGlyph(
        painter,
        QRectF(rightToLeft ? shown.right() - sign : shown.left(), shown.center().y() + 1 - sign / 2.0, sign, sign),
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
    return {160, std::max(lines + 2, Look::scaled(usualBadgeSize, option.font)) + 5 * Look::unit};
}

QString ConversationDelegate::secondLine(const QModelIndex &index) const
{
    if (const QString words = index.data(ConversationListModel::DetachedRole).toString(); !words.isEmpty())
        return tr("Not in this text any more: “%1”", "the words that a conversation is about").arg(words);
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
    const int badgeSize = Look::scaled(usualBadgeSize, option.font);
    const QRect badge(row.left(), row.center().y() - badgeSize / 2 + 1, badgeSize, badgeSize);
    const State state = stateOf(index);
    paintConversationBadge(*painter, mirrored(badge), index.data(ConversationListModel::NumberRole).toInt(), state,
                           option.palette, option.font);

    const bool unread = index.data(ConversationListModel::UnreadRole).toBool();
    const QStringList words = index.data(ShownConversations::SearchWordsRole).toStringList();
    const QFont small = Look::small(option.font);
    const QFont first = unread ? Look::bold(option.font) : option.font;
    const QFontMetrics firstMetrics(first);
    const QFontMetrics smallMetrics(small);
    const int textHeight = firstMetrics.height() + 2 + smallMetrics.height();
    const QRect text(badge.right() + Look::margin, row.center().y() - textHeight / 2 + 1,
                     row.right() - badge.right() - Look::margin, textHeight);

    QRect top(text.left(), text.top(), text.width(), firstMetrics.height());
    if (unread) {
        const int dotSize = Look::scaled(usualDotSize, option.font);
        const QRect dot(top.right() - dotSize + 1, top.center().y() - dotSize / 2 + 1, dotSize, dotSize);
        painter->setPen(Qt::NoPen);
        painter->setBrush(Look::accent(option.palette));
        painter->drawEllipse(mirrored(dot));
        top.setRight(dot.left() - 2 * Look::unit);
    }
    const bool quiet = state == State::Resolved && !unread;
    painter->setFont(first);
    painter->setPen(quiet ? Look::quietText(option.palette) : Look::text(option.palette));
    const QString title = firstMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, top.width());
    paintLine(*painter, mirrored(top), title, words, option);

    QRect bottom(text.left(), text.bottom() - smallMetrics.height() + 1, text.width(), smallMetrics.height());
    painter->setFont(small);
    painter->setPen(Look::quietText(option.palette));
    bottom = paintCount(*painter, bottom, index.data(ConversationListModel::CommentCountRole).toInt(), option);
    // What was found is shown, where it is not to be seen in the first line already.
    const QString found = isIn(title, words) ? QString() : index.data(ShownConversations::FoundLineRole).toString();
    if (state == State::Failed && found.isEmpty())
        painter->setPen(Look::readable(Look::alarm(option.palette), Look::chosen(option.palette)));
    const QString second =
        smallMetrics.elidedText(found.isEmpty() ? secondLine(index) : found, Qt::ElideRight, bottom.width());
    paintLine(*painter, mirrored(bottom), second, words, option);
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
