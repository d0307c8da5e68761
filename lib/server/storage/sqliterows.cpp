// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/sqliterows.h"

#include <QMetaType>
#include <QVariant>

namespace Pinthread::Server::SqliteRows {

namespace {

template <class SomeId>
SomeId idIn(const QSqlQuery &row, int column)
{
    return SomeId::fromBytes(row.value(column).toByteArray()).value_or(SomeId());
}

Role roleFrom(const QString &word)
{
    if (word == QLatin1String("moderator"))
        return Role::Moderator;
    return word == QLatin1String("commenter") ? Role::Commenter : Role::Viewer;
}

} // namespace

QString word(Role role)
{
    switch (role) {
    case Role::Viewer:
        return QStringLiteral("viewer");
    case Role::Commenter:
        return QStringLiteral("commenter");
    case Role::Moderator:
        return QStringLiteral("moderator");
    }
    Q_UNREACHABLE();
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
                      .createdAt = row.value(10).toLongLong()}};
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
            asset.createdAt};
}

SessionRecord session(const QSqlQuery &row, const QByteArray &tokenHash)
{
    return {.tokenHash = tokenHash,
            .identity = {.tenant = idIn<TenantId>(row, 0),
                         .actor = {.user = {.id = idIn<UserId>(row, 1), .name = row.value(2).toString()},
                                   .role = roleFrom(row.value(3).toString())}},
            .createdAt = row.value(4).toLongLong()};
}

} // namespace Pinthread::Server::SqliteRows
