// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/failedoperationsdelegate.h"

#include "conversation/failedoperationsmodel.h"
#include "conversation/glyph.h"
#include "conversation/look.h"
#include "conversation/relativetime.h"
#include "conversation/repaintlater.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Pinthread {

namespace {

constexpr int usualMarkSize = 18;
constexpr int mostLines = 3; ///< Of the words; the rest is in their conversation.
constexpr int gap = 3;       ///< Between the lines of a row.

int wordsLeft(const QFont &font)
{
    return Look::margin + Look::scaled(usualMarkSize, font) + 2 * Look::unit;
}

/// Lays \a text out on at most \a most lines, the last one ending in dots when there is more; its height.
int layOut(QTextLayout &layout, const QString &text, const QFont &font, int width, int most)
{
    QString lines = text;
    lines.replace(u'\n', QChar::LineSeparator);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.setFont(font);
    for (int attempt = 0; attempt < 2; ++attempt) {
        layout.setText(lines);
        double height = 0;
        int count = 0;
        int lastStart = 0;
        layout.beginLayout();
        QTextLine line = layout.createLine();
        for (; line.isValid() && count < most; line = layout.createLine(), ++count) {
            line.setLineWidth(width);
            line.setPosition({0, height});
            height += line.height();
            lastStart = line.textStart();
        }
        const bool more = line.isValid();
        layout.endLayout();
        if (!more || attempt > 0)
            return static_cast<int>(std::ceil(height));
        const QString rest = lines.mid(lastStart, 4 * width).replace(QChar(QChar::LineSeparator), u' ');
        lines = lines.left(lastStart) + QFontMetrics(font).elidedText(rest + u'…', Qt::ElideRight, width);
    }
    Q_UNREACHABLE();
}

/// The texts of a row below its first line, in their fonts; painted and measured by one account.
struct Part
{
    QString text;
    QFont font;
    int mostLines;
    bool quiet;
};

QList<Part> partsOf(const QModelIndex &index, const QFont &font)
{
    QList<Part> parts{{index.data(FailedOperationsModel::WhereRole).toString(), Look::small(font), 1, true}};
    if (const QString words = index.data(FailedOperationsModel::WordsRole).toString(); !words.isEmpty())
        parts.append({words, font, mostLines, false});
    parts.append({index.data(FailedOperationsModel::WhyRole).toString(), Look::small(font), mostLines, true});
    return parts;
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRectF ground = QRectF(option.rect).adjusted(Look::unit, 1, -Look::unit, -1);
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

void paintMark(QPainter &painter, const QRect &place, const QPalette &palette)
{
    const QColor alarm = Look::alarm(palette);
    painter.setPen(Qt::NoPen);
    painter.setBrush(alarm);
    painter.drawEllipse(place);
    paintGlyph(painter, QRectF(place).adjusted(2, 2, -2, -2), Glyph::Warning, Look::textOn(alarm));
}

} // namespace

FailedOperationsDelegate::FailedOperationsDelegate(const Clock &clock, RepaintLater &repaint, QObject *parent)
    : QStyledItemDelegate(parent), m_clock(clock), m_repaint(repaint)
{}

QSize FailedOperationsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const int room = std::max(60, width - wordsLeft(option.font) - Look::margin);
    int height = QFontMetrics(Look::bold(option.font)).height();
    for (const Part &part : partsOf(index, option.font)) {
        QTextLayout layout;
        height += gap + layOut(layout, part.text, part.font, room, part.mostLines);
    }
    return {width, height + 4 * Look::unit};
}

void FailedOperationsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect row = option.rect;
    const QFont bold = Look::bold(option.font);
    const QFont small = Look::small(option.font);
    const QFontMetrics boldMetrics(bold);
    const int top = row.top() + 2 * Look::unit;
    const QRect line(row.left() + wordsLeft(option.font), top,
                     std::max(60, row.width() - wordsLeft(option.font) - Look::margin), boldMetrics.height());
    const int markSize = Look::scaled(usualMarkSize, option.font);
    paintMark(*painter, mirrored({row.left() + Look::margin, top + (line.height() - markSize) / 2, markSize, markSize}),
              option.palette);

    const qint64 at = index.data(FailedOperationsModel::FailedAtRole).toLongLong();
    const qint64 now = m_clock.now();
    m_repaint.paintedFor(relativeTimeHolds(at, now));
    const QString time = relativeTime(at, now);
    const int timeWidth = QFontMetrics(small).horizontalAdvance(time) + 1;
    const auto leading =
        Qt::AlignVCenter | Qt::TextSingleLine | QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    painter->setFont(bold);
    painter->setPen(Look::text(option.palette));
    const int whatWidth = line.width() - timeWidth - 2 * Look::unit;
    painter->drawText(
        mirrored({line.left(), line.top(), whatWidth, line.height()}), leading,
        boldMetrics.elidedText(index.data(FailedOperationsModel::WhatRole).toString(), Qt::ElideRight, whatWidth));
    painter->setFont(small);
    painter->setPen(Look::quietText(option.palette));
    painter->drawText(mirrored({line.right() - timeWidth + 1, line.top(), timeWidth, line.height()}),
                      Qt::AlignCenter | Qt::TextSingleLine, time);

    int y = line.bottom() + 1;
    for (const Part &part : partsOf(index, option.font)) {
        QTextLayout layout;
        y += gap;
        const int height = layOut(layout, part.text, part.font, line.width(), part.mostLines);
        painter->setPen(part.quiet ? Look::quietText(option.palette) : Look::text(option.palette));
        layout.draw(painter, mirrored({line.left(), y, line.width(), height}).topLeft());
        y += height;
    }
    painter->restore();
}

bool FailedOperationsDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                         const QModelIndex &index)
{
    const qint64 at = index.data(FailedOperationsModel::FailedAtRole).toLongLong();
    if (event->type() != QEvent::ToolTip || at == 0)
        return false;
    QToolTip::showText(event->globalPos(), exactTime(at), view);
    return true;
}

} // namespace Pinthread
