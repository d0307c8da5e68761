// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/wirelog.h"
#include "testkit/world.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

const TextRange fog{.start = 4, .end = 7, .exact = s("fog"), .prefix = s("The "), .suffix = s(" comes on")};
const TextRange city{.start = 62, .end = 66, .exact = s("city"), .prefix = s("harbor and "), .suffix = {}};

/// `type` or `type:change` of each event that the client received.
QStringList eventNames(const QByteArray &stream)
{
    QStringList names;
    const auto messages = textMessages(stream);
    for (const QByteArray &message : messages) {
        const auto events = QJsonDocument::fromJson(message).object().value(s("events")).toArray();
        for (const QJsonValue &event : events) {
            const QString change = event[s("change")][s("kind")].toString();
            names.append(event[s("type")].toString() + (change.isEmpty() ? QString() : u':' + change));
        }
    }
    return names;
}

} // namespace

/// The promises of images, once more for texts: two real clients, a real server, real sockets.
class TestTextSync : public QObject
{
    Q_OBJECT

    std::unique_ptr<World> m_world;
    Person *m_alice = nullptr;
    Person *m_bob = nullptr;
    Asset m_text;

    BroadcastId highlight(Person &person, const TextRange &range, const QString &words) const
    {
        const auto created = person.program().createConversation(m_text.id, range, words);
        return created ? created->broadcastId : BroadcastId();
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        m_text = m_world->aText(s("poem"));
        m_alice = &m_world->stranger(s("Alice"));
        m_bob = &m_world->stranger(s("Bob"));
        QVERIFY(m_alice->opens(m_text));
        QVERIFY(m_bob->opens(m_text));
    }
    void cleanup() { m_world.reset(); }

    void everythingAppearsForEverybody()
    {
        highlight(*m_alice, fog, s("Which?"));
        QVERIFY(m_bob->sees(1, {s("Which?")}));
        QCOMPARE(m_bob->conversation(1)->anchor, Anchor(fog));
        m_bob->reply(1, s("Thsi one"));
        QVERIFY(m_alice->sees(1, {s("Which?"), s("Thsi one")}));
        m_bob->edit(1, 2, s("This one"));
        QVERIFY(m_alice->sees(1, {s("Which?"), s("This one")}));
        m_bob->erase(1, 2);
        QVERIFY(m_alice->sees(1, {s("Which?"), QString()}));
        m_bob->resolve(1);
        QVERIFY(eventually([&] { return m_alice->conversation(1)->isResolved(); }));
        m_alice->reopen(1);
        QVERIFY(eventually([&] { return !m_bob->conversation(1)->isResolved(); }));
        QVERIFY(m_alice->program().moveAnchor(m_text.id, m_alice->conversation(1)->id, city));
        QVERIFY(eventually([&] { return m_bob->conversation(1)->anchor == Anchor(city); }));
        m_alice->remove(1);
        QVERIFY(m_bob->seesNo(1));
        QVERIFY(m_alice->isSettled());
        QCOMPARE(m_alice->confirmedState(), m_world->truth(m_text));
    }

    void theEventsOnTheWireHaveExactlyTheNamesOfTexts()
    {
        Person &observer = m_world->stranger(s("Olga"));
        observer.network().setRecording(true);
        observer.network().cut(); // So that the recording begins with the handshake.
        QVERIFY(observer.opens(m_text));
        highlight(*m_alice, fog, s("Which?"));
        QVERIFY(m_bob->sees(1, {s("Which?")}));
        m_bob->reply(1, s("Agreed"));
        QVERIFY(m_bob->isSettled());
        m_bob->edit(1, 2, s("Quite agreed"));
        m_bob->erase(1, 2);
        QVERIFY(m_alice->sees(1, {s("Which?"), QString()}));
        QVERIFY(m_alice->program().moveAnchor(m_text.id, m_alice->conversation(1)->id, city));
        m_alice->resolve(1);
        m_alice->reopen(1);
        m_alice->remove(1);
        QVERIFY(m_alice->isSettled());
        QVERIFY(eventually([&] { return observer.confirmedState() == m_alice->confirmedState(); }));
        QCOMPARE(eventNames(observer.network().recordings().constLast().toClient),
                 (QStringList{s("new-text-chat"), s("updated-text-chat:comment-added"),
                              s("updated-text-chat:comment-edited"), s("updated-text-chat:comment-deleted"),
                              s("updated-text-chat:anchor-moved"), s("updated-text-chat:resolved"),
                              s("updated-text-chat:reopened"), s("deleted-text-chat")}));
    }

