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

/// Promise: what one does, everybody who has the same asset open sees at once; each of it once, and all in the same
/// order. Two real clients, a real server, real sockets.
class TestLiveSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aMarkerAppearsForEverybody();
    void aCommentAppearsForEverybody();
    void anEditedCommentChangesForEverybody();
    void aDeletedCommentGoesForEverybody();
    void aMovedMarkerMovesForEverybody();
    void aResolvedConversationIsResolvedForEverybody();
    void aReopenedConversationIsReopenedForEverybody();
    void aDeletedConversationGoesForEverybody();
    void theEventsOnTheWireHaveExactlyTheSixNames();
    void onesOwnChangeShowsAtOnceAndTheEchoIsNotAppliedAgain();
    void theLiveCountFollowsJoiningAndLeaving();
    void severalAssetsShareOneConnection();
    void aNewcomerSeesEverything();
    void twoDevicesOfOneUserStayInStep();
    void twoWindowsOfOneProgramStayInStep();
    void twoWhoWriteAtOnceConverge();
    void aRefusedOperationIsToldToItsAuthorAlone();

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

void TestLiveSync::init()
{
    m_world = std::make_unique<World>();
    m_alice = &m_world->person(s("Alice"));
    m_bob = &m_world->person(s("Bob"));
}

void TestLiveSync::cleanup()
{
    m_world.reset();
}

void TestLiveSync::aMarkerAppearsForEverybody()
{
    m_alice->pin({25, 30}, s("Too dark"));
    QVERIFY(m_bob->sees(1, {s("Too dark")}));
    QCOMPARE(m_bob->conversation(1)->anchor, Anchor(Marker{.x = 25, .y = 30, .region = {}}));
    QCOMPARE(m_bob->conversation(1)->createdBy().name, s("Alice"));
}

void TestLiveSync::aCommentAppearsForEverybody()
{
    m_alice->pin({25, 30}, s("Too dark"));
    QVERIFY(m_bob->sees(1, {s("Too dark")}));
    m_bob->reply(1, s("Agreed"));
    QVERIFY(m_alice->sees(1, {s("Too dark"), s("Agreed")}));
    QCOMPARE(m_alice->conversation(1)->comments.at(1).author.name, s("Bob"));
}

void TestLiveSync::anEditedCommentChangesForEverybody()
{
    m_alice->pin({25, 30}, s("Too drak"));
    QVERIFY(m_alice->sees(1, {s("Too drak")}));
    m_alice->edit(1, 1, s("Too dark"));
    QVERIFY(m_bob->sees(1, {s("Too dark")}));
    QVERIFY(m_bob->conversation(1)->comments.constFirst().editedAt > 0);
}

void TestLiveSync::aDeletedCommentGoesForEverybody()
{
    m_alice->pin({25, 30}, s("Too dark"));
    QVERIFY(m_bob->sees(1, {s("Too dark")}));
    m_bob->reply(1, s("Nonsense"));
    QVERIFY(m_alice->sees(1, {s("Too dark"), s("Nonsense")}));
    m_bob->erase(1, 2);
    QVERIFY(m_alice->sees(1, {s("Too dark"), QString()}));
    QVERIFY(m_alice->conversation(1)->comments.at(1).deleted);
}

void TestLiveSync::aMovedMarkerMovesForEverybody()
{
    m_alice->pin({25, 30}, s("Too dark"));
    QVERIFY(m_bob->sees(1, {s("Too dark")}));
    QVERIFY(m_alice->isSettled());
    m_alice->move(1, {26.5, 31.25});
    QVERIFY(eventually(
        [&] { return m_bob->conversation(1)->anchor == Anchor(Marker{.x = 26.5, .y = 31.25, .region = {}}); }));
}

void TestLiveSync::aResolvedConversationIsResolvedForEverybody()
{
    m_alice->pin({25, 30}, s("Too dark"));
    QVERIFY(m_bob->sees(1, {s("Too dark")}));
    m_bob->resolve(1);
    QVERIFY(eventually([&] { return m_alice->conversation(1)->isResolved(); }));
    QCOMPARE(m_alice->conversation(1)->resolution->by.name, s("Bob"));
}

void TestLiveSync::aReopenedConversationIsReopenedForEverybody()
{
    m_alice->pin({25, 30}, s("Too dark"));
    QVERIFY(m_bob->sees(1, {s("Too dark")}));
    m_bob->resolve(1);
    QVERIFY(eventually([&] { return m_alice->conversation(1)->isResolved(); }));
    m_alice->reopen(1);
    QVERIFY(eventually([&] { return !m_bob->conversation(1)->isResolved(); }));
}

void TestLiveSync::aDeletedConversationGoesForEverybody()
{
    m_alice->pin({25, 30}, s("Too dark"));
    QVERIFY(m_bob->sees(1, {s("Too dark")}));
    QVERIFY(m_alice->isSettled());
    m_alice->remove(1);
    QVERIFY(m_bob->seesNo(1));
    m_alice->pin({50, 50}, s("Another"));
    QVERIFY(m_bob->sees(2, {s("Another")})); // The number 1 is never given out again.
}

