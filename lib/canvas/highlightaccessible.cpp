// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/highlightaccessible_p.h"

#include "canvas/textcanvas.h"

namespace Pinthread {

HighlightAccessible::HighlightAccessible(TextCanvas &canvas, ConversationId id) : m_canvas(&canvas), m_id(id) {}

const HighlightView *HighlightAccessible::view() const
{
    return m_canvas != nullptr ? m_canvas->highlight(m_id) : nullptr;
}

bool HighlightAccessible::isValid() const
{
    return view() != nullptr;
}

QWindow *HighlightAccessible::window() const
{
    return m_canvas != nullptr ? m_canvas->window()->windowHandle() : nullptr;
}

QAccessibleInterface *HighlightAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_canvas);
}

QString HighlightAccessible::text(QAccessible::Text text) const
{
    const HighlightView *highlight = view();
    if (highlight == nullptr)
        return {};
    switch (text) {
    case QAccessible::Name:
        if (highlight->number == 0)
            return tr("New highlight: %1").arg(highlight->label);
        return tr("Highlight %1: %2").arg(QString::number(highlight->number), highlight->label);
    case QAccessible::Description:
        switch (highlight->state) {
        case HighlightView::State::Open:
            return tr("Open");
        case HighlightView::State::Resolved:
            return tr("Resolved");
        case HighlightView::State::Unsent:
            return tr("Not sent yet");
        case HighlightView::State::Failed:
            return tr("Could not be sent");
        }
        return {};
    default:
        return {};
    }
}

QRect HighlightAccessible::rect() const
{
    const TextCanvas *canvas = m_canvas;
    if (canvas == nullptr)
        return {};
    const QRect inViewport = canvas->highlightRect(m_id);
    return {canvas->viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size()};
}

QAccessible::State HighlightAccessible::state() const
{
    QAccessible::State state;
    const TextCanvas *canvas = m_canvas;
    const HighlightView *highlight = view();
    if (canvas == nullptr || highlight == nullptr) {
        state.invalid = true;
        return state;
    }
    const bool selected = canvas->selected() == m_id;
    state.focusable = true;
    state.selectable = true;
    state.selected = selected;
    state.focused = selected && canvas->hasFocus();
    state.invisible = !canvas->isVisible();
    state.offscreen = !canvas->viewport()->rect().intersects(canvas->highlightRect(m_id));
    return state;
}

void *HighlightAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList HighlightAccessible::actionNames() const
{
    return {pressAction(), setFocusAction()};
}

void HighlightAccessible::doAction(const QString &actionName)
{
    TextCanvas *canvas = m_canvas;
    if (canvas == nullptr || !isValid())
        return;
    if (actionName == setFocusAction()) {
        canvas->ensureHighlightVisible(m_id);
        canvas->setFocus(Qt::OtherFocusReason);
        canvas->setSelected(m_id);
    } else if (actionName == pressAction()) {
        canvas->ensureHighlightVisible(m_id);
        canvas->setSelected(m_id);
        Q_EMIT canvas->highlightActivated(m_id);
    }
}

QStringList HighlightAccessible::keyBindingsForAction(const QString & /*actionName*/) const
{
    return {};
}

} // namespace Pinthread
