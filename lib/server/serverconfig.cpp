// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/serverconfig.h"

#include "server/net/trustedproxies.h"

#include <QUrl>

#include <boost/asio/ip/address.hpp>

namespace Pinthread::Server {

namespace {

/// What does not name a secret that the URL may hold.
QString problemWithJournal(const ServerConfig &config)
{
    const QUrl url(config.journal, QUrl::StrictMode);
    const bool isPostgres = url.scheme() == QLatin1String("postgresql") || url.scheme() == QLatin1String("postgres");
    if (config.sharesJournal() && (!url.isValid() || !isPostgres || url.path().size() < 2))
        return QStringLiteral("The journal must be a URL like postgresql://user@host:port/database.");
    if (!config.nats.isEmpty() && !config.sharesJournal())
        return QStringLiteral("NATS is for nodes that share a journal in PostgreSQL, and there is none.");
    if (config.sharesJournal() && config.contentDirectory.isEmpty())
        return QStringLiteral("Nodes that share a journal need a directory for contents that all of them see.");
    return {};
}

/// Others can reach the server: then somebody must be kept out, and nobody may listen on the way.
QString problemWithOpenness(const ServerConfig &config, bool isLoopback)
{
    if (isLoopback)
        return {};
    if (config.secret.isEmpty()) {
        return QStringLiteral("The server would listen on %1, where others can reach it, without a secret. Set a "
                              "secret, or listen on 127.0.0.1.")
            .arg(config.listenAddress);
    }
    if (config.tlsCertificate.isEmpty() && config.proxies.isEmpty()) {
        return QStringLiteral("The server would listen on %1, where others can reach it, without TLS: everything that "
                              "is said could be read on the way. Name a certificate and its key (tls-certificate, "
                              "tls-key), or the proxies that speak TLS in front of it (proxies), or listen on "
                              "127.0.0.1.")
            .arg(config.listenAddress);
    }
    return {};
}

bool isAnyLimitTooSmall(const ServerConfig &config)
{
    constexpr int leastFrame = 1024;
    const Protocol::ConnectionLimits &connection = config.connection;
    return connection.frameBytes < leastFrame || connection.openAssets < 1 || connection.operationsInFlight < 1
           || connection.operationsPerSecond < 1 || config.connections < 1 || config.connectionsPerAddress < 1
           || config.connectionsPerUser < 1 || config.connectionsPerTenant < 1 || config.operationsPerSecondPerUser < 1
           || config.operationsPerSecondPerTenant < 1 || config.imagePixels < 1 || config.tenantBytes < 0
           || config.outboxBytes < leastFrame || config.sendBufferBytes < leastFrame || config.uploadBytes < 1;
}

} // namespace

QString problemWith(const ServerConfig &config)
{
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(config.listenAddress.toStdString(), error);
    if (error)
        return QStringLiteral("The address \"%1\" is not an IP address.").arg(config.listenAddress);
    if (const QString problem = TrustedProxies::problemWith(config.proxies); !problem.isEmpty())
        return problem;
    if (!config.tlsKey.isEmpty() && config.tlsCertificate.isEmpty())
        return QStringLiteral("There is a tls-key and no tls-certificate that it belongs to.");
    if (const QString problem = problemWithOpenness(config, address.is_loopback()); !problem.isEmpty())
        return problem;
    if (const QString problem = problemWithJournal(config); !problem.isEmpty())
        return problem;
    if (config.dataDirectory.isEmpty())
        return QStringLiteral("There is no data directory.");
    constexpr int mostThreads = 256;
    if (config.threads < 0 || config.threads > mostThreads)
        return QStringLiteral("The number of threads must be from 0 to %1.").arg(mostThreads);
    if (isAnyLimitTooSmall(config))
        return QStringLiteral("One of the limits is too small for anything to work.");
    return {};
}

} // namespace Pinthread::Server
