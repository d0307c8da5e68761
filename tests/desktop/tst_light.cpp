// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teamserver.h"

#include "canvas/imagecanvas.h"
#include "testkit/world.h"

#include <QApplication>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <ctime>

using namespace Pinthread;
using namespace std::chrono_literals;

namespace {

/// Processor time in nanoseconds: of the calling thread, or of the whole process with all its threads.
qint64 used(clockid_t clock)
{
    timespec time{};
    if (::clock_gettime(clock, &time) != 0)
        qFatal("there is no such clock");
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Counts what is painted, in any window.
class Paints : public QObject
{
public:
    Paints() { qApp->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }

    int count = 0;
};

} // namespace

/// Promise: light. Two people at real windows; the server, its threads and both clients are in this process.
class TestLight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noProcessorTimeIsUsedWhileNothingHappens()
    {
        TeamServer server;
        const auto alice = server.person("Alice");
        const auto bob = server.person("Bob");
        const QString picture = server.picture("mock.png");
        alice->open(picture);
        bob->open(picture);
        alice->clickAt(25, 30);
        alice->write(QStringLiteral("Too dark"));
        QTRY_COMPARE(bob->conversations(), QStringList(QStringLiteral("1: Too dark")));
        alice->view().board()->chat()->putAway(); // A cursor that blinks is something.

        // What the last step has left to do (a draft, the cache, a thumbnail) may come in between, but not always.
        constexpr qint64 most = 3'000 / 100;
        Paints paints;
        const QDeadlineTimer deadline(Testkit::patience(60s));
        qint64 milliseconds = -1;
        do {
            paints.count = 0;
            const qint64 before = used(CLOCK_PROCESS_CPUTIME_ID);
            QEventLoop loop; // One that wakes nobody up in between.
            QTimer::singleShot(3s, &loop, &QEventLoop::quit);
            loop.exec();
            milliseconds = (used(CLOCK_PROCESS_CPUTIME_ID) - before) / 1'000'000;
        } while ((milliseconds > most || paints.count > 0) && !deadline.hasExpired());
        qInfo("two people and their server used %lld ms of 3 s", static_cast<long long>(milliseconds));
        QVERIFY2(milliseconds <= most, qPrintable(QString::number(milliseconds)));
        QCOMPARE(paints.count, 0);
    }

    void liveSyncCostsLessThanDrawingTheImage()
    {
        // What a client does for one change of somebody else's; the sender and both stretches of network are counted
        // too, because they are on this thread.
        constexpr int changes = 200;
        Testkit::World world;
        Testkit::Person &alice = world.person(QStringLiteral("Alice"));
        Testkit::Person &bob = world.person(QStringLiteral("Bob"));
        QVERIFY(alice.isSettled() && bob.isSettled());
        const qint64 before = used(CLOCK_THREAD_CPUTIME_ID);
        for (int i = 0; i < changes; ++i)
            alice.pin({i / 2.0, 50}, QStringLiteral("Too dark"));
        QVERIFY(bob.seesCount(changes));
        const qint64 change = (used(CLOCK_THREAD_CPUTIME_ID) - before) / changes;

        // And the picture, in a window of usual size.
        TeamServer server;
        const auto carol = server.person("Carol");
        carol->window().resize(1600, 1000);
        carol->open(server.picture("mock.png"));
        ImageCanvas &canvas = *carol->view().imageCanvas();
        canvas.fitToWindow();
        QImage sheet(canvas.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
        canvas.viewport()->render(&sheet); // What is made once is made.
        constexpr int times = 20;
        const qint64 beforeDrawing = used(CLOCK_THREAD_CPUTIME_ID);
        for (int i = 0; i < times; ++i)
            canvas.viewport()->render(&sheet);
        const qint64 drawing = (used(CLOCK_THREAD_CPUTIME_ID) - beforeDrawing) / times;
        qInfo("a change costs %lld µs with its sender, drawing the picture %lld µs",
              static_cast<long long>(change / 1000), static_cast<long long>(drawing / 1000));
        QVERIFY(change < drawing);
    }
};

QTEST_MAIN(TestLight)
#include "tst_light.moc"
