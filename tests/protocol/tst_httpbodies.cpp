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
const Asset asset{Samples::assetId,     request.urlId,     request.kind,     request.name, request.mediaType, hash,
                  request.contentBytes, request.pixelSize, 1'795'000'000'000};

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
        const HttpError error{QStringLiteral("no-content"), QStringLiteral("Nobody has uploaded it yet.")};
        Asset text = asset;
        text.kind = AssetKind::Text;
        text.pixelSize = {};

        QVERIFY(decodeSessionRequest(encode(plain)) == plain);
        QVERIFY(decodeSessionRequest(encode(secret)) == secret);
        QVERIFY(decodeSessionGrant(encode(grant)) == grant);
        QVERIFY(decodeAssetRequest(encode(request)) == request);
        QVERIFY(decodeAsset(encode(asset)) == asset);
        QVERIFY(decodeAsset(encode(text)) == text);
        QVERIFY(decodeAssets(encode(QList<Asset>{asset, text})) == (QList<Asset>{asset, text}));
        QVERIFY(decodeAssets(encode(QList<Asset>{})) == QList<Asset>{});
        QVERIFY(decodeHttpError(encode(error)) == error);
    }

    void aMissingOrWrongFieldIsNamed()
    {
        const Mutations::Spoil spoils[] = {[](const QJsonValue &) { return QJsonValue(QJsonValue::Undefined); },
                                           [](const QJsonValue &) { return QJsonValue(QJsonValue::Null); }};
        for (const auto &spoil : spoils) {
            Mutations::eachField(encode(request), spoil, [](const QString &path, const QJsonObject &spoilt) {
                const auto decoded = decodeAssetRequest(Mutations::bytes(spoilt));
                QVERIFY2(!decoded && decoded.error().field == path, qPrintable(path));
            });
            Mutations::eachField(encode(QList<Asset>{asset}), spoil,
                                 [](const QString &path, const QJsonObject &spoilt) {
                                     const auto decoded = decodeAssets(Mutations::bytes(spoilt));
                                     QVERIFY2(!decoded && decoded.error().field == path, qPrintable(path));
                                 });
        }
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
        const auto decoded = decodeSessionRequest(encode(SessionRequest{QStringLiteral("  \t"), {}}));
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().field, QStringLiteral("name"));
    }
};

QTEST_GUILESS_MAIN(HttpBodiesTest)
#include "tst_httpbodies.moc"
