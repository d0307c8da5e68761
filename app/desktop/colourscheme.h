// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settingsportal.h"

#include <QPalette>

namespace Pinthread {

/// Light or dark, as the desktop has it. Where Qt follows the desktop by itself, this does nothing; where it shows
/// light windows on a dark desktop, the program gets a dark palette, and loses it again with the desktop. GUI thread.
class ColourScheme : public QObject
{
    Q_OBJECT

public:
    explicit ColourScheme(QObject *parent = nullptr);

    /// Begins to follow the desktop.
    void start() { m_portal.start(); }
    /// The desktop is like this now.
    void follow(SettingsPortal::ColourScheme scheme);

    /// The palette of a dark desktop.
    [[nodiscard]] static QPalette darkPalette();

private:
    SettingsPortal m_portal;
    bool m_darkened = false; ///< The application's palette is ours.
};

} // namespace Pinthread
