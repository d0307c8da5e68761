// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/sqlconnection.h"

#include <atomic>

namespace Pinthread::Server {

QString newConnectionName()
{
    static std::atomic<quint64> count = 0;
    return QStringLiteral("pinthread-server-%1").arg(++count);
}

} // namespace Pinthread::Server
