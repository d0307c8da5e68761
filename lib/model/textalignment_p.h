// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <vector>

namespace Pinthread {

/// Which place in a text each unit of a pattern stands for, in the order of both, so that as much as possible is equal
/// and as little as possible torn apart. The text may begin before and end after the pattern.
///
/// O. Gotoh, "An improved algorithm for matching biological sequences", Journal of Molecular Biology 162, 1982: dynamic
/// programming in which a gap costs little more when it is longer, because people put in and take out whole words and
/// sentences. Takes pattern × text steps and as many bytes.
class TextAlignment
{
public:
    TextAlignment(QStringView pattern, QStringView text);

    /// The offset in the text that the pattern's unit \a at stands for; −1 when it is not there any more.
    [[nodiscard]] qsizetype place(qsizetype at) const { return m_places[static_cast<size_t>(at)]; }
    /// Whether it stands for an equal unit.
    [[nodiscard]] bool isEqual(qsizetype at) const { return place(at) >= 0 && m_equal[static_cast<size_t>(at)]; }
    /// How many units next to each other, from \a at on to the right, are equal and next to each other in the text.
    [[nodiscard]] qsizetype equalFrom(qsizetype at) const;
    /// The same from the unit before \a at on to the left.
    [[nodiscard]] qsizetype equalBefore(qsizetype at) const;

    /// How many units of [\a from, \a to) are equal together with \a run or more next to each other.
    [[nodiscard]] qsizetype equalWithin(qsizetype from, qsizetype to, qsizetype run) const;

private:
    std::vector<qsizetype> m_places;
    std::vector<bool> m_equal;
};

} // namespace Pinthread
