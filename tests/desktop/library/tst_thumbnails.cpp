// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/library/libraryscene.h"
#include "library/thumbnails.h"
#include "sync/memoryofflinecache.h"
#include "sync/qtscheduler.h"
#include "testkit/patience.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;
using Testkit::eventually;

class TestThumbnails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_cache = std::make_unique<MemoryOfflineCache>(m_scheduler);
        begin();
    }
    void cleanup()
    {
        m_thumbnails.reset();
        m_cache.reset();
        m_directory.reset();
    }

    void oneIsMadeOfTheContentAndKept()
    {
        const Asset asset = picture("poster", {1600, 800});
        m_thumbnails->want({asset}, {200, 200});
        QVERIFY(eventually([&] { return m_made.contains(asset.id); }));
        QCOMPARE(m_made.value(asset.id).size(), QSize(200, 100));
        QCOMPARE(m_asked, QList{asset.id});

        // The next time nobody needs the content, and more pixels are there.
        begin();
        m_thumbnails->want({asset}, {400, 400});
        QVERIFY(eventually([&] { return m_made.contains(asset.id); }));
        QCOMPARE(m_made.value(asset.id).size(), QSize(400, 200));
        QVERIFY(m_asked.isEmpty());
    }

    void whatIsSeenThroughStaysSo()
    {
        const Asset asset = picture("logo", {64, 64}, Qt::transparent);
        m_thumbnails->want({asset}, {200, 200});
        QVERIFY(eventually([&] { return m_made.contains(asset.id); }));
        begin();
        m_thumbnails->want({asset}, {200, 200});
        QVERIFY(eventually([&] { return m_made.contains(asset.id); }));
        QCOMPARE(m_made.value(asset.id).size(), QSize(64, 64)); // And none is blown up.
        QVERIFY(m_made.value(asset.id).hasAlphaChannel());
    }

    void aPictureOnTheScreenLeavesOneBehind()
    {
        const Asset asset = picture("poster", {900, 900});
        m_thumbnails->keep(asset.contentHash, ImagePyramid::build(QImage(m_files.value(asset.id))));
        QVERIFY(isKept(asset));
        m_thumbnails->want({asset}, {100, 100});
        QVERIFY(eventually([&] { return m_made.contains(asset.id); }));
        QCOMPARE(m_made.value(asset.id).size(), QSize(100, 100));
        QVERIFY(m_asked.isEmpty());
    }

    void whatIsNotToBeHadIsSaidAndTheNextOneHasItsTurn()
    {
        const Asset broken = picture("broken", {40, 40});
        QFile file(m_files.value(broken.id));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no picture");
        file.close();
        const Asset missing = m_scene.item(QStringLiteral("missing")).summary.asset;
        Asset text = m_scene.item(QStringLiteral("text")).summary.asset;
        text.kind = AssetKind::Text;
        Asset huge = m_scene.item(QStringLiteral("huge"), 0, {20'000, 20'000}).summary.asset;
        Asset heavy = m_scene.item(QStringLiteral("heavy")).summary.asset;
        heavy.contentBytes = 2 * Thumbnails::mostBytes;
        const Asset good = picture("good", {40, 40});

        m_thumbnails->want({broken, missing, text, huge, heavy, good}, {200, 200});
        QVERIFY(eventually([&] { return m_made.contains(good.id); }));
        for (const Asset &asset : {broken, missing, text, huge, heavy}) {
            QVERIFY2(m_made.contains(asset.id), qPrintable(asset.name));
            QVERIFY2(m_made.value(asset.id).isNull(), qPrintable(asset.name));
        }
        QVERIFY(!m_made.value(good.id).isNull());
        QCOMPARE(m_asked, (QList{broken.id, missing.id, good.id}));
    }

    void whatIsOutOfSightIsGivenUp()
    {
        m_answers = false;
        const Asset first = picture("first", {40, 40});
        const Asset second = picture("second", {40, 40});
        const Asset third = picture("third", {40, 40});
        m_thumbnails->want({first, second}, {200, 200});
        QVERIFY(eventually([&] { return m_asked == QList{first.id}; }));
        // Scrolled on: the answer is still being fetched, and nobody wants it any more.
        m_thumbnails->want({third}, {200, 200});
        QVERIFY(eventually([&] { return m_asked.contains(third.id); }));
        m_thumbnails->useContent(first.id, m_files.value(first.id));
        m_thumbnails->useContent(third.id, m_files.value(third.id));
        QVERIFY(eventually([&] { return m_made.contains(third.id); }));
        QVERIFY(!m_made.contains(first.id));
        QVERIFY(!m_asked.contains(second.id));
    }

    void wantingTheSameAgainWhileItIsMadeMakesItOnce()
    {
        const Asset asset = picture("poster", {40, 40});
        m_thumbnails->want({asset}, {200, 200});
        m_thumbnails->want({asset}, {200, 200});
        QSignalSpy made(m_thumbnails.get(), &Thumbnails::made);
        QVERIFY(eventually([&] { return m_made.contains(asset.id); }));
        const Asset other = picture("other", {40, 40});
        m_thumbnails->want({other}, {200, 200});
        QVERIFY(eventually([&] { return m_made.contains(other.id); }));
        QCOMPARE(made.size(), 2);
    }

    void whatWasKeptAndIsNoThumbnailIsMadeAnew()
    {
        const Asset asset = picture("poster", {40, 40});
        m_cache->saveThumbnail(asset.contentHash, "no picture");
        m_thumbnails->want({asset}, {200, 200});
        QVERIFY(eventually([&] { return m_made.contains(asset.id); }));
        QCOMPARE(m_made.value(asset.id).size(), QSize(40, 40));
    }

private:
    /// Starts anew, with what was kept.
    void begin()
    {
        m_made.clear();
        m_asked.clear();
        m_thumbnails = std::make_unique<Thumbnails>(*m_cache);
        connect(m_thumbnails.get(), &Thumbnails::made, this,
                [this](AssetId id, const QImage &image) { m_made.insert(id, image); });
        connect(m_thumbnails.get(), &Thumbnails::contentWanted, this, [this](const Asset &asset) {
            m_asked.append(asset.id);
            if (!m_answers)
                return;
            if (m_files.contains(asset.id))
                m_thumbnails->useContent(asset.id, m_files.value(asset.id));
            else
                m_thumbnails->useNoContent(asset.id);
        });
        m_answers = true;
    }
    /// In time.
    [[nodiscard]] bool isKept(const Asset &asset)
    {
        const auto kept = std::make_shared<bool>(false);
        return eventually([&] {
            m_cache->loadThumbnail(asset.contentHash,
                                   [kept](const QByteArray &picture) { *kept = *kept || !picture.isEmpty(); });
            return *kept;
        });
    }
    [[nodiscard]] Asset picture(const char *name, QSize size, QColor colour = Qt::darkCyan)
    {
        const Asset asset = m_scene.item(QLatin1String(name), 0, size).summary.asset;
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(colour);
        m_files.insert(asset.id, m_directory->filePath(asset.name + QStringLiteral(".png")));
        if (!image.save(m_files.value(asset.id)))
            qFatal("the picture could not be written");
        return asset;
    }

    LibraryScene m_scene;
    QtScheduler m_scheduler;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<MemoryOfflineCache> m_cache;
    std::unique_ptr<Thumbnails> m_thumbnails;
    QHash<AssetId, QString> m_files;
    QHash<AssetId, QImage> m_made;
    QList<AssetId> m_asked;
    bool m_answers = true;
};

QTEST_MAIN(TestThumbnails)
#include "tst_thumbnails.moc"
