// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/allowances.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;

namespace {

constexpr Allowances::Instant start = Allowances::Instant(1000h);

Identity person(quint64 tenant, quint64 user)
{
    Identity identity;
    identity.tenant = TenantId(UuidBits{7, tenant});
    identity.actor.user.id = UserId(UuidBits{8, user});
    return identity;
}

} // namespace

/// What several connections of one user, or of one tenant, may do together. Over sockets: tst_limits.
class TestAllowances : public QObject
{
    Q_OBJECT

    static ServerConfig config()
    {
        ServerConfig config;
        config.connectionsPerUser = 2;
        config.connectionsPerTenant = 3;
        config.operationsPerSecondPerUser = 5;
        config.operationsPerSecondPerTenant = 8;
        return config;
    }

    /// How many of \a tries are granted.
    static int granted(Allowances::Allowance &allowance, int tries, Allowances::Instant now)
    {
        int count = 0;
        for (int i = 0; i < tries; ++i)
            count += allowance.takeOperation(now).isEmpty() ? 1 : 0;
        return count;
    }

private Q_SLOTS:
    void connectionsAreCountedAndGivenBack()
    {
        const ServerConfig limits = config();
        Allowances allowances(limits);
        auto first = allowances.admit(person(1, 1));
        auto second = allowances.admit(person(1, 1));
        QVERIFY(first && second);
        const auto third = allowances.admit(person(1, 1));
        QVERIFY(!third);
        QVERIFY2(third.error().contains(QStringLiteral("one user")), qPrintable(third.error()));
        auto colleague = allowances.admit(person(1, 2));
        QVERIFY(colleague);
        const auto fourth = allowances.admit(person(1, 3));
        QVERIFY(!fourth);
        QVERIFY2(fourth.error().contains(QStringLiteral("everybody")), qPrintable(fourth.error()));
        QVERIFY(allowances.admit(person(2, 4))); // Another tenant has its own.
        first->reset();
        QVERIFY(allowances.admit(person(1, 1)));
    }

    void aUsersConnectionsShareTheirOperations()
    {
        const ServerConfig limits = config();
        Allowances allowances(limits);
        const auto one = allowances.admit(person(1, 1));
        const auto other = allowances.admit(person(1, 1));
        QCOMPARE(granted(**one, 6, start), 6);
        QCOMPARE(granted(**other, 6, start), 4); // Ten at once, after a quiet time.
        QVERIFY((*one)->takeOperation(start).contains(QStringLiteral("At most 5 operations a second")));
        QCOMPARE(granted(**other, 6, start + 1s), 5);
    }

    void aTenantsUsersShareTheirs()
    {
        const ServerConfig limits = config();
        Allowances allowances(limits);
        const auto one = allowances.admit(person(1, 1));
        const auto other = allowances.admit(person(1, 2));
        const auto elsewhere = allowances.admit(person(2, 3));
        QCOMPARE(granted(**one, 10, start), 10);
        QCOMPARE(granted(**other, 8, start), 6);
        QVERIFY((*other)->takeOperation(start).contains(QStringLiteral("everybody")));
        QCOMPARE(granted(**elsewhere, 10, start), 10);
    }
};

QTEST_APPLESS_MAIN(TestAllowances)
#include "tst_allowances.moc"
