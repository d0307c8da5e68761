// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/commentlayout.h"

#include <QTest>

using namespace Pinthread;

class TestCommentLayout : public QObject
{
    Q_OBJECT

    static CommentLayout laidOut(const QString &text, int width = 200)
    {
        return {text, width, {.font = QFont(), .direction = Qt::LeftToRight, .linkColour = Qt::blue}};
    }

private Q_SLOTS:
    void measuringComesToTheSameAsLayingOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a word") << QStringLiteral("dark");
        QTest::newRow("lines") << QStringLiteral("one\n\nthree\n");
        QTest::newRow("long") << QStringLiteral("Could we try another font here, one with more weight? ").repeated(9);
        QTest::newRow("a very long word") << QString(600, u'w');
        QTest::newRow("right to left") << QStringLiteral("הכפתור כהה מדי\nToo dark\n٣٤");
        QTest::newRow("emoji") << QStringLiteral("👩🏽‍🎨👍🏽🇧🇷").repeated(20);
    }
    void measuringComesToTheSameAsLayingOut()
    {
        QFETCH(const QString, text);
        QCOMPARE(CommentLayout::heightOf(text, 200, QFont()), laidOut(text).height());
        QVERIFY(laidOut(text).height() > 0);
    }

    void aParagraphRunsAsItsOwnWordsDo()
    {
        const CommentLayout words = laidOut(QStringLiteral("Too dark\nהכפתור כהה\n12"), 400);
        const auto caretAt = [&](int offset) { return words.caretRect(offset).x(); };
        QVERIFY(caretAt(0) < 1);
        QVERIFY(caretAt(9) > 398); // The first Hebrew letter is at the right edge.
        QVERIFY(caretAt(10) < caretAt(9));
        QVERIFY(caretAt(20) < 1); // A number has no direction: it follows the interface.
    }

    void everyPlaceIsFoundAgain()
    {
        const QString text = QStringLiteral("Could we try another font here,\none with more weight?");
        const CommentLayout words = laidOut(text, 120);
        for (int offset = 0; offset < text.size(); ++offset) {
            // Between two lines a place is on both.
            const QRectF caret = words.caretRect(offset);
            QCOMPARE(words.offsetAt(caret.center() + QPointF(0.2, 0)), offset);
        }
        QCOMPARE(words.offsetAt({-50, 2}), 0);
        QCOMPARE(words.offsetAt({1000, 1000}), int(text.size()));
        QVERIFY(words.hasWordsAt({5, 5}));
        QVERIFY(!words.hasWordsAt({118, words.height() - 5.0}));
    }

    void wordsAreFound()
    {
        const CommentLayout words = laidOut(QStringLiteral("It's too dark."));
        const auto word = [&](int offset) {
            const auto range = words.wordAt(offset);
            return words.text().mid(range.from, range.to - range.from);
        };
        QCOMPARE(word(0), QStringLiteral("It's"));
        QCOMPARE(word(3), QStringLiteral("It's"));
        QCOMPARE(word(6), QStringLiteral("too"));
        QCOMPARE(word(10), QStringLiteral("dark"));
    }

    void theCaretWalksByWholeCharactersAndOverLines()
    {
        const QString text = QStringLiteral("a👩🏽‍🎨b\nc");
        const CommentLayout words = laidOut(text);
        QList<int> stops{0};
        while (stops.last() < text.size())
            stops << words.stepped(stops.last(), true, false);
        const auto b = int(text.indexOf(u'b'));
        QCOMPARE(stops, (QList<int>{0, 1, b, b + 1, b + 2, b + 3}));
        for (auto at = stops.size() - 1; at > 0; --at)
            QCOMPARE(words.stepped(stops.at(at), false, false), stops.at(at - 1));
        QCOMPARE(words.stepped(int(text.size()), true, false), int(text.size()));
        QCOMPARE(words.stepped(0, false, false), 0);
    }

    void theCaretWalksAsItIsSeenInTheOtherDirection()
    {
        const CommentLayout words = laidOut(QStringLiteral("כהה"));
        QCOMPARE(words.stepped(0, false, false), 1); // To the left is on.
        QCOMPARE(words.stepped(1, true, false), 0);
        QCOMPARE(words.stepped(0, false, true), 3);
    }

    void linesAreWalked()
    {
        const CommentLayout words = laidOut(QStringLiteral("first line\nsecond"));
        const int below = words.lineStepped(3, 1);
        QVERIFY(below > 11 && below < 17);
        QVERIFY(words.lineStepped(below, -1) > 1 && words.lineStepped(below, -1) < 10);
        QCOMPARE(words.lineStepped(2, -1), 0);
        QCOMPARE(words.lineStepped(13, 1), 17);
        QCOMPARE(words.lineAt(13).from, 11);
        QCOMPARE(words.lineAt(13).to, 17);
    }

    void linksAreWhereTheyAreDrawn()
    {
        const CommentLayout words = laidOut(QStringLiteral("See https://a.example/with/a/long/path/to/it now"), 130);
        QCOMPARE(words.links().size(), 1);
        const auto rects = words.linkRects(0);
        QVERIFY(rects.size() > 1); // It is broken into lines.
        for (const QRectF &rect : rects)
            QCOMPARE(words.linkAt(rect.center()), 0);
        QCOMPARE(words.linkAt({2, 4}), -1);
    }
};

QTEST_MAIN(TestCommentLayout)
#include "tst_commentlayout.moc"
