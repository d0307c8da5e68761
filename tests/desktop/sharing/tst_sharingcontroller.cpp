// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/conversation/scene.h"
#include "sharing/sharingcontroller.h"
#include "testkit/world.h"

#include <QTest>

using namespace Pinthread;
using Testkit::eventually;
using Stage = SharingState::Stage;

namespace {

/// The network as the test wants it; the server behind it is real.
class TestNetwork final : public NetworkSharing
{
public:
    void share() override { ++asked; }
    void stopSharing() override { Q_EMIT stopped(); }

    void open()
    {
        Q_EMIT started({.port = 41873,
                        .certificateFingerprint = QByteArray(32, 'f'),
                        .addresses = {QStringLiteral("192.168.1.20"), QStringLiteral("10.8.0.3")}});
    }
    void fail(const QString &message) { Q_EMIT failed(message); }

    int asked = 0;
};

} // namespace

class TestSharingController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void init()
    {
        m_world = std::make_unique<Testkit::World>();
        m_network = std::make_unique<TestNetwork>();
        m_api = std::make_unique<ApiClient>();
        Testkit::Person &host = m_world->stranger(QStringLiteral("Host"), Role::Moderator);
        m_api->setServer(m_world->url());
        m_api->setToken(host.program().account().token);
        m_sharing = std::make_unique<SharingController>(*m_network, *m_api, m_clock);
    }
    void cleanup()
    {
        m_sharing.reset();
        m_api.reset();
        m_network.reset();
        m_world.reset();
    }

    void sharingOpensTheServerAndMakesTheLink()
    {
        m_sharing->share(poster());
        QCOMPARE(state().stage, Stage::Starting);
        QCOMPARE(m_network->asked, 1);
        QVERIFY(state().invitations.isEmpty());
        m_network->open();
        QCOMPARE(state().stage, Stage::On);
        QVERIFY(state().making);
        QVERIFY(eventually([&] { return state().invitations.size() == 1; }));
        QVERIFY(!state().making);
        const SharedInvitation &shared = state().invitations.first();
        QCOMPARE(shared.assetName, QStringLiteral("poster"));
        QCOMPARE(shared.invitation.role, Role::Viewer);
        QVERIFY(shared.invitation.expiresAt > m_clock.now());
        QVERIFY(shared.link);
        QCOMPARE(shared.link->hosts, texts({"192.168.1.20", "10.8.0.3"}));
        QCOMPARE(shared.link->port, 41873);
        QCOMPARE(shared.link->assetId, m_world->picture().id);
        QCOMPARE(shared.link->certificateFingerprint, QByteArray(32, 'f'));
        QVERIFY(letsIn(shared.link->secret));
    }

    void whatIsInTheWayIsSaidAndNothingIsMade()
    {
        m_sharing->share(poster());
        m_network->fail(QStringLiteral("No network."));
        QCOMPARE(state().stage, Stage::Off);
        QCOMPARE(state().problem, QStringLiteral("No network."));
        m_network->open(); // For another reason, later.
        m_sharing->dismissProblem();
        QVERIFY(state().problem.isEmpty());
        QVERIFY(!state().making);
    }

    void aLinkThatTheServerRefusesIsSaid()
    {
        m_api->setToken(m_world->stranger(QStringLiteral("Guest"), Role::Commenter).program().account().token);
        m_network->open();
        m_sharing->makeLink(*poster());
        QVERIFY(eventually([&] { return !state().problem.isEmpty(); }));
        QVERIFY(state().problem.startsWith(QStringLiteral("The link was not made.")));
        QVERIFY(!state().making);
        QCOMPARE(state().stage, Stage::On);
    }

    void aRevokedInvitationIsGoneAndLetsNobodyIn()
    {
        m_network->open();
        m_sharing->makeLink(*poster());
        QVERIFY(eventually([&] { return state().invitations.size() == 1; }));
        const SharedInvitation shared = state().invitations.first();
        m_sharing->revoke(shared.id());
        QVERIFY(eventually([&] { return state().invitations.isEmpty(); }));
        QVERIFY(!letsIn(shared.link->secret));
        // It is gone at the server, too.
        m_sharing->refresh();
        m_sharing->makeLink({.label = QStringLiteral("other")});
        QVERIFY(eventually([&] { return state().invitations.size() == 1; }));
        QCOMPARE(state().invitations.first().invitation.label, QStringLiteral("other"));
    }

    void invitationsOfAnEarlierRunAreThereWithoutTheirLinks()
    {
        m_network->open();
        m_sharing->makeLink(*poster());
        QVERIFY(eventually([&] { return state().invitations.size() == 1; }));
        m_sharing = std::make_unique<SharingController>(*m_network, *m_api, m_clock);
        m_sharing->setAssetNames({{m_world->picture().id, QStringLiteral("poster, renamed")}});
        m_network->open();
        QVERIFY2(eventually([&] { return state().invitations.size() == 1; }),
                 qPrintable(QString::number(state().invitations.size())));
        QVERIFY(!state().invitations.first().link);
        QCOMPARE(state().invitations.first().assetName, QStringLiteral("poster, renamed"));
    }

    void stoppingTakesTheLinksAwayUntilItIsSharedAgain()
    {
        m_network->open();
        m_sharing->makeLink(*poster());
        QVERIFY(eventually([&] { return state().invitations.size() == 1; }));
        m_sharing->setHere({{UserId(), QStringLiteral("Bob")}});
        m_sharing->stop();
        QCOMPARE(state().stage, Stage::Off);
        QVERIFY(state().here.isEmpty());
        QVERIFY(state().addresses.isEmpty());
        QVERIFY(!state().invitations.first().link);
        m_sharing->share(std::nullopt);
        m_network->open();
        QVERIFY(state().invitations.first().link);
        QCOMPARE(state().invitations.size(), 1);
    }

    void whoComesIsCounted()
    {
        m_network->open();
        m_sharing->makeLink(*poster());
        QVERIFY(eventually([&] { return state().invitations.size() == 1; }));
        QCOMPARE(state().invitations.first().invitation.guests, 0);
        QVERIFY(letsIn(state().invitations.first().link->secret));
        m_sharing->setHere({{UserId(), QStringLiteral("Bob")}});
        QVERIFY(eventually([&] { return state().invitations.first().invitation.guests == 1; }));
        QCOMPARE(state().here.size(), 1);
    }

    void troubleWhileItIsSharedDoesNotEndIt()
    {
        m_network->open();
        m_network->fail(QStringLiteral("The network is gone."));
        QCOMPARE(state().stage, Stage::On);
        QCOMPARE(state().problem, QStringLiteral("The network is gone."));
    }

private:
    [[nodiscard]] const SharingState &state() const { return m_sharing->state(); }
    [[nodiscard]] std::optional<InvitationOffer> poster() const
    {
        return InvitationOffer{.assetId = m_world->picture().id,
                               .assetName = QStringLiteral("poster"),
                               .role = Role::Viewer,
                               .lasts = std::chrono::hours(1)};
    }
    /// Whether somebody gets a session with \a secret.
    [[nodiscard]] bool letsIn(const QString &secret) const
    {
        ApiClient guest;
        guest.setServer(m_world->url());
        std::optional<bool> let;
        guest.createSession({QStringLiteral("Bob"), secret},
                            [&](const auto &answer) { let = answer && answer->actor.guest; });
        return eventually([&] { return let.has_value(); }) && *let;
    }

    SystemClock m_clock;
    std::unique_ptr<Testkit::World> m_world;
    std::unique_ptr<TestNetwork> m_network;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<SharingController> m_sharing;
};

QTEST_MAIN(TestSharingController)
#include "tst_sharingcontroller.moc"
