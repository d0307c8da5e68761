// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The canvas on a screen with one and a half device pixels to a device-independent one.

#include "canvas/imagecanvas.h"

#include "canvas/showncanvas.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

class TestScaledScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullSizeIsAPixelForAPixel();
    void spotsAreWhereTheyAreClicked();
    void pinsStandOnTheirSpots();
};

void TestScaledScreen::fullSizeIsAPixelForAPixel()
{
    Shown shown({1'200, 900}, {1'000, 800});
    QCOMPARE(shown.canvas.viewport()->devicePixelRatioF(), 1.5);
    const QImage original = wavyPicture({1'200, 900});
    shown.canvas.setPyramid(ImagePyramid::build(original));
    shown.canvas.actualSize();
    QCOMPARE(shown.canvas.zoomFactor(), 1.0);
    const QPoint topLeft = shown.canvas.viewportPosition({0, 0});
    const QPoint bottomRight = shown.canvas.viewportPosition({100, 100});
    QVERIFY(qAbs((bottomRight - topLeft).x() - 800) <= 1);
    QVERIFY(qAbs((bottomRight - topLeft).y() - 600) <= 1);
    // Unscaled: a part of the picture is found as it is.
    const QImage seen = shown.canvas.viewport()->grab().toImage();
    const QPoint about = topLeft * 1.5;
    bool found = false;
    for (int y = about.y() - 3; y <= about.y() + 3; ++y) {
        for (int x = about.x() - 3; x <= about.x() + 3; ++x)
            found = found
                    || seen.copy(x + 300, y + 200, 60, 40).convertToFormat(QImage::Format_RGB32)
                           == original.copy(300, 200, 60, 40);
    }
    QVERIFY(found);
}

void TestScaledScreen::spotsAreWhereTheyAreClicked()
{
    Shown shown;
    const QSignalSpy spots(&shown.canvas, &ImageCanvas::spotClicked);
    QTest::mouseClick(shown.canvas.viewport(), Qt::LeftButton, {}, shown.canvas.viewportPosition({25, 75}));
    QCOMPARE(spots.size(), 1);
    const QPointF spot = spots.first().first().toPointF();
    QVERIFY(qAbs(spot.x() - 25) < 0.2 && qAbs(spot.y() - 75) < 0.2);
}

void TestScaledScreen::pinsStandOnTheirSpots()
{
    Shown shown;
    shown.canvas.setPyramid(pyramid({1'600, 1'000}, Qt::white));
    shown.canvas.setMarkers({pin(1, {50, 50})});
    const QImage seen = shown.canvas.viewport()->grab().toImage();
    const QPoint spot = shown.canvas.viewportPosition({50, 50}) * 1.5;
    // The dark tip, within a pixel or two.
    const auto isDark = [&](int down) { return qGray(seen.pixel(spot.x(), spot.y() + down)) < 120; };
    QVERIFY(isDark(-1) || isDark(-2) || isDark(-3));
    QVERIFY(!isDark(4));
}

int main(int argc, char *argv[])
{
    qputenv("QT_SCALE_FACTOR", "1.5");
    QApplication app(argc, argv);
    TestScaledScreen test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_scaledscreen.moc"
