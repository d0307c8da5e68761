// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/passwordhash.h"
#include "server/auth/passwordthread.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <future>

using namespace Pinthread::Server;

class TestPasswordHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyItsOwnPasswordMatches()
    {
        const QString hash = PasswordHash::make(QStringLiteral("correct horse"));
        QVERIFY2(hash.startsWith(QLatin1String("$argon2id$v=19$m=65536,t=2,p=1$")), qPrintable(hash));
        QVERIFY(hash != PasswordHash::make(QStringLiteral("correct horse"))); // Salted.
        QVERIFY(PasswordHash::matches(hash, QStringLiteral("correct horse")));
        for (const char *wrong : {"", "correct", "Correct horse", "correct horse "})
            QVERIFY2(!PasswordHash::matches(hash, QString::fromLatin1(wrong)), wrong);
        QVERIFY(!PasswordHash::matches(QStringLiteral("no hash"), QStringLiteral("no hash")));
    }

    void itDoesNotMatterHowItWasTyped()
    {
        const QString hash = PasswordHash::make(QStringLiteral("caf\u00e9 noir"));
        QVERIFY(PasswordHash::matches(hash, QStringLiteral("cafe\u0301 noir")));
    }

    void nobodysTakesAsLong()
    {
        const QString hash = PasswordHash::make(QStringLiteral("correct horse"));
        const auto shortest = [](const QString &of) {
            qint64 best = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 5; ++i) {
                QElapsedTimer timer;
                timer.start();
                if (PasswordHash::matches(of, QStringLiteral("wrong horse")))
                    qFatal("It matches.");
                best = std::min(best, timer.nsecsElapsed());
            }
            return best;
        };
        QVERIFY(!PasswordHash::matches({}, {})); // Made once.
        const double ratio = double(shortest({})) / double(shortest(hash));
        QVERIFY2(ratio > 0.5 && ratio < 2, qPrintable(QString::number(ratio)));
    }

    void theThreadChecksInOrderAndOnlySoManyWait()
    {
        const QString hash = PasswordHash::make(QStringLiteral("correct horse"));
        PasswordThread thread;
        std::promise<void> begun;
        std::promise<void> goOn;
        auto going = goOn.get_future().share();
        QVERIFY(thread.check(hash, QStringLiteral("correct horse"), [&](bool matches) {
            if (!matches)
                qFatal("It does not match.");
            begun.set_value();
            going.wait();
        }));
        begun.get_future().wait();
        std::promise<bool> wrong;
        QVERIFY(thread.check(hash, QStringLiteral("battery"), [&](bool matches) { wrong.set_value(matches); }));
        for (int i = 1; i < PasswordThread::mostWaiting; ++i)
            QVERIFY(thread.check(hash, QStringLiteral("battery"), [](bool) {}));
        QVERIFY(!thread.check(hash, QStringLiteral("battery"), [](bool) {}));
        goOn.set_value();
        QVERIFY(!wrong.get_future().get());
        thread.stop(); // Does not wait for those that wait.
        QVERIFY(!thread.check(hash, QStringLiteral("correct horse"), [](bool) {}));
    }
};

QTEST_GUILESS_MAIN(TestPasswordHash)
#include "tst_passwordhash.moc"
