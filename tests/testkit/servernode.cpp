// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/servernode.h"

#include "server/configfile.h"
#include "server/server.h"
#include "testkit/freeport.h"
#include "testkit/serverprocess.h"

namespace Pinthread::Testkit {

namespace {

/// As the desktop program has it within itself.
class EmbeddedNode final : public ServerNode
{
public:
    EmbeddedNode(const QString &directory, const QStringList &settings)
        : ServerNode(directory + QStringLiteral("/data"), freePort(), settings), m_server(config())
    {}

    void start() override
    {
        if (const auto started = m_server.start(); !started)
            qFatal("The server does not start: %s", qPrintable(started.error().message));
    }
    void stop() override { m_server.stop(); }

private:
    Server::Server m_server;
};

class ProcessNode final : public ServerNode
{
public:
    ProcessNode(std::unique_ptr<ServerProcess> process, const QStringList &settings)
        : ServerNode(process->dataDirectory(), static_cast<quint16>(process->url().port()), settings),
          m_process(std::move(process))
    {}

    void start() override
    {
        m_process->start();
        if (!m_process->isReady())
            fail("The server does not start");
    }
    void stop() override
    {
        if (m_process->isRunning() && !m_process->terminate())
            fail("The server does not stop in order");
    }

private:
    void fail(const char *what) const
    {
        qFatal("%s. %s\n%s", what, qPrintable(m_process->fate()), qPrintable(m_process->log()));
    }

    std::unique_ptr<ServerProcess> m_process;
};

} // namespace

std::unique_ptr<ServerNode> ServerNode::make(Place place, const QString &directory, const QStringList &settings)
{
    if (place == Place::InThisProcess)
        return std::make_unique<EmbeddedNode>(directory, settings);
    return std::make_unique<ProcessNode>(std::make_unique<ServerProcess>(directory, settings), settings);
}

ServerNode::ServerNode(const QString &dataDirectory, quint16 port, const QStringList &settings)
{
    m_config.dataDirectory = dataDirectory;
    m_config.port = port;
    for (const QString &line : settings) {
        const auto set =
            Server::ConfigFile::set(m_config, line.section(u'=', 0, 0).trimmed(), line.section(u'=', 1).trimmed());
        if (!set)
            qFatal("%s", qPrintable(set.error().message));
    }
}

QUrl ServerNode::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_config.port));
}

} // namespace Pinthread::Testkit
