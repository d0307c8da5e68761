// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/server.h"
#include "server/storage/postgresconnection.h"
#include "server/storage/postgreswatch.h"
#include "server/storage/sqljournal.h"

namespace Pinthread::Server {

/// The journal in a PostgreSQL database that any number of nodes share.
///
/// The database gives out revisions: moving an asset's row on is the lock, and whoever comes second finds another
/// revision than it validated against. What is Recorded is durable on the server that was asked. A connection that is
/// lost fails what was asked of it and is made again by the next one who asks, but not more often than each
/// timeouts.journalRetry. Before anything else is done with the new one, the server's process behind the lost one is
/// ended: nothing that was asked of it happens later. A batch whose answer was lost is then looked up, and recorded
/// again if it is not there; when that cannot be done, it is Unknown. What was counted in a commit whose answer was
/// lost is taken on all the same, and added again if it turns out not to be there.
class PostgresJournal final : public SqlJournal
{
public:
    /// Connects to the database of \a config and brings it to this program's version, of several nodes one at a time.
    /// One of a later version is refused and not touched. The error is DatabaseNotReady when nobody answers there, or
    /// only that it is still starting, or when another node is bringing it to its version.
    [[nodiscard]] static Expected<std::unique_ptr<PostgresJournal>, StartError> open(const ServerConfig &config,
                                                                                     const Clock &clock,
                                                                                     Random &random);
    ~PostgresJournal() override;

    [[nodiscard]] QList<AppendOutcome> append(const QList<Batch> &batches) override;
    [[nodiscard]] Stored<void> awaitWriters(AssetId asset) override;
    [[nodiscard]] Stored<void> addUsage(const QList<UsageAddition> &additions) override;
    [[nodiscard]] QString problem() const override { return m_problem; }

protected:
    [[nodiscard]] bool isConstraint(const QSqlError &error) const override;
    void beReady() override;
    void asking() override { m_watch.asked(); }
    void answered() override { m_watch.answered(); }
    void failedWith(const QSqlError &error) override;
    [[nodiscard]] AppendOutcome commitFailed() const override;
    [[nodiscard]] Stored<bool> write(const Batch &batch) override;

private:
    explicit PostgresJournal(const ServerConfig &config);

    [[nodiscard]] Expected<void, StartError> prepare(const ServerConfig &config, const Clock &clock, Random &random);
    [[nodiscard]] Stored<void> connectAgain();
    void noteLoss(const QString &why);
    /// A batch by itself is a single statement, which is a transaction of its own.
    [[nodiscard]] AppendOutcome appendOne(const Batch &batch);
    /// The outcome of \a batch, of which only the database knows whether it is recorded.
    [[nodiscard]] AppendOutcome lookUp(const Batch &batch);
    /// Whether the transaction has committed.
    [[nodiscard]] Stored<bool> hasCommitted(const QString &transaction);

    const Timeouts m_timeouts;
    const QString m_shown;
    PostgresWatch m_watch;
    QString m_problem;
    bool m_lost = false;      ///< The connection is of no use any more.
    bool m_mayRepeat = false; ///< Something that append() has met was not of its doing, and will work another time.
    std::chrono::steady_clock::time_point m_nextTry;
    PostgresConnection::Backend m_backend; ///< Of the connection; of the last one, as long as it may do anything.
    QList<UsageAddition> m_takenOn;        ///< By addUsage(), and perhaps not there.
    QString m_uncertain;                   ///< The transaction of which that depends; empty: it is not there.
};

} // namespace Pinthread::Server
