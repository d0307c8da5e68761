// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/floatingframe.h"

#include "conversation/framebackdrop.h"
#include "conversation/look.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <utility>

namespace Pinthread {

namespace {

/// Kept free between the frame and its parent's edge.
constexpr int parentMargin = 2 * Look::unit;

} // namespace

FloatingFrame::FloatingFrame(QWidget *parent) : QWidget(parent)
{
    hide();
    followParent();
}

FloatingFrame::~FloatingFrame()
{
    delete m_backdrop.data();
}

void FloatingFrame::setMarkerRect(const QRect &marker, const QRect &region)
{
    const bool other = std::exchange(m_otherMarker, false);
    if (m_marker == marker && m_region == region && !other)
        return;
    m_marker = marker;
    m_region = region;
    if (other)
        m_placed = false;
    place();
}

void FloatingFrame::setDocked(bool docked)
{
    if (m_docked == docked)
        return;
    m_docked = docked;
    m_placed = false;
    showBackdrop();
    if (m_docked)
        updateGeometry();
    else
        place();
    update();
}

Placement FloatingFrame::findPlace() const
{
    const QRect bounds =
        parentWidget()->rect().marginsRemoved({parentMargin, parentMargin, parentMargin, parentMargin});
    const QSize size = wantedSize();
    const auto current = m_placed ? std::optional(m_placement.side) : std::nullopt;
    // What is talked about should not be covered; of a region that reaches beyond the edge, what is in sight of it.
    const QRect marked = m_marker.united(m_region).intersected(parentWidget()->rect());
    if (!m_region.isNull() && !marked.isEmpty()) {
        const Placement placement = placeBeside(marked, bounds, size, current);
        if (placement.pointsAtMarker && !placement.rect.intersects(marked))
            return placement;
    }
    return placeBeside(m_marker, bounds, size, current);
}

void FloatingFrame::place()
{
    if (m_docked || !parentWidget())
        return;
    m_placement = findPlace();
    m_placed = true;
    setGeometry(m_placement.rect);
    showBackdrop();
}

void FloatingFrame::followParent()
{
    if (m_followed)
        m_followed->removeEventFilter(this);
    delete m_backdrop.data();
    m_followed = parentWidget();
    if (!m_followed)
        return;
    m_followed->installEventFilter(this);
    m_backdrop = new FrameBackdrop(m_followed);
    m_backdrop->hide();
}

void FloatingFrame::showBackdrop()
{
    FrameBackdrop *backdrop = m_backdrop.data();
    if (!backdrop)
        return;
    const bool shown = !m_docked && !isHidden();
    if (shown) {
        backdrop->showAround(m_placement);
        backdrop->setPalette(palette());
        backdrop->stackUnder(this);
    }
    backdrop->setVisible(shown);
}

bool FloatingFrame::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ParentChange:
        followParent();
        m_placed = false;
        place();
        break;
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
    case QEvent::ZOrderChange:
    case QEvent::PaletteChange:
        showBackdrop();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

bool FloatingFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_followed && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void FloatingFrame::paintEvent(QPaintEvent *)
{
    if (m_docked)
        QPainter(this).fillRect(rect(), Look::surface(palette()));
}

// What happens on the frame must not reach the canvas below.

void FloatingFrame::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void FloatingFrame::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void FloatingFrame::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

void FloatingFrame::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
}

void FloatingFrame::wheelEvent(QWheelEvent *event)
{
    event->accept();
}

} // namespace Pinthread
