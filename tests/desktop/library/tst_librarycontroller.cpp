// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/library/libraryscene.h"
#include "library/librarycontroller.h"
#include "testkit/world.h"

#include <QTest>

using namespace Pinthread;
using Testkit::eventually;

namespace {

/// Somebody at a library, on a real server through a stretch of network of their own.
class Desk
{
public:
    Desk(Testkit::World &world, const QString &name, Role role) : m_person(world.stranger(name, role))
    {
        m_api.setServer(network().url());
        m_api.setToken(m_person.program().account().token);
        sitDown();
    }

    void setToken(const QString &token) { m_api.setToken(token); }
    /// Starts the program anew.
    void comeBack()
    {
        controller.reset();
        m_person.quit();
        m_person.start();
        sitDown();
    }
    void sitDown()
    {
        answers = 0;
        controller = std::make_unique<LibraryController>(m_api, m_person.program(), model, m_clock);
        QObject::connect(controller.get(), &LibraryController::refreshed, controller.get(), [this] { ++answers; });
    }

    Testkit::TcpProxy &network() { return m_person.network(); }
    Testkit::Person &person() { return m_person; }
    [[nodiscard]] const LibraryState &state() const { return controller->state(); }

    /// What they see, in any order.
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.itemAt(row).name();
        names.sort();
        return names;
    }
    [[nodiscard]] LibraryItem item(const QString &name) const
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.itemAt(row).name() == name)
                return model.itemAt(row);
        }
        return {};
    }
    /// Looks again, and has seen it.
    [[nodiscard]] bool looks()
    {
        const int before = answers;
        controller->refresh();
        return eventually([&] { return answers > before; });
    }

private:
    Testkit::Person &m_person;
    SystemClock m_clock;
    ApiClient m_api;

public:
    LibraryModel model;
    std::unique_ptr<LibraryController> controller;
    int answers = 0;
};

} // namespace

