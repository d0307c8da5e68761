// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/person.h"

#include "server/server.h"

#include <QTemporaryDir>

namespace Pinthread {

/// A team's server in this process, in a folder of its own that ends with it, and the people who use it.
class TeamServer
{
public:
    TeamServer() { start(); }

    void start();
    void stop() { m_server.reset(); }

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString filePath(const QString &name) const { return m_directory.filePath(name); }

    /// Somebody by this name at their windows; by another address than the server's own, if \a address is not empty.
    [[nodiscard]] std::unique_ptr<Person> person(const char *name, const QUrl &address = {}) const;
    /// Writes a picture of 400 × 300 pixels into the folder. \returns its path.
    [[nodiscard]] QString picture(const char *name, const QColor &colour = Qt::darkCyan) const;
    /// Writes a text into the folder. \returns its path.
    [[nodiscard]] QString text(const char *name, const QByteArray &content) const;
    /// A short text in Markdown, with a heading, a list and words that stand out.
    static const QByteArray letter;
    /// Writes it as letter.md.
    [[nodiscard]] QString letterFile() const { return text("letter.md", letter); }

private:
    QTemporaryDir m_directory;
    std::unique_ptr<Server::Server> m_server;
    quint16 m_port = 0;
};

} // namespace Pinthread
