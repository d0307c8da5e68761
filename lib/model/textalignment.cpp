// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/textalignment_p.h"

#include <algorithm>
#include <limits>

namespace Pinthread {

namespace {

// What an equal unit brings and what the rest costs. Words put in cost less than words that are missing: of two places
// for the same words the one with more of them is right, however much was written in between.
constexpr int equalGain = 10;
constexpr int replaceCost = 15;
constexpr int gapCost = 20;
constexpr int putInCost = 1;
constexpr int takenOutCost = 3;

/// How the best alignment that ends in a cell came there, and how the ones that end in a gap did.
enum Step : quint8 {
    Start = 0,
    Together = 1, ///< Both units stand for each other.
    TakenOut = 2, ///< The pattern's unit is missing.
    PutIn = 3,    ///< The text's unit is new.
    StepMask = 3,
    TakenOutGoesOn = 4,
    PutInGoesOn = 8,
};

} // namespace

TextAlignment::TextAlignment(QStringView pattern, QStringView text)
    : m_places(static_cast<size_t>(pattern.size()), -1), m_equal(static_cast<size_t>(pattern.size()), false)
{
    constexpr int never = std::numeric_limits<int>::min() / 2;
    const auto columns = static_cast<size_t>(text.size()) + 1;
    const auto rows = static_cast<size_t>(pattern.size()) + 1;
    std::vector<quint8> steps(rows * columns, Start);
    std::vector<int> best(columns, 0);         // Of the row before, then of this one.
    std::vector<int> takenOut(columns, never); // Likewise, ending with a missing unit.
    for (size_t row = 1; row < rows; ++row) {
        const QChar unit = pattern[static_cast<qsizetype>(row) - 1];
        quint8 *step = steps.data() + row * columns;
        int diagonal = best[0];
        takenOut[0] = best[0] = -gapCost - takenOutCost * static_cast<int>(row);
        step[0] = TakenOut | TakenOutGoesOn;
        int putIn = never;
        for (size_t column = 1; column < columns; ++column) {
            const bool equal = text[static_cast<qsizetype>(column) - 1] == unit;
            const int together = diagonal + (equal ? equalGain : -replaceCost);
            diagonal = best[column];

            quint8 how = 0;
            const int outOpens = best[column] - gapCost - takenOutCost;
            const int outGoesOn = takenOut[column] - takenOutCost;
            if (outGoesOn > outOpens)
                how |= TakenOutGoesOn;
            takenOut[column] = std::max(outOpens, outGoesOn);
            const int inOpens = best[column - 1] - gapCost - putInCost;
            const int inGoesOn = putIn - putInCost;
            if (inGoesOn > inOpens)
                how |= PutInGoesOn;
            putIn = std::max(inOpens, inGoesOn);

            int value = together;
            quint8 kind = Together;
            if (takenOut[column] > value) {
                value = takenOut[column];
                kind = TakenOut;
            }
            if (putIn > value) {
                value = putIn;
                kind = PutIn;
            }
            best[column] = value;
            step[column] = how | kind;
        }
    }

    auto column = static_cast<size_t>(std::max_element(best.begin(), best.end()) - best.begin());
    size_t row = rows - 1;
    quint8 kind = steps[row * columns + column] & StepMask;
    while (row > 0) {
        const quint8 step = steps[row * columns + column];
        if (kind == Together) {
            --row;
            --column;
            m_places[row] = static_cast<qsizetype>(column);
            m_equal[row] = pattern[static_cast<qsizetype>(row)] == text[static_cast<qsizetype>(column)];
        } else if (kind == TakenOut) {
            --row;
            if ((step & TakenOutGoesOn) != 0)
                continue;
        } else {
            --column;
            if ((step & PutInGoesOn) != 0)
                continue;
        }
        kind = steps[row * columns + column] & StepMask;
    }
}

qsizetype TextAlignment::equalFrom(qsizetype at) const
{
    qsizetype end = at;
    const auto size = static_cast<qsizetype>(m_places.size());
    while (end < size && isEqual(end) && (end == at || place(end) == place(end - 1) + 1))
        ++end;
    return end - at;
}

qsizetype TextAlignment::equalBefore(qsizetype at) const
{
    qsizetype start = at;
    while (start > 0 && isEqual(start - 1) && (start == at || place(start - 1) + 1 == place(start)))
        --start;
    return at - start;
}

qsizetype TextAlignment::equalWithin(qsizetype from, qsizetype to, qsizetype run) const
{
    qsizetype count = 0;
    for (qsizetype at = from - equalBefore(from); at < to;) {
        const qsizetype length = equalFrom(at);
        if (length >= run)
            count += std::max<qsizetype>(0, std::min(at + length, to) - std::max(at, from));
        at += std::max<qsizetype>(1, length);
    }
    return count;
}

} // namespace Pinthread
