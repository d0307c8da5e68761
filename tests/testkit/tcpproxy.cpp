// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/tcpproxy.h"

#include <QTimer>

#include <algorithm>

namespace Pinthread::Testkit {

namespace {
constexpr qint64 bufferBytes = 256 * 1024; ///< Beyond, it stops reading, as a network does.
constexpr int ticks = 50;                  ///< A second, of a slow line.
} // namespace

/// One connection: the client's socket and the one to the server.
class TcpProxy::Link final : public QObject
{
public:
    Link(TcpProxy *proxy, QTcpSocket *client, qsizetype number)
        : QObject(proxy), m_proxy(proxy), m_number(number), m_client(client), m_server(new QTcpSocket(this))
    {
        client->setParent(this);
        for (QTcpSocket *socket : {m_client, m_server}) {
            socket->setReadBufferSize(bufferBytes);
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            connect(socket, &QTcpSocket::readyRead, this, &Link::pump);
            connect(socket, &QTcpSocket::bytesWritten, this, &Link::pump);
            connect(socket, &QTcpSocket::disconnected, this, &Link::onDisconnected);
            connect(socket, &QTcpSocket::errorOccurred, this, &Link::onDisconnected);
        }
        connect(m_server, &QTcpSocket::connected, this, [this] {
            m_server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            pump();
        });
        m_server->connectToHost(proxy->m_server.host(), static_cast<quint16>(proxy->m_server.port()));
    }

    void pump()
    {
        transfer(m_client, m_server, ToServer);
        transfer(m_server, m_client, ToClient);
    }

    void setFrozen(bool frozen) { m_frozen = frozen; }

    /// After a stall: what was held back passes, and whoever left meanwhile is noticed.
    void resume()
    {
        pump();
        for (const QTcpSocket *socket : {m_client, m_server}) {
            if (socket->state() == QAbstractSocket::UnconnectedState)
                onDisconnected(); // Which is done once.
        }
    }

    void breakOff()
    {
        if (m_broken)
            return;
        leave();
        m_client->abort();
        m_server->abort();
    }

private:
    void transfer(QTcpSocket *from, QTcpSocket *to, Direction direction)
    {
        const bool held = m_frozen || m_proxy->m_stalled || (m_proxy->m_readingStalled && direction == ToClient);
        if (m_broken || held || to->state() != QAbstractSocket::ConnectedState || to->bytesToWrite() > bufferBytes)
            return;
        const bool slow = m_proxy->m_rate > 0 && direction == ToClient;
        if (slow && m_waiting)
            return;
        const QByteArray bytes = slow ? from->read(std::max<qint64>(m_proxy->m_rate / ticks, 1)) : from->readAll();
        if (bytes.isEmpty())
            return;
        if (slow) {
            m_waiting = true;
            QTimer::singleShot(1'000 / ticks, Qt::PreciseTimer, this, [this] {
                m_waiting = false;
                pump();
            });
        }
        if (m_proxy->m_delay.count() == 0) {
            pass(to, direction, bytes);
            return;
        }
        QTimer::singleShot(m_proxy->m_delay, Qt::PreciseTimer, this,
                           [this, to, direction, bytes] { pass(to, direction, bytes); });
    }

    void pass(QTcpSocket *to, Direction direction, const QByteArray &bytes)
    {
        if (m_broken)
            return;
        const qsizetype passing = m_proxy->account(m_number, direction, bytes);
        to->write(bytes.constData(), passing);
        if (passing == bytes.size())
            return;
        to->flush(); // Exactly so many bytes arrive, and not one more.
        m_proxy->cut();
    }

    void onDisconnected()
    {
        if (m_broken || m_frozen || m_proxy->m_stalled)
            return; // Nobody is told by a cable that was pulled.
        pump();
        for (QTcpSocket *socket : {m_client, m_server})
            socket->flush();
        leave();
        for (QTcpSocket *socket : {m_client, m_server}) {
            if (socket->state() == QAbstractSocket::ConnectedState)
                socket->disconnectFromHost();
            else
                socket->abort();
        }
    }

    void leave()
    {
        m_broken = true;
        m_proxy->m_links.removeOne(this);
        deleteLater();
    }

    TcpProxy *m_proxy;
    qsizetype m_number;
    QTcpSocket *m_client;
    QTcpSocket *m_server;
    bool m_broken = false;
    bool m_frozen = false;
    bool m_waiting = false; ///< For the next moment in which something may pass.
};

TcpProxy::TcpProxy(const QUrl &server, QObject *parent) : QObject(parent), m_server(server)
{
    connect(&m_listener, &QTcpServer::newConnection, this, &TcpProxy::onNewConnection);
    const bool listening = m_listener.listen(QHostAddress::LocalHost);
    Q_ASSERT_X(listening, "TcpProxy", qPrintable(m_listener.errorString()));
}

TcpProxy::~TcpProxy()
{
    m_listener.disconnect(this);
    qDeleteAll(std::exchange(m_links, {}));
}

QUrl TcpProxy::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_listener.serverPort()));
}

void TcpProxy::cut()
{
    for (auto &limit : m_cutAfter)
        limit.reset();
    const auto links = m_links;
    for (Link *link : links)
        link->breakOff();
}

void TcpProxy::cutAfterBytes(Direction direction, qint64 bytes)
{
    m_cutAfter[direction] = bytes;
}

void TcpProxy::setStalled(bool stalled)
{
    m_stalled = stalled;
    if (!stalled)
        resumeAll();
}

void TcpProxy::freeze()
{
    for (Link *link : std::as_const(m_links))
        link->setFrozen(true);
}

void TcpProxy::thaw()
{
    for (Link *link : std::as_const(m_links))
        link->setFrozen(false);
    resumeAll();
}

void TcpProxy::setReadingStalled(bool stalled)
{
    m_readingStalled = stalled;
    if (!stalled)
        resumeAll();
}

void TcpProxy::resumeAll()
{
    const auto links = m_links;
    for (Link *link : links)
        link->resume();
}

qint64 TcpProxy::bytes(Direction direction) const
{
    qint64 sum = 0;
    for (const Recording &recording : m_recordings)
        sum += direction == ToServer ? recording.bytesToServer : recording.bytesToClient;
    return sum;
}

void TcpProxy::onNewConnection()
{
    while (QTcpSocket *client = m_listener.nextPendingConnection()) {
        if (!m_reachable) {
            client->abort();
            client->deleteLater();
            continue;
        }
        m_recordings.append(Recording());
        m_links.append(new Link(this, client, m_recordings.size() - 1));
    }
}

qsizetype TcpProxy::account(qsizetype connection, Direction direction, const QByteArray &bytes)
{
    qsizetype passing = bytes.size();
    if (auto &left = m_cutAfter[direction]) {
        passing = static_cast<qsizetype>(std::min<qint64>(passing, *left));
        *left -= passing;
    }
    Recording &recording = m_recordings[connection];
    (direction == ToServer ? recording.bytesToServer : recording.bytesToClient) += passing;
    if (m_recording)
        (direction == ToServer ? recording.toServer : recording.toClient) += bytes.first(passing);
    return passing;
}

} // namespace Pinthread::Testkit
