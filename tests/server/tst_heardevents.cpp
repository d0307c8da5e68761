// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rooms/heardevents.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;

class TestHeardEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areTakenInOrderWhateverTheOrderInWhichTheyCame()
    {
        HeardEvents heard;
        heard.add(4, {"d"});
        heard.add(2, {"b", "c"});
        QCOMPARE(heard.reachFrom(1), 4);
        QCOMPARE(heard.takeAfter(1), (QList<QByteArray>{"b", "c", "d"}));
        QCOMPARE(heard.reachFrom(4), 4);
        QVERIFY(heard.takeAfter(4).isEmpty());
    }

    void endWhereOneIsMissing()
    {
        HeardEvents heard;
        heard.add(1, {"a"});
        heard.add(3, {"c"});
        QCOMPARE(heard.reachFrom(0), 1);
        QCOMPARE(heard.takeAfter(0), QList<QByteArray>{"a"});
        heard.add(2, {"b"});
        QCOMPARE(heard.takeAfter(1), (QList<QByteArray>{"b", "c"}));
    }

    void whatIsToldAgainIsTakenOnce()
    {
        HeardEvents heard;
        heard.add(1, {"a", "b"});
        QCOMPARE(heard.takeAfter(0).size(), 2);
        heard.add(1, {"a", "b", "c"});
        heard.add(2, {"b", "c"});
        QCOMPARE(heard.reachFrom(2), 3);
        QCOMPARE(heard.takeAfter(2), QList<QByteArray>{"c"});
    }

    void theLastOnesAreForgottenWhenThereAreTooMany()
    {
        HeardEvents heard;
        constexpr auto most = static_cast<qsizetype>(HeardEvents::mostKept);
        heard.add(1'000'000, QList<QByteArray>(most, "far"));
        heard.add(1, QList<QByteArray>(10, "near"));
        QCOMPARE(heard.takeAfter(0).size(), 10);
        QCOMPARE(heard.takeAfter(999'999).size(), most - 10);
    }
};

QTEST_APPLESS_MAIN(TestHeardEvents)
#include "tst_heardevents.moc"
