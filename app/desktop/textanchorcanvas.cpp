// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textanchorcanvas.h"

#include "selectionprompt.h"

#include "canvas/textcanvas.h"

#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace Pinthread {

TextAnchorCanvas::TextAnchorCanvas(TextCanvas &canvas)
    : AnchorCanvas(&canvas), m_canvas(canvas), m_prompt(new SelectionPrompt(&canvas))
{
    connect(&m_canvas, &TextCanvas::highlightActivated, this, &TextAnchorCanvas::activated);
    connect(&m_canvas, &TextCanvas::viewChanged, this, &TextAnchorCanvas::viewChanged);
    connect(&m_canvas, &TextCanvas::linkActivated, this, &TextAnchorCanvas::linkActivated);
    connect(&m_places, &TextPlaces::found, this, &TextAnchorCanvas::showFound);
    connectPrompt();
}

void TextAnchorCanvas::connectPrompt()
{
    connect(&m_canvas, &TextCanvas::promptDue, this, &TextAnchorCanvas::offer);
    connect(&m_canvas, &TextCanvas::promptWithdrawn, m_prompt, &QWidget::hide);
    connect(&m_canvas, &TextCanvas::selectionRefused, this, [this](const QString &reason) {
        m_offered.reset();
        placePrompt();
        m_prompt->refuse(reason);
    });
    connect(&m_canvas, &TextCanvas::selectionChanged, m_prompt, &QWidget::hide);
    connect(&m_canvas, &TextCanvas::viewChanged, this, &TextAnchorCanvas::placePrompt);
    connect(m_prompt, &SelectionPrompt::accepted, this, &TextAnchorCanvas::accept);
    connect(m_prompt, &SelectionPrompt::dismissed, &m_canvas, [this] { m_canvas.setFocus(); });
}

QAbstractScrollArea &TextAnchorCanvas::widget() const
{
    return m_canvas;
}

// --- The text

void TextAnchorCanvas::show(const OpenedPicture &opened)
{
    m_prompt->hide();
    m_places.setText(opened.text->plainText());
    m_canvas.setDocument(opened.text);
    showAll();
    showProvisional();
}

void TextAnchorCanvas::clear()
{
    m_prompt->hide();
    m_places.clear();
    m_marks.clear();
    m_provisional.reset();
    m_canvas.clear();
    const bool wasDetached = std::exchange(m_provisionalDetached, false);
    if (!std::exchange(m_detached, {}).isEmpty() || wasDetached)
        Q_EMIT detachedChanged();
}

bool TextAnchorCanvas::isEmpty() const
{
    return m_canvas.document() == nullptr;
}

// --- The highlights

std::optional<HighlightView> TextAnchorCanvas::viewOf(const AnchorMark &mark)
{
    const auto *range = std::get_if<TextRange>(&mark.anchor);
    if (!range)
        return {};
    const TextPlaces::Place place = m_places.place(*range);
    if (place.isKnown && !place.span)
        m_detached.insert(mark.id);
    else
        m_detached.remove(mark.id);
    if (!place.span)
        return {};
    return HighlightView{.id = mark.id,
                         .span = *place.span,
                         .number = mark.number,
                         .state = mark.state,
                         .label = mark.label,
                         .unread = mark.unread};
}

void TextAnchorCanvas::showAll()
{
    const QSet<ConversationId> before = std::exchange(m_detached, {});
    QList<HighlightView> views;
    views.reserve(m_marks.size());
    for (const AnchorMark &mark : std::as_const(m_marks)) {
        if (const auto view = viewOf(mark))
            views.append(*view);
    }
    m_canvas.setHighlights(views);
    if (m_detached != before)
        Q_EMIT detachedChanged();
}

void TextAnchorCanvas::setMarks(const QList<AnchorMark> &marks)
{
    m_marks = marks;
    showAll();
}

void TextAnchorCanvas::updateMark(const AnchorMark &mark)
{
    const auto there = std::ranges::find(m_marks, mark.id, &AnchorMark::id);
    if (there == m_marks.end())
        m_marks.append(mark);
    else
        *there = mark;
    const bool was = m_detached.contains(mark.id);
    if (const auto view = viewOf(mark))
        m_canvas.updateHighlight(*view);
    else
        m_canvas.removeHighlight(mark.id);
    if (m_detached.contains(mark.id) != was)
        Q_EMIT detachedChanged();
}

void TextAnchorCanvas::removeMark(ConversationId id)
{
    m_marks.removeIf([id](const AnchorMark &mark) { return mark.id == id; });
    m_canvas.removeHighlight(id);
    if (m_detached.remove(id))
        Q_EMIT detachedChanged();
}

