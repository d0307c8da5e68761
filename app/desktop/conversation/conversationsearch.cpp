// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationsearch.h"

#include <algorithm>

namespace Pinthread {

namespace {

/// Characters before a word that was found, so that it is read in its sentence.
constexpr int contextBefore = 18;
constexpr int lineLength = 160;

/// Without case and accents. Most characters of most texts are plain, and pass at once.
QString folded(const QString &text)
{
    QString result(text.size(), Qt::Uninitialized);
    QChar *to = result.data();
    for (const QChar one : text) {
        if (one.unicode() < 0x80) {
            *to++ = one >= u'A' && one <= u'Z' ? QChar(one.unicode() + ('a' - 'A')) : one;
            continue;
        }
        const bool accent = one.category() == QChar::Mark_NonSpacing;
        if (accent)
            continue;
        // The first character of what it is composed of is the letter, the others its accents; but for Hangul, where
        // it is a part of a syllable.
        QChar letter = one;
        while (letter.decompositionTag() == QChar::Canonical && letter.script() != QChar::Script_Hangul)
            letter = letter.decomposition().at(0);
        *to++ = letter.toCaseFolded();
    }
    result.truncate(to - result.constData());
    return result;
}

QString digitsOf(const QString &word)
{
    const bool isNumber = word.size() > 1 && word.startsWith(u'#')
                          && std::all_of(word.cbegin() + 1, word.cend(), [](QChar one) { return one.isDigit(); });
    return isNumber ? word.mid(1) : QString();
}

} // namespace

ConversationSearch::ConversationSearch(const QString &words)
    : m_words(words.simplified().split(u' ', Qt::SkipEmptyParts))
{
    for (const QString &word : std::as_const(m_words))
        m_terms.append({.matcher = QStringMatcher(folded(word)), .number = digitsOf(word)});
}

bool ConversationSearch::matches(int number, const QString &searchable) const
{
    return std::ranges::all_of(m_terms, [&](const Term &term) {
        const bool byNumber = !term.number.isEmpty() && number > 0 && QString::number(number).startsWith(term.number);
        return byNumber || term.matcher.indexIn(searchable) >= 0;
    });
}

QString ConversationSearch::searchable(const ConversationItem &item)
{
    QString text;
    QSet<UserId> named;
    for (const Comment &comment : item.conversation.comments) {
        if (!named.contains(comment.author.id)) {
            named.insert(comment.author.id);
            text += comment.author.name + u'\n';
        }
        text += comment.text + u'\n';
    }
    for (const FailedOperation &failed : item.failed)
        text += typedText(failed.operation) + u'\n';
    text += item.draft;
    return folded(text);
}

bool ConversationSearch::isIn(const Comment &comment) const
{
    const QString text = folded(comment.text);
    return std::ranges::any_of(m_terms, [&](const Term &term) { return term.matcher.indexIn(text) >= 0; });
}

QString ConversationSearch::foundLine(const ConversationItem &item) const
{
    const auto &comments = item.conversation.comments;
    const auto found = std::ranges::find_if(comments, [this](const Comment &one) { return isIn(one); });
    if (found == comments.end())
        return {};
    const QString line = found->text.simplified();
    qsizetype from = 0;
    for (const QString &word : m_words) {
        if (const qsizetype at = line.indexOf(word, 0, Qt::CaseInsensitive); at > contextBefore)
            from = line.lastIndexOf(u' ', at - contextBefore / 2) + 1;
    }
    const QString shown = (from > 0 ? QStringLiteral("…") : QString()) + line.mid(from, lineLength);
    return QStringLiteral("%1: %2").arg(found->author.name, shown);
}

} // namespace Pinthread
