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
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace Pinthread {

namespace {

/// More than are ever in sight at once.
constexpr int mostLayouts = 100;
/// Characters of an address. Encoded, it shows a host that only looks like another, and nothing that is taken for HTML.
constexpr int mostToolTip = 300;

// Not through data(): these are asked for every row of a thread whenever it is laid out.

const CommentListModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const CommentListModel *>(index.model());
}

const Comment &commentOf(const QModelIndex &index)
{
    return modelOf(index).commentAt(index.row());
}

CommentRow::Form formOf(const QModelIndex &index)
{
    return modelOf(index).formAt(index.row());
}

QFont wordsFont(const QModelIndex &index, const QFont &font)
{
    QFont result = font;
    result.setItalic(commentOf(index).deleted);
    return result;
}

bool isSameText(const QString &one, const QString &other)
{
    // Shared with the model, as a rule: then there is nothing to compare.
    return one.size() == other.size() && (one.constData() == other.constData() || one == other);
}

/// About how high \a text is; near enough to scroll by.
int estimatedHeight(const QString &text, int width, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double perLine = std::max(1.0, width / metrics.averageCharWidth());
    const double lines = static_cast<double>(text.count(u'\n')) + std::ceil(static_cast<double>(text.size()) / perLine);
    return static_cast<int>(std::max(1.0, lines) * (metrics.height() + 2));
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const CommentRow &row)
{
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    if (!option.state.testFlag(QStyle::State_Selected) && !focused)
        return;
    const QRectF ground = QRectF(row.body()).adjusted(Look::unit, 1, -Look::unit, -1);
    painter.setPen(focused ? QPen(Look::accent(option.palette), 1) : QPen(Qt::NoPen));
    painter.setBrush(Look::raised(option.palette));
    painter.drawRoundedRect(ground, Look::fieldRadius, Look::fieldRadius);
}

/// A hairline with a word at its end: quiet, and enough.
void paintNewLine(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place)
{
    const QFont font = Look::bold(Look::small(option.font));
    const QString word = CommentDelegate::tr("New", "comments, above the first that is new to its reader");
    const int width = QFontMetrics(font).horizontalAdvance(word);
    const QRect line(place.left(), place.center().y(), place.width() - width - 2 * Look::unit, 1);
    const QRect text(place.right() - width, place.top(), width + 1, place.height());
    painter.fillRect(QStyle::visualRect(option.direction, place, line),
                     Look::mixed(Look::surface(option.palette), Look::accent(option.palette), 0.5));
    painter.setFont(font);
    painter.setPen(Look::accent(option.palette));
    painter.drawText(QStyle::visualRect(option.direction, place, text), Qt::AlignCenter | Qt::TextSingleLine, word);
}

bool showsSigns(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_HasFocus);
}

} // namespace

CommentDelegate::CommentDelegate(const Clock &clock, RepaintLater &repaint, QObject *parent)
    : QStyledItemDelegate(parent), m_clock(clock), m_repaint(repaint), m_layouts(mostLayouts)
{}

CommentRow CommentDelegate::rowIn(const QRect &rect, const QModelIndex &index, const QWidget &view)
{
    return {rect, formOf(index), view.font(), view.layoutDirection()};
}

const CommentLayout &CommentDelegate::wordsIn(const QRect &rect, const QModelIndex &index, const QWidget &view) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const int width = CommentRow::wordsWidth(rect.width(), formOf(index), view.font());
    const CommentLayout::Style style{.font = wordsFont(index, view.font()),
                                     .direction = view.layoutDirection(),
                                     .linkColour = Look::accent(view.palette())};
    CommentLayout *layout = m_layouts.object(commentOf(index).id);
    if (!layout || layout->width() != width || !isSameText(layout->text(), text) || layout->style() != style) {
        layout = new CommentLayout(text, width, style);
        m_layouts.insert(commentOf(index).id, layout);
    }
    return *layout;
}

const CommentDelegate::Measured *CommentDelegate::known(const QModelIndex &index, int width, const QFont &font) const
{
    if (m_measuredFont != font) {
        m_measured.clear();
        m_measuredFont = font;
    }
    const auto found = m_measured.constFind(commentOf(index).id);
    const Comment &comment = commentOf(index);
    const bool holds = found != m_measured.cend() && found->width == width && found->form == formOf(index)
                       && found->deleted == comment.deleted && isSameText(found->text, comment.text);
    return holds ? &*found : nullptr;
}

bool CommentDelegate::isMeasured(const QModelIndex &index, int width, const QFont &font) const
{
    return known(index, width, font) != nullptr;
}

int CommentDelegate::measure(const QModelIndex &index, int width, const QFont &font) const
{
    if (const Measured *measured = known(index, width, font))
        return measured->height;
    const QString text = index.data(Qt::DisplayRole).toString();
    const CommentRow::Form form = formOf(index);
    const int words = CommentLayout::heightOf(text, CommentRow::wordsWidth(width, form, font), wordsFont(index, font));
    const int height = CommentRow::heightFor(words, form, font);
    m_measured.insert(commentOf(index).id, {.width = width,
                                            .form = form,
                                            .deleted = commentOf(index).deleted,
                                            .text = commentOf(index).text,
                                            .height = height});
    return height;
}

QSize CommentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (const Measured *measured = known(index, width, option.font))
        return {width, measured->height};
    const CommentRow::Form form = formOf(index);
    const int words = estimatedHeight(index.data(Qt::DisplayRole).toString(),
                                      CommentRow::wordsWidth(width, form, option.font), option.font);
    return {width, CommentRow::heightFor(words, form, option.font)};
}

