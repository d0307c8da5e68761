// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/sqlrows.h"

#include <QMetaType>
#include <QVariant>

#include <algorithm>

namespace Pinthread::Server::SqlRows {

namespace {

template <class SomeId>
SomeId idIn(const QSqlQuery &row, int column)
{
    return SomeId::fromBytes(row.value(column).toByteArray()).value_or(SomeId());
}

template <class SomeId>
QVariant idOrNull(SomeId id)
{
    return id.isNull() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(id.toBytes());
}

/// A null QString would be NULL to the database.
QString notNull(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

/// The earlier of two times of which 0 stands for none.
qint64 earlier(qint64 one, qint64 other)
{
    return one == 0 || other == 0 ? std::max(one, other) : std::min(one, other);
}

} // namespace

Role role(const QString &word)
{
    if (word == QLatin1String("administrator"))
        return Role::Administrator;
    if (word == QLatin1String("moderator"))
        return Role::Moderator;
    return word == QLatin1String("commenter") ? Role::Commenter : Role::Viewer;
}

QString word(Role role)
{
    switch (role) {
    case Role::Viewer:
        return QStringLiteral("viewer");
    case Role::Commenter:
        return QStringLiteral("commenter");
    case Role::Moderator:
        return QStringLiteral("moderator");
    case Role::Administrator:
        return QStringLiteral("administrator");
    }
    Q_UNREACHABLE();
}

QVariant timeOrNull(qint64 time)
{
    return time == 0 ? QVariant(QMetaType::fromType<qint64>()) : QVariant(time);
}

AssetRecord asset(const QSqlQuery &row)
{
    const bool isImage = row.value(3).toString() == QLatin1String("image");
    return {.tenant = idIn<TenantId>(row, 0),
            .asset = {.id = idIn<AssetId>(row, 1),
                      .urlId = row.value(2).toString(),
                      .kind = isImage ? AssetKind::Image : AssetKind::Text,
                      .name = row.value(4).toString(),
                      .mediaType = row.value(5).toString(),
                      .contentHash = row.value(6).toByteArray(),
                      .contentBytes = row.value(7).toLongLong(),
                      .pixelSize = isImage ? QSize(row.value(8).toInt(), row.value(9).toInt()) : QSize(),
                      .createdAt = row.value(10).toLongLong(),
                      .createdBy = {.id = idIn<UserId>(row, 11), .name = row.value(12).toString()},
                      .removedAt = row.value(13).toLongLong()}};
}

AssetRevision assetRevision(const QSqlQuery &row)
{
    return {.asset = asset(row).asset, .revision = row.value(14).toLongLong()};
}

AssetSummary summary(const QSqlQuery &row)
{
    return {.asset = asset(row).asset,
            .revision = row.value(14).toLongLong(),
            .conversations = row.value(15).toInt(),
            .openConversations = row.value(16).toInt(),
            .changedAt = row.value(17).toLongLong()};
}

QVariantList values(const AssetRecord &record)
{
    const Asset &asset = record.asset;
    const bool isImage = asset.kind == AssetKind::Image;
    const QVariant none(QMetaType::fromType<int>());
    return {record.tenant.toBytes(),
            asset.id.toBytes(),
            asset.urlId,
            isImage ? QStringLiteral("image") : QStringLiteral("text"),
            asset.name,
            asset.mediaType,
            asset.contentHash,
            asset.contentBytes,
            isImage ? QVariant(asset.pixelSize.width()) : none,
            isImage ? QVariant(asset.pixelSize.height()) : none,
            asset.createdAt,
            idOrNull(asset.createdBy.id),
            asset.createdAt};
}

SessionRecord session(const QSqlQuery &row, const QByteArray &tokenHash)
{
    const auto invitation = idIn<InvitationId>(row, 5);
    return {.tokenHash = tokenHash,
            .identity = {.tenant = idIn<TenantId>(row, 0),
                         .actor = {.user = {.id = idIn<UserId>(row, 1), .name = row.value(2).toString()},
                                   .role = role(row.value(3).toString()),
                                   .guest = !invitation.isNull()},
                         .invitation = invitation,
                         .expiresAt = earlier(row.value(6).toLongLong(), row.value(7).toLongLong()),
                         .account = !row.value(10).isNull()},
            .createdAt = row.value(4).toLongLong(),
            .usedAt = row.value(8).toLongLong(),
            .isToken = !row.value(9).isNull(),
            .disabled = !row.value(11).isNull()};
}

QVariantList values(const SessionRecord &record)
{
    return {record.tokenHash, record.identity.actor.user.id.toBytes(), word(record.identity.actor.role),
            record.createdAt, idOrNull(record.identity.invitation)};
}

InvitationRecord invitation(const QSqlQuery &row)
{
    return {.tenant = idIn<TenantId>(row, 0),
            .invitation = {.id = idIn<InvitationId>(row, 1),
                           .assetIds = {},
                           .role = role(row.value(3).toString()),
                           .label = row.value(4).toString(),
                           .createdAt = row.value(6).toLongLong(),
                           .expiresAt = row.value(7).toLongLong(),
                           .guests = row.value(9).toInt()},
            .secretHash = row.value(2).toByteArray(),
            .createdBy = idIn<UserId>(row, 5),
            .revokedAt = row.value(8).toLongLong()};
}

QVariantList values(const InvitationRecord &record)
{
    const Invitation &invitation = record.invitation;
    return {record.tenant.toBytes(), invitation.id.toBytes(),         record.secretHash,
            word(invitation.role),   notNull(invitation.label),       record.createdBy.toBytes(),
            invitation.createdAt,    timeOrNull(invitation.expiresAt)};
}

qint64 dayNumber(QDate day)
{
    return day.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
}

QDate day(qint64 number)
{
    return QDate::fromJulianDay(number + QDate(1970, 1, 1).toJulianDay());
}

} // namespace Pinthread::Server::SqlRows
