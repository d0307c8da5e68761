// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/outboxandreader.h"

#include <QTest>
#include <QtEndian>

#include <boost/asio/read.hpp>

#include <sys/socket.h>
#include <unistd.h>

using namespace Pinthread::Server;

namespace {

constexpr std::size_t limit = 64 * 1024;

/// Bytes that differ everywhere, and from one \a seed to the next.
QByteArray pattern(qsizetype bytes, int seed = 0)
{
    QByteArray made(bytes, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes; ++i)
        made[i] = static_cast<char>(i * 31 + i / 251 + seed * 7);
    return made;
}

bool take(Outbox &outbox, const QByteArray &bytes)
{
    return outbox.push(Frame::raw(bytes)) == Outbox::Push::Taken;
}

/// Pushes frames of \a size until no more is taken; what was taken.
QByteArray fill(Outbox &outbox, qsizetype size)
{
    QByteArray taken;
    for (int i = 0;; ++i) {
        const QByteArray bytes = pattern(size, i);
        if (!take(outbox, bytes))
            return taken;
        taken += bytes;
    }
}

} // namespace

class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesArriveInTheOrderOfThePushes()
    {
        OutboxAndReader scene(1 << 20);
        QByteArray sent;
        for (int i = 0; i < 2000; ++i) {
            const QByteArray bytes = pattern(1 + i % 300, i);
            QVERIFY(take(scene.outbox(), bytes));
            sent += bytes;
        }
        QCOMPARE(scene.read(sent.size()), sent);
        QTRY_COMPARE(scene.metrics().bytesSent.load(), sent.size());
    }

    void aShortWriteLosesNothing()
    {
        OutboxAndReader scene;
        const QByteArray large = pattern(5'000'000); // Larger than the limit: taken, because nothing waits.
        QVERIFY(take(scene.outbox(), large));
        QVERIFY(scene.outbox().waitingBytes() > 0);
        QCOMPARE(scene.metrics().outboxBytes.load(), qint64(scene.outbox().waitingBytes()));
        QCOMPARE(scene.read(large.size()), large);
        QTRY_COMPARE(scene.outbox().waitingBytes(), std::size_t(0));
        QCOMPARE(scene.metrics().outboxBytes.load(), 0);
        QCOMPARE(scene.metrics().bytesSent.load(), large.size());
    }

    void whatWaitsIsBounded()
    {
        OutboxAndReader scene(limit);
        const QByteArray taken = fill(scene.outbox(), 1000);
        QVERIFY(scene.outbox().waitingBytes() <= limit);
        QVERIFY(scene.outbox().waitingBytes() + 1000 > limit);
        QVERIFY(!take(scene.outbox(), pattern(1000)));
        QCOMPARE(scene.read(taken.size()), taken);
        QTRY_COMPARE(scene.outbox().waitingBytes(), std::size_t(0));
        // What was refused has left no trace: the next byte is the next one that is taken.
        QVERIFY(take(scene.outbox(), "next"));
        QCOMPARE(scene.read(4), QByteArray("next"));
    }

    void drainedComesOnceWhenHalfOfTheRoomIsFree()
    {
        OutboxAndReader scene(limit);
        std::atomic<int> count = 0;
        std::atomic<std::size_t> waiting = 0;
        std::atomic<bool> onStrand = false;
        scene.onStrand([&] {
            scene.outbox().onDrained([&] {
                waiting = scene.outbox().waitingBytes();
                onStrand = scene.isOnStrand();
                ++count;
            });
        });
        QByteArray taken;
        while (scene.outbox().waitingBytes() + 1000 <= limit) { // To the brim, but not beyond.
            taken += pattern(1000);
            QVERIFY(take(scene.outbox(), pattern(1000)));
        }
        QCOMPARE(scene.read(taken.size()), taken);
        QTRY_COMPARE(scene.outbox().waitingBytes(), std::size_t(0));
        QCOMPARE(count.load(), 0); // Nobody was turned away.

        for (int round = 1; round <= 3; ++round) {
            taken = fill(scene.outbox(), 1000);
            QVERIFY(!take(scene.outbox(), pattern(1000)));
            QCOMPARE(count.load(), round - 1);
            QCOMPARE(scene.read(taken.size()), taken);
            QTRY_COMPARE(count.load(), round);
            QVERIFY(waiting <= limit / 2);
            QVERIFY(onStrand);
            QTRY_COMPARE(scene.outbox().waitingBytes(), std::size_t(0));
        }
        QCOMPARE(count.load(), 3);
    }

    void urgentWordsMayUseTwiceTheRoom()
    {
        OutboxAndReader scene(limit);
        QByteArray taken = fill(scene.outbox(), 1000);
        QByteArray urgent = pattern(1000, 99);
        while (scene.outbox().pushUrgent(Frame::raw(urgent)))
            taken += urgent;
        QVERIFY(scene.outbox().waitingBytes() > limit);
        QVERIFY(scene.outbox().waitingBytes() <= 2 * limit);
        QCOMPARE(scene.read(taken.size()), taken);
    }

    void theTimeWithoutProgressIsTold()
    {
        OutboxAndReader scene(limit);
        QVERIFY(!scene.outbox().stalledSince());
        const auto before = std::chrono::steady_clock::now();
        const QByteArray taken = fill(scene.outbox(), 1000);
        const auto stalled = scene.outbox().stalledSince();
        QVERIFY(stalled);
        QVERIFY(*stalled >= before);
        // More that waits is no progress; what the reader takes is.
        std::ignore = scene.outbox().pushUrgent(Frame::raw("late"));
        QCOMPARE(scene.read(taken.size() / 2), taken.first(taken.size() / 2));
        QTRY_VERIFY(scene.outbox().stalledSince() != stalled);
        const auto later = scene.outbox().stalledSince();
        QVERIFY(!later || *later > *stalled);
        QCOMPARE(scene.read(taken.size() - taken.size() / 2 + 4), taken.sliced(taken.size() / 2) + "late");
        QTRY_VERIFY(!scene.outbox().stalledSince());
    }

    void framesOfSeveralThreadsDoNotMix()
    {
        OutboxAndReader scene(1 << 30);
        constexpr int threadCount = 4;
        constexpr int frames = 500;
        constexpr qsizetype size = 700;
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < threadCount; ++thread) {
            threads.emplace_back([&scene, thread] {
                for (quint32 i = 0; i < frames; ++i) {
                    QByteArray bytes(size, static_cast<char>('a' + thread));
                    qToBigEndian(i, bytes.data());
                    std::ignore = scene.outbox().push(Frame::raw(bytes));
                }
            });
        }
        std::array<quint32, threadCount> next{};
        for (int i = 0; i < threadCount * frames; ++i) {
            const QByteArray frame = scene.read(size);
            QCOMPARE(frame.size(), size);
            const int thread = frame.back() - 'a';
            QVERIFY(thread >= 0 && thread < threadCount);
            QCOMPARE(frame.sliced(4), QByteArray(size - 4, frame.back()));
            QCOMPARE(qFromBigEndian<quint32>(frame.constData()), next.at(std::size_t(thread))++);
        }
    }

    void aClosedSocketIsNeverWrittenToAgain()
    {
        for (int round = 0; round < 30; ++round) {
            OutboxAndReader scene(limit);
            std::atomic<bool> over = false;
            std::vector<std::jthread> threads;
            for (int i = 0; i < 2; ++i) {
                threads.emplace_back([&] {
                    while (!over)
                        std::ignore = scene.outbox().push(Frame::raw(QByteArray(100, 'x')));
                });
            }
            std::ignore = scene.read(10'000);
            // The next file that is opened gets the number of the one that is closed.
            int reused[2] = {-1, -1};
            scene.onStrand([&] {
                scene.outbox().close();
                QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, reused), 0);
            });
            for (int i = 0; i < 100; ++i)
                QVERIFY(take(scene.outbox(), "into the void"));
            over = true;
            threads.clear();
            char byte = 0;
            for (const int end : reused) {
                QCOMPARE(::recv(end, &byte, 1, 0), -1);
                QVERIFY(errno == EAGAIN);
            }
            for (const int end : reused)
                ::close(end);
        }
    }

    void finishSendsWhatWaitsAndThenEnds()
    {
        OutboxAndReader scene(limit);
        const QByteArray taken = fill(scene.outbox(), 1000);
        scene.outbox().finish();
        QVERIFY(take(scene.outbox(), "too late"));
        QCOMPARE(scene.read(taken.size()), taken);
        QVERIFY(scene.atEnd());
    }

    void finishWithNothingToSendEndsAtOnce()
    {
        OutboxAndReader scene(limit);
        QVERIFY(take(scene.outbox(), "bye"));
        QCOMPARE(scene.read(3), QByteArray("bye"));
        scene.outbox().finish();
        QVERIFY(scene.atEnd());
    }

    void aReaderWhoGoesAwayEndsTheReadingAsWell()
    {
        OutboxAndReader scene(limit);
        std::ignore = fill(scene.outbox(), 1000);
        std::atomic<bool> ended = false;
        char byte = 0;
        scene.onStrand([&] {
            boost::asio::async_read(
                scene.outbox().socket(), boost::asio::buffer(&byte, 1),
                [&](const boost::system::error_code &error, std::size_t) { ended = error.failed(); });
        });
        scene.reset();
        QTRY_VERIFY(ended);
        QTRY_VERIFY(take(scene.outbox(), pattern(1000))); // Nobody is told to wait for a drain that never comes.
    }

    void whoWaitsForRoomIsToldWhenThereIsSome()
    {
        OutboxAndReader scene(limit);
        QByteArray taken = fill(scene.outbox(), 1000);
        const QByteArray urgent = pattern(2000, 99);
        QVERIFY(scene.outbox().pushUrgent(Frame::raw(urgent)));
        std::atomic<bool> told = false;
        std::atomic<std::size_t> waiting = 0;
        scene.onStrand([&] {
            scene.outbox().whenRoom([&] {
                waiting = scene.outbox().waitingBytes();
                told = true;
            });
        });
        QVERIFY(!told);
        QCOMPARE(scene.read(taken.size() + urgent.size()), taken + urgent);
        QTRY_VERIFY(told);
        QVERIFY(waiting <= limit);
    }

    void whoWaitsForRoomIsToldOfTheEnd_data()
    {
        QTest::addColumn<bool>("waitsBefore");
        QTest::addColumn<bool>("readerGoes");
        QTest::newRow("waits, then it is closed") << true << false;
        QTest::newRow("waits, then the reader goes") << true << true;
        QTest::newRow("asks after it was closed") << false << false;
        QTest::newRow("asks after the reader has gone") << false << true;
    }

    void whoWaitsForRoomIsToldOfTheEnd()
    {
        QFETCH(bool, waitsBefore);
        QFETCH(bool, readerGoes);
        OutboxAndReader scene(limit);
        std::ignore = fill(scene.outbox(), 1000);
        while (scene.outbox().pushUrgent(Frame::raw(pattern(1000)))) {
        }
        std::atomic<bool> told = false;
        const auto wait = [&] { scene.onStrand([&] { scene.outbox().whenRoom([&] { told = true; }); }); };
        if (waitsBefore)
            wait();
        if (readerGoes) {
            scene.reset();
            QTRY_VERIFY(take(scene.outbox(), pattern(1000))); // It has noticed.
        } else {
            scene.onStrand([&] { scene.outbox().close(); });
        }
        if (!waitsBefore)
            wait();
        QTRY_VERIFY(told);
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
