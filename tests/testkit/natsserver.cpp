// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/natsserver.h"

namespace Pinthread::Testkit {

NatsServer::NatsServer() : m_process(QStringLiteral("nats-server"), {QStringLiteral("/usr/sbin")})
{
    start();
}

QString NatsServer::url() const
{
    return QStringLiteral("nats://127.0.0.1:%1").arg(port());
}

void NatsServer::start()
{
    m_process.start({QStringLiteral("-a"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(port())});
}

} // namespace Pinthread::Testkit
