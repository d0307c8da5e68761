// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/placebeside.h"

#include <QPointer>
#include <QWidget>

namespace Pinthread {

class FrameBackdrop;

/// A widget that floats over its parent beside a marker, with a rounded frame, an arrow and a shadow; or, docked, an
/// ordinary widget in a layout.
///
/// Its geometry is the frame alone. Arrow and shadow are drawn by a sibling below it that mouse events go through, so
/// that what lies beside the frame stays usable. Follows its parent's size.
class FloatingFrame : public QWidget
{
    Q_OBJECT

public:
    explicit FloatingFrame(QWidget *parent = nullptr);
    ~FloatingFrame() override;

    /// Where the marker is now, and the region that it marks, if any, in the parent's coordinates: the frame follows,
    /// beside both where there is room for that, else beside the marker. Not used while docked.
    void setMarkerRect(const QRect &marker, const QRect &region = {});
    [[nodiscard]] QRect markerRect() const { return m_marker; }
    /// Docked, it has no arrow and no shadow, and a layout decides where it is.
    void setDocked(bool docked);
    [[nodiscard]] bool isDocked() const { return m_docked; }
    /// Where it floats.
    [[nodiscard]] const Placement &placement() const { return m_placement; }

protected:
    /// The size that shows everything, or as much as is sensible.
    [[nodiscard]] virtual QSize wantedSize() const = 0;
    /// Finds the place anew, after wantedSize() has changed.
    void place();
    /// What it floats beside is another marker from now on: with the next setMarkerRect() it may be on any side.
    void expectOtherMarker() { m_otherMarker = true; }

    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void followParent();
    void showBackdrop();
    [[nodiscard]] Placement findPlace() const;

    QRect m_marker;
    QRect m_region; ///< Null when there is none.
    Placement m_placement;
    bool m_placed = false;
    bool m_otherMarker = false;
    bool m_docked = false;
    QPointer<QWidget> m_followed;
    QPointer<FrameBackdrop> m_backdrop;
};

} // namespace Pinthread
