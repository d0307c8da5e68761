// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rooms/disowned.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;

class TestDisowned : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTakenFromTheSameOrALaterConnectionOnly()
    {
        Disowned disowned;
        const BroadcastId id(UuidBits{1, 1});
        QVERIFY(disowned.permits(id, 1));
        disowned.add({id}, 5);
        QVERIFY(!disowned.permits(id, 4));
        QVERIFY(disowned.permits(id, 5));
        QVERIFY(disowned.permits(id, 6));
        disowned.add({id}, 7);
        QVERIFY(!disowned.permits(id, 6));
        QVERIFY(disowned.permits(BroadcastId(UuidBits{1, 2}), 1));
    }

    void forgetsTheOldestOfVeryMany()
    {
        Disowned disowned;
        for (quint64 i = 0; i < 10'001; ++i)
            disowned.add({BroadcastId(UuidBits{1, i})}, 5);
        QVERIFY(disowned.permits(BroadcastId(UuidBits{1, 0}), 1));
        QVERIFY(!disowned.permits(BroadcastId(UuidBits{1, 1}), 1));
        QVERIFY(!disowned.permits(BroadcastId(UuidBits{1, 10'000}), 1));
    }
};

QTEST_APPLESS_MAIN(TestDisowned)
#include "tst_disowned.moc"
