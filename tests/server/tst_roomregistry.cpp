// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rooms/roomregistry.h"
#include "server/roomstage.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;

class TestRoomRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyGetsTheSameRoomAndItGoesWhenNobodyNeedsIt()
    {
        RoomStage stage;
        RoomRegistry registry([&] {
            return RoomContext{stage.config,  stage.clock,    stage.storage,  stage.fanout,
                               stage.metrics, stage.executor, stage.scheduler};
        });
        const auto alice = stage.person(QStringLiteral("Alice"));
        std::weak_ptr<Room> gone;
        {
            const auto room = registry.room(stage.asset.id);
            QCOMPARE(registry.room(stage.asset.id), room);
            QCOMPARE(registry.count(), 1);
            gone = room;
            room->open(alice, {stage.asset.id, {}, {}});
            stage.advance(1h);
            QCOMPARE(registry.count(), 1);
            room->close(alice);
            stage.advance(stage.config.timeouts.roomIdle - 1ms);
            QCOMPARE(registry.count(), 1);
        }
        stage.advance(1ms);
        QCOMPARE(registry.count(), 0);
        QVERIFY(gone.expired());
        QVERIFY(registry.room(stage.asset.id));
    }

    void aRoomThatWasJustHandedOutStays()
    {
        RoomStage stage;
        RoomRegistry registry([&] {
            return RoomContext{stage.config,  stage.clock,    stage.storage,  stage.fanout,
                               stage.metrics, stage.executor, stage.scheduler};
        });
        const auto alice = stage.person(QStringLiteral("Alice"));
        auto room = registry.room(stage.asset.id);
        room->open(alice, {stage.asset.id, {}, {}});
        room->close(alice);
        stage.run();
        // Handed out between the decision to give it back and that itself; its `open` is still on the way.
        QCOMPARE(registry.room(stage.asset.id), room);
        stage.advance(stage.config.timeouts.roomIdle);
        QCOMPARE(registry.count(), 1);
    }
};

QTEST_APPLESS_MAIN(TestRoomRegistry)
#include "tst_roomregistry.moc"
