// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/world.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

/// Promise: a connection may break at any instant, in any way, and nothing is missed, nothing is doubled, and no word
/// is lost. Real clients, a real server, and a network in between that breaks on purpose.
class TestConnectionLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void reconnectsAndHasMissedNothing();
    void existingConversationsStayReadable();
    void offlineFailsAndNeverQueues();
    void aRetryIsRecordedOnce();
    void aDiscardedOperationIsGone();
    void failedOperationsSurviveClosingTheProgram();
    void anOperationInFlightEndsConfirmedOrFailed_data();
    void anOperationInFlightEndsConfirmedOrFailed();
    void aStreamOfOperationsSurvivesManyCuts();
    void closingTheProgramInMidFlightIsSettledNextTime();
    void wordsThatArriveTooLateStayFailed();
    void aRetryThatOvertakesTheFirstTryIsRecordedOnce();
    void aRetryOfSomethingRecordedIsConfirmed();
    void aDeadLineIsNoticedWithinSeconds();
    void whoIsFarBehindGetsASnapshot();
    void theServerMayBeRestarted();
    void aStormOfReturningClientsCatchesUp();

private:
    std::unique_ptr<World> m_world;
    Person *m_alice = nullptr;
    Person *m_bob = nullptr;
};

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// Nobody is too quick for the server.
const QStringList unhurried{s("operations-per-second = 100000"), s("operations-per-second-per-user = 100000")};

void goOffline(Person &person)
{
    person.network().setReachable(false);
    QVERIFY(person.losesConnection());
}

/// Everything below \a from, over what is below \a to.
void copyFiles(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString target = to + u'/' + QDir(from).relativeFilePath(files.next());
        QVERIFY(QDir().mkpath(QFileInfo(target).path()));
        QFile::remove(target);
        QVERIFY(QFile::copy(files.filePath(), target));
    }
}

void comeBack(Person &person)
{
    person.network().setReachable(true);
    QVERIFY(person.isOnline());
}

} // namespace

void TestConnectionLoss::init()
{
    m_world = std::make_unique<World>();
    m_alice = &m_world->person(s("Alice"));
    m_bob = &m_world->person(s("Bob"));
}

void TestConnectionLoss::cleanup()
{
    m_world.reset();
}

void TestConnectionLoss::reconnectsAndHasMissedNothing()
{
    m_bob->pin({1, 1}, s("Before"));
    QVERIFY(m_alice->sees(1, {s("Before")}));
    goOffline(*m_alice);
    m_bob->reply(1, s("Are you there?"));
    m_bob->pin({2, 2}, s("Meanwhile"));
    m_bob->pin({3, 3}, s("Gone again"));
    QVERIFY(m_bob->isSettled());
    m_bob->move(2, {4, 4});
    m_bob->resolve(2);
    m_bob->remove(3);
    QVERIFY(m_bob->isSettled());
    const int resets = m_alice->resets();
    comeBack(*m_alice);
    QVERIFY(m_alice->sees(1, {s("Before"), s("Are you there?")}));
    QVERIFY(m_alice->isSettled());
    QVERIFY(m_alice->conversation(2)->isResolved());
    QVERIFY(!m_alice->conversation(3));
    QCOMPARE(m_alice->resets(), resets); // Caught up, not started over.
    QCOMPARE(m_alice->confirmedState(), m_world->truth());
}

void TestConnectionLoss::existingConversationsStayReadable()
{
    m_bob->pin({1, 1}, s("Still here"));
    QVERIFY(m_alice->sees(1, {s("Still here")}));
    goOffline(*m_alice);
    QCOMPARE(m_alice->words(1), QStringList{s("Still here")});
    QVERIFY(!m_alice->program().lastFailure().isEmpty());
    QCOMPARE(m_alice->liveCount(), 0); // Nobody can know.
}

