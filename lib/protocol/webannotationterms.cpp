// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/webannotationterms_p.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QUuid>

#include <cmath>

namespace Pinthread::Protocol::WebAnnotation {

namespace {

constexpr QLatin1String urnPrefix{"urn:uuid:"};

UuidBits bitsOf(const QUuid &uuid)
{
    return UuidBits::fromBytes(uuid.toRfc4122()).value_or(UuidBits());
}

/// At most four decimals, no exponent, no zeros at the end.
QString decimal(double value)
{
    QString text = QString::number(value, 'f', 4);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

} // namespace

// By hand, because Qt writes no year of more than four digits, and the model can hold one.

QString timeText(qint64 milliseconds)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    const QDate date = time.date();
    return QStringLiteral("%1-%2-%3T%4Z")
        .arg(date.year(), 4, 10, QLatin1Char('0'))
        .arg(date.month(), 2, 10, QLatin1Char('0'))
        .arg(date.day(), 2, 10, QLatin1Char('0'))
        .arg(time.time().toString(QStringLiteral("HH:mm:ss.zzz")));
}

std::optional<qint64> readTime(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(\d{4,6})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)?$)"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&](int index) { return match.capturedView(index).toInt(); };
    const QDate date(part(1), part(2), part(3));
    const int milliseconds =
        match.capturedView(7).isEmpty() ? 0 : match.captured(7).leftJustified(3, u'0', true).toInt();
    const QTime time(part(4), part(5), part(6), milliseconds);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    qint64 result = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    const QStringView zone = match.capturedView(8);
    if (zone.size() == 6) {
        const qint64 minutes = zone.sliced(1, 2).toInt() * 60 + zone.sliced(4, 2).toInt();
        result -= (zone.front() == u'-' ? -1 : 1) * minutes * 60'000;
    }
    return result;
}

QString urn(const UuidBits &bits)
{
    return urnPrefix + QUuid::fromRfc4122(bits.toBytes()).toString(QUuid::WithoutBraces);
}

UuidBits bitsOf(const QString &iri)
{
    constexpr qsizetype uuidLength = 36; // QUuid does not mind what follows.
    if (iri.startsWith(urnPrefix, Qt::CaseInsensitive) && iri.size() == urnPrefix.size() + uuidLength) {
        const QUuid uuid(QStringView(iri).sliced(urnPrefix.size()));
        if (!uuid.isNull())
            return bitsOf(uuid);
    }
    static const QUuid iris(QStringLiteral("{6ba7b811-9dad-11d1-80b4-00c04fd430c8}")); // RFC 9562 §6.6: URLs.
    return bitsOf(QUuid::createUuidV5(iris, iri));
}

QString fragmentText(const Marker &marker)
{
    const RegionSize size = marker.region.value_or(RegionSize());
    return QStringLiteral("xywh=percent:%1,%2,%3,%4")
        .arg(decimal(marker.x), decimal(marker.y), decimal(size.width), decimal(size.height));
}

std::optional<Marker> readFragment(const QString &text, QSize pixelSize)
{
    static const QRegularExpression form(QStringLiteral(
        R"((?:^|[#&])xywh=(percent:|pixel:)?(\d+(?:\.\d+)?),(\d+(?:\.\d+)?),(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)(?:&|$))"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool isPercent = match.capturedView(1) == u"percent:";
    if (!isPercent && pixelSize.isEmpty())
        return std::nullopt;
    const double width = isPercent ? 100 : pixelSize.width();
    const double height = isPercent ? 100 : pixelSize.height();
    const auto percent = [&](int index, double whole) {
        return roundedPercent(match.capturedView(index).toDouble() / whole * 100);
    };
    Marker marker{.x = percent(2, width), .y = percent(3, height), .region = {}};
    RegionSize size{percent(4, width), percent(5, height)};
    if (marker.x > 100 || marker.y > 100)
        return std::nullopt;
    // A region may reach beyond the edge by what was rounded away.
    constexpr double rounding = 0.01;
    if (marker.x + size.width > 100 + rounding || marker.y + size.height > 100 + rounding)
        return std::nullopt;
    size.width = std::min(size.width, roundedPercent(100 - marker.x));
    size.height = std::min(size.height, roundedPercent(100 - marker.y));
    if (size.width > 0 && size.height > 0)
        marker.region = size;
    return marker;
}

} // namespace Pinthread::Protocol::WebAnnotation
