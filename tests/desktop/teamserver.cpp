// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teamserver.h"

namespace Pinthread {

void TeamServer::start()
{
    Server::ServerConfig config;
    config.dataDirectory = m_directory.filePath(QStringLiteral("server"));
    config.port = m_port;
    config.threads = 1;
    config.timeouts.closing = std::chrono::milliseconds(50); // Its clients sleep on this thread while it stops.
    m_server = std::make_unique<Server::Server>(config);
    const auto started = m_server->start();
    if (!started)
        qFatal("%s", qPrintable(started.error().message));
    m_port = m_server->port();
}

const QByteArray TeamServer::letter = "# Moving house\n\n"
                                      "Dear neighbours, on *Friday* we move into the third floor.\n\n"
                                      "- The lift will be busy from eight to twelve.\n"
                                      "- Please leave the yard free for the van.\n\n"
                                      "We are sorry for the noise, and look forward to meeting you all.\n";

QUrl TeamServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port));
}

std::unique_ptr<Person> TeamServer::person(const char *name, const QUrl &address) const
{
    return std::make_unique<Person>(QLatin1String(name), address.isEmpty() ? url() : address,
                                    m_directory.filePath(QLatin1String(name)));
}

QString TeamServer::picture(const char *name, const QColor &colour) const
{
    const QString path = m_directory.filePath(QLatin1String(name));
    Person::paintPicture(path, colour);
    return path;
}

QString TeamServer::text(const char *name, const QByteArray &content) const
{
    const QString path = m_directory.filePath(QLatin1String(name));
    Person::writeText(path, content);
    return path;
}

} // namespace Pinthread
