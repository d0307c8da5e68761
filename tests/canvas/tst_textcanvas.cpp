// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textcanvas.h"

#include "canvas/texthand.h"

#include <QApplication>
#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

using namespace Pinthread;
using namespace Pinthread::Test;

class TestTextCanvas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAtTheStart();
    void forgetsEverythingWhenCleared();
    void doesNothingWithoutADocument_data();
    void doesNothingWithoutADocument();
    void scrollsWithWheelAndKeys();
    void scrollsFromWhereTheTextIs();
    void goesToTheEndAndBack();
    void bringsWordsIntoView();
    void keepsThePlaceWhenZoomed_data();
    void keepsThePlaceWhenZoomed();
    void keepsThePlaceWhenResized();
    void zoomsInSteps();
    void holdsTheZoom();
    void staysComfortableToRead();
    void mapsPlacesBothWays();
    void followsLinks();
    void followsTheTheme();
    void saysThatTheViewChanged();
    void goesOnFromWhatIsSeen();
    void takesShortcutsOnlyForItself();
};

void TestTextCanvas::beginsAtTheStart()
{
    TextHand hand(paragraphs(300));
    hand.canvas.verticalScrollBar()->setValue(3'000);
    hand.canvas.selectAll();
    hand.canvas.setDocument(report());
    QVERIFY(hand.canvas.selection().isEmpty());
    QVERIFY(hand.isSeen(hand.canvas.cursorRect(0)));
    QCOMPARE(hand.canvas.verticalScrollBar()->value(), 0);
}

void TestTextCanvas::forgetsEverythingWhenCleared()
{
    TextHand hand(report());
    hand.canvas.setHighlights({highlight(1, {0, 5})});
    hand.canvas.setSelected(conversation(1));
    hand.canvas.setProvisionalHighlight(TextSpan{6, 8});
    hand.canvas.selectAll();
    hand.canvas.clear();
    QVERIFY(hand.canvas.document() == nullptr);
    QVERIFY(hand.canvas.highlights().isEmpty());
    QVERIFY(hand.canvas.selected().isNull());
    QVERIFY(hand.canvas.provisionalHighlightRect().isNull());
    QVERIFY(hand.canvas.selection().isEmpty());
    QVERIFY(hand.selections.last().first().value<TextSpan>().isEmpty());
}

void TestTextCanvas::doesNothingWithoutADocument_data()
{
    QTest::addColumn<TextDocumentPointer>("document");
    QTest::newRow("none") << TextDocumentPointer();
    QTest::newRow("empty") << markdown({});
    QTest::newRow("an empty line") << plain({});
    QTest::newRow("only a rule") << markdown(QStringLiteral("---\n"));
    QTest::newRow("an empty table") << html(QStringLiteral("<table><tr><td></td></tr></table>"));
}

void TestTextCanvas::doesNothingWithoutADocument()
{
    QFETCH(TextDocumentPointer, document);
    TextHand hand(document);
    hand.canvas.setHighlights({highlight(1, {0, 10}), highlight(2, {5, 500})});
    hand.canvas.setProvisionalHighlight(TextSpan{2, 4});
    hand.canvas.setSelected(conversation(1));
    hand.canvas.grab();
    const QPoint middle = hand.canvas.viewport()->rect().center();
    hand.drag({20, 20}, middle);
    hand.doubleClick(middle);
    hand.click(middle, {}, 30);
    hand.point(middle);
    hand.wheel(middle, -120);
    hand.wheel(middle, 120, Qt::ControlModifier);
    using Key = Qt::Key;
    for (const Key key : {Key::Key_Left, Key::Key_Right, Key::Key_Up, Key::Key_Down, Key::Key_Home, Key::Key_End,
                          Key::Key_PageDown, Key::Key_PageUp, Key::Key_Return, Key::Key_Space, Key::Key_Escape}) {
        hand.key(key);
        hand.key(key, Qt::ControlModifier | Qt::ShiftModifier);
    }
    hand.canvas.setSelection({0, 100});
    hand.canvas.selectAll();
    hand.canvas.startConversation();
    hand.canvas.copy();
    hand.canvas.setSearch(QStringLiteral("words"));
    hand.canvas.findNext();
    hand.canvas.findPrevious();
    hand.canvas.ensureHighlightVisible(conversation(1));
    hand.canvas.ensureSpanVisible({5, 7});
    QVERIFY(hand.canvas.highlightRect(conversation(1)).isNull());
    QVERIFY(hand.canvas.selectionRect().isNull());
    QVERIFY(hand.canvas.highlightAt(middle).isNull());
    QCOMPARE(hand.canvas.positionAt(middle), 0);
    QCOMPARE(hand.canvas.matchCount(), 0);
    QVERIFY(hand.prompts.isEmpty());
    QVERIFY(hand.canvas.selection().isEmpty());
    hand.canvas.grab();
}

void TestTextCanvas::scrollsWithWheelAndKeys()
{
    TextHand hand(paragraphs(300));
    const QScrollBar *bar = hand.canvas.verticalScrollBar();
    hand.wheel({200, 200}, -120);
    QVERIFY(bar->value() > 20);
    const int before = bar->value();
    hand.key(Qt::Key_Space);
    QVERIFY(bar->value() > before + hand.canvas.viewport()->height() / 2);
    hand.key(Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(bar->value(), before);
}

void TestTextCanvas::scrollsFromWhereTheTextIs()
{
    TextHand hand(paragraphs(2'000));
    QScrollBar *bar = hand.canvas.verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    // Rows far above turn out to be higher than they were thought to be: nothing moves.
    const qint64 position = hand.canvas.positionAt({300, 200});
    const int y = hand.canvas.cursorRect(position).y();
    for (int number = 1; number < 300; ++number)
        (void)hand.canvas.cursorRect(hand.spanOf(QStringLiteral("Paragraph %1 ").arg(number)).start);
    QCOMPARE(hand.canvas.cursorRect(position).y(), y);
    bar->setValue(bar->value() + 40);
    QVERIFY(qAbs(hand.canvas.cursorRect(position).y() - (y - 40)) <= 1);
}

void TestTextCanvas::goesToTheEndAndBack()
{
    TextHand hand(paragraphs(2'000));
    QScrollBar *bar = hand.canvas.verticalScrollBar();
    bar->setValue(bar->maximum());
    const qint64 length = hand.canvas.document()->plainText().length();
    QVERIFY(hand.isSeen(hand.canvas.cursorRect(length)));
    QCOMPARE(bar->value(), bar->maximum());
    hand.key(Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(hand.isSeen(hand.canvas.cursorRect(0)));
    QCOMPARE(bar->value(), 0);
    hand.key(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(hand.isSeen(hand.canvas.cursorRect(length)));
    // Back by pages, through rows that were never seen.
    for (int page = 0; page < 2'000 && bar->value() > 0; ++page)
        hand.key(Qt::Key_PageUp);
    QCOMPARE(bar->value(), 0);
    QVERIFY(hand.isSeen(hand.canvas.cursorRect(0)));
}

void TestTextCanvas::bringsWordsIntoView()
{
    TextHand hand(paragraphs(2'000));
    for (const int number : {1'500, 3, 1'999, 700, 701}) {
        const TextSpan span = hand.spanOf(QStringLiteral("Paragraph %1 ").arg(number));
        hand.canvas.ensureSpanVisible(span);
        QVERIFY(hand.canvas.viewport()->rect().contains(hand.canvas.cursorRect(span.start)));
    }
}

void TestTextCanvas::keepsThePlaceWhenZoomed_data()
{
    QTest::addColumn<double>("share");
    QTest::newRow("the start") << 0.0;
    QTest::newRow("the middle") << 0.5;
    QTest::newRow("somewhere") << 0.83;
}

void TestTextCanvas::keepsThePlaceWhenZoomed()
{
    QFETCH(double, share);
    TextHand hand(paragraphs(1'000));
    QScrollBar *bar = hand.canvas.verticalScrollBar();
    bar->setValue(int(share * bar->maximum()));
    const QPointF pointer(250, 210);
    const qint64 position = hand.canvas.positionAt(pointer);
    for (int turn = 0; turn < 6; ++turn)
        hand.wheel(pointer, turn < 4 ? 120 : -120, Qt::ControlModifier);
    QVERIFY(hand.canvas.zoomFactor() > 1.1);
    // The line that the pointer is on stays there: within a line or two, as its words are broken elsewhere.
    QVERIFY(qAbs(hand.canvas.cursorRect(position).center().y() - 210) < 90);
}

void TestTextCanvas::keepsThePlaceWhenResized()
{
    TextHand hand(paragraphs(1'000));
    QScrollBar *bar = hand.canvas.verticalScrollBar();
    bar->setValue(bar->maximum() / 3);
    const qint64 position = hand.canvas.positionAt({0, 4});
    hand.canvas.resize(420, 560);
    QVERIFY(qAbs(hand.canvas.cursorRect(position).y()) < 60);
    hand.canvas.resize(760, 560);
    QVERIFY(qAbs(hand.canvas.cursorRect(position).y()) < 60);
}

void TestTextCanvas::zoomsInSteps()
{
    TextHand hand(report());
    const QSignalSpy changed(&hand.canvas, &TextCanvas::zoomFactorChanged);
    const int height = hand.canvas.cursorRect(20).height();
    hand.canvas.zoomIn();
    hand.canvas.zoomIn();
    hand.canvas.zoomIn();
    QVERIFY(hand.canvas.cursorRect(20).height() > height);
    QCOMPARE(changed.size(), 3);
    hand.canvas.actualSize();
    QCOMPARE(hand.canvas.zoomFactor(), 1.0);
    QCOMPARE(hand.canvas.cursorRect(20).height(), height);
    hand.canvas.zoomOut();
    QVERIFY(hand.canvas.zoomFactor() < 1);
}

void TestTextCanvas::holdsTheZoom()
{
    TextHand hand(report());
    hand.canvas.setZoomFactor(100);
    QCOMPARE(hand.canvas.zoomFactor(), TextCanvas::largestZoom);
    hand.canvas.setZoomFactor(0.01);
    QCOMPARE(hand.canvas.zoomFactor(), TextCanvas::smallestZoom);
}

void TestTextCanvas::staysComfortableToRead()
{
    TextHand hand(paragraphs(20), {1'900, 700});
    // A line has about 75 letters, however wide the window is.
    const QRect first = hand.canvas.cursorRect(0);
    const qint64 end = hand.canvas.positionAt(QPointF(1'800, first.center().y()));
    QVERIFY2(end > 55 && end < 95, qPrintable(QString::number(end)));
    // In a narrow one nothing is cut off.
    hand.canvas.resize(240, 700);
    const qint64 length = hand.canvas.document()->plainText().length();
    for (qint64 position = 0; position < length; position += 7)
        QVERIFY(hand.canvas.cursorRect(position).right() < 240);
}

void TestTextCanvas::mapsPlacesBothWays()
{
    TextHand hand(report(), {760, 1'000});
    for (const QString &words :
         {QStringLiteral("Title"), QStringLiteral("some"), QStringLiteral("two"), QStringLiteral("right"),
          QStringLiteral("beta"), QStringLiteral("quoted"), QStringLiteral("return"), QStringLiteral("here")}) {
        const TextSpan span = hand.spanOf(words);
        for (qint64 position = span.start; position < span.end; ++position)
            QCOMPARE(hand.canvas.positionAt(hand.canvas.cursorRect(position).center()), position);
    }
}

void TestTextCanvas::followsLinks()
{
    TextHand hand(report());
    const QPoint link = hand.on(QStringLiteral("link"));
    hand.click(link);
    QCOMPARE(hand.links.size(), 1);
    QCOMPARE(hand.links.last().first().toUrl(), QUrl(QStringLiteral("https://example.org/")));
    hand.point(link);
    QCOMPARE(hand.canvas.viewport()->cursor().shape(), Qt::PointingHandCursor);
    hand.point(hand.on(QStringLiteral("paragraph")));
    QCOMPARE(hand.canvas.viewport()->cursor().shape(), Qt::IBeamCursor);
    // Highlighted: a click is for the highlight, with Ctrl for the link.
    hand.canvas.setHighlights({highlight(1, hand.spanOf(QStringLiteral("a link")))});
    hand.click(link);
    QCOMPARE(hand.links.size(), 1);
    QCOMPARE(lastIn(hand.activated), conversation(1));
    hand.click(link, Qt::ControlModifier);
    QCOMPARE(hand.links.size(), 2);
}

void TestTextCanvas::followsTheTheme()
{
    TextHand hand(report());
    hand.canvas.setHighlights({highlight(1, hand.spanOf(QStringLiteral("paragraph with some")))});
    const auto background = [&] { return hand.canvas.grab().toImage().pixelColor(10, 10); };
    const QPalette before = QApplication::palette();
    QPalette light = before;
    light.setColor(QPalette::Base, Qt::white);
    light.setColor(QPalette::Text, Qt::black);
    hand.canvas.setPalette(light);
    QCOMPARE(background(), QColor(Qt::white));
    QPalette dark = before;
    dark.setColor(QPalette::Base, QColor(0x1f2023));
    dark.setColor(QPalette::Text, QColor(0xe6e7ea));
    hand.canvas.setPalette(dark);
    QCOMPARE(background(), QColor(0x1f2023));
    // Nothing is left of the light one: all that is bright is letters and lines.
    const QImage image = hand.canvas.grab().toImage();
    qint64 bright = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            bright += qGray(image.pixel(x, y)) > 160 ? 1 : 0;
    }
    QVERIFY(bright > 0);
    QVERIFY(bright < qint64(image.width()) * image.height() / 15);
}

void TestTextCanvas::saysThatTheViewChanged()
{
    TextHand hand(paragraphs(100));
    const QSignalSpy changed(&hand.canvas, &TextCanvas::viewChanged);
    auto changes = [&, seen = qsizetype(0)]() mutable { return std::exchange(seen, changed.size()) < changed.size(); };
    hand.wheel({200, 200}, -120);
    QVERIFY(changes());
    hand.canvas.zoomIn();
    QVERIFY(changes());
    hand.canvas.resize(500, 400);
    QVERIFY(changes());
    hand.canvas.setDocument(report());
    QVERIFY(changes());
    hand.canvas.setHighlights({highlight(1, {0, 5})});
    hand.canvas.setSelected(conversation(1));
    hand.point({300, 200});
    QVERIFY(!changes());
}

void TestTextCanvas::goesOnFromWhatIsSeen()
{
    TextHand hand(paragraphs(1'000));
    hand.click(hand.before(QStringLiteral("Paragraph 1 ")));
    QScrollBar *bar = hand.canvas.verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    const int value = bar->value();
    hand.key(Qt::Key_Down);
    QVERIFY(qAbs(bar->value() - value) < 100);
    hand.key(Qt::Key_End, Qt::ShiftModifier);
    QVERIFY(hand.isSeen(hand.canvas.selectionRect()));
}

void TestTextCanvas::takesShortcutsOnlyForItself()
{
    TextHand hand(report());
    const auto takes = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
        event.ignore();
        QCoreApplication::sendEvent(&hand.canvas, &event);
        return event.isAccepted();
    };
    QVERIFY(takes(Qt::Key_C, Qt::ControlModifier));
    QVERIFY(takes(Qt::Key_F, Qt::ControlModifier));
    QVERIFY(!takes(Qt::Key_Escape));
    QVERIFY(!takes(Qt::Key_N));
    QVERIFY(!takes(Qt::Key_Plus, Qt::ControlModifier));
    hand.canvas.selectAll();
    QVERIFY(takes(Qt::Key_Escape));
    // What it does not know is the window's.
    QKeyEvent other(QEvent::KeyPress, Qt::Key_N, Qt::NoModifier);
    QCoreApplication::sendEvent(&hand.canvas, &other);
    QVERIFY(!other.isAccepted());
}

QTEST_MAIN(TestTextCanvas)
#include "tst_textcanvas.moc"
