// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

/// \file
/// How much a server was used. Days are those of UTC.

namespace Pinthread {

/// What is counted. The names on the wire are `pubSubMessageCount`, `pubSubBandwidth`, `conversationCreateCount`.
struct UsageFigures
{
    qint64 messages = 0;      ///< About assets, handed to WebSockets: `events`, `snapshot`, `presence`. Each to each.
    qint64 bytes = 0;         ///< Of these, with their frames' headers.
    qint64 conversations = 0; ///< Created.

    UsageFigures &operator+=(const UsageFigures &other)
    {
        messages += other.messages;
        bytes += other.bytes;
        conversations += other.conversations;
        return *this;
    }
    friend bool operator==(const UsageFigures &, const UsageFigures &) = default;
};

struct DayUsage
{
    QDate day;
    UsageFigures figures;

    friend bool operator==(const DayUsage &, const DayUsage &) = default;
};

struct AssetUsage
{
    AssetId asset;
    QString name;
    UsageFigures figures;

    friend bool operator==(const AssetUsage &, const AssetUsage &) = default;
};

/// Of a tenant in some days.
struct Usage
{
    QDate from;
    QDate to;             ///< Included.
    QList<DayUsage> days; ///< In order; days without any use are left out.
    /// Those that were used most come first, at most 1,000; nothing when it was not asked for.
    std::optional<QList<AssetUsage>> assets;

    friend bool operator==(const Usage &, const Usage &) = default;
};

} // namespace Pinthread
