// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/offlinecache.h"

#include "sync/memoryofflinecache.h"
#include "sync/sqliteofflinecache.h"
#include "testkit/assets.h"
#include "testkit/patience.h"
#include "testkit/randomoperations.h"
#include "testkit/seams.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;

/// What every OfflineCache promises, whatever it keeps it in.
class TestOfflineCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();

    void knowsNothingAtFirst();
    void keepsTheListInItsOrder();
    void whatIsNoLongerListedIsStillKnown();
    void oneAssetIsReplacedWhereItIs();
    void keepsAStateWordForWord();
    void changesAreEnough();
    void anotherHistoryReplacesAll();
    void keepsWhatWasRead();
    void forgets();
    void keepsThumbnails();
    void answersLaterAndInOrder();

private:
    void open();
    [[nodiscard]] OfflineCache::Index index();
    [[nodiscard]] OfflineCache::Entry entry(AssetId id);
    [[nodiscard]] QByteArray thumbnail(const QByteArray &hash);
    template <class Result>
    [[nodiscard]] Result answered(const std::function<void(std::function<void(const Result &)>)> &ask);

    ManualClock m_clock;
    SeededRandom m_random{testSeed(3)};
    VirtualScheduler m_scheduler;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<OfflineCache> m_cache;
    const AssetId m_asset = picture(1).asset.id;
};

void TestOfflineCache::initTestCase_data()
{
    QTest::addColumn<bool>("onDisk");
    QTest::newRow("in memory") << false;
    QTest::newRow("on disk") << true;
}

void TestOfflineCache::init()
{
    QFETCH_GLOBAL(bool, onDisk);
    m_cache.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    if (onDisk)
        open();
    else
        m_cache = std::make_unique<MemoryOfflineCache>(m_scheduler);
}

/// Closes the one on disk first, so that everything that is asked for comes from there.
void TestOfflineCache::open()
{
    QFETCH_GLOBAL(bool, onDisk);
    if (!onDisk)
        return;
    m_cache.reset();
    m_cache = std::make_unique<SqliteOfflineCache>(m_directory->path(),
                                                   OperationScope{QStringLiteral("team"), UserId({9, 9})}, m_clock);
}

template <class Result>
Result TestOfflineCache::answered(const std::function<void(std::function<void(const Result &)>)> &ask)
{
    std::optional<Result> answer;
    ask([&answer](const Result &result) { answer = result; });
    if (answer)
        qFatal("answered from within the call");
    m_scheduler.advance(std::chrono::milliseconds(1));
    if (!eventually([&] { return answer.has_value(); }))
        qFatal("no answer");
    return *answer;
}

OfflineCache::Index TestOfflineCache::index()
{
    return answered<OfflineCache::Index>([this](const auto &loaded) { m_cache->loadIndex(loaded); });
}

OfflineCache::Entry TestOfflineCache::entry(AssetId id)
{
    return answered<OfflineCache::Entry>([&](const auto &loaded) { m_cache->loadEntry(id, loaded); });
}

QByteArray TestOfflineCache::thumbnail(const QByteArray &hash)
{
    return answered<QByteArray>([&](const auto &loaded) { m_cache->loadThumbnail(hash, loaded); });
}

void TestOfflineCache::knowsNothingAtFirst()
{
    const OfflineCache::Index known = index();
    QVERIFY(known.listed.isEmpty());
    QVERIFY(known.others.isEmpty());
    QVERIFY(known.seen.isEmpty());
    QVERIFY(!known.heardAt);
    QVERIFY(!entry(m_asset).state);
    QVERIFY(thumbnail(QByteArray(32, 'x')).isEmpty());
}

