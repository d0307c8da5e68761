// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/links.h"

#include <QDesktopServices>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace Pinthread {

namespace {

/// A longer one is no address that anybody typed, and would only cost time.
constexpr int longestLink = 2000;

/// Addresses, and whatever stands after them without a space. Bounded everywhere, so that no text takes long.
/// Characters that cannot be seen or that turn the direction of reading end an address: what is read is what is opened.
const QRegularExpression &candidates()
{
    static const QRegularExpression expression(
        QStringLiteral(R"((?<![\p{L}\p{N}_])(?:)"
                       R"((?:https?://|mailto:|www\.)[^\s<>"`\x{00}-\x{20}\x{7f}-\x{a0}\x{ad}\x{200b}-\x{200f})"
                       R"(\x{2028}-\x{202e}\x{2060}-\x{206f}\x{feff}]{1,2000})"
                       R"(|[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w@-])))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

/// The length of \a address without the punctuation of the sentence that it stands in.
qsizetype lengthWithoutPunctuation(QStringView address)
{
    static constexpr QStringView endings = u".,;:!?'*_~\u2019\u201d\u00bb\u2026\u3002\u3001\uff0c";
    static constexpr std::array<std::pair<char16_t, char16_t>, 3> brackets{{{u'(', u')'}, {u'[', u']'}, {u'{', u'}'}}};
    while (!address.isEmpty()) {
        const QChar last = address.back();
        const auto pair = std::ranges::find(brackets, last.unicode(), [](const auto &one) { return one.second; });
        // A bracket that was opened within belongs to the address, as in …/Pin_(disambiguation).
        const bool closesNothing =
            pair != brackets.end() && address.count(QChar(pair->second)) > address.count(QChar(pair->first));
        if (!closesNothing && !endings.contains(last))
            break;
        address.chop(1);
    }
    return address.size();
}

QUrl toUrl(const QString &address)
{
    if (address.startsWith(u"www.", Qt::CaseInsensitive))
        return QUrl(QStringLiteral("https://") + address);
    if (!address.contains(u':'))
        return QUrl(QStringLiteral("mailto:") + address);
    return QUrl(address);
}

bool isMail(const QUrl &url)
{
    static const QStringList permitted{QStringLiteral("subject"), QStringLiteral("body"), QStringLiteral("cc")};
    // Some mail programs attach files when they are asked to.
    const auto items = QUrlQuery(url).queryItems();
    return url.path().contains(u'@')
           && std::ranges::all_of(items, [](const auto &item) { return permitted.contains(item.first.toLower()); });
}

} // namespace

QList<Link> findLinks(const QString &text)
{
    QList<Link> links;
    // Most comments have none, and this is asked of each.
    if (!text.contains(u'@') && !text.contains(u':') && !text.contains(u"www.", Qt::CaseInsensitive))
        return links;
    for (auto matches = candidates().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QStringView found = match.capturedView();
        const qsizetype length = lengthWithoutPunctuation(found);
        const QUrl url = length < longestLink ? toUrl(found.first(length).toString()) : QUrl();
        if (isOpenable(url)) {
            links.append(
                {.start = static_cast<int>(match.capturedStart()), .length = static_cast<int>(length), .url = url});
        }
    }
    return links;
}

bool isOpenable(const QUrl &url)
{
    if (!url.isValid())
        return false;
    const QString scheme = url.scheme();
    if (scheme == QLatin1String("mailto"))
        return isMail(url);
    const bool web = scheme == QLatin1String("http") || scheme == QLatin1String("https");
    return web && !url.host().isEmpty() && url.userInfo().isEmpty();
}

bool openLink(const QUrl &url)
{
    return isOpenable(url) && QDesktopServices::openUrl(url);
}

} // namespace Pinthread
