// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imagecanvas.h"
#include "canvas/markershape.h"

#include "canvas/showncanvas.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

/// Collects what a widget repaints.
class RepaintWatch : public QObject
{
public:
    explicit RepaintWatch(QWidget &widget)
    {
        // The first paintings are not ours.
        QTest::qWait(50);
        widget.installEventFilter(this);
    }
    bool eventFilter(QObject * /*object*/, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            ++times;
            area += static_cast<QPaintEvent *>(event)->region();
        }
        return false;
    }

    int times = 0;
    QRegion area;
};

} // namespace

class TestImageCanvasPins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesPinsByTheirTip_data();
    void placesPinsByTheirTip();
    void keepsPinsReadable();
    void scrollsToAPin();
    void repaintsOnlyTheChangedPin();
    void repaintsNothingForTheSamePins();
    void keepsASelectionForAPinToCome();
};

void TestImageCanvasPins::placesPinsByTheirTip_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {0.3, 1.0, 2.5, 20.0})
        QTest::addRow("%g", zoom) << zoom;
}

void TestImageCanvasPins::placesPinsByTheirTip()
{
    QFETCH(double, zoom);
    Shown shown;
    shown.canvas.setMarkers({pin(1, {30, 40}), pin(2, {70, 60})});
    shown.canvas.setProvisionalMarker(Marker{50, 50, {}});
    shown.canvas.setZoomFactor(zoom);
    for (const MarkerView &view : shown.canvas.markers()) {
        const QRect rect = shown.canvas.markerRect(view.id);
        const QPoint spot = shown.canvas.viewportPosition({view.marker.x, view.marker.y});
        QVERIFY(qAbs(rect.left() + rect.width() / 2 - spot.x()) <= 1);
        QVERIFY(qAbs(rect.bottom() - spot.y()) <= 1);
        QCOMPARE(shown.canvas.markerAt(rect.center()), view.id);
    }
    QVERIFY(qAbs(shown.canvas.provisionalMarkerRect().bottom() - shown.canvas.viewportPosition({50, 50}).y()) <= 1);
    QVERIFY(shown.canvas.markerRect(conversation(3)).isNull());
}

void TestImageCanvasPins::keepsPinsReadable()
{
    Shown shown({600, 400}, {1'200, 1'000});
    shown.canvas.setMarkers({pin(1, {30, 40})});
    QVERIFY(qAbs(shown.canvas.markerRect(conversation(1)).width() - 30) <= 1);
    shown.canvas.setZoomFactor(0.1);
    QVERIFY(shown.canvas.markerRect(conversation(1)).width() >= int(MarkerShape::minimumDiameter));
    shown.canvas.setZoomFactor(10);
    QVERIFY(shown.canvas.markerRect(conversation(1)).width() <= 36);
    shown.canvas.setMarkerDiameter(50);
    QVERIFY(shown.canvas.markerRect(conversation(1)).width() <= int(MarkerShape::maximumDiameter) + 1);
    // Whole, at the picture's upper edge.
    shown.canvas.setMarkers({pin(1, {50, 0})});
    shown.canvas.setSelected(conversation(1));
    shown.canvas.ensureMarkerVisible(conversation(1));
    QVERIFY(shown.canvas.viewport()->rect().contains(shown.canvas.markerRect(conversation(1))));
}

void TestImageCanvasPins::scrollsToAPin()
{
    Shown shown({6'000, 5'000});
    shown.canvas.setMarkers({pin(1, {1, 0}), pin(2, {99, 100}), pin(3, {50, 50})});
    shown.canvas.setZoomFactor(1);
    for (const int number : {1, 2, 3, 1}) {
        shown.canvas.ensureMarkerVisible(conversation(number));
        QVERIFY(shown.canvas.viewport()->rect().contains(shown.canvas.markerRect(conversation(number))));
    }
    const QRect before = shown.canvas.markerRect(conversation(1));
    shown.canvas.ensureMarkerVisible(conversation(1));
    shown.canvas.ensureMarkerVisible(conversation(77));
    QCOMPARE(shown.canvas.markerRect(conversation(1)), before);
}

void TestImageCanvasPins::repaintsOnlyTheChangedPin()
{
    Shown shown;
    QList<MarkerView> markers;
    for (int number = 1; number <= 100; ++number)
        markers.append(pin(number, {double(number % 10) * 10, double(number / 10) * 10}));
    shown.canvas.setMarkers(markers);
    // Qt paints an item that is new, or was resized, once more as a whole; this gets it over with.
    QTest::qWait(50);
    shown.canvas.updateMarker(pin(1, {10, 0}, MarkerView::State::Failed));
    RepaintWatch watch(*shown.canvas.viewport());
    shown.canvas.updateMarker(pin(50, {0, 50}, MarkerView::State::Resolved));
    QTRY_COMPARE(watch.times, 1);
    const QRect pinRect = shown.canvas.markerRect(conversation(50));
    QVERIFY(watch.area.boundingRect().contains(pinRect));
    QVERIFY(watch.area.boundingRect().width() < pinRect.width() + 60);
    QVERIFY(watch.area.boundingRect().height() < pinRect.height() + 60);
}

void TestImageCanvasPins::repaintsNothingForTheSamePins()
{
    Shown shown;
    const QList<MarkerView> markers = {pin(1, {10, 10}), pin(2, {20, 20})};
    shown.canvas.setMarkers(markers);
    RepaintWatch watch(*shown.canvas.viewport());
    shown.canvas.setMarkers(markers);
    shown.canvas.updateMarker(markers.first());
    shown.canvas.setSelected({});
    QTest::qWait(50);
    QCOMPARE(watch.times, 0);
}

void TestImageCanvasPins::keepsASelectionForAPinToCome()
{
    Shown shown;
    const QSignalSpy changed(&shown.canvas, &ImageCanvas::selectedChanged);
    shown.canvas.setSelected(conversation(1));
    shown.canvas.setSelected(conversation(1));
    QCOMPARE(changed.size(), 1);
    shown.canvas.setMarkers({pin(1, {50, 50}), pin(2, {20, 20})});
    QCOMPARE(shown.canvas.selected(), conversation(1));
    QVERIFY(shown.canvas.markerRect(conversation(1)).width() > shown.canvas.markerRect(conversation(2)).width());
}

QTEST_MAIN(TestImageCanvasPins)
#include "tst_imagecanvaspins.moc"
