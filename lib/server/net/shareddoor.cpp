// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/shareddoor.h"

#include "server/logging.h"
#include "server/net/networkaddresses.h"
#include "server/net/tlscontext.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSysInfo>

namespace Pinthread::Server {

namespace {

QString portFile(const QString &directory)
{
    return QDir(directory).filePath(QStringLiteral("sharing.json"));
}

} // namespace

SharedDoor::SharedDoor(boost::asio::io_context &context, NetServices &services, QString directory)
    : m_services(services), m_directory(std::move(directory)), m_door(context, services)
{}

Expected<Sharing, QString> SharedDoor::open()
{
    const auto &known = m_services.config.networkAddresses;
    const QStringList addresses = known ? known() : NetworkAddresses::current();
    if (addresses.isEmpty()) {
        return failure(QStringLiteral("This computer is in no network at the moment, so nobody could reach it. Connect "
                                      "it to a network, then share again."));
    }
    if (isOpen())
        return Sharing{m_door.port(), m_fingerprint, addresses};
    const auto certificate = ServerCertificate::readOrMake(
        QDir(m_directory).filePath(QStringLiteral("server-certificate.pem")), QSysInfo::machineHostName());
    if (!certificate)
        return failure(certificate.error());
    const auto tls = TlsContext::make(*certificate);
    if (!tls)
        return failure(tls.error());
    if (const auto opened = openAnywhere([context = *tls] { return context; }); !opened)
        return failure(opened.error());
    m_fingerprint = certificate->fingerprint();
    if (m_door.port() != keptPort())
        keepPort(m_door.port());
    m_door.letIn();
    qCInfo(serverLog).noquote() << "Shared on port" << m_door.port() << "with the certificate" << m_fingerprint;
    return Sharing{m_door.port(), m_fingerprint, addresses};
}

/// At the port that invitations name already, if that is possible; where a machine knows no IPv6, by IPv4 alone.
Expected<void, QString> SharedDoor::openAnywhere(const TlsSource &tls)
{
    QString problem;
    for (const quint16 port : {keptPort(), m_services.config.sharingPort, quint16(0)}) {
        for (const char *everywhere : {"::", "0.0.0.0"}) {
            const auto opened = m_door.open(QLatin1String(everywhere), port, tls);
            if (opened)
                return {};
            problem = opened.error().message;
        }
    }
    return failure(problem);
}

quint16 SharedDoor::keptPort() const
{
    QFile file(portFile(m_directory));
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const int port = QJsonDocument::fromJson(json).object().value(QLatin1String("port")).toInt();
    constexpr int highest = 65535;
    return port > 0 && port <= highest ? static_cast<quint16>(port) : m_services.config.sharingPort;
}

void SharedDoor::keepPort(quint16 port) const
{
    QSaveFile file(portFile(m_directory));
    const QByteArray json = QJsonDocument(QJsonObject{{QLatin1String("port"), port}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        qCWarning(serverLog).noquote() << file.fileName()
                                       << "cannot be written; the port may be another one next time.";
}

} // namespace Pinthread::Server