void TestOfflineCache::keepsTheListInItsOrder()
{
    const QList<AssetSummary> list{picture(3, 7), picture(1), picture(2, 2)};
    m_cache->saveList(list, 1'000);
    open();
    QCOMPARE(index().listed, list);
    QCOMPARE(index().heardAt, std::optional<qint64>(1'000));
    // One that is new, one that is different, and two that changed places.
    const QList<AssetSummary> next{picture(4), picture(3, 8), picture(2, 2), picture(1)};
    m_cache->saveList(next, 2'000);
    open();
    QCOMPARE(index().listed, next);
    QCOMPARE(index().heardAt, std::optional<qint64>(2'000));
    QVERIFY(index().others.isEmpty());
}

void TestOfflineCache::whatIsNoLongerListedIsStillKnown()
{
    m_cache->saveList({picture(1, 4), picture(2)}, m_clock.now());
    m_cache->saveList({picture(2)}, m_clock.now());
    open();
    QCOMPARE(index().listed, QList{picture(2)});
    QCOMPARE(index().others, (QList{picture(1, 4)}));
    m_cache->saveList({}, m_clock.now());
    QVERIFY(index().listed.isEmpty());
    QCOMPARE(index().others.size(), 2);
    m_cache->saveList({picture(1, 5)}, m_clock.now()); // It is back.
    open();
    QCOMPARE(index().listed, (QList{picture(1, 5)}));
    QCOMPARE(index().others, QList{picture(2)});
}

void TestOfflineCache::oneAssetIsReplacedWhereItIs()
{
    m_cache->saveList({picture(1), picture(2), picture(3)}, 1'000);
    AssetSummary renamed = picture(2, 9);
    renamed.asset.name = QStringLiteral("renamed");
    m_cache->saveAsset(renamed);
    m_cache->saveAsset(picture(4));
    m_cache->saveAsset(picture(5));
    m_cache->saveAsset(picture(4, 1));
    open();
    QCOMPARE(index().listed, (QList{picture(1), renamed, picture(3)}));
    QCOMPARE(index().others.size(), 2);
    QVERIFY(index().others.contains(picture(4, 1)));
    QVERIFY(index().others.contains(picture(5)));
}

void TestOfflineCache::keepsAStateWordForWord()
{
    RandomOperations ideas(m_clock, m_random);
    for (const AssetKind kind : {AssetKind::Image, AssetKind::Text}) {
        AssetState state(kind);
        for (int i = 0; i < 300; ++i)
            static_cast<void>(record(state, ideas.somebody(), ideas.next(state), m_clock.now() + i));
        QVERIFY(state.conversations().size() > 3);
        const OfflineCache::State saved{state, {QStringLiteral("epoch"), state.revision()}, 77};
        m_cache->saveState(m_asset, saved, {});
        m_cache->saveAsset(picture(1));
        open();
        const auto kept = entry(m_asset).state;
        QVERIFY(kept);
        QCOMPARE(*kept, saved);
        QCOMPARE(kept->state.canonical(), state.canonical());
        m_cache->forget(m_asset);
    }
}

void TestOfflineCache::changesAreEnough()
{
    RandomOperations ideas(m_clock, m_random);
    AssetState state;
    std::optional<Protocol::Position> saved;
    QSet<ConversationId> touched;
    m_cache->saveAsset(picture(1));
    for (int i = 0; i < 400; ++i) {
        const auto event = record(state, ideas.somebody(), ideas.next(state), m_clock.now() + i);
        if (event)
            touched.insert(event->operation.conversationId);
        if (m_random.below(5) != 0)
            continue;
        const Protocol::Position position{QStringLiteral("e"), state.revision()};
        // Sometimes what is said about the cache is wrong: a save that was lost, another process.
        const auto claimed = m_random.below(10) == 0 ? Protocol::Position{QStringLiteral("e"), 1} : position;
        m_cache->saveState(m_asset, {state, position, i},
                           {m_random.below(10) == 0 ? std::optional(claimed) : saved, std::exchange(touched, {})});
        saved = position;
        if (m_random.below(10) == 0)
            open();
        QCOMPARE(entry(m_asset).state->state.canonical(), state.canonical());
        QCOMPARE(entry(m_asset).state->inStepAt, i);
    }
}

void TestOfflineCache::anotherHistoryReplacesAll()
{
    RandomOperations ideas(m_clock, m_random);
    AssetState before;
    while (before.revision() < 20)
        static_cast<void>(record(before, ideas.somebody(), ideas.next(before), m_clock.now()));
    m_cache->saveAsset(picture(1));
    m_cache->saveState(m_asset, {before, {QStringLiteral("first"), before.revision()}, 1}, {});
    AssetState after;
    while (after.revision() < 3)
        static_cast<void>(record(after, ideas.somebody(), ideas.next(after), m_clock.now()));
    m_cache->saveState(m_asset, {after, {QStringLiteral("second"), after.revision()}, 2}, {});
    open();
    const auto kept = entry(m_asset).state;
    QCOMPARE(kept->state.canonical(), after.canonical());
    QCOMPARE(kept->position.epoch, QStringLiteral("second"));
}

void TestOfflineCache::keepsWhatWasRead()
{
    const ConversationId first({3, 1});
    const ConversationId second({3, 2});
    m_cache->saveAsset(picture(1));
    m_cache->saveSeen(m_asset, {.revision = 12, .unread = 3, .allReadAt = 0});
    m_cache->saveRead(m_asset, first, 100);
    m_cache->saveRead(m_asset, second, 200);
    m_cache->saveRead(m_asset, second, 150); // Another window, which had seen less.
    open();
    QCOMPARE(index().seen.value(m_asset), (OfflineCache::Seen{12, 3, 0}));
    QCOMPARE(entry(m_asset).read, (OfflineCache::ReadTimes{{first, 100}, {second, 200}}));
    m_cache->saveSeen(m_asset, {.revision = 13, .unread = 0, .allReadAt = 150});
    open();
    QCOMPARE(index().seen.value(m_asset), (OfflineCache::Seen{13, 0, 150}));
    QCOMPARE(entry(m_asset).read, (OfflineCache::ReadTimes{{second, 200}}));
}

void TestOfflineCache::forgets()
{
    m_cache->saveList({picture(1), picture(2)}, 1'000);
    m_cache->saveState(m_asset, {AssetState(), {QStringLiteral("e"), 0}, 1}, {});
    m_cache->saveSeen(m_asset, {1, 1, 1});
    m_cache->saveRead(m_asset, ConversationId({3, 1}), 100);
    m_cache->forget(m_asset);
    open();
    QCOMPARE(index().listed, QList{picture(2)});
    QVERIFY(index().others.isEmpty());
    QVERIFY(index().seen.isEmpty());
    QVERIFY(!entry(m_asset).state);
    QVERIFY(entry(m_asset).read.isEmpty());
}

void TestOfflineCache::keepsThumbnails()
{
    const QByteArray hash = picture(1).asset.contentHash;
    m_cache->saveAsset(picture(1));
    m_cache->saveThumbnail(hash, "a small PNG");
    m_cache->saveThumbnail(QByteArray(32, 'y'), QByteArray(OfflineCache::mostThumbnailBytes + 1, 'x'));
    QCOMPARE(thumbnail(hash), QByteArray("a small PNG"));
    QVERIFY(thumbnail(QByteArray(32, 'y')).isEmpty());
    m_cache->saveThumbnail(hash, "a better one");
    open();
    QCOMPARE(thumbnail(hash), QByteArray("a better one"));
}

void TestOfflineCache::answersLaterAndInOrder()
{
    QStringList order;
    m_cache->loadIndex([&](const auto &) { order.append(QStringLiteral("index")); });
    m_cache->loadEntry(m_asset, [&](const auto &) { order.append(QStringLiteral("entry")); });
    m_cache->loadThumbnail({}, [&](const auto &) { order.append(QStringLiteral("thumbnail")); });
    QVERIFY(order.isEmpty());
    m_scheduler.advance(std::chrono::milliseconds(1));
    QVERIFY(eventually([&] { return order.size() == 3; }));
    QCOMPARE(order, (QStringList{QStringLiteral("index"), QStringLiteral("entry"), QStringLiteral("thumbnail")}));

    m_cache->loadIndex([&](const auto &) { order.append(QStringLiteral("late")); });
    m_cache.reset(); // And after its end there is no answer.
    m_scheduler.advance(std::chrono::milliseconds(1));
    meanwhile(std::chrono::milliseconds(20));
    QCOMPARE(order.size(), 3);
}

QTEST_GUILESS_MAIN(TestOfflineCache)
#include "tst_offlinecache.moc"
