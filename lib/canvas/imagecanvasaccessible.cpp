// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imagecanvasaccessible_p.h"

#include "canvas/imagecanvas.h"
#include "canvas/markeraccessible_p.h"

namespace Pinthread {

namespace {

QAccessibleInterface *makeInterface(const QString & /*className*/, QObject *object)
{
    auto *canvas = qobject_cast<ImageCanvas *>(object);
    return canvas != nullptr ? new ImageCanvasAccessible(*canvas) : nullptr;
}

/// Null only if another factory came first. Not asked whether anybody listens: making it costs next to nothing, and
/// whoever starts to listen later finds everything in order.
ImageCanvasAccessible *interfaceOf(ImageCanvas &canvas)
{
    return dynamic_cast<ImageCanvasAccessible *>(QAccessible::queryAccessibleInterface(&canvas));
}

} // namespace

void ImageCanvasAccessible::install()
{
    [[maybe_unused]] static const bool once = [] {
        QAccessible::installFactory(&makeInterface);
        return true;
    }();
}

void ImageCanvasAccessible::markersChanged(ImageCanvas &canvas)
{
    ImageCanvasAccessible *self = interfaceOf(canvas);
    if (self == nullptr)
        return;
    self->forgetGone();
    QAccessibleEvent event(&canvas, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void ImageCanvasAccessible::markerChanged(ImageCanvas &canvas, ConversationId id)
{
    ImageCanvasAccessible *self = interfaceOf(canvas);
    if (self == nullptr || !self->m_children.contains(id))
        return;
    for (const QAccessible::Event type : {QAccessible::NameChanged, QAccessible::LocationChanged}) {
        QAccessibleEvent event(&canvas, type);
        event.setChild(self->indexOf(id));
        QAccessible::updateAccessibility(&event);
    }
}

void ImageCanvasAccessible::selectionChanged(ImageCanvas &canvas)
{
    ImageCanvasAccessible *self = interfaceOf(canvas);
    if (self == nullptr || !canvas.hasFocus() || canvas.marker(canvas.selected()) == nullptr)
        return;
    QAccessibleEvent event(&canvas, QAccessible::Focus);
    event.setChild(self->indexOf(canvas.selected()));
    QAccessible::updateAccessibility(&event);
}

ImageCanvasAccessible::ImageCanvasAccessible(ImageCanvas &canvas) : QAccessibleWidget(&canvas, QAccessible::Canvas) {}

ImageCanvasAccessible::~ImageCanvasAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

ImageCanvas &ImageCanvasAccessible::canvas() const
{
    return *static_cast<ImageCanvas *>(widget());
}

int ImageCanvasAccessible::childCount() const
{
    return QAccessibleWidget::childCount() + int(canvas().markers().size());
}

QAccessibleInterface *ImageCanvasAccessible::child(int index) const
{
    const int marker = index - QAccessibleWidget::childCount();
    if (marker < 0)
        return QAccessibleWidget::child(index);
    return marker < canvas().markers().size() ? childFor(canvas().markers().at(marker).id) : nullptr;
}

QAccessibleInterface *ImageCanvasAccessible::childFor(ConversationId id) const
{
    if (canvas().marker(id) == nullptr)
        return nullptr;
    if (const auto known = m_children.constFind(id); known != m_children.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *made = new MarkerAccessible(canvas(), id);
    m_children.insert(id, QAccessible::registerAccessibleInterface(made));
    return made;
}

int ImageCanvasAccessible::indexOf(ConversationId id) const
{
    const QList<MarkerView> &markers = canvas().markers();
    for (int index = 0; index < markers.size(); ++index) {
        if (markers.at(index).id == id)
            return QAccessibleWidget::childCount() + index;
    }
    return -1;
}

int ImageCanvasAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    if (const auto *marker = dynamic_cast<const MarkerAccessible *>(child))
        return indexOf(marker->id());
    return QAccessibleWidget::indexOfChild(child);
}

QAccessibleInterface *ImageCanvasAccessible::childAt(int x, int y) const
{
    const QPoint position = canvas().viewport()->mapFromGlobal(QPoint(x, y));
    if (canvas().viewport()->rect().contains(position)) {
        if (QAccessibleInterface *pin = childFor(canvas().markerAt(position)))
            return pin;
        // Of a heap its first; its description tells of the others.
        if (QAccessibleInterface *pin = childFor(canvas().heapAt(position).value(0)))
            return pin;
    }
    return QAccessibleWidget::childAt(x, y);
}

QAccessibleInterface *ImageCanvasAccessible::focusChild() const
{
    if (canvas().hasFocus()) {
        if (QAccessibleInterface *pin = childFor(canvas().selected()))
            return pin;
    }
    return QAccessibleWidget::focusChild();
}

QString ImageCanvasAccessible::text(QAccessible::Text text) const
{
    if (text == QAccessible::Description && canvas().accessibleDescription().isEmpty())
        return ImageCanvas::tr("%Ln pin(s)", nullptr, int(canvas().markers().size()));
    return QAccessibleWidget::text(text);
}

void ImageCanvasAccessible::forgetGone()
{
    for (auto child = m_children.begin(); child != m_children.end();) {
        if (canvas().marker(child.key()) == nullptr) {
            QAccessible::deleteAccessibleInterface(child.value());
            child = m_children.erase(child);
        } else {
            ++child;
        }
    }
}

} // namespace Pinthread
