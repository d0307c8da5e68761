// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/loopbacknetwork.h"

#include "testkit/seams.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

class TestLoopbackNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void carriesMessagesBothWaysInOrder();
    void takesTheTimeItIsTold();
    void aStallHoldsEverythingBack();
    void aCutLosesWhatIsUnderWay();
    void cutsAfterACount();
    void cannotBeReachedWhenToldSo();
    void answersPings();
    void whatWasSentBeforeAnAbortStillArrives();
    void closesWithTheServersCode();

private:
    void connectClient();

    std::unique_ptr<VirtualScheduler> m_scheduler;
    std::unique_ptr<LoopbackNetwork> m_network;
    std::unique_ptr<Transport> m_client;
    LoopbackPeer *m_server = nullptr;
    QByteArrayList m_atServer;
    QByteArrayList m_atClient;
    QList<int> m_closed;
    int m_alive = 0;
};

void TestLoopbackNetwork::init()
{
    m_client.reset();
    m_scheduler = std::make_unique<VirtualScheduler>();
    m_network = std::make_unique<LoopbackNetwork>(*m_scheduler);
    m_server = nullptr;
    m_atServer.clear();
    m_atClient.clear();
    m_closed.clear();
    m_alive = 0;
    connect(m_network.get(), &LoopbackNetwork::connected, this, [this](LoopbackPeer *peer) {
        m_server = peer;
        connect(peer, &LoopbackPeer::received, this, [this](const QByteArray &bytes) { m_atServer.append(bytes); });
    });
    connectClient();
}

void TestLoopbackNetwork::connectClient()
{
    m_client = m_network->factory()();
    connect(m_client.get(), &Transport::received, this, [this](const QByteArray &bytes) { m_atClient.append(bytes); });
    connect(m_client.get(), &Transport::closed, this, [this](int code) { m_closed.append(code); });
    connect(m_client.get(), &Transport::alive, this, [this] { ++m_alive; });
    m_client->open(QUrl(), {});
    m_scheduler->advance(0ms);
}

void TestLoopbackNetwork::carriesMessagesBothWaysInOrder()
{
    for (const auto *message : {"1", "2", "3"}) {
        m_client->send(message);
        m_server->send(message);
    }
    QVERIFY(m_atServer.isEmpty());
    m_scheduler->advance(0ms);
    QCOMPARE(m_atServer, (QByteArrayList{"1", "2", "3"}));
    QCOMPARE(m_atClient, (QByteArrayList{"1", "2", "3"}));
}

void TestLoopbackNetwork::takesTheTimeItIsTold()
{
    m_network->setDelay(50ms);
    m_client->send("slow");
    m_network->setDelay(1ms);
    m_client->send("quick, but behind");
    m_scheduler->advance(1ms);
    QCOMPARE(m_atServer.size(), 1);
    QCOMPARE(m_atServer.constFirst(), QByteArray("slow"));
    m_scheduler->advance(49ms);
    QCOMPARE(m_atServer.size(), 2);
}

void TestLoopbackNetwork::aStallHoldsEverythingBack()
{
    m_network->setStalled(true);
    m_client->send("a");
    m_server->send("b");
    m_client->ping();
    m_scheduler->advance(1h);
    QVERIFY(m_atServer.isEmpty() && m_atClient.isEmpty() && m_closed.isEmpty());
    QCOMPARE(m_alive, 0);
    m_network->setStalled(false);
    m_scheduler->advance(0ms);
    QCOMPARE(m_atServer, QByteArrayList{"a"});
    QCOMPARE(m_atClient, QByteArrayList{"b"});
    QCOMPARE(m_alive, 1);
}

void TestLoopbackNetwork::aCutLosesWhatIsUnderWay()
{
    m_network->setDelay(10ms);
    QSignalSpy gone(m_server, &LoopbackPeer::disconnected);
    m_client->send("a");
    m_network->cut();
    QCOMPARE(m_closed, QList<int>{Transport::ClosedByNetwork});
    QCOMPARE(gone.size(), 1);
    m_scheduler->advance(1h);
    QVERIFY(m_atServer.isEmpty());
    QCOMPARE(m_closed.size(), 1);
}

void TestLoopbackNetwork::cutsAfterACount()
{
    m_network->cutAfter(2);
    for (int i = 0; i < 4; ++i)
        m_client->send("x");
    m_scheduler->advance(0ms);
    QCOMPARE(m_atServer.size(), 2);
    QCOMPARE(m_closed.size(), 1);
}

void TestLoopbackNetwork::cannotBeReachedWhenToldSo()
{
    m_network->setReachable(false);
    m_client->send("the old connection stays");
    m_scheduler->advance(0ms);
    QCOMPARE(m_atServer.size(), 1);
    connectClient();
    QCOMPARE(m_closed, QList<int>{Transport::ClosedByNetwork});
}

void TestLoopbackNetwork::answersPings()
{
    m_client->ping();
    m_scheduler->advance(0ms);
    QCOMPARE(m_alive, 1);
}

void TestLoopbackNetwork::whatWasSentBeforeAnAbortStillArrives()
{
    m_network->setDelay(10ms);
    QSignalSpy gone(m_server, &LoopbackPeer::disconnected);
    m_client->send("last words");
    m_client->abort();
    m_scheduler->advance(10ms);
    QCOMPARE(m_atServer, QByteArrayList{"last words"});
    QCOMPARE(gone.size(), 1);
    QVERIFY(m_closed.isEmpty()); // It has given up listening.
}

void TestLoopbackNetwork::closesWithTheServersCode()
{
    m_server->send("first");
    m_server->close(4401);
    m_scheduler->advance(0ms);
    QCOMPARE(m_atClient, QByteArrayList{"first"});
    QCOMPARE(m_closed, QList{4401});
}

QTEST_GUILESS_MAIN(TestLoopbackNetwork)
#include "tst_loopbacknetwork.moc"