void TestConnectionLoss::offlineFailsAndNeverQueues()
{
    goOffline(*m_alice);
    const BroadcastId id = m_alice->pin({1, 1}, s("Written in the tunnel"));
    QVERIFY(m_alice->hasFailed(id)); // Before the call returned.
    QCOMPARE(m_alice->failures().constLast().reason, FailedOperation::Reason::Offline);
    comeBack(*m_alice);
    QVERIFY(m_alice->isSettled());
    meanwhile(300ms);
    QCOMPARE(m_bob->conversationCount(), 0); // Nothing is sent behind anybody's back.
    QVERIFY(m_alice->hasFailed(id));
    QCOMPARE(typedText(m_alice->program().failedOperations().constFirst().operation), s("Written in the tunnel"));
}

void TestConnectionLoss::aRetryIsRecordedOnce()
{
    goOffline(*m_alice);
    const BroadcastId id = m_alice->pin({1, 1}, s("Written in the tunnel"));
    QVERIFY(!m_alice->program().retry(id)); // Not while offline.
    comeBack(*m_alice);
    QVERIFY(m_alice->program().retry(id));
    QVERIFY(m_bob->sees(1, {s("Written in the tunnel")}));
    QVERIFY(eventually([&] { return m_alice->isConfirmed(id); }));
    QVERIFY(!m_alice->hasFailed(id));
    QCOMPARE(m_alice->conversationCount(), 1);
}

void TestConnectionLoss::aDiscardedOperationIsGone()
{
    goOffline(*m_alice);
    const BroadcastId id = m_alice->pin({1, 1}, s("Better not"));
    QVERIFY(m_alice->program().discard(id));
    m_alice->quit();
    m_alice->start();
    comeBack(*m_alice);
    QVERIFY(m_alice->isSettled());
    QVERIFY(m_alice->program().failedOperations().isEmpty());
    QCOMPARE(m_bob->conversationCount(), 0);
}

void TestConnectionLoss::failedOperationsSurviveClosingTheProgram()
{
    goOffline(*m_alice);
    const BroadcastId id = m_alice->pin({1, 1}, s("Zażółć gęślą jaźń 📌\nsecond line"));
    m_alice->quit();
    m_alice->start();
    QVERIFY(eventually([&] { return m_alice->hasFailed(id); })); // Also while it is still offline.
    QCOMPARE(typedText(m_alice->program().failedOperations().constFirst().operation),
             s("Zażółć gęślą jaźń 📌\nsecond line"));
    comeBack(*m_alice);
    QVERIFY(m_alice->program().retry(id));
    QVERIFY(m_bob->sees(1, {s("Zażółć gęślą jaźń 📌\nsecond line")}));
}

void TestConnectionLoss::anOperationInFlightEndsConfirmedOrFailed_data()
{
    QTest::addColumn<int>("direction");
    QTest::newRow("on its way to the server") << int(TcpProxy::ToServer);
    QTest::newRow("the answer on its way back") << int(TcpProxy::ToClient);
}

void TestConnectionLoss::anOperationInFlightEndsConfirmedOrFailed()
{
    QFETCH(int, direction);
    // Cut after each so many bytes: before the server got it, in the middle of the frame, after it was recorded and
    // before its broadcast, in the middle of the broadcast, and after everything.
    int confirmed = 0;
    int failed = 0;
    for (int offset = 0; offset <= 480; offset += 16) {
        QVERIFY(m_alice->isSettled());
        m_alice->network().cutAfterBytes(static_cast<TcpProxy::Direction>(direction), offset);
        const BroadcastId id = m_alice->pin({offset / 5.0, 50}, s("Cut after %1").arg(offset));
        QVERIFY(eventually([&] { return m_alice->isConfirmed(id) || m_alice->hasFailed(id); }));
        QVERIFY(m_alice->losesConnection());
        QVERIFY(m_alice->isSettled());
        QVERIFY2(m_alice->isConfirmed(id) != m_alice->hasFailed(id), "both, or neither");
        (m_alice->hasFailed(id) ? failed : confirmed) += 1;
        QVERIFY(m_bob->seesCount(confirmed)); // What is confirmed is there for everybody, and nothing else.
        QCOMPARE(m_alice->conversationCount(), confirmed);
    }
    qInfo("%d confirmed, %d failed", confirmed, failed);
    QVERIFY(confirmed > 0);
    QVERIFY(direction == TcpProxy::ToClient || failed > 0);
    QVERIFY(eventually([&] { return m_bob->confirmedState() == m_alice->confirmedState(); }));
    QCOMPARE(m_alice->confirmedState(), m_world->truth());
    QCOMPARE(m_alice->program().failedOperations().size(), failed);
}

