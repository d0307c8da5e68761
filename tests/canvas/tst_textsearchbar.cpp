// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textsearchbar_p.h"

#include "canvas/texthand.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

/// Somebody who searches.
struct Searcher : TextHand
{
    explicit Searcher(TextDocumentPointer document) : TextHand(std::move(document))
    {
        (void)QTest::qWaitForWindowActive(&canvas);
        canvas.setFocus();
    }

    void type(const QString &words)
    {
        key(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(edit, words);
    }
    [[nodiscard]] QString count() const { return label->text(); }

    TextSearchBar *bar = canvas.findChild<TextSearchBar *>(QStringLiteral("textSearchBar"));
    QLineEdit *edit = bar->findChild<QLineEdit *>(QStringLiteral("textSearchEdit"));
    QLabel *label = bar->findChild<QLabel *>(QStringLiteral("textSearchCount"));
};

} // namespace

class TestTextSearchBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithTheFocusAndGoesBack();
    void goesToTheFirstPlaceAsOneTypes();
    void walksThePlaces();
    void saysThatThereIsNone();
    void beginsWithTheSelectedWords();
    void searchesTheDocumentThatComes();
    void liesInTheCorner();
    void keepsWhatIsTypedToItself();
    void everyControlHasAName();
};

void TestTextSearchBar::opensWithTheFocusAndGoesBack()
{
    Searcher searcher(report());
    QVERIFY(!searcher.bar->isVisible());
    searcher.key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(searcher.bar->isVisible());
    QVERIFY(searcher.edit->hasFocus());
    QTest::keyClicks(searcher.edit, QStringLiteral("words"));
    QCOMPARE(searcher.canvas.matchCount(), 3);
    QTest::keyClick(searcher.edit, Qt::Key_Escape);
    QVERIFY(!searcher.bar->isVisible());
    QVERIFY(searcher.canvas.hasFocus());
    QCOMPARE(searcher.canvas.matchCount(), 0);
}

void TestTextSearchBar::goesToTheFirstPlaceAsOneTypes()
{
    Searcher searcher(paragraphs(900));
    searcher.type(QStringLiteral("PARAGRAPH 777 "));
    QCOMPARE(searcher.count(), QStringLiteral("1 of 1"));
    QVERIFY(searcher.isSeen(searcher.canvas.cursorRect(searcher.spanOf(QStringLiteral("Paragraph 777 ")).start)));
}

void TestTextSearchBar::walksThePlaces()
{
    Searcher searcher(report());
    searcher.type(QStringLiteral("words"));
    QCOMPARE(searcher.count(), QStringLiteral("1 of 3"));
    QTest::keyClick(searcher.edit, Qt::Key_Return);
    QCOMPARE(searcher.count(), QStringLiteral("2 of 3"));
    QTest::keyClick(searcher.edit, Qt::Key_Return);
    QTest::keyClick(searcher.edit, Qt::Key_Return);
    QCOMPARE(searcher.count(), QStringLiteral("1 of 3"));
    QTest::keyClick(searcher.edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(searcher.count(), QStringLiteral("3 of 3"));
    searcher.bar->findChild<QToolButton *>(QStringLiteral("textSearchNext"))->click();
    QCOMPARE(searcher.count(), QStringLiteral("1 of 3"));
    searcher.bar->findChild<QToolButton *>(QStringLiteral("textSearchPrevious"))->click();
    QCOMPARE(searcher.canvas.currentMatch(), 2);
}

void TestTextSearchBar::saysThatThereIsNone()
{
    Searcher searcher(report());
    searcher.type(QStringLiteral("xylophone"));
    QCOMPARE(searcher.count(), QStringLiteral("Not found"));
    QVERIFY(!searcher.bar->findChild<QToolButton *>(QStringLiteral("textSearchNext"))->isEnabled());
    QCOMPARE(searcher.canvas.currentMatch(), -1);
}

void TestTextSearchBar::beginsWithTheSelectedWords()
{
    Searcher searcher(report());
    searcher.canvas.setSelection(searcher.spanOf(QStringLiteral("item")));
    searcher.key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(searcher.edit->text(), QStringLiteral("item"));
    QCOMPARE(searcher.count(), QStringLiteral("1 of 2"));
}

void TestTextSearchBar::searchesTheDocumentThatComes()
{
    Searcher searcher(report());
    searcher.type(QStringLiteral("paragraph"));
    QCOMPARE(searcher.canvas.matchCount(), 1);
    searcher.canvas.setDocument(paragraphs(12));
    QCOMPARE(searcher.canvas.matchCount(), 12);
    searcher.canvas.clear();
    QCOMPARE(searcher.canvas.matchCount(), 0);
}

void TestTextSearchBar::liesInTheCorner()
{
    Searcher searcher(paragraphs(100));
    searcher.key(Qt::Key_F, Qt::ControlModifier);
    for (const int width : {760, 300, 1'200}) {
        searcher.canvas.resize(width, 500);
        QVERIFY(searcher.canvas.viewport()->geometry().contains(searcher.bar->geometry()));
        QVERIFY(searcher.bar->geometry().right() > searcher.canvas.viewport()->geometry().right() - 20);
    }
}

void TestTextSearchBar::keepsWhatIsTypedToItself()
{
    Searcher searcher(report());
    searcher.type(QStringLiteral("words"));
    const TextSpan before = searcher.canvas.selection();
    QTest::keyClick(searcher.edit, Qt::Key_PageDown);
    QTest::keyClick(searcher.edit, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(searcher.canvas.selection(), before);
    QVERIFY(searcher.activated.isEmpty());
}

void TestTextSearchBar::everyControlHasAName()
{
    const Searcher searcher(report());
    for (const QWidget *widget : searcher.bar->findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && !widget->objectName().startsWith(QLatin1String("qt_")))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestTextSearchBar)
#include "tst_textsearchbar.moc"
