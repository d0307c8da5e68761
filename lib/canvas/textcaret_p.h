// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/textflow_p.h"

namespace Pinthread {

/// The text cursor, and what is selected: from where it was set down to where it is. Offsets are UTF-16 units of the
/// plain text. Needs the flow to have a document for everything but reset().
class TextCaret
{
public:
    enum class Step {
        NextCharacter,
        PreviousCharacter,
        NextWord,
        PreviousWord,
        LineBelow,
        LineAbove,
        LineStart,
        LineEnd,
        NextParagraph,
        PreviousParagraph,
        PageBelow,
        PageAbove,
        TextStart,
        TextEnd,
    };
    /// What a double and a triple click select at once.
    enum class Unit { Word, Paragraph };

    explicit TextCaret(TextFlow &flow) : m_flow(flow) {}

    void reset() { m_position = m_anchor = 0; }

    [[nodiscard]] qsizetype position() const { return m_position; }
    [[nodiscard]] qsizetype from() const { return std::min(m_position, m_anchor); }
    [[nodiscard]] qsizetype to() const { return std::max(m_position, m_anchor); }
    [[nodiscard]] bool hasSelection() const { return m_position != m_anchor; }

    /// \a extend: what is between there and where the selection began is selected.
    void moveTo(qsizetype offset, bool extend);
    void select(qsizetype from, qsizetype to);
    void clearSelection() { m_anchor = m_position; }
    /// \a page: the height of a page.
    void step(Step step, bool extend, double page);

    /// The word or paragraph that has \a offset.
    [[nodiscard]] std::pair<qsizetype, qsizetype> unitAt(qsizetype offset, Unit unit) const;

private:
    [[nodiscard]] qsizetype stepped(Step step, double page);
    [[nodiscard]] qsizetype vertically(int lines);
    [[nodiscard]] qsizetype byPage(double distance);
    /// The next row in that direction that has text; −1 when there is none.
    [[nodiscard]] int rowBeside(int row, int direction);

    TextFlow &m_flow;
    qsizetype m_position = 0;
    qsizetype m_anchor = 0;
    double m_x = -1; ///< Where it came from, while it goes up and down; −1: it does not.
};

} // namespace Pinthread
