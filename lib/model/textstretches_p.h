// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <atomic>
#include <vector>

namespace Pinthread {

/// Finds where a text has any of very many short stretches, all of the same length, in one pass (M. O. Rabin and
/// R. M. Karp, "Efficient randomized pattern-matching algorithms", IBM Journal of Research and Development 31(2), 1987:
/// a hash that rolls along). About 10 ms for a million units; hits are compared, so a hash that collides does no harm.
class TextStretches
{
public:
    explicit TextStretches(qsizetype length) : m_length(length) {}

    [[nodiscard]] qsizetype length() const { return m_length; }
    /// How many different ones there are.
    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }

    /// Adds each stretch that begins at a multiple of \a step in \a text, which must outlive this. \returns the number
    /// of each of them; equal stretches have the same. Empty for a text that is shorter than a stretch.
    std::vector<int> add(QStringView text, qsizetype step = 1);

    /// Calls \a found(number, offset) for every occurrence in \a text, from its start to its end. \returns false if it
    /// was \a cancelled.
    template <class Found>
    bool scan(QStringView text, const std::atomic_bool *cancelled, Found found) const
    {
        constexpr qsizetype askEvery = 1 << 16;
        if (text.size() < m_length || m_entries.empty())
            return true;
        quint64 hash = hashOf(text.first(m_length));
        const quint64 leaving = weightOfFirst();
        for (qsizetype at = 0;; ++at) {
            if (const int number = find(hash, text.data() + at); number >= 0)
                found(number, at);
            if (at + m_length == text.size())
                return true;
            hash = (hash - text[at].unicode() * leaving) * base + text[at + m_length].unicode();
            if (at % askEvery == 0 && cancelled != nullptr && cancelled->load(std::memory_order_relaxed))
                return false;
        }
    }

private:
    static constexpr quint64 base = 0x9e3779b97f4a7c15; // Any odd number far from a power of two.

    struct Entry
    {
        quint64 hash = 0;
        const QChar *text = nullptr;
    };

    [[nodiscard]] static quint64 hashOf(QStringView stretch);
    [[nodiscard]] quint64 weightOfFirst() const;
    [[nodiscard]] static quint64 spread(quint64 hash) { return (hash ^ (hash >> 29)) * 0xbf58476d1ce4e5b9; }
    [[nodiscard]] size_t slotOf(quint64 spreadHash) const { return spreadHash >> m_slotShift; }
    [[nodiscard]] bool equals(const Entry &entry, quint64 hash, const QChar *text) const
    {
        return entry.hash == hash && QStringView(entry.text, m_length) == QStringView(text, m_length);
    }
    [[nodiscard]] int find(quint64 hash, const QChar *text) const
    {
        const quint64 mixed = spread(hash);
        const quint64 bit = mixed >> m_filterShift;
        if ((m_filter[bit >> 6] >> (bit & 63) & 1) == 0)
            return -1;
        for (size_t slot = slotOf(mixed); m_slots[slot] >= 0; slot = (slot + 1) & (m_slots.size() - 1)) {
            if (equals(m_entries[static_cast<size_t>(m_slots[slot])], hash, text))
                return m_slots[slot];
        }
        return -1;
    }
    [[nodiscard]] int insert(quint64 hash, const QChar *text);
    void grow();

    qsizetype m_length;
    std::vector<Entry> m_entries;
    std::vector<int> m_slots;      ///< Numbers of entries by hash, −1 for none; a power of two, at most half full.
    std::vector<quint64> m_filter; ///< Bits by hash, eight for a slot: most of a text ends here.
    int m_slotShift = 0;
    int m_filterShift = 0;
};

} // namespace Pinthread
