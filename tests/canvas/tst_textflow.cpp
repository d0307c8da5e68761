// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textflow_p.h"

#include "canvas/texthand.h"

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

struct Laid
{
    explicit Laid(const TextDocumentPointer &document, double width = 500)
    {
        flow.setDocument(document);
        flow.setLook(TextTheme(QFont(), QPalette(), 1, false), width);
    }

    /// Of words in the flow, which are in one row.
    [[nodiscard]] QRectF rectOf(const QString &words)
    {
        const qsizetype from = flow.document()->plainText().text().indexOf(words);
        const int row = flow.rowOf(from);
        QRectF rect;
        for (const WordsRect &part : flow.row(row).rectsOf(from, from + words.size()))
            rect |= part.rect;
        return rect.translated(0, flow.top(row));
    }

    TextFlow flow;
};

} // namespace

class TestTextFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laysOutOnlyWhatIsAskedFor();
    void guessesHeightsWell();
    void standsRowBelowRow();
    void cellsOfARowStandBesideEachOther();
    void aWideTableKeepsToTheColumn();
    void aTableWithVeryManyColumnsIsShownCellBelowCell();
    void findsRowsByPlaceAndByText();
    void everyCharacterHasAPlaceOfItsOwn_data();
    void everyCharacterHasAPlaceOfItsOwn();
    void rightToLeft();
};

