// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teamserver.h"

#include "canvas/textcanvas.h"

#include <QDir>
#include <QImage>
#include <QTest>

using namespace Pinthread;
using Stage = AssetOpener::Stage;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// What a file holds decides how it is read, and what cannot be read is said in words: people at real windows, on a
/// real server.
class TestTextFiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<TeamServer> m_server;

private Q_SLOTS:
    void init() { m_server = std::make_unique<TeamServer>(); }
    void cleanup() { m_server.reset(); }

    void whatIsInAFileDecides_data()
    {
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QString>("mediaType");
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        const QDir folder(m_files.path());
        image.save(folder.filePath(s("really-a-picture.txt")), "PNG");
        Person::writeText(folder.filePath(s("README")), "Read me, please.\n");
        Person::writeText(folder.filePath(s("page.HTML")), "<!doctype html><p>Hello, <b>you</b>.");
        Person::writeText(folder.filePath(s("BMW.md")), "BMW is a name of two letters and another.\n");
        QTest::newRow("picture") << folder.filePath(s("really-a-picture.txt")) << s("image/png");
        QTest::newRow("no suffix") << folder.filePath(s("README")) << s("text/plain");
        QTest::newRow("html") << folder.filePath(s("page.HTML")) << s("text/html");
        QTest::newRow("begins like a bitmap") << folder.filePath(s("BMW.md")) << s("text/markdown");
    }

    void whatIsInAFileDecides()
    {
        QFETCH(const QString, fileName);
        QFETCH(const QString, mediaType);
        const auto alice = m_server->person("Alice");
        alice->drop({fileName});
        QVERIFY(alice->becomes(Stage::Ready));
        QCOMPARE(alice->view().opener().asset()->mediaType, mediaType);
        QCOMPARE(alice->view().textCanvas() != nullptr, mediaType.startsWith(s("text/")));
    }

    void whatCannotBeReadIsSaidInWords_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << qint64(0) << s("empty");
        QTest::newRow("only white space") << QByteArray(" \n\n \n") << qint64(0) << s("no words");
        QTest::newRow("200 MB") << QByteArray("Once upon a time\n") << (qint64(200) << 20) << s("too large");
        QTest::newRow("a program") << QByteArray("\x7f"
                                                 "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0",
                                                 20)
                                   << qint64(0) << s("not a text");
    }

    void whatCannotBeReadIsSaidInWords()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const qint64, size);
        QFETCH(const QString, words);
        const auto alice = m_server->person("Alice");
        const QString fileName = m_server->text("bad.md", content);
        if (size > 0)
            QVERIFY(QFile::resize(fileName, size));
        alice->drop({fileName});
        QVERIFY(alice->becomes(Stage::NoPicture));
        QVERIFY2(alice->view().noticeText().contains(words), qPrintable(alice->view().noticeText()));
    }

    void brokenLettersAreReadAndSaid()
    {
        const auto alice = m_server->person("Alice");
        alice->read(m_server->text("old.txt", "Der B\xe4"
                                              "r schl\xe4"
                                              "ft. \x93"
                                              "Nicht wecken.\x94\n"));
        QCOMPARE(alice->text().document()->plainText().text().trimmed(), s("Der Bär schläft. “Nicht wecken.”"));
        QVERIFY2(alice->view().noticeText().contains(s("Windows-1252")), qPrintable(alice->view().noticeText()));
    }

    void hostileHtmlIsNothingButWords()
    {
        const auto alice = m_server->person("Alice");
        alice->read(m_server->text(
            "evil.html", "<script>alert(1)</script><p onclick=evil()>Innocent <a href='javascript:evil()'>link</a>"
                         "<img src='http://127.0.0.1:1/pixel.png'><iframe src=file:///etc/passwd></iframe>"
                         "<style>@import url(http://127.0.0.1:1/x)</style></p>"));
        const QString words = alice->text().document()->plainText().text();
        QVERIFY(words.contains(s("Innocent link")));
        QVERIFY(!words.contains(s("alert")) && !words.contains(s("import")));
        QCOMPARE(alice->text().document()->linkAt(words.indexOf(s("link"))), nullptr);
        alice->discuss(s("Innocent"));
        alice->write(s("Is it?"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Is it?")));
    }

private:
    const QTemporaryDir m_files;
};

QTEST_MAIN(TestTextFiles)
#include "tst_textfiles.moc"
