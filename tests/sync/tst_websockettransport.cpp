// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/websockettransport.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace Pinthread;

/// The one Transport that meets the real world, against Qt's own server and against bare sockets.
class TestWebSocketTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void carriesTextBothWays();
    void aPongIsASignOfLife();
    void theFirstByteOfALongMessageIsASignOfLife();
    void aGoodbyeThatBreaksTheRulesIsToldOnce_data();
    void aGoodbyeThatBreaksTheRulesIsToldOnce();
    void tellsTheServersCloseCode();
    void aBrokenLineIsToldOnce();
    void nobodyThereIsToldOnce();
    void somebodyElseThereIsToldOnce();
    void anAbortIsSilent();
    void closingLeadsToClosed();

private:
    [[nodiscard]] QUrl url() const { return m_server->serverUrl(); }
    void openAndAccept();
    /// The same with a server that is bare TCP, and so can do what no WebSocket may.
    [[nodiscard]] std::unique_ptr<QTcpSocket> openToBareTcp(QTcpServer &server);

    std::unique_ptr<QWebSocketServer> m_server;
    std::unique_ptr<QWebSocket> m_peer;
    std::unique_ptr<WebSocketTransport> m_transport;
    std::unique_ptr<QSignalSpy> m_closed;
};

void TestWebSocketTransport::init()
{
    m_server = std::make_unique<QWebSocketServer>(QStringLiteral("test"), QWebSocketServer::NonSecureMode);
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_transport = std::make_unique<WebSocketTransport>();
    m_closed = std::make_unique<QSignalSpy>(m_transport.get(), &Transport::closed);
}

void TestWebSocketTransport::openAndAccept()
{
    QSignalSpy opened(m_transport.get(), &Transport::opened);
    m_transport->open(url(), {});
    QTRY_COMPARE(opened.size(), 1);
    QTRY_VERIFY(m_server->hasPendingConnections());
    m_peer.reset(m_server->nextPendingConnection());
}

void TestWebSocketTransport::carriesTextBothWays()
{
    openAndAccept();
    QSignalSpy atServer(m_peer.get(), &QWebSocket::textMessageReceived);
    QSignalSpy atClient(m_transport.get(), &Transport::received);
    const QString words = QStringLiteral("Zażółć 📌");
    m_transport->send(words.toUtf8());
    QTRY_COMPARE(atServer.size(), 1);
    QCOMPARE(atServer.constFirst().constFirst().toString(), words);
    m_peer->sendTextMessage(words);
    QTRY_COMPARE(atClient.size(), 1);
    QCOMPARE(atClient.constFirst().constFirst().toByteArray(), words.toUtf8());
}

void TestWebSocketTransport::aPongIsASignOfLife()
{
    openAndAccept();
    QSignalSpy alive(m_transport.get(), &Transport::alive);
    m_transport->ping();
    QTRY_VERIFY(!alive.isEmpty());
}

std::unique_ptr<QTcpSocket> TestWebSocketTransport::openToBareTcp(QTcpServer &server)
{
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    QSignalSpy opened(m_transport.get(), &Transport::opened);
    m_transport->open(QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(server.serverPort())), {});
    if (!QTest::qWaitFor([&] { return server.hasPendingConnections(); }))
        qFatal("nobody came");
    std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
    QByteArray key;
    while (key.isEmpty()) {
        if (!QTest::qWaitFor([&] { return peer->canReadLine(); }))
            qFatal("no greeting");
        const QByteArray line = peer->readLine().trimmed();
        if (line.toLower().startsWith("sec-websocket-key:"))
            key = line.mid(18).trimmed();
    }
    const QByteArray accept =
        QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
    peer->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                "Sec-WebSocket-Accept: "
                + accept + "\r\n\r\n");
    if (!QTest::qWaitFor([&] { return opened.size() == 1; }))
        qFatal("it does not open");
    return peer;
}

