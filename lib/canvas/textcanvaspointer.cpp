// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the mouse does on a TextCanvas; the rest of the class is in textcanvas.cpp.

#include "canvas/textcanvaspointer_p.h"

#include "canvas/promptdelay_p.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace Pinthread {

namespace {

/// Of a drag beside the viewport, in milliseconds.
constexpr int scrollInterval = 30;

} // namespace

void TextCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_flow->rowCount() == 0)
        return;
    m_focusVisible = false;
    m_pointer->drags = false;
    m_pointer->pressedAt = m_pointer->lastAt = event->position();
    if (const auto mark = markAt(event->position())) {
        m_pointer->kind = Pointer::Kind::Mark;
        m_pointer->mark = *mark;
        return;
    }
    m_pointer->kind = Pointer::Kind::Text;
    const auto [row, position] = rowAt(event->position());
    const qsizetype offset = m_flow->row(row).offsetAt(position);
    const bool isThird =
        m_pointer->doubleClickedAt > 0
        && event->timestamp() - m_pointer->doubleClickedAt < quint64(QApplication::doubleClickInterval())
        && (event->position() - m_pointer->doubleClickedWhere).manhattanLength() < QApplication::startDragDistance();
    m_pointer->doubleClickedAt = 0;
    m_pointer->unit.reset();
    if (isThird) {
        m_pointer->unit = TextCaret::Unit::Paragraph;
        m_pointer->drags = true;
        std::tie(m_pointer->from, m_pointer->to) = unitAt(event->position());
        m_caret->select(m_pointer->from, m_pointer->to);
        caretMoved();
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_pointer->drags = true;
        m_caret->moveTo(offset, true);
        caretMoved();
    } else {
        // Whether it will be a click, which keeps nothing selected, or a selection, is not known yet.
        m_pointer->from = m_pointer->to = offset;
    }
}

void TextCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_flow->rowCount() == 0 || markAt(event->position()))
        return;
    m_pointer->kind = Pointer::Kind::Text;
    m_pointer->drags = true;
    m_pointer->unit = TextCaret::Unit::Word;
    m_pointer->doubleClickedAt = std::max<quint64>(1, event->timestamp());
    m_pointer->doubleClickedWhere = event->position();
    std::tie(m_pointer->from, m_pointer->to) = unitAt(event->position());
    m_caret->select(m_pointer->from, m_pointer->to);
    caretMoved();
}

/// The word or paragraph that is pointed at, not the one whose edge is nearest.
std::pair<qsizetype, qsizetype> TextCanvas::unitAt(QPointF position) const
{
    const auto [row, inRow] = rowAt(position);
    const TextRow &found = m_flow->row(row);
    return m_caret->unitAt(found.characterAt(inRow).value_or(found.offsetAt(inRow)), *m_pointer->unit);
}

void TextCanvas::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer->lastAt = event->position();
    if (m_pointer->kind == Pointer::Kind::None || !event->buttons().testFlag(Qt::LeftButton)) {
        point(event->position());
        return;
    }
    if (m_pointer->kind != Pointer::Kind::Text)
        return;
    if (!m_pointer->drags) {
        if ((event->position() - m_pointer->pressedAt).manhattanLength() < QApplication::startDragDistance())
            return;
        m_pointer->drags = true;
        m_caret->moveTo(m_pointer->from, false);
    }
    extendTo(event->position());
    const bool isBeside = event->position().y() < 0 || event->position().y() > viewport()->height();
    if (isBeside && !m_pointer->scrolling.isActive())
        m_pointer->scrolling.start(scrollInterval, this);
    else if (!isBeside)
        m_pointer->scrolling.stop();
}

void TextCanvas::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_pointer->scrolling.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    // The farther away, the faster.
    const double y = m_pointer->lastAt.y();
    const double beyond = y < 0 ? y : y - viewport()->height();
    scrollBy(beyond / 3);
    extendTo(m_pointer->lastAt);
}

