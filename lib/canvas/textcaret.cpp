// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textcaret_p.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Pinthread {

void TextCaret::moveTo(qsizetype offset, bool extend)
{
    m_position = offset;
    if (!extend)
        m_anchor = offset;
    m_x = -1;
}

void TextCaret::select(qsizetype from, qsizetype to)
{
    m_anchor = from;
    m_position = to;
    m_x = -1;
}

void TextCaret::step(Step step, bool extend, double page)
{
    const bool goesVertically =
        step == Step::LineAbove || step == Step::LineBelow || step == Step::PageAbove || step == Step::PageBelow;
    if (goesVertically && m_x < 0)
        m_x = m_flow.row(m_flow.rowOf(m_position)).cursorRect(m_position).x();
    const double x = goesVertically ? m_x : -1;
    const bool leaves = hasSelection() && !extend;
    // An arrow beside a selection goes to its end.
    if (leaves && step == Step::NextCharacter)
        moveTo(to(), false);
    else if (leaves && step == Step::PreviousCharacter)
        moveTo(from(), false);
    else
        moveTo(stepped(step, page), extend);
    m_x = x;
}

int TextCaret::rowBeside(int row, int direction)
{
    for (int beside = row + direction; beside >= 0 && beside < m_flow.rowCount(); beside += direction) {
        const TextRow &found = m_flow.row(beside);
        if (m_flow.rowOf(found.from()) == beside) // Not so for a rule.
            return beside;
    }
    return -1;
}

qsizetype TextCaret::stepped(Step step, double page)
{
    const int index = m_flow.rowOf(m_position);
    const bool word = step == Step::NextWord || step == Step::PreviousWord;
    switch (step) {
    case Step::NextCharacter:
    case Step::NextWord: {
        const qsizetype next = m_flow.row(index).next(m_position, word);
        if (next != m_position)
            return next;
        const int beside = rowBeside(index, 1);
        return beside < 0 ? m_position : m_flow.row(beside).from();
    }
    case Step::PreviousCharacter:
    case Step::PreviousWord: {
        const qsizetype previous = m_flow.row(index).previous(m_position, word);
        if (previous != m_position)
            return previous;
        const int beside = rowBeside(index, -1);
        if (beside < 0)
            return m_position;
        const TextRow &row = m_flow.row(beside);
        return row.to() != m_position ? row.to() : row.previous(row.to(), word);
    }
    case Step::LineBelow:
        return vertically(1);
    case Step::LineAbove:
        return vertically(-1);
    case Step::LineStart:
        return m_flow.row(index).startOfLine(m_position);
    case Step::LineEnd:
        return m_flow.row(index).endOfLine(m_position);
    case Step::NextParagraph: {
        const int beside = rowBeside(index, 1);
        return beside < 0 ? m_flow.row(index).to() : m_flow.row(beside).from();
    }
    case Step::PreviousParagraph: {
        if (m_position > m_flow.row(index).from())
            return m_flow.row(index).from();
        const int beside = rowBeside(index, -1);
        return beside < 0 ? m_position : m_flow.row(beside).from();
    }
    case Step::PageBelow:
        return byPage(page);
    case Step::PageAbove:
        return byPage(-page);
    case Step::TextStart:
        return 0;
    case Step::TextEnd:
        return m_flow.document()->plainText().text().size();
    }
    Q_UNREACHABLE();
}

qsizetype TextCaret::vertically(int lines)
{
    const int index = m_flow.rowOf(m_position);
    if (const auto within = m_flow.row(index).vertically(m_position, lines, m_x))
        return *within;
    const int beside = rowBeside(index, lines);
    if (beside < 0)
        return lines < 0 ? m_flow.row(index).from() : m_flow.row(index).to();
    const TextRow &row = m_flow.row(beside);
    return lines < 0 ? row.offsetInLastLine(m_x) : row.offsetInFirstLine(m_x);
}

qsizetype TextCaret::byPage(double distance)
{
    const int index = m_flow.rowOf(m_position);
    const double y = m_flow.top(index) + m_flow.row(index).cursorRect(m_position).center().y() + distance;
    if (y < 0)
        return stepped(Step::TextStart, 0);
    if (y >= m_flow.height())
        return stepped(Step::TextEnd, 0);
    const int target = m_flow.rowAt(y);
    const double top = m_flow.top(target);
    return m_flow.row(target).offsetAt({m_x, y - top});
}

std::pair<qsizetype, qsizetype> TextCaret::unitAt(qsizetype offset, Unit unit) const
{
    const TextDocument &document = *m_flow.document();
    const int index = document.blockAt(offset);
    if (index < 0)
        return {offset, offset};
    const TextBlock &block = document.blocks()[static_cast<size_t>(index)];
    if (unit == Unit::Paragraph)
        return {block.offset, block.end()};
    const QString words = document.words(block).toString();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, words);
    finder.setPosition(std::clamp<qsizetype>(offset - block.offset, 0, words.size()));
    const qsizetype from =
        finder.isAtBoundary() && finder.position() < words.size() ? finder.position() : finder.toPreviousBoundary();
    finder.setPosition(std::max<qsizetype>(from, 0));
    const qsizetype to = finder.toNextBoundary();
    return {block.offset + std::max<qsizetype>(from, 0), block.offset + (to < 0 ? words.size() : to)};
}

} // namespace Pinthread
