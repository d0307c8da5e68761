// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations/translationrules.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace Pinthread::Translating {

namespace {

/// A line for every message that \a fault finds something to say about.
QStringList linesFor(const Messages &messages, const std::function<QString(const Message &)> &fault)
{
    QStringList lines;
    for (const Message &message : messages.list) {
        if (const QString what = fault(message); !what.isEmpty())
            lines += QStringLiteral("%1 “%2”: %3").arg(message.context, message.source, what);
    }
    return lines;
}

/// A line for every message where \a trait of a form is not that of the English words.
QStringList linesWhereDiffers(const Messages &messages, const std::function<QString(const QString &)> &trait)
{
    return linesFor(messages, [&](const Message &message) -> QString {
        const QString expected = trait(message.source);
        for (const QString &form : message.forms) {
            if (const QString found = trait(form); !form.isEmpty() && found != expected)
                return QStringLiteral("“%1” has %2 instead of %3").arg(form, found, expected);
        }
        return {};
    });
}

QString orNone(const QString &words)
{
    return words.isEmpty() ? QStringLiteral("none") : words;
}

QString placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(?:n|Ln|L?[1-9][0-9]?)"));
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found += matches.next().captured();
    found.sort();
    found.removeDuplicates(); // To say a name twice may be right.
    return orNone(found.join(u' '));
}

QString mnemonics(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("&(?:&|\\w)"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    int count = 0;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        count += matches.next().captured() == QLatin1String("&&") ? 0 : 1;
    return orNone(QStringLiteral("&").repeated(count));
}

QString ellipsis(const QString &text)
{
    return orNone(text.endsWith(u'…') ? QStringLiteral("…") : QString());
}

} // namespace

int pluralForms(const QString &language)
{
    static const QMap<QString, int> forms{{QStringLiteral("en"), 2},
                                          {QStringLiteral("es"), 2},
                                          {QStringLiteral("it"), 2},
                                          {QStringLiteral("pl"), 3},
                                          {QStringLiteral("pt_BR"), 2}};
    return forms.value(language);
}

QStringList untranslated(const Messages &messages)
{
    return linesFor(messages, [](const Message &message) -> QString {
        const bool complete = !message.forms.isEmpty() && !message.forms.contains(QString());
        return complete && message.finished ? QString() : QStringLiteral("not translated");
    });
}

QStringList wrongPluralForms(const Messages &messages)
{
    const int expected = pluralForms(messages.language);
    return linesFor(messages, [&](const Message &message) -> QString {
        if (!message.counts || message.forms.size() == expected)
            return {};
        return QStringLiteral("%1 plural forms instead of %2").arg(message.forms.size()).arg(expected);
    });
}

QStringList wrongPlaceholders(const Messages &messages)
{
    return linesWhereDiffers(messages, placeholders);
}

QStringList wrongMnemonics(const Messages &messages)
{
    return linesWhereDiffers(messages, mnemonics);
}

QStringList wrongEllipses(const Messages &messages)
{
    return linesWhereDiffers(messages, ellipsis);
}

} // namespace Pinthread::Translating
