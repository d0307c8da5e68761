// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "architecture/architecturerules.h"
#include "architecture/promiserules.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread::Architecture;

namespace {

const QString spdx = QStringLiteral("// SPDX-FileCopyrightText: Pinthread contributors\n"
                                    "// SPDX-License-Identifier: GPL-3.0-or-later\n");
const QtModules qtModules{{QStringLiteral("QString"), QStringLiteral("QtCore")},
                          {QStringLiteral("QWidget"), QStringLiteral("QtWidgets")},
                          {QStringLiteral("QWebSocket"), QStringLiteral("QtWebSockets")},
                          {QStringLiteral("QSqlQuery"), QStringLiteral("QtSql")}};

/// A project of one file.
SourceTree treeWith(const QString &path, const QString &content)
{
    SourceTree tree;
    tree.libraryFolders = {QStringLiteral("canvas"), QStringLiteral("model"), QStringLiteral("protocol"),
                           QStringLiteral("server"), QStringLiteral("sync")};
    tree.sources = {parsedSource(path, content)};
    return tree;
}

} // namespace

class TestArchitectureRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrows_data();
    void arrows();
    void libraries_data();
    void libraries();
    void seams_data();
    void seams();
    void licences();
    void promises();
    void readsATree();
};

void TestArchitectureRules::arrows_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("fine");
    const auto row = [](const char *path, const char *header, bool fine) {
        QTest::addRow("%s includes %s", path, header)
            << QString::fromLatin1(path) << QStringLiteral("#include \"%1\"").arg(QLatin1String(header)) << fine;
    };
    row("lib/model/a.h", "model/b.h", true);
    row("lib/model/a.h", "model/b_p.h", true);
    row("lib/model/a.h", "protocol/b.h", false);
    row("lib/protocol/a.h", "model/b.h", true);
    row("lib/protocol/a.h", "sync/b.h", false);
    row("lib/sync/a.cpp", "protocol/b.h", true);
    row("lib/sync/a.cpp", "protocol/b_p.h", false);
    row("lib/sync/a.cpp", "server/b.h", false);
    row("lib/sync/a.cpp", "canvas/b.h", false);
    row("lib/canvas/a.cpp", "model/b.h", true);
    row("lib/canvas/a.cpp", "protocol/b.h", false);
    row("lib/server/net/a.cpp", "protocol/b.h", true);
    row("lib/server/net/a.cpp", "server/rooms/b.h", true);
    row("lib/server/net/a.cpp", "sync/b.h", false);
    row("app/desktop/a.cpp", "sync/b.h", true);
    row("app/desktop/a.cpp", "colours.h", true);
    row("app/desktop/a.cpp", "conversation/look.h", true);
    row("app/desktop/a.cpp", "server/b.h", false);
    row("app/desktop/embeddedserverhost.cpp", "server/b.h", true);
    row("app/server/a.cpp", "server/b.h", true);
    row("app/server/a.cpp", "sync/b.h", false);
    row("lib/extra/a.h", "model/b.h", false);
    row("tests/endtoend/a.cpp", "server/b.h", true);

    QTest::newRow("in a comment") << QStringLiteral("lib/model/a.h")
                                  << QStringLiteral("// #include \"sync/b.h\"\n/* a\n#include \"sync/b.h\"\n*/")
                                  << true;
    QTest::newRow("after a comment") << QStringLiteral("lib/model/a.h")
                                     << QStringLiteral("/* why */ #  include \"sync/b.h\" // so") << false;
}

void TestArchitectureRules::arrows()
{
    QFETCH(const QString, path);
    QFETCH(const QString, code);
    QFETCH(const bool, fine);
    const QStringList breaches = forbiddenArrows(treeWith(path, spdx + code));
    QCOMPARE(breaches.size(), fine ? 0 : 1);
    if (!fine)
        QVERIFY2(breaches.constFirst().startsWith(path + u':'), qPrintable(breaches.constFirst()));
}

