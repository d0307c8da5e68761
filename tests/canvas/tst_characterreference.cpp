// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/characterreference_p.h"

#include <QTest>

using namespace Pinthread;

class TestCharacterReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNames_data();
    void knowsNames();
    void readsNumbers_data();
    void readsNumbers();
    void readsHtml_data();
    void readsHtml();
    void attributesAreStricter();
    void readsMarkdown_data();
    void readsMarkdown();
};

void TestCharacterReference::knowsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("characters");
    QTest::newRow("amp") << QStringLiteral("amp") << QStringLiteral("&");
    QTest::newRow("first") << QStringLiteral("AElig") << QStringLiteral("\u00c6");
    QTest::newRow("last") << QStringLiteral("zwnj") << QStringLiteral("\u200c");
    QTest::newRow("two characters") << QStringLiteral("NotEqualTilde") << QStringLiteral("\u2242\u0338");
    QTest::newRow("beyond the first plane") << QStringLiteral("Afr") << QStringLiteral("\U0001d504");
    QTest::newRow("capitals count") << QStringLiteral("AMp") << QString();
    QTest::newRow("unknown") << QStringLiteral("nothing") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestCharacterReference::knowsNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, characters);
    QCOMPARE(CharacterReference::named(name), characters);
}

void TestCharacterReference::readsNumbers_data()
{
    QTest::addColumn<uint>("number");
    QTest::addColumn<QString>("characters");
    QTest::newRow("a letter") << 0x41U << QStringLiteral("A");
    QTest::newRow("an emoji") << 0x1f600U << QStringLiteral("\U0001f600");
    QTest::newRow("zero") << 0U << QStringLiteral("\ufffd");
    QTest::newRow("half of a pair") << 0xd800U << QStringLiteral("\ufffd");
    QTest::newRow("beyond Unicode") << 0x110000U << QStringLiteral("\ufffd");
}

void TestCharacterReference::readsNumbers()
{
    QFETCH(const uint, number);
    QFETCH(const QString, characters);
    QCOMPARE(CharacterReference::numbered(char32_t(number)), characters);
}

void TestCharacterReference::readsHtml_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("characters");
    QTest::addColumn<int>("length");
    QTest::newRow("named") << QStringLiteral("&lt;x") << QStringLiteral("<") << 4;
    QTest::newRow("without its semicolon") << QStringLiteral("&lt x") << QStringLiteral("<") << 3;
    QTest::newRow("the longest old name") << QStringLiteral("&notit;") << QStringLiteral("\u00ac") << 4;
    QTest::newRow("a new name needs its semicolon") << QStringLiteral("&hearts x") << QString() << 0;
    QTest::newRow("longer name wins") << QStringLiteral("&notin;") << QStringLiteral("\u2209") << 7;
    QTest::newRow("decimal") << QStringLiteral("&#65;") << QStringLiteral("A") << 5;
    QTest::newRow("decimal without its semicolon") << QStringLiteral("&#65 ") << QStringLiteral("A") << 4;
    QTest::newRow("hexadecimal") << QStringLiteral("&#x1F600;") << QStringLiteral("\U0001f600") << 9;
    QTest::newRow("what Windows meant") << QStringLiteral("&#150;") << QStringLiteral("\u2013") << 6;
    QTest::newRow("a huge number") << QStringLiteral("&#99999999999999999999;") << QStringLiteral("\ufffd") << 23;
    QTest::newRow("no digits") << QStringLiteral("&#x;") << QString() << 0;
    QTest::newRow("alone") << QStringLiteral("&") << QString() << 0;
    QTest::newRow("before a space") << QStringLiteral("& b") << QString() << 0;
}

void TestCharacterReference::readsHtml()
{
    QFETCH(const QString, text);
    QFETCH(const QString, characters);
    QFETCH(const int, length);
    const auto read = CharacterReference::readHtml(text, false);
    QCOMPARE(read.has_value(), length > 0);
    if (read) {
        QCOMPARE(read->characters, characters);
        QCOMPARE(read->length, length);
    }
}

void TestCharacterReference::attributesAreStricter()
{
    QVERIFY(!CharacterReference::readHtml(u"&copy=1", true));
    QVERIFY(CharacterReference::readHtml(u"&copy=1", false));
    QVERIFY(CharacterReference::readHtml(u"&copy;=1", true));
    QVERIFY(CharacterReference::readHtml(u"&copy ", true));
}

void TestCharacterReference::readsMarkdown_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("characters");
    QTest::newRow("named") << QStringLiteral("&nbsp;") << QStringLiteral("\u00a0");
    QTest::newRow("decimal") << QStringLiteral("&#35;") << QStringLiteral("#");
    QTest::newRow("hexadecimal") << QStringLiteral("&#X22;") << QStringLiteral("\"");
    QTest::newRow("zero") << QStringLiteral("&#0;") << QStringLiteral("\ufffd");
    QTest::newRow("stays a control character, which is no text")
        << QStringLiteral("&#150;") << QStringLiteral("\u0096");
    QTest::newRow("unknown") << QStringLiteral("&MadeUpEntity;") << QStringLiteral("&MadeUpEntity;");
}

void TestCharacterReference::readsMarkdown()
{
    QFETCH(const QString, reference);
    QFETCH(const QString, characters);
    QCOMPARE(CharacterReference::readMarkdown(reference), characters);
}

QTEST_APPLESS_MAIN(TestCharacterReference)
#include "tst_characterreference.moc"
