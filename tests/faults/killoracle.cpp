// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faults/killoracle.h"

#include "protocol/codec.h"

#include <QCryptographicHash>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace Pinthread::Testkit {

namespace {

QByteArray digest(const AssetState &state)
{
    return QCryptographicHash::hash(state.canonical(), QCryptographicHash::Sha256);
}

} // namespace

void Sightings::add(const AssetState &confirmed)
{
    const QByteArray seen = digest(confirmed);
    const auto known = m_seen.constFind(confirmed.revision());
    if (known != m_seen.cend() && *known != seen)
        m_disagreement = QStringLiteral("Two clients show revision %1 differently.").arg(confirmed.revision());
    m_seen.insert(confirmed.revision(), seen);
}

QString Sightings::contradiction(const QList<Event> &journal) const
{
    AssetState state;
    QSet<BroadcastId> ids;
    qsizetype matched = m_seen.contains(0) ? 1 : 0;
    for (const Event &event : journal) {
        if (ids.contains(event.operation.broadcastId))
            return QStringLiteral("Revision %1 repeats an earlier broadcastId.").arg(event.revision);
        ids.insert(event.operation.broadcastId);
        if (const auto applied = state.apply(event); !applied)
            return QStringLiteral("Revision %1: %2").arg(event.revision).arg(applied.error().message);
        const auto seen = m_seen.constFind(event.revision);
        if (seen == m_seen.cend())
            continue;
        if (*seen != digest(state))
            return QStringLiteral("Revision %1 is not what was seen.").arg(event.revision);
        ++matched;
    }
    if (matched != m_seen.size())
        return QStringLiteral("%1 states that were seen are beyond the journal's end.").arg(m_seen.size() - matched);
    return {};
}

QList<Event> readJournal(const QString &dataDirectory, AssetId asset)
{
    QList<Event> events;
    const QString connection = QStringLiteral("readJournal");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(dataDirectory + QStringLiteral("/pinthread.sqlite"));
        if (!database.open())
            qFatal("The journal does not open: %s", qPrintable(database.lastError().text()));
        QSqlQuery query(database);
        query.prepare(QStringLiteral("SELECT body FROM event WHERE asset_id = ? ORDER BY revision"));
        query.addBindValue(asset.toBytes());
        if (!query.exec())
            qFatal("The journal cannot be read: %s", qPrintable(query.lastError().text()));
        while (query.next()) {
            const auto event = Protocol::decodeEvent(query.value(0).toByteArray());
            if (!event)
                qFatal("The journal holds what is no event: %s", qPrintable(event.error().message));
            events.append(*event);
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return events;
}

} // namespace Pinthread::Testkit
