// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/pinthreadtarget.h"

#include "bench/failure.h"
#include "bench/httpclient.h"
#include "protocol/httpbodies.h"

#include <QFile>

namespace Pinthread::Bench {

namespace {

[[noreturn]] void complain(const QString &what, const HttpClient::Answer &answer)
{
    throw Failure(QStringLiteral("%1: HTTP %2 %3").arg(what).arg(answer.status).arg(QString::fromUtf8(answer.body)));
}

} // namespace

QStringList PinthreadTarget::arguments(int process)
{
    QFile config(pathOf(QStringLiteral("bench-%1.conf").arg(process)));
    if (!config.open(QIODevice::WriteOnly | QIODevice::Truncate))
        throw Failure(config.errorString());
    config.write("conversations-per-asset = 100000\n" + moreConfiguration());
    config.close();
    return QStringList{QStringLiteral("--config"), config.fileName(),
                       QStringLiteral("--data"),   pathOf(QStringLiteral("data-%1").arg(process)),
                       QStringLiteral("--listen"), QStringLiteral("127.0.0.1"),
                       QStringLiteral("--port"),   QString::number(ports().at(process))}
           + setting().moreArguments;
}

bool PinthreadTarget::isReady(quint16 port)
{
    try {
        return HttpClient(port).get("/readyz").status == 200;
    } catch (const Failure &) {
        return false; // Nobody listens yet.
    }
}

AssetId PinthreadTarget::makeAsset()
{
    HttpClient http(ports().constFirst());
    const Protocol::AssetRequest request{.urlId = QStringLiteral("bench"),
                                         .kind = AssetKind::Image,
                                         .name = QStringLiteral("Bench"),
                                         .mediaType = QStringLiteral("image/png"),
                                         .contentHash = QByteArray(32, '\x2a'),
                                         .contentBytes = 1000,
                                         .pixelSize = {4000, 3000}};
    const auto answer = http.post("/v1/assets", Protocol::encode(request), makeSessions(1).constFirst());
    const auto asset = Protocol::decodeAsset(answer.body);
    if (answer.status != 201 || !asset)
        complain(QStringLiteral("No asset was made"), answer);
    return asset->id;
}

QList<QByteArray> PinthreadTarget::makeSessions(int count)
{
    HttpClient http(ports().constFirst());
    QList<QByteArray> tokens;
    for (int i = 0; i < count; ++i) {
        const Protocol::SessionRequest request{.name = QStringLiteral("Reviewer %1").arg(i), .secret = {}};
        const auto answer = http.post("/v1/sessions", Protocol::encode(request));
        const auto grant = Protocol::decodeSessionGrant(answer.body);
        if (answer.status != 201 || !grant)
            complain(QStringLiteral("No session was granted"), answer);
        tokens.append(grant->token.toLatin1());
    }
    return tokens;
}

} // namespace Pinthread::Bench
