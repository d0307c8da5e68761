// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/testserver.h"

#include <QTest>
#include <QUrl>

using namespace Pinthread;
using namespace Pinthread::Server;

namespace {

QString codeOf(const WireAnswer &answer)
{
    const auto error = Protocol::decodeHttpError(answer.body);
    return error ? error->code : QStringLiteral("none");
}

QByteArray pathOf(const Asset &asset, const QByteArray &more = {})
{
    return "/v1/assets/" + asset.id.toText().toLatin1() + more;
}

} // namespace

/// Listing, renaming, removing and restoring assets, over real connections.
class TestAssetRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<TestServer>();
        m_ann = m_server->session(QStringLiteral("Ann"));
        m_bob = m_server->session(QStringLiteral("Bob"));
        m_viewer = m_server->session(QStringLiteral("Viv"), Role::Viewer);
        m_moderator = m_server->session(QStringLiteral("Max"), Role::Moderator);
        m_asset = m_server->asset(m_ann);
    }
    void cleanup() { m_server.reset(); }

    void theListSaysHowMuchWasSaid()
    {
        const Asset other = m_server->asset(m_bob);
        QCOMPARE(m_asset.createdBy.name, QStringLiteral("Ann"));
        WireClient ann(m_server->port());
        QVERIFY(ann.greet(m_ann));
        ann.send(Protocol::Open{m_asset.id, {}, {}});
        QVERIFY(ann.next<Protocol::Presence>());
        qint64 last = 0;
        const Operation first = TestServer::pin();
        const Operation resolve{TestServer::pin().broadcastId, first.conversationId, SetResolved{true}};
        for (const Operation &operation : {first, TestServer::pin(), resolve}) {
            ann.send(Protocol::SubmitOperation{m_asset.id, operation});
            const auto events = ann.next<Protocol::Events>();
            QVERIFY(events);
            last = events->events.constLast().at;
        }
        const AssetSummary quiet{other, 0, 0, 0, other.createdAt};
        const AssetSummary discussed{m_asset, 3, 2, 1, last};
        QCOMPARE(list(m_viewer), (QList{quiet, discussed}));
        QCOMPARE(list(m_viewer, "?urlId=" + QUrl::toPercentEncoding(m_asset.urlId)), QList{discussed});
        QVERIFY(list(m_viewer, "?removed=true").isEmpty());
    }

    void anAssetIsRenamedByWhoeverMayWrite()
    {
        const QByteArray body = Protocol::encode(Protocol::AssetRename{QStringLiteral("Startseite, neu")});
        const auto refused = ask(m_viewer, "PATCH", pathOf(m_asset), body);
        QCOMPARE(refused.status, 403);
        QCOMPARE(codeOf(refused), QStringLiteral("not-allowed"));
        const auto renamed = ask(m_bob, "PATCH", pathOf(m_asset), body);
        QCOMPARE(renamed.status, 200);
        m_asset.name = QStringLiteral("Startseite, neu");
        QVERIFY(*Protocol::decodeAsset(renamed.body) == m_asset);
        QVERIFY(list(m_ann).constFirst().asset == m_asset);
        const auto blank =
            ask(m_bob, "PATCH", pathOf(m_asset), Protocol::encode(Protocol::AssetRename{QStringLiteral(" ")}));
        QCOMPARE(blank.status, 400);
        QVERIFY(Protocol::decodeHttpError(blank.body)->message.contains(QStringLiteral("name")));
        QCOMPARE(ask(m_bob, "PATCH", "/v1/assets/AaH94z5VemKme0Mk8VJhlg", body).status, 404);
        QCOMPARE(ask(m_bob, "PATCH", "/v1/assets/nonsense", body).status, 404);
    }

    void anAssetGetsANewEditionFromItsCreatorOrAModerator()
    {
        const Protocol::AssetEdition edition{QStringLiteral("image/webp"), QByteArray(32, 'n'), 4321, {12, 34}};
        const QByteArray body = Protocol::encode(edition);
        for (const QString &other : {m_viewer, m_bob})
            QCOMPARE(codeOf(ask(other, "POST", pathOf(m_asset, "/editions"), body)), QStringLiteral("not-allowed"));
        for (const QString &allowed : {m_ann, m_moderator}) {
            const auto answer = ask(allowed, "POST", pathOf(m_asset, "/editions"), body);
            QCOMPARE(answer.status, 200);
            Asset expected = m_asset;
            expected.mediaType = edition.mediaType;
            expected.contentHash = edition.contentHash;
            expected.contentBytes = edition.contentBytes;
            expected.pixelSize = edition.pixelSize;
            QVERIFY(*Protocol::decodeAsset(answer.body) == expected);
            QVERIFY(list(m_ann).constFirst().asset == expected);
        }
        Protocol::AssetEdition ofAText = edition;
        ofAText.pixelSize = {};
        QCOMPARE(ask(m_ann, "POST", pathOf(m_asset, "/editions"), Protocol::encode(ofAText)).status, 400);
        QCOMPARE(ask(m_ann, "POST", pathOf(m_asset, "/editions"), "{}").status, 400);
        QCOMPARE(ask(m_ann, "POST", "/v1/assets/AaH94z5VemKme0Mk8VJhlg/editions", body).status, 404);
    }

    void anAssetIsRemovedByItsCreatorOrAModerator()
    {
        for (const QString &other : {m_viewer, m_bob}) {
            const auto refused = ask(other, "DELETE", pathOf(m_asset));
            QCOMPARE(refused.status, 403);
            QCOMPARE(codeOf(refused), QStringLiteral("not-allowed"));
        }
        for (const QString &allowed : {m_ann, m_moderator}) {
            QCOMPARE(ask(allowed, "DELETE", pathOf(m_asset)).status, 204);
            QVERIFY(list(m_ann).isEmpty());
            const auto removed = list(m_bob, "?removed=true");
            QCOMPARE(removed.size(), 1);
            QVERIFY(removed.constFirst().asset.removedAt > 0);
            for (const QString &other : {m_viewer, m_bob})
                QCOMPARE(ask(other, "POST", pathOf(m_asset, "/restore")).status, 403);
            const auto restored = ask(allowed, "POST", pathOf(m_asset, "/restore"));
            QCOMPARE(restored.status, 200);
            QVERIFY(*Protocol::decodeAsset(restored.body) == m_asset);
            QCOMPARE(ask(allowed, "POST", pathOf(m_asset, "/restore")).status, 200); // Again is no mistake.
        }
    }

    void whatIsRemovedAnswersNothingAndLosesNothing()
    {
        QCOMPARE(ask(m_ann, "PUT", pathOf(m_asset, "/content"), "picture").status, 204);
        WireClient ann(m_server->port());
        QVERIFY(ann.greet(m_ann));
        ann.send(Protocol::Open{m_asset.id, {}, {}});
        ann.send(Protocol::SubmitOperation{m_asset.id, TestServer::pin()});
        QVERIFY(ann.next<Protocol::Events>());
        QVERIFY(ann.next<Protocol::Events>());

        QCOMPARE(ask(m_ann, "DELETE", pathOf(m_asset)).status, 204);
        const auto told = ann.next<Protocol::Refused>();
        QVERIFY(told);
        QVERIFY(told->broadcastId.isNull());
        QCOMPARE(told->refusal.code, RefusalCode::NotFound);
        const Operation late = TestServer::pin();
        ann.send(Protocol::SubmitOperation{m_asset.id, late});
        const auto refused = ann.next<Protocol::Refused>();
        QVERIFY(refused);
        QCOMPARE(refused->broadcastId, late.broadcastId);
        QCOMPARE(refused->refusal.code, RefusalCode::NotFound);
        ann.send(Protocol::Open{m_asset.id, {}, {}});
        QCOMPARE(ann.next<Protocol::Refused>()->refusal.code, RefusalCode::NotFound);

        QCOMPARE(ask(m_ann, "GET", pathOf(m_asset, "/content")).status, 404);
        QCOMPARE(ask(m_ann, "PUT", pathOf(m_asset, "/content"), "picture").status, 404);
        QCOMPARE(ask(m_ann, "GET", pathOf(m_asset, "/conversations")).status, 404);
        QCOMPARE(ask(m_ann, "PATCH", pathOf(m_asset), R"({"name":"x"})").status, 404);
        QCOMPARE(ask(m_ann, "DELETE", pathOf(m_asset)).status, 404);

        QCOMPARE(ask(m_ann, "POST", pathOf(m_asset, "/restore")).status, 200);
        QCOMPARE(ask(m_ann, "GET", pathOf(m_asset, "/content")).body, QByteArray("picture"));
        ann.send(Protocol::Open{m_asset.id, {}, {}});
        QCOMPARE(ann.next<Protocol::Snapshot>()->conversations.size(), 1);
    }

    void addingWhatWasRemovedRestoresIt()
    {
        QCOMPARE(ask(m_ann, "DELETE", pathOf(m_asset)).status, 204);
        const auto again =
            ask(m_bob, "POST", "/v1/assets", Protocol::encode(TestServer::assetRequest(m_asset.urlId, "picture")));
        QCOMPARE(again.status, 200);
        QVERIFY(*Protocol::decodeAsset(again.body) == m_asset);
        QCOMPARE(list(m_bob).size(), 1);
    }

    void allOfItOutlivesARestart()
    {
        const Asset gone = m_server->asset(m_bob);
        QCOMPARE(ask(m_bob, "DELETE", pathOf(gone)).status, 204);
        QCOMPARE(ask(m_bob, "PATCH", pathOf(m_asset), R"({"name":"x"})").status, 200);
        const auto before = list(m_ann);
        m_server->server().stop();
        QVERIFY(m_server->server().start());
        QCOMPARE(list(m_ann), before);
        QCOMPARE(list(m_ann, "?removed=true").size(), 1);
    }

private:
    [[nodiscard]] WireAnswer ask(const QString &token, const QByteArray &method, const QByteArray &path,
                                 const QByteArray &body = {})
    {
        WireClient client(m_server->port());
        return client.request(method, path, body, token.toLatin1());
    }

    [[nodiscard]] QList<AssetSummary> list(const QString &token, const QByteArray &query = {})
    {
        const auto answer = ask(token, "GET", "/v1/assets" + query);
        const auto summaries = Protocol::decodeAssetSummaries(answer.body);
        if (!summaries)
            qFatal("This is no list: %s", answer.body.constData());
        return *summaries;
    }

    std::unique_ptr<TestServer> m_server;
    QString m_ann;
    QString m_bob;
    QString m_viewer;
    QString m_moderator;
    Asset m_asset;
};

QTEST_GUILESS_MAIN(TestAssetRoutes)
#include "tst_assetroutes.moc"
