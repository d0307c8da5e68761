// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/expected.h"
#include "model/refusal.h"

#include <QTest>

using namespace Pinthread;

class TestExpected : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failureConvertsFromValuesAndNames();
    void firstFailureEndsAChain();
};

void TestExpected::failureConvertsFromValuesAndNames()
{
    const Refusal refusal{RefusalCode::TooMany, QStringLiteral("Slower.")};
    const Expected<int, Refusal> fromName = failure(refusal);
    const Expected<void, Refusal> fromValue = failure(Refusal{RefusalCode::TooMany, QStringLiteral("Slower.")});
    QVERIFY(!fromName && !fromValue);
    QCOMPARE(fromName.error(), fromValue.error());
    QCOMPARE(refusal.message, QStringLiteral("Slower.")); // A name was copied, not emptied.
}

void TestExpected::firstFailureEndsAChain()
{
    int asked = 0;
    const auto step = [&](bool fine) -> Expected<void, Refusal> {
        ++asked;
        if (fine)
            return {};
        return failure(Refusal{RefusalCode::NotFound, {}});
    };
    const auto result = step(true).and_then([&] { return step(false); }).and_then([&] { return step(true); });
    QVERIFY(!result);
    QCOMPARE(result.error().code, RefusalCode::NotFound);
    QCOMPARE(asked, 2);
}

QTEST_APPLESS_MAIN(TestExpected)
#include "tst_expected.moc"
