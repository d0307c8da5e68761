// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/httpbodies.h"

#include "protocol/mutations.h"
#include "protocol/samples.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Protocol;

namespace {

const QByteArray hash = QCryptographicHash::hash("a picture", QCryptographicHash::Sha256);

const AssetRequest request{QStringLiteral("sha256:abc"),
                           AssetKind::Image,
                           QStringLiteral("Mock-up.png"),
                           QStringLiteral("image/png"),
                           hash,
                           12'345,
                           QSize(1600, 1000)};
const Asset asset{.id = Samples::assetId,
                  .urlId = request.urlId,
                  .kind = request.kind,
                  .name = request.name,
                  .mediaType = request.mediaType,
                  .contentHash = hash,
                  .contentBytes = request.contentBytes,
                  .pixelSize = request.pixelSize,
                  .createdAt = 1'795'000'000'000,
                  .createdBy = Samples::alice,
                  .removedAt = 1'795'000'000'001};
const AssetSummary summary{asset, 17, 5, 3, 1'795'000'000'002};
const Invitation invitation{.id = Samples::id<InvitationId>(50),
                            .assetIds = {asset.id},
                            .role = Role::Commenter,
                            .label = QStringLiteral("Client review"),
                            .createdAt = 1'795'000'000'003,
                            .expiresAt = 1'795'000'000'004,
                            .guests = 2};
const InvitationRequest invite{asset.id, Role::Commenter, invitation.label, invitation.expiresAt};
const InvitationGrant invited{invitation, QStringLiteral("open sesame")};

Asset plainText()
{
    Asset text = asset;
    text.kind = AssetKind::Text;
    text.pixelSize = {};
    text.createdBy = {};
    text.removedAt = 0;
    return text;
}

} // namespace

class HttpBodiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBodyComesBackAsItWent()
    {
        const SessionRequest plain{QStringLiteral("Alice"), {}};
        const SessionRequest secret{QStringLiteral("Alice"), QStringLiteral("open sesame")};
        const SessionGrant grant{QStringLiteral("token"), {Samples::alice, Role::Commenter}};
        const SessionGrant guest{QStringLiteral("token"), {Samples::alice, Role::Viewer, true}};
        const SessionGrant account{QStringLiteral("token"), {Samples::alice, Role::Administrator}, 1'763'720'000'000};
        QVERIFY(decodeSessionGrant(encode(account)) == account);
        const HttpError error{QStringLiteral("no-content"), QStringLiteral("Nobody has uploaded it yet.")};
        const Asset text = plainText();
        const AssetSummary quiet{text, 0, 0, 0, text.createdAt};
        const AssetRename rename{QStringLiteral("Hello. Ünïcode")};
        const AssetEdition edition{QStringLiteral("text/markdown"), QByteArray(32, 'e'), 77, {}};
        const AssetEdition larger{QStringLiteral("image/png"), QByteArray(32, 'e'), 77, {640, 480}};
        const Invitation toAll{.id = Samples::id<InvitationId>(51), .createdAt = 1};
        const InvitationRequest toAnybody{{}, Role::Viewer, {}, 0};

        QVERIFY(decodeSessionRequest(encode(plain)) == plain);
        QVERIFY(decodeSessionRequest(encode(secret)) == secret);
        QVERIFY(decodeSessionGrant(encode(grant)) == grant);
        QVERIFY(decodeSessionGrant(encode(guest)) == guest);
        QVERIFY(decodeAssetRequest(encode(request)) == request);
        QVERIFY(decodeAsset(encode(asset)) == asset);
        QVERIFY(decodeAsset(encode(text)) == text);
        QVERIFY(decodeAssetSummaries(encode(QList<AssetSummary>{})) == QList<AssetSummary>{});
        QVERIFY(decodeAssetSummaries(encode(QList{summary, quiet})) == (QList{summary, quiet}));
        QVERIFY(decodeAssetRename(encode(rename)) == rename);
        QVERIFY(decodeAssetEdition(encode(edition)) == edition);
        QVERIFY(decodeAssetEdition(encode(larger)) == larger);
        QVERIFY(decodeInvitationRequest(encode(invite)) == invite);
        QVERIFY(decodeInvitationRequest(encode(toAnybody)) == toAnybody);
        QVERIFY(decodeInvitationGrant(encode(invited)) == invited);
        QVERIFY(decodeInvitations(encode(QList{invitation, toAll})) == (QList{invitation, toAll}));
        QVERIFY(decodeHttpError(encode(error)) == error);
    }

    void aSummaryIsAnAssetAsWell() { QVERIFY(decodeAssets(encode(QList{summary})) == QList{asset}); }

    void aMissingOrWrongFieldIsNamed()
    {
        const QStringList optional{QStringLiteral("createdBy"),
                                   QStringLiteral("removedAt"),
                                   QStringLiteral("assets[0].createdBy"),
                                   QStringLiteral("assets[0].removedAt"),
                                   QStringLiteral("assetId"),
                                   QStringLiteral("invitations[0].assetIds"),
                                   QStringLiteral("label"),
                                   QStringLiteral("invitations[0].label"),
                                   QStringLiteral("expiresAt"),
                                   QStringLiteral("invitations[0].expiresAt")};
        const auto spoil = [&](const QByteArray &good, const auto &decode) {
            const auto missing = [](const QJsonValue &) { return QJsonValue(QJsonValue::Undefined); };
            const auto wrong = [](const QJsonValue &) { return QJsonValue(QJsonValue::Null); };
            Mutations::eachField(good, missing, [&](const QString &path, const QJsonObject &spoilt) {
                const auto decoded = decode(Mutations::bytes(spoilt));
                const bool fine =
                    optional.contains(path) ? decoded.has_value() : !decoded && decoded.error().field == path;
                QVERIFY2(fine, qPrintable(path));
            });
            Mutations::eachField(good, wrong, [&](const QString &path, const QJsonObject &spoilt) {
                const auto decoded = decode(Mutations::bytes(spoilt));
                QVERIFY2(!decoded && decoded.error().field == path, qPrintable(path));
            });
        };
        spoil(encode(request), decodeAssetRequest);
        spoil(encode(asset), decodeAsset);
        spoil(encode(QList{summary}), decodeAssetSummaries);
        spoil(encode(AssetRename{asset.name}), decodeAssetRename);
        spoil(encode(AssetEdition{asset.mediaType, asset.contentHash, asset.contentBytes, asset.pixelSize}),
              decodeAssetEdition);
        spoil(encode(invite), decodeInvitationRequest);
        spoil(encode(QList{invitation}), decodeInvitations);
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("bad");
        QTest::addColumn<QString>("field");
        QTest::newRow("no width") << QByteArray("\"width\":1600") << QByteArray("\"width\":0") << "width";
        QTest::newRow("a hash in capitals") << hash.toHex() << hash.toHex().toUpper() << "contentHash";
        QTest::newRow("a short hash") << hash.toHex() << hash.toHex().chopped(2) << "contentHash";
        QTest::newRow("no bytes") << QByteArray("12345") << QByteArray("0") << "contentBytes";
        QTest::newRow("half a byte") << QByteArray("12345") << QByteArray("12.5") << "contentBytes";
        QTest::newRow("no urlId") << QByteArray("sha256:abc") << QByteArray() << "urlId";
        QTest::newRow("a long name") << QByteArray("Mock-up.png") << QByteArray(201, 'x') << "name";
        QTest::newRow("another kind") << QByteArray("\"image\"") << QByteArray("\"film\"") << "kind";
    }

    void whatCannotBeIsRefused()
    {
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, bad);
        QFETCH(QString, field);
        QByteArray bytes = encode(request);
        QVERIFY(bytes.contains(good));
        const auto decoded = decodeAssetRequest(bytes.replace(good, bad));
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().field, field);
    }

    void aBlankNameIsNoName()
    {
        const auto session = decodeSessionRequest(encode(SessionRequest{QStringLiteral("  \t"), {}}));
        QVERIFY(!session);
        QCOMPARE(session.error().field, QStringLiteral("name"));
        const auto rename = decodeAssetRename(encode(AssetRename{QStringLiteral("  ")}));
        QVERIFY(!rename);
        QCOMPARE(rename.error().field, QStringLiteral("name"));
    }

    void whatNoInvitationMayBeIsRefused()
    {
        const auto refusedField = [](const InvitationRequest &request) {
            const auto decoded = decodeInvitationRequest(encode(request));
            return decoded ? QString() : decoded.error().field;
        };
        QCOMPARE(refusedField({{}, Role::Moderator, {}, 0}), QStringLiteral("role"));
        QCOMPARE(refusedField({{}, Role::Viewer, QString(81, u'x'), 0}), QStringLiteral("label"));
        QCOMPARE(refusedField({{}, Role::Viewer, QString(80, u'x'), 0}), QString());
        QCOMPARE(refusedField({{}, Role::Viewer, {}, -1}), QStringLiteral("expiresAt"));
    }

    void noMoreConversationsAreOpenThanThereAre()
    {
        const auto decoded = decodeAssetSummaries(encode(QList{AssetSummary{asset, 17, 2, 3, 1}}));
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().field, QStringLiteral("assets[0].openConversations"));
    }
};

QTEST_GUILESS_MAIN(HttpBodiesTest)
#include "tst_httpbodies.moc"
