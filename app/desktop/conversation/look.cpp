// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/look.h"

#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace Pinthread::Look {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// Of an active window, so that nothing pales because another window is in front or a button is disabled.
QColor role(const QPalette &palette, QPalette::ColorRole role)
{
    return palette.color(QPalette::Active, role);
}

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

QColor mixed(const QColor &colour, const QColor &other, double share)
{
    const auto channel = [share](float from, float to) {
        return std::clamp(static_cast<float>(from + (to - from) * share), 0.0F, 1.0F);
    };
    return QColor::fromRgbF(channel(colour.redF(), other.redF()), channel(colour.greenF(), other.greenF()),
                            channel(colour.blueF(), other.blueF()));
}

QColor readable(const QColor &colour, const QColor &background, double ratio)
{
    const QColor end = textOn(background);
    QColor result = colour;
    for (int step = 1; step <= 20 && contrast(result, background) < ratio; ++step)
        result = mixed(colour, end, step / 20.0);
    return result;
}

bool isDark(const QPalette &palette)
{
    return luminance(role(palette, QPalette::Window)) < luminance(role(palette, QPalette::WindowText));
}

QColor surface(const QPalette &palette)
{
    // What floats is lighter than what it floats over: in the light that is the paper, in the dark the window.
    return role(palette, isDark(palette) ? QPalette::Window : QPalette::Base);
}

QColor raised(const QPalette &palette)
{
    return mixed(surface(palette), text(palette), isDark(palette) ? 0.08 : 0.05);
}

QColor chosen(const QPalette &palette)
{
    return mixed(surface(palette), role(palette, QPalette::Highlight), isDark(palette) ? 0.28 : 0.14);
}

QColor line(const QPalette &palette)
{
    return mixed(surface(palette), text(palette), 0.13);
}

QColor outline(const QPalette &palette)
{
    return readable(mixed(surface(palette), text(palette), 0.35), surface(palette), visibleContrast);
}

QColor text(const QPalette &palette)
{
    return role(palette, isDark(palette) ? QPalette::WindowText : QPalette::Text);
}

QColor quietText(const QPalette &palette)
{
    // Measured against the busiest ground it stands on.
    return readable(mixed(text(palette), surface(palette), 0.4), chosen(palette));
}

QColor accent(const QPalette &palette)
{
    return readable(role(palette, QPalette::Highlight), raised(palette));
}

QColor alarm(const QPalette &palette)
{
    return readable(QColor::fromHsl(6, 190, isDark(palette) ? 165 : 100), raised(palette));
}

QColor textOn(const QColor &colour)
{
    return contrast(colour, Qt::white) >= contrast(colour, Qt::black) ? Qt::white : Qt::black;
}

int scaled(int pixels, const QFont &font)
{
    constexpr double largestUsual = 15; // Pixels: about 11 points.
    return qRound(pixels * std::max(1.0, QFontInfo(font).pixelSize() / largestUsual));
}

QFont bold(const QFont &font)
{
    QFont result = font;
    result.setWeight(QFont::DemiBold);
    return result;
}

QFont small(const QFont &font)
{
    QFont result = font;
    if (font.pointSizeF() > 0)
        result.setPointSizeF(std::max(font.pointSizeF() * 0.9, 7.5));
    else
        result.setPixelSize(std::max(font.pixelSize() * 9 / 10, 10));
    return result;
}

} // namespace Pinthread::Look
