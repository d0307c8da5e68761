// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/logging.h"

namespace Pinthread::Server {

Q_LOGGING_CATEGORY(serverLog, "pinthread.server", QtInfoMsg)
Q_LOGGING_CATEGORY(netLog, "pinthread.net", QtInfoMsg)
Q_LOGGING_CATEGORY(roomsLog, "pinthread.rooms", QtInfoMsg)
Q_LOGGING_CATEGORY(fanoutLog, "pinthread.fanout", QtInfoMsg)
Q_LOGGING_CATEGORY(storageLog, "pinthread.storage", QtInfoMsg)

} // namespace Pinthread::Server
