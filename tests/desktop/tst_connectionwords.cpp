// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assetbar.h"
#include "connectionwords.h"

#include <QTest>

using namespace Pinthread;
using namespace std::chrono_literals;
using State = ConnectionStatus::State;

/// What people are told about the connection, and about who is there.
class TestConnectionWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silentWhileAllIsWell()
    {
        ConnectionStatus status;
        for (const State state : {State::Starting, State::Connecting, State::Online}) {
            status.state = state;
            QVERIFY(!bannerWords(status));
        }
    }

    void offline()
    {
        ConnectionStatus status;
        status.state = State::Offline;
        status.reason = QStringLiteral("The server does not answer.");
        const auto words = bannerWords(status);
        QVERIFY(words);
        QCOMPARE(words->headline, QStringLiteral("You are offline."));
        QCOMPARE(words->text, QStringLiteral("You can read everything; changes will fail until the connection is back. "
                                             "The server does not answer."));
        QVERIFY(words->canTryNow);
        QVERIFY(!words->canJoin);
    }

    void theBannerStaysWhileItIsTriedAgain()
    {
        ConnectionStatus status;
        status.state = State::Connecting;
        status.wasOnline = true;
        const auto words = bannerWords(status);
        QVERIFY(words);
        QVERIFY(!words->canTryNow);
    }

    void lockedOut()
    {
        ConnectionStatus status;
        status.state = State::LockedOut;
        status.embedded = false;
        status.serverName = QStringLiteral("pins.example.org");
        status.reason = QStringLiteral("The secret is not the right one.");
        const auto words = bannerWords(status);
        QVERIFY(words);
        QVERIFY(words->headline.contains(status.serverName));
        QVERIFY(words->text.startsWith(status.reason));
        QVERIFY(words->canJoin);
    }

    void signedOut()
    {
        ConnectionStatus status;
        status.state = State::SignedOut;
        status.embedded = false;
        status.serverName = QStringLiteral("pins.example.org");
        const auto words = bannerWords(status);
        QVERIFY(words);
        QVERIFY(words->headline.contains(status.serverName));
        QVERIFY(words->text.contains(QStringLiteral("nothing that you have written is lost")));
        QVERIFY(words->canSignIn && !words->canJoin && !words->canTryNow);
    }

    void countdown()
    {
        QVERIFY(countdownWords(3900ms).contains(QLatin1Char('4')));
        QVERIFY(countdownWords(1ms).contains(QLatin1Char('1')));
        QCOMPARE(countdownWords(0ms), QStringLiteral("Trying again…"));
        QCOMPARE(countdownWords(-5s), QStringLiteral("Trying again…"));
    }

    void everyStateHasWords()
    {
        QStringList words;
        for (const State state : {State::Starting, State::Connecting, State::Online, State::Offline, State::LockedOut,
                                  State::SignedOut, State::NoServer}) {
            ConnectionStatus status;
            status.state = state;
            words += connectionWords(status);
        }
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), 7);
        QVERIFY(!words.contains(QString()));
    }

    void presence_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("words");
        QTest::newRow("nobody knows") << 0 << QStringList() << QString();
        QTest::newRow("alone") << 1 << QStringList{QStringLiteral("me")} << QStringLiteral("You");
        QTest::newRow("three") << 3 << QStringList{QStringLiteral("Bob"), QStringLiteral("me"), QStringLiteral("Carol")}
                               << QStringLiteral("You, Bob, Carol");
        QTest::newRow("five") << 5
                              << QStringList{QStringLiteral("Bob"), QStringLiteral("Carol"), QStringLiteral("Dan"),
                                             QStringLiteral("Eve"), QStringLiteral("me")}
                              << QStringLiteral("You, Bob, Carol + 2");
        QTest::newRow("more than are named")
            << 400 << QStringList{QStringLiteral("Bob"), QStringLiteral("Carol"), QStringLiteral("Dan")}
            << QStringLiteral("Bob, Carol, Dan + 397");
    }

    void presence()
    {
        QFETCH(const int, count);
        QFETCH(const QStringList, names);
        QFETCH(const QString, words);
        const UserId self(UuidBits{1, 1});
        QList<User> users;
        for (const QString &name : names)
            users.append({name == QLatin1String("me") ? self : UserId(UuidBits{2, quint64(users.size())}), name});
        QCOMPARE(AssetBar::presenceWords(count, users, self), words);
    }
};

QTEST_MAIN(TestConnectionWords)
#include "tst_connectionwords.moc"
