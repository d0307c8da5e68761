// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/markerart_p.h"
#include "canvas/markergrid.h"
#include "canvas/markerheaps_p.h"
#include "canvas/markerset.h"

#include <QSet>
#include <QSizeF>

#include <vector>

namespace Pinthread {

/// A pin on its own, or a heap of them, as it is drawn.
struct MarkerFigure
{
    int pin = -1;   ///< Its place in the set; of a heap the first in it, on whose spot it stands.
    int count = 0;  ///< How many pins are in it; 1: a pin on its own; 0: nothing is drawn.
    int leader = 0; ///< What the heap is called.
    MarkerLook look;
};

/// What lies above what, whoever came first: resolved pins lie lowest, failed ones on top.
[[nodiscard]] int rankOf(MarkerView::State state);

/// The pins of a set as they are to be drawn at one zoom: those that would hide each other are heaps. Pins that are
/// drawn in some other way (the selected one, say) are *apart*: in no figure, though they belong to a heap.
///
/// A heap looks like the most urgent of its pins, and as unread as any of them.
class MarkerArrangement
{
public:
    using Apart = QSet<ConversationId>;

    /// \a set must outlive this and is named in every call that follows a change of it.
    explicit MarkerArrangement(const MarkerSet &set) : m_set(set) {}

    /// The pins are others, or elsewhere; the picture is \a picture large on the screen, and pins closer than \a reach
    /// make a heap: both in device-independent pixels.
    void rebuild(QSizeF picture, double reach, const Apart &apart);
    /// The last pin of the set is new. \returns the figure that it is in.
    const MarkerFigure &append(const Apart &apart);
    /// A pin looks different, or is apart now, or no longer. \returns the figure that it is in, or would be.
    const MarkerFigure &refresh(int pin, const Apart &apart);

    /// How many pins are arranged.
    [[nodiscard]] int size() const { return m_heaps.size(); }
    [[nodiscard]] const MarkerFigure &figureOf(int pin) const { return m_figures[size_t(m_heaps.leader(pin))]; }
    /// All pins of the heap that \a pin belongs to, in their order, those apart too.
    [[nodiscard]] std::vector<int> heapOf(int pin) const;

    /// Calls \a visit with every figure that stands in \a percentRect, and some near it, in no order. A figure stands
    /// no further than the reach from where it is looked for.
    template <class Visit>
    void visitNear(const QRectF &percentRect, Visit visit) const
    {
        m_grid.visitNear(percentRect, [&](int leader) {
            const MarkerFigure &figure = m_figures[size_t(leader)];
            if (figure.count > 0)
                visit(figure);
        });
    }

private:
    [[nodiscard]] QPointF onScreen(int pin) const;
    void look(int leader, const Apart &apart);

    const MarkerSet &m_set;
    QSizeF m_picture;
    MarkerHeaps m_heaps;
    std::vector<MarkerFigure> m_figures; ///< By leader; those of other pins are not used.
    MarkerGrid m_grid;                   ///< The leaders.
};

} // namespace Pinthread
