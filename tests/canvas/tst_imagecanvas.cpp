// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imagecanvas.h"

#include "canvas/showncanvas.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

class TestImageCanvas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fitsANewPicture();
    void staysFittedUntilTheUserZooms();
    void keepsTheViewWhenThePictureArrives();
    void forgetsEverythingWhenCleared();
    void mapsTheSameSpotAtEveryZoomAndSize_data();
    void mapsTheSameSpotAtEveryZoomAndSize();
    void showsThePictureWhereItSaysItIs();
    void keepsThePointUnderThePointer_data();
    void keepsThePointUnderThePointer();
    void keepsTheMiddleWhenResized();
    void scrollsWithThePlainWheel();
    void zoomsInSteps();
    void saysThatTheViewChanged();
    void keepsAndRestoresTheView();
    void forgetsAViewThatIsNoLongerWanted();
    void isDarkWhateverThePalette_data();
    void isDarkWhateverThePalette();
    void doesNothingWithoutAPicture();
};

void TestImageCanvas::fitsANewPicture()
{
    Shown shown({12'000, 8'000});
    QVERIFY(shown.canvas.isFitted());
    QVERIFY(shown.canvas.viewport()->rect().contains(shown.canvas.viewportPosition({0, 0})));
    QVERIFY(shown.canvas.viewport()->rect().contains(shown.canvas.viewportPosition({100, 100})));
    QVERIFY(!shown.canvas.horizontalScrollBar()->isVisible());
    QVERIFY(!shown.canvas.verticalScrollBar()->isVisible());
    Shown small({100, 100});
    QCOMPARE(small.canvas.zoomFactor(), 1.0);
}

void TestImageCanvas::staysFittedUntilTheUserZooms()
{
    Shown shown;
    const double before = shown.canvas.zoomFactor();
    shown.canvas.resize(500, 400);
    QVERIFY(shown.canvas.zoomFactor() < before);
    shown.canvas.zoomIn();
    QVERIFY(!shown.canvas.isFitted());
    const double zoomed = shown.canvas.zoomFactor();
    shown.canvas.resize(900, 700);
    QCOMPARE(shown.canvas.zoomFactor(), zoomed);
    shown.canvas.fitToWindow();
    QCOMPARE(shown.canvas.zoomFactor(), before);
}

void TestImageCanvas::keepsTheViewWhenThePictureArrives()
{
    ImageCanvas canvas;
    canvas.resize(800, 600);
    canvas.show();
    canvas.setPlaceholder({4'000, 3'000});
    QCOMPARE(canvas.imageSize(), QSize(4'000, 3'000));
    canvas.setZoomFactor(0.5);
    canvas.horizontalScrollBar()->setValue(77);
    const QPoint before = canvas.viewportPosition({40, 60});
    const QSignalSpy changed(&canvas, &ImageCanvas::viewChanged);
    canvas.setPreview(picture({500, 375}));
    canvas.setPyramid(pyramid({4'000, 3'000}));
    QCOMPARE(canvas.viewportPosition({40, 60}), before);
    QCOMPARE(canvas.zoomFactor(), 0.5);
    QVERIFY(changed.isEmpty());
}

void TestImageCanvas::forgetsEverythingWhenCleared()
{
    Shown shown;
    shown.canvas.setMarkers({pin(1, {50, 50})});
    shown.canvas.setSelected(conversation(1));
    shown.canvas.setProvisionalMarker(Marker{10, 10, {}});
    shown.canvas.setZoomFactor(3);
    shown.canvas.clear();
    QVERIFY(shown.canvas.imageSize().isEmpty());
    QVERIFY(shown.canvas.markers().isEmpty());
    QVERIFY(shown.canvas.selected().isNull());
    QVERIFY(shown.canvas.provisionalMarkerRect().isNull());
    QVERIFY(shown.canvas.isFitted());
}

