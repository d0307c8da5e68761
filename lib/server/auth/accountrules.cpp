// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/accountrules.h"

#include <algorithm>

namespace Pinthread::Server::AccountRules {

namespace {

constexpr qsizetype longestName = 80;
constexpr qsizetype longestLogin = 64;
constexpr qsizetype shortestPassword = 8;
constexpr qsizetype longestPassword = 1024;

bool isText(const QString &text)
{
    return text.isValidUtf16()
           && std::ranges::none_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

QString problemWithText(const QString &text, const QString &what)
{
    if (text.trimmed().isEmpty() || text.size() > longestName)
        return QStringLiteral("%1 must have 1 to %2 characters.").arg(what).arg(longestName);
    return isText(text) ? QString() : QStringLiteral("%1 holds a character that is not text.").arg(what);
}

} // namespace

QString problemWithName(const QString &name)
{
    return problemWithText(name, QStringLiteral("name"));
}

QString problemWithLabel(const QString &label)
{
    return problemWithText(label, QStringLiteral("label"));
}

QString foldedLogin(const QString &login)
{
    return login.trimmed().toCaseFolded().normalized(QString::NormalizationForm_C);
}

QString problemWithLogin(const QString &folded)
{
    if (folded.isEmpty() || folded.size() > longestLogin)
        return QStringLiteral("login must have 1 to %1 characters.").arg(longestLogin);
    const bool blank = std::ranges::any_of(folded, [](QChar c) { return c.isSpace(); });
    return isText(folded) && !blank ? QString() : QStringLiteral("login must not hold blanks.");
}

QString problemWithTenant(const QString &name)
{
    const auto plain = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); };
    const auto allowed = [&](QChar c) { return plain(c) || c == u'.' || c == u'-' || c == u'_'; };
    if (!name.isEmpty() && name.size() <= longestLogin && plain(name.front()) && std::ranges::all_of(name, allowed))
        return {};
    return QStringLiteral("A tenant's name has 1 to %1 of a-z, 0-9, dot, hyphen and underscore, and begins with a "
                          "letter or a digit.")
        .arg(longestLogin);
}

QString problemWithPassword(const QString &password)
{
    if (password.size() >= shortestPassword && password.size() <= longestPassword)
        return {};
    return QStringLiteral("The password must have %1 to %2 characters.").arg(shortestPassword).arg(longestPassword);
}

} // namespace Pinthread::Server::AccountRules
