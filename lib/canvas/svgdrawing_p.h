// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/drawing.h"
#include "canvas/svgcleaner_p.h"

#include <memory>

namespace Pinthread {

/// An SVG file as a drawing. The only class that knows Qt Svg, which never sees anything that SvgCleaner has not made.
///
/// Everybody sees the same picture, whatever version of Qt they have: SVG Tiny 1.2 and no more. Words are drawn with
/// the fonts of this machine, so a QGuiApplication must be there.
class SvgDrawing
{
public:
    /// Reads \a content, a whole SVG file. Any thread; a large one takes a second or so.
    [[nodiscard]] static Expected<std::shared_ptr<const Drawing>, SvgProblem> read(const QByteArray &content,
                                                                                   const std::atomic_bool &cancelled);
};

} // namespace Pinthread