void TestImageCanvas::mapsTheSameSpotAtEveryZoomAndSize_data()
{
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<QSize>("window");
    QTest::addColumn<double>("zoom");
    for (const QSize picture : {QSize(640, 480), QSize(12'000, 8'000), QSize(333, 1'777)}) {
        for (const QSize window : {QSize(320, 240), QSize(1'000, 700)}) {
            for (const double zoom : {0.0, 0.31, 1.0, 1.7, 8.0, 32.0}) {
                QTest::addRow("%dx%d in %dx%d at %g", picture.width(), picture.height(), window.width(),
                              window.height(), zoom)
                    << picture << window << zoom;
            }
        }
    }
}

void TestImageCanvas::mapsTheSameSpotAtEveryZoomAndSize()
{
    QFETCH(QSize, picture);
    QFETCH(QSize, window);
    QFETCH(double, zoom);
    ImageCanvas canvas;
    canvas.resize(window);
    canvas.show();
    canvas.setPlaceholder(picture);
    if (zoom > 0)
        canvas.setZoomFactor(zoom);
    const double scale = canvas.zoomFactor();
    // What a pixel of the viewport is, in percent.
    const QSizeF pixel(100 / (picture.width() * scale), 100 / (picture.height() * scale));
    for (const QPointF percent : {QPointF(0, 0), QPointF(12.3456, 98.7654), QPointF(50, 50), QPointF(100, 100)}) {
        const QPoint position = canvas.viewportPosition(percent);
        const QPointF back = canvas.percentAt(position);
        QVERIFY(qAbs(back.x() - percent.x()) <= pixel.width() / 2 + 1e-6);
        QVERIFY(qAbs(back.y() - percent.y()) <= pixel.height() / 2 + 1e-6);
        // And to 0.01 % where the pointer can be that exact.
        const QPointF within(position.x() + (percent.x() - back.x()) / pixel.width(),
                             position.y() + (percent.y() - back.y()) / pixel.height());
        QVERIFY(qAbs(canvas.percentAt(within).x() - percent.x()) < 0.01);
        QVERIFY(qAbs(canvas.percentAt(within).y() - percent.y()) < 0.01);
        QCOMPARE(canvas.viewportPosition(back), position);
    }
}

void TestImageCanvas::showsThePictureWhereItSaysItIs()
{
    QImage image = picture({1'000, 800}, Qt::white);
    QPainter(&image).fillRect(300, 600, 10, 10, Qt::red);
    Shown shown({1'000, 800});
    shown.canvas.setPyramid(ImagePyramid::build(image));
    const QPointF middle(30.5, 75.625);
    for (const double zoom : {0.45, 0.7, 1.0, 2.3, 16.0}) {
        shown.canvas.setZoomFactor(zoom);
        shown.canvas.ensureSpotVisible(middle);
        const QColor seen = shown.canvas.viewport()->grab().toImage().pixelColor(shown.canvas.viewportPosition(middle));
        QVERIFY2(seen.red() > 200 && seen.green() < 120, qPrintable(seen.name()));
    }
}

void TestImageCanvas::keepsThePointUnderThePointer_data()
{
    QTest::addColumn<QPointF>("position");
    QTest::newRow("middle") << QPointF(450, 350);
    QTest::newRow("left") << QPointF(120, 300);
    QTest::newRow("lower right") << QPointF(800, 600);
}

void TestImageCanvas::keepsThePointUnderThePointer()
{
    QFETCH(QPointF, position);
    Shown shown({6'000, 5'000});
    shown.canvas.setZoomFactor(0.5);
    QPointF percent = shown.canvas.percentAt(position);
    for (const int turn : {120, 120, 360, -120, 15, 240, -60}) {
        const double before = shown.canvas.zoomFactor();
        shown.wheel(position, turn, Qt::ControlModifier);
        QVERIFY(turn > 0 ? shown.canvas.zoomFactor() > before : shown.canvas.zoomFactor() < before);
        const QPointF now = shown.canvas.percentAt(position);
        const double pixel = 100 / (5'000 * shown.canvas.zoomFactor());
        QVERIFY(qAbs(now.x() - percent.x()) <= pixel);
        QVERIFY(qAbs(now.y() - percent.y()) <= pixel);
        percent = now;
    }
}

void TestImageCanvas::keepsTheMiddleWhenResized()
{
    Shown shown({6'000, 5'000});
    shown.canvas.setZoomFactor(1);
    const auto middle = [&] { return shown.canvas.percentAt(QRectF(shown.canvas.viewport()->rect()).center()); };
    const QPointF before = middle();
    shown.canvas.resize(600, 500);
    QVERIFY((middle() - before).manhattanLength() < 0.1);
    shown.canvas.resize(1'000, 600);
    QVERIFY((middle() - before).manhattanLength() < 0.1);
}

void TestImageCanvas::scrollsWithThePlainWheel()
{
    Shown shown({6'000, 5'000});
    shown.canvas.setZoomFactor(1);
    const QPoint before = shown.canvas.viewportPosition({50, 50});
    shown.wheel({400, 300}, -120);
    const QPoint down = shown.canvas.viewportPosition({50, 50});
    QVERIFY(down.y() < before.y());
    QCOMPARE(down.x(), before.x());
    shown.wheel({400, 300}, -120, Qt::ShiftModifier);
    QVERIFY(shown.canvas.viewportPosition({50, 50}).x() < down.x());
    QCOMPARE(shown.canvas.viewportPosition({50, 50}).y(), down.y());
    QCOMPARE(shown.canvas.zoomFactor(), 1.0);
}

void TestImageCanvas::zoomsInSteps()
{
    Shown shown({6'000, 5'000});
    const QSignalSpy changed(&shown.canvas, &ImageCanvas::zoomFactorChanged);
    shown.canvas.actualSize();
    QCOMPARE(shown.canvas.zoomFactor(), 1.0);
    QCOMPARE(changed.size(), 1);
    shown.canvas.zoomIn();
    QVERIFY(shown.canvas.zoomFactor() > 1.1);
    shown.canvas.setZoomFactor(0.95);
    shown.canvas.zoomIn();
    // Full size is never stepped over.
    QCOMPARE(shown.canvas.zoomFactor(), 1.0);
    for (int step = 0; step < 40; ++step)
        shown.canvas.zoomIn();
    QCOMPARE(shown.canvas.zoomFactor(), 32.0);
    for (int step = 0; step < 80; ++step)
        shown.canvas.zoomOut();
    QVERIFY(shown.canvas.zoomFactor() > 0.01);
    QCOMPARE(changed.last().first().toDouble(), shown.canvas.zoomFactor());
}

void TestImageCanvas::saysThatTheViewChanged()
{
    Shown shown({6'000, 5'000});
    const QSignalSpy changed(&shown.canvas, &ImageCanvas::viewChanged);
    auto changes = [&, last = qsizetype(0)]() mutable { return changed.size() - std::exchange(last, changed.size()); };
    shown.canvas.setZoomFactor(1);
    QCOMPARE(changes(), 1);
    shown.canvas.verticalScrollBar()->setValue(shown.canvas.verticalScrollBar()->value() + 10);
    QCOMPARE(changes(), 1);
    shown.canvas.resize(640, 480);
    QVERIFY(changes() >= 1);
    shown.canvas.setMarkers({pin(1, {50, 50})});
    QCOMPARE(changes(), 0);
}

void TestImageCanvas::keepsAndRestoresTheView()
{
    Shown shown({6'000, 5'000});
    QCOMPARE(shown.canvas.viewState(), ViewState());
    shown.canvas.setZoomFactor(1.5);
    shown.canvas.ensureSpotVisible({80, 30});
    const ViewState state = shown.canvas.viewState();
    QVERIFY(!state.fitted);
    QCOMPARE(state.zoom, 1.5);
    shown.canvas.fitToWindow();
    QVERIFY(shown.canvas.viewState().fitted);

    const auto isLike = [&state](const ImageCanvas &canvas) {
        const ViewState now = canvas.viewState();
        return !now.fitted && now.zoom == state.zoom && (now.centre - state.centre).manhattanLength() < 0.05;
    };
    shown.canvas.setViewState(state);
    QVERIFY(isLike(shown.canvas));
    shown.canvas.setViewState({});
    QVERIFY(shown.canvas.isFitted());

    // Before there is a picture, in a window of another size, which changes once more.
    ImageCanvas other;
    other.resize(500, 400);
    other.setViewState(state);
    QCOMPARE(other.viewState(), state);
    other.show();
    other.setPlaceholder({6'000, 5'000});
    QVERIFY(isLike(other));
    other.resize(700, 600);
    other.setPyramid(pyramid({6'000, 5'000}));
    QVERIFY(isLike(other));
}

void TestImageCanvas::forgetsAViewThatIsNoLongerWanted()
{
    ImageCanvas canvas;
    canvas.resize(500, 400);
    canvas.show();
    canvas.setViewState({false, 2, {10, 10}});
    canvas.fitToWindow();
    canvas.setPlaceholder({6'000, 5'000});
    QVERIFY(canvas.isFitted());
    canvas.setViewState({false, 2, {10, 10}});
    canvas.clear();
    canvas.setPlaceholder({6'000, 5'000});
    QVERIFY(canvas.isFitted());
    // What makes no sense is held to what does.
    canvas.setViewState({false, 1e9, {5'000, -5'000}});
    QCOMPARE(canvas.zoomFactor(), 32.0);
}

void TestImageCanvas::isDarkWhateverThePalette_data()
{
    QTest::addColumn<QColor>("window");
    QTest::newRow("light") << QColor(0xef, 0xef, 0xef);
    QTest::newRow("dark") << QColor(0x20, 0x22, 0x26);
    QTest::newRow("black") << QColor(Qt::black);
}

void TestImageCanvas::isDarkWhateverThePalette()
{
    QFETCH(QColor, window);
    Shown shown({100, 100});
    QPalette palette = shown.canvas.palette();
    palette.setColor(QPalette::Window, window);
    shown.canvas.setPalette(palette);
    const QColor seen = shown.canvas.viewport()->grab().toImage().pixelColor(5, 5);
    QVERIFY2(seen.lightness() < 40, qPrintable(seen.name()));
}

void TestImageCanvas::doesNothingWithoutAPicture()
{
    ImageCanvas canvas;
    canvas.resize(300, 200);
    canvas.show();
    canvas.setMarkers({pin(1, {50, 50})});
    canvas.zoomIn();
    QCOMPARE(canvas.zoomFactor(), 1.0);
    QVERIFY(canvas.isFitted());
    QVERIFY(canvas.markerRect(conversation(1)).isNull());
    QVERIFY(canvas.markerAt({150, 100}).isNull());
    QCOMPARE(canvas.percentAt({10, 10}), QPointF());
    canvas.ensureMarkerVisible(conversation(1));
    canvas.startKeyboardPlacing();
}

QTEST_MAIN(TestImageCanvas)
#include "tst_imagecanvas.moc"
