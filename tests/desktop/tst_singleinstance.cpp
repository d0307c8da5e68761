// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include "testkit/patience.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Pinthread;
using namespace std::chrono_literals;
using Outcome = SingleInstance::Outcome;

namespace {

StartRequest request(const char *file)
{
    StartRequest request;
    request.commandLine.files = {QLatin1String(file)};
    request.commandLine.links = {QStringLiteral("pinthread://192.168.1.20/?secret=x")};
    request.activationToken = QStringLiteral("token");
    return request;
}

/// Another process's start, on a thread of its own, so that this one can answer.
Outcome startElsewhere(const QString &directory, const StartRequest &asked)
{
    Outcome outcome = Outcome::First;
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { outcome = SingleInstance(directory).start(asked, 10s); }));
    thread->start();
    if (!Testkit::eventually([&] { return thread->isFinished(); }))
        qFatal("the other start does not end");
    return outcome;
}

} // namespace

/// One process for a profile, and what the next ones ask of it.
class TestSingleInstance : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    [[nodiscard]] QString path() const { return m_directory->path(); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(path()).entryList(QDir::Files | QDir::System | QDir::Hidden);
    }
    /// The file that names the one who serves.
    [[nodiscard]] QString nameFile() const
    {
        const QStringList all = files();
        for (const QString &name : all) {
            if (!name.contains(u'.'))
                return m_directory->filePath(name);
        }
        return {};
    }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void theFirstOneServesAndTheSecondHandsOver()
    {
        SingleInstance first(path());
        QSignalSpy requested(&first, &SingleInstance::requested);
        QCOMPARE(first.start({}), Outcome::First);
        QCOMPARE(startElsewhere(path(), request("/a.png")), Outcome::HandedOver);
        QCOMPARE(startElsewhere(path(), request("/b.png")), Outcome::HandedOver);
        QCOMPARE(requested.count(), 2);
        QCOMPARE(requested.first().first().value<StartRequest>(), request("/a.png"));
        QCOMPARE(requested.last().first().value<StartRequest>(), request("/b.png"));
    }

    void onlyThisUserCanEnter()
    {
        SingleInstance first(path());
        QCOMPARE(first.start({}), Outcome::First);
        QFile name(nameFile());
        QVERIFY(name.open(QIODevice::ReadOnly));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(QString::fromUtf8(name.readAll())) & others));
    }

    void profilesKnowNothingOfEachOther()
    {
        const QTemporaryDir other;
        SingleInstance one(path());
        SingleInstance two(other.path());
        QCOMPARE(one.start({}), Outcome::First);
        QCOMPARE(two.start({}), Outcome::First);
    }

    void whoEndsLeavesNothingBehind()
    {
        {
            SingleInstance first(path());
            QCOMPARE(first.start({}), Outcome::First);
            QVERIFY(!files().isEmpty());
        }
        QCOMPARE(files(), QStringList());
        SingleInstance next(path());
        QCOMPARE(next.start({}), Outcome::First);
    }

    void whoWasKilledIsNotInTheWay()
    {
        {
            SingleInstance first(path());
            QCOMPARE(first.start({}), Outcome::First);
            QVERIFY(QFile::copy(nameFile(), m_directory->filePath(QStringLiteral("kept.txt"))));
        }
        // As `kill -9` leaves it: the name, and a socket that nobody listens on.
        SingleInstance another(path());
        QCOMPARE(another.start({}), Outcome::First);
        const QString name = nameFile();
        another.stop();
        QVERIFY(QFile::rename(m_directory->filePath(QStringLiteral("kept.txt")), name));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QFile socket(QString::fromUtf8(file.readAll()));
        QVERIFY(socket.open(QIODevice::WriteOnly));
        socket.close();

        SingleInstance next(path());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(next.start({}), Outcome::First);
        QVERIFY(timer.elapsed() < SingleInstance::patience.count());
        QVERIFY(!socket.exists());
        QCOMPARE(startElsewhere(path(), request("/a.png")), Outcome::HandedOver);
    }

    void whoDoesNotAnswerIsNotWaitedForForEver()
    {
        SingleInstance hung(path());
        QCOMPARE(hung.start({}), Outcome::First);
        SingleInstance second(path());
        // On the same thread, so that nobody answers.
        QCOMPARE(second.start(request("/a.png"), 300ms), Outcome::NoAnswer);
        second.startAnyway();
        QSignalSpy requested(&second, &SingleInstance::requested);
        QCOMPARE(startElsewhere(path(), request("/b.png")), Outcome::HandedOver);
        QCOMPARE(requested.count(), 1);

        // The one that hung wakes up, and ends: the second one is still there.
        hung.stop();
        QCOMPARE(startElsewhere(path(), request("/c.png")), Outcome::HandedOver);
        QCOMPARE(requested.count(), 2);
        second.stop();
        QCOMPARE(files(), QStringList());
    }

    void nonsenseIsNoRequest()
    {
        SingleInstance first(path());
        QSignalSpy requested(&first, &SingleInstance::requested);
        QCOMPARE(first.start({}), Outcome::First);
        QFile name(nameFile());
        QVERIFY(name.open(QIODevice::ReadOnly));
        const QString socketName = QString::fromUtf8(name.readAll());
        for (const QByteArray &nonsense : {QByteArray("hello\n"), QByteArray("[]\n"), QByteArray(3 << 20, 'x')}) {
            QLocalSocket socket;
            socket.connectToServer(socketName);
            QVERIFY(socket.waitForConnected());
            socket.write(nonsense);
            QVERIFY(Testkit::eventually([&] { return socket.state() == QLocalSocket::UnconnectedState; }));
        }
        QCOMPARE(requested.count(), 0);
        QCOMPARE(startElsewhere(path(), request("/a.png")), Outcome::HandedOver);
    }

    void aProfileMayLieDeep()
    {
        const QString deep = m_directory->filePath(QString(60, u'd') + u'/' + QString(90, u'e'));
        QVERIFY(QDir().mkpath(deep));
        SingleInstance first(deep);
        QSignalSpy requested(&first, &SingleInstance::requested);
        QCOMPARE(first.start({}), Outcome::First);
        QCOMPARE(startElsewhere(deep, request("/a.png")), Outcome::HandedOver);
        QCOMPARE(requested.count(), 1);
    }

    void ofManyThatStartTogetherOneServes()
    {
        constexpr int many = 6;
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic_int served = 0;
        std::atomic_int handedOver = 0;
        std::atomic_int waiting = many;
        for (int i = 0; i < many; ++i) {
            threads.emplace_back(QThread::create([&] {
                SingleInstance instance(path());
                const Outcome outcome = instance.start(request("/a.png"), 20s);
                ++(outcome == Outcome::First ? served : handedOver);
                --waiting;
                // Who serves answers until all have asked.
                static_cast<void>(Testkit::eventually([&] { return outcome != Outcome::First || waiting == 0; }, 30s));
            }));
        }
        for (const auto &thread : threads)
            thread->start();
        for (const auto &thread : threads)
            QVERIFY(thread->wait(40'000));
        QCOMPARE(served.load(), 1);
        QCOMPARE(handedOver.load(), many - 1);
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
