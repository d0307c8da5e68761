// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the text of a TextCanvas lies in its viewport: laying out, scrolling, and where things are. The rest of the class
// is in textcanvas.cpp.

#include "canvas/textcanvas.h"

#include "canvas/highlightart_p.h"
#include "canvas/highlightset_p.h"
#include "canvas/textcanvaspointer_p.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace Pinthread {

namespace {

/// Beside the column.
constexpr double marginGap = 14;
constexpr double narrowest = 120;
/// What is scrolled into view is not put at the very edge…
constexpr double visibleMargin = 24;
/// …and what was far away comes to a place where one reads.
constexpr double readingPlace = 0.3;
/// Rows that are out of sight by as many are let go of.
constexpr int rowsKept = 80;

double marginWidth(int viewportWidth)
{
    constexpr int wideEnough = 520;
    return viewportWidth >= wideEnough ? 68 : 36;
}

double padding(int viewportWidth)
{
    return std::clamp(viewportWidth * 0.045, 12.0, 40.0);
}

double columnWidth(int viewportWidth, double widest)
{
    const double room = viewportWidth - padding(viewportWidth) - marginGap - marginWidth(viewportWidth);
    return std::floor(std::max(narrowest, std::min(widest, room)));
}

} // namespace

double TextCanvas::columnLeft() const
{
    const int width = viewport()->width();
    const double room = width - padding(width) - marginGap - marginWidth(width);
    return std::floor(padding(width) + std::max(0.0, (room - m_flow->width()) / 2));
}

double TextCanvas::marginLeft() const
{
    return columnLeft() + m_flow->width() + marginGap;
}

double TextCanvas::scrolled() const
{
    return m_flow->rowCount() > 0 ? m_flow->top(m_topRow) + m_topOffset : 0;
}

// --- Laying out

void TextCanvas::relayout()
{
    const bool isPlain = m_document != nullptr && m_document->mediaType() == u"text/plain";
    const TextTheme theme(font(), palette(), m_zoom, isPlain);
    const bool isAtTop = m_topRow == 0 && m_topOffset <= 0;
    const Held held = hold(0);
    m_flow->setLook(theme, columnWidth(viewport()->width(), theme.widestColumn()));
    m_art = std::make_unique<HighlightArt>(m_flow->theme());
    if (isAtTop)
        showTop(0, 0);
    else
        restore(held);
    viewport()->update();
}

TextCanvas::Held TextCanvas::hold(double y) const
{
    if (m_flow->rowCount() == 0)
        return {};
    const auto [row, position] = rowAt({columnLeft(), y});
    const qsizetype offset = m_flow->row(row).offsetAt(position);
    return {offset, toViewport(row, m_flow->row(row).cursorRect(offset).topLeft()).y()};
}

void TextCanvas::restore(const Held &held)
{
    if (m_flow->rowCount() == 0) {
        showTop(0, 0);
        return;
    }
    const int row = m_flow->rowOf(held.offset);
    showTop(row, m_flow->row(row).cursorRect(held.offset).top() - held.y);
}

void TextCanvas::showTop(int row, double offset)
{
    m_topRow = row;
    m_topOffset = offset;
    normalise();
    layOutVisible();
    viewport()->update();
    Q_EMIT viewChanged();
}

void TextCanvas::scrollBy(double distance)
{
    showTop(m_topRow, m_topOffset + distance);
}

/// Makes the row at the top the one that is there.
void TextCanvas::normalise()
{
    if (m_flow->rowCount() == 0) {
        m_topRow = 0;
        m_topOffset = 0;
        return;
    }
    m_topRow = std::clamp(m_topRow, 0, m_flow->rowCount() - 1);
    while (m_topOffset < 0 && m_topRow > 0)
        m_topOffset += m_flow->row(--m_topRow).height();
    for (double height = m_flow->row(m_topRow).height(); m_topOffset >= height && m_topRow + 1 < m_flow->rowCount();
         height = m_flow->row(m_topRow).height()) {
        m_topOffset -= height;
        ++m_topRow;
    }
    // On whole pixels, or letters would change their shape as they move.
    m_topOffset = std::max(std::round(m_topOffset), 0.0);
}

