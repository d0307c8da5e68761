// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/sqljournal.h"

#include "server/logging.h"
#include "server/storage/sqlaccounts.h"
#include "server/storage/sqlconnection.h"
#include "server/storage/sqlfiles.h"
#include "server/storage/sqlrows.h"

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
    return inTransaction([&] {
        return run("add-tenant", {m_tenant.toBytes(), QStringLiteral("default")})
            .and_then([&] {
                return run("set-meta", {QStringLiteral("default-tenant"), m_tenant.toText()});
            })
            .and_then([&] {
                return run("set-meta", {QStringLiteral("epoch"), m_epoch});
            });
    });
}

QSqlQuery &SqlJournal::statement(const char *name)
{
    if (!m_inTransaction)
        beReady();
    auto &query = m_statements[QLatin1String(name)];
    if (!query) {
        query = std::make_shared<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        const QString text = m_texts.value(QLatin1String(name));
        Q_ASSERT_X(!text.isEmpty(), "SqlJournal::statement", name);
        asking();
        const bool prepared = query->prepare(text);
        answered();
        if (!prepared) {
            const StorageError error = failed(query->lastError());
            if (m_database.isOpen()) // What is not there is said elsewhere.
                qCWarning(storageLog).noquote() << "SQL statement" << name << "cannot be prepared:" << error.message;
        }
    }
    query->finish();
    return *query;
}

Stored<void> SqlJournal::run(QSqlQuery &query, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    asking();
    const bool done = query.exec();
    answered();
    if (!done)
        return failure(failed(query.lastError()));
    return {};
}

Stored<void> SqlJournal::run(const char *name, const QVariantList &values)
{
    return run(statement(name), values);
}

StorageError SqlJournal::failed(const QSqlError &error)
{
    m_constraintFailed = isConstraint(error);
    failedWith(error);
    return {error.text()};
}

Stored<void> SqlJournal::control(const char *name)
{
    QSqlQuery query(m_database);
    asking();
    const bool done = query.exec(m_texts.value(QLatin1String(name)));
    answered();
    if (!done)
        return failure(failed(query.lastError()));
    return {};
}

Stored<void> SqlJournal::begin()
{
    beReady();
    auto begun = control("begin");
    m_inTransaction = begun.has_value();
    return begun;
}

Stored<void> SqlJournal::commit()
{
    auto committed = control("commit");
    m_inTransaction = !committed;
    return committed;
}

void SqlJournal::rollBack()
{
    // An engine has rolled back by itself after some failures; then there is nothing to roll back, which is no harm.
    if (std::exchange(m_inTransaction, false))
        std::ignore = control("rollback");
}

Stored<bool> SqlJournal::write(const Batch &batch)
{
    const AssetFigures &after = batch.after;
    QSqlQuery &query = statement("continue-asset");
    const auto moved = run(query, {batch.events.constLast().revision, after.conversations, after.openConversations,
                                   after.changedAt, batch.assetId.toBytes(), batch.base});
    if (!moved)
        return failure(moved.error());
    if (query.numRowsAffected() != 1)
        return false;
    return insertEvents(batch)
        .and_then([&] { return batch.newConversations > 0 ? add(conversationsOf(batch)) : Stored<void>(); })
        .map([] { return true; });
}

Stored<void> SqlJournal::insertEvents(const Batch &batch)
{
    QSqlQuery &query = statement("add-event");
    for (const EventRecord &event : batch.events) {
        auto inserted = run(query, {batch.assetId.toBytes(), event.revision, event.broadcastId.toBytes(), event.body});
        if (!inserted)
            return inserted;
    }
    query.finish();
    return {};
}

SqlJournal::Written SqlJournal::written(const Batch &batch)
{
    const auto fits = write(batch);
    if (fits)
        return *fits ? Written::Yes : Written::DoesNotFit;
    qCWarning(storageLog).noquote() << "Events could not be recorded:" << fits.error().message;
    return m_constraintFailed ? Written::Constraint : Written::Failed;
}

QList<AppendOutcome> SqlJournal::append(const QList<Batch> &batches)
{
    const QList<AppendOutcome> allFailed(batches.size(), AppendOutcome::Failed);
    if (const auto begun = begin(); !begun) {
        qCWarning(storageLog).noquote() << "Nothing can be recorded:" << begun.error().message;
        return allFailed;
    }
    QList<AppendOutcome> outcomes;
    for (const Batch &batch : batches) {
        const Written result = written(batch);
        if (result == Written::Yes || result == Written::DoesNotFit) {
            outcomes.append(result == Written::Yes ? AppendOutcome::Recorded : AppendOutcome::Conflict);
            continue;
        }
        rollBack();
        if (result == Written::Failed)
            return allFailed;
        if (batches.size() == 1)
            return {AppendOutcome::Conflict};
        // One batch must not spoil the others: each one by itself.
        outcomes.clear();
        for (const Batch &single : batches)
            outcomes += append({single});
        return outcomes;
    }
    if (const auto committed = commit(); !committed) {
        qCWarning(storageLog).noquote() << "Nothing can be recorded:" << committed.error().message;
        rollBack();
        for (AppendOutcome &outcome : outcomes) {
            if (outcome == AppendOutcome::Recorded)
                outcome = commitFailed();
        }
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
        return failure(failed(error));
    return events;
}

Stored<QList<AssetRevision>> SqlJournal::revisions(const QList<AssetId> &assets)
{
    QStringList ids;
    for (const AssetId asset : assets)
        ids.append(QString::fromLatin1(asset.toBytes().toHex()));
    return rows("asset-revisions", {ids.join(u',')}, &SqlRows::assetRevision);
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
