// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/editedtext.h"

#include <QSet>

namespace Pinthread::Test {

EditedText::EditedText(const QString &text) : m_first(text)
{
    m_units.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at)
        m_units.append({text.at(at), at});
}

QString EditedText::text() const
{
    QString text;
    text.reserve(m_units.size());
    for (const Unit &unit : m_units)
        text.append(unit.character);
    return text;
}

void EditedText::insert(qsizetype at, const QString &words)
{
    QList<Unit> units = m_units.first(at);
    for (const QChar character : words)
        units.append({character, -1});
    m_units = units + m_units.sliced(at);
}

void EditedText::remove(qsizetype from, qsizetype to)
{
    m_units.remove(from, to - from);
}

void EditedText::move(qsizetype from, qsizetype to, qsizetype at)
{
    const QList<Unit> moved = m_units.sliced(from, to - from);
    m_units.remove(from, to - from);
    const qsizetype place = at > from ? at - (to - from) : at;
    m_units = m_units.first(place) + moved + m_units.sliced(place);
}

void EditedText::copy(qsizetype from, qsizetype to, qsizetype at)
{
    insert(at, text().sliced(from, to - from));
}

void EditedText::reform(qsizetype at, QChar form)
{
    m_units[at].character = form;
}

QList<EditedText::Piece> EditedText::words() const
{
    QList<Piece> pieces;
    qsizetype from = -1;
    for (qsizetype at = 0; at <= m_units.size(); ++at) {
        const bool isSpace = at == m_units.size() || m_units.at(at).character.isSpace();
        if (!isSpace && from < 0)
            from = at;
        if (isSpace && from >= 0) {
            pieces.append({from, at});
            from = -1;
        }
    }
    return pieces;
}

QList<EditedText::Piece> EditedText::sentences() const
{
    QList<Piece> pieces;
    for (const Piece &word : words()) {
        const bool begins = pieces.isEmpty() || pieces.constLast().to >= 0;
        if (begins)
            pieces.append({word.from, -1});
        const QChar last = m_units.at(word.to - 1).character;
        const bool lineEnds = word.to < m_units.size() && m_units.at(word.to).character == u'\n';
        if (last == u'.' || last == u'!' || last == u'?' || last == u';' || lineEnds)
            pieces.last().to = word.to;
    }
    if (!pieces.isEmpty() && pieces.constLast().to < 0)
        pieces.removeLast();
    return pieces;
}

QList<EditedText::Piece> EditedText::paragraphs() const
{
    QList<Piece> pieces;
    qsizetype from = 0;
    for (qsizetype at = 0; at <= m_units.size(); ++at) {
        if (at < m_units.size() && m_units.at(at).character != u'\n')
            continue;
        if (at > from)
            pieces.append({from, at});
        from = at + 1;
    }
    return pieces;
}

EditedText::Verdict EditedText::judge(const TextSpan &before, const TextSpan &found) const
{
    qsizetype all = 0;
    qsizetype within = 0;
    qsizetype foreign = 0;
    for (qsizetype at = 0; at < m_units.size(); ++at) {
        const Unit &unit = m_units.at(at);
        if (unit.character.isSpace() || unit.origin < 0)
            continue;
        const bool isOurs = before.contains(unit.origin);
        all += isOurs ? 1 : 0;
        if (found.contains(at))
            ++(isOurs ? within : foreign);
    }
    // What was put in between the words belongs to them now.
    const TextSpan there = now(before);
    const bool isBetween = found.start >= there.start && found.end <= there.end;
    if (within > 0 && 2 * within >= all && (isBetween || foreign <= within))
        return Verdict::Right;

    // In the form in which white space, quotation marks and capitals make no difference.
    constexpr qsizetype around = 10;
    const PlainText texts[] = {PlainText(m_first), PlainText(this->text())};
    const TextSpan spans[] = {before, found};
    QString wordsOf[2];
    QString beforeOf[2];
    QString afterOf[2];
    for (int i = 0; i < 2; ++i) {
        const FoldedText &folded = texts[i].folded();
        const qsizetype from = folded.toFolded(spans[i].start);
        const qsizetype to = folded.toFolded(spans[i].end);
        wordsOf[i] = folded.text().sliced(from, to - from).trimmed();
        beforeOf[i] = folded.text().first(from).right(around);
        afterOf[i] = folded.text().sliced(to).left(around);
    }
    const bool isAlike = wordsOf[0] == wordsOf[1] && (beforeOf[0] == beforeOf[1] || afterOf[0] == afterOf[1]);
    return isAlike ? Verdict::Alike : Verdict::Wrong;
}

TextSpan EditedText::now(const TextSpan &before) const
{
    TextSpan span{-1, -1};
    for (qsizetype at = 0; at < m_units.size(); ++at) {
        if (!before.contains(m_units.at(at).origin))
            continue;
        span.start = span.start < 0 ? at : span.start;
        span.end = at + 1;
    }
    return span;
}

double EditedText::left(const TextSpan &before) const
{
    qsizetype now = 0;
    for (const Unit &unit : m_units)
        now += !unit.character.isSpace() && before.contains(unit.origin) ? 1 : 0;
    qsizetype then = 0;
    for (qint64 at = before.start; at < before.end; ++at)
        then += m_first.at(at).isSpace() ? 0 : 1;
    return double(now) / double(then);
}

} // namespace Pinthread::Test