void TextCanvas::layOutVisible()
{
    double y = -m_topOffset;
    int row = m_topRow;
    for (; row < m_flow->rowCount() && y < viewport()->height(); ++row)
        y += m_flow->row(row).height();
    // The end of the text is at the bottom, not above it.
    if (y < viewport()->height() && (m_topRow > 0 || m_topOffset > 0)) {
        m_topOffset -= viewport()->height() - y;
        normalise();
    }
    m_flow->keepOnly(m_topRow - rowsKept, row + rowsKept);
    syncScrollBar();
}

void TextCanvas::syncScrollBar()
{
    QScrollBar *bar = verticalScrollBar();
    if (bar->isSliderDown())
        return; // It would run away from the hand that holds it.
    const QScopedValueRollback guard(m_adjusting, true);
    const double beyond = m_flow->rowCount() > 0 ? m_flow->height() - viewport()->height() : 0;
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(std::max(8, int(1.4 * m_flow->theme().em())));
    bar->setRange(0, std::max(0, int(std::ceil(beyond))));
    bar->setValue(int(std::lround(scrolled())));
}

void TextCanvas::scrollContentsBy(int /*dx*/, int dy)
{
    if (m_adjusting || m_flow->rowCount() == 0)
        return;
    const QScrollBar *bar = verticalScrollBar();
    // Not from where the text is: rows above that were laid out meanwhile may have moved that away from what the bar
    // says.
    const double distance = -dy;
    const double near = 2.0 * viewport()->height();
    if (bar->value() <= 0) {
        showTop(0, 0);
    } else if (bar->value() >= bar->maximum()) {
        const int last = m_flow->rowCount() - 1;
        showTop(last, m_flow->row(last).height());
    } else if (std::abs(distance) <= near) {
        scrollBy(distance);
    } else {
        const int row = m_flow->rowAt(bar->value());
        showTop(row, bar->value() - m_flow->top(row));
    }
}

void TextCanvas::zoomAt(double factor, double y)
{
    factor = std::clamp(factor, smallestZoom, largestZoom);
    if (factor == m_zoom)
        return;
    const bool isAtTop = m_topRow == 0 && m_topOffset <= 0 && y <= 0;
    const Held held = hold(y);
    m_zoom = factor;
    relayout();
    if (!isAtTop)
        restore(held);
    Q_EMIT zoomFactorChanged(factor);
}

void TextCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (columnWidth(viewport()->width(), m_flow->theme().widestColumn()) != m_flow->width())
        relayout();
    else
        showTop(m_topRow, m_topOffset);
    placeSearchBar();
}

// --- Where things are

std::pair<int, QPointF> TextCanvas::rowAt(QPointF viewportPos) const
{
    const double y = viewportPos.y() + scrolled();
    const int row = m_flow->rowAt(y);
    return {row, {viewportPos.x() - columnLeft(), y - m_flow->top(row)}};
}

QPointF TextCanvas::toViewport(int row, QPointF position) const
{
    return {columnLeft() + position.x(), m_flow->top(row) - scrolled() + position.y()};
}

QRect TextCanvas::rectOf(qsizetype from, qsizetype to) const
{
    if (m_flow->rowCount() == 0 || from >= to)
        return {};
    const auto rowRect = [&](int row) {
        QRectF rect;
        for (const WordsRect &words : m_flow->row(row).rectsOf(from, to))
            rect |= words.rect.translated(toViewport(row, {0, 0}));
        return rect;
    };
    const int first = m_flow->rowOf(from);
    const int last = m_flow->rowOf(to - 1);
    QRectF seen;
    for (int row = std::max(first, m_topRow); row <= last; ++row) {
        if (toViewport(row, {0, 0}).y() >= viewport()->height())
            break;
        const QRectF rect = rowRect(row);
        if (rect.intersects(viewport()->rect()))
            seen |= rect;
    }
    return (seen.isNull() ? rowRect(first) : seen).toAlignedRect();
}

