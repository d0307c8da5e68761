// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/roomstage.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;
using Protocol::Events;
using Protocol::Presence;

/// Who is said to have the asset open.
class TestRoomPresence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presenceFollowsAtMostFourTimesASecond()
    {
        RoomStage stage;
        const auto first = stage.person(QStringLiteral("First"));
        stage.open(first);
        stage.advance(1s);
        std::ignore = first->takeReceived();
        std::vector<std::shared_ptr<TestSubscriber>> crowd;
        for (int i = 0; i < 190; ++i) {
            crowd.push_back(stage.person(QStringLiteral("Guest %1").arg(i)));
            stage.open(crowd.back());
            stage.advance(5ms); // Less than a second in all.
        }
        const auto seen = first->take<Presence>();
        QVERIFY2(seen.size() >= 3 && seen.size() <= 4, qPrintable(QString::number(seen.size())));
        QCOMPARE(seen.constFirst().count, 2); // The first change is told at once.
        stage.advance(250ms);
        const auto last = first->take<Presence>();
        QCOMPARE(last.size(), 1);
        QCOMPARE(last.constFirst().count, 191);
        QCOMPARE(last.constFirst().users.size(), Protocol::mostPresenceNames);
        stage.advance(10s);
        QVERIFY(first->take<Presence>().isEmpty());
        QCOMPARE(crowd.back()->take<Presence>().constLast().count, 191);
    }

    void aSecondConnectionOfTheSameUserIsNobodyNew()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        stage.advance(1s);
        std::ignore = alice->takeReceived();
        const auto second = stage.again(*alice);
        stage.open(second);
        stage.advance(1s);
        QCOMPARE(second->take<Presence>().constLast().count, 1);
        QVERIFY(alice->take<Presence>().isEmpty());
        stage.room->close(second);
        stage.advance(1s);
        QVERIFY(alice->take<Presence>().isEmpty());
        stage.open(second);
        stage.room->close(alice);
        stage.advance(1s);
        QCOMPARE(second->take<Presence>().constLast().count, 1);
    }

    void leavingIsSeenByTheOthers()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        const auto bob = stage.person(QStringLiteral("Bob"));
        stage.open(alice);
        stage.open(bob);
        stage.advance(1s);
        QCOMPARE(alice->take<Presence>().constLast().count, 2);
        stage.room->close(bob);
        stage.advance(1s);
        const auto after = alice->take<Presence>();
        QCOMPARE(after.size(), 1);
        QCOMPARE(after.constFirst().count, 1);
        stage.submit(alice, stage.pin());
        QVERIFY(bob->take<Events>().size() <= 1); // Only its own caughtUp: nothing after it has left.
    }
};

QTEST_GUILESS_MAIN(TestRoomPresence)
#include "tst_roompresence.moc"
