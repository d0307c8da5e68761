// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textmatches_p.h"

#include <QTest>

using namespace Pinthread;

class TestTextMatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasMeant_data();
    void findsWhatWasMeant();
    void goesRound();
    void countsNoFurtherThanMakesSense();
};

void TestTextMatches::findsWhatWasMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("found");
    QTest::newRow("in any case") << "Pins pin PIN"
                                 << "pin"
                                 << "Pin|pin|PIN";
    QTest::newRow("with any white space") << "two  words\ntwo\nwords"
                                          << "two words"
                                          << "two  words|two\nwords";
    QTest::newRow("without accents") << QStringLiteral("Café cafe") << "CAFE" << QStringLiteral("Café|cafe");
    QTest::newRow("with other quotes") << QStringLiteral("it’s") << "it's" << QStringLiteral("it’s");
    QTest::newRow("beyond 16 bits") << QStringLiteral("a \U0001F600 b") << QStringLiteral("\U0001F600")
                                    << QStringLiteral("\U0001F600");
    QTest::newRow("side by side") << "aaaa"
                                  << "aa"
                                  << "aa|aa";
    QTest::newRow("not there") << "some words"
                               << "other"
                               << "";
    QTest::newRow("nothing") << "some words"
                             << ""
                             << "";
    QTest::newRow("only spaces") << "some words"
                                 << "  "
                                 << "";
    QTest::newRow("in nothing") << ""
                                << "words"
                                << "";
    QTest::newRow("the whole") << "words"
                               << "words"
                               << "words";
}

void TestTextMatches::findsWhatWasMeant()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, found);
    const TextMatches matches(PlainText(text), words);
    QStringList got;
    for (int index = 0; index < matches.count(); ++index) {
        const TextMatches::Match match = matches.at(index);
        got.append(text.sliced(match.from, match.to - match.from));
    }
    QCOMPARE(got.join(u'|'), found);
}

void TestTextMatches::goesRound()
{
    const TextMatches matches(PlainText(QStringLiteral("a b a b a")), QStringLiteral("a"));
    QCOMPARE(matches.count(), 3);
    QCOMPARE(matches.after(0), 0);
    QCOMPARE(matches.after(1), 1);
    QCOMPARE(matches.after(9), 0);
    QCOMPARE(matches.before(5), 1);
    QCOMPARE(matches.before(0), 2);
    QCOMPARE(matches.firstEndingAfter(0), 0);
    QCOMPARE(matches.firstEndingAfter(1), 1);
    QCOMPARE(matches.firstEndingAfter(9), 3);
    QCOMPARE(TextMatches().after(0), -1);
    QCOMPARE(TextMatches().before(0), -1);
}

void TestTextMatches::countsNoFurtherThanMakesSense()
{
    const PlainText text(QStringLiteral("a ").repeated(30'000));
    const TextMatches matches(text, QStringLiteral("a"));
    QCOMPARE(matches.count(), TextMatches::most);
    QVERIFY(!matches.isAll());
}

QTEST_APPLESS_MAIN(TestTextMatches)
#include "tst_textmatches.moc"
