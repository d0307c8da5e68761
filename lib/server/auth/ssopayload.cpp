// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/ssopayload.h"

#include "server/auth/accountrules.h"
#include "server/auth/secret.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QUrl>

namespace Pinthread::Server {

namespace {

constexpr qsizetype longestId = 200;
constexpr qsizetype longestEmail = 320;
constexpr qsizetype longestUrl = 2000;

QString textIn(const QJsonObject &json, const char *field)
{
    const QJsonValue value = json.value(QLatin1String(field));
    // Many systems number their users.
    if (value.isDouble() && value.toDouble() == static_cast<double>(value.toInteger()))
        return QString::number(value.toInteger());
    return value.toString();
}

QString avatarIn(const QJsonObject &json)
{
    const QUrl url(textIn(json, "avatar"), QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    const QString text = url.toString(QUrl::FullyEncoded);
    return url.isValid() && web && text.size() <= longestUrl ? text : QString();
}

Role roleIn(const QJsonObject &json)
{
    if (json.value(QLatin1String("isAdmin")).toBool())
        return Role::Administrator;
    return json.value(QLatin1String("isModerator")).toBool() ? Role::Moderator : Role::Commenter;
}

} // namespace

Expected<SsoPayload, SsoPayload::Problem> SsoPayload::read(const Protocol::SingleSignOn &signIn, const QString &key,
                                                           qint64 now)
{
    const QByteArray data = signIn.userDataJSONBase64.toUtf8();
    const QByteArray hash = QMessageAuthenticationCode::hash(QByteArray::number(signIn.timestamp) + data, key.toUtf8(),
                                                             QCryptographicHash::Sha256);
    if (key.isEmpty() || !Secret::equal(QString::fromLatin1(hash.toHex()), signIn.verificationHash.toLower()))
        return failure(Problem::Signature);
    if (now - signIn.timestamp > validFor.count())
        return failure(Problem::TooOld);
    if (signIn.timestamp - now > ahead.count())
        return failure(Problem::TooEarly);

    const auto bytes = QByteArray::fromBase64Encoding(data, QByteArray::AbortOnBase64DecodingErrors);
    const auto document = QJsonDocument::fromJson(bytes ? *bytes : QByteArray());
    if (!document.isObject())
        return failure(Problem::UserData);
    const QJsonObject json = document.object();
    SsoPayload payload{.externalId = textIn(json, "id"),
                       .name = textIn(json, "username").trimmed(),
                       .email = textIn(json, "email"),
                       .avatar = avatarIn(json),
                       .role = roleIn(json)};
    if (payload.externalId.isEmpty() || payload.externalId.size() > longestId || payload.email.size() > longestEmail
        || !AccountRules::problemWithName(payload.name).isEmpty())
        return failure(Problem::UserData);
    return payload;
}

} // namespace Pinthread::Server
