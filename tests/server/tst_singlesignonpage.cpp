// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/testserver.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;

/// What docs/single-sign-on.md shows integrators works as it stands there.
class TestSingleSignOnPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExamplesSignIn_data()
    {
        QTest::addColumn<QString>("interpreter");
        QTest::addColumn<QString>("fence");
        QTest::newRow("shell") << QStringLiteral("sh") << QStringLiteral("```sh sign-in.sh\n");
        QTest::newRow("Python") << QStringLiteral("python3") << QStringLiteral("```python sign_in.py\n");
    }

    void theExamplesSignIn()
    {
        QFETCH(QString, interpreter);
        QFETCH(QString, fence);
        QFile page(QFINDTESTDATA("../../docs/single-sign-on.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        const qsizetype begin = text.indexOf(fence);
        QVERIFY(begin > 0);
        const QString example = text.mid(begin + fence.size()).section(QStringLiteral("```"), 0, 0);
        for (const QString &program : {interpreter, QStringLiteral("openssl"), QStringLiteral("curl")}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable(program + QStringLiteral(" is not installed.")));
        }

        TestServer server;
        // The key comes as the page says.
        QVERIFY(server.administration().addTenant(QStringLiteral("office")));
        QProcess makeKey;
        makeKey.start(QStringLiteral(PINTHREAD_SERVER),
                      {QStringLiteral("tenant"), QStringLiteral("key"), QStringLiteral("office"),
                       QStringLiteral("--data"), server.directory()});
        QVERIFY(makeKey.waitForFinished(60'000));
        const QString key = QString::fromLatin1(makeKey.readAllStandardOutput()).trimmed();
        QCOMPARE(key.size(), 43);

        QTemporaryDir directory;
        QFile script(directory.filePath(QStringLiteral("example")));
        QVERIFY(script.open(QIODevice::WriteOnly) && script.write(example.toUtf8()) > 0);
        script.close();
        const QString address = QStringLiteral("http://127.0.0.1:%1").arg(server.port());
        QProcess process;
        process.start(interpreter, {script.fileName(), address, QStringLiteral("office"), key, QStringLiteral("42"),
                                    QStringLiteral("Zo\u00eb Example")});
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        const QString token = QString::fromLatin1(process.readAllStandardOutput()).trimmed();

        WireClient socket(server.port());
        QVERIFY(socket.upgrade());
        socket.send(Protocol::Hello{Protocol::version, token, {}});
        const auto welcome = socket.next<Protocol::Welcome>();
        QVERIFY2(welcome, qPrintable(token));
        QCOMPARE(welcome->actor.user.name, QStringLiteral("Zo\u00eb Example"));
        QCOMPARE(welcome->actor.role, Role::Moderator);
    }
};

QTEST_GUILESS_MAIN(TestSingleSignOnPage)
#include "tst_singlesignonpage.moc"
