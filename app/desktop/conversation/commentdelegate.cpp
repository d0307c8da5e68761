// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/commentdelegate.h"

#include "conversation/avatar.h"
#include "conversation/commentlistmodel.h"
#include "conversation/glyph.h"
#include "conversation/look.h"
#include "conversation/relativetime.h"
#include "conversation/repaintlater.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace Pinthread {

namespace {

constexpr int above = 6; ///< Between the row's edge and what is in it.
constexpr int menuSize = 24;
constexpr double leading = 2; ///< Between lines.

int wordsLeft()
{
    return Look::margin + Look::avatarSize + 2 * Look::unit;
}

int wordsWidth(int rowWidth)
{
    return std::max(40, rowWidth - wordsLeft() - Look::margin);
}

/// Lays \a text out as plain text; its height.
double layOut(QTextLayout &layout, const QString &text, const QFont &font, int width, Qt::LayoutDirection direction)
{
    QString lines = text;
    lines.replace(u'\n', QChar::LineSeparator);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // A comment runs as its own words do, whatever the interface's language.
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignAbsolute);
    layout.setText(lines);
    layout.setFont(font);
    layout.setTextOption(option);
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height() + leading;
    }
    layout.endLayout();
    return height;
}

QFont wordsFont(const QFont &font, bool deleted)
{
    QFont result = font;
    result.setItalic(deleted);
    return result;
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    if (!option.state.testFlag(QStyle::State_Selected) && !focused)
        return;
    const QRectF ground = QRectF(option.rect).adjusted(Look::unit, 1, -Look::unit, -1);
    painter.setPen(focused ? QPen(Look::accent(option.palette), 1) : QPen(Qt::NoPen));
    painter.setBrush(Look::raised(option.palette));
    painter.drawRoundedRect(ground, Look::fieldRadius, Look::fieldRadius);
}

bool showsMenu(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_HasFocus);
}

} // namespace

CommentDelegate::CommentDelegate(const Clock &clock, RepaintLater &repaint, QObject *parent)
    : QStyledItemDelegate(parent), m_clock(clock), m_repaint(repaint)
{}

QRect CommentDelegate::menuRect(const QRect &row, Qt::LayoutDirection direction)
{
    const QRect place(row.right() - Look::margin - menuSize + 1 + Look::unit, row.top() + above - Look::unit, menuSize,
                      menuSize);
    return QStyle::visualRect(direction, row, place);
}

int CommentDelegate::heightFor(const QModelIndex &index, int width, const QFont &font) const
{
    if (m_measuredFont != font) {
        m_measured.clear();
        m_measuredFont = font;
    }
    const QString text = index.data(Qt::DisplayRole).toString();
    Measured &measured = m_measured[index.data(CommentListModel::IdRole).value<CommentId>()];
    if (measured.width != width || measured.text != text) {
        QTextLayout layout;
        const bool deleted = index.data(CommentListModel::DeletedRole).toBool();
        const double words = layOut(layout, text, wordsFont(font, deleted), wordsWidth(width), Qt::LeftToRight);
        const int whole = QFontMetrics(Look::bold(font)).height() + 2 + static_cast<int>(std::ceil(words));
        measured = {.width = width, .text = text, .height = std::max(whole, Look::avatarSize) + 2 * above};
    }
    return measured.height;
}

QSize CommentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {width, heightFor(index, width, option.font)};
}

void CommentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option);
    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QRect row = option.rect.adjusted(0, above, 0, -above);
    const User author = index.data(CommentListModel::AuthorRole).value<User>();
    const bool deleted = index.data(CommentListModel::DeletedRole).toBool();
    const bool unsent = index.data(CommentListModel::UnsentRole).toBool();

    if (deleted)
        painter->setOpacity(0.55);
    paintAvatar(*painter, mirrored({row.left() + Look::margin, row.top(), Look::avatarSize, Look::avatarSize}), author,
                option.font);
    painter->setOpacity(1);

    // Name and time on one line; a long name gives way.
    const QFont nameFont = Look::bold(option.font);
    const QFont timeFont = Look::small(option.font);
    const QFontMetrics nameMetrics(nameFont);
    const QFontMetrics timeMetrics(timeFont);
    const qint64 at = index.data(CommentListModel::CreatedAtRole).toLongLong();
    const qint64 now = m_clock.now();
    m_repaint.paintedFor(unsent ? std::chrono::milliseconds(0) : relativeTimeHolds(at, now));
    QString time = unsent ? tr("Sending…") : relativeTime(at, now);
    if (!unsent && index.data(CommentListModel::EditedRole).toBool())
        time = tr("%1 · edited", "when a comment was written").arg(time);

    QRect line(row.left() + wordsLeft(), row.top(), wordsWidth(row.width()), nameMetrics.height());
    if (showsMenu(option)) {
        const QRect menu = menuRect(option.rect, option.direction);
        paintGlyph(*painter, QRectF(menu).adjusted(4, 4, -4, -4), Glyph::More, Look::quietText(option.palette));
        line.setRight(line.right() - menuSize);
    }
    const int timeWidth = std::min(timeMetrics.horizontalAdvance(time), line.width() * 2 / 3);
    const QString name = nameMetrics.elidedText(author.name, Qt::ElideRight, line.width() - timeWidth - 6);
    const int nameWidth = nameMetrics.horizontalAdvance(name);
    const auto aligned = Qt::TextSingleLine | QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    painter->setFont(nameFont);
    painter->setPen(deleted ? Look::quietText(option.palette) : Look::text(option.palette));
    painter->drawText(mirrored({line.left(), line.top(), nameWidth + 1, line.height()}), aligned, name);
    painter->setFont(timeFont);
    painter->setPen(Look::quietText(option.palette));
    const int baseline = nameMetrics.ascent() - timeMetrics.ascent();
    painter->drawText(mirrored({line.left() + nameWidth + 6, line.top() + baseline, timeWidth + 1, line.height()}),
                      aligned, timeMetrics.elidedText(time, Qt::ElideRight, timeWidth + 1));

    QTextLayout layout;
    const QRect words(line.left(), line.bottom() + 3, wordsWidth(row.width()), row.height());
    layOut(layout, index.data(Qt::DisplayRole).toString(), wordsFont(option.font, deleted), words.width(),
           option.direction);
    painter->setPen(deleted || unsent ? Look::quietText(option.palette) : Look::text(option.palette));
    layout.draw(painter, mirrored(words).topLeft());
    painter->restore();
}

} // namespace Pinthread
