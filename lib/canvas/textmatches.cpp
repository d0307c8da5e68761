// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textmatches_p.h"

#include <QStringMatcher>

#include <algorithm>

namespace Pinthread {

TextMatches::TextMatches(const PlainText &text, const QString &words)
{
    const QString wanted = FoldedText(words, false, false).text();
    if (wanted.trimmed().isEmpty())
        return;
    const FoldedText &folded = text.folded();
    const QStringMatcher matcher(wanted, Qt::CaseSensitive);
    for (qsizetype at = matcher.indexIn(folded.text()); at >= 0 && count() < most;
         at = matcher.indexIn(folded.text(), at + wanted.size()))
        m_matches.push_back({folded.toOriginal(at), folded.toOriginal(at + wanted.size())});
}

int TextMatches::after(qsizetype offset) const
{
    if (m_matches.empty())
        return -1;
    const auto found = std::ranges::lower_bound(m_matches, offset, {}, &Match::from);
    return found == m_matches.end() ? 0 : static_cast<int>(found - m_matches.begin());
}

int TextMatches::before(qsizetype offset) const
{
    if (m_matches.empty())
        return -1;
    const auto found = std::ranges::lower_bound(m_matches, offset, {}, &Match::from);
    return found == m_matches.begin() ? count() - 1 : static_cast<int>(found - m_matches.begin()) - 1;
}

int TextMatches::firstEndingAfter(qsizetype offset) const
{
    return static_cast<int>(std::ranges::upper_bound(m_matches, offset, {}, &Match::to) - m_matches.begin());
}

} // namespace Pinthread
