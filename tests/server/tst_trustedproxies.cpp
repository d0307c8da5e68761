// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/trustedproxies.h"

#include <QTest>

using namespace Pinthread::Server;

namespace {

boost::asio::ip::address address(const char *text)
{
    return boost::asio::ip::make_address(text);
}

} // namespace

class TestTrustedProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAndNetworksAreKnown()
    {
        const TrustedProxies proxies({QStringLiteral("10.0.0.5"), QStringLiteral("192.168.8.0/21"),
                                      QStringLiteral("2001:db8::1"), QStringLiteral("fd00::/8")});
        for (const char *each : {"10.0.0.5", "::ffff:10.0.0.5", "192.168.8.0", "192.168.15.255", "2001:db8::1",
                                 "2001:db8:0:0::1", "fdff::7"})
            QVERIFY2(proxies.contains(address(each)), each);
        for (const char *each : {"10.0.0.6", "192.168.16.0", "192.168.7.255", "2001:db8::2", "fc00::1", "::1"})
            QVERIFY2(!proxies.contains(address(each)), each);
        QVERIFY(!TrustedProxies({}).contains(address("127.0.0.1")));
        QVERIFY(TrustedProxies({QStringLiteral("0.0.0.0/0")}).contains(address("8.8.8.8")));
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QString>("entry");
        for (const char *entry :
             {"proxy.example.org", "10.0.0", "10.0.0.1/33", "::1/129", "10.0.0.1/-1", "10.0.0.1/", "10.0.0.1/8/8", ""})
            QTest::newRow(entry) << QString::fromLatin1(entry);
    }

    void mistakesAreNamed()
    {
        QFETCH(QString, entry);
        const QString problem = TrustedProxies::problemWith({QStringLiteral("10.0.0.5"), entry});
        QVERIFY2(problem.contains(u'"' + entry + u'"'), qPrintable(problem));
        QVERIFY(TrustedProxies::problemWith({QStringLiteral("10.0.0.5"), QStringLiteral("fd00::/8")}).isEmpty());
    }

    void theLastOneThatIsNoProxyIsTheClient_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("client");
        QTest::newRow("one") << QStringLiteral("203.0.113.9") << QStringLiteral("203.0.113.9");
        QTest::newRow("of IPv6") << QStringLiteral("2001:DB8::9") << QStringLiteral("2001:db8::9");
        QTest::newRow("what the client claims")
            << QStringLiteral("1.2.3.4, 203.0.113.9") << QStringLiteral("203.0.113.9");
        QTest::newRow("two proxies") << QStringLiteral("1.2.3.4 ,203.0.113.9,10.0.0.6 , 10.0.0.7")
                                     << QStringLiteral("203.0.113.9");
        QTest::newRow("nothing but proxies") << QStringLiteral("10.0.0.6, 10.0.0.7") << QStringLiteral("10.0.0.6");
        QTest::newRow("mapped") << QStringLiteral("::ffff:203.0.113.9") << QStringLiteral("203.0.113.9");
        QTest::newRow("nonsense before") << QStringLiteral("unknown, 203.0.113.9") << QStringLiteral("203.0.113.9");
        QTest::newRow("nonsense behind a proxy")
            << QStringLiteral("1.2.3.4, unknown, 10.0.0.6") << QStringLiteral("10.0.0.6");
        QTest::newRow("nonsense") << QStringLiteral("localhost") << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void theLastOneThatIsNoProxyIsTheClient()
    {
        QFETCH(QString, header);
        QFETCH(QString, client);
        QCOMPARE(TrustedProxies({QStringLiteral("10.0.0.0/8")}).clientIn(header), client);
    }
};

QTEST_APPLESS_MAIN(TestTrustedProxies)
#include "tst_trustedproxies.moc"
