// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markerlayer_p.h"

#include "canvas/pins.h"

#include <QGuiApplication>
#include <QStyleOptionGraphicsItem>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

using State = MarkerView::State;

constexpr QSize pictureSize(1'000, 800);
constexpr double slop = 3;

/// A layer over a picture that is shown at its own size.
std::unique_ptr<MarkerLayer> layer(const QList<MarkerView> &markers, double scale = 1)
{
    auto result = std::make_unique<MarkerLayer>();
    result->setImageSize(pictureSize);
    result->setView(scale, 1, QGuiApplication::font());
    result->setMarkers(markers);
    return result;
}

QImage seen(MarkerLayer &layer, double scale = 1)
{
    QImage image(pictureSize * scale, QImage::Format_RGB32);
    image.fill(Qt::gray);
    QPainter painter(&image);
    painter.scale(scale, scale);
    QStyleOptionGraphicsItem option;
    option.exposedRect = layer.boundingRect();
    layer.paint(&painter, &option, nullptr);
    return image;
}

/// A place within the head of a pin at \a percent.
QPointF headOf(QPointF percent, double scale = 1)
{
    return percent - QPointF(0, 25 / (pictureSize.height() * scale) * 100);
}

} // namespace

class TestMarkerLayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hitsAPinByItsHeadAndItsTip();
    void hitsNothingBeside();
    void hitsTheSamePixelsAtEveryZoom_data();
    void hitsTheSamePixelsAtEveryZoom();
    void hitsTheTopmostFirst();
    void hitsTheNearestWhenNoneIsUnderThePointer();
    void prefersTheSelectedPin();
    void hitsAPinWhereItWasMoved();
    void findsLongNumbersByTheirEnds();
    void drawsNothingWithoutAPicture();
    void drawsPinsAtTheirSpots();
    void drawsOpenPinsAboveResolvedOnes();
    void drawsAMovingPinWhereItIsMoved();
    void drawsRegions();
    void drawsTheProvisionalPin();
    void drawsAPartAsItDrawsTheWhole();
    void leavesOutOnlyWhatCannotBeSeen();
    void containsWhatItDraws();
    void forgetsWhatIsGone();
};

void TestMarkerLayer::hitsAPinByItsHeadAndItsTip()
{
    const auto pins = layer({pin(1, {50, 50})});
    QCOMPARE(pins->markerAt(headOf({50, 50}), slop), conversation(1));
    QCOMPARE(pins->markerAt({50, 50}, slop), conversation(1));
}

void TestMarkerLayer::hitsNothingBeside()
{
    const auto pins = layer({pin(1, {50, 50})});
    QVERIFY(pins->markerAt({60, 50}, slop).isNull());
    QVERIFY(pins->markerAt({50, 51}, slop).isNull());
    QVERIFY(pins->markerAt({48, 49.5}, slop).isNull());
    QVERIFY(layer({})->markerAt({50, 50}, slop).isNull());
}

void TestMarkerLayer::hitsTheSamePixelsAtEveryZoom_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {0.1, 0.5, 1.0, 4.0, 32.0})
        QTest::addRow("%g", scale) << scale;
}

void TestMarkerLayer::hitsTheSamePixelsAtEveryZoom()
{
    QFETCH(double, scale);
    const auto pins = layer({pin(1, {50, 50})}, scale);
    const QRectF drawn = pins->pinRect(pin(1, {50, 50}));
    const auto at = [&](QPointF pixels) {
        return QPointF(50 + pixels.x() / scale / pictureSize.width() * 100,
                       50 + pixels.y() / scale / pictureSize.height() * 100);
    };
    QCOMPARE(pins->markerAt(at(drawn.center()), 0), conversation(1));
    QCOMPARE(pins->markerAt(at({0, drawn.top() + 1}), 0), conversation(1));
    QVERIFY(pins->markerAt(at({0, drawn.top() - 1}), 0).isNull());
    QVERIFY(pins->markerAt(at({drawn.left() - 1, drawn.center().y()}), 0).isNull());
}

void TestMarkerLayer::hitsTheTopmostFirst()
{
    const auto pins = layer({pin(1, {50, 50}), pin(2, {50.5, 50}), pin(3, {50.2, 50}, State::Resolved)});
    const std::vector expected = {conversation(2), conversation(1), conversation(3)};
    QCOMPARE(pins->markersAt(headOf({50.2, 50})), expected);
    QCOMPARE(pins->markerAt(headOf({50.2, 50}), slop), conversation(2));
}

