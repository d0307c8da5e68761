// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What ImageCanvas does with the events it is sent; the rest of the class is in imagecanvas.cpp.

#include "canvas/imagecanvas.h"

#include "canvas/imagecanvasaccessible_p.h"
#include "canvas/imageitem_p.h"
#include "canvas/keyboardplacing_p.h"
#include "canvas/markerlayer_p.h"
#include "canvas/markertooltip_p.h"
#include "canvas/openingbar_p.h"
#include "canvas/pointergesture_p.h"
#include "canvas/viewgeometry_p.h"

#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Pinthread {

namespace {

/// One notch of the wheel.
constexpr double wheelZoom = 1.2;
constexpr double wheelNotch = 120;

/// The background: the palette's colour, but always dark, so that the picture is what one sees.
QColor darkened(const QColor &window)
{
    constexpr float lightestDark = 0.13F;
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    window.getHslF(&hue, &saturation, &lightness);
    return QColor::fromHslF(std::max(hue, 0.0F), std::min(saturation, 0.25F),
                            std::min(lightness * 0.75F, lightestDark));
}

} // namespace

bool ImageCanvas::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // While something is being done here, its keys are not the window's.
        auto *key = static_cast<QKeyEvent *>(event);
        if ((m_placing->isActive() && m_placing->isOurs(*key))
            || (key->key() == Qt::Key_Escape && (m_pointer->isBusy() || m_layer->fan().isOpen()))) {
            event->accept();
            return true;
        }
        break;
    }
    case QEvent::ScreenChangeInternal:
        QGraphicsView::event(event);
        pictureChanged();
        return true;
    case QEvent::Paint:
        paintFocusFrame();
        return true;
    default:
        break;
    }
    return QGraphicsView::event(event);
}

void ImageCanvas::paintFocusFrame()
{
    QPainter painter(this);
    const QColor colour = m_focusVisible ? palette().color(QPalette::Highlight) : backgroundBrush().color();
    painter.setPen(QPen(colour, 2.0 * frameWidth()));
    painter.drawRect(rect());
}

bool ImageCanvas::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Gesture:
    case QEvent::NativeGesture:
        if (gestureEvent(event))
            return true;
        break;
    case QEvent::ToolTip:
        showToolTip(*static_cast<QHelpEvent *>(event));
        return true;
    case QEvent::Leave:
        m_pointer->leave();
        break;
    default:
        break;
    }
    return QGraphicsView::viewportEvent(event);
}

bool ImageCanvas::gestureEvent(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *native = static_cast<QNativeGestureEvent *>(event);
        if (native->gestureType() != Qt::ZoomNativeGesture)
            return false;
        zoomAt(zoomFactor() * (1 + native->value()), native->position());
        return true;
    }
    auto *gesture = static_cast<QGestureEvent *>(event);
    const auto *pinch = static_cast<QPinchGesture *>(gesture->gesture(Qt::PinchGesture));
    if (pinch == nullptr)
        return false;
    m_pointer->giveUp();
    zoomAt(zoomFactor() * pinch->scaleFactor(), viewport()->mapFromGlobal(pinch->hotSpot()));
    gesture->accept();
    return true;
}

void ImageCanvas::showToolTip(const QHelpEvent &event)
{
    QString text;
    QRect area;
    if (const MarkerView *view = marker(markerAt(event.pos()))) {
        text = MarkerToolTip::of(*view);
        area = markerRect(view->id);
    } else {
        QList<MarkerView> heap;
        for (const ConversationId id : heapAt(event.pos()))
            heap.append(*marker(id));
        if (!heap.isEmpty()) {
            text = MarkerToolTip::ofHeap(heap);
            area = markerRect(heap.first().id);
        }
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event.globalPos(), text, viewport(), area);
}

void ImageCanvas::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
    else if (event->type() == QEvent::FontChange)
        m_layer->setView(m_scale, viewport()->devicePixelRatioF(), font());
}

void ImageCanvas::applyPalette()
{
    setBackgroundBrush(darkened(palette().color(QPalette::Window)));
    m_image->setDark(palette().color(QPalette::Window).lightness() < 128);
    update();
}

void ImageCanvas::resizeEvent(QResizeEvent *event)
{
    m_opening->moveToPlace();
    if (m_laysOut) {
        QGraphicsView::resizeEvent(event);
        return;
    }
    const QPointF before = QRectF(QPointF(), QSizeF(event->oldSize())).center();
    const QPointF point = viewportTransform().inverted().map(before);
    QGraphicsView::resizeEvent(event);
    const ViewGeometry geometry = geometryOfView();
    showAt(m_fitted ? geometry.fitScale() : geometry.bounded(m_scale), viewportTransform().map(point),
           QRectF(viewport()->rect()).center());
}

void ImageCanvas::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    if (m_laysOut)
        return;
    viewMoved();
    Q_EMIT viewChanged();
}

void ImageCanvas::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomAt(zoomFactor() * std::pow(wheelZoom, turn.y() / wheelNotch), event->position());
    } else if (event->modifiers().testFlag(Qt::ShiftModifier) && turn.x() == 0) {
        const double steps = turn.y() / wheelNotch * QApplication::wheelScrollLines();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value()
                                        - int(std::lround(steps * horizontalScrollBar()->singleStep())));
    } else {
        QGraphicsView::wheelEvent(event);
    }
    // A picture that cannot be scrolled further must not scroll what it is in.
    event->accept();
}

void ImageCanvas::mousePressEvent(QMouseEvent *event)
{
    m_placing->end();
    m_pointer->press(*event);
}

void ImageCanvas::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer->move(*event);
}

void ImageCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    m_pointer->release(*event);
}

void ImageCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    // The first click has said it all; the second one of a hasty hand must not open something else.
    event->accept();
}

void ImageCanvas::keyPressEvent(QKeyEvent *event)
{
    if (m_placing->isActive() && m_placing->isOurs(*event)) {
        m_placing->keyPress(*event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_pointer->giveUp())
            return;
        if (m_layer->fan().isOpen()) {
            closeFan();
            return;
        }
        break;
    case Qt::Key_Shift:
        m_pointer->setShiftHeld(true);
        break;
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            m_pointer->setSpaceHeld(true);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (marker(selected()) != nullptr) {
            Q_EMIT markerActivated(selected());
            return;
        }
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QGraphicsView::keyPressEvent(event);
        return;
    default:
        break;
    }
    // What is not ours is the window's.
    event->ignore();
}

void ImageCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_pointer->setSpaceHeld(false);
        return;
    }
    if (event->key() == Qt::Key_Shift)
        m_pointer->setShiftHeld(false);
    event->ignore();
}

void ImageCanvas::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    m_focusVisible =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    update();
    QGraphicsView::focusInEvent(event);
    ImageCanvasAccessible::selectionChanged(*this);
}

void ImageCanvas::focusOutEvent(QFocusEvent *event)
{
    m_focusVisible = false;
    update();
    m_pointer->setSpaceHeld(false);
    // Another window in front, or a menu, is no reason to lose the place; going on elsewhere in this one is.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        m_placing->end();
    QGraphicsView::focusOutEvent(event);
}

} // namespace Pinthread
