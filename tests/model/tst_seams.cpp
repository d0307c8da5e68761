// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/seams.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using namespace Pinthread;

class TestModelSeams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void systemClockTellsTheMachinesTime();
    void systemRandomDoesNotRepeat();
    void belowStaysBelow();
};

void TestModelSeams::systemClockTellsTheMachinesTime()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const qint64 now = SystemClock().now();
    QVERIFY(before <= now);
    QVERIFY(now <= QDateTime::currentMSecsSinceEpoch());
}

void TestModelSeams::systemRandomDoesNotRepeat()
{
    SystemRandom random;
    QSet<quint64> numbers;
    quint64 everyBitSeen = 0;
    for (int i = 0; i < 1'000; ++i) {
        const quint64 number = random.next();
        numbers.insert(number);
        everyBitSeen |= number;
    }
    QCOMPARE(numbers.size(), 1'000);
    QCOMPARE(everyBitSeen, ~0ULL);
}

void TestModelSeams::belowStaysBelow()
{
    SystemRandom random;
    QCOMPARE(random.below(0), 0ULL);
    QCOMPARE(random.below(1), 0ULL);
    QSet<quint64> seen;
    for (int i = 0; i < 1'000; ++i)
        seen.insert(random.below(6));
    QCOMPARE(seen, (QSet<quint64>{0, 1, 2, 3, 4, 5}));
}

QTEST_APPLESS_MAIN(TestModelSeams)
#include "tst_seams.moc"
