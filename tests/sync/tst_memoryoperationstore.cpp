// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/memoryoperationstore.h"

#include "testkit/seams.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

class TestMemoryOperationStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTurnsAndRemoves();
    void answersLaterAndInOrder();
};

void TestMemoryOperationStore::keepsTurnsAndRemoves()
{
    ManualClock clock;
    SeededRandom random;
    VirtualScheduler scheduler;
    MemoryOperationStore store(scheduler);
    const Operation operation{BroadcastId::make(clock, random), ConversationId::make(clock, random), SetResolved{true}};
    const AssetId asset = AssetId::make(clock, random);
    const UnsettledOperation unsettled{asset, operation, 1};
    const FailedOperation failed{asset, operation, FailedOperation::Reason::Offline, {}, 1, 2};
    store.saveUnsettled(unsettled, [](bool) {});
    QCOMPARE(store.contents().unsettled, QList{unsettled});
    store.saveFailed(failed);
    QVERIFY(store.contents().unsettled.isEmpty());
    QCOMPARE(store.contents().failed, QList{failed});
    store.remove(operation.broadcastId);
    QVERIFY(store.contents().failed.isEmpty());
}

void TestMemoryOperationStore::answersLaterAndInOrder()
{
    ManualClock clock;
    SeededRandom random;
    VirtualScheduler scheduler;
    MemoryOperationStore store(scheduler);
    store.setWriteTime(5ms);
    QList<int> order;
    store.load([&](const auto &) { order.append(1); });
    store.saveUnsettled({AssetId::make(clock, random),
                         {BroadcastId::make(clock, random), ConversationId::make(clock, random), SetResolved{}},
                         1},
                        [&](bool safe) { order.append(safe ? 2 : -2); });
    QVERIFY(order.isEmpty());
    scheduler.advance(5ms);
    QCOMPARE(order, (QList{1, 2}));
}

QTEST_APPLESS_MAIN(TestMemoryOperationStore)
#include "tst_memoryoperationstore.moc"
