// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/embeddedserver.h"
#include "sync/apiclient.h"
#include "sync/contentcache.h"
#include "sync/invitationlink.h"
#include "sync/memoryoperationstore.h"
#include "sync/qtscheduler.h"
#include "sync/serversearch.h"
#include "sync/sqliteofflinecache.h"
#include "sync/synccontroller.h"
#include "sync/websockettransport.h"
#include "testkit/patience.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;
using Server::EmbeddedServer;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

const Anchor spot = Marker{.x = 25, .y = 30};

/// Somebody with the client half of the program, at one server.
class Visitor
{
public:
    /// \a directory is where their cache is.
    Visitor(const QUrl &server, const QByteArray &fingerprint, const QString &directory)
        : m_url(server), m_fingerprint(fingerprint), m_directory(directory), m_store(m_scheduler)
    {
        api.setServer(server, fingerprint);
    }

    /// What the server answers to somebody of this name with this secret.
    [[nodiscard]] Expected<Protocol::SessionGrant, ApiError> enter(const QString &name, const QString &secret)
    {
        std::optional<Expected<Protocol::SessionGrant, ApiError>> answer;
        api.createSession({name, secret}, [&](const auto &got) { answer = got; });
        if (!eventually([&] { return answer.has_value(); }))
            qFatal("no answer");
        if (*answer) {
            m_grant = **answer;
            api.setToken(m_grant.token);
        }
        return *answer;
    }

    /// Starts the program with the session that enter() brought, or another account.
    void start(const std::optional<ServerAccount> &account = {})
    {
        program.reset();
        m_cache = std::make_unique<SqliteOfflineCache>(m_directory, OperationScope{s("shared"), m_grant.actor.user.id},
                                                       m_clock);
        ConnectionConfig hasty;
        hasty.backoffUnit = 20ms;
        hasty.backoffMost = 200ms;
        program = std::make_unique<SyncController>(
            SyncController::Seams{&m_clock, &m_random, &m_scheduler,
                                  [] { return std::make_unique<WebSocketTransport>(); }, &m_store, m_cache.get()},
            hasty);
        program->setAccount(account.value_or(ServerAccount{m_url, m_grant.token, m_grant.actor, m_fingerprint}));
        program->start();
    }

    [[nodiscard]] bool opens(const Asset &asset)
    {
        program->openAsset(asset);
        return eventually([&] {
            const Replica *replica = program->replica(asset.id);
            return replica && replica->isCaughtUp();
        });
    }

    [[nodiscard]] QStringList words(AssetId asset) const
    {
        QStringList words;
        if (const Replica *replica = program->replica(asset)) {
            for (const Conversation &conversation : replica->views()) {
                for (const Comment &comment : conversation.comments)
                    words.append(comment.text);
            }
        }
        return words;
    }

    [[nodiscard]] bool sees(AssetId asset, const QStringList &expected) const
    {
        return eventually([&] { return words(asset) == expected; });
    }

    template <class Result>
    [[nodiscard]] Expected<Result, ApiError> ask(
        const std::function<void(std::function<void(Expected<Result, ApiError>)>)> &request) const
    {
        std::optional<Expected<Result, ApiError>> answer;
        request([&](const Expected<Result, ApiError> &got) { answer = got; });
        if (!eventually([&] { return answer.has_value(); }))
            qFatal("no answer");
        return *answer;
    }

private:
    SystemClock m_clock;
    SystemRandom m_random;
    QtScheduler m_scheduler;
    QUrl m_url;
    QByteArray m_fingerprint;
    QString m_directory;
    MemoryOperationStore m_store;
    Protocol::SessionGrant m_grant;
    std::unique_ptr<SqliteOfflineCache> m_cache;

public: // After what they use.
    ApiClient api;
    std::unique_ptr<SyncController> program;
};

} // namespace

