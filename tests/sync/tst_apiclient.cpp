// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/apiclient.h"

#include "testkit/seams.h"

#include <QCryptographicHash>
#include <QFile>
#include <QPointer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

using Kind = ApiError::Kind;

namespace {

/// Answers every request with the same bytes and remembers what was asked.
class CannedServer : public QTcpServer
{
public:
    CannedServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                request += socket->readAll();
                const qsizetype end = request.indexOf("\r\n\r\n");
                if (end < 0 || answer.isEmpty())
                    return;
                const qsizetype at = request.toLower().indexOf("content-length:");
                const qsizetype expected = at < 0 ? 0 : request.mid(at + 15, 12).split('\r').first().trimmed().toInt();
                if (request.size() - end - 4 >= expected) {
                    socket->write(answer);
                    if (hangUp)
                        socket->disconnectFromHost();
                }
            });
        });
    }

    void answerWith(int status, const QByteArray &body, const QByteArray &headers = {})
    {
        answer = "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: " + QByteArray::number(body.size())
                 + "\r\n" + headers + "\r\n" + body;
    }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(serverPort())); }

    QByteArray answer;
    QByteArray request;
    bool hangUp = false;
};

} // namespace

class TestApiClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void createsASession();
    void listsAssets();
    void renamesRemovesAndRestores();
    void addsAnEdition();
    void invites();
    void ensuresAnAsset();
    void asksWhetherThereIsContent();
    void uploadsAFile();
    void uploadsBytes();
    void downloadsIntoAFile();
    void aDamagedDownloadLeavesNothing();
    void tooLargeADownloadLeavesNothing();
    void aDownloadThatEndsEarlyLeavesNothing();
    void aDownloadOntoAFullDiskLeavesNothing();
    void cancels();
    void everyStatusHasItsKind_data();
    void everyStatusHasItsKind();
    void gibberishIsABadAnswer();
    void nobodyThere();
    void silenceTimesOut();
    void aFileThatIsNotThere();
    void doesNotFollowARedirect();
    void noAnswerAfterItsEnd();

private:
    [[nodiscard]] Asset asset(const QByteArray &content);

    ManualClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<CannedServer> m_server;
    std::unique_ptr<ApiClient> m_client;
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_target;
};

void TestApiClient::init()
{
    m_server = std::make_unique<CannedServer>();
    m_client = std::make_unique<ApiClient>();
    m_client->setServer(m_server->url());
    m_client->setToken(QStringLiteral("secret-token"));
    m_directory = std::make_unique<QTemporaryDir>();
    m_target = m_directory->filePath(QStringLiteral("content.png"));
}

Asset TestApiClient::asset(const QByteArray &content)
{
    return {.id = AssetId::make(m_clock, m_random),
            .urlId = QStringLiteral("poster"),
            .kind = AssetKind::Image,
            .name = QStringLiteral("poster.png"),
            .mediaType = QStringLiteral("image/png"),
            .contentHash = QCryptographicHash::hash(content, QCryptographicHash::Sha256),
            .contentBytes = content.size(),
            .pixelSize = QSize(10, 20),
            .createdAt = 1};
}

void TestApiClient::createsASession()
{
    const Protocol::SessionGrant grant{QStringLiteral("token"),
                                       {{UserId::make(m_clock, m_random), QStringLiteral("Alice")}, Role::Commenter}};
    m_server->answerWith(201, Protocol::encode(grant));
    std::optional<Expected<Protocol::SessionGrant, ApiError>> answer;
    m_client->createSession({QStringLiteral("Alice"), QStringLiteral("join")}, [&](const auto &got) { answer = got; });
    QVERIFY(!answer);
    QTRY_VERIFY(answer);
    QVERIFY(*answer);
    QCOMPARE(**answer, grant);
    QVERIFY(m_server->request.startsWith("POST /v1/sessions "));
    QVERIFY(!m_server->request.contains("secret-token")); // An old token has no business there.
}

void TestApiClient::listsAssets()
{
    const QList<AssetSummary> list{{asset("a"), 12, 3, 2, 99}, {asset("b"), 0, 0, 0, 1}};
    m_server->answerWith(200, Protocol::encode(list));
    std::optional<Expected<QList<AssetSummary>, ApiError>> answer;
    m_client->assets([&](const auto &got) { answer = got; });
    QTRY_VERIFY(answer);
    QCOMPARE(**answer, list);
    QVERIFY(m_server->request.startsWith("GET /v1/assets HTTP"));
    QVERIFY(m_server->request.contains("Authorization: Bearer secret-token"));

    m_server->request.clear();
    answer.reset();
    m_client->removedAssets([&](const auto &got) { answer = got; });
    QTRY_VERIFY(answer);
    QCOMPARE(**answer, list);
    QVERIFY(m_server->request.startsWith("GET /v1/assets?removed=true HTTP"));
}

