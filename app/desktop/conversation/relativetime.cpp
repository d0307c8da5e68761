// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/relativetime.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace Pinthread {

using namespace std::chrono_literals;

namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr Milliseconds minute = 1min;
constexpr Milliseconds hour = 1h;
constexpr Milliseconds day = 24h;
constexpr Milliseconds week = 7 * day;

struct RelativeTime
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::RelativeTime)
};

int whole(Milliseconds age, Milliseconds unit)
{
    return static_cast<int>(age / unit);
}

} // namespace

QString relativeTime(qint64 at, qint64 now)
{
    const Milliseconds age(now - at);
    if (age < minute)
        return RelativeTime::tr("just now");
    if (age < hour)
        return RelativeTime::tr("%Ln minute(s) ago", nullptr, whole(age, minute));
    if (age < day)
        return RelativeTime::tr("%Ln hour(s) ago", nullptr, whole(age, hour));
    if (age < week)
        return RelativeTime::tr("%Ln day(s) ago", nullptr, whole(age, day));
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at).date(), QLocale::ShortFormat);
}

QString exactTime(qint64 at)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(at);
    return QLocale().toString(moment.date(), QLocale::LongFormat) + QStringLiteral(", ")
           + QLocale().toString(moment.time(), QLocale::ShortFormat);
}

Milliseconds relativeTimeHolds(qint64 at, qint64 now)
{
    const Milliseconds age(now - at);
    if (age < Milliseconds(0))
        return minute - age;
    if (age >= week)
        return Milliseconds(0);
    const Milliseconds unit = age < hour ? minute : age < day ? hour : day;
    return unit - age % unit;
}

} // namespace Pinthread
