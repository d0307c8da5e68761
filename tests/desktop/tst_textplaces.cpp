// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textplaces.h"

#include "model/textanchor.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;

namespace {

const QString before =
    QStringLiteral("The fog comes on little cat feet. It sits looking over harbor and city on silent "
                   "haunches and then moves on.");
const QString after = QStringLiteral("A poem, and what was said of it. ") + before;

TextRange quote(const QString &text, const QString &words)
{
    const qsizetype at = text.indexOf(words);
    return *textRangeFor(PlainText(text), {at, at + words.size()});
}

} // namespace

/// Where anchors are in the edition that is shown.
class TestTextPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutATextNothingIsKnown()
    {
        TextPlaces places;
        QVERIFY(!places.hasText());
        QVERIFY(!places.place(quote(before, QStringLiteral("little cat feet"))).isKnown);
    }

    void whatIsAtItsPlaceIsThereAtOnce()
    {
        TextPlaces places;
        const QSignalSpy found(&places, &TextPlaces::found);
        places.setText(PlainText(before));
        const TextRange range = quote(before, QStringLiteral("little cat feet"));
        const TextPlaces::Place place = places.place(range);
        QVERIFY(place.isKnown);
        QCOMPARE(place.span, std::optional(TextSpan{range.start, range.end}));
        QTest::qWait(20);
        QVERIFY(found.isEmpty());
    }

    void whatMovedIsFoundAndAskedForOnce()
    {
        TextPlaces places;
        const QSignalSpy found(&places, &TextPlaces::found);
        places.setText(PlainText(after));
        const TextRange cat = quote(before, QStringLiteral("little cat feet"));
        const TextRange city = quote(before, QStringLiteral("harbor and city"));
        QVERIFY(!places.place(cat).isKnown);
        QVERIFY(!places.place(city).isKnown);
        QVERIFY(!places.place(cat).isKnown);
        QTRY_COMPARE(found.count(), 1);
        QCOMPARE(PlainText(after).words(*places.place(cat).span), cat.exact);
        QCOMPARE(PlainText(after).words(*places.place(city).span), city.exact);
    }

    void whatIsGoneIsKnownToBeGone()
    {
        TextPlaces places;
        const QSignalSpy found(&places, &TextPlaces::found);
        places.setText(PlainText(QStringLiteral("Something else altogether, and not a word of a poem in it.")));
        const TextRange cat = quote(before, QStringLiteral("little cat feet"));
        QVERIFY(!places.place(cat).isKnown);
        QTRY_COMPARE(found.count(), 1);
        QVERIFY(places.place(cat).isKnown);
        QVERIFY(!places.place(cat).span);
    }

    void anotherTextIsLookedAtAnew()
    {
        TextPlaces places;
        const QSignalSpy found(&places, &TextPlaces::found);
        const TextRange cat = quote(before, QStringLiteral("little cat feet"));
        places.setText(PlainText(after));
        QVERIFY(!places.place(cat).isKnown); // Being looked for, when another text comes.
        places.setText(PlainText(QStringLiteral("Preface. ") + after));
        QVERIFY(!places.place(cat).isKnown);
        QTRY_COMPARE(found.count(), 1);
        QCOMPARE(places.place(cat).span->start,
                 cat.start + QStringLiteral("Preface. ").size() + after.size() - before.size());
    }
};

QTEST_GUILESS_MAIN(TestTextPlaces)
#include "tst_textplaces.moc"
