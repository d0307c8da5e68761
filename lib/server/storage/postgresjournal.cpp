// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/postgresjournal.h"

#include "server/logging.h"
#include "server/storage/migrator.h"
#include "server/storage/sqlrows.h"

#include <algorithm>
#include <numeric>

namespace Pinthread::Server {

namespace {

const QString engine = QStringLiteral("postgres");

/// The class of a SQLSTATE (PostgreSQL's manual, appendix A).
bool isOfClass(const QString &state, const char *begin)
{
    return state.startsWith(QLatin1String(begin));
}

/// Whether the connection is of no use any more: it is gone (libpq itself gives no SQLSTATE), or the server says so.
bool losesConnection(const QString &state)
{
    return state.isEmpty() || isOfClass(state, "08") || isOfClass(state, "57P") || state == QLatin1String("25P03")
           || state == QLatin1String("25006"); // Read only: it is a standby now.
}

} // namespace

PostgresJournal::PostgresJournal(const ServerConfig &config)
    : SqlJournal(engine), m_timeouts(config.timeouts), m_shown(PostgresConnection::shown(config.journal)),
      m_watch(2 * config.timeouts.database)
{
    connectBy(QStringLiteral("QPSQL"));
    PostgresConnection::address(database(), config);
}

PostgresJournal::~PostgresJournal()
{
    if (!m_takenOn.isEmpty())
        std::ignore = PostgresJournal::addUsage({});
    m_watch.watch(-1);
}

Expected<std::unique_ptr<PostgresJournal>, StartError> PostgresJournal::open(const ServerConfig &config,
                                                                             const Clock &clock, Random &random)
{
    std::unique_ptr<PostgresJournal> journal(new PostgresJournal(config));
    if (const auto prepared = journal->prepare(config, clock, random); !prepared)
        return failure(prepared.error());
    return journal;
}

Expected<void, StartError> PostgresJournal::prepare(const ServerConfig &config, const Clock &clock, Random &random)
{
    const auto unusable = [&](const QString &reason) {
        return failure(StartError{StartError::Reason::DatabaseUnusable,
                                  QStringLiteral("The database %1 cannot be used: %2.").arg(m_shown, reason)});
    };
    const auto notReady = [&](const QString &reason) {
        return failure(StartError{StartError::Reason::DatabaseNotReady,
                                  QStringLiteral("The database %1 is not ready: %2.").arg(m_shown, reason)});
    };
    if (!database().isValid())
        return unusable(QStringLiteral("Qt's driver for PostgreSQL is not installed (Debian: libqt6sql6-psql)"));
    auto connected = connectAgain();
    if (!connected) {
        // Why, libpq does not say; but whether it is because of what we want or of who is not there.
        if (PostgresConnection::mayCome(config))
            return notReady(connected.error().message);
        connected = connectAgain(); // It may have come between the two.
    }
    if (!connected)
        return unusable(connected.error().message);
    const auto failedMidway = [&](const QString &reason) {
        const bool isConnected = PostgresConnection::socket(database()) >= 0;
        return isConnected ? unusable(reason) : notReady(reason);
    };
    // Nodes may start at the same time: the lock is given back with the connection.
    constexpr qint64 migrating = 0x70696e74; // "pint"
    QSqlQuery lock(database());
    if (!lock.exec(QStringLiteral("SELECT pg_advisory_lock(%1)").arg(migrating))) {
        const bool tookTooLong = lock.lastError().nativeErrorCode() == QLatin1String("57014");
        return tookTooLong ? notReady(QStringLiteral("another node is bringing it to its version"))
                           : failedMidway(lock.lastError().text());
    }
    if (const auto migrated = Migrator(database(), migrations(engine)).migrate(); !migrated) {
        if (migrated.error().kind != Migrator::Problem::Kind::Newer)
            return failedMidway(migrated.error().message);
        return failure(StartError{StartError::Reason::DatabaseNewer,
                                  QStringLiteral("The database %1 is newer than this program: %2. It was not touched. "
                                                 "Use the newer version of Pinthread.")
                                      .arg(m_shown, migrated.error().message)});
    }
    if (const auto history = readOrMakeHistory(clock, random); !history)
        return failedMidway(history.error().message);
    if (!lock.exec(QStringLiteral("SELECT pg_advisory_unlock(%1)").arg(migrating)))
        return failedMidway(lock.lastError().text());
    return {};
}

Stored<void> PostgresJournal::connectAgain()
{
    const auto open = [this]() -> Stored<void> {
        if (!database().open())
            return failure(StorageError{database().lastError().text().simplified()});
        return {};
    };
    m_watch.watch(-1);
    database().close();
    forgetStatements();
    auto opened = open();
    if (opened) {
        m_watch.watch(PostgresConnection::socket(database()));
        m_watch.asked();
        opened =
            PostgresConnection::setUp(database(), m_timeouts)
                .and_then([this] { return PostgresConnection::end(database(), m_backend, m_timeouts.database / 2); })
                .and_then([this] { return PostgresConnection::backend(database()); })
                .map([this](const PostgresConnection::Backend &backend) { m_backend = backend; });
        m_watch.answered();
    }
    m_lost = !opened;
    if (opened) {
        m_problem.clear();
    } else {
        m_watch.watch(-1);
        database().close();
        m_nextTry = std::chrono::steady_clock::now() + m_timeouts.journalRetry;
    }
    return opened;
}

void PostgresJournal::beReady()
{
    if (!m_lost && PostgresConnection::hasEnded(database()))
        noteLoss(QStringLiteral("the server has ended it"));
    if (!m_lost || std::chrono::steady_clock::now() < m_nextTry)
        return;
    if (const auto connected = connectAgain(); connected)
        qCInfo(storageLog).noquote() << "The database" << m_shown << "is there again.";
    else
        qCDebug(storageLog).noquote() << "The database" << m_shown << "is not there:" << connected.error().message;
}

bool PostgresJournal::isConstraint(const QSqlError &error) const
{
    return isOfClass(error.nativeErrorCode(), "23");
}

void PostgresJournal::failedWith(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    m_mayRepeat = m_mayRepeat || isOfClass(state, "40") || state == QLatin1String("55P03");
    if (losesConnection(state) && !m_lost)
        noteLoss(error.text().simplified());
}

void PostgresJournal::noteLoss(const QString &why)
{
    m_lost = true;
    m_mayRepeat = true;
    m_problem = QStringLiteral("The database %1 is not there.").arg(m_shown);
    qCWarning(storageLog).noquote() << "The connection to the database" << m_shown << "was lost:" << why;
}

AppendOutcome PostgresJournal::commitFailed() const
{
    return m_lost ? AppendOutcome::Unknown : AppendOutcome::Failed;
}

Stored<bool> PostgresJournal::write(const Batch &batch)
{
    QByteArray lines;
    for (const EventRecord &event : batch.events) {
        if (!lines.isEmpty())
            lines += ',';
        lines += event.broadcastId.toBytes().toHex() + ' ' + event.body.toHex();
    }
    const AssetFigures &after = batch.after;
    const UsageAddition counted = conversationsOf(batch);
    const qint64 conversations = counted.figures.conversations;
    QSqlQuery &query = statement("record-batch");
    const auto ran = run(query, {batch.events.constLast().revision, after.conversations, after.openConversations,
                                 after.changedAt, batch.assetId.toBytes(), batch.base, SqlRows::dayNumber(counted.day),
                                 conversations, conversations, batch.base, QString::fromLatin1(lines)});
    if (!ran)
        return failure(ran.error());
    return query.numRowsAffected() > 0;
}

AppendOutcome PostgresJournal::appendOne(const Batch &batch)
{
    beReady();
    if (m_lost)
        return AppendOutcome::Failed; // Nothing was sent.
    switch (written(batch)) {
    case Written::Yes:
        return AppendOutcome::Recorded;
    case Written::DoesNotFit:
    case Written::Constraint:
        return AppendOutcome::Conflict;
    case Written::Failed:
        return commitFailed();
    }
    return AppendOutcome::Failed;
}

QList<AppendOutcome> PostgresJournal::append(const QList<Batch> &batches)
{
    // Always in the order of the assets' ids, whoever it is that records; batches of one asset in the order given.
    QList<qsizetype> order(batches.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](qsizetype i) { return batches.at(i).assetId.toBytes(); });
    QList<Batch> sorted;
    for (const qsizetype i : order)
        sorted.append(batches.at(i));

