// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/world.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// Promise: existing markers and conversations remain viewable offline, also when the program is started offline; what
/// is changed offline fails and is kept; and coming back misses nothing. Real clients, real disks, a real server.
class TestOffline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        m_alice = &m_world->person(s("Alice"));
        m_bob = &m_world->person(s("Bob"));
    }
    void cleanup() { m_world.reset(); }

    void aColdStartWithoutAServerShowsWhatWasSeen()
    {
        m_bob->pin({1, 1}, s("Too dark"));
        QVERIFY(m_alice->sees(1, {s("Too dark")}));
        m_alice->reply(1, s("Agreed"));
        QVERIFY(m_alice->isSettled());
        const QByteArray before = m_alice->confirmedState();
        m_alice->quit();
        m_world->stopServer();

        m_alice->start();
        QVERIFY(m_alice->sees(1, {s("Too dark"), s("Agreed")}));
        QVERIFY(replica()->isFromCache());
        QVERIFY(replica()->lastInStepAt());
        QCOMPARE(m_alice->confirmedState(), before);
        QVERIFY(!m_alice->program().isOnline());

        // What is changed now fails, and is there the next time, too.
        const BroadcastId offline = m_alice->reply(1, s("in the tunnel"));
        QVERIFY(m_alice->hasFailed(offline));
        m_alice->quit();
        m_alice->start();
        QVERIFY(m_alice->sees(1, {s("Too dark"), s("Agreed")}));
        QVERIFY(eventually([&] { return m_alice->hasFailed(offline); })); // Another file, read by another thread.

        m_world->startServer();
        QVERIFY(m_alice->isSettled());
        QVERIFY(!replica()->isFromCache());
        QVERIFY(m_alice->hasFailed(offline)); // Never behind anybody's back.
        QVERIFY(m_alice->program().retry(offline));
        QVERIFY(m_bob->sees(1, {s("Too dark"), s("Agreed"), s("in the tunnel")}));
        QVERIFY(m_alice->isSettled());
        QCOMPARE(m_alice->confirmedState(), m_world->truth());
    }

    void comingBackBringsOnlyWhatWasMissed()
    {
        m_bob->pin({1, 1}, s("Before"));
        m_bob->pin({2, 2}, s("Gone again"));
        QVERIFY(m_alice->seesCount(2));
        m_alice->quit();
        m_bob->reply(1, s("Are you there?"));
        m_bob->remove(2);
        m_bob->pin({3, 3}, s("Meanwhile"));
        QVERIFY(m_bob->isSettled());
        const int resets = m_alice->resets();
        m_alice->start();
        QVERIFY(m_alice->sees(1, {s("Before"), s("Are you there?")}));
        QVERIFY(m_alice->isSettled());
        QVERIFY(m_alice->seesNo(2));
        QCOMPARE(m_alice->resets(), resets + 1); // What was kept, and then events.
        QCOMPARE(m_alice->confirmedState(), m_world->truth());
    }

    void aServerThatWasRestoredFromABackupIsBelieved()
    {
        m_bob->pin({1, 1}, s("In the backup"));
        QVERIFY(m_alice->isSettled() && m_alice->sees(1, {s("In the backup")}));
        m_alice->quit();
        m_bob->quit();
        m_world->stopServer();
        m_world->backUp();
        m_world->startServer();
        m_bob->start();
        QVERIFY(m_bob->isSettled());
        m_bob->pin({2, 2}, s("After the backup"));
        m_bob->reply(1, s("Lost as well"));
        QVERIFY(m_bob->isSettled());
        m_bob->quit();
        m_alice->start();
        QVERIFY(m_alice->seesCount(2));
        QVERIFY(m_alice->isSettled());
        m_alice->quit();

        m_world->stopServer();
        m_world->restore();
        m_world->startServer();
        m_bob->start();
        QVERIFY(m_bob->isSettled());
        m_bob->pin({3, 3}, s("Another second pin"));
        QVERIFY(m_bob->isSettled());
        m_alice->start();
        QVERIFY(m_alice->sees(2, {s("Another second pin")}));
        QVERIFY(m_alice->sees(1, {s("In the backup")}));
        QVERIFY(m_alice->isSettled());
        QCOMPARE(m_alice->confirmedState(), m_world->truth());
        m_alice->quit();
        m_world->stopServer();
        m_alice->start(); // And that is what is kept from then on.
        QVERIFY(m_alice->sees(2, {s("Another second pin")}));
    }

    void aDamagedCacheCostsNothingButTime()
    {
        m_bob->pin({1, 1}, s("Too dark"));
        QVERIFY(m_alice->sees(1, {s("Too dark")}));
        m_alice->network().setReachable(false);
        QVERIFY(m_alice->losesConnection());
        const BroadcastId offline = m_alice->reply(1, s("in the tunnel"));
        m_alice->quit();
        QDirIterator files(m_alice->directory(), {s("cache.sqlite")}, QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(files.hasNext());
        QFile damaged(files.next());
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.write(QByteArray(5'000, 'x'));
        damaged.close();

        m_alice->start();
        QVERIFY(eventually([&] { return m_alice->problems().size() == 1; }));
        QVERIFY(eventually([&] { return m_alice->hasFailed(offline); }));
        QCOMPARE(m_alice->conversationCount(), 0);
        m_alice->network().setReachable(true);
        QVERIFY(m_alice->sees(1, {s("Too dark")}));
        QVERIFY(m_alice->isSettled());
        m_alice->program().retryAll();
        QVERIFY(m_bob->sees(1, {s("Too dark"), s("in the tunnel")}));
        QCOMPARE(m_alice->problems().size(), 1);
    }

    void whatWasReadStaysRead()
    {
        m_bob->pin({1, 1}, s("Too dark"));
        QVERIFY(m_alice->sees(1, {s("Too dark")}));
        const ConversationId id = m_alice->conversation(1)->id;
        const AssetId picture = m_world->picture().id;
        QVERIFY(eventually([&] { return m_alice->program().isUnread(picture, id); }));
        m_alice->program().markRead(picture, id);
        m_alice->quit();
        m_bob->pin({2, 2}, s("Another thing"));
        QVERIFY(m_bob->isSettled());
        m_alice->start();
        QVERIFY(m_alice->seesCount(2));
        QVERIFY(eventually([&] { return m_alice->program().unreadCount(picture) == 1; }));
        QVERIFY(!m_alice->program().isUnread(picture, id));
        QVERIFY(m_alice->program().isUnread(picture, m_alice->conversation(2)->id));
    }

    void aLongFirstSyncOverASlowLineIsNoDeadLine()
    {
        // FIELDNOTES 1: more to bring than the patience with a silent line allows.
        m_world = std::make_unique<World>(QStringList{s("operations-per-second = 100000"),
                                                      s("operations-per-second-per-user = 100000"),
                                                      s("operations-in-flight = 1000")});
        m_bob = &m_world->person(s("Bob"));
        for (int i = 0; i < 300; ++i)
            m_bob->pin({1, 1}, QString(1'000, u'w'));
        QVERIFY(m_bob->isSettled());
        Person &carol = m_world->stranger(s("Carol"));
        ConnectionConfig hasty = Person::impatient();
        hasty.pingAfter = patience(150ms);
        hasty.deadAfter = patience(150ms);
        carol.restart(hasty);
        QVERIFY(carol.isOnline());
        carol.network().setRate(static_cast<qint64>(300'000 / slowdown())); // Half a megabyte in all.
        const qsizetype connections = carol.network().recordings().size();
        QVERIFY(carol.opens(m_world->picture()));
        QCOMPARE(carol.conversationCount(), 300);
        QCOMPARE(carol.network().recordings().size(), connections); // On one connection, without coming back.
    }

private:
    [[nodiscard]] const Replica *replica() const { return m_alice->program().replica(m_world->picture().id); }

    std::unique_ptr<World> m_world;
    Person *m_alice = nullptr;
    Person *m_bob = nullptr;
};

QTEST_GUILESS_MAIN(TestOffline)
#include "tst_offline.moc"
