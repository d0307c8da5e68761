// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/transport.h"

#include <QAbstractSocket>

class QSslError;
class QWebSocket;

namespace Pinthread {

/// A Transport on QWebSocket; its source is the only file of the project that includes QtWebSockets.
/// Needs an event loop.
class WebSocketTransport final : public Transport
{
    Q_OBJECT

public:
    /// Larger messages end the connection: room for a conversation that is as long as the limits permit.
    static constexpr quint64 mostMessageBytes = quint64(128) * 1024 * 1024;

    explicit WebSocketTransport(QObject *parent = nullptr);
    ~WebSocketTransport() override;

    void open(const QUrl &url, const QByteArray &certificateFingerprint) override;
    void send(const QByteArray &message) override;
    void ping() override;
    void close() override;
    void abort() override;

private:
    void onConnected();
    void onSslErrors(const QList<QSslError> &errors);
    void onError(QAbstractSocket::SocketError error);
    void refuse(TlsProblem problem);
    void finish(int code, const QString &reason);

    std::unique_ptr<QWebSocket> m_socket;
    QUrl m_url;
    QByteArray m_certificateFingerprint;
    bool m_reached = false; ///< Somebody is there, whoever it is.
    bool m_opened = false;
    bool m_finished = false;
};

} // namespace Pinthread
