// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"

#include <QDate>
#include <QList>
#include <QString>

/// \file
/// How much the server was used: by tenant, asset and day (UTC).

namespace Pinthread::Server {

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

/// What is to be added for one asset; its tenant is the asset's.
struct UsageAddition
{
    AssetId asset;
    QDate day;
    UsageFigures figures;
};

/// Days from and to, both included.
struct UsagePeriod
{
    TenantId tenant;
    QDate from;
    QDate to;
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

} // namespace Pinthread::Server