void TextAnchorCanvas::showFound()
{
    showAll();
    showProvisional();
    if (const ConversationId awaited = std::exchange(m_awaited, {}); m_canvas.highlight(awaited))
        m_canvas.ensureHighlightVisible(awaited);
    Q_EMIT viewChanged(); // What was nowhere is somewhere now.
}

void TextAnchorCanvas::setProvisional(const std::optional<Anchor> &anchor)
{
    const auto *range = anchor ? std::get_if<TextRange>(&*anchor) : nullptr;
    m_provisional = range ? std::optional(*range) : std::nullopt;
    showProvisional();
}

void TextAnchorCanvas::showProvisional()
{
    const TextPlaces::Place place = m_provisional ? m_places.place(*m_provisional) : TextPlaces::Place();
    m_canvas.setProvisionalHighlight(place.span);
    const bool detached = place.isKnown && !place.span;
    if (std::exchange(m_provisionalDetached, detached) != detached)
        Q_EMIT detachedChanged();
}

void TextAnchorCanvas::setSelected(ConversationId id)
{
    m_canvas.setSelected(id);
}

ConversationId TextAnchorCanvas::selected() const
{
    return m_canvas.selected();
}

void TextAnchorCanvas::setReadOnly(bool readOnly)
{
    m_canvas.setReadOnly(readOnly);
    if (readOnly)
        m_prompt->hide();
}

void TextAnchorCanvas::setLimits(const Limits &limits)
{
    m_canvas.setLimits(limits);
}

// --- The offer of a conversation

void TextAnchorCanvas::offer(const TextRange &range)
{
    // Asked for once more while it is offered: that is an answer.
    if (m_prompt->isVisible() && m_offered == range)
        return accept();
    m_offered = range;
    placePrompt();
    m_prompt->offer();
}

void TextAnchorCanvas::accept()
{
    m_prompt->hide();
    const auto range = std::exchange(m_offered, {});
    if (!range)
        return;
    m_canvas.setSelection({range->end, range->end}); // The highlight takes its place.
    Q_EMIT conversationWanted(*range);
}

void TextAnchorCanvas::placePrompt()
{
    const QRect words = m_canvas.selectionRect();
    const QRect seen = m_canvas.viewport()->rect();
    const QRect place = words.intersected(seen);
    const bool inSight = !place.isEmpty();
    const QRect shown = inSight ? place : QRect(seen.center().x(), seen.top(), 1, 1);
    m_prompt->setPlace({m_canvas.viewport()->mapTo(&m_canvas, shown.topLeft()), shown.size()});
}

// --- Where things are

void TextAnchorCanvas::ensureVisible(ConversationId id)
{
    m_awaited = {};
    if (m_canvas.highlight(id))
        m_canvas.ensureHighlightVisible(id);
    else if (!m_detached.contains(id))
        m_awaited = id;
}

QRect TextAnchorCanvas::markRect(ConversationId id) const
{
    return m_canvas.highlightRect(id);
}

QRect TextAnchorCanvas::provisionalRect() const
{
    return m_canvas.provisionalHighlightRect();
}

// --- How it is looked at

void TextAnchorCanvas::writeLook(PictureState &state) const
{
    state.fitted = qFuzzyCompare(m_canvas.zoomFactor(), 1);
    state.zoom = m_canvas.zoomFactor();
    const bool isAtTop = m_canvas.verticalScrollBar()->value() == 0;
    state.textPosition = isAtTop ? 0 : m_canvas.positionAt({double(m_canvas.viewport()->width()) / 2, 1});
}

void TextAnchorCanvas::restoreLook(const PictureState &state)
{
    m_canvas.setZoomFactor(state.fitted ? 1 : state.zoom);
    if (state.textPosition <= 0)
        return;
    // From below, so that it comes to the top of the window; heights are known only of what has been laid out.
    m_canvas.ensureSpanVisible({state.textPosition, state.textPosition + 1});
    QScrollBar *bar = m_canvas.verticalScrollBar();
    bar->setValue(bar->value() + m_canvas.cursorRect(state.textPosition).top());
}

void TextAnchorCanvas::zoomIn()
{
    m_canvas.zoomIn();
}

void TextAnchorCanvas::zoomOut()
{
    m_canvas.zoomOut();
}

void TextAnchorCanvas::actualSize()
{
    m_canvas.actualSize();
}

void TextAnchorCanvas::startByKeyboard()
{
    m_canvas.setFocus();
    m_canvas.startConversation();
}

void TextAnchorCanvas::startSearch()
{
    m_canvas.setFocus();
    m_canvas.startSearch();
}

} // namespace Pinthread
