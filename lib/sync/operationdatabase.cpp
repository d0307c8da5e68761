// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/operationdatabase_p.h"

#include "protocol/codec.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>

namespace Pinthread {

namespace {

using Problem = OperationDatabase::Problem;
using Done = Expected<void, Problem>;

constexpr int currentVersion = 1;

// An operation is kept as the message that would send it, and a refusal as the message that brought it: the one
// encoding that is documented and tested.
constexpr const char *schema[] = {
    "CREATE TABLE scope (server TEXT NOT NULL, user BLOB NOT NULL)",
    ("CREATE TABLE operation (place INTEGER PRIMARY KEY AUTOINCREMENT, broadcast_id BLOB NOT NULL UNIQUE,"
     " message BLOB NOT NULL, made_at INTEGER NOT NULL, reason TEXT, refusal BLOB, failed_at INTEGER)"),
    "PRAGMA user_version = 1",
};

constexpr std::pair<FailedOperation::Reason, QLatin1String> reasonWords[] = {
    {FailedOperation::Reason::Offline, QLatin1String("offline")},
    {FailedOperation::Reason::ConnectionLost, QLatin1String("connection-lost")},
    {FailedOperation::Reason::Refused, QLatin1String("refused")},
};

QString reasonText(FailedOperation::Reason reason)
{
    for (const auto &[value, word] : reasonWords) {
        if (value == reason)
            return word;
    }
    Q_UNREACHABLE();
}

std::optional<FailedOperation::Reason> reasonFrom(const QString &text)
{
    for (const auto &[value, word] : reasonWords) {
        if (word == text)
            return value;
    }
    return std::nullopt;
}

Problem problemOf(const QSqlError &error)
{
    // SQLITE_CORRUPT 11 and SQLITE_NOTADB 26, and their extended codes.
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const bool damaged = code == 11 || code == 26;
    return {damaged ? Problem::Kind::Damaged : Problem::Kind::Unavailable, error.text()};
}

Problem damaged(const QString &detail)
{
    return {Problem::Kind::Damaged, detail};
}

QByteArray messageOf(AssetId assetId, const Operation &operation)
{
    return Protocol::encode(Protocol::ClientMessage(Protocol::SubmitOperation{assetId, operation}));
}

std::optional<Protocol::SubmitOperation> submissionFrom(const QByteArray &message)
{
    const auto decoded = Protocol::decodeClientMessage(message);
    if (!decoded || !std::holds_alternative<Protocol::SubmitOperation>(*decoded))
        return std::nullopt;
    return std::get<Protocol::SubmitOperation>(*decoded);
}

std::optional<Refusal> refusalFrom(const QByteArray &message)
{
    const auto decoded = Protocol::decodeServerMessage(message);
    if (!decoded || !std::holds_alternative<Protocol::Refused>(*decoded))
        return std::nullopt;
    return std::get<Protocol::Refused>(*decoded).refusal;
}

/// False when the row is not an operation.
bool readRow(const QSqlQuery &row, OperationStore::Contents &contents)
{
    const auto submission = submissionFrom(row.value(0).toByteArray());
    if (!submission)
        return false;
    const qint64 madeAt = row.value(1).toLongLong();
    if (row.value(2).isNull()) {
        contents.unsettled.append({submission->assetId, submission->operation, madeAt});
        return true;
    }
    const auto reason = reasonFrom(row.value(2).toString());
    const auto refusal = row.value(3).isNull() ? std::optional(Refusal()) : refusalFrom(row.value(3).toByteArray());
    if (!reason || !refusal)
        return false;
    contents.failed.append({.assetId = submission->assetId,
                            .operation = submission->operation,
                            .reason = *reason,
                            .refusal = *refusal,
                            .madeAt = madeAt,
                            .failedAt = row.value(4).toLongLong()});
    return true;
}

} // namespace

Expected<std::unique_ptr<OperationDatabase>, Problem> OperationDatabase::open(const QString &path,
                                                                              const OperationScope &scope)
{
    static std::atomic<int> connections{0};
    const QString connection = QStringLiteral("pinthread-operations-%1").arg(++connections);
    std::unique_ptr<OperationDatabase> database(new OperationDatabase(connection));
    if (auto prepared = database->prepare(path, scope); !prepared)
        return failure(prepared.error());
    return database;
}

OperationDatabase::~OperationDatabase()
{
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase OperationDatabase::database() const
{
    return QSqlDatabase::database(m_connection, false);
}

Done OperationDatabase::prepare(const QString &path, const OperationScope &scope)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setDatabaseName(path);
    if (!database.open())
        return failure(problemOf(database.lastError()));

    for (const auto *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA quick_check(1)"}) {
        QSqlQuery query(database);
        if (!query.exec(QLatin1String(pragma)))
            return failure(problemOf(query.lastError()));
        const bool checks = QByteArrayView(pragma).endsWith("(1)");
        if (checks && !(query.next() && query.value(0).toString() == QLatin1String("ok")))
            return failure(damaged(query.value(0).toString()));
    }

    QSqlQuery version(QStringLiteral("PRAGMA user_version"), database);
    const int found = version.next() ? version.value(0).toInt() : 0;
    version.finish();
    if (found > currentVersion)
        return failure(Problem{Problem::Kind::Newer, QStringLiteral("version %1").arg(found)});
    if (found == 0) {
        database.transaction();
        for (const auto *statement : schema) {
            if (auto done = run(QLatin1String(statement)); !done) {
                database.rollback();
                return done;
            }
        }
        auto scoped =
            run(QStringLiteral("INSERT INTO scope (server, user) VALUES (?, ?)"), {scope.server, scope.user.toBytes()});
        if (!scoped || !database.commit()) {
            database.rollback();
            return scoped ? failure(problemOf(database.lastError())) : scoped;
        }
        return {};
    }
    QSqlQuery owner(QStringLiteral("SELECT server, user FROM scope"), database);
    if (!owner.next())
        return failure(damaged(QStringLiteral("It does not say whose it is.")));
    if (owner.value(0).toString() != scope.server || owner.value(1).toByteArray() != scope.user.toBytes())
        return failure(Problem{Problem::Kind::Foreign, owner.value(0).toString()});
    return {};
}

Expected<OperationDatabase::Read, Problem> OperationDatabase::read() const
{
    QSqlQuery rows(database());
    rows.setForwardOnly(true);
    if (!rows.exec(QStringLiteral("SELECT message, made_at, reason, refusal, failed_at FROM operation ORDER BY place")))
        return failure(problemOf(rows.lastError()));
    Read read;
    while (rows.next()) {
        if (!readRow(rows, read.contents))
            ++read.unreadable;
    }
    if (rows.lastError().isValid())
        return failure(problemOf(rows.lastError()));
    return read;
}

Done OperationDatabase::write(std::span<const Change> changes)
{
    QSqlDatabase database = this->database();
    if (!database.transaction())
        return failure(problemOf(database.lastError()));
    for (const Change &change : changes) {
        if (auto done = apply(change); !done) {
            database.rollback();
            return done;
        }
    }
    if (!database.commit()) {
        const Problem problem = problemOf(database.lastError());
        database.rollback();
        return failure(problem);
    }
    return {};
}

Done OperationDatabase::apply(const Change &change) const
{
    // A change of mind keeps the operation's place in the order.
    static const QString save = QStringLiteral(
        "INSERT INTO operation (broadcast_id, message, made_at, reason, refusal, failed_at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (broadcast_id) DO UPDATE SET message = excluded.message, made_at = excluded.made_at,"
        " reason = excluded.reason, refusal = excluded.refusal, failed_at = excluded.failed_at");
    return std::visit(Overloaded{[this](const UnsettledOperation &one) {
                                     return run(save, {one.operation.broadcastId.toBytes(),
                                                       messageOf(one.assetId, one.operation), one.madeAt, QVariant(),
                                                       QVariant(), QVariant()});
                                 },
                                 [this](const FailedOperation &one) {
                                     const BroadcastId id = one.operation.broadcastId;
                                     const bool refused = one.reason == FailedOperation::Reason::Refused;
                                     const auto refusal = refused ? QVariant(Protocol::encode(Protocol::ServerMessage(
                                                              Protocol::Refused{one.assetId, id, one.refusal})))
                                                                  : QVariant();
                                     return run(save, {id.toBytes(), messageOf(one.assetId, one.operation), one.madeAt,
                                                       reasonText(one.reason), refusal, one.failedAt});
                                 },
                                 [this](const Removal &removal) {
                                     return run(QStringLiteral("DELETE FROM operation WHERE broadcast_id = ?"),
                                                {removal.id.toBytes()});
                                 }},
                      change);
}

Done OperationDatabase::run(const QString &sql, const QVariantList &values) const
{
    QSqlQuery query(database());
    query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failure(problemOf(query.lastError()));
    return {};
}

} // namespace Pinthread
