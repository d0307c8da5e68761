// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QColor;
class QPainter;
class QRectF;

namespace Pinthread {

/// The small signs on buttons and rows, drawn as lines so that they are sharp at every size.
enum class Glyph {
    Close,
    More,
    Check,
    Reopen,
    Send,
    Warning,
    Bubble,
    Reply,
    Search,
    Sort,
    Picture,
    Document,
    NotOffline, ///< A cloud, crossed out.
    Link,
    Share,
    Info,
};

/// Draws \a glyph in the middle of \a rect, in a square as large as fits; 16 pixels look best.
void paintGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const QColor &colour);

} // namespace Pinthread
