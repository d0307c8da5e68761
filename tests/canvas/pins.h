// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/imagepyramid.h"
#include "canvas/markerview.h"

#include <QPainter>

/// \file
/// What the canvas tests have in common: pins and pictures, made in a word.

namespace Pinthread::Test {

inline ConversationId conversation(int number)
{
    return ConversationId(UuidBits{1, quint64(number)});
}

/// A pin whose id follows from its number.
inline MarkerView pin(int number, QPointF percent, MarkerView::State state = MarkerView::State::Open)
{
    MarkerView view;
    view.id = conversation(number);
    view.marker = {percent.x(), percent.y(), {}};
    view.number = number;
    view.state = state;
    view.label = QStringLiteral("Pin %1").arg(number);
    return view;
}

inline QImage picture(QSize size, const QColor &colour = Qt::lightGray)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

/// A picture that does not compress away: waves of colour.
inline QImage wavyPicture(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = qRgb((x * 7 + y * 3) & 255, (x ^ y) & 255, (x * y / 64) & 255);
    }
    return image;
}

inline std::shared_ptr<const ImagePyramid> pyramid(QSize size, const QColor &colour = Qt::lightGray)
{
    return ImagePyramid::build(picture(size, colour));
}

} // namespace Pinthread::Test