QRect TextCanvas::highlightRect(ConversationId id) const
{
    const HighlightSet::Placed *placed = m_highlights->placed(id);
    return placed != nullptr ? rectOf(placed->from, placed->to) : QRect();
}

QRect TextCanvas::provisionalHighlightRect() const
{
    if (m_document == nullptr || !m_provisional)
        return {};
    const PlainText &text = m_document->plainText();
    return rectOf(text.offsetOf(m_provisional->start), text.offsetOf(m_provisional->end));
}

QRect TextCanvas::selectionRect() const
{
    return m_document != nullptr ? rectOf(m_caret->from(), m_caret->to()) : QRect();
}

void TextCanvas::ensureHighlightVisible(ConversationId id)
{
    if (const HighlightSet::Placed *placed = m_highlights->placed(id))
        ensureOffsetVisible(placed->from, true);
}

void TextCanvas::ensureSpanVisible(const TextSpan &span)
{
    if (m_document != nullptr)
        ensureOffsetVisible(m_document->plainText().offsetOf(span.start), true);
}

void TextCanvas::ensureOffsetVisible(qsizetype offset, bool roomAround)
{
    if (m_flow->rowCount() == 0)
        return;
    const int row = m_flow->rowOf(offset);
    const QRectF line = m_flow->row(row).cursorRect(offset);
    const double top = toViewport(row, line.topLeft()).y();
    const double bottom = top + line.height();
    const double height = viewport()->height();
    const double margin = std::min(roomAround ? 2 * visibleMargin : visibleMargin, height / 4);
    // In the first and the last line one is at the very end of the text, with all that is free there.
    if (!roomAround && row == 0 && line.top() <= m_flow->theme().edge() + line.height() / 2) {
        showTop(0, 0);
        return;
    }
    if (!roomAround && row + 1 == m_flow->rowCount()
        && line.bottom() >= m_flow->row(row).height() - m_flow->theme().edge() - line.height() / 2) {
        showTop(row, m_flow->row(row).height());
        return;
    }
    if (top >= margin && bottom <= height - margin)
        return;
    // At the ends of the text there is nothing to scroll to.
    if (top < -height || bottom > 2 * height || (roomAround && (top < 0 || bottom > height)))
        showTop(row, line.top() - readingPlace * height);
    else if (top < margin)
        scrollBy(top - margin);
    else
        scrollBy(bottom - height + margin);
}

qint64 TextCanvas::positionAt(QPointF viewportPos) const
{
    if (m_flow->rowCount() == 0)
        return 0;
    const auto [row, position] = rowAt(viewportPos);
    return m_document->plainText().positionOf(m_flow->row(row).offsetAt(position));
}

QRect TextCanvas::cursorRect(qint64 position) const
{
    if (m_flow->rowCount() == 0)
        return {};
    const qsizetype offset = m_document->plainText().offsetOf(position);
    const int row = m_flow->rowOf(offset);
    return m_flow->row(row).cursorRect(offset).translated(toViewport(row, {0, 0})).toAlignedRect();
}

QList<ConversationId> TextCanvas::highlightsAt(QPointF viewportPos) const
{
    if (const auto mark = markAt(viewportPos))
        return mark->ids;
    if (m_flow->rowCount() == 0)
        return {};
    const auto [row, position] = rowAt(viewportPos);
    const auto character = m_flow->row(row).characterAt(position);
    return character ? highlightsOn(*character) : QList<ConversationId>();
}

QList<ConversationId> TextCanvas::highlightsOn(qsizetype character) const
{
    std::vector<const HighlightSet::Placed *> found = m_highlights->within(character, character + 1);
    // The topmost is the latest; a short one within a long one can be reached nowhere else, so it comes before.
    std::ranges::sort(found, [](const auto *one, const auto *other) {
        return std::pair(one->to - one->from, -one->index) < std::pair(other->to - other->from, -other->index);
    });
    QList<ConversationId> ids;
    for (const HighlightSet::Placed *placed : found)
        ids.append(m_highlights->view(*placed).id);
    return ids;
}

ConversationId TextCanvas::highlightAt(QPointF viewportPos) const
{
    return highlightsAt(viewportPos).value(0);
}

} // namespace Pinthread