    void onesOwnChangeShowsAtOnceAndTheEchoIsNotAppliedAgain()
    {
        m_alice->network().setRecording(true);
        QVERIFY(m_alice->losesConnection());
        QVERIFY(m_alice->isSettled());
        const int changesBefore = m_alice->changes();
        const BroadcastId id = highlight(*m_alice, fog, s("Which?"));
        QCOMPARE(m_alice->conversationCount(), 1); // Before anything was sent.
        QVERIFY(eventually([&] { return m_alice->isConfirmed(id); }));
        const auto messages = textMessages(m_alice->network().recordings().constLast().toClient);
        QCOMPARE(std::ranges::count_if(messages,
                                       [&](const QByteArray &message) {
                                           return message.contains("new-text-chat")
                                                  && message.contains(id.toText().toLatin1());
                                       }),
                 1);
        QCOMPARE(m_alice->conversationCount(), 1);
        QCOMPARE(m_alice->changes() - changesBefore, 2); // Shown, and confirmed with its number.
        QCOMPARE(m_alice->confirmed().count(id), 1);
    }

    void offlineItFailsIsKeptAndCanBeRetriedOnce()
    {
        highlight(*m_alice, fog, s("Which?"));
        QVERIFY(m_bob->sees(1, {s("Which?")}));
        QVERIFY(m_alice->isSettled()); // At another node, Bob may have heard of it first.
        m_alice->network().setReachable(false);
        m_alice->network().cut();
        QVERIFY(m_alice->isOnline(false));
        QCOMPARE(m_alice->words(1), QStringList(s("Which?"))); // Still to be read.
        const BroadcastId id = highlight(*m_alice, city, s("And which city?"));
        QVERIFY(m_alice->hasFailed(id));
        m_alice->quit();
        m_alice->start(); // It survives that, and so does what was to be read.
        QVERIFY(eventually([&] { return m_alice->hasFailed(id); }));
        QVERIFY(m_alice->sees(1, {s("Which?")}));
        m_alice->network().setReachable(true);
        QVERIFY(m_alice->isOnline());
        QCOMPARE(m_bob->conversationCount(), 1); // Nothing is sent behind anybody's back.
        QVERIFY(m_alice->program().retry(id));
        QVERIFY(m_bob->sees(2, {s("And which city?")}));
        QCOMPARE(m_bob->conversation(2)->anchor, Anchor(city));
        QVERIFY(eventually([&] { return m_alice->isConfirmed(id); }));
        QVERIFY(!m_alice->hasFailed(id));
        QCOMPARE(m_alice->confirmedState(), m_world->truth(m_text));
    }

    void whatWasMissedComesAfterTheConnection()
    {
        m_bob->network().setReachable(false);
        m_bob->network().cut();
        QVERIFY(m_bob->isOnline(false));
        highlight(*m_alice, fog, s("Which?"));
        QVERIFY(m_alice->isSettled());
        m_alice->resolve(1);
        QVERIFY(m_alice->isSettled());
        m_bob->network().setReachable(true);
        QVERIFY(m_bob->sees(1, {s("Which?")}));
        QVERIFY(eventually([&] { return m_bob->confirmedState() == m_world->truth(m_text); }));
    }

    void peopleArePresentAtTheirText()
    {
        QVERIFY(m_alice->seesLive({s("Alice"), s("Bob")}));
        m_bob->quit();
        QVERIFY(m_alice->seesLive({s("Alice")}));
    }

    void twoDevicesAndTwoWindowsStayInStep()
    {
        Person &phone = m_world->deviceOf(*m_alice);
        QVERIFY(phone.opens(m_text));
        QVERIFY(m_alice->opens(m_text));                  // A second window.
        QVERIFY(m_bob->seesLive({s("Alice"), s("Bob")})); // One Alice.
        highlight(phone, fog, s("From the train"));
        QVERIFY(m_alice->sees(1, {s("From the train")}));
        m_alice->edit(1, 1, s("From the desk")); // Her own words, on either.
        QVERIFY(phone.sees(1, {s("From the desk")}));
        m_alice->closes(m_text);
        m_bob->reply(1, s("Where are you?"));
        QVERIFY(m_alice->sees(1, {s("From the desk"), s("Where are you?")}));
        QVERIFY(phone.sees(1, {s("From the desk"), s("Where are you?")}));
        QCOMPARE(m_alice->confirmedState(), m_world->truth(m_text));
        QCOMPARE(phone.confirmedState(), m_world->truth(m_text));
    }

