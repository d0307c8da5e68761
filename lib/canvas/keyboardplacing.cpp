// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/keyboardplacing_p.h"

#include "canvas/imagecanvas.h"
#include "canvas/markerlayer_p.h"
#include "canvas/placingcross_p.h"

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

KeyboardPlacing::KeyboardPlacing(ImageCanvas &canvas, MarkerLayer &layer) : m_canvas(canvas), m_layer(layer) {}

KeyboardPlacing::~KeyboardPlacing() = default;

void KeyboardPlacing::start(QPointF percent, ConversationId moving)
{
    end();
    m_moving = moving;
    m_descriptionBefore = m_canvas.accessibleDescription();
    m_cross = std::make_unique<PlacingCross>();
    m_cross->setZValue(1);
    m_canvas.scene()->addItem(m_cross.get());
    moveTo(percent);
}

void KeyboardPlacing::end()
{
    if (!isActive())
        return;
    m_cross.reset();
    m_layer.endMoving();
    m_moving = {};
    m_canvas.setAccessibleDescription(m_descriptionBefore);
}

bool KeyboardPlacing::isOurs(const QKeyEvent &event)
{
    return isEnter(event.key()) || event.key() == Qt::Key_Escape || !direction(event.key()).isNull();
}

void KeyboardPlacing::keyPress(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape) {
        end();
    } else if (isEnter(event.key())) {
        finish();
    } else {
        const QPointF way = direction(event.key()) * stepFor(event.modifiers());
        const QPointF unit = m_canvas.percentAt(QPointF(1, 1)) - m_canvas.percentAt(QPointF(0, 0));
        moveTo(m_place + QPointF(way.x() * unit.x(), way.y() * unit.y()));
    }
}

void KeyboardPlacing::markersChanged()
{
    if (!m_moving.isNull() && m_canvas.marker(m_moving) == nullptr)
        end();
}

void KeyboardPlacing::moveTo(QPointF percent)
{
    RegionSize region;
    if (const MarkerView *marker = m_canvas.marker(m_moving))
        region = marker->marker.region.value_or(region);
    m_place = {std::clamp(percent.x(), 0.0, 100 - region.width), std::clamp(percent.y(), 0.0, 100 - region.height)};
    const QSize picture = m_canvas.imageSize();
    m_cross->setPos(m_place.x() / 100 * picture.width(), m_place.y() / 100 * picture.height());
    if (!m_moving.isNull())
        m_layer.setMoving(m_moving, m_place);
    m_canvas.ensureSpotVisible(m_place);
    const QLocale locale;
    m_canvas.setAccessibleDescription(
        ImageCanvas::tr("%1 % from the left, %2 % from the top")
            .arg(locale.toString(m_place.x(), 'f', 1), locale.toString(m_place.y(), 'f', 1)));
}

void KeyboardPlacing::finish()
{
    const ConversationId moving = m_moving;
    const QPointF place(roundedPercent(m_place.x()), roundedPercent(m_place.y()));
    end();
    if (moving.isNull())
        Q_EMIT m_canvas.spotClicked(place);
    else
        Q_EMIT m_canvas.markerMoved(moving, place);
}

} // namespace Pinthread