/// Promise: whoever was sent a link comes in, safely, sees what they may see, and is told in words when they may not.
/// The program's own client half, and the server that it shares.
class TestInvitation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whoHasTheLinkJoins();
    void someoneWhoMayOnlyLook();
    void anotherMachineIsNotBelieved();
    void anInvitationThatWasTakenBack();
    void anInvitationThatHasExpired();
    void anAssetThatWasRemovedAndRestored();
    void thePlainAndTheSecurePortAreToldApart();
    void theLibraryOfAGuestIsWhatTheyMaySee();

private:
    [[nodiscard]] Protocol::InvitationGrant invite(Role role, qint64 expiresAt = 0);
    [[nodiscard]] InvitationLink linkFor(const Protocol::InvitationGrant &grant) const;
    /// Somebody who pastes the link; null when they do not find the server.
    [[nodiscard]] std::unique_ptr<Visitor> guest(const QString &link);

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<EmbeddedServer> m_server;
    std::unique_ptr<Visitor> m_host;
    Asset m_asset;
    const QByteArray m_content = "a picture";
};

void TestInvitation::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<EmbeddedServer>(m_directory->filePath(s("server")));
    QSignalSpy shared(m_server.get(), &EmbeddedServer::sharingStarted);
    QSignalSpy failed(m_server.get(), &EmbeddedServer::sharingFailed);
    m_server->start();
    m_server->share();
    QVERIFY(eventually([&] { return !shared.isEmpty() || !failed.isEmpty(); }));
    if (!failed.isEmpty())
        QSKIP(qPrintable(failed.constFirst().constFirst().toString()));

    m_host = std::make_unique<Visitor>(m_server->baseUrl(), QByteArray(), m_directory->filePath(s("host")));
    QVERIFY(m_host->enter(s("Hanna"), m_server->localSecret()));
    const auto asset = m_host->ask<Asset>([&](const auto &answer) {
        m_host->api.ensureAsset({s("urn:1"), AssetKind::Image, s("mockup.png"), s("image/png"),
                                 QCryptographicHash::hash(m_content, QCryptographicHash::Sha256), m_content.size(),
                                 QSize(10, 10)},
                                answer);
    });
    QVERIFY(asset);
    m_asset = *asset;
    QVERIFY(m_host->ask<void>([&](const auto &answer) { m_host->api.uploadContent(m_asset.id, m_content, answer); }));
    m_host->start();
    QVERIFY(m_host->opens(m_asset));
    QVERIFY(m_host->program->createConversation(m_asset.id, spot, s("Too dark")));
    QVERIFY(m_host->sees(m_asset.id, {s("Too dark")}));
}

void TestInvitation::cleanup()
{
    m_host.reset();
    m_server.reset();
}

Protocol::InvitationGrant TestInvitation::invite(Role role, qint64 expiresAt)
{
    const auto grant = m_host->ask<Protocol::InvitationGrant>([&](const auto &answer) {
        m_host->api.createInvitation({m_asset.id, role, s("for a test"), expiresAt}, answer);
    });
    if (!grant)
        qFatal("no invitation: %s", qPrintable(grant.error().detail));
    return *grant;
}

InvitationLink TestInvitation::linkFor(const Protocol::InvitationGrant &grant) const
{
    const Server::Sharing &sharing = *m_server->sharing();
    InvitationLink link;
    link.hosts = sharing.addresses;
    link.hosts.prepend(s("127.0.0.2")); // Where nobody is, as in another network.
    link.port = sharing.port;
    link.assetId = m_asset.id;
    link.secret = grant.secret;
    link.certificateFingerprint = QByteArray::fromHex(sharing.fingerprint.toLatin1());
    link.name = m_asset.name;
    return link;
}

std::unique_ptr<Visitor> TestInvitation::guest(const QString &text)
{
    const auto link = InvitationLink::parse(text);
    if (!link)
        qFatal("%s", qPrintable(link.error()));
    ServerSearch search(link->serverUrls(), link->certificateFingerprint);
    QSignalSpy found(&search, &ServerSearch::found);
    QSignalSpy notFound(&search, &ServerSearch::notFound);
    if (!eventually([&] { return found.size() + notFound.size() > 0; }) || found.isEmpty())
        return nullptr;
    static int guests = 0;
    return std::make_unique<Visitor>(found.constFirst().constFirst().toUrl(), link->certificateFingerprint,
                                     m_directory->filePath(s("guest-%1").arg(++guests)));
}