    void anOperationInFlightEndsConfirmedOrFailed()
    {
        int confirmed = 0;
        int failed = 0;
        for (const TcpProxy::Direction direction : {TcpProxy::ToServer, TcpProxy::ToClient}) {
            // Before the server got it, in the middle of the frame, in the middle of the broadcast, and after it.
            for (int offset = 0; offset <= 640; offset += 80) {
                QVERIFY(m_alice->isSettled());
                m_alice->network().cutAfterBytes(direction, offset);
                const BroadcastId id = highlight(*m_alice, fog, s("Cut after %1").arg(offset));
                QVERIFY(eventually([&] { return m_alice->isConfirmed(id) || m_alice->hasFailed(id); }));
                QVERIFY(m_alice->losesConnection());
                QVERIFY(m_alice->isSettled());
                QVERIFY2(m_alice->isConfirmed(id) != m_alice->hasFailed(id), "both, or neither");
                (m_alice->hasFailed(id) ? failed : confirmed) += 1;
                QVERIFY(m_bob->seesCount(confirmed)); // What is confirmed is there for everybody, and nothing else.
            }
        }
        QVERIFY(confirmed > 0 && failed > 0);
        QVERIFY(eventually([&] { return m_bob->confirmedState() == m_alice->confirmedState(); }));
        QCOMPARE(m_alice->confirmedState(), m_world->truth(m_text));
        QCOMPARE(m_alice->program().failedOperations().size(), failed);
    }

    void whatIsDiscardedIsGone()
    {
        m_alice->network().setReachable(false);
        m_alice->network().cut();
        QVERIFY(m_alice->isOnline(false));
        const BroadcastId id = highlight(*m_alice, fog, s("Better not"));
        QVERIFY(m_alice->hasFailed(id));
        QVERIFY(m_alice->program().discard(id));
        m_alice->quit();
        m_alice->start();
        m_alice->network().setReachable(true);
        QVERIFY(m_alice->isOnline());
        QVERIFY(m_alice->isSettled());
        QVERIFY(m_alice->program().failedOperations().isEmpty());
        QCOMPARE(m_bob->conversationCount(), 0);
    }

    void whoMayOnlyLookChangesNothing()
    {
        Person &victor = m_world->stranger(s("Victor"), Role::Viewer);
        QVERIFY(victor.opens(m_text));
        highlight(*m_alice, fog, s("Which?"));
        QVERIFY(victor.sees(1, {s("Which?")}));
        const auto tried = victor.program().createConversation(m_text.id, city, s("Not I"));
        if (tried) // If it is tried at all, the server refuses it.
            QVERIFY(eventually([&] { return victor.hasFailed(tried->broadcastId); }));
        QVERIFY(m_alice->isSettled());
        QCOMPARE(m_alice->conversationCount(), 1);
        QCOMPARE(m_alice->confirmedState(), m_world->truth(m_text));
    }

    void aHighlightCostsLittle()
    {
        m_alice->network().setRecording(true);
        QVERIFY(m_alice->losesConnection());
        QVERIFY(m_alice->isSettled());
        meanwhile(std::chrono::milliseconds(500)); // Presence comes and goes.
        const qint64 before =
            m_alice->network().bytes(TcpProxy::ToServer) + m_alice->network().bytes(TcpProxy::ToClient);
        const BroadcastId id = highlight(*m_alice, fog, s("Which?"));
        QVERIFY(eventually([&] { return m_alice->isConfirmed(id); }));
        const qint64 after =
            m_alice->network().bytes(TcpProxy::ToServer) + m_alice->network().bytes(TcpProxy::ToClient);
        QVERIFY2(after - before < 1024, qPrintable(QString::number(after - before)));
    }
};

QTEST_GUILESS_MAIN(TestTextSync)
#include "tst_textsync.moc"
