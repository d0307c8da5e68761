// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace Pinthread {

/// A text in the form in which words are compared: what people, editors and programs change without meaning anything by
/// it is the same here. Any run of white space is one space, and none stands at the document's edges; letters are
/// case-folded (Unicode simple case folding) and without their combining marks of the Latin, Greek and Cyrillic kind,
/// composed or not; quotation marks, apostrophes and dashes have one form each; soft hyphens and zero-width spaces are
/// left out. Where the text begins or ends with its document, `edge` marks stand there, so that the edge is something
/// that can be recognised, too.
///
/// Positions are UTF-16 units, of the folded text and of the original.
class FoldedText
{
public:
    /// How many marks stand at an edge.
    static constexpr qsizetype edge = 24;
    static constexpr char16_t startMark = 0x02;
    static constexpr char16_t endMark = 0x03;

    FoldedText() = default;
    explicit FoldedText(QStringView original, bool atDocumentStart = true, bool atDocumentEnd = true);

    [[nodiscard]] const QString &text() const { return m_text; }

    /// Where the original has what stands at \a folded; a run of white space is named by its start, an edge by the
    /// original's start or end.
    [[nodiscard]] qsizetype toOriginal(qsizetype folded) const;
    /// The first place of the folded text that stands for something at or after \a original.
    [[nodiscard]] qsizetype toFolded(qsizetype original) const;

private:
    /// From here on, the original is this much further on.
    struct Step
    {
        qsizetype folded = 0;
        qsizetype ahead = 0;
    };

    QString m_text;
    std::vector<Step> m_steps;
    qsizetype m_originalSize = 0;
    qsizetype m_bodyStart = 0; ///< Of the folded text, after the marks.
    qsizetype m_bodyEnd = 0;
};

} // namespace Pinthread
