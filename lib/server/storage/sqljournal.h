// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "server/storage/journal.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <memory>

namespace Pinthread::Server {

/// The journal in a database that speaks SQL. What differs between engines is the text of the statements
/// (sql/<engine>/statements.sql, each with the same name, placeholders and columns), how a connection is made and kept,
/// and how it says that a constraint was violated; the rest is here, once.
///
/// Opened, used and destroyed on one thread.
class SqlJournal : public Journal
{
    friend class SqlAccounts;

public:
    ~SqlJournal() override;

    [[nodiscard]] QString epoch() const override { return m_epoch; }
    [[nodiscard]] TenantId defaultTenant() const override { return m_tenant; }
    [[nodiscard]] QList<AppendOutcome> append(const QList<Batch> &batches) override;
    [[nodiscard]] Stored<QList<EventRecord>> eventsAfter(AssetId asset, Revision revision, int limit) override;
    [[nodiscard]] Stored<QList<AssetRevision>> revisions(const QList<AssetId> &assets) override;
    [[nodiscard]] Stored<StateRecord> startingState(AssetId asset) override;
    [[nodiscard]] Stored<void> replaceEvents(AssetId asset, const StateRecord &state) override;
    [[nodiscard]] Stored<void> addUsage(const QList<UsageAddition> &additions) override;
    [[nodiscard]] Stored<QList<DayUsage>> usageByDay(const UsagePeriod &period) override;
    [[nodiscard]] Stored<QList<AssetUsage>> usageByAsset(const UsagePeriod &period) override;
    [[nodiscard]] Stored<std::optional<AssetRecord>> asset(AssetId id) override;
    [[nodiscard]] Stored<QList<AssetSummary>> assets(const AssetFilter &filter) override;
    [[nodiscard]] Stored<AssetRecord> ensureAsset(const AssetRecord &record) override;
    [[nodiscard]] Stored<qint64> storedBytes(TenantId tenant) override;
    [[nodiscard]] Stored<void> renameAsset(AssetId id, const QString &name) override;
    [[nodiscard]] Stored<void> replaceContent(const Asset &asset) override;
    [[nodiscard]] Stored<void> setAssetRemoved(AssetId id, qint64 at) override;
    [[nodiscard]] Stored<void> addSession(const SessionRecord &record) override;
    [[nodiscard]] Stored<std::optional<SessionRecord>> session(const QByteArray &tokenHash) override;
    [[nodiscard]] Stored<void> addInvitation(const InvitationRecord &record) override;
    [[nodiscard]] Stored<QList<Invitation>> invitations(TenantId tenant) override;
    [[nodiscard]] Stored<std::optional<InvitationRecord>> invitationBySecret(const QByteArray &secretHash) override;
    [[nodiscard]] Stored<QList<InvitationId>> invitationsRevokedSince(qint64 since) override;
    [[nodiscard]] Stored<bool> revokeInvitation(TenantId tenant, InvitationId id, qint64 at) override;
    [[nodiscard]] AccountStore &accounts() override { return *m_accounts; }

protected:
    /// \a engine names the folder of the statements.
    explicit SqlJournal(const QString &engine);

    [[nodiscard]] QSqlDatabase &database() { return m_database; }
    /// Adds the connection that database() is from now on; it is not open yet.
    void connectBy(const QString &driver);
    /// Forgets what was prepared: it was on a connection that is no more.
    void forgetStatements() { m_statements.clear(); }
    /// Reads which history this is, or begins one in an empty database.
    [[nodiscard]] Stored<void> readOrMakeHistory(const Clock &clock, Random &random);

    /// Whether \a error says that a constraint of the schema would have been violated.
    [[nodiscard]] virtual bool isConstraint(const QSqlError &error) const = 0;
    /// Asked before every statement that does not belong to a transaction that has begun: the moment to connect again.
    virtual void beReady() {}
    /// Told of every statement before it runs, and when it has run.
    virtual void asking() {}
    virtual void answered() {}
    /// Told of every statement that failed.
    virtual void failedWith(const QSqlError &) {}
    /// What is known of a transaction whose commit has failed: Failed, or Unknown.
    [[nodiscard]] virtual AppendOutcome commitFailed() const { return AppendOutcome::Failed; }
    /// Writes the batch: its events, its asset's figures and what is counted. False: nothing, because the asset is not
    /// where the batch begins.
    [[nodiscard]] virtual Stored<bool> write(const Batch &batch);
    enum class Written { Yes, DoesNotFit, Constraint, Failed };
    /// The same; what went wrong is in the log.
    [[nodiscard]] Written written(const Batch &batch);
    /// Adds to one counter.
    [[nodiscard]] Stored<void> add(const UsageAddition &addition);
    /// The new conversations of \a batch as usage.
    [[nodiscard]] static UsageAddition conversationsOf(const Batch &batch);

    /// The statement with this name, prepared once; its earlier results are given up.
    [[nodiscard]] QSqlQuery &statement(const char *name);
    [[nodiscard]] Stored<void> run(QSqlQuery &query, const QVariantList &values);
    [[nodiscard]] Stored<void> run(const char *name, const QVariantList &values = {});
    /// Begin, \a steps and commit; all of it is rolled back when any of it fails.
    template <class Steps>
    [[nodiscard]] Stored<void> inTransaction(Steps steps);
    [[nodiscard]] bool isInTransaction() const { return m_inTransaction; }

private:
    [[nodiscard]] Stored<void> begin();
    [[nodiscard]] Stored<void> commit();
    void rollBack();
    /// Runs a statement that is no use to prepare, and that some engines cannot.
    [[nodiscard]] Stored<void> control(const char *name);
    /// Every row that the statement gives, each made with \a read.
    template <class Row>
    [[nodiscard]] Stored<QList<Row>> rows(const char *name, const QVariantList &values, Row (*read)(const QSqlQuery &));
    [[nodiscard]] Stored<std::optional<AssetRecord>> oneAsset(const char *name, const QVariantList &values);
    [[nodiscard]] Stored<QList<AssetId>> assetsOf(InvitationId invitation);
    /// Fails when the invitation is not good any more.
    [[nodiscard]] Stored<void> countGuest(InvitationId invitation);
    [[nodiscard]] Stored<void> insertEvents(const Batch &batch);
    [[nodiscard]] StorageError failed(const QSqlError &error);

    const std::unique_ptr<AccountStore> m_accounts;
    QString m_connection;
    QSqlDatabase m_database;
    QHash<QString, QString> m_texts;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    QString m_epoch;
    TenantId m_tenant;
    bool m_inTransaction = false;
    bool m_constraintFailed = false; ///< What failed() saw last.
};

template <class Steps>
Stored<void> SqlJournal::inTransaction(Steps steps)
{
    auto done = begin().and_then(steps).and_then([this] { return commit(); });
    if (!done)
        rollBack();
    return done;
}

template <class Row>
Stored<QList<Row>> SqlJournal::rows(const char *name, const QVariantList &values, Row (*read)(const QSqlQuery &))
{
    QSqlQuery &query = statement(name);
    if (auto ran = run(query, values); !ran)
        return failure(ran.error());
    QList<Row> found;
    while (query.next())
        found.append(read(query));
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return failure(failed(error));
    return found;
}

} // namespace Pinthread::Server
