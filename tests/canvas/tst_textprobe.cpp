// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textprobe.h"

#include "model/limits.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;

class TestTextProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsKindsByTheirSuffix_data();
    void knowsKindsByTheirSuffix();
    void knowsMediaTypes();
    void acceptsTexts();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void refusesWhatIsTooLargeWithoutReadingIt();
    void refusesAFileThatIsNotThere();
};

void TestTextProbe::knowsKindsByTheirSuffix_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("mediaType");
    QTest::newRow("Markdown") << QStringLiteral("/a/README.md") << QStringLiteral("text/markdown");
    QTest::newRow("HTML") << QStringLiteral("Page.HTM") << QStringLiteral("text/html");
    QTest::newRow("plain") << QStringLiteral("notes.txt") << QStringLiteral("text/plain");
    QTest::newRow("unknown") << QStringLiteral("picture.png") << QString();
    QTest::newRow("none") << QStringLiteral("LICENSE") << QString();
}

void TestTextProbe::knowsKindsByTheirSuffix()
{
    QFETCH(const QString, fileName);
    QFETCH(const QString, mediaType);
    QCOMPARE(TextProbe::mediaTypeOf(fileName), mediaType);
}

void TestTextProbe::knowsMediaTypes()
{
    QVERIFY(TextProbe::isText(QStringLiteral("text/markdown")));
    QVERIFY(TextProbe::isText(QStringLiteral("Text/HTML; charset=utf-8")));
    QVERIFY(!TextProbe::isText(QStringLiteral("image/png")));
    QVERIFY(!TextProbe::isText(QString()));
}

void TestTextProbe::acceptsTexts()
{
    const auto probe = TextProbe::ofContent("# A title", QStringLiteral("text/markdown; charset=utf-8"));
    QVERIFY2(probe.isValid(), qPrintable(probe.error));
    QCOMPARE(probe.mediaType, QStringLiteral("text/markdown"));
    QCOMPARE(probe.size, 9);
}

void TestTextProbe::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<QString>("says");
    const auto plain = QStringLiteral("text/plain");
    QTest::newRow("nothing in it") << QByteArray() << plain << QStringLiteral("This document is empty.");
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0",
                                          6)
                            << plain << QStringLiteral("This is not a text");
    QTest::newRow("another kind") << QByteArray("abc") << QStringLiteral("image/png")
                                  << QStringLiteral("plain text, Markdown and HTML");
}

void TestTextProbe::refusesWhatIsNoText()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, mediaType);
    QFETCH(const QString, says);
    const auto probe = TextProbe::ofContent(content, mediaType);
    QVERIFY(!probe.isValid());
    QVERIFY2(probe.error.contains(says), qPrintable(probe.error));
}

void TestTextProbe::refusesWhatIsTooLargeWithoutReadingIt()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("huge.txt"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("words");
    QVERIFY(file.resize(200'000'000)); // Nothing is written, and nothing may be read.
    file.close();
    const auto probe = TextProbe::ofFile(name);
    QVERIFY(!probe.isValid());
    QCOMPARE(probe.size, 200'000'000);
    const QLocale locale;
    QVERIFY2(probe.error.contains(locale.formattedDataSize(200'000'000, 1)), qPrintable(probe.error));
    QVERIFY2(probe.error.contains(locale.formattedDataSize(TextLimits::bytes, 1)), qPrintable(probe.error));
}

void TestTextProbe::refusesAFileThatIsNotThere()
{
    QVERIFY(TextProbe::ofFile(QStringLiteral("/nowhere/at/all.txt")).error.startsWith(u"This file cannot be opened"));
}

QTEST_APPLESS_MAIN(TestTextProbe)
#include "tst_textprobe.moc"