class TestLibraryController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void init()
    {
        m_world = std::make_unique<Testkit::World>(); // With one picture, "poster", that Admin has added.
        m_alice = std::make_unique<Desk>(*m_world, QStringLiteral("Alice"), Role::Moderator);
        m_bob = std::make_unique<Desk>(*m_world, QStringLiteral("Bob"), Role::Commenter);
    }
    void cleanup()
    {
        m_bob.reset();
        m_alice.reset();
        m_world.reset();
    }

    void whatIsThereIsShownAsSoonAsThereIsAConnection()
    {
        QVERIFY(m_alice->state().loading);
        QVERIFY(eventually([&] { return m_alice->answers == 1; }));
        QCOMPARE(m_alice->names(), texts({"poster"}));
        QVERIFY(!m_alice->state().loading);
        QCOMPARE(m_alice->state().seenAt, 0);
        QVERIFY(m_alice->state().mayAdd);
        QVERIFY(m_alice->item(QStringLiteral("poster")).mayRemove);
    }

    void whatWasSaidSinceIsThereWhenSomebodyLooksAgain()
    {
        goOnline();
        QVERIFY(m_bob->person().opens(m_world->picture()));
        m_bob->person().pin({25, 30}, QStringLiteral("Too dark"));
        m_bob->person().pin({50, 50}, QStringLiteral("Too bright"));
        m_bob->person().resolve(2);
        QVERIFY(m_bob->person().isSettled());
        QCOMPARE(m_alice->item(QStringLiteral("poster")).summary.conversations, 0);
        QVERIFY(m_alice->looks());
        const AssetSummary summary = m_alice->item(QStringLiteral("poster")).summary;
        QCOMPARE(summary.conversations, 2);
        QCOMPARE(summary.openConversations, 1);
        QVERIFY(summary.changedAt > summary.asset.createdAt);
    }

    void aNewNameIsThereAtOnceAndForEverybody()
    {
        goOnline();
        m_alice->controller->renameAsset(poster(), QStringLiteral("flyer"));
        QCOMPARE(m_alice->names(), texts({"flyer"}));
        QVERIFY(
            eventually([&] { return m_alice->person().program().library().asset(poster())->asset.name == u"flyer"; }));
        QVERIFY(m_bob->looks());
        QCOMPARE(m_bob->names(), texts({"flyer"}));
        QVERIFY(m_alice->state().problem.isEmpty());
    }

    void ofTwoNewNamesTheLastOneCounts()
    {
        goOnline();
        m_alice->network().setStalled(true);
        m_alice->controller->renameAsset(poster(), QStringLiteral("first"));
        m_alice->controller->renameAsset(poster(), QStringLiteral("second"));
        m_alice->network().setStalled(false);
        QStringList seen;
        QObject::connect(&m_alice->model, &QAbstractItemModel::dataChanged, &m_alice->model,
                         [&] { seen << m_alice->names().constFirst(); });
        QVERIFY(m_alice->looks());
        QVERIFY(!seen.contains(QStringLiteral("first")));
        QCOMPARE(m_alice->names(), texts({"second"}));
    }

    void anAnswerFromBeforeAChangeDoesNotUndoItOnTheScreen()
    {
        goOnline();
        m_alice->network().setDelay(std::chrono::milliseconds(30));
        QStringList seen;
        QObject::connect(&m_alice->model, &QAbstractItemModel::dataChanged, &m_alice->model,
                         [&] { seen << m_alice->names().constFirst(); });
        m_alice->controller->refresh();
        m_alice->controller->renameAsset(poster(), QStringLiteral("flyer"));
        QVERIFY(eventually([&] { return m_alice->answers == 2; }));
        QVERIFY(m_alice->looks());
        QCOMPARE(m_alice->names(), texts({"flyer"}));
        QVERIFY(!seen.contains(QStringLiteral("poster")));
    }

    void whatIsRefusedIsAsItWasAndSaid()
    {
        goOnline();
        m_bob->controller->removeAssets({poster()}); // It is not his.
        QVERIFY(m_bob->names().isEmpty());
        QVERIFY(eventually([&] { return !m_bob->state().problem.isEmpty(); }));
        QCOMPARE(m_bob->names(), texts({"poster"}));
        QVERIFY2(m_bob->state().problem.startsWith(QStringLiteral("“poster” was not removed.")),
                 qPrintable(m_bob->state().problem));
        QVERIFY(m_bob->state().removals.isEmpty());
        QVERIFY(!m_bob->item(QStringLiteral("poster")).mayRemove);
        m_bob->controller->dismissProblem();
        QVERIFY(m_bob->state().problem.isEmpty());
    }

    void whatIsRemovedIsGoneAtOnceAndComesBackAsItWas()
    {
        m_removed.clear();
        connect(m_alice->controller.get(), &LibraryController::assetRemoved, this,
                [this](AssetId id) { m_removed.append(id); });
        QVERIFY(m_bob->person().opens(m_world->picture()));
        m_bob->person().pin({25, 30}, QStringLiteral("Too dark"));
        QVERIFY(m_bob->person().isSettled());
        const Asset other = m_world->anotherPicture(QStringLiteral("icon"));
        goOnline();
        QVERIFY(m_alice->looks());

        m_alice->controller->removeAssets({poster(), other.id});
        QVERIFY(m_alice->names().isEmpty());
        QCOMPARE(m_alice->state().removals.size(), 1);
        QCOMPARE(m_alice->state().removals.first().name, QStringLiteral("poster"));
        QVERIFY(eventually([&] { return m_removed.size() == 2; }));
        QVERIFY(m_alice->looks());
        QVERIFY(m_alice->names().isEmpty());
        QVERIFY(m_bob->looks());
        QVERIFY(m_bob->names().isEmpty());

        m_alice->controller->restoreAssets(m_alice->state().removals.first().assets);
        QCOMPARE(m_alice->names(), texts({"icon", "poster"}));
        QVERIFY(m_alice->state().removals.isEmpty());
        QVERIFY(eventually([&] { return m_bob->looks() && m_bob->names() == texts({"icon", "poster"}); }));
        QVERIFY(m_alice->looks());
        QCOMPARE(m_alice->names(), texts({"icon", "poster"}));
        QCOMPARE(m_alice->item(QStringLiteral("poster")).summary.conversations, 1);
    }

    void undoneBeforeTheServerHasAnsweredItStays()
    {
        goOnline();
        m_alice->network().setStalled(true);
        m_alice->controller->removeAssets({poster()});
        QVERIFY(m_alice->names().isEmpty());
        m_alice->controller->restoreAssets({poster()});
        QCOMPARE(m_alice->names(), texts({"poster"}));
        bool removed = false;
        connect(m_alice->controller.get(), &LibraryController::assetRemoved, this, [&] { removed = true; });
        m_alice->network().setStalled(false);
        QVERIFY(eventually([&] { return removed; }));
        QCOMPARE(m_alice->names(), texts({"poster"}));
        QVERIFY(eventually([&] { return m_bob->looks() && m_bob->names() == texts({"poster"}); }));
        QVERIFY(m_alice->looks());
        QCOMPARE(m_alice->names(), texts({"poster"}));
        QVERIFY(m_alice->state().removals.isEmpty());
    }

    void whatSomebodyElseRemovedIsGoneAndNothingToUndo()
    {
        goOnline();
        QVERIFY(aliceRemoves(poster()));
        m_bob->controller->renameAsset(poster(), QStringLiteral("flyer"));
        QVERIFY(eventually([&] { return !m_bob->state().problem.isEmpty(); }));
        m_bob->controller->removeAssets({poster()});
        QVERIFY(eventually([&] { return m_bob->state().removals.isEmpty(); }));
        QVERIFY(m_bob->names().isEmpty());
        QVERIFY(m_bob->looks());
        QVERIFY(m_bob->names().isEmpty());
    }

    void whatSomebodyElseBroughtBackIsNotOfferedAnyMore()
    {
        goOnline();
        QVERIFY(aliceRemoves(poster()));
        // Whoever adds it again restores it.
        static_cast<void>(m_world->anotherPicture(QStringLiteral("poster")));
        QVERIFY(m_alice->looks());
        QCOMPARE(m_alice->names(), texts({"poster"}));
        QVERIFY(m_alice->state().removals.isEmpty());
    }

    void theOfferToUndoCanBeDeclined()
    {
        const Asset other = m_world->anotherPicture(QStringLiteral("icon"));
        goOnline();
        QVERIFY(m_alice->looks());
        m_alice->controller->removeAssets({poster()});
        m_alice->controller->removeAssets({other.id});
        QCOMPARE(m_alice->state().removals.size(), 2);
        m_alice->controller->dismissRemoval();
        QCOMPARE(m_alice->state().removals.size(), 1);
        QCOMPARE(m_alice->state().removals.first().name, QStringLiteral("poster"));
    }

    void offlineNothingIsChangedAndThatIsSaid()
    {
        goOnline();
        goOffline();
        QVERIFY(m_alice->state().seenAt > 0);
        m_alice->controller->renameAsset(poster(), QStringLiteral("flyer"));
        QCOMPARE(m_alice->names(), texts({"poster"}));
        QVERIFY(m_alice->state().problem.startsWith(QStringLiteral("You are offline")));
        m_alice->controller->dismissProblem();
        m_alice->controller->removeAssets({poster()});
        QCOMPARE(m_alice->names(), texts({"poster"}));
        QVERIFY(!m_alice->state().problem.isEmpty());
        QVERIFY(m_alice->state().removals.isEmpty());
    }

    void theConnectionIsBackAndSoIsTheList()
    {
        goOnline();
        goOffline();
        static_cast<void>(m_world->anotherPicture(QStringLiteral("icon")));
        m_alice->network().setReachable(true);
        QVERIFY(eventually([&] { return m_alice->names().size() == 2; }));
        QCOMPARE(m_alice->state().seenAt, 0);
    }

    void whatAnEarlierRunSawIsShownWithoutTheServer()
    {
        goOnline();
        m_alice->network().setReachable(false);
        m_alice->comeBack();
        QVERIFY(eventually([&] { return m_alice->names() == texts({"poster"}); }));
        QVERIFY(eventually([&] { return m_alice->state().seenAt > 0; }));
        QVERIFY(!m_alice->state().loading);
    }

    void aServerThatDoesNotTellIsSaidAndAskedAgain()
    {
        goOnline();
        m_alice->setToken(QStringLiteral("no such token"));
        m_alice->controller->refresh();
        QVERIFY(eventually([&] { return !m_alice->state().problem.isEmpty(); }));
        QVERIFY(m_alice->state().canTryAgain);
        QVERIFY(m_alice->state().seenAt > 0);
        QCOMPARE(m_alice->names(), texts({"poster"}));
        m_alice->setToken(m_alice->person().program().account().token);
        QVERIFY(m_alice->looks());
        QVERIFY(m_alice->state().problem.isEmpty());
        QCOMPARE(m_alice->state().seenAt, 0);
    }

    void aRenameThatDidNotGetThroughIsTakenBack()
    {
        goOnline();
        m_alice->network().setReachable(false);
        m_alice->network().cut();
        m_alice->controller->renameAsset(poster(), QStringLiteral("flyer")); // Before anybody has noticed.
        QCOMPARE(m_alice->names(), texts({"flyer"}));
        QVERIFY(eventually([&] { return !m_alice->state().problem.isEmpty(); }));
        QVERIFY(m_alice->state().problem.startsWith(QStringLiteral("“poster” was not renamed to “flyer”.")));
        QCOMPARE(m_alice->names(), texts({"poster"}));
    }

    void whatHappensInAnOpenOneIsCountedAsItComes()
    {
        goOnline();
        QVERIFY(m_alice->person().opens(m_world->picture()));
        QVERIFY(m_bob->person().opens(m_world->picture()));
        m_bob->person().pin({25, 30}, QStringLiteral("Too dark"));
        QVERIFY(eventually([&] { return m_alice->item(QStringLiteral("poster")).summary.conversations == 1; }));
        QCOMPARE(m_alice->answers, 1);
    }

    void whatIsUnreadFollowsWhatWasRead()
    {
        goOnline();
        const auto unread = [&] { return m_alice->item(QStringLiteral("poster")).unread; };
        QVERIFY(unread()); // Somebody else's, and never looked at.
        QVERIFY(m_alice->person().opens(m_world->picture()));
        m_alice->controller->setMark(poster(), {.open = true, .availableOffline = true, .lastOpened = 5});
        QVERIFY(eventually([&] { return !unread(); }));
        QVERIFY(m_alice->item(QStringLiteral("poster")).open);
        QCOMPARE(m_alice->item(QStringLiteral("poster")).lastOpened, 5);

        QVERIFY(m_bob->person().opens(m_world->picture()));
        m_bob->person().pin({25, 30}, QStringLiteral("Too dark"));
        QVERIFY(eventually([&] { return m_alice->item(QStringLiteral("poster")).unreadConversations == 1; }));
        QVERIFY(unread());
        m_alice->controller->markRead({poster()});
        QVERIFY(eventually([&] { return !unread(); }));
        m_alice->controller->setMarks({});
        QVERIFY(!m_alice->item(QStringLiteral("poster")).open);
    }

    void whatIsSharedHasItsSign()
    {
        goOnline();
        const auto shared = [&] { return m_alice->item(QStringLiteral("poster")).shared; };
        QVERIFY(!shared());
        m_alice->controller->setShared({.everything = false, .some = {poster()}});
        QVERIFY(shared());
        m_alice->controller->setShared({.everything = false, .some = {AssetId()}});
        QVERIFY(!shared());
        m_alice->controller->setShared({.everything = true, .some = {}});
        QVERIFY(shared());
        m_alice->controller->setMark(poster(), {.open = true});
        QVERIFY(shared());
        m_alice->controller->setShared({});
        QVERIFY(!shared());
    }

private:
    void goOnline()
    {
        for (Desk *desk : {m_alice.get(), m_bob.get()}) {
            if (!eventually([&] { return desk->answers > 0; }))
                qFatal("the library does not come");
        }
    }
    /// Alice alone.
    void goOffline()
    {
        m_alice->network().setReachable(false);
        m_alice->network().cut();
        if (!m_alice->person().isOnline(false) || !eventually([&] { return m_alice->state().seenAt > 0; }))
            qFatal("the connection does not end");
    }
    [[nodiscard]] bool aliceRemoves(AssetId id)
    {
        m_removed.clear();
        connect(m_alice->controller.get(), &LibraryController::assetRemoved, this,
                [this](AssetId removed) { m_removed.append(removed); });
        m_alice->controller->removeAssets({id});
        return eventually([&] { return m_removed.contains(id); });
    }
    [[nodiscard]] AssetId poster() const { return m_world->picture().id; }

    std::unique_ptr<Testkit::World> m_world;
    std::unique_ptr<Desk> m_alice;
    std::unique_ptr<Desk> m_bob;
    QList<AssetId> m_removed;
};

QTEST_MAIN(TestLibraryController)
#include "tst_librarycontroller.moc"
