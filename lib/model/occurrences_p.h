// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/textfinderrules_p.h"

#include <array>
#include <vector>

namespace Pinthread {

/// Where a text has the stretches that are looked for, by their numbers: how often each, and the first few places.
class Occurrences
{
public:
    explicit Occurrences(int stretches)
        : m_times(static_cast<size_t>(stretches), 0), m_places(static_cast<size_t>(stretches))
    {}

    void add(int number, qsizetype at)
    {
        int &times = m_times[static_cast<size_t>(number)];
        if (times < TextFinderRules::mostCopies)
            m_places[static_cast<size_t>(number)][static_cast<size_t>(times)] = at;
        ++times;
    }
    [[nodiscard]] int times(int number) const { return m_times[static_cast<size_t>(number)]; }
    [[nodiscard]] qsizetype place(int number, int copy) const
    {
        return m_places[static_cast<size_t>(number)][static_cast<size_t>(copy)];
    }

private:
    std::vector<int> m_times;
    std::vector<std::array<qsizetype, TextFinderRules::mostCopies>> m_places;
};

} // namespace Pinthread
