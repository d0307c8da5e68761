// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

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
    [[nodiscard]] static Outcome run(const QStringList &options)
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(PINTHREAD_PROGRAM), options);
        if (!program.waitForFinished(20'000))
            return {};
        return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -2,
                QString::fromUtf8(program.readAllStandardOutput()), QString::fromUtf8(program.readAllStandardError())};
    }

private Q_SLOTS:
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
