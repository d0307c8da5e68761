// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/relativetime.h"
#include "desktop/conversation/scene.h"

#include <QTest>

using namespace Pinthread;
using namespace std::chrono_literals;

class TestRelativeTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void saysHowLongAgo_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("age");
        QTest::addColumn<QString>("words");
        QTest::newRow("the future") << std::chrono::milliseconds(-5h) << QStringLiteral("just now");
        QTest::newRow("now") << std::chrono::milliseconds(0) << QStringLiteral("just now");
        QTest::newRow("59 s") << std::chrono::milliseconds(59'999) << QStringLiteral("just now");
        QTest::newRow("1 min") << std::chrono::milliseconds(1min) << QStringLiteral("1 minute ago");
        QTest::newRow("59 min") << std::chrono::milliseconds(1h) - 1ms << QStringLiteral("59 minutes ago");
        QTest::newRow("1 h") << std::chrono::milliseconds(1h) << QStringLiteral("1 hour ago");
        QTest::newRow("23 h") << std::chrono::milliseconds(24h) - 1ms << QStringLiteral("23 hours ago");
        QTest::newRow("1 day") << std::chrono::milliseconds(24h) << QStringLiteral("1 day ago");
        QTest::newRow("6 days") << std::chrono::milliseconds(7 * 24h) - 1ms << QStringLiteral("6 days ago");
    }
    void saysHowLongAgo()
    {
        QFETCH(const std::chrono::milliseconds, age);
        QFETCH(const QString, words);
        const qint64 now = Testkit::ManualClock::defaultStart;
        QCOMPARE(relativeTime(now - age.count(), now), words);
    }

    void afterAWeekItIsTheDate()
    {
        const qint64 now = Testkit::ManualClock::defaultStart;
        const qint64 at = now - std::chrono::milliseconds(10 * 24h).count();
        const QDate date = QDateTime::fromMSecsSinceEpoch(at).date();
        QCOMPARE(relativeTime(at, now), QLocale().toString(date, QLocale::ShortFormat));
    }

    // What a widget relies on to wake up no more often than needed.
    void holdsExactlyUntilTheWordsChange()
    {
        const qint64 now = Testkit::ManualClock::defaultStart;
        for (const std::chrono::milliseconds age : {std::chrono::milliseconds(-3s), 0ms, 59'999ms, 60'000ms, 61'500ms,
                                                    3'600'000ms, 5'000'000ms, 86'400'000ms, 600'000'000ms}) {
            const qint64 at = now - age.count();
            const auto holds = relativeTimeHolds(at, now);
            QVERIFY(holds > 0ms);
            QCOMPARE(relativeTime(at, now + holds.count() - 1), relativeTime(at, now));
            QVERIFY(relativeTime(at, now + holds.count()) != relativeTime(at, now));
        }
        QCOMPARE(relativeTimeHolds(now - std::chrono::milliseconds(7 * 24h).count(), now), 0ms);
    }
};

QTEST_GUILESS_MAIN(TestRelativeTime)
#include "tst_relativetime.moc"
