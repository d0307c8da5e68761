// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/websockettransport.h"

#include "sync/certificatecheck_p.h"
#include "sync/tlsprobe_p.h"

#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>
#include <QWebSocket>

namespace Pinthread {

WebSocketTransport::WebSocketTransport(QObject *parent) : Transport(parent), m_socket(std::make_unique<QWebSocket>())
{
    QWebSocket *socket = m_socket.get();
    socket->setMaxAllowedIncomingFrameSize(mostMessageBytes);
    socket->setMaxAllowedIncomingMessageSize(mostMessageBytes);
    connect(socket, &QWebSocket::connected, this, &WebSocketTransport::onConnected);
    connect(socket, &QWebSocket::sslErrors, this, &WebSocketTransport::onSslErrors);
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
    connect(socket, failed, this, [this](QAbstractSocket::SocketError error) { onError(error); });
}

WebSocketTransport::~WebSocketTransport()
{
    m_socket->disconnect(this); // Its destructor emits.
}

void WebSocketTransport::open(const QUrl &url, const QByteArray &certificateFingerprint)
{
    m_url = url;
    m_certificateFingerprint = certificateFingerprint;
    const bool secure = url.scheme() == QLatin1String("wss");
    const bool mustBeSecure = secure || !certificateFingerprint.isEmpty();
    if (mustBeSecure && !(secure && QSslSocket::supportsSsl())) {
        const auto why = secure ? TlsProblem::Unsupported : TlsProblem::NotSecure;
        QMetaObject::invokeMethod(
            this, [this, why] { refuse(why); }, Qt::QueuedConnection);
        return;
    }
    m_socket->open(url);
    if (auto *tcp = m_socket->findChild<QAbstractSocket *>())
        connect(tcp, &QAbstractSocket::connected, this, [this] { m_reached = true; });
}

void WebSocketTransport::onConnected()
{
    // QWebSocket tells of whole frames and errors only. The TCP socket below it, its child, tells of bytes, and knows
    // whose certificate it is.
    const auto *tls = m_socket->findChild<QSslSocket *>();
    const QSslCertificate certificate = tls ? tls->peerCertificate() : QSslCertificate();
    if (const auto problem = CertificateCheck(m_certificateFingerprint).problem(certificate, {}))
        return refuse(*problem);
    if (auto *tcp = m_socket->findChild<QAbstractSocket *>())
        connect(tcp, &QAbstractSocket::readyRead, this, &Transport::alive);
    m_opened = true;
    Q_EMIT opened();
}

void WebSocketTransport::onSslErrors(const QList<QSslError> &errors)
{
    const auto *tls = m_socket->findChild<QSslSocket *>();
    const QSslCertificate certificate = tls ? tls->peerCertificate() : QSslCertificate();
    if (const auto problem = CertificateCheck(m_certificateFingerprint).problem(certificate, errors))
        refuse(*problem);
    else
        m_socket->ignoreSslErrors();
}

void WebSocketTransport::onError(QAbstractSocket::SocketError error)
{
    // An error while it is open is followed by disconnected() with the close code; one before may not be.
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        return;
    const bool secure = m_url.scheme() == QLatin1String("wss");
    if (secure && error == QAbstractSocket::SslHandshakeFailedError)
        return refuse(TlsProblem::NotSecure);
    // Those who speak only TLS hang up on whoever does not, or answer so; the other way round it is the same.
    const bool hungUp = error == QAbstractSocket::RemoteHostClosedError;
    const bool answeredOddly = !secure && m_reached;
    if (!m_opened && (hungUp || answeredOddly)) {
        const auto answer = [this, secure, reason = m_socket->errorString()](bool isOther) {
            if (isOther)
                refuse(secure ? TlsProblem::NotSecure : TlsProblem::SecureOnly);
            else
                finish(ClosedByNetwork, reason);
        };
        m_socket->disconnect(this); // It has said what it had to say.
        new TlsProbe(m_url, answer, this);
        return;
    }
    finish(ClosedByNetwork, m_socket->errorString());
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

void WebSocketTransport::refuse(TlsProblem problem)
{
    if (m_finished)
        return;
    m_finished = true;
    m_socket->disconnect(this);
    m_socket->abort();
    Q_EMIT insecure(problem);
    Q_EMIT closed(ClosedByNetwork, QStringLiteral("not secure"));
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
