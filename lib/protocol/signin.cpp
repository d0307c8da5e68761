// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/signin.h"

#include "protocol/modelcodec_p.h"

namespace Pinthread::Protocol {

namespace {

using Field = QLatin1String;

constexpr qsizetype longestLogin = 64;
constexpr qsizetype longestPassword = 1024;
constexpr qsizetype longestUserData = 16 * 1024;

QJsonObject withTenant(const QString &tenant)
{
    return tenant.isEmpty() ? QJsonObject() : QJsonObject{{Field("tenant"), tenant}};
}

} // namespace

QByteArray encode(const PasswordSignIn &signIn)
{
    QJsonObject json = withTenant(signIn.tenant);
    json.insert(Field("login"), signIn.login);
    json.insert(Field("password"), signIn.password);
    return toBytes(json);
}

QByteArray encode(const SingleSignOn &signIn)
{
    QJsonObject json = withTenant(signIn.tenant);
    json.insert(Field("sso"), QJsonObject{{Field("userDataJSONBase64"), signIn.userDataJSONBase64},
                                          {Field("verificationHash"), signIn.verificationHash},
                                          {Field("timestamp"), signIn.timestamp}});
    return toBytes(json);
}

Decoded<SignIn> decodeSignIn(QByteArrayView bytes)
{
    FieldReader from(bytes);
    if (from.error())
        return failure(*from.error());
    SignIn signIn;
    if (from.has(Field("sso"))) {
        const QString tenant = from.optionalText(Field("tenant"), longestLogin);
        FieldReader sso = from.object(Field("sso"));
        signIn = SingleSignOn{.tenant = tenant,
                              .userDataJSONBase64 = sso.text(Field("userDataJSONBase64"), longestUserData, 1),
                              .verificationHash = sso.text(Field("verificationHash"), longestName, 1),
                              .timestamp = sso.integer(Field("timestamp"), 1, largestInteger)};
    } else if (from.has(Field("login"))) {
        signIn = PasswordSignIn{.tenant = from.optionalText(Field("tenant"), longestLogin),
                                .login = from.text(Field("login"), longestLogin, 1),
                                .password = from.text(Field("password"), longestPassword, 1)};
    } else {
        return decodeSessionRequest(bytes).map([](const SessionRequest &request) { return SignIn(request); });
    }
    if (from.error())
        return failure(*from.error());
    return signIn;
}

} // namespace Pinthread::Protocol
