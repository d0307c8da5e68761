// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The canvas on screens with more device pixels than device-independent ones: QT_SCALE_FACTOR says how many; CTest runs
// it with 1, 1.5 and 2.

#include "canvas/imagecanvas.h"

#include "canvas/hand.h"
#include "canvas/joblog.h"

#include <QApplication>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

double ratio()
{
    return qEnvironmentVariable("QT_SCALE_FACTOR").toDouble();
}

} // namespace

class TestScaledScreen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fullSizeIsAPixelForAPixel();
    void spotsAreWhereTheyAreClicked();
    void pinsStandOnTheirSpots();
    void heapsSpreadOut();
    void regionsAreWhereTheyAreDrawn();
    void drawingsAreSharp();
};

void TestScaledScreen::fullSizeIsAPixelForAPixel()
{
    Shown shown({1'200, 900}, {1'300, 1'000});
    QCOMPARE(shown.canvas.viewport()->devicePixelRatioF(), ratio());
    const QImage original = wavyPicture({1'200, 900});
    shown.canvas.setPyramid(ImagePyramid::build(original));
    shown.canvas.actualSize();
    QCOMPARE(shown.canvas.zoomFactor(), 1.0);
    const QPoint topLeft = shown.canvas.viewportPosition({0, 0});
    const QPoint bottomRight = shown.canvas.viewportPosition({100, 100});
    QVERIFY(qAbs((bottomRight - topLeft).x() - 1'200 / ratio()) <= 1);
    QVERIFY(qAbs((bottomRight - topLeft).y() - 900 / ratio()) <= 1);
    // Unscaled: a part of the picture is found as it is.
    const QImage seen = shown.canvas.viewport()->grab().toImage();
    const QPoint about = topLeft * ratio();
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
    const QPoint spot = shown.canvas.viewportPosition({50, 50}) * ratio();
    // The dark tip, within a pixel or two.
    const auto isDark = [&](int down) { return qGray(seen.pixel(spot.x(), spot.y() + down)) < 120; };
    QVERIFY(isDark(-1) || isDark(-2) || isDark(-3));
    QVERIFY(!isDark(4));
}

void TestScaledScreen::heapsSpreadOut()
{
    Hand hand;
    QList<MarkerView> markers;
    for (int number = 1; number <= 12; ++number)
        markers.append(pin(number, {90, 10}));
    hand.canvas.setMarkers(markers);
    hand.click(hand.headOf(1));
    for (int number = 1; number <= 12; ++number) {
        const QRect rect = hand.canvas.markerRect(conversation(number));
        QVERIFY(hand.canvas.viewport()->rect().contains(rect));
        QCOMPARE(hand.canvas.markerAt(rect.center()), conversation(number));
    }
}

void TestScaledScreen::regionsAreWhereTheyAreDrawn()
{
    Hand hand;
    hand.drag(hand.at({20, 30}), hand.at({50, 70}));
    const QRectF region = hand.regions.first().first().toRectF();
    QVERIFY(isNear(region.topLeft(), {20, 30}) && isNear(region.bottomRight(), {50, 70}));
    MarkerView view = pin(1, region.topLeft());
    view.marker.region = RegionSize{region.width(), region.height()};
    hand.canvas.setMarkers({view});
    hand.canvas.setSelected(view.id);
    hand.drag(hand.at({50, 70}), hand.at({60, 80}));
    QVERIFY(isNear(hand.resized.first().at(1).toRectF().bottomRight(), {60, 80}));
}

void TestScaledScreen::drawingsAreSharp()
{
    // One device pixel of the screen at a zoom of 8.
    const QByteArray content =
        "<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='800'>"
        "<rect width='1200' height='800' fill='white'/><rect x='600' width='0.125' height='800'/></svg>";
    ImageLoader loader;
    const auto job = loader.load(content);
    const Log log(*job);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
    ImageCanvas canvas;
    canvas.resize(400, 300);
    canvas.show();
    canvas.setPyramid(log.pyramid);
    canvas.setZoomFactor(8);
    canvas.ensureSpotVisible({50, 50});
    const auto darkest = [&canvas] {
        const QImage seen = canvas.viewport()->grab().toImage();
        int grey = 255;
        for (int x = 0; x < seen.width(); ++x)
            grey = std::min(grey, qGray(seen.pixel(x, seen.height() / 2)));
        return grey;
    };
    QTRY_VERIFY_WITH_TIMEOUT(darkest() < 30, deadline);
}

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", "1.5");
    QApplication app(argc, argv);
    TestScaledScreen test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_scaledscreen.moc"
