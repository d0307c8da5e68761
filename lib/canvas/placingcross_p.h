// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGraphicsItem>

namespace Pinthread {

/// The cross that is moved with the arrow keys: it stands on its position and keeps its size at every zoom.
class PlacingCross : public QGraphicsItem
{
public:
    PlacingCross();

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
};

} // namespace Pinthread
