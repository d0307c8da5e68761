// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

/// \file
/// Every logging category of the server. No token, no secret and none of what people write goes into a log.

namespace Pinthread::Server {

Q_DECLARE_LOGGING_CATEGORY(serverLog)  ///< pinthread.server: start, stop, configuration.
Q_DECLARE_LOGGING_CATEGORY(netLog)     ///< pinthread.net: connections.
Q_DECLARE_LOGGING_CATEGORY(roomsLog)   ///< pinthread.rooms: assets that are open.
Q_DECLARE_LOGGING_CATEGORY(fanoutLog)  ///< pinthread.fanout: other nodes.
Q_DECLARE_LOGGING_CATEGORY(storageLog) ///< pinthread.storage: journal and contents.

} // namespace Pinthread::Server
