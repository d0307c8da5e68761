// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/patience.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;

/// The program itself, started where there is no display at all.
class TestStartup : public QObject
{
    Q_OBJECT

    struct Outcome
    {
        int exitCode = -1;
        QString out;
        QString error;
    };
    [[nodiscard]] static std::unique_ptr<QProcess> start(const QStringList &options)
    {
        auto program = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
        program->setProcessEnvironment(environment);
        program->start(QStringLiteral(PINTHREAD_PROGRAM), options);
        return program;
    }
    [[nodiscard]] static Outcome run(const QStringList &options)
    {
        const auto started = start(options);
        QProcess &program = *started;
        if (!program.waitForFinished(int(Testkit::patience().count())))
            return {-1, {}, QString::fromUtf8(program.readAllStandardError()) + QStringLiteral("It does not end.")};
        return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -2,
                QString::fromUtf8(program.readAllStandardOutput()), QString::fromUtf8(program.readAllStandardError())};
    }

    /// As run() and start(), with a window that nobody sees.
    [[nodiscard]] QStringList unseen(const QStringList &options) const
    {
        return QStringList{QStringLiteral("-platform"), QStringLiteral("offscreen"), QStringLiteral("--profile"),
                           m_directory.filePath(QStringLiteral("profile"))}
               + options;
    }
    /// What the program would open at its next start.
    [[nodiscard]] QByteArray remembered() const
    {
        QDir directory(m_directory.filePath(QStringLiteral("profile/windows")));
        QFile file(directory.filePath(directory.entryList({QStringLiteral("*.json")}, QDir::Files).value(0)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The sockets on which somebody serves, or did before it was killed.
    [[nodiscard]] QStringList sockets() const
    {
        return QDir(m_directory.filePath(QStringLiteral("profile")))
            .entryList({QStringLiteral("instance-*.socket")}, QDir::System);
    }
    QTemporaryDir m_directory;

private Q_SLOTS:
    void aSecondStartOpensInTheFirstAlsoAfterAKill()
    {
        const QString one = m_directory.filePath(QStringLiteral("one.png"));
        const QString two = m_directory.filePath(QStringLiteral("two.png"));
        const auto first = start(unseen({one}));
        QVERIFY(Testkit::eventually([&] { return remembered().contains("one.png"); }));
        Outcome second = run(unseen({two}));
        QVERIFY2(second.exitCode == 0, (first->readAllStandardError() + second.error.toUtf8()).constData());
        QVERIFY(Testkit::eventually([&] { return remembered().contains("two.png"); }));
        QCOMPARE(first->state(), QProcess::Running);

        // kill -9: what was open is open again, and who comes next finds the new one.
        first->kill();
        QVERIFY(first->waitForFinished());
        const QStringList left = sockets();
        const auto third = start(unseen({}));
        const QString three = m_directory.filePath(QStringLiteral("three.png"));
        // Until the third one serves, a start would be the one that serves.
        QVERIFY(Testkit::eventually([&] { return !sockets().isEmpty() && sockets() != left; }));
        second = run(unseen({three}));
        QVERIFY2(second.exitCode == 0, qPrintable(second.error));
        QVERIFY(Testkit::eventually([&] {
            const QByteArray now = remembered();
            return now.contains("one.png") && now.contains("two.png") && now.contains("three.png");
        }));
        third->kill();
        QVERIFY(third->waitForFinished());
    }

    void helpNeedsNoDisplay()
    {
        const Outcome outcome = run({QStringLiteral("--help")});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(outcome.out.contains(QStringLiteral("--profile")), qPrintable(outcome.out + outcome.error));
        QVERIFY2(outcome.error.isEmpty(), qPrintable(outcome.error));
    }

    void versionNeedsNoDisplay()
    {
        const Outcome outcome = run({QStringLiteral("--version")});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.out, QStringLiteral("pinthread " PINTHREAD_VERSION "\n"));
    }

    void aMistakeIsNamed()
    {
        const Outcome outcome = run({QStringLiteral("--colour"), QStringLiteral("blue")});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.error.contains(QStringLiteral("colour")), qPrintable(outcome.error));
        QVERIFY(outcome.out.isEmpty());
    }

    void aProfileThatCannotBeUsedIsNamed()
    {
        const Outcome outcome = run({QStringLiteral("-platform"), QStringLiteral("offscreen"),
                                     QStringLiteral("--profile"), QStringLiteral("/proc/pinthread")});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.error.contains(QStringLiteral("/proc/pinthread")), qPrintable(outcome.error));
    }
};

QTEST_GUILESS_MAIN(TestStartup)
#include "tst_startup.moc"
