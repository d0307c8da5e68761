// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/backoff.h"
#include "testkit/seams.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsSomewhereInAWindowThatDoubles();
    void usesTheWholeWindow();
    void countsAnewAfterReset();
    void addsWhatTheServerAsksFor();
    void neverOverflows();
};

void TestBackoff::waitsSomewhereInAWindowThatDoubles()
{
    const QList<std::chrono::milliseconds> windows{1s, 2s, 4s, 8s, 16s, 30s, 30s, 30s};
    for (quint64 seed = 0; seed < 200; ++seed) {
        SeededRandom random(seed);
        Backoff backoff({}, random);
        for (const auto window : windows) {
            const auto wait = backoff.next();
            QVERIFY2(wait >= 0ms && wait <= window, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
}

void TestBackoff::usesTheWholeWindow()
{
    // Full jitter, not some: a crowd that lost its server together must not come back together.
    std::array<int, 10> tenths{};
    for (quint64 seed = 0; seed < 2'000; ++seed) {
        SeededRandom random(seed);
        Backoff backoff({}, random);
        const auto wait = backoff.next();
        ++tenths.at(static_cast<size_t>(std::min<qint64>(wait.count() / 100, 9)));
    }
    for (const int hits : tenths)
        QVERIFY2(hits > 100 && hits < 300, qPrintable(QString::number(hits)));
}

void TestBackoff::countsAnewAfterReset()
{
    SeededRandom random;
    Backoff backoff({}, random);
    for (int i = 0; i < 5; ++i)
        static_cast<void>(backoff.next());
    QCOMPARE(backoff.attempt(), 5);
    backoff.reset();
    for (int i = 0; i < 100; ++i) {
        QVERIFY(backoff.next() <= 1s);
        backoff.reset();
    }
}

void TestBackoff::addsWhatTheServerAsksFor()
{
    SeededRandom random;
    Backoff backoff({}, random);
    const auto wait = backoff.next(5s);
    QVERIFY(wait >= 5s && wait <= 6s);
}

void TestBackoff::neverOverflows()
{
    SeededRandom random;
    Backoff backoff({}, random);
    for (int i = 0; i < 10'000; ++i) {
        const auto wait = backoff.next();
        QVERIFY(wait >= 0ms && wait <= 30s);
    }
}

QTEST_APPLESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
