// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What SqlJournal counts of the use of the server. A counter only ever grows, by one statement: several nodes may add
// at the same time.

#include "server/storage/sqljournal.h"
#include "server/storage/sqlrows.h"

#include <QDateTime>

namespace Pinthread::Server {

namespace {

UsageFigures figures(const QSqlQuery &row, int first)
{
    return {row.value(first).toLongLong(), row.value(first + 1).toLongLong(), row.value(first + 2).toLongLong()};
}

DayUsage dayUsage(const QSqlQuery &row)
{
    return {SqlRows::day(row.value(0).toLongLong()), figures(row, 1)};
}

AssetUsage assetUsage(const QSqlQuery &row)
{
    return {AssetId::fromBytes(row.value(0).toByteArray()).value_or(AssetId()), row.value(1).toString(),
            figures(row, 2)};
}

QVariantList values(const UsagePeriod &period)
{
    return {period.tenant.toBytes(), SqlRows::dayNumber(period.from), SqlRows::dayNumber(period.to)};
}

} // namespace

Stored<void> SqlJournal::add(const UsageAddition &addition)
{
    const UsageFigures &more = addition.figures;
    return run("add-usage", {SqlRows::dayNumber(addition.day), more.messages, more.bytes, more.conversations,
                             addition.asset.toBytes()});
}

UsageAddition SqlJournal::conversationsOf(const Batch &batch)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(batch.after.changedAt, Qt::UTC).date();
    return {batch.assetId, day, {0, 0, batch.newConversations}};
}

Stored<void> SqlJournal::addUsage(const QList<UsageAddition> &additions)
{
    return inTransaction([&] {
        Stored<void> added;
        for (const UsageAddition &addition : additions)
            added = added.and_then([&] { return add(addition); });
        return added;
    });
}

Stored<QList<DayUsage>> SqlJournal::usageByDay(const UsagePeriod &period)
{
    return rows("usage-by-day", values(period), &dayUsage);
}

Stored<QList<AssetUsage>> SqlJournal::usageByAsset(const UsagePeriod &period)
{
    return rows("usage-by-asset", values(period), &assetUsage);
}

} // namespace Pinthread::Server
