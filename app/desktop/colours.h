// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>

namespace Pinthread {

/// \a part (0–1) of \a over laid over \a under.
[[nodiscard]] QColor blended(const QColor &under, const QColor &over, double part);

/// For words that matter less; still 4.5:1 against the window in light and dark palettes.
[[nodiscard]] QColor quietText(const QPalette &palette);

/// For lines between things.
[[nodiscard]] QColor hairline(const QPalette &palette);

/// For words that say what went wrong; 4.5:1 against the window in light and dark palettes.
[[nodiscard]] QColor problemText(const QPalette &palette);

/// A surface that asks for attention without shouting: the window's colour with some amber in it.
[[nodiscard]] QColor attentionSurface(const QPalette &palette);
[[nodiscard]] QColor attentionEdge(const QPalette &palette);

} // namespace Pinthread
