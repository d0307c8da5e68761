// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QTest>

using namespace Pinthread;

namespace {

Expected<CommandLine, CommandLineAnswer> read(const QStringList &options, const QProcessEnvironment &environment = {})
{
    return readCommandLine(QStringList{QStringLiteral("pinthread")} + options, environment);
}

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// What may be written behind `pinthread`, and what is said when it makes no sense.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing()
    {
        const auto line = read({});
        QVERIFY(line);
        QCOMPARE(*line, CommandLine());
    }

    void everything()
    {
        const auto line = read({words("--server"), words("http://192.168.1.20:8080"), words("--name"),
                                words(" Alice  B "), words("--secret"), words("open sesame"), words("--profile"),
                                words("/tmp/a"), words("--sample"), words("one.png"), words("two.jpg")});
        QVERIFY(line);
        QCOMPARE(line->server, QUrl(words("http://192.168.1.20:8080")));
        QCOMPARE(line->name, words("Alice B"));
        QCOMPARE(line->secret, words("open sesame"));
        QCOMPARE(line->profileDirectory, words("/tmp/a"));
        QVERIFY(line->sample);
        QCOMPARE(line->files, QStringList({words("one.png"), words("two.jpg")}));
    }

    void invitationsAreNoFiles()
    {
        const auto line =
            read({words("pinthread://192.168.1.20:8080/?secret=x"), words("one.png"), words("PINTHREAD://host/")});
        QVERIFY(line);
        QCOMPARE(line->files, QStringList(words("one.png")));
        QCOMPARE(line->links,
                 QStringList({words("pinthread://192.168.1.20:8080/?secret=x"), words("PINTHREAD://host/")}));
    }

    void desktopsWriteFilesAsAddresses()
    {
        const auto line = read({words("file:///tmp/a%20picture.png"), words("files.png")});
        QVERIFY(line);
        QCOMPARE(line->files, QStringList({words("/tmp/a picture.png"), words("files.png")}));
    }

    void aPictureMayHaveAnIdOfItsOwn()
    {
        const auto line = read({words("--id"), words("mockup-7"), words("--new-window"), words("v2.png")});
        QVERIFY(line);
        QCOMPARE(line->urlId, words("mockup-7"));
        QVERIFY(line->newWindow);
    }

    void theSecretMayComeFromTheEnvironment()
    {
        QProcessEnvironment environment;
        environment.insert(words("PINTHREAD_SECRET"), words("from outside"));
        QCOMPARE(read({}, environment)->secret, words("from outside"));
        QCOMPARE(read({words("--secret"), words("mine")}, environment)->secret, words("mine"));
    }

    void qtOptionsArePassedOver()
    {
        const auto line =
            read({words("-platform"), words("offscreen"), words("-style"), words("fusion"), words("a.png")});
        QVERIFY(line);
        QCOMPARE(line->files, QStringList(words("a.png")));
    }

    void afterTwoDashesEverythingIsAFile()
    {
        const auto line = read({words("--"), words("--sample"), words("-platform")});
        QVERIFY(line);
        QVERIFY(!line->sample);
        QCOMPARE(line->files, QStringList({words("--sample"), words("-platform")}));
    }

    void mistakes_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown") << QStringList{words("--frobnicate")} << words("frobnicate");
        QTest::newRow("no value") << QStringList{words("--server")} << words("server");
        QTest::newRow("no address") << QStringList{words("--server"), words("not an address")}
                                    << words("not an address");
        QTest::newRow("scheme") << QStringList{words("--server"), words("ftp://a.example")} << words("ftp://a.example");
        QTest::newRow("no host") << QStringList{words("--server"), words("http://")} << words("http://");
        QTest::newRow("no name") << QStringList{words("--name"), words("  ")} << words("--name");
        QTest::newRow("long name") << QStringList{words("--name"), QString(81, u'x')} << words("80");
        QTest::newRow("no id") << QStringList{words("--id"), words(" "), words("a.png")} << words("--id");
        QTest::newRow("id of nothing") << QStringList{words("--id"), words("mockup-7")} << words("--id");
        QTest::newRow("id of two") << QStringList{words("--id"), words("mockup-7"), words("a.png"), words("b.png")}
                                   << words("--id");
        QTest::newRow("no profile") << QStringList{words("--profile"), QString()} << words("--profile");
    }

    void mistakes()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QString, named);
        const auto line = read(options);
        QVERIFY(!line);
        QCOMPARE(line.error().exitCode, 2);
        QVERIFY2(line.error().text.contains(named), qPrintable(line.error().text));
        QVERIFY(line.error().text.contains(words("--help")));
        QVERIFY(line.error().text.endsWith(u'\n'));
    }

    void help()
    {
        const auto line = read({words("--help")});
        QVERIFY(!line);
        QCOMPARE(line.error().exitCode, 0);
        for (const char *option : {"--server", "--name", "--secret", "--profile", "--sample", "--new-window", "--id",
                                   "PINTHREAD_SECRET", "pinthread://"})
            QVERIFY2(line.error().text.contains(words(option)), option);
    }

    void version() { QCOMPARE(read({words("--version")}).error().text, words("pinthread " PINTHREAD_VERSION "\n")); }

    void addresses_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("meant");
        QTest::newRow("whole") << words("https://pins.example.org") << words("https://pins.example.org");
        QTest::newRow("slash") << words(" https://pins.example.org/ ") << words("https://pins.example.org");
        QTest::newRow("bare") << words("pins.example.org") << words("https://pins.example.org");
        QTest::newRow("bare with port") << words("pins.example.org:8443") << words("https://pins.example.org:8443");
        QTest::newRow("here") << words("localhost:8080") << words("http://localhost:8080");
        QTest::newRow("here by number") << words("127.0.0.1:8080") << words("http://127.0.0.1:8080");
        QTest::newRow("version 6") << words("http://[::1]:80") << words("http://[::1]:80");
        QTest::newRow("password") << words("https://a:b@example.org") << QString();
        QTest::newRow("query") << words("https://example.org?x=1") << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void addresses()
    {
        QFETCH(const QString, written);
        QFETCH(const QString, meant);
        const auto url = serverAddress(written);
        QCOMPARE(url ? url->toString() : QString(), meant);
        if (!url)
            QVERIFY(!url.error().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