void TestWebSocketTransport::theFirstByteOfALongMessageIsASignOfLife()
{
    // A server that can stop in the middle of a frame.
    QTcpServer server;
    const auto peer = openToBareTcp(server);
    QSignalSpy alive(m_transport.get(), &Transport::alive);
    QSignalSpy received(m_transport.get(), &Transport::received);
    peer->write(QByteArray::fromHex("817e1000") + "the first of four thousand bytes");
    QTRY_VERIFY(!alive.isEmpty());
    QVERIFY(received.isEmpty());
}

void TestWebSocketTransport::aGoodbyeThatBreaksTheRulesIsToldOnce_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<int>("code");
    const QByteArray tooSlow = QByteArray::fromHex("1138"); // 4408
    QTest::newRow("the longest reason there may be")
        << QByteArray::fromHex("887d") + tooSlow + QByteArray(123, 'r') << 4408;
    QTest::newRow("a longer one") << QByteArray::fromHex("887e0082") + tooSlow + QByteArray(128, 'r') << -1;
    QTest::newRow("half a code") << QByteArray::fromHex("880111") << -1;
    QTest::newRow("no code") << QByteArray::fromHex("8800") << -1;
    QTest::newRow("a reason that is no UTF-8")
        << QByteArray::fromHex("8804") + tooSlow + QByteArray::fromHex("fffe") << -1;
    QTest::newRow("a frame of no known kind") << QByteArray::fromHex("8f00") << -1;
}

void TestWebSocketTransport::aGoodbyeThatBreaksTheRulesIsToldOnce()
{
    QFETCH(QByteArray, frame);
    QFETCH(int, code);
    QTcpServer server;
    const auto peer = openToBareTcp(server);
    peer->write(frame);
    peer->disconnectFromHost();
    QTRY_COMPARE(m_closed->size(), 1);
    if (code >= 0)
        QCOMPARE(m_closed->constFirst().at(0).toInt(), code);
    else // Whatever it is called, nobody stays away for ever because of it.
        QVERIFY(m_closed->constFirst().at(0).toInt() < 4'000);
    QTest::qWait(20);
    QCOMPARE(m_closed->size(), 1);
}

void TestWebSocketTransport::tellsTheServersCloseCode()
{
    openAndAccept();
    m_peer->close(static_cast<QWebSocketProtocol::CloseCode>(4401), QStringLiteral("who?"));
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(m_closed->constFirst().at(0).toInt(), 4401);
    QCOMPARE(m_closed->constFirst().at(1).toString(), QStringLiteral("who?"));
}

void TestWebSocketTransport::aBrokenLineIsToldOnce()
{
    openAndAccept();
    m_peer->abort();
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(m_closed->constFirst().at(0).toInt(), int(Transport::ClosedByNetwork));
    m_transport->send("into the void");
    m_transport->ping();
    m_transport->close();
    QCoreApplication::processEvents();
    QCOMPARE(m_closed->size(), 1);
}

void TestWebSocketTransport::nobodyThereIsToldOnce()
{
    const QUrl gone = url();
    m_server.reset();
    m_transport->open(gone, {});
    QTRY_COMPARE(m_closed->size(), 1);
    QCOMPARE(m_closed->constFirst().at(0).toInt(), int(Transport::ClosedByNetwork));
    QTest::qWait(20);
    QCOMPARE(m_closed->size(), 1);
}

void TestWebSocketTransport::somebodyElseThereIsToldOnce()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    m_transport->open(QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(server.serverPort())), {});
    QTRY_VERIFY(server.hasPendingConnections());
    std::unique_ptr<QTcpSocket> peer(server.nextPendingConnection());
    peer->write("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(m_closed->size(), 1, 20'000); // It is asked once more, in the other way.
}

void TestWebSocketTransport::anAbortIsSilent()
{
    openAndAccept();
    QSignalSpy gone(m_peer.get(), &QWebSocket::disconnected);
    m_transport->abort();
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(m_closed->size(), 0);
}

void TestWebSocketTransport::closingLeadsToClosed()
{
    openAndAccept();
    m_transport->close();
    QTRY_COMPARE(m_closed->size(), 1);
}

QTEST_GUILESS_MAIN(TestWebSocketTransport)
#include "tst_websockettransport.moc"
