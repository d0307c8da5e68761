// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"

#include <QAccessibleWidget>
#include <QHash>

namespace Pinthread {

class ImageCanvas;

/// The canvas as assistive technology sees it: a canvas with a child for every pin. (QGraphicsItems are invisible to
/// it.) Children are made when they are first asked for; pins follow the canvas's child widgets.
class ImageCanvasAccessible : public QAccessibleWidget
{
public:
    /// Makes Qt use this for every ImageCanvas; may be called again.
    static void install();

    // What the canvas tells of itself.

    /// Pins came or went.
    static void markersChanged(ImageCanvas &canvas);
    static void markerChanged(ImageCanvas &canvas, ConversationId id);
    /// Another pin is selected, or the canvas has got the focus.
    static void selectionChanged(ImageCanvas &canvas);

    explicit ImageCanvasAccessible(ImageCanvas &canvas);
    ~ImageCanvasAccessible() override;
    Q_DISABLE_COPY_MOVE(ImageCanvasAccessible)

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;

    /// The child for a pin; null when there is no such pin.
    [[nodiscard]] QAccessibleInterface *childFor(ConversationId id) const;
    /// A pin's place among the children; -1 when there is no such pin.
    [[nodiscard]] int indexOf(ConversationId id) const;

private:
    [[nodiscard]] ImageCanvas &canvas() const;
    /// Drops the children of pins that are gone.
    void forgetGone();

    mutable QHash<ConversationId, QAccessible::Id> m_children;
};

} // namespace Pinthread
