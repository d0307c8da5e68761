// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/imagepyramid.h"
#include "canvas/markerview.h"
#include "canvas/viewstate.h"

#include <QGraphicsView>

#include <memory>
#include <optional>

namespace Pinthread {

class ImageItem;
class KeyboardPlacing;
class MarkerLayer;
class OpeningBar;
class PointerGesture;
class RegionHandles;
class SharpDetail;
class ViewGeometry;

/// The widget an image is seen on, with its pins: zoom, pan, pins that can be pointed at, picked and moved, and spots
/// that can be clicked. It shows what it is told and says what the user did; it changes no conversation by itself.
///
/// Places on the image are percentages of its width and height (0–100, the top left corner is 0, 0). Viewport
/// coordinates are those of viewport(), in device-independent pixels. A zoom factor of 1 shows one image pixel on one
/// pixel of the screen, whatever the screen's scale.
///
/// Mouse: a click picks a pin or names a spot; a drag moves a pin, or draws a region where there is none (with Shift a
/// square), or resizes the selected pin's region by a handle; Escape gives each of them up. Ctrl+wheel and pinch zoom
/// at the pointer; the wheel scrolls; the middle button, or Space held with the left one, pans. Keyboard, with the
/// focus: arrows pan, Enter activates the selected pin, and the three modes below. Shortcuts for zoom and for walking
/// the pins are left to the window.
///
/// Pins that would hide each other are drawn as a heap with their number. A click on it spreads them out around their
/// spot until something else is done: another click beside them, Escape, zooming. A selected pin is drawn on its own
/// wherever it is, so walking with the keyboard passes through heaps as if there were none. Where pins overlap only in
/// part, clicking again picks the next one under the pointer.
class ImageCanvas : public QGraphicsView
{
    Q_OBJECT

public:
    explicit ImageCanvas(QWidget *parent = nullptr);
    ~ImageCanvas() override;

    // --- The picture. A new one is fitted to the window, and stays fitted, until the user zooms.

    /// A blank sheet of \a size image pixels, upright, for a picture that is still being loaded.
    void setPlaceholder(QSize size);
    /// A small version of the picture, shown stretched over the placeholder. Needs a placeholder.
    void setPreview(const QImage &preview);
    /// The picture itself; not null.
    void setPyramid(std::shared_ptr<const ImagePyramid> pyramid);
    /// How far the picture is, from 0 to 1 (as ImageJob::progressChanged()): shown with a button that emits
    /// openingCancelled(), should it take longer than a moment. Put away by setPyramid() and clear(), and by nothing.
    void setOpening(std::optional<double> progress);
    /// No picture, no pins, no selection, fitted again.
    void clear();
    /// In image pixels; empty without a picture or placeholder.
    [[nodiscard]] QSize imageSize() const;

    // --- The pins. They may be set before the picture is there. Later ones lie above earlier ones, resolved ones
    // below.

    /// Shows exactly these. Ids are unique.
    void setMarkers(const QList<MarkerView> &markers);
    /// Shows \a marker as well, or in place of the one with its id; repaints no more than it must.
    void updateMarker(const MarkerView &marker);
    /// Does nothing for an unknown id.
    void removeMarker(ConversationId id);
    [[nodiscard]] const QList<MarkerView> &markers() const;
    /// Null when there is none. Valid until markers change.
    [[nodiscard]] const MarkerView *marker(ConversationId id) const;

    /// Selects a pin, or none with a null id. A pin that is not there (yet) may be named: it is drawn as selected when
    /// it comes. A click on a pin, Enter, and assistive technology select too.
    void setSelected(ConversationId id);
    [[nodiscard]] ConversationId selected() const;

    /// Where a conversation is being written that does not exist yet: drawn as an unsent pin without a number.
    void setProvisionalMarker(const std::optional<Marker> &marker);

    /// A pin's width as a percentage of the image's width as it is seen; 5 at first. On the screen a pin is held
    /// between bounds in pixels (MarkerShape::diameterFor()).
    void setMarkerDiameter(double percentOfImageWidth);
    [[nodiscard]] double markerDiameter() const;

    /// Read-only: pins can be read but not moved, and spots cannot be clicked.
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const;

    // --- Where things are

    [[nodiscard]] double zoomFactor() const;
    /// Keeps the middle of the window in its place. Held between a small and a large bound (32).
    void setZoomFactor(double factor);
    /// Whether the picture is fitted to the window, and will be after a resize.
    [[nodiscard]] bool isFitted() const;
    [[nodiscard]] ViewState viewState() const;
    /// Shows the picture like that; if there is none yet, as soon as there is one, unless the user zooms before.
    void setViewState(const ViewState &state);

