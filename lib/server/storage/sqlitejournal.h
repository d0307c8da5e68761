// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "server/server.h"
#include "server/storage/journal.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>

namespace Pinthread::Server {

/// The journal in one SQLite file, in WAL mode with synchronous=FULL: what append() has recorded survives kill -9 and
/// power failure. The write-ahead log is not moved into the database from here (that would hold up a commit for tens of
/// milliseconds) but by CheckpointThread.
///
/// Opened, used and destroyed on one thread.
class SqliteJournal final : public Journal
{
public:
    /// The file's name within the data directory.
    static QString fileName() { return QStringLiteral("pinthread.sqlite"); }

    /// Opens or makes the database \a path. One of a later version, or a damaged one, is refused and not touched.
    [[nodiscard]] static Expected<std::unique_ptr<SqliteJournal>, StartError> open(const QString &path,
                                                                                   const Clock &clock, Random &random);
    ~SqliteJournal() override;

    [[nodiscard]] QString epoch() const override { return m_epoch; }
    [[nodiscard]] TenantId defaultTenant() const override { return m_tenant; }
    [[nodiscard]] QList<AppendOutcome> append(const QList<Batch> &batches) override;
    [[nodiscard]] Stored<QList<EventRecord>> eventsAfter(AssetId asset, Revision revision, int limit) override;
    [[nodiscard]] Stored<std::optional<AssetRecord>> asset(AssetId id) override;
    [[nodiscard]] Stored<QList<AssetSummary>> assets(const AssetFilter &filter) override;
    [[nodiscard]] Stored<AssetRecord> ensureAsset(const AssetRecord &record) override;
    [[nodiscard]] Stored<void> renameAsset(AssetId id, const QString &name) override;
    [[nodiscard]] Stored<void> replaceContent(const Asset &asset) override;
    [[nodiscard]] Stored<void> setAssetRemoved(AssetId id, qint64 at) override;
    [[nodiscard]] Stored<void> addSession(const SessionRecord &record) override;
    [[nodiscard]] Stored<std::optional<SessionRecord>> session(const QByteArray &tokenHash) override;
    [[nodiscard]] Stored<void> addInvitation(const InvitationRecord &record) override;
    [[nodiscard]] Stored<QList<Invitation>> invitations(TenantId tenant) override;
    [[nodiscard]] Stored<std::optional<InvitationRecord>> invitationBySecret(const QByteArray &secretHash) override;
    [[nodiscard]] Stored<bool> revokeInvitation(TenantId tenant, InvitationId id, qint64 at) override;

private:
    explicit SqliteJournal(QString connection);

    enum class Inserted { Yes, Constraint, Failed };

    [[nodiscard]] Expected<void, StartError> prepare(const QString &path, const Clock &clock, Random &random);
    [[nodiscard]] Stored<void> readOrMakeHistory(const Clock &clock, Random &random);
    /// The statement with this name, prepared once; its earlier results are given up.
    [[nodiscard]] QSqlQuery &statement(const char *name);
    [[nodiscard]] Stored<void> run(QSqlQuery &query, const QVariantList &values);
    [[nodiscard]] Stored<void> run(const char *name, const QVariantList &values = {});
    /// Begin, \a steps and commit; all of it is rolled back when any of it fails.
    template <class Steps>
    [[nodiscard]] Stored<void> inTransaction(Steps steps);
    /// Every row that the statement gives, each made with \a read.
    template <class Row>
    [[nodiscard]] Stored<QList<Row>> rows(const char *name, const QVariantList &values, Row (*read)(const QSqlQuery &));
    [[nodiscard]] Stored<std::optional<AssetRecord>> oneAsset(const char *name, const QVariantList &values);
    [[nodiscard]] Stored<QList<AssetId>> assetsOf(InvitationId invitation);
    /// Moves the batch's asset on to its last revision. False: it is not where the batch begins.
    [[nodiscard]] Stored<bool> moveOn(const Batch &batch);
    [[nodiscard]] Inserted insert(const Batch &batch);
    void rollBack();
    [[nodiscard]] StorageError failed(const QSqlQuery &query);

    QString m_connection;
    QSqlDatabase m_database;
    QHash<QString, QString> m_texts;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    QString m_epoch;
    TenantId m_tenant;
    bool m_constraintFailed = false; ///< What failed() saw last.
};

} // namespace Pinthread::Server
