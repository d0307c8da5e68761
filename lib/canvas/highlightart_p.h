// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/highlightview.h"
#include "canvas/textrow_p.h"

class QPainter;

namespace Pinthread {

/// How highlights and their marks in the margin look. All colours follow the palette; each state can be told from the
/// others without them: open has a line below the words, resolved a dotted one and no tint, unsent a dashed one, failed
/// a zigzag; a selected one is enclosed by bars, and an unread one begins with a dot. The marks have the number, with
/// the glyph that pins have: a check mark, an ellipsis, an exclamation mark.
class HighlightArt
{
public:
    explicit HighlightArt(const TextTheme &theme);

    struct Emphasis
    {
        bool selected = false;
        bool hovered = false;
        int level = 0; ///< Of the line below the words; see HighlightSet.
    };

    /// Behind the words. Where several lie above each other, each adds its own.
    void paintTint(QPainter &painter, const std::vector<WordsRect> &words, HighlightView::State state,
                   const Emphasis &emphasis) const;
    /// Below and around them. \a begins and \a ends: the words' first and last are among these.
    void paintLine(QPainter &painter, const std::vector<WordsRect> &words, const HighlightView &view,
                   const Emphasis &emphasis, bool begins, bool ends) const;
    /// Something that was searched for; \a current: the one that was gone to.
    void paintMatch(QPainter &painter, const std::vector<WordsRect> &words, bool current) const;

    // --- Marks in the margin.

    static constexpr double markHeight = 20;
    [[nodiscard]] static double markWidth(const HighlightView &view, const QFont &font);
    [[nodiscard]] static double moreWidth(int count, const QFont &font);
    void paintMark(QPainter &painter, const QRectF &rect, const HighlightView &view, const QFont &font,
                   const Emphasis &emphasis) const;
    /// What stands for \a count more, or for \a count in all.
    void paintMore(QPainter &painter, const QRectF &rect, int count, bool inAll, const QFont &font,
                   const Emphasis &emphasis) const;

    /// The colour of a state's line and mark; stands out from the background by 3:1 or more.
    [[nodiscard]] QColor colour(HighlightView::State state) const;

private:
    [[nodiscard]] QColor tint(HighlightView::State state, const Emphasis &emphasis) const;

    const TextTheme &m_theme;
    double m_stroke;
    double m_share;    ///< How strong a tint is, from 0 to 1…
    double m_emphasis; ///< …and how much stronger that of a selected one.
};

} // namespace Pinthread
