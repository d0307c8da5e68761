// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/textstretches_p.h"

#include <bit>

namespace Pinthread {

quint64 TextStretches::hashOf(QStringView stretch)
{
    quint64 hash = 0;
    for (const QChar unit : stretch)
        hash = hash * base + unit.unicode();
    return hash;
}

quint64 TextStretches::weightOfFirst() const
{
    quint64 weight = 1;
    for (qsizetype i = 1; i < m_length; ++i)
        weight *= base;
    return weight;
}

std::vector<int> TextStretches::add(QStringView text, qsizetype step)
{
    std::vector<int> numbers;
    if (text.size() < m_length)
        return numbers;
    numbers.reserve(static_cast<size_t>((text.size() - m_length) / step + 1));
    quint64 hash = hashOf(text.first(m_length));
    const quint64 leaving = weightOfFirst();
    for (qsizetype at = 0;; ++at) {
        if (at % step == 0)
            numbers.push_back(insert(hash, text.data() + at));
        if (at + m_length == text.size())
            return numbers;
        hash = (hash - text[at].unicode() * leaving) * base + text[at + m_length].unicode();
    }
}

int TextStretches::insert(quint64 hash, const QChar *text)
{
    if (2 * (m_entries.size() + 1) > m_slots.size())
        grow();
    const quint64 mixed = spread(hash);
    size_t slot = slotOf(mixed);
    for (; m_slots[slot] >= 0; slot = (slot + 1) & (m_slots.size() - 1)) {
        if (equals(m_entries[static_cast<size_t>(m_slots[slot])], hash, text))
            return m_slots[slot];
    }
    m_slots[slot] = count();
    m_entries.push_back({hash, text});
    const quint64 bit = mixed >> m_filterShift;
    m_filter[bit >> 6] |= quint64(1) << (bit & 63);
    return m_slots[slot];
}

void TextStretches::grow()
{
    constexpr size_t smallest = 1024;
    constexpr size_t filterBitsPerSlot = 8;
    const size_t size = std::max(smallest, m_slots.size() * 2);
    const int bits = std::countr_zero(size);
    m_slotShift = 64 - bits;
    m_filterShift = m_slotShift - std::countr_zero(filterBitsPerSlot);
    m_slots.assign(size, -1);
    m_filter.assign(size * filterBitsPerSlot / 64, 0);
    for (size_t number = 0; number < m_entries.size(); ++number) {
        const quint64 mixed = spread(m_entries[number].hash);
        size_t slot = slotOf(mixed);
        while (m_slots[slot] >= 0)
            slot = (slot + 1) & (size - 1);
        m_slots[slot] = static_cast<int>(number);
        const quint64 bit = mixed >> m_filterShift;
        m_filter[bit >> 6] |= quint64(1) << (bit & 63);
    }
}

} // namespace Pinthread
