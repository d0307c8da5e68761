// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>

class QColorSpace;

namespace Pinthread {

/// Brings pictures into the colours and the format that everything here works with.
class Colours
{
public:
    /// Whether pixels mean nearly the same in \a space as in sRGB, or nobody knows what they mean. Most profiles are
    /// sRGB under some name, or merely state a gamma of 2.2: converting those would take as long as decoding, and
    /// change the numbers of screenshots for nothing.
    [[nodiscard]] static bool isNearlySrgb(const QColorSpace &space);
    /// \a image in sRGB and 32 bits a pixel: RGB32 when every pixel is opaque, else ARGB32_Premultiplied. Whatever
    /// colour profile it has is followed; without one it is taken for sRGB. Null when memory runs out. Any thread.
    [[nodiscard]] static QImage normalized(QImage image);
};

} // namespace Pinthread
