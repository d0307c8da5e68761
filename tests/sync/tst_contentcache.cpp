// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/contentcache.h"

#include "testkit/patience.h"
#include "testkit/seams.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

namespace {

Asset assetOf(const QByteArray &content)
{
    Asset asset;
    asset.contentHash = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    asset.contentBytes = content.size();
    return asset;
}

QByteArray contentOf(char letter, int bytes = 1'000)
{
    return QByteArray(bytes, letter);
}

} // namespace

/// Pictures that were seen are there without their server, up to a bound.
class TestContentCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_clock.set(ManualClock::defaultStart);
    }

    void isThereTomorrow()
    {
        {
            ContentCache cache(folder(), m_clock);
            QVERIFY(find(cache, contentOf('a')).isEmpty());
            cache.add(assetOf(contentOf('a')).contentHash, contentOf('a'));
        }
        ContentCache cache(folder(), m_clock);
        QCOMPARE(read(find(cache, contentOf('a'))), contentOf('a'));
        QVERIFY(find(cache, contentOf('b')).isEmpty());
    }

    void copiesAFile()
    {
        const QByteArray content = contentOf('f', 3'000'000);
        const QString original = m_directory->filePath(QStringLiteral("poster.png"));
        write(original, content);
        ContentCache cache(folder(), m_clock);
        cache.add(assetOf(content).contentHash, original);
        QVERIFY(!find(cache, content).isEmpty());
        QVERIFY(QFile::remove(original)); // Whatever becomes of it.
        QVERIFY(read(find(cache, content)) == content);
    }

    void whatHasChangedMeanwhileIsNotKept()
    {
        const QString original = m_directory->filePath(QStringLiteral("poster.png"));
        write(original, contentOf('x'));
        ContentCache cache(folder(), m_clock);
        cache.add(assetOf(contentOf('a')).contentHash, original);
        cache.add(assetOf(contentOf('a')).contentHash, contentOf('y'));
        cache.add(assetOf(contentOf('a')).contentHash, m_directory->filePath(QStringLiteral("nowhere")));
        QVERIFY(find(cache, contentOf('a')).isEmpty());
        QVERIFY(QDir(folder()).isEmpty(QDir::Files));
    }

    void takesWhatADownloadHasWritten()
    {
        ContentCache cache(folder(), m_clock);
        const QByteArray hash = assetOf(contentOf('d')).contentHash;
        QVERIFY(QDir().mkpath(folder()));
        write(cache.fileName(hash), contentOf('d'));
        cache.added(hash);
        QCOMPARE(read(find(cache, contentOf('d'))), contentOf('d'));
    }

    void aTruncatedFileIsNone()
    {
        ContentCache cache(folder(), m_clock);
        const QByteArray hash = assetOf(contentOf('a')).contentHash;
        cache.add(hash, contentOf('a'));
        QVERIFY(!find(cache, contentOf('a')).isEmpty());
        QVERIFY(QFile::resize(cache.fileName(hash), 10));
        QVERIFY(find(cache, contentOf('a')).isEmpty());
        QVERIFY(!QFile::exists(cache.fileName(hash)));
        cache.add(hash, contentOf('a'));
        QCOMPARE(read(find(cache, contentOf('a'))), contentOf('a'));
    }

    void aDamagedFileIsDroppedByWhoSeesIt()
    {
        ContentCache cache(folder(), m_clock);
        const QByteArray hash = assetOf(contentOf('a')).contentHash;
        QVERIFY(QDir().mkpath(folder()));
        write(cache.fileName(hash), contentOf('b'));
        QVERIFY(!find(cache, contentOf('a')).isEmpty()); // Whoever decodes it notices.
        cache.drop(hash);
        QVERIFY(find(cache, contentOf('a')).isEmpty());
    }

    void whatWasUsedLongestAgoGoesFirst()
    {
        ContentCache cache(folder(), m_clock, 3'500);
        for (const char letter : {'a', 'b', 'c'}) {
            cache.add(assetOf(contentOf(letter)).contentHash, contentOf(letter));
            QVERIFY(!find(cache, contentOf(letter)).isEmpty());
            m_clock.advance(1min);
        }
        QVERIFY(!find(cache, contentOf('a')).isEmpty()); // Looked at again.
        m_clock.advance(1min);
        cache.add(assetOf(contentOf('d')).contentHash, contentOf('d'));
        QVERIFY(find(cache, contentOf('b')).isEmpty());
        for (const char letter : {'a', 'c', 'd'})
            QVERIFY(!find(cache, contentOf(letter)).isEmpty());
    }

    void whatIsInUseStays()
    {
        ContentCache cache(folder(), m_clock, 1'500);
        ContentCache::Use shown = cache.use(assetOf(contentOf('a')).contentHash);
        std::optional<ContentCache::Use> again = cache.use(assetOf(contentOf('a')).contentHash);
        cache.add(assetOf(contentOf('a')).contentHash, contentOf('a'));
        QVERIFY(!find(cache, contentOf('a')).isEmpty());
        m_clock.advance(1min);
        cache.add(assetOf(contentOf('b')).contentHash, contentOf('b'));
        QVERIFY(!find(cache, contentOf('a')).isEmpty());
        again.reset();
        m_clock.advance(1min);
        cache.add(assetOf(contentOf('c')).contentHash, contentOf('c'));
        QVERIFY(!find(cache, contentOf('a')).isEmpty()); // One window still shows it.
        shown = {};
        m_clock.advance(1min);
        cache.add(assetOf(contentOf('d')).contentHash, contentOf('d'));
        QVERIFY(find(cache, contentOf('a')).isEmpty());
        QVERIFY(!find(cache, contentOf('d')).isEmpty());
    }

    void aUseMayOutliveTheCache()
    {
        ContentCache::Use use;
        {
            ContentCache cache(folder(), m_clock);
            use = cache.use(assetOf(contentOf('a')).contentHash);
        }
    }

    void leftoversOfACrashGo()
    {
        QVERIFY(QDir().mkpath(folder()));
        const QString name = QString::fromLatin1(assetOf(contentOf('a')).contentHash.toHex());
        const QString old = folder() + u'/' + name + QStringLiteral(".AbCdEf");
        const QString fresh = folder() + u'/' + name + QStringLiteral(".GhIjKl");
        const QString foreign = folder() + QStringLiteral("/readme.txt");
        for (const QString &file : {old, fresh, foreign})
            write(file, contentOf('x'));
        for (const QString &file : {old, foreign}) {
            QFile aged(file);
            QVERIFY(aged.open(QIODevice::ReadWrite));
            QVERIFY(aged.setFileTime(QDateTime::fromMSecsSinceEpoch(m_clock.now() - 48 * 3'600'000),
                                     QFileDevice::FileModificationTime));
        }
        QFile now(fresh);
        QVERIFY(now.open(QIODevice::ReadWrite));
        QVERIFY(now.setFileTime(QDateTime::fromMSecsSinceEpoch(m_clock.now()), QFileDevice::FileModificationTime));
        now.close();
        ContentCache cache(folder(), m_clock, 500);
        QVERIFY(find(cache, contentOf('a')).isEmpty());
        cache.add(assetOf(contentOf('b')).contentHash, contentOf('b'));
        QVERIFY(find(cache, contentOf('b')).isEmpty()); // Too large by itself.
        QVERIFY(!QFile::exists(old));
        QVERIFY(QFile::exists(fresh));   // Another process is writing it, perhaps.
        QVERIFY(QFile::exists(foreign)); // Not ours.
    }

    void aFullDiskIsToldOnce()
    {
        ContentCache cache(folder(), m_clock);
        QSignalSpy problems(&cache, &ContentCache::problem);
        QVERIFY(find(cache, contentOf('a')).isEmpty());
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        rlimit none = before;
        none.rlim_cur = 1;
        ::setrlimit(RLIMIT_FSIZE, &none);
        cache.add(assetOf(contentOf('a')).contentHash, contentOf('a'));
        cache.add(assetOf(contentOf('b')).contentHash, contentOf('b'));
        const QString there = find(cache, contentOf('a'));
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(there.isEmpty());
        QVERIFY(eventually([&] { return problems.size() == 1; }));
        cache.add(assetOf(contentOf('a')).contentHash, contentOf('a'));
        QCOMPARE(read(find(cache, contentOf('a'))), contentOf('a'));
        QCOMPARE(problems.size(), 1);
    }

    void aFolderThatCannotBeMadeIsTold()
    {
        write(m_directory->filePath(QStringLiteral("obstacle")), "x");
        ContentCache cache(m_directory->filePath(QStringLiteral("obstacle/below")), m_clock);
        QSignalSpy problems(&cache, &ContentCache::problem);
        cache.add(assetOf(contentOf('a')).contentHash, contentOf('a'));
        QVERIFY(find(cache, contentOf('a')).isEmpty());
        QVERIFY(eventually([&] { return problems.size() == 1; }));
    }

private:
    [[nodiscard]] QString folder() const { return m_directory->filePath(QStringLiteral("contents")); }

    static void write(const QString &fileName, const QByteArray &content)
    {
        QFile file(fileName);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    [[nodiscard]] static QByteArray read(const QString &fileName)
    {
        QFile file(fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Where the cache has it; everything that was asked for before is done then.
    [[nodiscard]] static QString find(ContentCache &cache, const QByteArray &content)
    {
        std::optional<QString> found;
        cache.find(assetOf(content), [&](const QString &fileName) { found = fileName; });
        if (found)
            qFatal("told from within the call");
        if (!eventually([&] { return found.has_value(); }))
            qFatal("no answer");
        return *found;
    }

    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
};

QTEST_GUILESS_MAIN(TestContentCache)
#include "tst_contentcache.moc"
