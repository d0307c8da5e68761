// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/usageroutes.h"

#include "model/rules.h"
#include "protocol/usagebodies.h"

#include <QDateTime>

namespace Pinthread::Server {

namespace {

constexpr int daysAsARule = 30;
constexpr qint64 mostDays = 3'700;

/// A day of \a query; \a otherwise when it says none, an invalid one when that is no day.
QDate day(const QUrlQuery &query, const char *name, QDate otherwise)
{
    const QString key = QLatin1String(name);
    return query.hasQueryItem(key) ? QDate::fromString(query.queryItemValue(key), Qt::ISODate) : otherwise;
}

} // namespace

void UsageRoutes::addTo(Router &router)
{
    router.add({"GET", QStringLiteral("v1/usage").split(u'/'), 0,
                Route::Handler([this](const auto &request, auto reply) { get(request, reply); })});
}

void UsageRoutes::get(const HttpRequest &request, const Reply &reply) const
{
    m_access.withSession(request, reply, [this, query = request.query, reply](const Identity &identity) {
        if (!maySeeUsage(identity.actor))
            return reply(HttpAnswer::notAllowed(QStringLiteral("Only those who look after everybody see this.")));
        const QDate today = QDateTime::fromMSecsSinceEpoch(m_clock.now(), Qt::UTC).date();
        UsagePeriod period{identity.tenant, {}, day(query, "to", today)};
        period.from = day(query, "from", period.to.addDays(1 - daysAsARule));
        if (!period.from.isValid() || !period.to.isValid())
            return reply(HttpAnswer::invalid(QStringLiteral("from and to must be days, as 2026-11-28.")));
        if (period.from > period.to || period.from.daysTo(period.to) >= mostDays)
            return reply(HttpAnswer::invalid(QStringLiteral("from must not be after to, nor ten years before it.")));
        const QString by = query.queryItemValue(QStringLiteral("by"));
        if (!by.isEmpty() && by != QLatin1String("asset"))
            return reply(HttpAnswer::invalid(QStringLiteral("by must be asset, or not be there.")));
        m_storage.run([period, by, reply](Journal &journal) {
            Usage usage{.from = period.from, .to = period.to, .days = {}, .assets = {}};
            const auto days = journal.usageByDay(period);
            if (!days)
                return reply(HttpAnswer::unavailable());
            usage.days = *days;
            if (!by.isEmpty()) {
                const auto assets = journal.usageByAsset(period);
                if (!assets)
                    return reply(HttpAnswer::unavailable());
                usage.assets = *assets;
            }
            reply(HttpAnswer::json(200, Protocol::encode(usage)));
        });
    });
}

} // namespace Pinthread::Server
