// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/openingbar_p.h"

#include "canvas/showncanvas.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

/// A canvas that waits for its picture.
struct Waiting
{
    Waiting()
    {
        canvas.resize(600, 400);
        canvas.show();
        canvas.setPlaceholder({3'000, 2'000});
    }

    [[nodiscard]] bool isSeen() const { return bar->isVisible(); }

    ImageCanvas canvas;
    OpeningBar *bar = canvas.findChild<OpeningBar *>();
};

} // namespace

class TestOpeningBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesUpWhenItTakesAWhile();
    void staysAwayWhenThePictureIsThereAtOnce();
    void goesWithThePicture();
    void offersToCancel();
    void liesAtTheLowerEdge();
    void takesNoClickForThePicture();
};

void TestOpeningBar::comesUpWhenItTakesAWhile()
{
    Waiting waiting;
    waiting.canvas.setOpening(0.1);
    QVERIFY(!waiting.isSeen());
    QTRY_VERIFY(waiting.isSeen());
    waiting.canvas.setOpening(0.6);
    QVERIFY(waiting.isSeen());
}

void TestOpeningBar::staysAwayWhenThePictureIsThereAtOnce()
{
    Waiting waiting;
    waiting.canvas.setOpening(0.1);
    waiting.canvas.setPyramid(pyramid({3'000, 2'000}));
    // Longer than the moment after which it would come up.
    QTest::qWait(600);
    QVERIFY(!waiting.isSeen());
}

void TestOpeningBar::goesWithThePicture()
{
    Waiting waiting;
    waiting.canvas.setOpening(0.1);
    QTRY_VERIFY(waiting.isSeen());
    waiting.canvas.setPyramid(pyramid({3'000, 2'000}));
    QVERIFY(!waiting.isSeen());
    waiting.canvas.setOpening(0.1);
    QTRY_VERIFY(waiting.isSeen());
    waiting.canvas.setOpening({});
    QVERIFY(!waiting.isSeen());
    waiting.canvas.setOpening(0.1);
    QTRY_VERIFY(waiting.isSeen());
    waiting.canvas.clear();
    QVERIFY(!waiting.isSeen());
}

void TestOpeningBar::offersToCancel()
{
    Waiting waiting;
    const QSignalSpy cancelled(&waiting.canvas, &ImageCanvas::openingCancelled);
    waiting.canvas.setOpening(0.1);
    QTRY_VERIFY(waiting.isSeen());
    auto *button = waiting.bar->findChild<QPushButton *>();
    QVERIFY(!button->accessibleName().isEmpty());
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(button, Qt::Key_Space);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(cancelled.size(), 2);
}

void TestOpeningBar::liesAtTheLowerEdge()
{
    Waiting waiting;
    waiting.canvas.setOpening(0.1);
    QTRY_VERIFY(waiting.isSeen());
    for (const QSize size : {QSize(600, 400), QSize(900, 500), QSize(400, 300)}) {
        waiting.canvas.resize(size);
        const QRect place = waiting.bar->geometry();
        const QRect around = waiting.canvas.viewport()->rect();
        QVERIFY(around.contains(place));
        QVERIFY(qAbs(place.center().x() - around.center().x()) <= 1);
        QVERIFY(place.bottom() > around.bottom() - 60);
    }
}

void TestOpeningBar::takesNoClickForThePicture()
{
    Waiting waiting;
    const QSignalSpy spots(&waiting.canvas, &ImageCanvas::spotClicked);
    waiting.canvas.setOpening(0.1);
    QTRY_VERIFY(waiting.isSeen());
    QTest::mouseClick(waiting.bar, Qt::LeftButton, {}, QPoint(5, 5));
    QVERIFY(spots.isEmpty());
}

QTEST_MAIN(TestOpeningBar)
#include "tst_openingbar.moc"
