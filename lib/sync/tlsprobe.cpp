// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/tlsprobe_p.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

#include <memory>

namespace Pinthread {

namespace {
constexpr int patience = 3'000; // Milliseconds.
}

TlsProbe::TlsProbe(const QUrl &url, const Answer &answer, QObject *parent) : QObject(parent)
{
    const bool wasSecure = url.scheme() == QLatin1String("wss") || url.scheme() == QLatin1String("https");
    QUrl other;
    other.setScheme(wasSecure ? QStringLiteral("http") : QStringLiteral("https"));
    other.setHost(url.host());
    other.setPort(url.port(wasSecure ? 443 : 80));
    other.setPath(QStringLiteral("/healthz"));
    QNetworkRequest request(other);
    request.setTransferTimeout(patience);
    QSslConfiguration anybody = QSslConfiguration::defaultConfiguration();
    anybody.setPeerVerifyMode(QSslSocket::VerifyNone); // Whoever it is: they are told nothing.
    request.setSslConfiguration(anybody);

    QNetworkReply *reply = (new QNetworkAccessManager(this))->get(request);
    const auto shookHands = std::make_shared<bool>(false);
    connect(reply, &QNetworkReply::encrypted, this, [reply, shookHands] {
        *shookHands = true;
        reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [reply, shookHands, answer] {
        const bool speaksHttp = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 0;
        answer(*shookHands || speaksHttp);
    });
}

} // namespace Pinthread
