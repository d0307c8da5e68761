// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/world.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

/// Promise: small. Counted at the socket, both ways, with the WebSocket's framing.
class TestBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMarkerCostsLessThanAThousandBytes();
};

void TestBytes::aMarkerCostsLessThanAThousandBytes()
{
    World world;
    Person &alice = world.person(QStringLiteral("Alice Example"));
    Person &bob = world.person(QStringLiteral("Bob"));
    QVERIFY(alice.seesLive({QStringLiteral("Alice Example"), QStringLiteral("Bob")}));
    QVERIFY(bob.seesLive({QStringLiteral("Alice Example"), QStringLiteral("Bob")}));

    const auto sum = [](Person &person) {
        return person.network().bytes(TcpProxy::ToServer) + person.network().bytes(TcpProxy::ToClient);
    };
    const qint64 upBefore = alice.network().bytes(TcpProxy::ToServer);
    const qint64 downBefore = alice.network().bytes(TcpProxy::ToClient);
    const qint64 othersBefore = sum(bob);
    const BroadcastId id = alice.pin({25.1234, 30.5678}, QStringLiteral("The logo is too dark on this background."));
    QVERIFY(eventually([&] { return alice.isConfirmed(id) && bob.conversation(1); }));
    const qint64 up = alice.network().bytes(TcpProxy::ToServer) - upBefore;
    const qint64 down = alice.network().bytes(TcpProxy::ToClient) - downBefore;
    qInfo("creating a marker: %lld bytes up, %lld down, %lld together; %lld for each other viewer",
          static_cast<long long>(up), static_cast<long long>(down), static_cast<long long>(up + down),
          static_cast<long long>(sum(bob) - othersBefore));
    QVERIFY(up > 100 && down > 100); // It did go through here.
    QVERIFY(up + down < 1'000);
}

QTEST_GUILESS_MAIN(TestBytes)
#include "tst_bytes.moc"
