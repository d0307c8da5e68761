// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picturestate.h"

#include <QList>

/// \file
/// What the windows look like, as values: kept on disk, carried over when a window is built anew.

namespace Pinthread {

/// One pane: its tabs.
struct PaneState
{
    QList<PictureState> pictures;
    int current = 0;
};

/// One window.
struct WindowState
{
    QByteArray place; ///< QWidget::saveGeometry().
    QList<PaneState> panes;
    QList<int> widths; ///< Of the panes, in proportion.
    int current = 0;   ///< The pane that is worked in.
    bool panelShown = true;
    int panelWidth = 0; ///< 0: as it comes.
};

/// All of them, the one that was used last at the end.
struct WindowsState
{
    static constexpr int version = 1;

    QList<WindowState> windows;
};

/// Whether no picture is open.
[[nodiscard]] bool isEmpty(const WindowsState &state);
/// The same pictures, to be opened on another server: without what they are on this one.
[[nodiscard]] WindowsState elsewhere(WindowsState state);

[[nodiscard]] QJsonObject toJson(const WindowsState &state);
/// What makes no sense is left out; an empty object gives no windows.
[[nodiscard]] WindowsState windowsStateFromJson(const QJsonObject &json);

} // namespace Pinthread