void TestArchitectureRules::libraries_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("fine");
    const auto row = [](const char *path, const char *header, bool fine) {
        QTest::addRow("%s knows %s", path, header) << QString::fromLatin1(path) << QString::fromLatin1(header) << fine;
    };
    row("lib/model/a.h", "QString", true);
    row("lib/model/a.h", "QtCore/QString", true);
    row("lib/model/a.h", "vector", true);
    row("lib/model/a.h", "QWidget", false);
    row("lib/sync/a.h", "QWidget", false);
    row("lib/sync/a.h", "QtWidgets/QWidget", false);
    row("lib/server/a.h", "QWidget", false);
    row("lib/canvas/a.h", "QWidget", true);
    row("app/desktop/a.h", "QWidget", true);
    row("lib/sync/a.cpp", "QSqlQuery", true);
    row("lib/canvas/a.cpp", "QSqlQuery", false);
    row("lib/sync/websockettransport.cpp", "QWebSocket", true);
    row("lib/sync/websockettransport.cpp", "QtWebSockets/QWebSocket", true);
    row("lib/sync/connection.cpp", "QWebSocket", false);
    row("app/desktop/a.cpp", "QWebSocket", false);
    row("tests/sync/a.cpp", "QWebSocket", true);
    row("lib/server/net/a.cpp", "boost/beast.hpp", true);
    row("lib/sync/a.cpp", "boost/beast.hpp", false);
    row("app/server/a.cpp", "boost/asio.hpp", false);
    row("lib/server/fanout/a.cpp", "nats/nats.h", true);
    row("lib/server/net/a.cpp", "nats/nats.h", false);
    row("lib/model/expected.h", "tl/expected.hpp", true);
    row("lib/sync/a.h", "tl/expected.hpp", false);
    row("lib/sync/a.cpp", "curl/curl.h", false);
    row("lib/sync/a.cpp", "QNoSuchThing", false);
}

void TestArchitectureRules::libraries()
{
    QFETCH(const QString, path);
    QFETCH(const QString, header);
    QFETCH(const bool, fine);
    const SourceTree tree = treeWith(path, spdx + QStringLiteral("#include <%1>").arg(header));
    const QStringList breaches = forbiddenLibraries(tree, qtModules);
    QCOMPARE(breaches.size(), fine ? 0 : 1);
    if (!fine)
        QVERIFY2(breaches.constFirst().startsWith(path + QLatin1String(":3:")), qPrintable(breaches.constFirst()));
}

void TestArchitectureRules::seams_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("fine");
    const auto row = [](const char *path, const char *code, bool fine) {
        QTest::addRow("%s: %s", path, code) << QString::fromLatin1(path) << QString::fromLatin1(code) << fine;
    };
    row("lib/model/a.cpp", "return clock.now();", true);
    row("lib/model/a.cpp", "return QDateTime::currentMSecsSinceEpoch();", false);
    row("lib/model/a.cpp", "return QDateTime::currentDateTimeUtc();", false);
    row("lib/model/a.cpp", "// QDateTime::currentDateTime() is the caller's", true);
    row("lib/model/a.cpp", "QString(\"//\"); QDateTime::currentDateTime();", false);
    row("lib/model/seams.cpp", "return QDateTime::currentMSecsSinceEpoch();", true);
    row("lib/protocol/a.cpp", "auto t = std::chrono::system_clock::now();", false);
    row("lib/sync/a.cpp", "auto t = std::chrono::steady_clock::now();", false);
    row("lib/sync/a.cpp", "QElapsedTimer timer;", false);
    row("lib/sync/a.cpp", "QTimer::singleShot(10, this, [] {});", false);
    row("lib/sync/qtscheduler.cpp", "QTimer timer;", true);
    row("lib/sync/a.cpp", "QRandomGenerator::global()->bounded(6);", false);
    row("lib/sync/a.cpp", "std::random_device device;", false);
    row("lib/server/rooms/a.cpp", "auto t = steady_clock::now();", false);
    row("lib/server/net/a.cpp", "auto t = steady_clock::now();", true);
    row("app/desktop/a.cpp", "QTimer timer;", true);
}

