// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/connection.h"

#include "protocol/closecodes.h"
#include "protocol/codec.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace Pinthread {

Q_LOGGING_CATEGORY(connectionLog, "pinthread.sync.connection", QtInfoMsg)

namespace {

QUrl socketAddress(const QUrl &server)
{
    QUrl url = server.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    url.setScheme(server.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    QString path = server.path();
    if (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + QStringLiteral("/v1/socket"));
    return url;
}

QString clientName()
{
    return QStringLiteral("pinthread/") + QCoreApplication::applicationVersion();
}

} // namespace

Connection::Connection(Seams seams, const ConnectionConfig &config, QObject *parent)
    : QObject(parent), m_seams(std::move(seams)), m_config(config), m_backoff(config, *m_seams.random)
{}

Connection::~Connection()
{
    if (m_transport) {
        m_transport->disconnect(this);
        m_transport->abort();
    }
}

void Connection::setAccount(const ServerAccount &account)
{
    const bool sameSession = account.url == m_account.url && account.token == m_account.token
                             && account.actor.user.id == m_account.actor.user.id
                             && account.certificateFingerprint == m_account.certificateFingerprint;
    m_account = account;
    if (sameSession)
        return;
    m_backoff.reset();
    if (m_started)
        attempt();
}

void Connection::start()
{
    if (m_started)
        return;
    m_started = true;
    attempt();
}

void Connection::stop()
{
    m_started = false;
    m_timer.reset();
    m_nextAttemptAt.reset();
    m_heartbeat.reset();
    if (m_transport) {
        // It says goodbye on its own time; what it still hears is nobody's business any more.
        Transport *leaving = m_transport.release();
        leaving->disconnect(this);
        leaving->setParent(this);
        connect(leaving, &Transport::closed, leaving, &QObject::deleteLater);
        leaving->close();
    }
    setState(ConnectionState::Offline);
}

void Connection::retryNow()
{
    const bool waiting = m_state != ConnectionState::Connecting && m_state != ConnectionState::Online;
    if (m_started && waiting)
        attempt();
}

void Connection::networkChanged()
{
    if (isOnline()) {
        m_heartbeat->probe();
        return;
    }
    const bool waits = m_state == ConnectionState::Offline && m_nextAttemptAt;
    if (!m_started || !(waits || m_state == ConnectionState::Connecting))
        return;
    const auto left = std::max(m_awayUntil - m_seams.scheduler->steadyNow(), std::chrono::nanoseconds(0));
    m_backoff.reset();
    comeBackLater(m_lastFailure, std::chrono::ceil<std::chrono::milliseconds>(left));
}

bool Connection::send(const Protocol::ClientMessage &message)
{
    if (!isOnline())
        return true;
    const QByteArray bytes = Protocol::encode(message);
    if (bytes.size() > m_welcome.connection.frameBytes)
        return false;
    m_transport->send(bytes);
    return true;
}

void Connection::probe()
{
    if (isOnline())
        m_heartbeat->probe();
}

void Connection::giveUp(const QString &failure)
{
    if (isOnline())
        comeBackLater(failure);
}

void Connection::attempt()
{
    dropTransport();
    m_nextAttemptAt.reset();
    m_goodbye.reset();
    m_tlsProblem.reset();
    m_transport = m_seams.makeTransport();
    Transport *transport = m_transport.get();
    connect(transport, &Transport::opened, this, &Connection::onOpened);
    connect(transport, &Transport::received, this, &Connection::onReceived);
    connect(transport, &Transport::insecure, this, [this](TlsProblem problem) { m_tlsProblem = problem; });
    connect(transport, &Transport::closed, this, &Connection::onClosed);
    connect(transport, &Transport::alive, this, [this] {
        if (m_heartbeat)
            m_heartbeat->alive();
    });
    m_timer = m_seams.scheduler->after(m_config.connectTimeout, [this] {
        comeBackLater(tr("The server at %1 did not answer in time.").arg(m_account.url.host()));
    });
    setState(ConnectionState::Connecting);
    if (m_transport.get() == transport) // Nobody who heard of it has changed their mind.
        transport->open(socketAddress(m_account.url), m_account.certificateFingerprint);
}

void Connection::dropTransport()
{
    m_timer.reset();
    m_heartbeat.reset();
    if (!m_transport)
        return;
    // From here on the old one is mute: a socket that closes late must not end its successor's session. It is deleted
    // later, because this may be called from one of its own signals.
    m_transport->disconnect(this);
    m_transport->abort();
    m_transport.release()->deleteLater();
}

void Connection::onOpened()
{
    const Protocol::Hello hello{.protocol = Protocol::version, .token = m_account.token, .client = clientName()};
    m_transport->send(Protocol::encode(Protocol::ClientMessage(hello)));
}

void Connection::onReceived(const QByteArray &bytes)
{
    if (m_heartbeat)
        m_heartbeat->alive();
    const auto message = Protocol::decodeServerMessage(bytes);
    if (!message) {
        if (message.error().reason == Protocol::ProtocolError::Reason::UnknownType) {
            qCInfo(connectionLog) << "Ignored a message of a later version:" << message.error().message;
            return;
        }
        qCWarning(connectionLog) << "The server sent what is not a message:" << message.error().field
                                 << message.error().message;
        comeBackLater(tr("The server sent something that this program does not understand. Update Pinthread."));
        return;
    }
    if (const auto *welcome = std::get_if<Protocol::Welcome>(&*message))
        onWelcome(*welcome);
    else if (const auto *error = std::get_if<Protocol::Error>(&*message))
        onError(*error);
    else if (isOnline())
        Q_EMIT received(*message);
}

void Connection::onWelcome(const Protocol::Welcome &welcome)
{
    if (m_state != ConnectionState::Connecting)
        return;
    const UserId expected = m_account.actor.user.id;
    if (!expected.isNull() && welcome.actor.user.id != expected) {
        // What this program keeps for one user must not be sent in another's name.
        stayAway(ConnectionState::Refused, tr("This sign-in belongs to somebody else. Sign in again."));
        return;
    }
    m_timer.reset();
    m_welcome = welcome;
    m_account.actor = welcome.actor;
    ++m_generation;
    m_onlineSince = m_seams.scheduler->steadyNow();
    m_lastFailure.clear();
    m_heartbeat = std::make_unique<Heartbeat>(
        m_config, *m_seams.scheduler, [this] { m_transport->ping(); },
        [this] { comeBackLater(tr("The server does not answer any more.")); });
    setState(ConnectionState::Online);
}

void Connection::onError(const Protocol::Error &error)
{
    qCInfo(connectionLog) << "The server ends the connection:" << error.code << error.message;
    m_goodbye = error; // The close code that follows decides.
}

void Connection::onClosed(int code)
{
    const bool wasOnline = isOnline();
    if (m_tlsProblem) {
        // The right server may be there next time: addresses wander, and dates are put right.
        comeBackLater(explanation(*m_tlsProblem, m_account.url.host()));
        return;
    }
    if (m_goodbye && m_goodbye->code == QLatin1String("going-down"))
        code = Protocol::CloseGoingDown; // Which Qt 6.4 takes for a mistake of the server's.
    const std::chrono::milliseconds serverAsks(m_goodbye ? m_goodbye->retryAfter.value_or(0) : 0);
    switch (code) {
    case Protocol::CloseNotAuthenticated:
        stayAway(ConnectionState::NotSignedIn, tr("The server does not know this sign-in any more. Sign in again."));
        return;
    case Protocol::CloseNotAllowed:
        stayAway(ConnectionState::Refused, tr("The server does not let you in. Ask whoever runs it."));
        return;
    case Protocol::CloseMalformed:
        if (!wasOnline) {
            stayAway(ConnectionState::Refused,
                     tr("The server and this program do not understand each other. Update the older one."));
            return;
        }
        comeBackLater(tr("The server did not understand this program and ended the connection."), serverAsks);
        return;
    case Protocol::CloseGoingDown:
        comeBackLater(tr("The server is being restarted."), serverAsks);
        return;
    case Protocol::CloseTooSlow:
        comeBackLater(tr("The connection was too slow."), serverAsks);
        return;
    case Protocol::CloseTooMany:
        comeBackLater(tr("The server is busy and asked to wait."), serverAsks);
        return;
    default:
        comeBackLater(wasOnline ? tr("The connection to the server was lost.")
                                : tr("The server at %1 cannot be reached.").arg(m_account.url.host()),
                      serverAsks);
    }
}

void Connection::comeBackLater(const QString &failure, std::chrono::milliseconds serverAsks)
{
    const bool wasStable = isOnline() && m_seams.scheduler->steadyNow() - m_onlineSince >= m_config.stableAfter;
    if (wasStable)
        m_backoff.reset();
    dropTransport();
    m_lastFailure = failure;
    m_awayUntil = m_seams.scheduler->steadyNow() + serverAsks;
    const std::chrono::milliseconds wait = m_backoff.next(serverAsks);
    m_nextAttemptAt = m_seams.clock->now() + wait.count();
    m_timer = m_seams.scheduler->after(wait, [this] { attempt(); });
    setState(ConnectionState::Offline);
}

void Connection::stayAway(ConnectionState state, const QString &failure)
{
    dropTransport();
    m_lastFailure = failure;
    setState(state);
}

void Connection::setState(ConnectionState state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace Pinthread