void TestApiClient::renamesRemovesAndRestores()
{
    const Asset made = asset("a");
    const QByteArray path = "/v1/assets/" + made.id.toText().toLatin1();
    m_server->answerWith(200, Protocol::encode(made));
    std::optional<Expected<Asset, ApiError>> answer;
    m_client->renameAsset(made.id, QStringLiteral("Żółw"), [&](const auto &got) { answer = got; });
    QTRY_VERIFY(answer);
    QCOMPARE(**answer, made);
    QVERIFY(m_server->request.startsWith("PATCH " + path + " HTTP"));
    QVERIFY(m_server->request.endsWith(Protocol::encode(Protocol::AssetRename{QStringLiteral("Żółw")})));

    m_server->request.clear();
    answer.reset();
    m_client->restoreAsset(made.id, [&](const auto &got) { answer = got; });
    QTRY_VERIFY(answer);
    QCOMPARE(**answer, made);
    QVERIFY(m_server->request.startsWith("POST " + path + "/restore HTTP"));

    m_server->request.clear();
    m_server->answerWith(204, {});
    std::optional<Expected<void, ApiError>> removed;
    m_client->removeAsset(made.id, [&](const auto &got) { removed = got; });
    QTRY_VERIFY(removed);
    QVERIFY(*removed);
    QVERIFY(m_server->request.startsWith("DELETE " + path + " HTTP"));
}

void TestApiClient::addsAnEdition()
{
    const Asset made = asset("the second edition");
    const Protocol::AssetEdition edition{.mediaType = made.mediaType,
                                         .contentHash = made.contentHash,
                                         .contentBytes = made.contentBytes,
                                         .pixelSize = made.pixelSize};
    m_server->answerWith(200, Protocol::encode(made));
    std::optional<Expected<Asset, ApiError>> answer;
    m_client->addEdition(made.id, edition, [&](const auto &got) { answer = got; });
    QVERIFY(!answer);
    QTRY_VERIFY(answer);
    QVERIFY(*answer);
    QCOMPARE(**answer, made);
    const QByteArray path = "/v1/assets/" + made.id.toText().toLatin1() + "/editions";
    QVERIFY(m_server->request.startsWith("POST " + path + " HTTP"));
    QVERIFY(m_server->request.contains("Bearer secret-token"));
    QVERIFY(m_server->request.endsWith(Protocol::encode(edition)));
}

void TestApiClient::invites()
{
    const Invitation invitation{.id = InvitationId::make(m_clock, m_random),
                                .assetIds = {asset("a").id},
                                .role = Role::Commenter,
                                .label = QStringLiteral("for the printer"),
                                .createdAt = 5,
                                .expiresAt = 9,
                                .guests = 2};
    const Protocol::InvitationGrant grant{invitation, QStringLiteral("open sesame")};
    const Protocol::InvitationRequest request{invitation.assetIds.constFirst(), invitation.role, invitation.label, 9};
    m_server->answerWith(201, Protocol::encode(grant));
    std::optional<Expected<Protocol::InvitationGrant, ApiError>> made;
    m_client->createInvitation(request, [&](const auto &got) { made = got; });
    QTRY_VERIFY(made);
    QCOMPARE(**made, grant);
    QVERIFY(m_server->request.startsWith("POST /v1/invitations HTTP"));
    QVERIFY(m_server->request.endsWith(Protocol::encode(request)));

    m_server->request.clear();
    m_server->answerWith(200, Protocol::encode(QList{invitation}));
    std::optional<Expected<QList<Invitation>, ApiError>> list;
    m_client->invitations([&](const auto &got) { list = got; });
    QTRY_VERIFY(list);
    QCOMPARE(**list, QList{invitation});
    QVERIFY(m_server->request.startsWith("GET /v1/invitations HTTP"));

    m_server->request.clear();
    m_server->answerWith(204, {});
    std::optional<Expected<void, ApiError>> revoked;
    m_client->revokeInvitation(invitation.id, [&](const auto &got) { revoked = got; });
    QTRY_VERIFY(revoked);
    QVERIFY(*revoked);
    QVERIFY(m_server->request.startsWith("DELETE /v1/invitations/" + invitation.id.toText().toLatin1() + " HTTP"));
}

void TestApiClient::ensuresAnAsset()
{
    const Asset made = asset("a");
    m_server->answerWith(200, Protocol::encode(made));
    std::optional<Expected<Asset, ApiError>> answer;
    m_client->ensureAsset(
        {made.urlId, made.kind, made.name, made.mediaType, made.contentHash, made.contentBytes, made.pixelSize},
        [&](const auto &got) { answer = got; });
    QTRY_VERIFY(answer);
    QCOMPARE(**answer, made);
    QVERIFY(m_server->request.startsWith("POST /v1/assets "));
}

