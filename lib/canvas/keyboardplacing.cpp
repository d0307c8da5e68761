// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/keyboardplacing_p.h"

#include "canvas/imagecanvas.h"
#include "canvas/markerlayer_p.h"
#include "canvas/placingcross_p.h"
#include "canvas/regionhandles_p.h"

#include <QKeyEvent>
#include <QLocale>

#include <algorithm>

namespace Pinthread {

namespace {

/// One press of an arrow key, in device-independent pixels.
constexpr double step = 8;
constexpr double largeStep = 48;
constexpr double smallStep = 1;

QPointF direction(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

double stepFor(Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::AltModifier))
        return smallStep;
    return modifiers.testFlag(Qt::ShiftModifier) ? largeStep : step;
}

bool isEnter(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

KeyboardPlacing::KeyboardPlacing(ImageCanvas &canvas, MarkerLayer &layer, RegionHandles &handles)
    : m_canvas(canvas), m_layer(layer), m_handles(handles)
{}

KeyboardPlacing::~KeyboardPlacing() = default;

void KeyboardPlacing::startPlacing(QPointF percent)
{
    start(Task::Place, percent, {});
}

void KeyboardPlacing::startMoving(ConversationId id, QPointF percent)
{
    start(Task::Move, percent, id);
}

void KeyboardPlacing::startResizing(ConversationId id, const QRectF &percent)
{
    end();
    m_rect = percent;
    m_stretch = RegionStretch(percent, Qt::RightEdge | Qt::BottomEdge, m_canvas.imageSize());
    start(Task::Resize, percent.bottomRight(), id);
}

void KeyboardPlacing::start(Task task, QPointF percent, ConversationId pin)
{
    end();
    m_task = task;
    m_pin = pin;
    m_descriptionBefore = m_canvas.accessibleDescription();
    m_cross = std::make_unique<PlacingCross>();
    m_cross->setZValue(2);
    m_canvas.scene()->addItem(m_cross.get());
    moveTo(percent);
}

void KeyboardPlacing::end()
{
    if (!isActive())
        return;
    m_cross.reset();
    m_layer.endMoving();
    m_layer.setBand({});
    m_pin = {};
    m_handles.update();
    m_canvas.setAccessibleDescription(m_descriptionBefore);
}

bool KeyboardPlacing::isOurs(const QKeyEvent &event) const
{
    return isEnter(event.key()) || event.key() == Qt::Key_Escape || !direction(event.key()).isNull()
           || (event.key() == Qt::Key_Space && m_task == Task::Place);
}

void KeyboardPlacing::keyPress(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape) {
        end();
    } else if (isEnter(event.key())) {
        finish();
    } else if (event.key() == Qt::Key_Space) {
        putCornerDown();
    } else {
        const QPointF way = direction(event.key()) * stepFor(event.modifiers());
        const QPointF unit = m_canvas.percentAt(QPointF(1, 1)) - m_canvas.percentAt(QPointF(0, 0));
        moveTo(m_place + QPointF(way.x() * unit.x(), way.y() * unit.y()));
    }
}

void KeyboardPlacing::markersChanged()
{
    if (!m_pin.isNull() && m_canvas.marker(m_pin) == nullptr)
        end();
}

void KeyboardPlacing::putCornerDown()
{
    m_task = Task::Draw;
    m_stretch = RegionStretch(QRectF(m_place, QSizeF()), Qt::RightEdge | Qt::BottomEdge, m_canvas.imageSize());
    moveTo(m_place);
}

void KeyboardPlacing::moveTo(QPointF percent)
{
    RegionSize taken;
    const MarkerView *marker = m_canvas.marker(m_pin);
    if (marker != nullptr && m_task == Task::Move)
        taken = marker->marker.region.value_or(taken);
    m_place = {std::clamp(percent.x(), 0.0, 100 - taken.width), std::clamp(percent.y(), 0.0, 100 - taken.height)};
    const QSize picture = m_canvas.imageSize();
    m_cross->setPos(m_place.x() / 100 * picture.width(), m_place.y() / 100 * picture.height());
    switch (m_task) {
    case Task::Place:
        break;
    case Task::Draw:
        m_rect = m_stretch.to(m_place, false);
        m_layer.setBand(m_rect);
        break;
    case Task::Move:
        if (marker != nullptr)
            m_layer.setMoving(m_pin, m_place, marker->marker.region);
        break;
    case Task::Resize:
        m_rect = m_stretch.to(m_place, false);
        m_layer.setMoving(m_pin, m_rect.topLeft(), RegionSize{m_rect.width(), m_rect.height()});
        break;
    }
    m_handles.update();
    m_canvas.ensureSpotVisible(m_place);
    say();
}

void KeyboardPlacing::say()
{
    const QLocale locale;
    const auto number = [&locale](double percent) { return locale.toString(percent, 'f', 1); };
    if (m_task == Task::Draw || m_task == Task::Resize) {
        m_canvas.setAccessibleDescription(
            ImageCanvas::tr("Region from %1 % to %2 % from the left, and from %3 % to %4 % from the top")
                .arg(number(m_rect.left()), number(m_rect.right()), number(m_rect.top()), number(m_rect.bottom())));
    } else {
        m_canvas.setAccessibleDescription(
            ImageCanvas::tr("%1 % from the left, %2 % from the top").arg(number(m_place.x()), number(m_place.y())));
    }
}

void KeyboardPlacing::finish()
{
    const Task task = m_task;
    const ConversationId pin = m_pin;
    const QRectF rect = m_rect;
    const QPointF place(roundedPercent(m_place.x()), roundedPercent(m_place.y()));
    end();
    switch (task) {
    case Task::Place:
        Q_EMIT m_canvas.spotClicked(place);
        break;
    case Task::Draw:
        Q_EMIT m_canvas.regionDrawn(rect);
        break;
    case Task::Move:
        Q_EMIT m_canvas.markerMoved(pin, place);
        break;
    case Task::Resize:
        Q_EMIT m_canvas.markerResized(pin, rect);
        break;
    }
}

} // namespace Pinthread