void TextCanvas::extendTo(QPointF position)
{
    if (!m_pointer->unit) {
        const auto [row, inRow] = rowAt(position);
        m_caret->moveTo(m_flow->row(row).offsetAt(inRow), true);
    } else {
        const auto [from, to] = unitAt(position);
        if (from < m_pointer->from)
            m_caret->select(m_pointer->to, from);
        else
            m_caret->select(m_pointer->from, std::max(to, m_pointer->to));
    }
    caretMoved();
}

void TextCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pointer->scrolling.stop();
    const Pointer::Kind kind = std::exchange(m_pointer->kind, Pointer::Kind::None);
    // From here on the canvas's owner may do anything with it; nothing of ours is touched after an emission.
    if (kind == Pointer::Kind::Mark) {
        if (m_pointer->mark.rect.adjusted(-4, -4, 4, 4).contains(event->position()))
            pick(m_pointer->mark.ids);
    } else if (kind == Pointer::Kind::Text && m_pointer->drags) {
        if (canBeDiscussed())
            m_prompt->start(m_promptDelay);
    } else if (kind == Pointer::Kind::Text) {
        click(event->position(), event->modifiers());
    }
}

void TextCanvas::click(QPointF position, Qt::KeyboardModifiers modifiers)
{
    const auto [row, inRow] = rowAt(position);
    const auto character = m_flow->row(row).characterAt(inRow);
    m_caret->moveTo(m_flow->row(row).offsetAt(inRow), false);
    caretMoved();
    const QList<ConversationId> candidates = highlightsAt(position);
    const QUrl *link = character ? m_document->linkAt(*character) : nullptr;
    if (link != nullptr && (candidates.isEmpty() || modifiers.testFlag(Qt::ControlModifier)))
        Q_EMIT linkActivated(*link);
    else if (!candidates.isEmpty())
        pick(candidates);
}

/// The one after the one that is selected, or else the first.
void TextCanvas::pick(const QList<ConversationId> &candidates)
{
    const qsizetype next = (candidates.indexOf(m_selected) + 1) % candidates.size();
    const ConversationId id = candidates.at(next);
    setSelected(id);
    Q_EMIT highlightActivated(id);
}

void TextCanvas::point(QPointF position)
{
    const ConversationId id = highlightAt(position);
    Qt::CursorShape shape = Qt::IBeamCursor;
    if (!id.isNull()) {
        shape = Qt::PointingHandCursor;
    } else if (m_flow->rowCount() > 0) {
        const auto [row, inRow] = rowAt(position);
        const auto character = m_flow->row(row).characterAt(inRow);
        if (character && m_document->linkAt(*character) != nullptr)
            shape = Qt::PointingHandCursor;
        else if (position.x() > marginLeft())
            shape = Qt::ArrowCursor;
    }
    if (viewport()->cursor().shape() != shape)
        viewport()->setCursor(shape);
    if (id != m_hovered) {
        m_hovered = id;
        viewport()->update();
        Q_EMIT highlightHovered(id);
    }
}

void TextCanvas::showToolTip(const QHelpEvent &event)
{
    QStringList lines;
    const QList<ConversationId> ids = highlightsAt(event.pos());
    for (const ConversationId id : ids) {
        const HighlightView *view = highlight(id);
        if (view != nullptr && !view->label.isEmpty()) {
            lines.append((view->number > 0 ? QStringLiteral("<b>%1</b>&nbsp; ").arg(view->number) : QString())
                         + view->label.toHtmlEscaped());
        }
    }
    if (ids.isEmpty() && m_flow->rowCount() > 0) {
        const auto [row, inRow] = rowAt(event.pos());
        const auto character = m_flow->row(row).characterAt(inRow);
        if (const QUrl *link = character ? m_document->linkAt(*character) : nullptr)
            lines.append(link->toString().toHtmlEscaped());
    }
    if (lines.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event.globalPos(), lines.join(QStringLiteral("<br>")), viewport());
}

} // namespace Pinthread
