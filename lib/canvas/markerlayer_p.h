// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/coveragemask_p.h"
#include "canvas/markerset.h"
#include "canvas/markersprites_p.h"

#include <QGraphicsItem>

#include <array>
#include <optional>
#include <vector>

namespace Pinthread {

/// All pins of an image as one item of the scene, in the scene's coordinates (image pixels). Pins keep their size on
/// the screen while the image is zoomed.
///
/// Drawn from below: the regions' outlines; resolved, open, unsent and failed pins, each in the order of the set; the
/// provisional pin, the one that is pointed at, and the selected one. GUI thread.
class MarkerLayer : public QGraphicsItem
{
public:
    MarkerLayer();

    /// In image pixels; empty: nothing is drawn.
    void setImageSize(QSize size);
    /// \a scale: device-independent pixels to an image pixel. \a font: the digits'.
    void setView(double scale, double devicePixelRatio, const QFont &font);
    void setDiameterPercent(double percentOfImageWidth);
    [[nodiscard]] double diameterPercent() const { return m_diameterPercent; }

    [[nodiscard]] const MarkerSet &markers() const { return m_set; }
    void setMarkers(const QList<MarkerView> &markers);
    void putMarker(const MarkerView &marker);
    void removeMarker(ConversationId id);

    void setSelected(ConversationId id);
    [[nodiscard]] ConversationId selected() const { return m_selected; }
    void setHovered(ConversationId id);
    [[nodiscard]] ConversationId hovered() const { return m_hovered; }
    void setProvisional(const std::optional<Marker> &marker);
    [[nodiscard]] const std::optional<Marker> &provisional() const { return m_provisional; }
    /// Draws the pin \a id at \a percent for as long as it is being moved.
    void setMoving(ConversationId id, QPointF percent);
    void endMoving();

    /// The pin at a place, in percent: the topmost that is drawn there; if there is none, the nearest that is no
    /// further than \a slop device-independent pixels away; null when there is none either.
    [[nodiscard]] ConversationId markerAt(QPointF percent, double slop) const;
    /// All pins that reach over a place, in the order of drawing from above, but for the one that is pointed at and the
    /// selected one, which are where they would be otherwise.
    [[nodiscard]] std::vector<ConversationId> markersAt(QPointF percent) const;
    /// Where a pin is, in percent: its marker's (x, y), or where it is being moved.
    [[nodiscard]] QPointF place(const MarkerView &marker) const;
    /// The pin's outline rectangle around its tip, in device-independent pixels.
    [[nodiscard]] QRectF pinRect(const MarkerView &marker) const;
    [[nodiscard]] QRectF provisionalPinRect() const;

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    [[nodiscard]] QPointF toImage(QPointF percent) const;
    [[nodiscard]] QRectF regionInImage(QPointF place, const RegionSize &region) const;
    /// Everything that may be drawn for a marker, in image pixels.
    [[nodiscard]] QRectF paintedRect(const MarkerView &marker) const;
    [[nodiscard]] QRectF paintedRect(const Marker &marker, QPointF place, int number) const;
    /// The places of pins that reach into a rectangle around \a place, in percent.
    [[nodiscard]] QRectF reach(const QRectF &percentRect) const;
    /// Where anything may be drawn for a pin with this number, around its tip, in device-independent pixels.
    [[nodiscard]] QRectF widestPin(int number) const;
    [[nodiscard]] QSizeF percentPerPixel() const;
    /// Calls \a visit with every pin that is at \a percent or no further than \a slop away: its index, its shape, and
    /// the place in device-independent pixels from its tip.
    template <class Visit>
    void visitNearHits(QPointF percent, double slop, Visit visit) const;
    [[nodiscard]] bool isAbove(int index, int other) const;
    [[nodiscard]] MarkerSprites::Key keyOf(const MarkerView &marker) const;
    void applySize();
    void updateMarkerArea(ConversationId id);
    void changeMarked(ConversationId &mark, ConversationId id);
    /// Drawn above the others, its region clearly.
    [[nodiscard]] bool isMarked(ConversationId id) const;
    void paintRegions(QPainter &painter, const QTransform &toView, const QRectF &exposed) const;

    MarkerSet m_set;
    MarkerSprites m_sprites;
    QSize m_imageSize;
    double m_scale = 1;
    double m_ratio = 1;
    QFont m_font;
    double m_diameterPercent = 5;
    /// The widest pin's number, so that no pin reaches further than its shape says.
    int m_largestNumber = 0;

    ConversationId m_selected;
    ConversationId m_hovered;
    ConversationId m_moving;
    QPointF m_movingPlace;
    std::optional<Marker> m_provisional;

    /// Kept between calls for their memory only.
    std::vector<int> m_near;
    std::array<std::vector<int>, 4> m_byRank;
    CoverageMask m_mask;
};

} // namespace Pinthread