void CommentDelegate::forget()
{
    m_measured.clear();
    m_layouts.clear();
}

void CommentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const CommentRow row(option.rect, formOf(index), option.font, option.direction);
    if (formOf(index).isNew)
        paintNewLine(*painter, option, row.newLine());
    paintGround(*painter, option, row);

    const bool deleted = index.data(CommentListModel::DeletedRole).toBool();
    const bool unsent = index.data(CommentListModel::UnsentRole).toBool();
    painter->setOpacity(deleted ? 0.55 : 1);
    paintAvatar(*painter, row.avatar(), index.data(CommentListModel::AuthorRole).value<User>(), option.font);
    painter->setOpacity(1);
    paintHeading(*painter, option, index, row);

    const QPointF corner = row.words().topLeft();
    const CommentLayout &words = wordsIn(option.rect, index, *option.widget);
    const Marks marks = m_marks ? m_marks(index) : Marks();
    painter->setFont(option.font);
    painter->setPen(deleted || unsent ? Look::quietText(option.palette) : Look::text(option.palette));
    words.draw(*painter, corner, marks.selected, option.palette);
    if (marks.caret >= 0)
        words.drawCaret(*painter, corner, std::min(marks.caret, static_cast<int>(words.text().size())));
    if (marks.focusedLink >= 0 && marks.focusedLink < words.links().size()) {
        painter->setPen(QPen(Look::accent(option.palette), 1.5));
        painter->setBrush(Qt::NoBrush);
        for (const QRectF &rect : words.linkRects(marks.focusedLink))
            painter->drawRoundedRect(rect.translated(corner).adjusted(-2, 0, 2, 1), 3, 3);
    }
    painter->restore();
}

void CommentDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const CommentRow &row) const
{
    // Name and time on one line.
    const QFont nameFont = Look::bold(option.font);
    const QFont timeFont = Look::small(option.font);
    const QFontMetrics nameMetrics(nameFont);
    const QFontMetrics timeMetrics(timeFont);
    const bool unsent = index.data(CommentListModel::UnsentRole).toBool();
    const qint64 at = index.data(CommentListModel::CreatedAtRole).toLongLong();
    const qint64 now = m_clock.now();
    m_repaint.paintedFor(unsent ? std::chrono::milliseconds(0) : relativeTimeHolds(at, now));
    QString time = unsent ? tr("Sending…") : relativeTime(at, now);
    if (!unsent && index.data(CommentListModel::EditedRole).toBool())
        time = tr("%1 · edited", "when a comment was written").arg(time);

    const QRect line = row.heading();
    int width = line.width();
    if (showsSigns(option)) {
        const auto paintSign = [&](CommentRow::Sign sign, Glyph glyph) {
            const QRect place = row.sign(sign);
            paintGlyph(painter, QRectF(place).adjusted(4, 4, -4, -4), glyph, Look::quietText(option.palette));
            width -= place.width();
        };
        paintSign(CommentRow::Sign::More, Glyph::More);
        if (index.data(CommentListModel::MayReplyRole).toBool())
            paintSign(CommentRow::Sign::Reply, Glyph::Reply);
    }
    const QString author = index.data(CommentListModel::AuthorRole).value<User>().name;
    // Where there is no room for both, the name has most of it: the time can be had by pointing at it.
    constexpr int between = 6;
    constexpr int slack = 2; // Widths are rounded.
    const int timeRoom = std::max(width - nameMetrics.horizontalAdvance(author) - between - slack, width * 2 / 5);
    const int timeWidth = std::min(timeMetrics.horizontalAdvance(time), timeRoom);
    const QString name = nameMetrics.elidedText(author, Qt::ElideRight, width - timeWidth - between);
    const int nameWidth = nameMetrics.horizontalAdvance(name);
    const auto aligned = Qt::TextSingleLine | QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    // Places are reckoned from the left and then turned round within the line.
    const auto placed = [&](int left, int top, int partWidth) {
        return QStyle::visualRect(option.direction, line, QRect(line.left() + left, top, partWidth, line.height()));
    };
    const bool deleted = index.data(CommentListModel::DeletedRole).toBool();
    painter.setFont(nameFont);
    painter.setPen(deleted ? Look::quietText(option.palette) : Look::text(option.palette));
    painter.drawText(placed(0, line.top(), nameWidth + 1), aligned, name);
    painter.setFont(timeFont);
    painter.setPen(Look::quietText(option.palette));
    const int baseline = line.top() + nameMetrics.ascent() - timeMetrics.ascent();
    painter.drawText(placed(nameWidth + between, baseline, timeWidth + 1), aligned,
                     timeMetrics.elidedText(time, Qt::ElideRight, timeWidth + 1));
}

bool CommentDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const CommentRow row = rowIn(option.rect, index, *view);
    const CommentLayout &words = wordsIn(option.rect, index, *view);
    QString text;
    if (const int link = words.linkAt(event->pos() - row.words().topLeft()); link >= 0)
        text = QString::fromLatin1(words.links().at(link).url.toEncoded()).left(mostToolTip);
    else if (row.heading().contains(event->pos()) || row.avatar().contains(event->pos()))
        text = index.data(Qt::ToolTipRole).toString();
    QToolTip::showText(event->globalPos(), text, view);
    return true;
}

} // namespace Pinthread