    constexpr int mostTries = 5;
    QList<AppendOutcome> outcomes;
    for (int tries = 0; tries < mostTries; ++tries) {
        m_mayRepeat = false;
        outcomes = sorted.size() == 1 ? QList{appendOne(sorted.constFirst())} : SqlJournal::append(sorted);
        for (qsizetype i = 0; i < sorted.size(); ++i) {
            if (outcomes.at(i) == AppendOutcome::Unknown)
                outcomes[i] = lookUp(sorted.at(i));
        }
        const bool isUndone = outcomes.contains(AppendOutcome::Failed) && !outcomes.contains(AppendOutcome::Recorded)
                              && !outcomes.contains(AppendOutcome::Unknown);
        if (!isUndone || !m_mayRepeat)
            break;
    }
    QList<AppendOutcome> inOrder(batches.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        inOrder[order.at(i)] = outcomes.at(i);
    return inOrder;
}

AppendOutcome PostgresJournal::lookUp(const Batch &batch)
{
    const EventRecord &last = batch.events.constLast();
    const auto events = eventsAfter(batch.assetId, last.revision - 1, 1);
    if (!events)
        return AppendOutcome::Unknown;
    if (!events->isEmpty()) {
        const bool isIt = events->constFirst().broadcastId == last.broadcastId;
        return isIt ? AppendOutcome::Recorded : AppendOutcome::Conflict;
    }
    m_mayRepeat = true; // It is not there, and will not be.
    return AppendOutcome::Failed;
}

Stored<void> PostgresJournal::addUsage(const QList<UsageAddition> &additions)
{
    if (!m_uncertain.isEmpty()) {
        const auto committed = hasCommitted(m_uncertain);
        if (!committed)
            return failure(committed.error());
        if (*committed)
            m_takenOn.clear();
        m_uncertain.clear();
    }
    QList<UsageAddition> all = m_takenOn + additions;
    std::ranges::stable_sort(all, {}, &UsageAddition::asset); // As append() does, whoever it is that counts.
    QString transaction;
    auto added = inTransaction([&] {
        Stored<void> each;
        for (const UsageAddition &addition : std::as_const(all))
            each = each.and_then([&] { return add(addition); });
        if (!each)
            return each;
        QSqlQuery &current = statement("transaction");
        each = run(current, {});
        if (each && current.next())
            transaction = current.value(0).toString();
        current.finish();
        return each;
    });
    if (added) {
        m_takenOn.clear();
    } else if (m_lost && !transaction.isEmpty()) { // Its number is known: it is the commit that has failed.
        m_uncertain = transaction;
        m_takenOn = all;
        return {};
    }
    return added;
}

Stored<bool> PostgresJournal::hasCommitted(const QString &transaction)
{
    QSqlQuery &query = statement("transaction-status");
    const auto asked = run(query, {transaction});
    // It never was, after a crash that it did not survive: its number will be given to another.
    if (!asked && query.lastError().nativeErrorCode() == QLatin1String("22023"))
        return false;
    if (!asked)
        return failure(asked.error());
    const bool committed = query.next() && query.value(0).toString() == QLatin1String("committed");
    query.finish();
    return committed;
}

Stored<void> PostgresJournal::awaitWriters(AssetId asset)
{
    QSqlQuery &query = statement("lock-asset");
    auto locked = run(query, {asset.toBytes()});
    query.finish();
    return locked;
}

} // namespace Pinthread::Server
