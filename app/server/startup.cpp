// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startup.h"

#include "server/logging.h"

#include <cstdlib>

using Pinthread::Server::serverLog;
using Pinthread::Server::StartError;

Startup::Startup(Pinthread::Server::Server &server, std::chrono::milliseconds pause) : m_server(server)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &Startup::begin);
}

Startup::~Startup()
{
    if (m_try.joinable())
        m_try.join();
}

void Startup::begin()
{
    m_try = std::thread([this] {
        Outcome outcome = m_server.start();
        QMetaObject::invokeMethod(
            this, [this, outcome = std::move(outcome)] { tried(outcome); }, Qt::QueuedConnection);
    });
}

void Startup::tried(const Outcome &outcome)
{
    m_try.join();
    if (outcome) {
        if (m_waits)
            qCInfo(serverLog) << "The database is there.";
        Q_EMIT started();
        return;
    }
    if (outcome.error().reason != StartError::Reason::DatabaseNotReady) {
        Q_EMIT failed(outcome.error().message);
        return;
    }
    if (!std::exchange(m_waits, true)) {
        const std::chrono::duration<double> pause = m_pause.intervalAsDuration();
        qCWarning(serverLog).noquote().nospace()
            << outcome.error().message << " The server waits for it and tries again every " << pause.count() << " s.";
    }
    m_pause.start();
}

void Startup::giveUp()
{
    m_pause.stop();
    if (!m_try.joinable())
        return;
    qCInfo(serverLog) << "Stopped before it had started.";
    std::_Exit(EXIT_SUCCESS);
}