void TestMarkerLayer::hitsTheNearestWhenNoneIsUnderThePointer()
{
    // Two pins of 36 pixels, with 6 pixels between their heads.
    const auto pins = layer({pin(1, {50, 50}), pin(2, {54.2, 50})});
    QCOMPARE(pins->markerAt(headOf({52.15, 50}), 5), conversation(2));
    QCOMPARE(pins->markerAt(headOf({52.05, 50}), 5), conversation(1));
    QVERIFY(pins->markerAt(headOf({52.1, 50}), 1).isNull());
}

void TestMarkerLayer::prefersTheSelectedPin()
{
    const auto pins = layer({pin(1, {50, 50}), pin(2, {50.5, 50})});
    pins->setSelected(conversation(1));
    QCOMPARE(pins->markerAt(headOf({50.2, 50}), slop), conversation(1));
}

void TestMarkerLayer::hitsAPinWhereItWasMoved()
{
    const auto pins = layer({pin(1, {50, 50}), pin(2, {80, 80})});
    pins->putMarker(pin(1, {20, 30}));
    QVERIFY(pins->markerAt(headOf({50, 50}), slop).isNull());
    QCOMPARE(pins->markerAt(headOf({20, 30}), slop), conversation(1));
}

void TestMarkerLayer::findsLongNumbersByTheirEnds()
{
    QList<MarkerView> markers = {pin(9'042, {50, 50})};
    // Others, far away, so that the grid has many cells.
    for (int number = 1; number < 2'000; ++number)
        markers.append(pin(number, {1, 1}));
    const auto pins = layer(markers);
    const QRectF drawn = pins->pinRect(markers.first());
    const double left = 50 + (drawn.left() + 2) / pictureSize.width() * 100;
    QCOMPARE(pins->markerAt(headOf({left, 50}), 0), conversation(9'042));
}

void TestMarkerLayer::drawsNothingWithoutAPicture()
{
    MarkerLayer pins;
    pins.setMarkers({pin(1, {50, 50})});
    QVERIFY(pins.boundingRect().isEmpty());
    QVERIFY(pins.markerAt({50, 50}, slop).isNull());
}

void TestMarkerLayer::drawsPinsAtTheirSpots()
{
    const QImage image = seen(*layer({pin(1, {25, 50}), pin(2, {75, 50})}));
    QVERIFY(image.pixelColor(250, 398) != QColor(Qt::gray));
    QVERIFY(image.pixelColor(750, 398) != QColor(Qt::gray));
    QCOMPARE(image.pixelColor(500, 398), QColor(Qt::gray));
}

void TestMarkerLayer::drawsOpenPinsAboveResolvedOnes()
{
    const auto both = layer({pin(1, {50, 50}), pin(2, {50, 50}, State::Resolved)});
    const auto open = layer({pin(1, {50, 50})});
    const QPoint inHead(500, 385);
    QCOMPARE(seen(*both).pixelColor(inHead), seen(*open).pixelColor(inHead));
    both->setSelected(conversation(2));
    QVERIFY(seen(*both).pixelColor(inHead) != seen(*open).pixelColor(inHead));
}

void TestMarkerLayer::drawsAMovingPinWhereItIsMoved()
{
    const auto pins = layer({pin(1, {25, 50})});
    const QImage before = seen(*pins);
    pins->setMoving(conversation(1), {75, 50});
    const QImage moving = seen(*pins);
    QCOMPARE(moving.pixelColor(250, 380), QColor(Qt::gray));
    QVERIFY(moving.pixelColor(750, 380) != QColor(Qt::gray));
    QCOMPARE(pins->place(*pins->markers().find(conversation(1))), QPointF(75, 50));
    pins->endMoving();
    QCOMPARE(seen(*pins), before);
}

void TestMarkerLayer::drawsRegions()
{
    MarkerView view = pin(1, {30, 40});
    view.marker.region = RegionSize{20, 25};
    const auto pins = layer({view});
    // Its right edge, at 50 %, far from the pin.
    const auto strength = [&] {
        const QImage image = seen(*pins);
        int sum = 0;
        for (int x = 490; x < 510; ++x)
            sum += qAbs(qGray(image.pixel(x, 450)) - qGray(QColor(Qt::gray).rgb()));
        return sum;
    };
    const int faint = strength();
    QVERIFY(faint > 50);
    pins->setSelected(conversation(1));
    const int strong = strength();
    QVERIFY(strong > faint * 3 / 2);
    pins->setSelected({});
    pins->setHovered(conversation(1));
    QCOMPARE(strength(), strong);
    pins->setHovered({});
    QCOMPARE(strength(), faint);
}

void TestMarkerLayer::drawsTheProvisionalPin()
{
    const auto pins = layer({});
    const QImage before = seen(*pins);
    pins->setProvisional(Marker{50, 50, {}});
    QVERIFY(seen(*pins).pixelColor(500, 380) != QColor(Qt::gray));
    QVERIFY(pins->markerAt(headOf({50, 50}), slop).isNull());
    pins->setProvisional({});
    QCOMPARE(seen(*pins), before);
}

void TestMarkerLayer::drawsAPartAsItDrawsTheWhole()
{
    QList<MarkerView> markers;
    for (int number = 1; number <= 300; ++number)
        markers.append(pin(number, {double(number * 37 % 100), double(number * 53 % 100)}, State(number % 4)));
    for (const double scale : {0.6, 1.0}) {
        const auto pins = layer(markers, scale);
        const QImage whole = seen(*pins, scale);
        for (const QRect part : {QRect(100, 100, 50, 50), QRect(0, 0, 30, 30), QRect(300, 200, 1, 90)}) {
            QImage again = whole;
            QPainter painter(&again);
            painter.setClipRect(part);
            painter.fillRect(part, Qt::gray);
            painter.scale(scale, scale);
            QStyleOptionGraphicsItem option;
            option.exposedRect =
                QRectF(part.x() / scale, part.y() / scale, part.width() / scale, part.height() / scale);
            pins->paint(&painter, &option, nullptr);
            painter.end();
            QCOMPARE(again, whole);
        }
    }
}

void TestMarkerLayer::leavesOutOnlyWhatCannotBeSeen()
{
    QList<MarkerView> markers;
    for (int number = 1; number <= 3'000; ++number)
        markers.append(pin(number, {double(number * 37 % 101) * 0.99, double(number * 53 % 307) / 3.07}));
    const QImage together = seen(*layer(markers));
    // One upon the other, each alone in its layer, where none can hide another.
    QImage oneByOne(pictureSize, QImage::Format_RGB32);
    oneByOne.fill(Qt::gray);
    QPainter painter(&oneByOne);
    const auto single = layer({});
    QStyleOptionGraphicsItem option;
    for (const MarkerView &marker : std::as_const(markers)) {
        single->setMarkers({marker});
        option.exposedRect = single->boundingRect();
        single->paint(&painter, &option, nullptr);
    }
    painter.end();
    QCOMPARE(together, oneByOne);
}

void TestMarkerLayer::containsWhatItDraws()
{
    const auto pins = layer({pin(9'042, {0, 0}), pin(2, {100, 100}, State::Failed), pin(3, {100, 0})});
    pins->setSelected(conversation(9'042));
    const QRectF bounds = pins->boundingRect();
    for (const MarkerView &view : pins->markers().all()) {
        const QPointF spot(view.marker.x * 10, view.marker.y * 8);
        QVERIFY(bounds.contains(pins->pinRect(view).translated(spot)));
    }
}

void TestMarkerLayer::forgetsWhatIsGone()
{
    const auto pins = layer({pin(1, {50, 50}), pin(2, {20, 20})});
    pins->setHovered(conversation(1));
    pins->setMoving(conversation(1), {10, 10});
    pins->setSelected(conversation(1));
    pins->removeMarker(conversation(1));
    QVERIFY(pins->hovered().isNull());
    // Named still: it is selected again should it come back.
    QCOMPARE(pins->selected(), conversation(1));
    pins->putMarker(pin(1, {50, 50}));
    QCOMPARE(pins->place(*pins->markers().find(conversation(1))), QPointF(50, 50));
}

QTEST_MAIN(TestMarkerLayer)
#include "tst_markerlayer.moc"
