// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/websockettransport.h"

#include <QAbstractSocket>
#include <QWebSocket>

namespace Pinthread {

WebSocketTransport::WebSocketTransport(QObject *parent) : Transport(parent), m_socket(std::make_unique<QWebSocket>())
{
    QWebSocket *socket = m_socket.get();
    socket->setMaxAllowedIncomingFrameSize(mostMessageBytes);
    socket->setMaxAllowedIncomingMessageSize(mostMessageBytes);
    connect(socket, &QWebSocket::connected, this, [this] {
        // QWebSocket tells of whole frames only. The TCP socket below it, its child, tells of bytes.
        if (auto *tcp = m_socket->findChild<QAbstractSocket *>())
            connect(tcp, &QAbstractSocket::readyRead, this, &Transport::alive);
        Q_EMIT opened();
    });
    connect(socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &message) { Q_EMIT received(message.toUtf8()); });
    connect(socket, &QWebSocket::pong, this, &Transport::alive);
    connect(socket, &QWebSocket::disconnected, this,
            [this] { finish(m_socket->closeCode(), m_socket->closeReason()); });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto failed = &QWebSocket::errorOccurred;
#else
    const auto failed = QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error);
#endif
    connect(socket, failed, this, [this](QAbstractSocket::SocketError) {
        // An error while it is open is followed by disconnected() with the close code; one before may not be.
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            finish(ClosedByNetwork, m_socket->errorString());
    });
}

WebSocketTransport::~WebSocketTransport()
{
    m_socket->disconnect(this); // Its destructor emits.
}

void WebSocketTransport::open(const QUrl &url)
{
    m_socket->open(url);
}

void WebSocketTransport::send(const QByteArray &message)
{
    if (m_socket->isValid())
        m_socket->sendTextMessage(QString::fromUtf8(message));
}

void WebSocketTransport::ping()
{
    if (m_socket->isValid())
        m_socket->ping();
}

void WebSocketTransport::close()
{
    if (m_socket->isValid())
        m_socket->close();
    else
        finish(ClosedByNetwork, QString());
}

void WebSocketTransport::abort()
{
    m_finished = true;
    m_socket->disconnect(this);
    m_socket->abort();
}

void WebSocketTransport::finish(int code, const QString &reason)
{
    if (m_finished)
        return;
    m_finished = true;
    // QWebSocket says 1000 (normal) as long as it has heard no close frame: a broken line looks the same.
    const bool sawGoodbye = code != QWebSocketProtocol::CloseCodeNormal || !reason.isEmpty();
    Q_EMIT closed(sawGoodbye ? code : ClosedByNetwork, reason);
}

} // namespace Pinthread
