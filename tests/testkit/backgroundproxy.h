// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "testkit/tcpproxy.h"

#include <QThread>

namespace Pinthread::Testkit {

/// A TcpProxy on a thread of its own: for a server of this process, which waits for its database while the test's own
/// thread waits for the server.
class BackgroundProxy
{
public:
    /// Passes on to \a port of 127.0.0.1.
    explicit BackgroundProxy(quint16 port);
    ~BackgroundProxy();
    Q_DISABLE_COPY_MOVE(BackgroundProxy)

    [[nodiscard]] quint16 port() const { return m_port; }
    /// As TcpProxy's; done when they return.
    void setStalled(bool stalled);
    /// Breaks every connection, and no new one comes about; or that is over.
    void setBroken(bool broken);
    void cut();
    void freeze();
    void thaw();
    /// So many further bytes of that direction arrive; with the next one the connections break.
    void cutAfterBytes(TcpProxy::Direction direction, qint64 bytes);

private:
    QThread m_thread;
    TcpProxy *m_proxy;
    quint16 m_port = 0;
};

} // namespace Pinthread::Testkit
