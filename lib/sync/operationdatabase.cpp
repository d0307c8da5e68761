// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/operationdatabase_p.h"

#include "protocol/codec.h"

#include <QSqlError>
#include <QSqlQuery>

namespace Pinthread {

namespace {

using Problem = OperationDatabase::Problem;
using Done = Expected<void, Problem>;

// An operation is kept as the message that would send it, and a refusal as the message that brought it: the one
// encoding that is documented and tested.
constexpr const char *schema[] = {
    ("CREATE TABLE operation (place INTEGER PRIMARY KEY AUTOINCREMENT, broadcast_id BLOB NOT NULL UNIQUE,"
     " message BLOB NOT NULL, made_at INTEGER NOT NULL, reason TEXT, refusal BLOB, failed_at INTEGER)"),
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
    return SqliteFile::open(path, scope, {.version = 1, .schema = schema, .synchronous = "FULL"})
        .map([](std::unique_ptr<SqliteFile> &&file) {
            return std::unique_ptr<OperationDatabase>(new OperationDatabase(std::move(file)));
        });
}

Expected<OperationDatabase::Read, Problem> OperationDatabase::read() const
{
    auto rows = m_file->query(
        QStringLiteral("SELECT message, made_at, reason, refusal, failed_at FROM operation ORDER BY place"));
    if (!rows)
        return failure(rows.error());
    Read read;
    while (rows->next()) {
        if (!readRow(*rows, read.contents))
            ++read.unreadable;
    }
    if (rows->lastError().isValid())
        return failure(SqliteFile::problemOf(rows->lastError()));
    return read;
}

Done OperationDatabase::write(std::span<const Change> changes)
{
    return m_file->inTransaction([&]() -> Done {
        for (const Change &change : changes) {
            if (auto done = apply(change); !done)
                return done;
        }
        return {};
    });
}

Done OperationDatabase::apply(const Change &change) const
{
    // A change of mind keeps the operation's place in the order.
    static const QString save = QStringLiteral(
        "INSERT INTO operation (broadcast_id, message, made_at, reason, refusal, failed_at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (broadcast_id) DO UPDATE SET message = excluded.message, made_at = excluded.made_at,"
        " reason = excluded.reason, refusal = excluded.refusal, failed_at = excluded.failed_at");
    return std::visit(Overloaded{[this](const UnsettledOperation &one) {
                                     return m_file->run(save, {one.operation.broadcastId.toBytes(),
                                                               messageOf(one.assetId, one.operation), one.madeAt,
                                                               QVariant(), QVariant(), QVariant()});
                                 },
                                 [this](const FailedOperation &one) {
                                     const BroadcastId id = one.operation.broadcastId;
                                     const bool refused = one.reason == FailedOperation::Reason::Refused;
                                     const auto refusal = refused ? QVariant(Protocol::encode(Protocol::ServerMessage(
                                                              Protocol::Refused{one.assetId, id, one.refusal})))
                                                                  : QVariant();
                                     return m_file->run(save,
                                                        {id.toBytes(), messageOf(one.assetId, one.operation),
                                                         one.madeAt, reasonText(one.reason), refusal, one.failedAt});
                                 },
                                 [this](const Removal &removal) {
                                     return m_file->run(QStringLiteral("DELETE FROM operation WHERE broadcast_id = ?"),
                                                        {removal.id.toBytes()});
                                 }},
                      change);
}

} // namespace Pinthread
