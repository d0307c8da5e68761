// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/usagebodies.h"

#include "protocol/fieldreader_p.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace Pinthread::Protocol {

namespace {

using Field = QLatin1String;

constexpr qint64 largest = qint64(1) << 53; ///< JSON's numbers are whole up to here.
constexpr qsizetype mostDays = 4'000;
constexpr qsizetype mostAssets = 1'000;
constexpr qsizetype longestName = 200;
constexpr qsizetype longestDate = 10;

QJsonObject toJson(const UsageFigures &figures)
{
    return {{Field("pubSubMessageCount"), figures.messages},
            {Field("pubSubBandwidth"), figures.bytes},
            {Field("conversationCreateCount"), figures.conversations}};
}

UsageFigures readFigures(FieldReader &from)
{
    return {from.integer(Field("pubSubMessageCount"), 0, largest), from.integer(Field("pubSubBandwidth"), 0, largest),
            from.integer(Field("conversationCreateCount"), 0, largest)};
}

QDate readDay(FieldReader &from, Field field)
{
    const QDate day = QDate::fromString(from.text(field, longestDate, 1), Qt::ISODate);
    if (!day.isValid())
        from.refuse(field, QStringLiteral("must be a day, as 2026-11-28."));
    return day;
}

} // namespace

QByteArray encode(const Usage &usage)
{
    QJsonArray days;
    for (const DayUsage &day : usage.days) {
        QJsonObject json = toJson(day.figures);
        json.insert(Field("day"), day.day.toString(Qt::ISODate));
        days.append(json);
    }
    QJsonObject json{{Field("from"), usage.from.toString(Qt::ISODate)},
                     {Field("to"), usage.to.toString(Qt::ISODate)},
                     {Field("days"), days}};
    if (usage.assets) {
        QJsonArray assets;
        for (const AssetUsage &asset : *usage.assets) {
            QJsonObject one = toJson(asset.figures);
            one.insert(Field("assetId"), asset.asset.toText());
            one.insert(Field("name"), asset.name);
            assets.append(one);
        }
        json.insert(Field("assets"), assets);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Decoded<Usage> decodeUsage(QByteArrayView bytes)
{
    FieldReader from(bytes);
    Usage usage{.from = readDay(from, Field("from")), .to = readDay(from, Field("to")), .days = {}, .assets = {}};
    for (FieldReader &day : from.objects(Field("days"), mostDays))
        usage.days.append({readDay(day, Field("day")), readFigures(day)});
    if (from.has(Field("assets"))) {
        usage.assets.emplace();
        for (FieldReader &asset : from.objects(Field("assets"), mostAssets)) {
            const auto id = asset.id<AssetId>(Field("assetId"));
            const QString name = asset.text(Field("name"), longestName);
            usage.assets->append({id, name, readFigures(asset)});
        }
    }
    if (from.error())
        return failure(*from.error());
    return usage;
}

} // namespace Pinthread::Protocol
