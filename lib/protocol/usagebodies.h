// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"
#include "protocol/codec.h"

#include <QDate>
#include <QList>

#include <optional>

namespace Pinthread::Protocol {

/// How much was used. The names on the wire are `pubSubMessageCount`, `pubSubBandwidth`, `conversationCreateCount`.
struct UsageFigures
{
    qint64 messages = 0;
    qint64 bytes = 0;
    qint64 conversations = 0;

    friend bool operator==(const UsageFigures &, const UsageFigures &) = default;
};

/// The answer to `GET /v1/usage`. Days are those of UTC.
struct Usage
{
    struct Day
    {
        QDate day;
        UsageFigures figures;
        friend bool operator==(const Day &, const Day &) = default;
    };
    struct Asset
    {
        AssetId id;
        QString name;
        UsageFigures figures;
        friend bool operator==(const Asset &, const Asset &) = default;
    };

    QDate from;
    QDate to;        ///< Included.
    QList<Day> days; ///< In order; days without any use are left out.
    /// With `by=asset`: those that were used most come first, at most 1,000.
    std::optional<QList<Asset>> assets;

    friend bool operator==(const Usage &, const Usage &) = default;
};

[[nodiscard]] QByteArray encode(const Usage &usage);
[[nodiscard]] Expected<Usage, ProtocolError> decodeUsage(QByteArrayView bytes);

} // namespace Pinthread::Protocol