void TestLiveSync::theEventsOnTheWireHaveExactlyTheSixNames()
{
    Person &observer = m_world->stranger(s("Olga"));
    observer.network().setRecording(true);
    observer.network().cut(); // So that the recording begins with the handshake.
    QVERIFY(observer.opens(m_world->picture()));
    m_alice->pin({25, 30}, s("Too dark"));
    QVERIFY(m_bob->sees(1, {s("Too dark")}));
    m_bob->reply(1, s("Agreed"));
    QVERIFY(m_bob->isSettled());
    m_bob->edit(1, 2, s("Quite agreed"));
    m_bob->erase(1, 2);
    QVERIFY(m_alice->sees(1, {s("Too dark"), QString()}));
    m_alice->move(1, {50, 50});
    m_alice->resolve(1);
    m_alice->reopen(1);
    m_alice->remove(1);
    QVERIFY(m_alice->isSettled());
    QVERIFY(eventually([&] { return observer.confirmedState() == m_alice->confirmedState(); }));
    QCOMPARE(
        eventNames(observer.network().recordings().constLast().toClient),
        (QStringList{s("new-image-chat"), s("image-chat-updated:comment-added"), s("image-chat-updated:comment-edited"),
                     s("image-chat-updated:comment-deleted"), s("image-chat-updated:anchor-moved"),
                     s("image-chat-updated:resolved"), s("image-chat-updated:reopened"), s("deleted-image-chat")}));

    const Asset text = m_world->aText(s("letter"));
    Person &reader = m_world->stranger(s("Rita"));
    reader.network().setRecording(true);
    reader.network().cut();
    QVERIFY(reader.opens(text));
    QVERIFY(m_alice->opens(text));
    const auto created = m_alice->program().createConversation(
        text.id, TextRange{.start = 3, .end = 8, .exact = s("words"), .prefix = s("of "), .suffix = {}}, s("Which?"));
    QVERIFY(created);
    QVERIFY(m_alice->isSettled());
    m_alice->resolve(1);
    m_alice->remove(1);
    QVERIFY(m_alice->isSettled());
    QVERIFY(eventually([&] { return reader.confirmedState() == m_alice->confirmedState(); }));
    QCOMPARE(eventNames(reader.network().recordings().constLast().toClient),
             (QStringList{s("new-text-chat"), s("updated-text-chat:resolved"), s("deleted-text-chat")}));
}

void TestLiveSync::onesOwnChangeShowsAtOnceAndTheEchoIsNotAppliedAgain()
{
    m_alice->network().setRecording(true);
    QVERIFY(m_alice->losesConnection());
    QVERIFY(m_alice->isSettled());
    const int changesBefore = m_alice->changes();
    const BroadcastId id = m_alice->pin({25, 30}, s("Too dark"));
    QCOMPARE(m_alice->conversationCount(), 1); // Before anything was sent.
    QVERIFY(m_alice->conversation(0));
    QVERIFY(eventually([&] { return m_alice->isConfirmed(id); }));
    // The echo did come back, with her broadcastId…
    const auto messages = textMessages(m_alice->network().recordings().constLast().toClient);
    QCOMPARE(std::ranges::count_if(messages,
                                   [&](const QByteArray &message) {
                                       return message.contains("new-image-chat")
                                              && message.contains(id.toText().toLatin1());
                                   }),
             1);
    // …and confirmed what was there, instead of adding to it.
    QCOMPARE(m_alice->conversationCount(), 1);
    QCOMPARE(m_alice->words(1), QStringList{s("Too dark")});
    QCOMPARE(m_alice->changes() - changesBefore, 2); // Shown, and confirmed with its number.
    QCOMPARE(m_alice->confirmed().count(id), 1);
    QCOMPARE(m_alice->confirmedState(), m_world->truth());
}

void TestLiveSync::theLiveCountFollowsJoiningAndLeaving()
{
    QVERIFY(m_alice->seesLive({s("Alice"), s("Bob")}));
    Person &carol = m_world->person(s("Carol"));
    QVERIFY(m_alice->seesLive({s("Alice"), s("Bob"), s("Carol")}));
    QVERIFY(carol.seesLive({s("Alice"), s("Bob"), s("Carol")}));
    carol.closes(m_world->picture());
    QVERIFY(m_alice->seesLive({s("Alice"), s("Bob")}));
    m_bob->network().setReachable(false);
    m_bob->network().cut();
    QVERIFY(m_alice->seesLive({s("Alice")}));
    m_bob->network().setReachable(true);
    QVERIFY(m_alice->seesLive({s("Alice"), s("Bob")}));
    m_bob->quit();
    QVERIFY(m_alice->seesLive({s("Alice")}));
}

