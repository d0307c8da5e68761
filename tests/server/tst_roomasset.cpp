// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/roomstage.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;
using Protocol::Presence;
using Protocol::Refused;
using Protocol::Snapshot;

/// The asset of a room: who may see it, what it is called, its figures, and its removal.
class TestRoomAsset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherTenantSeesNothing()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        stage.submit(alice, stage.pin());
        Identity foreign = alice->identity();
        foreign.tenant = TenantId(UuidBits{9, 9});
        const auto mallory = std::make_shared<TestSubscriber>(foreign, 99);
        stage.open(mallory);
        stage.submit(mallory, stage.pin());
        stage.advance(1s);
        for (const Protocol::ServerMessage &message : mallory->takeReceived()) {
            QVERIFY(std::holds_alternative<Refused>(message));
            QCOMPARE(std::get<Refused>(message).refusal.code, RefusalCode::NotFound);
        }
        QCOMPARE(stage.journal.last(stage.asset.id), 1);
        bool refused = false;
        stage.room->snapshot(foreign, [&](const auto &snapshot) { refused = !snapshot; });
        stage.run();
        QVERIFY(refused);
    }

    void aGuestSeesTheirAssetsOnly()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        Identity guest = alice->identity();
        guest.onlyAssets = {AssetId(UuidBits{9, 9})};
        const auto stranger = std::make_shared<TestSubscriber>(guest, 98);
        stage.open(stranger);
        stage.submit(stranger, stage.pin());
        stage.advance(1s);
        const auto refused = stranger->take<Refused>();
        QCOMPARE(refused.size(), 2);
        for (const Refused &refusal : refused)
            QCOMPARE(refusal.refusal.code, RefusalCode::NotFound);
        QVERIFY(stranger->takeReceived().isEmpty());
        bool denied = false;
        stage.room->snapshot(guest, [&](const auto &snapshot) { denied = !snapshot; });
        stage.run();
        QVERIFY(denied);

        guest.onlyAssets.append(stage.asset.id);
        const auto welcome = std::make_shared<TestSubscriber>(guest, 99);
        stage.open(welcome);
        stage.submit(welcome, stage.pin());
        stage.advance(1s);
        QCOMPARE(stage.journal.last(stage.asset.id), 1);
        QVERIFY(welcome->take<Refused>().isEmpty());
    }

    void aRemovedAssetIsTakenFromWhoeverHasItOpen()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        const auto bob = stage.person(QStringLiteral("Bob"));
        stage.open(alice);
        stage.open(bob);
        stage.submit(alice, stage.pin());
        stage.advance(1s);
        for (const auto &who : {alice, bob})
            std::ignore = who->takeReceived();

        std::ignore = stage.journal.setAssetRemoved(stage.asset.id, stage.clock.now());
        stage.room->assetRemoved();
        stage.run();
        for (const auto &who : {alice, bob}) {
            const auto received = who->takeReceived();
            QCOMPARE(received.size(), 1);
            const auto &refused = std::get<Refused>(received.constFirst());
            QVERIFY(refused.broadcastId.isNull());
            QCOMPARE(refused.refusal.code, RefusalCode::NotFound);
            QVERIFY(refused.refusal.message.contains(QStringLiteral("removed")));
        }
        stage.submit(alice, stage.pin());
        stage.open(bob);
        for (const auto &who : {alice, bob}) {
            const auto refused = who->take<Refused>();
            QCOMPARE(refused.size(), 1);
            QCOMPARE(refused.constFirst().refusal.code, RefusalCode::NotFound);
            QVERIFY(who->takeReceived().isEmpty());
        }
        QCOMPARE(alice->settledOperations, 2);
        stage.advance(1s);
        QVERIFY(stage.idleCalls > 0); // Nobody needs the room.

        std::ignore = stage.journal.setAssetRemoved(stage.asset.id, 0);
        stage.open(bob);
        QCOMPARE(bob->take<Snapshot>().constFirst().conversations.size(), 1);
        stage.submit(bob, stage.pin());
        stage.advance(1s);
        QCOMPARE(stage.journal.last(stage.asset.id), 2);
        QCOMPARE(bob->take<Presence>().constLast().count, 1);
    }

    void whoHasAnAssetOpenIsToldOfItsNewName()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        const auto bob = stage.person(QStringLiteral("Bob"));
        stage.open(alice);
        stage.open(bob);
        stage.advance(1s);
        bob->room = 0;
        Asset renamed = stage.asset;
        renamed.name = QStringLiteral("Żółw.png");
        stage.room->assetChanged(renamed);
        stage.room->assetChanged(renamed); // No news.
        stage.run();
        QCOMPARE(alice->take<Protocol::AssetChanged>(), QList{Protocol::AssetChanged{renamed}});
        QVERIFY(bob->take<Protocol::AssetChanged>().isEmpty());
        bob->room = 100;
        stage.room->drained(bob);
        stage.run();
        QCOMPARE(bob->take<Protocol::AssetChanged>(), QList{Protocol::AssetChanged{renamed}});

        const auto carol = stage.person(QStringLiteral("Carol"));
        stage.open(carol); // May have asked for the asset before.
        QCOMPARE(carol->take<Protocol::AssetChanged>(), QList{Protocol::AssetChanged{renamed}});
    }

    void whatIsOnItsWayWhenAnAssetIsRemovedIsRefused()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        stage.storage.holdsCommits = true;
        stage.submit(alice, stage.pin()); // On its way to the disk,
        stage.submit(alice, stage.pin()); // and in the queue behind it.
        const auto later = stage.again(*alice);
        stage.open(later, {}, {BroadcastId(UuidBits{1, 1})}); // Waits until both are settled.
        std::ignore = alice->takeReceived();
        std::ignore = stage.journal.setAssetRemoved(stage.asset.id, stage.clock.now());
        stage.room->assetRemoved();
        stage.run();
        stage.storage.holdsCommits = false;
        stage.storage.release();
        stage.advance(1s);
        const auto refused = alice->take<Refused>();
        QCOMPARE(refused.size(), 3); // The asset, and each operation.
        QCOMPARE(alice->settledOperations, 2);
        QCOMPARE(later->take<Refused>().size(), 1);
        QVERIFY(later->takeReceived().isEmpty());
        QCOMPARE(stage.journal.last(stage.asset.id), 0);
        stage.advance(10s); // And nobody goes on asking the journal.
        const int reads = stage.journal.reads;
        stage.advance(60s);
        QCOMPARE(stage.journal.reads, reads);
    }

    void anAssetThatIsRemovedWhileItIsReadIsNotServed()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.room->open(alice, {.assetId = stage.asset.id, .since = {}, .unsettled = {}});
        // The room has begun to read what was true a moment ago.
        stage.executor->post([&] { std::ignore = stage.journal.setAssetRemoved(stage.asset.id, stage.clock.now()); });
        stage.room->assetRemoved();
        stage.run();
        QCOMPARE(alice->take<Refused>().size(), 1);
        QVERIFY(alice->takeReceived().isEmpty());
    }

    void anAssetThatIsNotThereIsRefusedAndItsRoomGivenBack()
    {
        RoomStage stage;
        stage.asset.id = AssetId::make(stage.clock, stage.random);
        stage.restart();
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        const auto refused = alice->take<Refused>();
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused.constFirst().broadcastId.isNull());
        QCOMPARE(refused.constFirst().refusal.code, RefusalCode::NotFound);
        stage.advance(1ms);
        QCOMPARE(stage.idleCalls, 1);
    }

    void everyBatchCarriesTheFiguresOfTheAsset()
    {
        RoomStage stage;
        const auto alice = stage.person(QStringLiteral("Alice"));
        stage.open(alice);
        QList<Operation> pins;
        for (int i = 0; i < 4; ++i)
            pins.append(stage.pin());
        const auto change = [&](const Operation &pin, const OperationBody &body) {
            return Operation{BroadcastId::make(stage.clock, stage.random), pin.conversationId, body};
        };
        const auto figures = [&] {
            stage.advance(20ms);
            return stage.journal.figures(stage.asset.id);
        };
        for (const Operation &pin : pins)
            stage.submit(alice, pin);
        QCOMPARE(figures().conversations, 4);
        QCOMPARE(figures().openConversations, 4);
        const QByteArray last = stage.journal.events(stage.asset.id).constLast().body;
        QCOMPARE(figures().changedAt, Protocol::decodeEvent(last)->at);
        stage.submit(alice, change(pins.at(0), SetResolved{true}));
        stage.submit(alice, change(pins.at(0), SetResolved{true})); // Again: no mistake, and no difference.
        stage.submit(alice, change(pins.at(1), SetResolved{true}));
        QCOMPARE(figures().openConversations, 2);
        stage.submit(alice, change(pins.at(1), SetResolved{false}));
        QCOMPARE(figures().openConversations, 3);
        stage.submit(alice, change(pins.at(0), DeleteConversation{})); // A resolved one.
        stage.submit(alice, change(pins.at(1), DeleteConversation{})); // An open one.
        QCOMPARE(figures().conversations, 2);
        QCOMPARE(figures().openConversations, 2);

        stage.restart(); // Counted anew from what is there.
        const auto bob = stage.person(QStringLiteral("Bob"));
        stage.open(bob);
        stage.submit(bob, change(pins.at(2), SetResolved{true}));
        QCOMPARE(figures().conversations, 2);
        QCOMPARE(figures().openConversations, 1);
    }
};

QTEST_GUILESS_MAIN(TestRoomAsset)
#include "tst_roomasset.moc"
