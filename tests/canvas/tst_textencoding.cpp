// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textencoding_p.h"

#include <QTest>

using namespace Pinthread;
using Encoding = TextDocument::Encoding;

class TestTextEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void whatHoldsAZeroIsNoText_data();
    void whatHoldsAZeroIsNoText();
    void looksBinaryByItsHead();
};

void TestTextEncoding::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Encoding>("encoding");
    QTest::newRow("ASCII") << QByteArray("abc") << QStringLiteral("abc") << Encoding::Utf8;
    QTest::newRow("UTF-8") << QByteArray("gr\xc3\xbc\xc3\x9f \xf0\x9f\x98\x80")
                           << QStringLiteral("gr\u00fc\u00df \U0001f600") << Encoding::Utf8;
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbf"
                                                     "a")
                                       << QStringLiteral("a") << Encoding::Utf8;
    QTest::newRow("UTF-8 with a mark and a mistake") << QByteArray("\xef\xbb\xbf"
                                                                   "a\xff"
                                                                   "b")
                                                     << QStringLiteral("a\ufffdb") << Encoding::Utf8;
    QTest::newRow("UTF-16 little-endian")
        << QByteArray("\xff\xfe\x61\x00\x3d\xd8\x00\xde", 8) << QStringLiteral("a\U0001f600") << Encoding::Utf16;
    QTest::newRow("UTF-16 big-endian") << QByteArray("\xfe\xff\x00\x61", 4) << QStringLiteral("a") << Encoding::Utf16;
    QTest::newRow("Windows-1252") << QByteArray("gr\xfc\xdf \x93"
                                                "a\x94 \x80 \x81")
                                  << QStringLiteral("gr\u00fc\u00df \u201ca\u201d \u20ac \u0081")
                                  << Encoding::Windows1252;
    QTest::newRow("line ends") << QByteArray("a\r\nb\rc\nd\r\r\n") << QStringLiteral("a\nb\nc\nd\n\n")
                               << Encoding::Utf8;
    QTest::newRow("nothing") << QByteArray() << QString() << Encoding::Utf8;
}

void TestTextEncoding::decodes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, text);
    QFETCH(const Encoding, encoding);
    const auto decoded = decodeText(bytes);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->text, text);
    QCOMPARE(decoded->encoding, encoding);
}

void TestTextEncoding::whatHoldsAZeroIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("in UTF-8") << QByteArray("a\0b", 3);
    QTest::newRow("UTF-16 without a mark") << QByteArray("a\0b\0", 4);
    QTest::newRow("UTF-32") << QByteArray("\xff\xfe\0\0a\0\0\0", 8);
    QTest::newRow("in UTF-16") << QByteArray("\xfe\xff\0a\0\0", 6);
    QTest::newRow("in Windows-1252") << QByteArray("\xfc\0", 2);
}

void TestTextEncoding::whatHoldsAZeroIsNoText()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!decodeText(bytes).has_value());
}

void TestTextEncoding::looksBinaryByItsHead()
{
    QVERIFY(looksBinary(QByteArrayView("\x7f"
                                       "ELF\0",
                                       5)));
    QVERIFY(!looksBinary(QByteArrayView("\xff\xfe"
                                        "a\0",
                                        4)));
    QVERIFY(!looksBinary("text"));
    QVERIFY(!looksBinary({}));
}

QTEST_APPLESS_MAIN(TestTextEncoding)
#include "tst_textencoding.moc"
