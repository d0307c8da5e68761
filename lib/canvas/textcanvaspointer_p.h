// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/marginmarks_p.h"
#include "canvas/textcanvas.h"
#include "canvas/textcaret_p.h"

#include <QBasicTimer>

namespace Pinthread {

/// What the mouse is doing on a TextCanvas.
struct TextCanvas::Pointer
{
    enum class Kind {
        None,
        Text, ///< Pressed on the text: a click, or the start of a selection.
        Mark, ///< Pressed on a mark in the margin.
    };
    Kind kind = Kind::None;
    bool drags = false;
    QPointF pressedAt;
    QPointF lastAt;
    /// What was selected when the button went down, which a selection by words or paragraphs always holds.
    qsizetype from = 0;
    qsizetype to = 0;
    std::optional<TextCaret::Unit> unit;
    MarginMark mark;
    /// When and where a double click was made: one more click soon after selects the paragraph.
    quint64 doubleClickedAt = 0;
    QPointF doubleClickedWhere;
    /// Scrolls while the pointer is held beside the viewport.
    QBasicTimer scrolling;
};

/// A character, and the distance from the viewport's top that its line is kept at.
struct TextCanvas::Held
{
    qsizetype offset = 0;
    double y = 0;
};

} // namespace Pinthread
