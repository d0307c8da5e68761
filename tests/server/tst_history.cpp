// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/codec.h"
#include "server/rooms/history.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;

namespace {

const AssetId asset(UuidBits{3, 3});

QByteArray payload(const FramePtr &frame)
{
    const QByteArray bytes(frame->data(), static_cast<qsizetype>(frame->size()));
    return bytes.sliced(bytes.indexOf('{'));
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatFollowsARevision()
    {
        History history(asset);
        for (int i = 1; i <= 10; ++i)
            history.append(i, QByteArray::number(i));
        const auto chunk = history.chunkAfter(4);
        QVERIFY(chunk);
        QCOMPARE(chunk->last, 10);
        QCOMPARE(payload(chunk->frame), Protocol::encodeEventsMessage(asset, {"5", "6", "7", "8", "9", "10"}));
        QCOMPARE(history.chunkAfter(4)->frame, chunk->frame); // The same bytes for everybody.
        QVERIFY(!history.chunkAfter(10));
        QCOMPARE(history.event(7), QByteArray("7"));
        QVERIFY(!history.event(11));
        QVERIFY(!history.event(0));
    }

    void dividesLongChunksButNotASingleEvent()
    {
        History history(asset);
        history.append(1, QByteArray(40'000, 'a'));
        history.append(2, QByteArray(40'000, 'b'));
        history.append(3, QByteArray(200'000, 'c'));
        QCOMPARE(history.chunkAfter(0)->last, 1);
        QCOMPARE(history.chunkAfter(1)->last, 2);
        QCOMPARE(history.chunkAfter(2)->last, 3);
    }

    void whatIsNoLongerThereComesFromTheJournal()
    {
        History history(asset);
        const int last = int(History::mostEvents) + 5;
        for (int i = 1; i <= last; ++i)
            history.append(i, QByteArray::number(i));
        QVERIFY(!history.chunkAfter(4));
        QVERIFY(history.chunkAfter(5));
        QList<EventRecord> read;
        for (int i = 1; i <= 20; ++i)
            read.append({i, {}, QByteArray(10'000, 'x')});
        history.addRead(read);
        Revision cursor = 0;
        int chunks = 0;
        while (cursor < 20) {
            const auto chunk = history.chunkAfter(cursor);
            QVERIFY(chunk);
            QVERIFY(chunk->last > cursor);
            cursor = chunk->last;
            ++chunks;
        }
        QCOMPARE(cursor, 20);
        QCOMPARE(chunks, 4); // Six in each.
    }

    void keepsABoundedNumberOfChunks()
    {
        History history(asset);
        for (int i = 1; i <= 200; ++i)
            history.addRead({{i, {}, QByteArray(50'000, 'x')}});
        QVERIFY(!history.chunkAfter(0));
        QVERIFY(history.chunkAfter(199));
    }

    void aSnapshotIsGivenOutAsLongAsItCanBeFollowed()
    {
        History history(asset);
        QVERIFY(!history.snapshotFor(0));
        const AssetState empty(AssetKind::Image);
        const auto snapshot = history.makeSnapshot(QStringLiteral("e"), empty);
        QCOMPARE(snapshot->parts.size(), std::size_t(1));
        QCOMPARE(history.snapshotFor(0), snapshot);
        QVERIFY(!history.snapshotFor(1)); // There is no event to follow it with.
        for (int i = 1; i <= 300; ++i)
            history.append(i, QByteArray::number(i));
        QVERIFY(!history.snapshotFor(300)); // Too old.
        History younger(asset);
        const auto kept = younger.makeSnapshot(QStringLiteral("e"), empty);
        for (int i = 1; i <= 200; ++i)
            younger.append(i, QByteArray::number(i));
        QCOMPARE(younger.snapshotFor(200), kept);
        younger.clear();
        QVERIFY(!younger.snapshotFor(200));
        QVERIFY(!younger.chunkAfter(0));
    }
};

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"
