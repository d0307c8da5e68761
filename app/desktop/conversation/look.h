// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

/// \file
/// What the conversation widgets have in common to the eye: colours made from the palette, so that they are right in
/// light and dark and with anybody's own colours; font sizes; the 4-pixel grid.

namespace Pinthread::Look {

inline constexpr int unit = 4;         ///< Distances are multiples of it.
inline constexpr int margin = 12;      ///< Between a panel's edge and what is in it.
inline constexpr int frameRadius = 8;  ///< Of a floating frame.
inline constexpr int fieldRadius = 6;  ///< Of fields, cards and buttons.
inline constexpr int avatarSize = 28;  ///< Across; see scaled().
inline constexpr int controlSize = 28; ///< A small button's height; see scaled().

/// What lies on a surface for people to read has at least this contrast (WCAG 2.2, 1.4.3).
inline constexpr double readableContrast = 4.5;
/// What is drawn and carries a meaning has at least this one (WCAG 2.2, 1.4.11).
inline constexpr double visibleContrast = 3;

/// The contrast ratio of two opaque colours as WCAG 2.2 defines it, 1 to 21.
[[nodiscard]] double contrast(const QColor &one, const QColor &other);
/// \a colour with \a share (0–1) of \a other in it.
[[nodiscard]] QColor mixed(const QColor &colour, const QColor &other, double share);
/// \a colour made lighter or darker, as little as possible, until it has \a ratio against \a background.
[[nodiscard]] QColor readable(const QColor &colour, const QColor &background, double ratio = readableContrast);

[[nodiscard]] bool isDark(const QPalette &palette);
/// What a panel or frame is filled with.
[[nodiscard]] QColor surface(const QPalette &palette);
/// A field, card or hovered row on the surface.
[[nodiscard]] QColor raised(const QPalette &palette);
/// A chosen row on the surface.
[[nodiscard]] QColor chosen(const QPalette &palette);
/// Hairlines between things.
[[nodiscard]] QColor line(const QPalette &palette);
/// The outline of a control, visible on the surface.
[[nodiscard]] QColor outline(const QPalette &palette);
[[nodiscard]] QColor text(const QPalette &palette);
/// Text that stands back: times, counts, hints.
[[nodiscard]] QColor quietText(const QPalette &palette);
/// What is active or wants to be pressed; readable on the surface.
[[nodiscard]] QColor accent(const QPalette &palette);
/// What went wrong; readable on the surface and on a raised one.
[[nodiscard]] QColor alarm(const QPalette &palette);
/// Text on a background of \a colour: black or white, whichever reads better.
[[nodiscard]] QColor textOn(const QColor &colour);

/// \a pixels for a sign, a control or an avatar beside words in \a font: more of them where the words are larger than
/// usual, as people choose who see badly.
[[nodiscard]] int scaled(int pixels, const QFont &font);
[[nodiscard]] QFont bold(const QFont &font);
[[nodiscard]] QFont small(const QFont &font);

} // namespace Pinthread::Look
