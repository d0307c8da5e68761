// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/thumbnailcontents.h"
#include "library/thumbnails.h"
#include "sync/memoryofflinecache.h"
#include "testkit/world.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;
using Testkit::eventually;

/// On a real server, through a stretch of network.
class TestThumbnailContents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<Testkit::World>();
        m_alice = &m_world->stranger(QStringLiteral("Alice"));
        m_api = std::make_unique<ApiClient>();
        m_api->setServer(m_alice->network().url());
        m_api->setToken(m_alice->program().account().token);
        m_cache = std::make_unique<MemoryOfflineCache>(m_scheduler);
        m_contents = std::make_unique<ContentCache>(m_directory.filePath(QString::number(++m_directories)), m_clock);
        m_thumbnails = std::make_unique<Thumbnails>(*m_cache);
        m_source = std::make_unique<ThumbnailContents>(*m_thumbnails, *m_contents, *m_api, m_alice->program());
        m_made.clear();
        connect(m_thumbnails.get(), &Thumbnails::made, this,
                [this](AssetId id, const QImage &image) { m_made.insert(id, image); });
        QVERIFY(m_alice->isOnline());
    }
    void cleanup()
    {
        m_source.reset();
        m_thumbnails.reset();
        m_contents.reset();
        m_cache.reset();
        m_api.reset();
        m_world.reset();
    }

    void whatIsNotHereComesFromTheServerAndStays()
    {
        const Asset asset = uploaded(Qt::darkCyan);
        QSignalSpy fetched(m_source.get(), &ThumbnailContents::fetched);
        QVERIFY(!thumbnail(asset).isNull());
        QCOMPARE(fetched.size(), 1);
        QCOMPARE(fetched.first().first().value<AssetId>(), asset.id);
        const auto here = std::make_shared<QString>();
        m_contents->find(asset, [here](const QString &fileName) { *here = fileName; });
        QVERIFY(eventually([&] { return !here->isEmpty(); }));
    }

    void whatIsHereNeedsNoServer()
    {
        const Asset asset = uploaded(Qt::darkRed);
        m_contents->add(asset.contentHash, m_content);
        m_alice->network().setReachable(false);
        m_alice->network().cut();
        QVERIFY(m_alice->isOnline(false));
        QVERIFY(!thumbnail(asset).isNull());
    }

    void offlineWhatIsNotHereIsNotToBeHad()
    {
        const Asset asset = uploaded(Qt::darkGreen);
        m_alice->network().setReachable(false);
        m_alice->network().cut();
        QVERIFY(m_alice->isOnline(false));
        QVERIFY(thumbnail(asset).isNull());
    }

    void whatNobodyHasUploadedIsNotToBeHad()
    {
        QSignalSpy fetched(m_source.get(), &ThumbnailContents::fetched);
        QVERIFY(thumbnail(m_world->picture()).isNull());
        QVERIFY(fetched.isEmpty());
    }

    void whatIsOutOfSightDoesNotHoldUpWhatIsInSight()
    {
        const Asset first = uploaded(Qt::darkBlue);
        const Asset second = uploaded(Qt::darkYellow);
        m_contents->add(second.contentHash, m_content);
        m_alice->network().setReadingStalled(true); // The first one never comes.
        m_thumbnails->want({first}, {100, 100});
        QVERIFY(eventually([&] { return m_thumbnails->isWanted(first.id); }));
        QVERIFY(!thumbnail(second).isNull());
        QVERIFY(!m_made.contains(first.id));
    }

private:
    /// What comes of it.
    [[nodiscard]] QImage thumbnail(const Asset &asset)
    {
        m_thumbnails->want({asset}, {100, 100});
        if (!eventually([&] { return m_made.contains(asset.id); }))
            qFatal("nothing comes of it");
        return m_made.value(asset.id);
    }
    /// A picture that the server has, content and all; the content is in m_content, too.
    [[nodiscard]] Asset uploaded(QColor colour)
    {
        QImage image(60, 40, QImage::Format_RGB32);
        image.fill(colour);
        QBuffer buffer(&m_content);
        m_content.clear();
        buffer.open(QIODevice::WriteOnly);
        if (!image.save(&buffer, "PNG"))
            qFatal("the picture cannot be written");
        std::optional<Expected<Asset, ApiError>> asset;
        m_api->ensureAsset({.urlId = colour.name(),
                            .kind = AssetKind::Image,
                            .name = colour.name(),
                            .mediaType = QStringLiteral("image/png"),
                            .contentHash = QCryptographicHash::hash(m_content, QCryptographicHash::Sha256),
                            .contentBytes = m_content.size(),
                            .pixelSize = image.size()},
                           [&](const auto &answer) { asset = answer; });
        if (!eventually([&] { return asset.has_value(); }) || !*asset)
            qFatal("the server does not take the picture");
        bool sent = false;
        m_api->uploadContent((*asset)->id, m_content, [&](const auto &answer) { sent = answer.has_value(); });
        if (!eventually([&] { return sent; }))
            qFatal("the server does not take the content");
        return **asset;
    }

    SystemClock m_clock;
    QtScheduler m_scheduler;
    QTemporaryDir m_directory;
    int m_directories = 0;
    std::unique_ptr<Testkit::World> m_world;
    Testkit::Person *m_alice = nullptr;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<MemoryOfflineCache> m_cache;
    std::unique_ptr<ContentCache> m_contents;
    std::unique_ptr<Thumbnails> m_thumbnails;
    std::unique_ptr<ThumbnailContents> m_source;
    QByteArray m_content;
    QHash<AssetId, QImage> m_made;
};

QTEST_MAIN(TestThumbnailContents)
#include "tst_thumbnailcontents.moc"
