// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/imagecanvas.h"

#include "canvas/pins.h"

#include <QCoreApplication>
#include <QTest>
#include <QWheelEvent>

namespace Pinthread::Test {

/// A canvas in a window, with a picture.
struct Shown
{
    explicit Shown(QSize picture = {1'600, 1'000}, QSize window = {900, 700})
    {
        canvas.resize(window);
        canvas.show();
        canvas.setPyramid(pyramid(picture));
    }

    void wheel(QPointF position, int turn, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(position, canvas.viewport()->mapToGlobal(position), {}, {0, turn}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas.viewport(), &event);
    }

    /// A place on a pin where a person would click it.
    [[nodiscard]] QPoint headOf(int number) const
    {
        const QRect rect = canvas.markerRect(conversation(number));
        return {rect.center().x(), rect.top() + rect.width() / 3};
    }

    ImageCanvas canvas;
};

} // namespace Pinthread::Test
