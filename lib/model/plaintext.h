// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/foldedtext.h"

#include <QString>

#include <memory>

namespace Pinthread {

/// A stretch of a document's plain text, in Unicode code points.
struct TextSpan
{
    qint64 start = 0; ///< ≥ 0.
    qint64 end = 0;   ///< The first code point after the stretch, ≥ start.

    [[nodiscard]] bool isEmpty() const { return end <= start; }
    [[nodiscard]] qint64 length() const { return end - start; }
    /// Whether they have a code point in common.
    [[nodiscard]] bool overlaps(const TextSpan &other) const { return start < other.end && other.start < end; }
    [[nodiscard]] bool contains(qint64 position) const { return position >= start && position < end; }

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// The plain text of a document: what text anchors count in and quote (lib/protocol/PLAINTEXT.md says how it is made of
/// a document's bytes).
///
/// Positions are Unicode code points from the start; offsets are the UTF-16 units of text(). Never changes once made;
/// copies share their data and may go to other threads. Making one takes about 10 ms for a megabyte.
class PlainText
{
public:
    /// An empty one.
    PlainText();
    /// Characters that have no place in a text are replaced by others, one for one: forms of a line break (U+000B,
    /// U+000C, U+000D, U+0085, U+2028, U+2029) by a line feed, halves of surrogate pairs and every other control
    /// character but the tab by U+FFFD.
    explicit PlainText(QString text);

    [[nodiscard]] const QString &text() const { return m_data->text; }
    [[nodiscard]] bool isEmpty() const { return m_data->text.isEmpty(); }
    /// In code points.
    [[nodiscard]] qint64 length() const { return positionOf(text().size()); }

    /// Held to the text.
    [[nodiscard]] qsizetype offsetOf(qint64 position) const;
    /// Held to the text. Within a surrogate pair: the pair's.
    [[nodiscard]] qint64 positionOf(qsizetype offset) const;

    /// The words in \a span, as far as the text has them.
    [[nodiscard]] QString words(const TextSpan &span) const;

    /// The same text in the form in which words are compared.
    [[nodiscard]] const FoldedText &folded() const { return m_data->folded; }
    /// The stretch of which the folded text has [\a from, \a to).
    [[nodiscard]] TextSpan spanOfFolded(qsizetype from, qsizetype to) const;

private:
    struct Data
    {
        QString text;
        FoldedText folded;
        /// How many surrogate pairs end before each multiple of `pairsStep`; empty when there are none at all.
        std::vector<qsizetype> pairsBefore;
    };
    static constexpr qsizetype pairsStep = 1024;

    std::shared_ptr<const Data> m_data;
};

} // namespace Pinthread
