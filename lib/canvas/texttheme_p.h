// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/textdocument.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QTextCharFormat>

namespace Pinthread {

/// How a text is set: fonts, distances and colours, made from the widget's own font and palette, so that they are right
/// in light and dark and with anybody's settings. Lengths are device-independent pixels.
class TextTheme
{
public:
    /// Deeper quotes and lists are not indented any further.
    static constexpr int deepestIndent = 8;

    TextTheme() = default;
    /// \a zoom is 1 for 100 %. \a isPlain: a text whose lines mean something, set in a font of fixed width.
    TextTheme(const QFont &font, const QPalette &palette, double zoom, bool isPlain);

    [[nodiscard]] bool isPlain() const { return m_isPlain; }
    [[nodiscard]] QFont font(const TextBlock &block) const;
    /// The marker of a list item.
    [[nodiscard]] QFont markerFont() const { return m_body; }
    [[nodiscard]] QTextCharFormat format(const TextRun &run, const TextBlock &block) const;
    /// Whether a shade lies behind these words.
    [[nodiscard]] static bool isShaded(const TextRun &run, const TextBlock &block)
    {
        return run.styles.testFlag(TextStyle::Picture)
               || (run.styles.testFlag(TextStyle::Code) && block.kind != TextBlock::Kind::Code);
    }

    /// The body's font size, which distances are measured by.
    [[nodiscard]] double em() const { return m_em; }
    /// How wide a column of text is at most: about 75 letters, or 100 of fixed width.
    [[nodiscard]] double widestColumn() const;
    /// From the base line of one line to the next, in a block whose font is \a fontHeight high.
    [[nodiscard]] double lineHeight(const TextBlock &block, double fontHeight) const;
    /// About how wide a letter is, for guessing heights.
    [[nodiscard]] double letterWidth(const TextBlock &block) const;
    [[nodiscard]] double guessedLineHeight(const TextBlock &block) const;

    /// What is left free above \a block when \a before stands there.
    [[nodiscard]] double spaceBetween(const TextBlock &before, const TextBlock &block) const;
    /// What is left free above the first row and below the last.
    [[nodiscard]] double edge() const { return 2.2 * m_em; }
    [[nodiscard]] double quoteIndent() const { return 1.3 * m_em; }
    [[nodiscard]] double listIndent() const { return 1.7 * m_em; }
    [[nodiscard]] double codePadding() const { return m_isPlain ? 0 : 0.8 * m_em; }
    [[nodiscard]] double cellPadding() const { return 0.5 * m_em; }

    [[nodiscard]] QColor text() const { return m_text; }
    [[nodiscard]] QColor quietText() const { return m_quiet; }
    [[nodiscard]] QColor background() const { return m_background; }
    /// Behind code, and above a table's rows.
    [[nodiscard]] QColor shade() const { return m_shade; }
    /// Of tables, rules and quotes.
    [[nodiscard]] QColor line() const { return m_line; }
    [[nodiscard]] bool isDark() const { return m_isDark; }

private:
    QFont m_body;
    QFont m_code;
    double m_em = 16;
    double m_bodyLetter = 8;
    double m_codeLetter = 9;
    double m_bodyHeight = 19;
    double m_codeHeight = 19;
    bool m_isPlain = false;
    bool m_isDark = false;
    QColor m_text;
    QColor m_quiet;
    QColor m_background;
    QColor m_shade;
    QColor m_line;
    QColor m_link;
};

/// The contrast ratio of two opaque colours as WCAG 2.2 defines it, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);
/// \a colour with \a share (0–1) of \a other in it.
[[nodiscard]] QColor mixedColour(const QColor &colour, const QColor &other, double share);
/// \a colour made lighter or darker, as little as possible, until it stands out from \a background by \a ratio.
[[nodiscard]] QColor outstandingColour(const QColor &colour, const QColor &background, double ratio);

} // namespace Pinthread
