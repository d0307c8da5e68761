// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/signintries.h"

#include <QTest>

using namespace Pinthread::Server;
using namespace std::chrono_literals;

class TestSignInTries : public QObject
{
    Q_OBJECT

    const SignInLimits m_limits{.perAddress = {5, 7s}, .perLogin = {3, 11s}};
    const QString m_here = QStringLiteral("192.0.2.1");
    const QString m_alice = QStringLiteral("office/alice");

private Q_SLOTS:
    void aLoginIsTriedSoOftenFromWherever()
    {
        SignInTries tries(m_limits);
        SignInTries::Instant now;
        for (int i = 0; i < m_limits.perLogin.atOnce; ++i)
            QCOMPARE(tries.begin(QStringLiteral("192.0.2.%1").arg(i), m_alice, now), 0s);
        const auto wait = tries.begin(m_here, m_alice, now);
        QCOMPARE(wait, m_limits.perLogin.each);
        QCOMPARE(tries.begin(m_here, QStringLiteral("office/bob"), now), 0s); // Others are not concerned.
        QCOMPARE(tries.begin(m_here, m_alice, now + wait), 0s);
        QVERIFY(tries.begin(m_here, m_alice, now + wait) > 0s); // That was one.
        QCOMPARE(tries.begin(m_here, m_alice, now + 1h), 0s);
    }

    void anAddressTriesSoOftenWhoeverItIs()
    {
        SignInTries tries(m_limits);
        const SignInTries::Instant now;
        for (int i = 0; i < m_limits.perAddress.atOnce; ++i)
            QCOMPARE(tries.begin(m_here, QStringLiteral("office/%1").arg(i), now), 0s);
        QVERIFY(tries.begin(m_here, m_alice, now) > 0s);
        QVERIFY(tries.begin(m_here, {}, now) > 0s); // Single sign-on as well.
        QCOMPARE(tries.begin(QStringLiteral("192.0.2.2"), m_alice, now), 0s);
    }

    void whoSucceedsIsNotHeldUp()
    {
        SignInTries tries(m_limits);
        const SignInTries::Instant now;
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(tries.begin(m_here, m_alice, now), 0s);
            tries.succeeded(m_here, m_alice);
        }
    }

    void manyAddressesDoNotGrowItsMemoryWithoutBound()
    {
        SignInTries tries(m_limits);
        const SignInTries::Instant now;
        for (int i = 0; i < 100'000; ++i)
            QCOMPARE(tries.begin(QString::number(i), {}, now), 0s);
    }
};

QTEST_GUILESS_MAIN(TestSignInTries)
#include "tst_signintries.moc"
