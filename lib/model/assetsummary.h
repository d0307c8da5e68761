// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "model/event.h"

namespace Pinthread {

/// An asset as a library shows it: what it is, and how much was said about it.
struct AssetSummary
{
    Asset asset;
    /// Of its last event; 0 when nothing has happened.
    Revision revision = 0;
    /// Conversations that are there now.
    int conversations = 0;
    /// Of these, the ones that are not resolved.
    int openConversations = 0;
    /// Time of the last event; asset.createdAt when nothing has happened.
    qint64 changedAt = 0;

    friend bool operator==(const AssetSummary &, const AssetSummary &) = default;
};

} // namespace Pinthread
