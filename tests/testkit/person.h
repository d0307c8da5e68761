// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/httpbodies.h"
#include "sync/qtscheduler.h"
#include "sync/sqliteofflinecache.h"
#include "sync/sqliteoperationstore.h"
#include "sync/synccontroller.h"
#include "testkit/patience.h"
#include "testkit/tcpproxy.h"

#include <QPointF>

namespace Pinthread::Testkit {

/// Somebody at a real client: a SyncController on real sockets, a real operation store and a real cache on
/// disk, and a stretch of network of their own. Speaks of conversations by their number and of comments by their place,
/// both from 1.
class Person final : public QObject
{
    Q_OBJECT

public:
    /// Signed in with \a grant at \a server; keeps operations below \a directory. Starts the program at once.
    Person(const QUrl &server, const Protocol::SessionGrant &grant, const QString &directory,
           const ConnectionConfig &config = impatient());
    ~Person() override;

    /// The real patience of the program but for the backoff, which no test waits out.
    [[nodiscard]] static ConnectionConfig impatient();

    /// The stretch of network between this person and the server.
    TcpProxy &network() { return m_network; }
    [[nodiscard]] SyncController &program() { return *m_program; }
    [[nodiscard]] const User &user() const { return m_account.actor.user; }
    [[nodiscard]] QString name() const { return user().name; }

    /// Where the operation store and the cache are.
    [[nodiscard]] const QString &directory() const { return m_directory; }

    /// Starts the program, and ends it as a person closes a window.
    void start();
    void quit();
    /// The same with another patience.
    void restart(const ConnectionConfig &config);

    /// The asset that everything below is about. True when it is open and caught up, in time.
    [[nodiscard]] bool opens(const Asset &asset);
    void closes(const Asset &asset);

    // What they do, once they see what it is about. Each gives the operation's broadcastId, null when they never saw it
    // or the program refused.
    BroadcastId pin(const QPointF &percent, const QString &text);
    BroadcastId reply(int number, const QString &text);
    BroadcastId edit(int number, int comment, const QString &text);
    BroadcastId erase(int number, int comment);
    BroadcastId move(int number, const QPointF &percent);
    BroadcastId resolve(int number);
    BroadcastId reopen(int number);
    BroadcastId remove(int number);

    // What they see now; null and empty when they do not.
    [[nodiscard]] const Conversation *conversation(int number) const;
    [[nodiscard]] QStringList words(int number) const;
    [[nodiscard]] qsizetype conversationCount() const;
    /// All that is confirmed, in the encoding that compares.
    [[nodiscard]] QByteArray confirmedState() const;
    [[nodiscard]] int liveCount() const;
    [[nodiscard]] QStringList liveNames() const;

    // What they come to see, in time.
    [[nodiscard]] bool sees(int number, const QStringList &words);
    [[nodiscard]] bool seesNo(int number);
    [[nodiscard]] bool seesCount(qsizetype conversations);
    [[nodiscard]] bool seesLive(const QStringList &names);
    [[nodiscard]] bool isOnline(bool online = true);
    /// Their connection is cut, and the program has noticed; it may be on its way back already. Whoever only cuts and
    /// then waits for isSettled() may be looking at a program that takes a dead connection for a living one.
    [[nodiscard]] bool losesConnection();
    /// Nothing is unsettled any more, and everything missed is here.
    [[nodiscard]] bool isSettled();
    [[nodiscard]] bool isConfirmed(BroadcastId id) const { return m_confirmed.contains(id); }
    [[nodiscard]] bool hasFailed(BroadcastId id) const;

    /// What the program told, over all its runs.
    [[nodiscard]] const QList<BroadcastId> &confirmed() const { return m_confirmed; }
    [[nodiscard]] const QList<FailedOperation> &failures() const { return m_failures; }
    [[nodiscard]] int resets() const { return m_resets; }
    /// What the program had to say about its disk.
    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    /// How often conversationChanged() was told.
    [[nodiscard]] int changes() const { return m_changes; }

private:
    [[nodiscard]] const Replica *replica() const;
    /// The conversation, as soon as it is there; null when it does not come.
    [[nodiscard]] const Conversation *awaited(int number);
    BroadcastId done(const Expected<BroadcastId, Refusal> &result);

    SystemClock m_clock;
    SystemRandom m_random;
    QtScheduler m_scheduler;
    TcpProxy m_network;
    ServerAccount m_account;
    QString m_directory;
    ConnectionConfig m_config;
    std::optional<Asset> m_asset;
    std::unique_ptr<SqliteOperationStore> m_store;
    std::unique_ptr<SqliteOfflineCache> m_cache;
    std::unique_ptr<SyncController> m_program;
    QList<BroadcastId> m_confirmed;
    QList<FailedOperation> m_failures;
    QStringList m_problems;
    int m_resets = 0;
    int m_changes = 0;
    int m_losses = 0;
};

} // namespace Pinthread::Testkit
