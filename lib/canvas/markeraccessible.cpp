// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markeraccessible_p.h"

#include "canvas/imagecanvas.h"
#include "canvas/markertooltip_p.h"

namespace Pinthread {

MarkerAccessible::MarkerAccessible(ImageCanvas &canvas, ConversationId id) : m_canvas(&canvas), m_id(id) {}

const MarkerView *MarkerAccessible::view() const
{
    return m_canvas != nullptr ? m_canvas->marker(m_id) : nullptr;
}

bool MarkerAccessible::isValid() const
{
    return view() != nullptr;
}

QWindow *MarkerAccessible::window() const
{
    return m_canvas != nullptr ? m_canvas->window()->windowHandle() : nullptr;
}

QAccessibleInterface *MarkerAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_canvas);
}

QString MarkerAccessible::text(QAccessible::Text text) const
{
    const MarkerView *marker = view();
    if (marker == nullptr)
        return {};
    switch (text) {
    case QAccessible::Name:
        if (marker->number == 0)
            return tr("New pin: %1").arg(marker->label);
        return tr("Pin %1: %2").arg(QString::number(marker->number), marker->label);
    case QAccessible::Description:
        return description(*marker);
    default:
        return {};
    }
}

QString MarkerAccessible::description(const MarkerView &marker) const
{
    QStringList parts = {MarkerToolTip::stateWords(marker.state)};
    if (marker.unread)
        parts.append(tr("Unread"));
    if (const auto heap = int(m_canvas->heapOf(m_id).size()); heap > 1)
        parts.append(tr("One of %Ln pin(s) on one spot", nullptr, heap));
    return parts.join(QStringLiteral(", "));
}

QRect MarkerAccessible::rect() const
{
    const ImageCanvas *canvas = m_canvas;
    if (canvas == nullptr)
        return {};
    const QRect inViewport = canvas->markerRect(m_id);
    return {canvas->viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size()};
}

QAccessible::State MarkerAccessible::state() const
{
    QAccessible::State state;
    const ImageCanvas *canvas = m_canvas;
    const MarkerView *marker = view();
    if (canvas == nullptr || marker == nullptr) {
        state.invalid = true;
        return state;
    }
    const bool selected = canvas->selected() == m_id;
    state.focusable = true;
    state.selectable = true;
    state.selected = selected;
    state.focused = selected && canvas->hasFocus();
    state.movable = marker->movable && !canvas->isReadOnly();
    state.invisible = !canvas->isVisible();
    state.offscreen = !canvas->viewport()->rect().intersects(canvas->markerRect(m_id));
    return state;
}

void *MarkerAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList MarkerAccessible::actionNames() const
{
    return {pressAction(), setFocusAction()};
}

void MarkerAccessible::doAction(const QString &actionName)
{
    ImageCanvas *canvas = m_canvas;
    if (canvas == nullptr || !isValid())
        return;
    if (actionName == setFocusAction()) {
        canvas->ensureMarkerVisible(m_id);
        canvas->setFocus(Qt::OtherFocusReason);
        canvas->setSelected(m_id);
    } else if (actionName == pressAction()) {
        canvas->ensureMarkerVisible(m_id);
        canvas->setSelected(m_id);
        Q_EMIT canvas->markerActivated(m_id);
    }
}

QStringList MarkerAccessible::keyBindingsForAction(const QString & /*actionName*/) const
{
    return {};
}

} // namespace Pinthread