void TestConnectionLoss::aStreamOfOperationsSurvivesManyCuts()
{
    m_world = std::make_unique<World>(unhurried);
    m_alice = &m_world->person(s("Alice"));
    m_bob = &m_world->person(s("Bob"));
    SystemRandom random;
    QList<BroadcastId> made;
    for (int i = 0; i < 300; ++i) {
        made.append(m_alice->pin({i / 3.0, 50}, s("Pin %1").arg(i)));
        if (i % 10 == 0) {
            m_alice->network().cutAfterBytes(random.below(2) == 0 ? TcpProxy::ToServer : TcpProxy::ToClient,
                                             static_cast<qint64>(random.below(2'000)));
        }
        meanwhile(2ms);
    }
    QVERIFY(m_alice->losesConnection());
    QVERIFY(m_alice->isSettled());
    int confirmed = 0;
    for (const BroadcastId id : std::as_const(made)) {
        QVERIFY2(m_alice->isConfirmed(id) != m_alice->hasFailed(id), "both, or neither");
        confirmed += m_alice->isConfirmed(id) ? 1 : 0;
    }
    QVERIFY(m_bob->seesCount(confirmed));
    QCOMPARE(m_alice->confirmedState(), m_world->truth());
    // And now all of them.
    for (const FailedOperation &failedOne : m_alice->program().failedOperations())
        QVERIFY(m_alice->program().retry(failedOne.operation.broadcastId));
    QVERIFY(m_alice->isSettled());
    QVERIFY(m_bob->seesCount(300));
    QVERIFY(m_alice->program().failedOperations().isEmpty());
    QCOMPARE(m_alice->confirmedState(), m_world->truth());
}

void TestConnectionLoss::closingTheProgramInMidFlightIsSettledNextTime()
{
    m_alice->network().setDelay(50ms);
    const BroadcastId arrives = m_alice->pin({1, 1}, s("It was on its way"));
    meanwhile(75ms); // The server has it; the answer is under way.
    m_alice->quit();
    m_alice->network().setDelay(0ms);
    QVERIFY(m_bob->sees(1, {s("It was on its way")}));
    m_alice->start();
    QVERIFY(eventually([&] { return m_alice->isConfirmed(arrives); }));
    QVERIFY(m_alice->program().failedOperations().isEmpty());

    m_alice->network().setStalled(true);
    const BroadcastId lost = m_alice->pin({2, 2}, s("It never left"));
    meanwhile(50ms);
    m_alice->quit();
    m_alice->network().cut();
    m_alice->network().setStalled(false);
    m_alice->start();
    QVERIFY(eventually([&] { return m_alice->hasFailed(lost); }));
    QVERIFY(m_alice->program().retry(lost));
    QVERIFY(m_bob->sees(2, {s("It never left")}));
}

void TestConnectionLoss::wordsThatArriveTooLateStayFailed()
{
    m_alice->network().freeze(); // The old connection hangs in a tunnel; new ones work.
    const BroadcastId id = m_alice->pin({1, 1}, s("Out of the tunnel"));
    QVERIFY(eventually([&] { return m_alice->hasFailed(id); })); // Noticed, reconnected, asked: not recorded.
    m_alice->network().thaw();
    meanwhile(300ms);
    // She was told that it is not there, and so it must not come after all.
    QCOMPARE(m_bob->conversationCount(), 0);
    QVERIFY(m_alice->hasFailed(id));
    QCOMPARE(m_alice->confirmedState(), m_world->truth());
    QVERIFY(m_alice->program().retry(id));
    QVERIFY(m_bob->sees(1, {s("Out of the tunnel")}));
    QVERIFY(!m_alice->hasFailed(id));
}

void TestConnectionLoss::aRetryThatOvertakesTheFirstTryIsRecordedOnce()
{
    m_alice->network().freeze();
    const BroadcastId id = m_alice->pin({1, 1}, s("Only once"));
    QVERIFY(eventually([&] { return m_alice->hasFailed(id); }));
    QVERIFY(m_alice->program().retry(id));
    QVERIFY(m_bob->sees(1, {s("Only once")}));
    m_alice->network().thaw(); // Now the first try arrives as well.
    meanwhile(200ms);
    QCOMPARE(m_bob->conversationCount(), 1);
    QCOMPARE(m_alice->conversationCount(), 1);
    QVERIFY(!m_alice->hasFailed(id));
    QCOMPARE(m_alice->confirmed().count(id), 1);
    QCOMPARE(m_alice->confirmedState(), m_world->truth());
}

void TestConnectionLoss::aRetryOfSomethingRecordedIsConfirmed()
{
    goOffline(*m_alice);
    const BroadcastId id = m_alice->pin({1, 1}, s("Once and for all"));
    m_alice->quit();
    const QTemporaryDir backup;
    copyFiles(m_alice->directory(), backup.path());
    m_alice->start();
    comeBack(*m_alice);
    QVERIFY(eventually([&] { return m_alice->hasFailed(id); }));
    QVERIFY(m_alice->program().retry(id));
    QVERIFY(m_bob->sees(1, {s("Once and for all")}));
    QVERIFY(m_alice->isSettled());
    m_alice->quit();

    // Her disk is restored from a backup, which still lists it among the failed ones.
    copyFiles(backup.path(), m_alice->directory());
    m_alice->start();
    bool retried = false;
    connect(&m_alice->program(), &SyncController::connectionStateChanged, this, [&](ConnectionState state) {
        // Before the catch-up can tell that it has been there all along.
        if (state == ConnectionState::Online && !retried)
            retried = m_alice->program().retry(id).has_value();
    });
    QVERIFY(m_alice->isSettled());
    QVERIFY(eventually([&] { return m_alice->confirmed().count(id) == 2; }));
    QVERIFY(retried);
    QVERIFY(!m_alice->hasFailed(id));
    QCOMPARE(m_alice->confirmed().count(id), 2); // Once in each life.
    QCOMPARE(m_alice->conversationCount(), 1);
    QCOMPARE(m_bob->conversationCount(), 1);
    QCOMPARE(m_alice->confirmedState(), m_world->truth());
}

void TestConnectionLoss::aDeadLineIsNoticedWithinSeconds()
{
    QElapsedTimer time;
    time.start();
    m_alice->network().setStalled(true); // No FIN, no reset: a cable that was pulled.
    QVERIFY(m_alice->isOnline(false));
    qInfo("noticed after %lld ms of silence", static_cast<long long>(time.elapsed()));
    QVERIFY(time.elapsed() < patience(9s).count());

    m_bob->pin({1, 1}, s("Missed"));
    QVERIFY(m_bob->isSettled());
    m_alice->network().setStalled(false);
    QVERIFY(m_alice->sees(1, {s("Missed")}));
    QVERIFY(m_alice->isSettled());

    // Sooner, when somebody waits for an answer.
    m_alice->network().setStalled(true);
    time.restart();
    const BroadcastId id = m_alice->pin({2, 2}, s("Hello?"));
    QVERIFY(m_alice->isOnline(false));
    qInfo("noticed after %lld ms with an operation waiting", static_cast<long long>(time.elapsed()));
    QVERIFY(time.elapsed() < patience(6s).count());
    m_alice->network().cut();
    m_alice->network().setStalled(false);
    QVERIFY(eventually([&] { return m_alice->hasFailed(id); }));
}

void TestConnectionLoss::whoIsFarBehindGetsASnapshot()
{
    m_world = std::make_unique<World>(unhurried + QStringList{s("operations-in-flight = 1000")});
    m_alice = &m_world->person(s("Alice"));
    m_bob = &m_world->person(s("Bob"));
    m_bob->pin({1, 1}, s("Deleted meanwhile"));
    QVERIFY(m_alice->sees(1, {s("Deleted meanwhile")}));
    QVERIFY(m_bob->isSettled());
    goOffline(*m_alice);
    m_bob->remove(1);
    constexpr int operations = 5'200; // More than a server sends one by one.
    m_bob->pin({2, 2}, s("The busy one"));
    QVERIFY(m_bob->isSettled());
    for (int i = 0; i < operations;) {
        for (int burst = 0; burst < 400 && i < operations; ++burst, ++i)
            m_bob->move(2, {i / 53.0, 50});
        QVERIFY(m_bob->isSettled());
    }
    QVERIFY(m_bob->failures().isEmpty());
    const int resets = m_alice->resets();
    QVERIFY(m_alice->conversation(1)); // The old view stays until the new one is whole.
    comeBack(*m_alice);
    QVERIFY(m_alice->isSettled());
    QCOMPARE(m_alice->resets(), resets + 1);
    QVERIFY(!m_alice->conversation(1)); // And what was deleted does not come back.
    QCOMPARE(m_alice->confirmedState(), m_world->truth());
}

void TestConnectionLoss::theServerMayBeRestarted()
{
    m_alice->pin({1, 1}, s("Before"));
    QVERIFY(m_bob->sees(1, {s("Before")}));
    m_world->stopServer();
    QVERIFY(m_alice->isOnline(false));
    QVERIFY(m_bob->isOnline(false));
    QCOMPARE(m_alice->words(1), QStringList{s("Before")});
    const BroadcastId id = m_alice->pin({2, 2}, s("Nobody home"));
    QVERIFY(m_alice->hasFailed(id));
    m_world->startServer();
    QVERIFY(m_alice->isOnline());
    QVERIFY(m_bob->isOnline());
    QVERIFY(m_alice->program().retry(id));
    QVERIFY(m_bob->sees(2, {s("Nobody home")}));
    QCOMPARE(m_alice->confirmedState(), m_world->truth());
}

void TestConnectionLoss::aStormOfReturningClientsCatchesUp()
{
    constexpr int crowd = 40;
    QList<Person *> people;
    for (int i = 0; i < crowd; ++i)
        people.append(&m_world->person(s("Guest %1").arg(i)));
    for (Person *one : people)
        goOffline(*one);
    for (int i = 0; i < 200; ++i) {
        m_bob->pin({i / 2.0, 50}, s("Missed %1").arg(i));
        if (i % 50 == 49)
            QVERIFY(m_bob->isSettled());
    }
    QElapsedTimer time;
    time.start();
    for (Person *one : people)
        one->network().setReachable(true);
    for (Person *one : people) {
        QVERIFY(one->seesCount(200));
        QVERIFY(one->isSettled());
    }
    qInfo("%d clients came back and caught up with 200 operations in %lld ms, backoff included", crowd,
          static_cast<long long>(time.elapsed()));
    const QByteArray truth = m_world->truth();
    for (const Person *one : people)
        QCOMPARE(one->confirmedState(), truth);
}

QTEST_GUILESS_MAIN(TestConnectionLoss)
#include "tst_connectionloss.moc"
