// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

/// \file
/// What counts as evidence when words are looked for in another edition. The rules are explained in textfinder.h;
/// lengths are units of the folded text.

namespace Pinthread::TextFinderRules {

/// So many units in a row that a document had once only are not met again by chance…
inline constexpr qsizetype stretch = 24;
/// …if so many of them in a row were there once only, too: otherwise they are a new order of what is said all the time…
inline constexpr qsizetype core = 12;
/// …and so many different ones are among them: otherwise they are a rule, or a row of a table with few different cells.
inline constexpr qsizetype leastDifferent = 8;
/// So many units of the quote itself, where its context is gone.
inline constexpr qsizetype longStretch = 64;
/// So many units that are as they were, right beside the quote's end, say where it is.
inline constexpr qsizetype firm = 8;
/// Of changed words so much must be as it was: between evidence that touches them on both sides, and otherwise.
inline constexpr double leastBetweenEvidence = 0.6;
inline constexpr double leastOtherwise = 0.7;
/// So much that it could be meant, though it is too little to be shown: likewise.
inline constexpr double rivalBetweenEvidence = 0.2;
inline constexpr double rivalOtherwise = 0.4;
/// What is as it was is counted in so many units in a row: fewer of them are alike by chance.
inline constexpr qsizetype keptRun = 6;
/// Evidence within a quote says where its end is when it begins or ends so near to it…
inline constexpr qsizetype nearEnd = stretch;
/// …and is now no more than so much nearer or farther.
inline constexpr qsizetype mostMoved = 32;
/// A stretch that stands in a text more often than this is not followed up.
inline constexpr qsizetype mostCopies = 4;
/// How far context is taken from the former edition, to each side, in code points.
inline constexpr qint64 formerContext = 128;
/// How much text may have been put in between two pieces of what is looked for.
inline constexpr qsizetype slack = 256;
/// What is aligned unit by unit: a longer quote is found by its first and last so many units.
inline constexpr qsizetype alignedQuote = 768;

/// Whether \a words have enough different units.
[[nodiscard]] bool isTelling(QStringView words);
/// Whether \a at is between two letters or digits.
[[nodiscard]] bool isInWord(QStringView text, qsizetype at);

} // namespace Pinthread::TextFinderRules
