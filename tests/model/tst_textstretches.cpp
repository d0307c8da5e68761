// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/textstretches_p.h"

#include "testkit/seams.h"

#include <QMap>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;

class TestTextStretches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryOccurrence();
    void equalStretchesHaveOneNumber();
    void addsEveryFewOnly();
    void shortTextsHaveNone();
    void manyStretchesAreFoundAsWell();
    void stopsWhenCancelled();
};

namespace {

using Places = QMap<int, QList<qsizetype>>;

Places placesIn(const TextStretches &stretches, const QString &text)
{
    Places places;
    stretches.scan(text, nullptr, [&](int number, qsizetype at) { places[number].append(at); });
    return places;
}

} // namespace

void TestTextStretches::findsEveryOccurrence()
{
    const QString pattern = QStringLiteral("abcd");
    TextStretches stretches(3);
    const std::vector<int> numbers = stretches.add(pattern);
    QCOMPARE(numbers, (std::vector<int>{0, 1}));
    const Places places = placesIn(stretches, QStringLiteral("abc bcd abcd"));
    QCOMPARE(places.value(0), (QList<qsizetype>{0, 8}));
    QCOMPARE(places.value(1), (QList<qsizetype>{4, 9}));
}

void TestTextStretches::equalStretchesHaveOneNumber()
{
    const QString pattern = QStringLiteral("abababc");
    TextStretches stretches(2);
    QCOMPARE(stretches.add(pattern), (std::vector<int>{0, 1, 0, 1, 0, 2}));
    QCOMPARE(stretches.count(), 3);
    const QString other = QStringLiteral("xab");
    QCOMPARE(stretches.add(other), (std::vector<int>{3, 0}));
}

void TestTextStretches::addsEveryFewOnly()
{
    const QString pattern = QStringLiteral("abcdefgh");
    TextStretches stretches(3);
    QCOMPARE(stretches.add(pattern, 4).size(), size_t(2));
    const Places places = placesIn(stretches, pattern);
    QCOMPARE(places.value(0), QList<qsizetype>{0});
    QCOMPARE(places.value(1), QList<qsizetype>{4});
}

void TestTextStretches::shortTextsHaveNone()
{
    const QString text = QStringLiteral("ab");
    TextStretches stretches(3);
    QVERIFY(stretches.add(text).empty());
    QVERIFY(placesIn(stretches, QStringLiteral("abcdef")).isEmpty());
    const QString pattern = QStringLiteral("abc");
    stretches.add(pattern);
    QVERIFY(placesIn(stretches, text).isEmpty());
    QCOMPARE(placesIn(stretches, pattern).size(), 1);
}

void TestTextStretches::manyStretchesAreFoundAsWell()
{
    const quint64 seed = testSeed(17);
    SeededRandom random(seed);
    QString text;
    for (int i = 0; i < 40'000; ++i)
        text.append(QChar(char16_t(u'a' + random.below(3))));
    const QString pattern = text.mid(1'000, 20'000);
    constexpr qsizetype length = 9;
    TextStretches stretches(length);
    const std::vector<int> numbers = stretches.add(pattern);
    QHash<QString, int> numberOf;
    for (size_t i = 0; i < numbers.size(); ++i)
        numberOf.insert(pattern.mid(qsizetype(i), length), numbers[i]);
    QCOMPARE(numberOf.size(), qsizetype(stretches.count()));
    qsizetype expected = 0;
    qsizetype next = 0;
    stretches.scan(text, nullptr, [&](int number, qsizetype at) {
        for (; next < at; ++next)
            expected += numberOf.contains(text.mid(next, length)) ? 1 : 0; // None may be passed over.
        next = at + 1;
        if (numberOf.value(text.mid(at, length), -1) != number)
            QFAIL(qPrintable(QStringLiteral("seed %1, at %2").arg(seed).arg(at)));
    });
    QCOMPARE(expected, 0);
}

void TestTextStretches::stopsWhenCancelled()
{
    const QString pattern = QStringLiteral("abc");
    TextStretches stretches(3);
    stretches.add(pattern);
    const std::atomic_bool cancelled = true;
    QVERIFY(!stretches.scan(QString(200'000, u'x'), &cancelled, [](int, qsizetype) {}));
}

QTEST_APPLESS_MAIN(TestTextStretches)
#include "tst_textstretches.moc"
