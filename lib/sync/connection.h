// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/messages.h"
#include "sync/backoff.h"
#include "sync/connectionstate.h"
#include "sync/heartbeat.h"
#include "sync/serveraccount.h"
#include "sync/transport.h"

namespace Pinthread {

/// Keeps one signed-in WebSocket to one server: connects, says `hello`, notices when the line is dead, and comes back
/// by itself with jittered backoff. Every way in which an attempt can fail leads to the next one, except the two that
/// need a person (NotSignedIn, Refused). GUI thread.
class Connection : public QObject
{
    Q_OBJECT

public:
    struct Seams
    {
        const Clock *clock;   ///< For the time that the banner shows.
        Random *random;       ///< For the jitter.
        Scheduler *scheduler; ///< For every wait.
        TransportFactory makeTransport;
    };

    /// The seams must outlive the connection.
    Connection(Seams seams, const ConnectionConfig &config, QObject *parent = nullptr);
    ~Connection() override;

    /// Whom to connect to. A different address or token than before drops the connection and, if it was started, tries
    /// again at once.
    void setAccount(const ServerAccount &account);
    /// The account as last heard: after Online with the server's word on name and role.
    [[nodiscard]] const ServerAccount &account() const { return m_account; }

    void start();
    /// Goes offline and stays there until start().
    void stop();
    /// Tries at once instead of at nextAttemptAt(), also after Refused: for the user's button. Nothing while Connecting
    /// or Online.
    void retryNow();
    /// This machine has come to another network (NetworkWatch): what seems to live is probed at once, and what waits
    /// for an attempt does not wait long; not before the time that the server asked for. Everybody in the house comes
    /// back at this moment, so a moment of chance is part of it.
    void networkChanged();

    [[nodiscard]] ConnectionState state() const { return m_state; }
    [[nodiscard]] bool isOnline() const { return m_state == ConnectionState::Online; }
    /// Counts the connections that were Online: different for each, and 0 before the first.
    [[nodiscard]] quint64 generation() const { return m_generation; }
    /// What the server granted; of the last connection while there is none.
    [[nodiscard]] const Protocol::Welcome &welcome() const { return m_welcome; }
    /// Why there is no connection, as a sentence for people, in their language; empty before the first failure.
    [[nodiscard]] const QString &lastFailure() const { return m_lastFailure; }
    /// Milliseconds since 1970, UTC; nothing when no attempt is due.
    [[nodiscard]] std::optional<qint64> nextAttemptAt() const { return m_nextAttemptAt; }

    /// Sends while Online; does nothing otherwise. False when the message is longer than the server takes; sending it
    /// would cost the connection.
    bool send(const Protocol::ClientMessage &message);
    /// An answer is overdue: find out at once whether the connection lives.
    void probe();
    /// Gives this connection up, as if it had broken, and comes back with backoff: the server does not make sense.
    void giveUp(const QString &failure);

Q_SIGNALS:
    /// The state, lastFailure() or nextAttemptAt() changed.
    void stateChanged(Pinthread::ConnectionState state);
    /// Everything but `welcome` and `error`, in order, and only while Online.
    void received(const Pinthread::Protocol::ServerMessage &message);

private:
    void attempt();
    void dropTransport();
    void onOpened();
    void onReceived(const QByteArray &bytes);
    void onClosed(int code);
    void onWelcome(const Protocol::Welcome &welcome);
    void onError(const Protocol::Error &error);
    void comeBackLater(const QString &failure, std::chrono::milliseconds serverAsks = {});
    void stayAway(ConnectionState state, const QString &failure);
    void setState(ConnectionState state);

    Seams m_seams;
    ConnectionConfig m_config;
    Backoff m_backoff;
    ServerAccount m_account;
    ConnectionState m_state = ConnectionState::Offline;
    bool m_started = false;
    quint64 m_generation = 0;
    std::chrono::nanoseconds m_onlineSince{0};
    std::chrono::nanoseconds m_awayUntil{0}; ///< The server asked for it.
    Protocol::Welcome m_welcome;
    std::optional<TlsProblem> m_tlsProblem;   ///< Why this transport came to nothing.
    std::optional<Protocol::Error> m_goodbye; ///< What the server said before it closed this transport.
    QString m_lastFailure;
    std::optional<qint64> m_nextAttemptAt;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Heartbeat> m_heartbeat;
    std::unique_ptr<Timer> m_timer; ///< The next attempt, or the end of patience with this one.
};

} // namespace Pinthread
