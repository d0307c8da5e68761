// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/sqljournal.h"

#include "server/logging.h"
#include "server/storage/sqlaccounts.h"
#include "server/storage/sqlconnection.h"
#include "server/storage/sqlfiles.h"

#include <QSqlError>
#include <QVariant>

namespace Pinthread::Server {

SqlJournal::SqlJournal(const QString &engine)
    : m_accounts(std::make_unique<SqlAccounts>(*this)), m_connection(newConnectionName()),
      m_texts(namedStatements(engine))
{}

SqlJournal::~SqlJournal()
{
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

void SqlJournal::connectBy(const QString &driver)
{
    m_database = QSqlDatabase::addDatabase(driver, m_connection);
}

Stored<void> SqlJournal::readOrMakeHistory(const Clock &clock, Random &random)
{
    const auto meta = [&](const QString &key) -> Stored<QString> {
        QSqlQuery &query = statement("get-meta");
        if (auto ran = run(query, {key}); !ran)
            return failure(ran.error());
        const QString value = query.next() ? query.value(0).toString() : QString();
        query.finish();
        return value;
    };
    const auto epoch = meta(QStringLiteral("epoch"));
    if (!epoch)
        return failure(epoch.error());
    if (!epoch->isEmpty()) {
        const auto tenant = meta(QStringLiteral("default-tenant"));
        const auto id = TenantId::fromText(tenant.value_or(QString()));
        if (!id)
            return failure(StorageError{QStringLiteral("it does not name its tenant")});
        m_epoch = *epoch;
        m_tenant = *id;
        return {};
    }
    m_epoch = UuidBits::makeV7(clock, random).toText();
    m_tenant = TenantId::make(clock, random);
    auto made = run("begin")
                    .and_then([&] {
                        return run("add-tenant", {m_tenant.toBytes(), QStringLiteral("default")});
                    })
                    .and_then([&] {
                        return run("set-meta", {QStringLiteral("default-tenant"), m_tenant.toText()});
                    })
                    .and_then([&] {
                        return run("set-meta", {QStringLiteral("epoch"), m_epoch});
                    })
                    .and_then([&] { return run("commit"); });
    if (!made)
        rollBack();
    return made;
}

QSqlQuery &SqlJournal::statement(const char *name)
{
    auto &query = m_statements[QLatin1String(name)];
    if (!query) {
        query = std::make_shared<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        const QString text = m_texts.value(QLatin1String(name));
        Q_ASSERT_X(!text.isEmpty(), "SqlJournal::statement", name);
        if (!query->prepare(text))
            qCCritical(storageLog).noquote() << "SQL statement" << name << "is wrong:" << query->lastError().text();
    }
    query->finish();
    return *query;
}

Stored<void> SqlJournal::run(QSqlQuery &query, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec())
        return failure(failed(query));
    return {};
}

Stored<void> SqlJournal::run(const char *name, const QVariantList &values)
{
    return run(statement(name), values);
}

StorageError SqlJournal::failed(const QSqlQuery &query)
{
    m_constraintFailed = isConstraint(query.lastError());
    return {query.lastError().text()};
}

void SqlJournal::rollBack()
{
    // An engine has rolled back by itself after some failures; then there is nothing to roll back, which is no harm.
    std::ignore = run("rollback");
}

Stored<bool> SqlJournal::moveOn(const Batch &batch)
{
    const AssetFigures &after = batch.after;
    QSqlQuery &query = statement("continue-asset");
    if (auto ran = run(query, {batch.events.constLast().revision, after.conversations, after.openConversations,
                               after.changedAt, batch.assetId.toBytes(), batch.base});
        !ran)
        return failure(ran.error());
    return query.numRowsAffected() == 1;
}

SqlJournal::Inserted SqlJournal::insert(const Batch &batch)
{
    QSqlQuery &query = statement("add-event");
    for (const EventRecord &event : batch.events) {
        const auto inserted =
            run(query, {batch.assetId.toBytes(), event.revision, event.broadcastId.toBytes(), event.body});
        if (!inserted) {
            qCWarning(storageLog).noquote() << "An event could not be recorded:" << inserted.error().message;
            return m_constraintFailed ? Inserted::Constraint : Inserted::Failed;
        }
    }
    query.finish();
    if (const auto counted = countConversations(batch); !counted) {
        qCWarning(storageLog).noquote() << "New conversations could not be counted:" << counted.error().message;
        return Inserted::Failed;
    }
    return Inserted::Yes;
}

QList<AppendOutcome> SqlJournal::append(const QList<Batch> &batches)
{
    const QList<AppendOutcome> allFailed(batches.size(), AppendOutcome::Failed);
    if (const auto begun = run("begin"); !begun) {
        qCWarning(storageLog).noquote() << "Nothing can be recorded:" << begun.error().message;
        return allFailed;
    }
    QList<AppendOutcome> outcomes;
    for (const Batch &batch : batches) {
        const auto fits = moveOn(batch);
        if (fits && !*fits) {
            outcomes.append(AppendOutcome::Conflict);
            continue;
        }
        const Inserted inserted = fits ? insert(batch) : Inserted::Failed;
        if (inserted == Inserted::Yes) {
            outcomes.append(AppendOutcome::Recorded);
            continue;
        }
        rollBack();
        if (inserted == Inserted::Failed)
            return allFailed;
        if (batches.size() == 1)
            return {AppendOutcome::Conflict};
        // One batch must not spoil the others: each one by itself.
        outcomes.clear();
        for (const Batch &single : batches)
            outcomes += append({single});
        return outcomes;
    }
    if (const auto committed = run("commit"); !committed) {
        qCWarning(storageLog).noquote() << "Nothing can be recorded:" << committed.error().message;
        rollBack();
        return allFailed;
    }
    return outcomes;
}

Stored<QList<EventRecord>> SqlJournal::eventsAfter(AssetId asset, Revision revision, int limit)
{
    QSqlQuery &query = statement("events-after");
    if (auto ran = run(query, {asset.toBytes(), revision, limit}); !ran)
        return failure(ran.error());
    QList<EventRecord> events;
    while (query.next()) {
        const auto broadcastId = BroadcastId::fromBytes(query.value(1).toByteArray());
        events.append({query.value(0).toLongLong(), broadcastId.value_or(BroadcastId()), query.value(2).toByteArray()});
    }
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return failure(StorageError{error.text()});
    return events;
}

Stored<StateRecord> SqlJournal::startingState(AssetId asset)
{
    const auto state = [](const QSqlQuery &row) {
        return StateRecord{row.value(0).toLongLong(), row.value(1).toByteArray()};
    };
    return rows<StateRecord>("starting-state", {asset.toBytes()}, state).map([](const QList<StateRecord> &found) {
        return found.value(0);
    });
}

Stored<void> SqlJournal::replaceEvents(AssetId asset, const StateRecord &state)
{
    return inTransaction([&] {
        return run("set-starting-state", {asset.toBytes(), state.revision, state.body}).and_then([&] {
            return run("forget-events", {asset.toBytes(), state.revision});
        });
    });
}

} // namespace Pinthread::Server
