// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/tokenbucket.h"

#include <QTest>

using namespace Pinthread::Server;
using namespace std::chrono_literals;

class TestTokenBucket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesSomeAtOnceAndThenSoManyASecond()
    {
        TokenBucket bucket(10, 3);
        const TokenBucket::Instant begin(1h);
        for (int i = 0; i < 3; ++i)
            QVERIFY(bucket.take(begin));
        QVERIFY(!bucket.take(begin));
        QVERIFY(!bucket.take(begin + 50ms));
        QVERIFY(bucket.take(begin + 101ms));
        QVERIFY(!bucket.take(begin + 102ms));
        for (int i = 0; i < 3; ++i) // A quiet hour does not count for more than a quiet second.
            QVERIFY(bucket.take(begin + 1h));
        QVERIFY(!bucket.take(begin + 1h));
    }
};

QTEST_APPLESS_MAIN(TestTokenBucket)
#include "tst_tokenbucket.moc"
