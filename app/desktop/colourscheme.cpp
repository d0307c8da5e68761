// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "colourscheme.h"

#include <QApplication>

namespace Pinthread {

namespace {

constexpr QRgb windowColour = 0xff26272b;
constexpr QRgb baseColour = 0xff1c1d20;
constexpr QRgb raisedColour = 0xff34363b;
constexpr QRgb textColour = 0xffe9eaec;
constexpr QRgb faintColour = 0xff84878d;
constexpr QRgb accentColour = 0xff3d7bd9;
constexpr QRgb linkColour = 0xff7ab4ff;
constexpr QRgb visitedColour = 0xffc0a6ff;

} // namespace

ColourScheme::ColourScheme(QObject *parent) : QObject(parent)
{
    connect(&m_portal, &SettingsPortal::colourSchemeIs, this, &ColourScheme::follow);
}

void ColourScheme::follow(SettingsPortal::ColourScheme scheme)
{
    const bool dark = scheme == SettingsPortal::ColourScheme::Dark;
    if (dark && !m_darkened && QGuiApplication::palette().color(QPalette::Window).lightness() >= 128) {
        m_darkened = true;
        QApplication::setPalette(darkPalette());
    } else if (!dark && m_darkened) {
        m_darkened = false;
        QApplication::setPalette(QPalette()); // The style's own, again.
    }
}

QPalette ColourScheme::darkPalette()
{
    QPalette dark{QColor(raisedColour), QColor(windowColour)};
    dark.setColor(QPalette::Base, baseColour);
    dark.setColor(QPalette::AlternateBase, windowColour);
    dark.setColor(QPalette::ToolTipBase, raisedColour);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        dark.setColor(role, textColour);
    dark.setColor(QPalette::PlaceholderText, faintColour);
    dark.setColor(QPalette::BrightText, Qt::white);
    dark.setColor(QPalette::Highlight, accentColour);
    dark.setColor(QPalette::HighlightedText, Qt::white);
    dark.setColor(QPalette::Link, linkColour);
    dark.setColor(QPalette::LinkVisited, visitedColour);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        dark.setColor(QPalette::Disabled, role, faintColour);
    return dark;
}

} // namespace Pinthread
