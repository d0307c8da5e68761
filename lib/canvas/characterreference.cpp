// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/characterreference_p.h"

#include "canvas/characterreferencetable_p.h"

#include <QHash>

namespace Pinthread::CharacterReference {

namespace {

struct Reference
{
    QString characters;
    bool mayLackSemicolon = false;
};

using Table = QHash<QString, Reference>;

Table readTable()
{
    Table table;
    const QString all = QString::fromLatin1(characterReferenceTable);
    for (const QStringView entry : QStringView(all).split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype star = entry.indexOf(u'*');
        const qsizetype sign = star >= 0 ? star : entry.indexOf(u'=');
        Reference reference{.characters = {}, .mayLackSemicolon = star >= 0};
        for (const QStringView point : entry.sliced(sign + 1).split(u',')) {
            const auto character = static_cast<char32_t>(point.toUInt(nullptr, 16));
            reference.characters.append(QString::fromUcs4(&character, 1));
        }
        table.insert(entry.first(sign).toString(), reference);
    }
    return table;
}

const Table &table()
{
    static const Table made = readTable();
    return made;
}

constexpr char32_t largest = 0x10ffff;

/// Digits of one kind at the start of \a text: their value, held to a number that is no character.
struct Digits
{
    char32_t value = 0;
    qsizetype count = 0;
};

Digits readDigits(QStringView text, char32_t base)
{
    Digits digits;
    for (const QChar unit : text) {
        char32_t value = base;
        if (unit >= u'0' && unit <= u'9')
            value = unit.unicode() - u'0';
        else if (unit >= u'a' && unit <= u'f')
            value = unit.unicode() - u'a' + 10;
        else if (unit >= u'A' && unit <= u'F')
            value = unit.unicode() - u'A' + 10;
        if (value >= base)
            break;
        digits.value = std::min(digits.value * base + value, largest + 1);
        ++digits.count;
    }
    return digits;
}

/// What follows "&#".
Digits readNumber(QStringView text)
{
    if (!text.isEmpty() && (text.front() == u'x' || text.front() == u'X')) {
        Digits digits = readDigits(text.sliced(1), 16);
        digits.count += digits.count > 0 ? 1 : 0;
        return digits;
    }
    return readDigits(text, 10);
}

bool isAsciiAlphanumeric(QChar unit)
{
    return unit.unicode() < 0x80 && unit.isLetterOrNumber();
}

} // namespace

QString named(QStringView name)
{
    return table().value(name.toString()).characters;
}

QString numbered(char32_t number)
{
    if (number == 0 || number > largest || QChar::isSurrogate(number))
        number = QChar::ReplacementCharacter;
    return QString::fromUcs4(&number, 1);
}

std::optional<Read> readHtml(QStringView text, bool inAttribute)
{
    constexpr qsizetype longestName = 32;
    // What Windows-1252 has where Unicode has control characters (WHATWG HTML, §13.2.5.80).
    static constexpr char16_t windows[] = {0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                           0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8d,   0x017d, 0x8f,
                                           0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                           0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178};
    if (text.size() < 2)
        return std::nullopt;
    if (text.at(1) == u'#') {
        const Digits digits = readNumber(text.sliced(2));
        if (digits.count == 0)
            return std::nullopt;
        qsizetype length = 2 + digits.count;
        length += length < text.size() && text.at(length) == u';' ? 1 : 0;
        const bool isWindows = digits.value >= 0x80 && digits.value <= 0x9f;
        return Read{numbered(isWindows ? windows[digits.value - 0x80] : digits.value), length};
    }
    qsizetype end = 1;
    while (end < text.size() && end <= longestName && isAsciiAlphanumeric(text.at(end)))
        ++end;
    if (end < text.size() && text.at(end) == u';') {
        if (const QString characters = named(text.sliced(1, end - 1)); !characters.isEmpty())
            return Read{characters, end + 1};
    }
    for (; end > 2; --end) {
        const auto found = table().constFind(text.sliced(1, end - 1).toString());
        if (found == table().constEnd() || !found->mayLackSemicolon)
            continue;
        const bool goesOn = end < text.size() && (text.at(end) == u'=' || isAsciiAlphanumeric(text.at(end)));
        if (inAttribute && goesOn)
            return std::nullopt;
        return Read{found->characters, end};
    }
    return std::nullopt;
}

QString readMarkdown(QStringView reference)
{
    if (reference.startsWith(u"&#")) {
        const Digits digits = readNumber(reference.sliced(2));
        return digits.count > 0 ? numbered(digits.value) : reference.toString();
    }
    const QString characters = reference.size() > 2 ? named(reference.sliced(1, reference.size() - 2)) : QString();
    return characters.isEmpty() ? reference.toString() : characters;
}

} // namespace Pinthread::CharacterReference
