// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/networkaddresses.h"

#include <QTest>

using namespace Pinthread::Server::NetworkAddresses;

namespace {

Candidate on(const char *interface, const char *address, bool isDefault = false)
{
    return {QLatin1String(interface), QLatin1String(address), isDefault};
}

QStringList texts(std::initializer_list<const char *> addresses)
{
    QStringList list;
    for (const char *address : addresses)
        list.append(QLatin1String(address));
    return list;
}

} // namespace

class TestNetworkAddresses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLikeliestIsFirst()
    {
        QCOMPARE(bestFirst({on("docker0", "172.17.0.1"), on("eth1", "10.1.2.3"), on("wlan0", "2001:db8::7", true),
                            on("wlan0", "192.168.1.5", true), on("wg0", "10.9.0.2"), on("eth1", "fd00::3")}),
                 texts({"192.168.1.5", "2001:db8::7", "10.1.2.3", "fd00::3", "172.17.0.1", "10.9.0.2"}));
    }

    void whatNobodyElseCanReachIsLeftOut()
    {
        QVERIFY(bestFirst({on("lo", "127.0.0.1"), on("lo", "::1"), on("wlan0", "fe80::1"), on("wlan0", "169.254.3.4"),
                           on("eth0", "0.0.0.0"), on("eth0", "::"), on("eth0", "224.0.0.1"), on("eth0", "nonsense")})
                    .isEmpty());
    }

    void nothingIsNamedTwice()
    {
        QCOMPARE(bestFirst({on("br-1", "10.0.0.1"), on("eth0", "10.0.0.1"), on("eth0", "10.0.0.1")}),
                 texts({"10.0.0.1"}));
    }

    void ofSeveralAlikeTheFirstStaysFirst()
    {
        QCOMPARE(bestFirst({on("eth0", "10.0.0.2"), on("eth1", "10.0.0.1")}), texts({"10.0.0.2", "10.0.0.1"}));
    }

    void theMachinesOwnAreAsGood()
    {
        const QStringList own = current(); // None at all where there is no network.
        QVERIFY(!own.contains(QStringLiteral("127.0.0.1")));
        QVERIFY(!own.contains(QStringLiteral("::1")));
    }
};

QTEST_APPLESS_MAIN(TestNetworkAddresses)
#include "tst_networkaddresses.moc"
