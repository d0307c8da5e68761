// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/desk.h"

#include "testkit/patience.h"

#include <QCryptographicHash>

namespace Pinthread {

Desk::Desk(const QString &userName)
{
    startServer();
    sitDown(userName);
}

Desk::Desk(const QString &userName, const Desk &host) : m_port(host.m_port)
{
    sitDown(userName);
}

void Desk::sitDown(const QString &userName)
{
    auto profile = Profile::open(m_directory.filePath(QStringLiteral("profile")));
    if (!profile)
        qFatal("%s", qPrintable(profile.error()));
    m_profile = std::move(*profile);
    m_workspace = std::make_unique<Workspace>(
        *m_profile, std::make_unique<RemoteServer>(QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)), QString()),
        userName, Workspace::Seams{m_clock, m_random, m_scheduler});
    m_workspace->start();
    if (!Testkit::eventually([this] { return m_workspace->isOnline(); }))
        qFatal("the workspace does not come online");
}

Desk::~Desk() = default;

void Desk::startServer()
{
    Server::ServerConfig config;
    config.dataDirectory = m_directory.filePath(QStringLiteral("server"));
    config.port = m_port;
    config.threads = 1;
    config.timeouts.closing = std::chrono::milliseconds(50); // Its clients sleep on this thread while it stops.
    m_server = std::make_unique<Server::Server>(config);
    if (const auto started = m_server->start(); !started)
        qFatal("%s", qPrintable(started.error().message));
    m_port = m_server->port();
    if (!m_workspace)
        return;
    m_workspace->tryNow();
    if (!Testkit::eventually([this] { return m_workspace->isOnline(); }, std::chrono::seconds(30)))
        qFatal("the workspace does not come back");
}

void Desk::stopServer()
{
    m_server.reset();
    if (!Testkit::eventually([this] { return !m_workspace->isOnline(); }))
        qFatal("the workspace does not notice that its server is gone");
}

Asset Desk::asset(const QString &name)
{
    const Protocol::AssetRequest wanted{.urlId = name,
                                        .kind = AssetKind::Image,
                                        .name = name,
                                        .mediaType = QStringLiteral("image/png"),
                                        .contentHash =
                                            QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256),
                                        .contentBytes = 9,
                                        .pixelSize = {800, 500}};
    std::optional<Asset> made;
    m_workspace->api().ensureAsset(wanted, [&made](const auto &answer) {
        if (!answer)
            qFatal("the server does not take the asset");
        made = *answer;
    });
    if (!Testkit::eventually([&made] { return made.has_value(); }))
        qFatal("the server does not answer");
    return *made;
}

} // namespace Pinthread