void TestInvitation::whoHasTheLinkJoins()
{
    const auto grant = invite(Role::Commenter);
    const auto gustav = guest(linkFor(grant).toString());
    QVERIFY(gustav);
    const auto session = gustav->enter(s("Gustav"), grant.secret);
    QVERIFY(session);
    QVERIFY(session->actor.guest);
    gustav->start();
    QVERIFY(gustav->opens(m_asset));
    QVERIFY(gustav->sees(m_asset.id, {s("Too dark")}));
    const ConversationId id = gustav->program->replica(m_asset.id)->views().firstKey();
    QVERIFY(gustav->program->addComment(m_asset.id, id, s("No, too bright")));
    QVERIFY(m_host->sees(m_asset.id, {s("Too dark"), s("No, too bright")}));
    QVERIFY(eventually([&] { return m_host->program->presence(m_asset.id).count == 2; }));

    ContentCache contents(m_directory->filePath(s("contents")), m_clock);
    const ContentCache::Use use = contents.use(m_asset.contentHash);
    QVERIFY(QDir().mkpath(m_directory->filePath(s("contents"))));
    QVERIFY(gustav->ask<void>([&](const auto &answer) {
        gustav->api.downloadContent(m_asset, contents.fileName(m_asset.contentHash), 1'000, answer);
    }));
    contents.added(m_asset.contentHash);
    std::optional<QString> there;
    contents.find(m_asset, [&](const QString &fileName) { there = fileName; });
    QVERIFY(eventually([&] { return there.has_value(); }));
    QFile file(*there);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), m_content);

    const auto list = m_host->ask<QList<Invitation>>([&](const auto &answer) { m_host->api.invitations(answer); });
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->constFirst().guests, 1);
}

