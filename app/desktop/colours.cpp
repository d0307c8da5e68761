// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "colours.h"

namespace Pinthread {

namespace {

const QColor amber(0xf2, 0x9d, 0x00);

} // namespace

QColor blended(const QColor &under, const QColor &over, double part)
{
    const auto mix = [part](float a, float b) { return float(a + (b - a) * part); };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()),
                            mix(under.blueF(), over.blueF()));
}

QColor quietText(const QPalette &palette)
{
    return blended(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.72);
}

QColor hairline(const QPalette &palette)
{
    return blended(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.16);
}

QColor problemText(const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Window).lightness() < 128;
    return dark ? QColor(0xff, 0x9b, 0x90) : QColor(0xa8, 0x20, 0x1a);
}

QColor attentionSurface(const QPalette &palette)
{
    return blended(palette.color(QPalette::Window), amber, 0.16);
}

QColor attentionEdge(const QPalette &palette)
{
    return blended(palette.color(QPalette::Window), amber, 0.6);
}

} // namespace Pinthread
