// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rooms/pacer.h"

#include <QTest>

using namespace Pinthread::Server;
using namespace std::chrono_literals;

class TestPacer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thefirstGoesAtOnce() { QVERIFY(Pacer(Pacing()).waitAt(5s) <= 0ns); }

    void thePauseGrowsWithWhatAFanOutCosts()
    {
        Pacer pacer{Pacing()};
        pacer.sent(10s, 20us, 0us, 1);
        QCOMPARE(pacer.waitAt(10s), Pacer::Duration(60us));
        pacer.sent(11s, 2ms, 0ms, 1);
        QCOMPARE(pacer.waitAt(11s), Pacer::Duration(6ms));
        QVERIFY(pacer.waitAt(11s + 6ms) <= 0ns);
    }

    void aRoomOnSeveralNodesGathersAsOneThatHasItForItself()
    {
        Pacer shared{Pacing()};
        Pacer whole{Pacing()};
        shared.sent(10s, 1ms, 3ms, 1);
        whole.sent(10s, 4ms, 0ms, 1);
        QCOMPARE(shared.waitAt(10s), Pacer::Duration(12ms));
        QCOMPARE(shared.waitAt(10s), whole.waitAt(10s));
        shared.sent(10s, 1ms, 1h, 1);
        QCOMPARE(shared.waitAt(10s), Pacer::Duration(16ms));
    }

    void noPauseIsLongerThanAPictureOfTheScreen()
    {
        Pacer pacer{Pacing()};
        pacer.sent(10s, 1s, 0s, 1);
        QCOMPARE(pacer.waitAt(10s), Pacer::Duration(16ms));
        QVERIFY(pacer.waitAt(10s + 16ms) <= 0ns);
    }

    void largeBatchesMakeItGatherAndSmallOnesHurryAgain()
    {
        Pacer pacer{Pacing()};
        for (int i = 0; i < 20; ++i)
            pacer.sent(10s, 2ms, 0ms, 16);
        QCOMPARE(pacer.waitAt(10s), Pacer::Duration(14ms));
        for (int i = 0; i < 20; ++i)
            pacer.sent(10s, 2ms, 0ms, 1);
        QCOMPARE(pacer.waitAt(10s), Pacer::Duration(6ms));
    }
};

QTEST_APPLESS_MAIN(TestPacer)
#include "tst_pacer.moc"