void TestInvitation::someoneWhoMayOnlyLook()
{
    const auto grant = invite(Role::Viewer);
    const auto vera = guest(linkFor(grant).toString());
    QVERIFY(vera && vera->enter(s("Vera"), grant.secret));
    vera->start();
    QVERIFY(vera->opens(m_asset));
    QVERIFY(vera->sees(m_asset.id, {s("Too dark")}));
    const auto refused = vera->program->createConversation(m_asset.id, spot, s("me too"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, RefusalCode::NotAllowed);
    const auto renamed =
        vera->ask<Asset>([&](const auto &answer) { vera->api.renameAsset(m_asset.id, s("mine"), answer); });
    QCOMPARE(renamed.error().kind, ApiError::Kind::NotAllowed);
}

void TestInvitation::anotherMachineIsNotBelieved()
{
    const auto grant = invite(Role::Commenter);
    InvitationLink link = linkFor(grant);
    link.certificateFingerprint[7] = static_cast<char>(link.certificateFingerprint[7] ^ 1);
    ServerSearch search(link.serverUrls(), link.certificateFingerprint);
    std::optional<ApiError> error;
    connect(&search, &ServerSearch::notFound, this, [&](const ApiError &told) { error = told; });
    QVERIFY(eventually([&] { return error.has_value(); }));
    QCOMPARE(error->kind, ApiError::Kind::Insecure);
    QVERIFY2(error->message.contains(s("not the server you were invited to")), qPrintable(error->message));

    // Nor later, when somebody else has got its address.
    Visitor gustav(link.serverUrls().at(1), link.certificateFingerprint, m_directory->filePath(s("gustav")));
    gustav.start(
        ServerAccount{link.serverUrls().at(1), s("a token that nobody may see"), {}, link.certificateFingerprint});
    QVERIFY(eventually([&] {
        return gustav.program->connectionState() == ConnectionState::Offline
               && gustav.program->lastFailure().contains(s("another certificate"));
    }));
    QVERIFY(gustav.program->nextAttemptAt());
    const auto list = m_host->ask<QList<Invitation>>([&](const auto &answer) { m_host->api.invitations(answer); });
    QCOMPARE(list->constFirst().guests, 0);
}

void TestInvitation::anInvitationThatWasTakenBack()
{
    const auto grant = invite(Role::Commenter);
    const auto gustav = guest(linkFor(grant).toString());
    QVERIFY(gustav && gustav->enter(s("Gustav"), grant.secret));
    gustav->start();
    QVERIFY(gustav->opens(m_asset));
    QVERIFY(gustav->sees(m_asset.id, {s("Too dark")}));
    QVERIFY(m_host->ask<void>([&](const auto &answer) { m_host->api.revokeInvitation(grant.invitation.id, answer); }));
    QVERIFY(eventually([&] { return gustav->program->connectionState() == ConnectionState::NotSignedIn; }));
    QVERIFY(!gustav->program->lastFailure().isEmpty());
    const auto again = gustav->enter(s("Gustav"), grant.secret);
    QCOMPARE(again.error().kind, ApiError::Kind::InvitationRevoked);
    QVERIFY(again.error().message.contains(s("taken back")));
    QCOMPARE(gustav->words(m_asset.id), QStringList{s("Too dark")}); // What was seen was seen.
    const auto wrong = gustav->enter(s("Gustav"), s("no secret at all"));
    QCOMPARE(wrong.error().kind, ApiError::Kind::NotSignedIn);
}

void TestInvitation::anInvitationThatHasExpired()
{
    const auto grant = invite(Role::Commenter, m_clock.now() + patience(1'500ms).count());
    const auto gustav = guest(linkFor(grant).toString());
    QVERIFY(gustav && gustav->enter(s("Gustav"), grant.secret));
    gustav->start();
    QVERIFY(gustav->opens(m_asset));
    QVERIFY(eventually([&] { return gustav->program->connectionState() == ConnectionState::NotSignedIn; }));
    const auto again = gustav->enter(s("Gustav"), grant.secret);
    QCOMPARE(again.error().kind, ApiError::Kind::InvitationExpired);
    QVERIFY(again.error().message.contains(s("expired")));
}

void TestInvitation::anAssetThatWasRemovedAndRestored()
{
    const auto grant = invite(Role::Commenter);
    const auto gustav = guest(linkFor(grant).toString());
    QVERIFY(gustav && gustav->enter(s("Gustav"), grant.secret));
    gustav->start();
    QVERIFY(gustav->opens(m_asset));
    QSignalSpy refused(gustav->program.get(), &SyncController::assetRefused);
    QVERIFY(m_host->ask<void>([&](const auto &answer) { m_host->api.removeAsset(m_asset.id, answer); }));
    QVERIFY(eventually([&] { return refused.size() == 1; }));
    QCOMPARE(refused.constFirst().at(1).value<Refusal>().code, RefusalCode::NotFound);
    QCOMPARE(gustav->words(m_asset.id), QStringList{s("Too dark")}); // Still to be read.

    const auto removed =
        m_host->ask<QList<AssetSummary>>([&](const auto &answer) { m_host->api.removedAssets(answer); });
    QCOMPARE(removed->size(), 1);
    QVERIFY(removed->constFirst().asset.removedAt > 0);
    const auto listed = m_host->ask<QList<AssetSummary>>([&](const auto &answer) { m_host->api.assets(answer); });
    QVERIFY(listed->isEmpty());

    // What is written meanwhile fails with its words, and can be sent when the asset is back.
    const auto late = gustav->program->createConversation(m_asset.id, spot, s("too late?"));
    QVERIFY(late);
    QVERIFY(eventually([&] { return gustav->program->failedOperations().size() == 1; }));
    QVERIFY(m_host->ask<Asset>([&](const auto &answer) { m_host->api.restoreAsset(m_asset.id, answer); }));
    gustav->program->closeAsset(m_asset.id);
    QVERIFY(eventually([&] { return gustav->program->replica(m_asset.id) == nullptr; }));
    QVERIFY(gustav->opens(m_asset));
    gustav->program->retryAll();
    QVERIFY(gustav->sees(m_asset.id, {s("Too dark"), s("too late?")}));
    QVERIFY(eventually([&] { return gustav->program->failedOperations().isEmpty(); }));
}

void TestInvitation::thePlainAndTheSecurePortAreToldApart()
{
    const Server::Sharing &sharing = *m_server->sharing();
    QUrl plain;
    plain.setScheme(s("http"));
    plain.setHost(sharing.addresses.constFirst());
    plain.setPort(sharing.port);
    Visitor careless(plain, {}, m_directory->filePath(s("careless")));
    const auto first = careless.enter(s("Carl"), s("secret"));
    QCOMPARE(first.error().kind, ApiError::Kind::Insecure);
    QCOMPARE(first.error().message, explanation(TlsProblem::SecureOnly, plain.host()));
    careless.start(ServerAccount{plain, s("token"), {}, {}});
    QVERIFY(eventually(
        [&] { return careless.program->lastFailure() == explanation(TlsProblem::SecureOnly, plain.host()); }));

    QUrl secure = m_server->baseUrl();
    secure.setScheme(s("https"));
    Visitor careful(secure, {}, m_directory->filePath(s("careful")));
    const auto second = careful.enter(s("Clara"), s("secret"));
    QCOMPARE(second.error().kind, ApiError::Kind::Insecure);
    QCOMPARE(second.error().message, explanation(TlsProblem::NotSecure, secure.host()));
    careful.start(ServerAccount{secure, s("token"), {}, {}});
    QVERIFY(eventually(
        [&] { return careful.program->lastFailure() == explanation(TlsProblem::NotSecure, secure.host()); }));

    // Without the link's fingerprint nobody vouches for a certificate made on the spot.
    QUrl unknown = plain;
    unknown.setScheme(s("https"));
    Visitor stranger(unknown, {}, m_directory->filePath(s("stranger")));
    QCOMPARE(stranger.enter(s("Sven"), s("secret")).error().message,
             explanation(TlsProblem::UnknownAuthority, unknown.host()));
}

void TestInvitation::theLibraryOfAGuestIsWhatTheyMaySee()
{
    QVERIFY(m_host->ask<Asset>([&](const auto &answer) {
        m_host->api.ensureAsset(
            {s("urn:2"), AssetKind::Image, s("secret.png"), s("image/png"), QByteArray(32, 'h'), 1, QSize(10, 10)},
            answer);
    }));
    const auto grant = invite(Role::Commenter);
    const auto gustav = guest(linkFor(grant).toString());
    QVERIFY(gustav && gustav->enter(s("Gustav"), grant.secret));
    gustav->start();
    const auto list = gustav->ask<QList<AssetSummary>>([&](const auto &answer) { gustav->api.assets(answer); });
    QVERIFY(list);
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->constFirst().conversations, 1);
    gustav->program->library().setAssets(*list, m_clock.now());
    QVERIFY(gustav->program->isUnread(list->constFirst())); // Hanna has written something.
    QVERIFY(gustav->opens(m_asset));
    QVERIFY(eventually([&] { return gustav->program->unreadCount(m_asset.id) == 1; }));
    gustav->program->markAllRead(m_asset.id);
    QVERIFY(!gustav->program->isUnread(list->constFirst()));

    const auto renamed =
        m_host->ask<Asset>([&](const auto &answer) { m_host->api.renameAsset(m_asset.id, s("Żółw.png"), answer); });
    QCOMPARE(renamed->name, s("Żółw.png"));
    // Tomorrow, without the server, it is all there.
    gustav->program->library().note(*renamed);
    m_server->stopSharing();
    gustav->start();
    QVERIFY(eventually([&] { return gustav->program->library().isRestored(); }));
    QCOMPARE(gustav->program->library().assets().size(), 1);
    QCOMPARE(gustav->program->library().assets().constFirst().asset.name, s("Żółw.png"));
    QVERIFY(gustav->program->library().isFromCache());
    gustav->program->openAsset(*renamed);
    QVERIFY(gustav->sees(m_asset.id, {s("Too dark")}));
    QVERIFY(gustav->program->replica(m_asset.id)->isFromCache());
}

QTEST_GUILESS_MAIN(TestInvitation)
#include "tst_invitation.moc"