void TestTextFlow::laysOutOnlyWhatIsAskedFor()
{
    Laid laid(paragraphs(1'000));
    QCOMPARE(laid.flow.rowCount(), 1'000);
    (void)laid.flow.row(500);
    QVERIFY(laid.flow.isLaidOut(500));
    QVERIFY(!laid.flow.isLaidOut(499));
    (void)laid.flow.row(20);
    laid.flow.keepOnly(0, 100);
    QVERIFY(laid.flow.isLaidOut(20));
    QVERIFY(!laid.flow.isLaidOut(500));
}

void TestTextFlow::guessesHeightsWell()
{
    Laid laid(paragraphs(400));
    const double guessed = laid.flow.height();
    for (int row = 0; row < laid.flow.rowCount(); ++row)
        (void)laid.flow.row(row);
    QVERIFY2(qAbs(laid.flow.height() - guessed) < 0.2 * guessed,
             qPrintable(QStringLiteral("%1 for %2").arg(guessed).arg(laid.flow.height())));
}

void TestTextFlow::standsRowBelowRow()
{
    Laid laid(report());
    for (int row = 0; row < laid.flow.rowCount(); ++row) {
        const double height = laid.flow.row(row).height();
        QVERIFY(height > 0);
        QVERIFY(qAbs(laid.flow.top(row) + height - laid.flow.top(row + 1)) < 0.01);
    }
    QVERIFY(laid.rectOf(QStringLiteral("Title")).bottom() < laid.rectOf(QStringLiteral("First")).top());
    QVERIFY(laid.rectOf(QStringLiteral("Title")).height() > 1.3 * laid.rectOf(QStringLiteral("First")).height());
    QVERIFY(laid.rectOf(QStringLiteral("one item")).left() > laid.rectOf(QStringLiteral("First")).left());
    QVERIFY(laid.rectOf(QStringLiteral("quoted")).left() > laid.rectOf(QStringLiteral("First")).left());
}

void TestTextFlow::cellsOfARowStandBesideEachOther()
{
    Laid laid(report());
    const QRectF alpha = laid.rectOf(QStringLiteral("alpha"));
    const QRectF beta = laid.rectOf(QStringLiteral("beta"));
    QCOMPARE(alpha.top(), beta.top());
    QVERIFY(alpha.right() < beta.left());
    QCOMPARE(laid.rectOf(QStringLiteral("right")).left(), beta.left());
    QVERIFY(laid.rectOf(QStringLiteral("right")).bottom() < beta.top());
}

void TestTextFlow::aWideTableKeepsToTheColumn()
{
    QString row = QStringLiteral("|");
    QString rule = QStringLiteral("|");
    for (int column = 0; column < 12; ++column) {
        row += QStringLiteral(" some words for column %1 |").arg(column);
        rule += QStringLiteral("---|");
    }
    Laid laid(markdown(row + u'\n' + rule + u'\n' + row));
    const TextRow &first = laid.flow.row(0);
    for (const WordsRect &words : first.rectsOf(first.from(), first.to()))
        QVERIFY(words.rect.right() <= 501);
}

void TestTextFlow::aTableWithVeryManyColumnsIsShownCellBelowCell()
{
    QString table = QStringLiteral("<table><tr>");
    for (int column = 0; column < 300; ++column)
        table += QStringLiteral("<td>cell %1</td>").arg(column);
    Laid laid(html(table + QStringLiteral("</table>")));
    QCOMPARE(laid.flow.rowCount(), 300);
    QVERIFY(laid.rectOf(QStringLiteral("cell 1")).bottom() <= laid.rectOf(QStringLiteral("cell 2")).top() + 2);
}

void TestTextFlow::findsRowsByPlaceAndByText()
{
    Laid laid(report());
    for (int row = 0; row < laid.flow.rowCount(); ++row)
        (void)laid.flow.row(row);
    for (int row = 0; row < laid.flow.rowCount(); ++row) {
        QCOMPARE(laid.flow.rowAt(laid.flow.top(row) + 0.5), row);
        if (!laid.flow.row(row).rectsOf(0, 100'000).empty())
            QCOMPARE(laid.flow.rowOf(laid.flow.row(row).from()), row);
    }
    QCOMPARE(laid.flow.rowAt(-50), 0);
    QCOMPARE(laid.flow.rowAt(1e9), laid.flow.rowCount() - 1);
    QCOMPARE(laid.flow.rowOf(1'000'000), laid.flow.rowCount() - 1);
}

void TestTextFlow::everyCharacterHasAPlaceOfItsOwn_data()
{
    QTest::addColumn<TextDocumentPointer>("document");
    QTest::newRow("of everything") << report();
    QTest::newRow("paragraphs") << paragraphs(4);
    QTest::newRow("plain") << plain(QStringLiteral("one\n\n  two\tthree\nfour"));
}

void TestTextFlow::everyCharacterHasAPlaceOfItsOwn()
{
    QFETCH(TextDocumentPointer, document);
    Laid laid(document);
    const QString &text = document->plainText().text();
    for (qsizetype offset = 0; offset < text.size(); ++offset) {
        if (text[offset].isSpace())
            continue;
        const TextRow &row = laid.flow.row(laid.flow.rowOf(offset));
        const std::vector<WordsRect> rects = row.rectsOf(offset, offset + 1);
        QCOMPARE(rects.size(), size_t(1));
        QCOMPARE(row.characterAt(rects.front().rect.center()), std::optional(offset));
        QVERIFY(rects.front().baseLine > rects.front().rect.top());
        QVERIFY(rects.front().baseLine < rects.front().rect.bottom());
    }
}

void TestTextFlow::rightToLeft()
{
    Laid laid(markdown(QStringLiteral("שלום עולם, english words, ועוד מילים")));
    const TextRow &row = laid.flow.row(0);
    // Words in both directions: each where it is, and nothing of what lies between.
    const qsizetype english = laid.flow.document()->plainText().text().indexOf(QStringLiteral("english"));
    const std::vector<WordsRect> words = row.rectsOf(english, english + 7);
    QCOMPARE(words.size(), size_t(1));
    const QRectF hebrew = row.rectsOf(0, 4).front().rect;
    QVERIFY(hebrew.left() > words.front().rect.right());
    QCOMPARE(row.characterAt(words.front().rect.center()).value_or(-1) >= english, true);
}

QTEST_MAIN(TestTextFlow)
#include "tst_textflow.moc"
