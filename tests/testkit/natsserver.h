// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "testkit/serviceprocess.h"

namespace Pinthread::Testkit {

/// A real nats-server.
class NatsServer
{
public:
    /// Starts.
    NatsServer();

    [[nodiscard]] quint16 port() const { return m_process.port(); }
    /// As ServerConfig::nats wants it.
    [[nodiscard]] QString url() const;
    void start();
    void kill9() { m_process.kill9(); }

private:
    ServiceProcess m_process;
};

} // namespace Pinthread::Testkit
