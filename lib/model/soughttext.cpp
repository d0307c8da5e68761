// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/soughttext_p.h"

#include "model/textfinderrules_p.h"

#include <algorithm>
#include <bit>

namespace Pinthread {

namespace {

qint64 codePoints(const QString &text)
{
    return text.size() - std::ranges::count_if(text, [](QChar unit) { return unit.isLowSurrogate(); });
}

} // namespace

QString withSingleSpaces(const QString &text)
{
    return text.simplified();
}

SoughtText::SoughtText(const TextRange &range)
    : start(range.start), words(withSingleSpaces(range.exact)), hasPrefix(!range.prefix.isEmpty() || range.start == 0),
      hasSuffix(!range.suffix.isEmpty())
{
    const QString whole = range.prefix + range.exact + range.suffix;
    const FoldedText folded(whole, codePoints(range.prefix) == range.start, false);
    pattern = folded.text();
    takePattern(folded, range.prefix.size(), range.prefix.size() + range.exact.size());
}

SoughtText::SoughtText(const TextRange &range, const PlainText &former)
    : start(range.start), words(withSingleSpaces(range.exact)), hasPrefix(true), hasSuffix(true), usesFormer(true)
{
    const qint64 before = std::max<qint64>(0, range.start - TextFinderRules::formerContext);
    const qint64 after = std::min(former.length(), range.end + TextFinderRules::formerContext);
    const qsizetype from = former.offsetOf(before);
    const FoldedText folded(former.words({before, after}), before == 0, after == former.length());
    pattern = folded.text();
    takePattern(folded, former.offsetOf(range.start) - from, former.offsetOf(range.end) - from);
}

void SoughtText::takePattern(const FoldedText &folded, qsizetype from, qsizetype to)
{
    quoteFrom = folded.toFolded(from);
    quoteTo = std::max(quoteFrom, folded.toFolded(to));
    while (quoteFrom < quoteTo && pattern.at(quoteFrom) == u' ')
        ++quoteFrom;
    while (quoteTo > quoteFrom && pattern.at(quoteTo - 1) == u' ')
        --quoteTo;
}

bool SoughtText::isPromisedStretch(qsizetype from) const
{
    using namespace TextFinderRules;
    const qsizetype to = from + stretch;
    if (usesFormer || to > pattern.size())
        return false;
    const bool isOfPrefix = hasPrefix && from + core <= quoteFrom;
    const bool isOfSuffix = hasSuffix && to - core >= quoteTo;
    return (isOfPrefix || isOfSuffix) && isTelling(QStringView(pattern).sliced(from, stretch));
}

bool SoughtText::isPromisedQuote(qsizetype from, qsizetype to) const
{
    from = std::max(from, quoteFrom);
    to = std::min(to, quoteTo);
    return !usesFormer && hasPrefix && hasSuffix && to - from >= TextFinderRules::longStretch
           && TextFinderRules::isTelling(QStringView(pattern).sliced(from, to - from));
}

bool TextFinderRules::isTelling(QStringView words)
{
    constexpr size_t asMany = 64; // Units by their last six bits: two that share them count as one.
    quint64 seen = 0;
    for (const QChar unit : words)
        seen |= quint64(1) << (unit.unicode() % asMany);
    return std::popcount(seen) >= leastDifferent;
}

bool TextFinderRules::isInWord(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isLetterOrNumber() && text[at].isLetterOrNumber();
}

} // namespace Pinthread
