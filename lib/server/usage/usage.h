// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/usage.h"

/// \file
/// What the journal adds up, and is asked for.

namespace Pinthread::Server {

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

} // namespace Pinthread::Server
