// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/conversation/scene.h"
#include "server/server.h"
#include "sharing/joinattempt.h"
#include "sharing/sharingcontroller.h"
#include "testkit/world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;
using Testkit::eventually;

namespace {

/// What EmbeddedServerHost does, with a server whose network the test knows.
class ServerSharing final : public NetworkSharing
{
public:
    explicit ServerSharing(Server::Server &server) : m_server(server) {}

    void share() override
    {
        const auto shared = m_server.share();
        if (!shared) {
            Q_EMIT failed(shared.error().message);
            return;
        }
        Q_EMIT started({shared->port, QByteArray::fromHex(shared->fingerprint.toLatin1()), shared->addresses});
    }
    void stopSharing() override
    {
        m_server.stopSharing();
        Q_EMIT stopped();
    }

private:
    Server::Server &m_server;
};

} // namespace

/// From sharing a picture to looking at it on another machine, over real sockets and real TLS.
class TestInvitation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        Server::ServerConfig config;
        config.dataDirectory = m_directory->filePath(QStringLiteral("server"));
        config.threads = 1;
        config.sharingPort = 0;                                  // Other tests share as well.
        config.timeouts.closing = std::chrono::milliseconds(50); // Its clients sleep on this thread while it stops.
        config.networkAddresses = [this] { return m_addresses; };
        m_addresses = QStringList{QStringLiteral("127.0.0.1")};
        m_server = std::make_unique<Server::Server>(config);
        const auto started = m_server->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().message));
        const auto host = m_server->issueSession(QStringLiteral("Alice"), Role::Moderator);
        QVERIFY(host);
        m_api = std::make_unique<ApiClient>();
        m_api->setServer(m_server->baseUrl());
        m_api->setToken(host->token);
        m_poster = Testkit::ensureAsset(m_server->baseUrl(), host->token, QStringLiteral("poster"));
        m_icon = Testkit::ensureAsset(m_server->baseUrl(), host->token, QStringLiteral("icon"));
        m_network = std::make_unique<ServerSharing>(*m_server);
        m_sharing = std::make_unique<SharingController>(*m_network, *m_api, m_clock);
    }
    void cleanup()
    {
        m_sharing.reset();
        m_network.reset();
        m_api.reset();
        m_server.reset();
        m_directory.reset();
    }

    void aGuestSeesThePictureTheyWereInvitedToAndNoOther()
    {
        const QString link = share({.assetId = m_poster.id, .assetName = QStringLiteral("poster")});
        QVERIFY(joins(link));
        QVERIFY(m_grant.actor.guest);
        QCOMPARE(m_grant.actor.role, Role::Commenter);
        QCOMPARE(pictures(), texts({"poster"}));
        m_sharing->refresh();
        QVERIFY(eventually([&] { return m_sharing->state().invitations.first().invitation.guests == 1; }));
    }

    void everythingMeansEverything()
    {
        QVERIFY(joins(share({.role = Role::Viewer})));
        QCOMPARE(m_grant.actor.role, Role::Viewer);
        QCOMPARE(pictures(), texts({"icon", "poster"}));
    }

    void aRevokedInvitationIsSaidInWords()
    {
        const QString link = share({.assetId = m_poster.id, .assetName = QStringLiteral("poster")});
        QVERIFY(joins(link));
        m_sharing->revoke(m_sharing->state().invitations.first().id());
        QVERIFY(eventually([&] { return m_sharing->state().invitations.isEmpty(); }));
        QVERIFY(!joins(link));
        QVERIFY2(m_problem.contains(QStringLiteral("taken back")), qPrintable(m_problem));
    }

    void anExpiredInvitationIsSaidInWords()
    {
        const QString link = share({.lasts = std::chrono::seconds(1)});
        QVERIFY(eventually([&] { return !joins(link) && m_problem.contains(QStringLiteral("expired")); }));
    }

    void aWrongInvitationIsSaidInWords()
    {
        InvitationLink link = InvitationLink::parse(share({})).value();
        link.secret = QStringLiteral("not-the-one-that-was-given-to-anybody");
        QVERIFY(!joins(link.toString()));
        QVERIFY2(m_problem.contains(QStringLiteral("does not know this invitation")), qPrintable(m_problem));
    }

    void aWrongCertificateIsSaidInWords()
    {
        InvitationLink link = InvitationLink::parse(share({})).value();
        link.certificateFingerprint[7] = static_cast<char>(link.certificateFingerprint[7] ^ 1);
        QVERIFY(!joins(link.toString()));
        QVERIFY2(m_problem.contains(QStringLiteral("not the server you were invited to")), qPrintable(m_problem));
        QCOMPARE(m_sharing->state().invitations.first().invitation.guests, 0);
    }

    void whoStopsSharingIsNotReached()
    {
        const QString link = share({});
        m_sharing->stop();
        QVERIFY(!joins(link));
        QVERIFY2(m_problem.startsWith(QStringLiteral("Nobody answers at ")), qPrintable(m_problem));
        // Shared again, the same link works: port and certificate are the same.
        m_sharing->share(std::nullopt);
        QVERIFY(joins(link));
    }

    void withoutANetworkNothingIsShared()
    {
        m_addresses.clear();
        m_sharing->share(std::nullopt);
        QCOMPARE(m_sharing->state().stage, SharingState::Stage::Off);
        QVERIFY2(m_sharing->state().problem.contains(QStringLiteral("no network")),
                 qPrintable(m_sharing->state().problem));
    }

private:
    /// The link, as it is sent to somebody.
    [[nodiscard]] QString share(const InvitationOffer &offer)
    {
        m_sharing->share(offer);
        const auto made = [this] {
            const auto &invitations = m_sharing->state().invitations;
            return !invitations.isEmpty() && invitations.constFirst().link;
        };
        if (!eventually(made))
            qFatal("no link: %s", qPrintable(m_sharing->state().problem));
        return m_sharing->state().invitations.constFirst().link->toString();
    }
    [[nodiscard]] bool joins(const QString &link)
    {
        m_problem.clear();
        m_base.clear();
        JoinAttempt attempt(InvitationLink::parse(link).value(), QStringLiteral("Bob"));
        connect(&attempt, &JoinAttempt::joined, this, [this](const QUrl &server, const Protocol::SessionGrant &grant) {
            m_base = server;
            m_grant = grant;
        });
        connect(&attempt, &JoinAttempt::failed, this, [this](const QString &problem) { m_problem = problem; });
        attempt.start();
        return eventually([this] { return !m_base.isEmpty() || !m_problem.isEmpty(); }) && !m_base.isEmpty();
    }
    /// What the guest is shown in their library.
    [[nodiscard]] QStringList pictures() const
    {
        ApiClient guest;
        guest.setServer(m_base, m_sharing->state().invitations.constFirst().link->certificateFingerprint);
        guest.setToken(m_grant.token);
        std::optional<QStringList> names;
        guest.assets([&](const Expected<QList<AssetSummary>, ApiError> &answer) {
            names = QStringList();
            if (answer) {
                for (const AssetSummary &one : *answer)
                    names->append(one.asset.name);
            }
        });
        if (!eventually([&] { return names.has_value(); }))
            return {};
        names->sort();
        return *names;
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    QStringList m_addresses;
    std::unique_ptr<Server::Server> m_server;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<ServerSharing> m_network;
    std::unique_ptr<SharingController> m_sharing;
    Asset m_poster;
    Asset m_icon;
    Protocol::SessionGrant m_grant;
    QUrl m_base;
    QString m_problem;
};

QTEST_MAIN(TestInvitation)
#include "tst_invitation.moc"
