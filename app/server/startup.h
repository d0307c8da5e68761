// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/server.h"

#include <QTimer>

#include <thread>

/// Starts the server on a thread of its own. A database that is not ready is waited for: it is tried again and again.
/// Whatever else is wrong is for an administrator, and nothing is tried any more.
class Startup : public QObject
{
    Q_OBJECT

public:
    /// Until it is over \a server is not to be touched. \a pause is between two tries.
    Startup(Pinthread::Server::Server &server, std::chrono::milliseconds pause);
    /// Waits for a try that is under way.
    ~Startup() override;

    void begin();
    /// Does not try again. A try that is under way ends with the whole process, here and now: it may hang on a network
    /// for many seconds, nothing can interrupt it, and it does nothing that would not survive a kill -9 as well.
    void giveUp();

Q_SIGNALS:
    void started();
    /// \a message: English, what is wrong and what to do.
    void failed(const QString &message);

private:
    using Outcome = Pinthread::Expected<void, Pinthread::Server::StartError>;

    void tried(const Outcome &outcome);

    Pinthread::Server::Server &m_server;
    QTimer m_pause;
    std::thread m_try; ///< Joinable while a try is under way.
    bool m_waits = false;
};
