// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/invitationlink.h"

#include <QUrlQuery>

#include <algorithm>

namespace Pinthread {

namespace {

using Mistake = tl::unexpected<QString>;

constexpr QLatin1String scheme("pinthread");
constexpr qsizetype fingerprintBytes = 32;

const QString hostField = QStringLiteral("host");
const QString nameField = QStringLiteral("name");
const QString secretField = QStringLiteral("secret");
const QString fingerprintField = QStringLiteral("fingerprint");

Mistake mistake(const QString &sentence)
{
    return Mistake(sentence);
}

/// The link without what mail and chat programs put around and into it: blanks, line breaks, brackets, quotes.
QString cleaned(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    const auto isAround = [](QChar c) { return QStringView(u"<>\"'`()").contains(c); };
    qsizetype first = 0;
    qsizetype end = text.size();
    while (first < end && isAround(text.at(first)))
        ++first;
    while (end > first && isAround(text.at(end - 1)))
        --end;
    return text.sliced(first, end - first);
}

/// Changes the order in which a line is read, so that one thing looks like another.
bool turnsText(char32_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

bool isUnreadable(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Surrogate || category == QChar::Separator_Line
           || category == QChar::Separator_Paragraph || QChar::isNonCharacter(c) || c == QChar::ReplacementCharacter;
}

bool hasUnreadable(const QString &text)
{
    return std::ranges::any_of(text.toUcs4(), &isUnreadable);
}

QString readableName(const QString &name)
{
    QList<uint> points = name.toUcs4();
    points.removeIf([](char32_t c) { return isUnreadable(c) || turnsText(c); });
    QString readable;
    for (const char32_t c : std::as_const(points))
        readable += QChar::fromUcs4(c);
    readable = readable.simplified().left(InvitationLink::longestName);
    if (!readable.isEmpty() && readable.back().isHighSurrogate())
        readable.chop(1); // Half a character.
    return readable;
}

/// A host as QUrl has it, without brackets; empty when it is none. A zone (`fe80::1%eth0`) means something on one
/// machine alone.
QString checkedHost(const QString &host)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(host, QUrl::DecodedMode);
    return url.isValid() && !url.host().contains(u'%') ? url.host() : QString();
}

/// The host in ASCII; IPv6 without brackets.
QString inAscii(const QString &host)
{
    QUrl url;
    url.setHost(host, QUrl::DecodedMode);
    return url.host(QUrl::FullyEncoded);
}

QString encoded(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

/// The value of a field that may be there once.
Expected<QString, QString> single(const QUrlQuery &query, const QString &field)
{
    const QStringList values = query.allQueryItemValues(field, QUrl::FullyDecoded);
    if (values.size() > 1)
        return mistake(InvitationLink::tr("This invitation link says one thing twice. Ask for a new one."));
    return values.value(0);
}

Expected<QByteArray, QString> fingerprintFrom(const QString &digits)
{
    const QByteArray bytes = QByteArray::fromHex(digits.toLatin1());
    const bool whole = bytes.size() == fingerprintBytes && digits.size() == 2 * fingerprintBytes
                       && bytes.toHex() == digits.toLower().toLatin1();
    if (!digits.isEmpty() && !whole)
        return mistake(
            InvitationLink::tr("The end of this invitation link is missing or damaged. Copy it once more, all of it."));
    return bytes;
}

Expected<QUrl, QString> addressFrom(const QString &text)
{
    if (text.isEmpty())
        return mistake(InvitationLink::tr("There is nothing here yet. Paste the whole invitation link."));
    if (text.size() > InvitationLink::longest)
        return mistake(InvitationLink::tr("This is too long for an invitation link. Copy the link alone."));
    if (!text.startsWith(scheme + QLatin1String("://"), Qt::CaseInsensitive))
        return mistake(InvitationLink::tr("This is not an invitation link: those begin with pinthread://."));
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.hasFragment())
        return mistake(InvitationLink::tr("This invitation link is damaged. Copy it once more, all of it."));
    if (!url.userInfo().isEmpty())
        return mistake(
            InvitationLink::tr("Do not trust this link: it hides which server it leads to. Ask for a new one."));
    if (checkedHost(url.host()).isEmpty())
        return mistake(InvitationLink::tr("This invitation link does not say where the server is. Ask for a new one."));
    if (url.port() <= 0)
        return mistake(
            InvitationLink::tr("The server's port is missing in this invitation link. Copy it once more, all of it."));
    return url;
}

} // namespace

Expected<InvitationLink, QString> InvitationLink::parse(const QString &text)
{
    const auto url = addressFrom(cleaned(text));
    if (!url)
        return failure(url.error());
    InvitationLink link;
    link.hosts = {checkedHost(url->host())};
    link.port = static_cast<quint16>(url->port());

    const QString path = url->path();
    if (path.size() > 1) {
        const auto id = AssetId::fromText(QStringView(path).sliced(1));
        if (!id || id->isNull())
            return mistake(tr("What this invitation link is about cannot be read. Copy it once more, all of it."));
        link.assetId = *id;
    }

    const QUrlQuery query(*url);
    const auto secret = single(query, secretField);
    const auto digits = single(query, fingerprintField);
    const auto name = single(query, nameField);
    for (const auto &field : {secret, digits, name}) {
        if (!field)
            return failure(field.error());
    }
    if (secret->isEmpty())
        return mistake(tr("The end of this invitation link is missing. Copy it once more, all of it."));
    if (secret->size() > longestSecret || hasUnreadable(*secret))
        return mistake(tr("This invitation link is damaged. Copy it once more, all of it."));
    link.secret = *secret;
    const auto fingerprint = fingerprintFrom(*digits);
    if (!fingerprint)
        return failure(fingerprint.error());
    link.certificateFingerprint = *fingerprint;
    link.name = readableName(*name);

    for (const QString &other : query.allQueryItemValues(hostField, QUrl::FullyDecoded)) {
        const QString host = checkedHost(other);
        if (host.isEmpty() || link.hosts.size() == mostHosts)
            return mistake(tr("This invitation link is damaged. Copy it once more, all of it."));
        link.hosts.append(host);
    }
    return link;
}

QString InvitationLink::toString() const
{
    const QString first = inAscii(hosts.constFirst());
    const QString authority = first.contains(u':') ? u'[' + first + u']' : first;
    QString text = QStringLiteral("%1://%2:%3/").arg(scheme, authority).arg(port);
    if (!assetId.isNull())
        text += assetId.toText();
    // What proves something comes last: a link that was cut off is noticed.
    QStringList fields;
    if (!name.isEmpty())
        fields.append(nameField + u'=' + encoded(name));
    for (const QString &other : hosts.sliced(1))
        fields.append(hostField + u'=' + encoded(inAscii(other)));
    fields.append(secretField + u'=' + encoded(secret));
    if (!certificateFingerprint.isEmpty())
        fields.append(fingerprintField + u'=' + QString::fromLatin1(certificateFingerprint.toHex()));
    return text + u'?' + fields.join(u'&');
}

QList<QUrl> InvitationLink::serverUrls() const
{
    QList<QUrl> urls;
    for (const QString &host : hosts) {
        QUrl url;
        url.setScheme(QStringLiteral("https"));
        url.setHost(host);
        url.setPort(port);
        urls.append(url);
    }
    return urls;
}

} // namespace Pinthread
