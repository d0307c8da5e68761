// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"
#include "protocol/messages.h"

#include <QByteArray>
#include <QList>

/// \file
/// The operations that the bench sends: conversations at a marker, numbered so that an echo tells which one it is.

namespace Pinthread::Bench {

/// The WebSocket frames of \a count operations `create-conversation` on \a asset, each message \a messageBytes long
/// (at least 260), numbered from \a first on.
[[nodiscard]] QList<QByteArray> markerFrames(AssetId asset, quint32 first, int count, int messageBytes = 300);

/// The number of the operation that has this id.
[[nodiscard]] quint32 numberOf(BroadcastId id);

} // namespace Pinthread::Bench
