// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/randomoperations.h"
#include "testkit/syncscene.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

/// Whatever the network, the server, the program and its users do: once things are quiet, every operation is confirmed
/// or failed, none both and none neither, and every client has the server's state byte for byte.
class TestConvergence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySchedule_data();
    void everySchedule();

private:
    struct Person
    {
        SceneClient *client;
        QSet<BroadcastId> made;
        QSet<BroadcastId> discarded;
    };

    void act(SyncScene &scene, Person &person, RandomOperations &ideas);
    void disturb(SyncScene &scene, Person &person);
    void say(SyncScene &scene, Person &person, const Operation &operation);
};

void TestConvergence::everySchedule_data()
{
    QTest::addColumn<quint64>("seed");
    bool asked = false;
    const int more = qEnvironmentVariableIntValue("PINTHREAD_SCHEDULES", &asked); // For a long night.
    const quint64 schedules = asked ? static_cast<quint64>(more) : 1'000;
    for (quint64 seed = 1; seed <= schedules; ++seed)
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void TestConvergence::say(SyncScene &scene, Person &person, const Operation &operation)
{
    SyncController &controller = person.client->controller();
    const AssetId asset = scene.assetId();
    const ConversationId id = operation.conversationId;
    const auto result = std::visit(
        Overloaded{
            [&](const CreateConversation &body) {
                return controller.createConversation(asset, body.anchor, body.text)
                    .map([](const SyncController::Created &created) { return created.broadcastId; });
            },
            [&](const AddComment &body) { return controller.addComment(asset, id, body.text, body.parentId); },
            [&](const EditComment &body) { return controller.editComment(asset, id, body.commentId, body.text); },
            [&](const DeleteComment &body) { return controller.deleteComment(asset, id, body.commentId); },
            [&](const MoveAnchor &body) { return controller.moveAnchor(asset, id, body.anchor); },
            [&](const SetResolved &body) { return controller.setResolved(asset, id, body.resolved); },
            [&](const DeleteConversation &) { return controller.deleteConversation(asset, id); }},
        operation.body);
    if (result)
        person.made.insert(*result);
}

void TestConvergence::act(SyncScene &scene, Person &person, RandomOperations &ideas)
{
    SyncController &controller = person.client->controller();
    const auto failed = controller.failedOperations();
    const quint64 mood = scene.random.below(10);
    if (mood < 2 && !failed.isEmpty()) {
        static_cast<void>(
            controller.retry(failed.at(static_cast<qsizetype>(scene.random.below(static_cast<quint64>(failed.size()))))
                                 .operation.broadcastId));
    } else if (mood == 2 && !failed.isEmpty()) {
        person.discarded.insert(failed.constFirst().operation.broadcastId);
        controller.discard(failed.constFirst().operation.broadcastId);
    } else if (const Replica *replica = controller.replica(scene.assetId())) {
        // People act on what they see.
        say(scene, person,
            ideas.next(AssetState(AssetKind::Image, replica->confirmed().revision(), replica->confirmed().lastNumber(),
                                  replica->views())));
    }
}

void TestConvergence::disturb(SyncScene &scene, Person &person)
{
    SceneClient &client = *person.client;
    FakeServer &server = scene.server();
    SeededRandom &random = scene.random;
    switch (random.below(17)) {
    case 0:
        client.network.cut();
        break;
    case 1:
        client.network.cutAfter(1 + static_cast<int>(random.below(6)));
        break;
    case 2:
        client.network.setStalled(true);
        break;
    case 3:
        client.network.setStalled(false);
        break;
    case 4:
        client.network.setReachable(false);
        break;
    case 5:
        client.network.setReachable(true);
        break;
    case 6:
        client.network.setDelay(std::chrono::milliseconds(random.below(200)));
        break;
    case 7:
        server.refuseNext(1, random.below(2) == 0 ? RefusalCode::Unavailable : RefusalCode::TooMany);
        break;
    case 8:
        server.loseNext(1);
        break;
    case 9:
        server.dieAfterRecording(1);
        break;
    case 10:
        server.startOver(scene.assetId());
        break;
    case 11:
        server.skipBroadcasts(random.below(2) == 0);
        break;
    case 12:
        server.closeAll(random.below(2) == 0 ? 1012 : 4408);
        break;
    case 13:
        server.refuseOpens(1, RefusalCode::Unavailable);
        break;
    case 14:
        client.store.setWriteTime(std::chrono::milliseconds(random.below(50)));
        break;
    case 15: // The program is closed, or dies with what it had not kept yet, and is started again.
        if (random.below(2) == 0)
            client.end();
        else
            client.crash();
        client.start();
        client->openAsset(scene.asset());
        break;
    case 16: // A slow disk; sometimes one that is not waited for.
        client.cache.setReadTime(std::chrono::milliseconds(random.below(random.below(4) == 0 ? 4'000 : 50)));
        break;
    }
}

void TestConvergence::everySchedule()
{
    QFETCH(quint64, seed);
    SyncScene scene(seed);
    RandomOperations ideas(scene.clock, scene.random);
    scene.server().setMostEvents(static_cast<qsizetype>(scene.random.below(30)));
    std::vector<Person> people;
    for (const auto *name : {"Alice", "Bob", "Carol"}) {
        const Role role = people.empty() ? Role::Moderator : Role::Commenter;
        people.push_back({&scene.joinAndOpen(QString::fromUtf8(name), role), {}, {}});
    }

    for (int step = 0; step < 150; ++step) {
        Person &person = people.at(scene.random.below(people.size()));
        if (scene.random.below(4) == 0)
            disturb(scene, person);
        else
            act(scene, person, ideas);
        scene.pass(std::chrono::milliseconds(scene.random.below(scene.random.below(10) == 0 ? 9'000 : 60)));
    }

    // Quiet.
    scene.server().skipBroadcasts(false);
    scene.server().loseNext(0);
    scene.server().refuseNext(0, RefusalCode::Unavailable);
    scene.server().dieAfterRecording(0);
    scene.server().refuseOpens(0, RefusalCode::Unavailable);
    for (Person &person : people) {
        person.client->network.setReachable(true);
        person.client->network.setStalled(false);
        person.client->network.setDelay(1ms);
    }
    scene.pass(5min);
    // A broadcast that was swallowed as the last one is noticed by the next event.
    static_cast<void>(people.front().client->controller().createConversation(scene.assetId(), Marker{.x = 1, .y = 1},
                                                                             QStringLiteral("quiet")));
    scene.pass(1min);

    const QByteArray truth = scene.truth();
    for (Person &person : people) {
        SyncController &controller = person.client->controller();
        const Replica *replica = controller.replica(scene.assetId());
        QVERIFY(controller.isOnline());
        QVERIFY(replica->isCaughtUp());
        QCOMPARE(replica->confirmed().canonical(), truth);
        QVERIFY(replica->unsettled().isEmpty());
        QCOMPARE(replica->views(), replica->confirmed().conversations());
        QVERIFY(person.client->store.contents().unsettled.isEmpty());

        QSet<BroadcastId> failed;
        for (const FailedOperation &one : controller.failedOperations()) {
            QVERIFY2(!failed.contains(one.operation.broadcastId), "failed twice");
            failed.insert(one.operation.broadcastId);
        }
        QCOMPARE(person.client->store.contents().failed.size(), failed.size());
        for (const BroadcastId id : std::as_const(person.made)) {
            const bool recorded = scene.server().isRecorded(scene.assetId(), id);
            const bool hasFailed = failed.contains(id);
            QVERIFY2(!(recorded && hasFailed), "both");
            QVERIFY2(recorded || hasFailed || person.discarded.contains(id), "neither");
        }

        // What is kept for a day without the server is the same.
        qsizetype unread = 0;
        for (const Conversation &one : replica->confirmed().conversations())
            unread += controller.isUnread(scene.assetId(), one.id) ? 1 : 0;
        QCOMPARE(controller.unreadCount(scene.assetId()), unread);
        person.client->end();
        QCOMPARE(person.client->cache.entry(scene.assetId()).state->state.canonical(), truth);
        QCOMPARE(person.client->cache.index().seen.value(scene.assetId()).unread, unread);
    }
}

QTEST_GUILESS_MAIN(TestConvergence)
#include "tst_convergence.moc"