    [[nodiscard]] QPoint viewportPosition(QPointF percent) const;
    /// Not held to 0–100: a position beside the image gives less or more. (0, 0) without a picture.
    [[nodiscard]] QPointF percentAt(QPointF viewportPos) const;
    /// The pin as it is drawn, from head to tip, in viewport coordinates, also when it is outside of the visible part;
    /// of one in a heap where it would be drawn were it selected. Null for an unknown id or without a picture.
    [[nodiscard]] QRect markerRect(ConversationId id) const;
    /// Likewise for the provisional marker.
    [[nodiscard]] QRect provisionalMarkerRect() const;
    /// Scrolls, no further than needed, until the whole pin is in the visible part.
    void ensureMarkerVisible(ConversationId id);

    /// The same for a spot on the image, in percent.
    void ensureSpotVisible(QPointF percent);

    /// The pin under \a viewportPos; null when there is none, or a heap.
    [[nodiscard]] ConversationId markerAt(QPointF viewportPos) const;
    /// The pins in the heap under \a viewportPos, in their order; empty when there is no heap.
    [[nodiscard]] QList<ConversationId> heapAt(QPointF viewportPos) const;
    /// All pins that would hide each other with this one, itself included.
    [[nodiscard]] QList<ConversationId> heapOf(ConversationId id) const;
    /// Whether the pin is drawn beside its spot, as its heap is spread out.
    [[nodiscard]] bool isFannedOut(ConversationId id) const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    /// Never enlarges beyond 1.
    void fitToWindow();
    /// Zoom factor 1.
    void actualSize();

    /// Spreads out the heap that this pin belongs to; nothing when it is in none.
    void fanOut(Pinthread::ConversationId id);
    /// The next pins of a heap that has more than can be spread out at once.
    void turnFanPage();
    /// Puts a heap that is spread out together again.
    void closeFan();

    /// Shows a cross that the arrow keys move (with Shift: further, with Alt: by one pixel); Enter emits spotClicked()
    /// there, Escape or a click ends it. Space puts a corner down there: the arrows then draw a region, and Enter emits
    /// regionDrawn(). Nothing when read-only or without a picture.
    void startKeyboardPlacing();
    /// The same for the selected pin: Enter emits markerMoved(), Escape gives it up. Nothing unless it may be moved.
    void startKeyboardMoving();
    /// The same for the lower right corner of the selected pin's region: Enter emits markerResized(). Nothing when it
    /// has none.
    void startKeyboardResizing();

Q_SIGNALS:
    /// A click (not a drag) on the image where there is no pin, or Enter while placing; not when read-only.
    void spotClicked(QPointF percent);
    /// A region was drawn, by a drag that began where there is no pin, or with the keyboard; not when read-only. At
    /// least one image pixel wide and high, on the picture, and as the model keeps numbers.
    void regionDrawn(QRectF percent);
    /// A pin was clicked, or Enter was pressed while it was selected, or assistive technology pressed it.
    void markerActivated(Pinthread::ConversationId id);
    /// The pointer came to a pin; null when it left.
    void markerHovered(Pinthread::ConversationId id);
    /// A pin was let go at a new place, (x, y) of its marker. It goes back unless updateMarker() puts it there.
    void markerMoved(Pinthread::ConversationId id, QPointF percent);
    /// The region of a pin was let go with another size, and perhaps another upper left corner. Likewise.
    void markerResized(Pinthread::ConversationId id, QRectF percent);
    /// The selection changed, by the user or by setSelected().
    void selectedChanged(Pinthread::ConversationId id);
    /// The user does not want to wait for the picture. Nothing has happened yet: it is for who opens it to stop.
    void openingCancelled();
    /// Zoomed, panned, resized, another picture, or pins spread out: things are somewhere else in the viewport.
    void viewChanged();
    void zoomFactorChanged(double factor);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] ViewGeometry geometryOfView() const;
    /// Shows the picture at \a scale (device-independent pixels to an image pixel) with what was at \a from in the
    /// viewport at \a to; for the viewport's size as it is now.
    void showAt(double scale, QPointF from, QPointF to);
    void viewMoved();
    void zoomAt(double factor, QPointF anchor);
    /// Shows m_wanted, which there is, as is a picture.
    void showWanted();
    void pictureChanged();
    /// Pins came, or went.
    void pinsChanged();
    void scrollIntoView(const QRect &viewportRect);
    [[nodiscard]] QRect pinRectAt(QPointF percent, const QRectF &pinRect) const;
    void applyPalette();
    void paintFocusFrame();
    bool gestureEvent(QEvent *event);
    void showToolTip(const QHelpEvent &event);

    QGraphicsScene *m_scene;
    ImageItem *m_image;   ///< The scene's.
    MarkerLayer *m_layer; ///< The scene's.
    SharpDetail *m_detail;
    OpeningBar *m_opening;
    std::unique_ptr<RegionHandles> m_handles;
    std::unique_ptr<PointerGesture> m_pointer;
    std::unique_ptr<KeyboardPlacing> m_placing;

    double m_scale = 1; ///< Device-independent pixels to an image pixel.
    bool m_fitted = true;
    std::optional<ViewState> m_wanted; ///< For the picture to come.
    bool m_readOnly = false;
    bool m_laysOut = false; ///< Within showAt(): scrolling and resizing are its own doing.
    bool m_focusVisible = false;
};

} // namespace Pinthread