void TestApiClient::asksWhetherThereIsContent()
{
    const auto ask = [this] {
        std::optional<Expected<bool, ApiError>> answer;
        m_client->hasContent(asset("x").id, [&](const auto &got) { answer = got; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }))
            qFatal("no answer");
        return *answer;
    };
    m_server->answerWith(200, QByteArray(3'000'000, 'x'));
    QCOMPARE(ask().value_or(false), true);
    m_server->answerWith(200, "short");
    QCOMPARE(ask().value_or(false), true);
    m_server->answerWith(404, Protocol::encode(Protocol::HttpError{QStringLiteral("no-content"), {}}));
    QCOMPARE(ask().value_or(true), false);
    m_server->answerWith(404, Protocol::encode(Protocol::HttpError{QStringLiteral("not-found"), {}}));
    const auto gone = ask();
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, Kind::NotFound);
}

void TestApiClient::uploadsAFile()
{
    QFile file(m_directory->filePath(QStringLiteral("big.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray content(3'000'000, 'p');
    file.write(content);
    file.close();
    const Asset target = asset(content);
    m_server->answerWith(204, {});
    std::optional<Expected<void, ApiError>> answer;
    QPointer<ApiCall> call = m_client->uploadContent(target.id, file.fileName(), [&](auto got) { answer = got; });
    QSignalSpy progress(call, &ApiCall::progressed);
    QTRY_VERIFY(answer);
    QVERIFY(*answer);
    QVERIFY(m_server->request.startsWith("PUT /v1/assets/" + target.id.toText().toLatin1() + "/content "));
    QVERIFY(m_server->request.endsWith(content));
    QVERIFY(progress.size() > 1);
    QTRY_VERIFY(!call);
}

void TestApiClient::uploadsBytes()
{
    m_server->answerWith(409, Protocol::encode(Protocol::HttpError{QStringLiteral("hash-mismatch"), {}}));
    std::optional<Expected<void, ApiError>> answer;
    m_client->uploadContent(asset("x").id, QByteArray("not x"), [&](auto got) { answer = got; });
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, Kind::Mismatch);
    QVERIFY(m_server->request.endsWith("not x"));
}

void TestApiClient::downloadsIntoAFile()
{
    const QByteArray content = QByteArray("0123456789").repeated(300'000);
    m_server->answerWith(200, content);
    std::optional<Expected<void, ApiError>> answer;
    ApiCall *call =
        m_client->downloadContent(asset(content), m_target, content.size(), [&](auto got) { answer = got; });
    QSignalSpy progress(call, &ApiCall::progressed);
    QTRY_VERIFY(answer);
    QVERIFY(*answer);
    QFile file(m_target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == content);
    QVERIFY(!progress.isEmpty());
}

void TestApiClient::aDamagedDownloadLeavesNothing()
{
    QFile old(m_target);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("what was there");
    old.close();
    m_server->answerWith(200, "not what was promised");
    std::optional<Expected<void, ApiError>> answer;
    m_client->downloadContent(asset("what was promised"), m_target, 1'000, [&](auto got) { answer = got; });
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, Kind::Mismatch);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("what was there"));
}

void TestApiClient::tooLargeADownloadLeavesNothing()
{
    m_server->answerWith(200, QByteArray(2'000, 'x'));
    std::optional<Expected<void, ApiError>> answer;
    m_client->downloadContent(asset("short"), m_target, 1'000, [&](auto got) { answer = got; });
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, Kind::TooLarge);
    QVERIFY(!QFile::exists(m_target));

    answer.reset();
    m_server->request.clear();
    m_client->downloadContent(asset(QByteArray(2'000, 'x')), m_target, 1'000, [&](auto got) { answer = got; });
    QVERIFY(!answer); // Later, as ever.
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, Kind::TooLarge);
    QVERIFY(m_server->request.isEmpty()); // Known before anything was asked.
}

void TestApiClient::aDownloadThatEndsEarlyLeavesNothing()
{
    m_server->answer = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this";
    m_server->hangUp = true;
    std::optional<Expected<void, ApiError>> answer;
    m_client->downloadContent(asset(QByteArray(1'000, 'x')), m_target, 1'000, [&](auto got) { answer = got; });
    QTRY_VERIFY(answer);
    QCOMPARE(answer->error().kind, Kind::Unreachable);
    QVERIFY(!QFile::exists(m_target));
}

void TestApiClient::aDownloadOntoAFullDiskLeavesNothing()
{
    const QByteArray content("smaller than what a file keeps in its buffer");
    m_server->answerWith(200, content);
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    rlimit none = before;
    none.rlim_cur = 1;
    ::setrlimit(RLIMIT_FSIZE, &none);
    std::optional<Expected<void, ApiError>> answer;
    m_client->downloadContent(asset(content), m_target, 1'000, [&](auto got) { answer = got; });
    const bool answered = QTest::qWaitFor([&] { return answer.has_value(); });
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(answered);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().kind, Kind::LocalFile);
    QVERIFY(!QFile::exists(m_target));
}

void TestApiClient::cancels()
{
    int answers = 0;
    std::optional<Kind> kind;
    ApiCall *call = m_client->assets([&](const auto &got) {
        ++answers;
        kind = got.error().kind;
    });
    QTRY_VERIFY(!m_server->request.isEmpty());
    call->cancel();
    call->cancel();
    QCOMPARE(answers, 0); // Not from within cancel().
    QTRY_COMPARE(answers, 1);
    QCOMPARE(*kind, Kind::Cancelled);
    QTest::qWait(20);
    QCOMPARE(answers, 1);
}

void TestApiClient::everyStatusHasItsKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("400") << 400 << QStringLiteral("invalid") << Kind::Refused;
    QTest::newRow("401") << 401 << QStringLiteral("not-authenticated") << Kind::NotSignedIn;
    QTest::newRow("401 expired") << 401 << QStringLiteral("invitation-expired") << Kind::InvitationExpired;
    QTest::newRow("401 revoked") << 401 << QStringLiteral("invitation-revoked") << Kind::InvitationRevoked;
    QTest::newRow("403") << 403 << QStringLiteral("not-allowed") << Kind::NotAllowed;
    QTest::newRow("403 disabled") << 403 << QStringLiteral("account-disabled") << Kind::AccountDisabled;
    QTest::newRow("429") << 429 << QStringLiteral("too-many") << Kind::TooMany;
    QTest::newRow("404") << 404 << QStringLiteral("not-found") << Kind::NotFound;
    QTest::newRow("404 content") << 404 << QStringLiteral("no-content") << Kind::NoContent;
    QTest::newRow("409") << 409 << QStringLiteral("hash-mismatch") << Kind::Mismatch;
    QTest::newRow("413") << 413 << QStringLiteral("too-large") << Kind::TooLarge;
    QTest::newRow("500") << 500 << QString() << Kind::ServerFault;
    QTest::newRow("503") << 503 << QStringLiteral("unavailable") << Kind::ServerFault;
}

void TestApiClient::everyStatusHasItsKind()
{
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(Kind, kind);
    m_server->answerWith(status, code.isEmpty() ? QByteArray("<html>")
                                                : Protocol::encode(Protocol::HttpError{code, QStringLiteral("why")}));
    std::optional<ApiError> error;
    m_client->assets([&](const auto &got) { error = got.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, kind);
    QVERIFY(error->message.size() > 10);
}

void TestApiClient::gibberishIsABadAnswer()
{
    m_server->answerWith(200, "{\"assets\":[{}]}");
    std::optional<ApiError> error;
    m_client->assets([&](const auto &got) { error = got.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, Kind::BadAnswer);
    QVERIFY(error->detail.contains(QStringLiteral("assets")));
}

void TestApiClient::nobodyThere()
{
    m_server.reset();
    std::optional<ApiError> error;
    m_client->assets([&](const auto &got) { error = got.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, Kind::Unreachable);
}

void TestApiClient::silenceTimesOut()
{
    m_client->setTimeout(50ms);
    std::optional<ApiError> error;
    m_client->assets([&](const auto &got) { error = got.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, Kind::TimedOut);
}

void TestApiClient::aFileThatIsNotThere()
{
    std::optional<ApiError> error;
    m_client->uploadContent(asset("x").id, QStringLiteral("/nowhere/at.all"), [&](auto got) { error = got.error(); });
    QVERIFY(!error);
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, Kind::LocalFile);
}

void TestApiClient::doesNotFollowARedirect()
{
    CannedServer elsewhere;
    elsewhere.answerWith(200, "{\"assets\":[]}");
    m_server->answerWith(302, {}, "Location: " + elsewhere.url().toEncoded() + "/v1/assets\r\n");
    std::optional<ApiError> error;
    m_client->assets([&](const auto &got) { error = got.error(); });
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, Kind::BadAnswer);
    QVERIFY(elsewhere.request.isEmpty()); // The token did not go there.
}

void TestApiClient::noAnswerAfterItsEnd()
{
    bool answered = false;
    m_client->assets([&](const auto &) { answered = true; });
    m_client->uploadContent(asset("x").id, QStringLiteral("/nowhere"), [&](auto) { answered = true; });
    m_client.reset();
    QTest::qWait(20);
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(TestApiClient)
#include "tst_apiclient.moc"