void TestLiveSync::severalAssetsShareOneConnection()
{
    const Asset second = m_world->anotherPicture(s("second"));
    const qsizetype connections = m_alice->network().connectionCount();
    QVERIFY(m_alice->opens(second));
    QVERIFY(m_bob->opens(second));
    m_alice->pin({1, 1}, s("on the second"));
    QVERIFY(m_bob->sees(1, {s("on the second")}));
    QCOMPARE(m_alice->network().connectionCount(), connections);
    // The first is followed all the while, and nothing of the second is on it.
    QVERIFY(m_bob->program().createConversation(m_world->picture().id, Marker{.x = 2, .y = 2, .region = {}},
                                                s("on the first")));
    QVERIFY(eventually([&] { return m_alice->program().replica(m_world->picture().id)->views().size() == 1; }));
    QVERIFY(eventually([&] {
        return m_alice->program().replica(m_world->picture().id)->confirmed().canonical() == m_world->truth();
    }));
    QCOMPARE(m_alice->confirmedState(), m_world->truth(second));
}

void TestLiveSync::aNewcomerSeesEverything()
{
    for (int i = 0; i < 300; ++i) {
        m_alice->pin({i / 3.0, 50}, s("Number %1").arg(i + 1));
        if (i % 50 == 49) {
            QVERIFY(m_alice->isSettled());
            meanwhile(std::chrono::milliseconds(500)); // The server takes 100 a second.
        }
    }
    m_bob->reply(7, s("Lucky"));
    QVERIFY(m_bob->isSettled());
    Person &carol = m_world->person(s("Carol"));
    QCOMPARE(carol.conversationCount(), 300);
    QCOMPARE(carol.words(7), (QStringList{s("Number 7"), s("Lucky")}));
    QCOMPARE(carol.confirmedState(), m_world->truth());
}

void TestLiveSync::twoDevicesOfOneUserStayInStep()
{
    Person &phone = m_world->deviceOf(*m_alice);
    QVERIFY(m_bob->seesLive({s("Alice"), s("Bob")})); // One Alice.
    m_alice->pin({25, 30}, s("From the desk"));
    QVERIFY(phone.sees(1, {s("From the desk")}));
    phone.edit(1, 1, s("From the train")); // Her own words, on either.
    QVERIFY(m_alice->sees(1, {s("From the train")}));
    phone.quit();
    QVERIFY(m_bob->seesLive({s("Alice"), s("Bob")})); // The other one is still there.
}

void TestLiveSync::twoWindowsOfOneProgramStayInStep()
{
    QVERIFY(m_alice->opens(m_world->picture())); // A second window.
    m_alice->pin({25, 30}, s("Once"));
    QVERIFY(m_bob->sees(1, {s("Once")}));
    m_alice->closes(m_world->picture());
    m_bob->reply(1, s("Still here?"));
    QVERIFY(m_alice->sees(1, {s("Once"), s("Still here?")}));
}

void TestLiveSync::twoWhoWriteAtOnceConverge()
{
    m_alice->pin({25, 30}, s("The one that everybody wants"));
    QVERIFY(m_bob->sees(1, {s("The one that everybody wants")}));
    for (int i = 0; i < 60; ++i) {
        Person &one = i % 2 == 0 ? *m_alice : *m_bob;
        one.reply(1, s("%1 says %2").arg(one.name()).arg(i));
        one.pin({i * 1.5, i * 1.5}, s("%1 pins %2").arg(one.name()).arg(i));
        if (i % 5 == 0)
            one.resolve(1);
        if (i % 7 == 0)
            one.reopen(1);
        if (i % 3 == 0)
            meanwhile(std::chrono::milliseconds(1));
    }
    QVERIFY(m_alice->isSettled());
    QVERIFY(m_bob->isSettled());
    const QByteArray truth = m_world->truth();
    QVERIFY(eventually([&] { return m_alice->confirmedState() == truth && m_bob->confirmedState() == truth; }));
    QCOMPARE(m_alice->conversationCount(), 61);
    QVERIFY(m_alice->failures().isEmpty() && m_bob->failures().isEmpty());
}

void TestLiveSync::aRefusedOperationIsToldToItsAuthorAlone()
{
    m_alice->pin({25, 30}, s("Mine"));
    QVERIFY(m_bob->sees(1, {s("Mine")}));
    // Both act on what they see; the server decides who was first.
    const BroadcastId removal = m_alice->remove(1);
    const BroadcastId reply = m_bob->reply(1, s("Wait!"));
    QVERIFY(m_alice->isSettled());
    QVERIFY(m_bob->isSettled());
    QVERIFY(m_alice->isConfirmed(removal));
    QVERIFY(m_bob->isConfirmed(reply) != m_bob->hasFailed(reply));
    if (m_bob->hasFailed(reply)) {
        QCOMPARE(m_bob->failures().constLast().reason, FailedOperation::Reason::Refused);
        QCOMPARE(m_bob->failures().constLast().refusal.code, RefusalCode::NotFound);
        QCOMPARE(typedText(m_bob->failures().constLast().operation), s("Wait!")); // Not a word is lost.
    }
    QVERIFY(m_alice->failures().isEmpty());
    QVERIFY(eventually([&] { return m_bob->confirmedState() == m_alice->confirmedState(); }));
}

QTEST_GUILESS_MAIN(TestLiveSync)
#include "tst_livesync.moc"
