// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/tlsproblem.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace Pinthread {

/// One WebSocket, seen from the client: text messages both ways, opened once and then thrown away. WebSocketTransport
/// is the real one, LoopbackTransport the one in memory.
///
/// A transport belongs to whoever made it and lives on that thread. Nothing fails by return value: a transport that
/// cannot be opened, and one that breaks, emits closed(). After closed() it emits nothing more, so that a socket which
/// dies late cannot be taken for its successor.
class Transport : public QObject
{
    Q_OBJECT

public:
    /// Codes of closed() that no server sends: what happened on this side of the wire.
    enum LocalCloseCode : int {
        ClosedByNetwork = 1006, ///< Never opened, or broken without a goodbye (RFC 6455 §7.1.5).
    };

    using QObject::QObject;

    /// Starts connecting to a ws: or wss: address. At most once. \a certificateFingerprint is that of
    /// ServerAccount: with one, nothing is sent to anybody but the server whose certificate has it.
    virtual void open(const QUrl &url, const QByteArray &certificateFingerprint) = 0;
    /// Sends one text message. Dropped silently when the transport is not open: whoever needs an answer waits for it.
    virtual void send(const QByteArray &message) = 0;
    /// Sends a ping; the other side's pong shows as alive().
    virtual void ping() = 0;
    /// Says goodbye in the protocol's way and then closes. Leads to closed() unless the transport is destroyed first.
    virtual void close() = 0;
    /// Drops the connection at once, without a goodbye and without waiting. Nothing is emitted afterwards.
    virtual void abort() = 0;

Q_SIGNALS:
    void opened();
    /// A whole text message.
    void received(const QByteArray &message);
    /// Some byte came in, also of a message that is not complete yet: the other side lives.
    void alive();
    /// There is no connection because it would not be a secure one, or not to the right server; closed() follows.
    void insecure(Pinthread::TlsProblem problem);
    /// \a code is the close code of RFC 6455 or of protocol/closecodes.h; \a reason is for logs, often empty.
    void closed(int code, const QString &reason);
};

/// Makes a new transport for each attempt to connect.
using TransportFactory = std::function<std::unique_ptr<Transport>()>;

} // namespace Pinthread