void TestArchitectureRules::seams()
{
    QFETCH(const QString, path);
    QFETCH(const QString, code);
    QFETCH(const bool, fine);
    QCOMPARE(bypassedSeams(treeWith(path, spdx + code)).size(), fine ? 0 : 1);
}

void TestArchitectureRules::licences()
{
    const QString path = QStringLiteral("lib/model/a.h");
    QVERIFY(missingLicences(treeWith(path, spdx)).isEmpty());
    QCOMPARE(missingLicences(treeWith(path, QStringLiteral("#pragma once\n"))).size(), 1);
    QCOMPARE(missingLicences(treeWith(path, u'\n' + spdx)).size(), 1);
    QCOMPARE(
        missingLicences(treeWith(path, QString(spdx).replace(QStringLiteral("3.0"), QStringLiteral("2.0")))).size(), 1);
    QCOMPARE(missingLicences(treeWith(QStringLiteral("tests/model/a.cpp"), QString())).size(), 1);
}

void TestArchitectureRules::promises()
{
    const SourceTree tree =
        treeWith(QStringLiteral("tests/sync/tst_replica.cpp"), QStringLiteral("    void discards() {}\n"
                                                                              "void TestReplica::aGapAsksOnce()\n"
                                                                              "// void forgotten()\n"));
    const auto broken = [&tree](const char *rows) {
        return brokenPromises(QStringLiteral("| promise | test |\n|--|--|\n") + QString::fromLatin1(rows), tree);
    };
    QVERIFY(broken("| one | `sync/replica::discards` |\n").isEmpty());
    QVERIFY(broken("| two | `sync/replica::discards`, `sync/replica::aGapAsksOnce` |\n").isEmpty());
    QCOMPARE(broken("| gone | `sync/replica::forgotten` |\n"),
             QStringList{QStringLiteral("tests/PROMISES.md:3: tests/sync/tst_replica.cpp has no forgotten")});
    QCOMPARE(broken("| gone | `sync/replica::discards`, `sync/backoff::addsUp` |\n"),
             QStringList{QStringLiteral("tests/PROMISES.md:3: tests/sync/tst_backoff.cpp is not there")});
    QCOMPARE(broken("| none | – |\n"), QStringList{QStringLiteral("tests/PROMISES.md:3: no test keeps this")});
    QVERIFY(broken("\n## Without a test\n\n| none | – |\n").isEmpty());
    QCOMPARE(namedTests(QStringLiteral("`a/b::c`, `a/b`, `a/b/c::d`")), 2);
}

void TestArchitectureRules::readsATree()
{
    const QTemporaryDir root;
    const auto put = [&](const QString &path, const QString &content) {
        const QString name = root.filePath(path);
        QFile file(name);
        return QDir().mkpath(QFileInfo(name).path()) && file.open(QIODevice::WriteOnly)
               && file.write(content.toUtf8()) >= 0;
    };
    QVERIFY(put(QStringLiteral("lib/model/README.md"), QStringLiteral("# lib/model")));
    QVERIFY(put(QStringLiteral("lib/model/a.h"), spdx + QStringLiteral("#include \"sync/b.h\"\n")));
    QVERIFY(put(QStringLiteral("lib/sync/deep/b.cpp"), spdx + QStringLiteral("#include <QString>\n")));
    QVERIFY(put(QStringLiteral("packaging/run.sh"), QStringLiteral("#!/bin/sh\n")));
    QVERIFY(put(QStringLiteral("build/lib/model/generated.cpp"), QStringLiteral("int x;")));

    const SourceTree tree = SourceTree::read(root.path());
    QCOMPARE(tree.sources.size(), 2);
    QCOMPARE(forbiddenArrows(tree), QStringList{QStringLiteral("lib/model/a.h:3: lib/model may not include sync/b.h")});
    QCOMPARE(missingReadmes(tree), QStringList{QStringLiteral("lib/sync: there is no README.md")});
    QCOMPARE(missingLicences(tree), QStringList{QStringLiteral("packaging/run.sh:1: the two SPDX lines are missing")});
}

QTEST_APPLESS_MAIN(TestArchitectureRules)
#include "tst_architecturerules.moc"
