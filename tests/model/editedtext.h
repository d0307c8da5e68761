// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plaintext.h"
#include "model/seams.h"

#include <QList>

namespace Pinthread::Test {

/// A text that is edited as people do, and that knows of every character where it stood before: so that it is known
/// where words really are, whatever is guessed about them. One character is one UTF-16 unit.
class EditedText
{
public:
    explicit EditedText(const QString &text);

    [[nodiscard]] QString text() const;
    [[nodiscard]] qsizetype size() const { return m_units.size(); }

    /// New words.
    void insert(qsizetype at, const QString &words);
    void remove(qsizetype from, qsizetype to);
    /// Puts [from, to) to where `at` is now, which is not within.
    void move(qsizetype from, qsizetype to, qsizetype at);
    /// A second one of [from, to), which is new.
    void copy(qsizetype from, qsizetype to, qsizetype at);
    /// The same character in another form.
    void reform(qsizetype at, QChar form);

    // What stands where, at this moment.

    /// Whole words: [from, to) in the text.
    struct Piece
    {
        qsizetype from = 0;
        qsizetype to = 0;
        [[nodiscard]] qsizetype size() const { return to - from; }
    };
    [[nodiscard]] QList<Piece> words() const;
    /// Between full stops and the like.
    [[nodiscard]] QList<Piece> sentences() const;
    /// Lines, without their line feeds.
    [[nodiscard]] QList<Piece> paragraphs() const;

    /// What is said about a place.
    enum class Verdict {
        Right, ///< It holds most of what is left of the words and little else.
        Wrong,
        Alike, ///< It is another one, but says the very same, and so do the 10 characters on one side of it.
    };
    /// Whether \a found is where the words that were at \a before in the text at first are now.
    [[nodiscard]] Verdict judge(const TextSpan &before, const TextSpan &found) const;
    /// Where they are now, from the first that is left of them to the last.
    [[nodiscard]] TextSpan now(const TextSpan &before) const;
    /// How much of them is still there, from 0 to 1.
    [[nodiscard]] double left(const TextSpan &before) const;

private:
    struct Unit
    {
        QChar character;
        qsizetype origin = -1; ///< Where it stood at first; −1: it is new.
    };

    QString m_first;
    QList<Unit> m_units;
};

} // namespace Pinthread::Test
