// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/knownassets.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;

/// Which picture is which asset, known before the server has answered.
class TestKnownAssets : public QObject
{
    Q_OBJECT

    [[nodiscard]] static Asset asset(quint64 number)
    {
        Asset asset;
        asset.id = AssetId({1, number});
        asset.urlId = QStringLiteral("sha256:%1").arg(number);
        asset.name = QStringLiteral("mock %1.png").arg(number);
        asset.mediaType = QStringLiteral("image/png");
        asset.contentHash = QByteArray(32, char(number));
        asset.contentBytes = 10;
        asset.pixelSize = {640, 480};
        asset.createdAt = 1;
        return asset;
    }
    const QString m_server = QStringLiteral("embedded");

private Q_SLOTS:
    void isThereTomorrow()
    {
        const QTemporaryDir directory;
        KnownAssets(directory.path(), m_server).remember(asset(1));
        QCOMPARE(KnownAssets(directory.path(), m_server).asset(asset(1).urlId), asset(1));
    }

    void serversDoNotMix()
    {
        const QTemporaryDir directory;
        KnownAssets(directory.path(), m_server).remember(asset(1));
        QVERIFY(!KnownAssets(directory.path(), QStringLiteral("https://a.example")).asset(asset(1).urlId));
    }

    void theLatestWordCounts()
    {
        const QTemporaryDir directory;
        KnownAssets known(directory.path(), m_server);
        known.remember(asset(1));
        Asset renamed = asset(1);
        renamed.id = AssetId({1, 77});
        known.remember(renamed);
        QCOMPARE(KnownAssets(directory.path(), m_server).asset(renamed.urlId), renamed);
    }

    void theOldestAreForgotten()
    {
        const QTemporaryDir directory;
        KnownAssets known(directory.path(), m_server);
        for (quint64 number = 1; number <= quint64(KnownAssets::most) + 1; ++number)
            known.remember(asset(number));
        QVERIFY(!known.asset(asset(1).urlId));
        QVERIFY(known.asset(asset(2).urlId));
    }

    void aDamagedFileCountsAsEmpty()
    {
        const QTemporaryDir directory;
        KnownAssets(directory.path(), m_server).remember(asset(1));
        const QString name = directory.filePath(QDir(directory.path()).entryList(QDir::Files).constFirst());
        QFile file(name);
        QVERIFY(file.resize(20));
        KnownAssets known(directory.path(), m_server);
        QVERIFY(!known.asset(asset(1).urlId));
        known.remember(asset(2));
        QCOMPARE(KnownAssets(directory.path(), m_server).asset(asset(2).urlId), asset(2));
    }
};

QTEST_GUILESS_MAIN(TestKnownAssets)
#include "tst_knownassets.moc"
