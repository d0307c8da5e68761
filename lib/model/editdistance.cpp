// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/editdistance.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

namespace Pinthread {

namespace {

constexpr qsizetype wordBits = 64;

/// For each unit, the bits of the places where the pattern has it, one word for each 64 places.
class PatternBits
{
public:
    explicit PatternBits(QStringView pattern)
        : m_words(static_cast<size_t>((pattern.size() + wordBits - 1) / wordBits)), m_nowhere(m_words),
          m_ascii(asciiUnits * m_words)
    {
        for (qsizetype at = 0; at < pattern.size(); ++at)
            rowFor(pattern[at].unicode())[at / wordBits] |= quint64(1) << (at % wordBits);
    }

    [[nodiscard]] size_t words() const { return m_words; }

    [[nodiscard]] const quint64 *row(char16_t unit) const
    {
        if (unit < asciiUnits)
            return m_ascii.data() + unit * m_words;
        const auto found = m_others.find(unit);
        return found == m_others.end() ? m_nowhere.data() : found->second.data();
    }

private:
    static constexpr size_t asciiUnits = 128;

    quint64 *rowFor(char16_t unit)
    {
        if (unit < asciiUnits)
            return m_ascii.data() + unit * m_words;
        return m_others.try_emplace(unit, m_words).first->second.data();
    }

    size_t m_words;
    std::vector<quint64> m_nowhere;
    std::vector<quint64> m_ascii;
    std::unordered_map<char16_t, std::vector<quint64>> m_others;
};

/// The vertical differences of one column within a word: where the value goes up by one from row to row, and down.
struct Column
{
    quint64 up = ~quint64(0);
    quint64 down = 0;
};

/// What a word hands to the one below: the difference along its last row.
struct Carry
{
    quint64 up = 1; ///< The row above the first goes up by one with each column.
    quint64 down = 0;
};

/// Moves one word of the column on by one unit of the text; \a last is the bit of the word's last row.
Carry advance(Column &column, quint64 matches, const Carry &in, quint64 last)
{
    const quint64 matchesOrIn = matches | in.down;
    const quint64 zero = (((matchesOrIn & column.up) + column.up) ^ column.up) | matchesOrIn | column.down;
    quint64 up = column.down | ~(zero | column.up);
    quint64 down = column.up & zero;
    const Carry out{(up & last) != 0 ? quint64(1) : 0, (down & last) != 0 ? quint64(1) : 0};
    up = (up << 1) | in.up;
    down = (down << 1) | in.down;
    column.up = down | ~(zero | up);
    column.down = up & zero;
    return out;
}

} // namespace

qsizetype editDistance(QStringView one, QStringView other, qsizetype most)
{
    while (!one.isEmpty() && !other.isEmpty() && one.front() == other.front()) {
        one = one.sliced(1);
        other = other.sliced(1);
    }
    while (!one.isEmpty() && !other.isEmpty() && one.back() == other.back()) {
        one.chop(1);
        other.chop(1);
    }
    if (one.size() > other.size())
        std::swap(one, other);
    if (other.size() - one.size() > most)
        return most + 1;
    if (one.isEmpty())
        return other.size();

    const PatternBits pattern(one);
    std::vector<Column> columns(pattern.words());
    const quint64 lastOfAll = quint64(1) << ((one.size() - 1) % wordBits);
    qsizetype distance = one.size();
    for (qsizetype at = 0; at < other.size(); ++at) {
        const quint64 *matches = pattern.row(other[at].unicode());
        Carry carry;
        for (size_t word = 0; word < columns.size(); ++word) {
            const bool isLast = word + 1 == columns.size();
            carry = advance(columns[word], matches[word], carry, isLast ? lastOfAll : quint64(1) << (wordBits - 1));
        }
        distance += static_cast<qsizetype>(carry.up) - static_cast<qsizetype>(carry.down);
        // Each unit that is left can make up for one at most.
        if (distance - (other.size() - at - 1) > most)
            return most + 1;
    }
    return distance <= most ? distance : most + 1;
}

} // namespace Pinthread
