// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/coveragemask_p.h"
#include "canvas/markerarrangement_p.h"
#include "canvas/markerfan_p.h"
#include "canvas/markerset.h"
#include "canvas/markersprites_p.h"

#include <QGraphicsItem>

#include <optional>
#include <vector>

namespace Pinthread {

/// What is at a place among the pins.
struct MarkerHit
{
    int pin = -1; ///< Its place in the set; of a heap that of its first pin; -1: there is nothing.
    bool isHeap = false;

    explicit operator bool() const { return pin >= 0; }
};

/// All pins of an image as one item of the scene, in the scene's coordinates (image pixels). Pins keep their size on
/// the screen while the image is zoomed; those that would hide each other are drawn as a heap, which can be spread out.
///
/// Drawn from below: the regions' outlines; resolved, open, unsent and failed pins, each in the order of the set; the
/// heap that is spread out; the provisional pin, the one that is pointed at, and the selected one. GUI thread.
class MarkerLayer : public QGraphicsItem
{
public:
    /// Pins closer than this, in diameters, hide so much of each other that their numbers cannot be read.
    static constexpr double heapDistance = 0.62;

    MarkerLayer();

    /// In image pixels; empty: nothing is drawn.
    void setImageSize(QSize size);
    /// \a scale: device-independent pixels to an image pixel. \a font: the digits'.
    void setView(double scale, double devicePixelRatio, const QFont &font);
    void setDiameterPercent(double percentOfImageWidth);
    [[nodiscard]] double diameterPercent() const { return m_diameterPercent; }
    /// Of a pin that is not selected, in device-independent pixels.
    [[nodiscard]] double diameter() const { return m_sprites.diameter(); }

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
    /// Draws the pin \a id at \a percent, its region as large as \a region says, for as long as it is being moved.
    void setMoving(ConversationId id, QPointF percent, std::optional<RegionSize> region);
    void endMoving();
    /// A region that is being drawn, in percent.
    void setBand(const std::optional<QRectF> &percent);

    /// Spreads out the heap that the pin \a id belongs to, within \a visible (in percent). \returns false when it is in
    /// no heap.
    bool fanOut(ConversationId id, const QRectF &visible);
    /// The next pins of a heap that has more than can be shown at once.
    void turnFanPage();
    /// \returns whether there was one.
    bool closeFan();
    [[nodiscard]] const MarkerFan &fan() const { return m_fan; }
    /// All pins that would hide each other with \a id, in their order; \a id alone when there is none.
    [[nodiscard]] std::vector<ConversationId> heapOf(ConversationId id) const;

    /// What is drawn topmost at a place, in percent; if there is nothing, the nearest that is no further than \a slop
    /// device-independent pixels away.
    [[nodiscard]] MarkerHit hitAt(QPointF percent, double slop) const;
    /// All that reaches over a place, in the order of drawing from above, but for the pin that is pointed at and the
    /// selected one, which are where they would be otherwise.
    [[nodiscard]] std::vector<MarkerHit> hitsAt(QPointF percent) const;
    /// Whether the place belongs to the heap that is spread out, a pin of it or not.
    [[nodiscard]] bool isOnFan(QPointF percent) const { return m_fan.covers(onScreen(percent)); }

    /// Where a pin is drawn, in percent: its marker's (x, y), or where it is being moved or spread to.
    [[nodiscard]] QPointF place(const MarkerView &marker) const;
    /// The spot that is meant by a pin, in percent: wherever it is drawn.
    [[nodiscard]] QPointF spot(const MarkerView &marker) const;
    /// Its marker's, or what it is being made.
    [[nodiscard]] std::optional<RegionSize> region(const MarkerView &marker) const;
    /// Drawn on its own, and so not counted in a heap.
    [[nodiscard]] bool isApart(ConversationId id) const { return m_apart.contains(id); }
    /// The pin's outline rectangle around its tip, in device-independent pixels.
    [[nodiscard]] QRectF pinRect(const MarkerView &marker) const;
    [[nodiscard]] QRectF provisionalPinRect() const;

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    // --- Where things are. On the screen: device-independent pixels from the picture's upper left corner.

    [[nodiscard]] QPointF toImage(QPointF percent) const;
    [[nodiscard]] QPointF onScreen(QPointF percent) const { return toImage(percent) * m_scale; }
    [[nodiscard]] QPointF fromScreen(QPointF place) const;
    [[nodiscard]] QRectF regionInImage(QPointF place, const RegionSize &region) const;
    /// \a percentRect, and as far around it as a figure in it may stand, when it reaches as far as \a around says.
    [[nodiscard]] QRectF reach(const QRectF &percentRect, const QRectF &around) const;
    [[nodiscard]] QSizeF percentPerPixel() const;
    /// Pins closer than this are a heap.
    [[nodiscard]] double heapReach() const;

    // --- What is drawn

    [[nodiscard]] MarkerLook lookOf(const MarkerView &marker) const;
    /// Up to date.
    [[nodiscard]] const MarkerArrangement &arrangement() const;
    void rearrange();
    /// The pins that are drawn above the others have changed.
    void updateApart();
    void changeMarked(ConversationId &mark, ConversationId id);
    void renewFan();
    void applySize();
    /// Drawn above the others, its region clearly.
    [[nodiscard]] bool isMarked(ConversationId id) const;

    // --- What is to be painted anew: all in image pixels

    [[nodiscard]] QRectF paintedRect(const MarkerView &marker) const;
    [[nodiscard]] QRectF paintedRect(const MarkerFigure &figure) const;
    [[nodiscard]] QRectF paintedRect(const Marker &marker, QPointF place) const;
    void updateMarkerArea(ConversationId id);
    void updateFanArea();

    void paintFigures(QPainter &painter, const QTransform &toView, const QRectF &exposed, const QRectF &exposedPercent);
    void paintFan(QPainter &painter, const QTransform &toView);
    void paintRegions(QPainter &painter, const QTransform &toView, const QRectF &exposed) const;

    MarkerSet m_set;
    /// Made anew when it is needed after pins came, went or moved, or were zoomed.
    mutable MarkerArrangement m_arrangement{m_set};
    mutable bool m_arranged = false;
    MarkerSprites m_sprites;
    MarkerFan m_fan;
    QSize m_imageSize;
    double m_scale = 1;
    double m_ratio = 1;
    QFont m_font;
    double m_diameterPercent = MarkerShape::usualPercent;
    /// The widest number, so that nothing reaches further than m_widest says.
    int m_largestNumber = 0;
    QRectF m_widestPaint; ///< Around any pin's or heap's tip, in device-independent pixels.
    QRectF m_widestShape; ///< The same for what can be hit.

    ConversationId m_selected;
    ConversationId m_hovered;
    ConversationId m_moving;
    QPointF m_movingPlace;
    std::optional<RegionSize> m_movingRegion;
    std::optional<Marker> m_provisional;
    std::optional<QRectF> m_band;
    /// Drawn on their own: the three above and what is spread out.
    MarkerArrangement::Apart m_apart;

    /// Kept between calls for their memory only.
    std::vector<const MarkerFigure *> m_near;
    CoverageMask m_mask;
};

} // namespace Pinthread
