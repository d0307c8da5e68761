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

/// The pin there; null where there is none or a heap.
ConversationId pinAt(const MarkerLayer &layer, QPointF percent, double reach)
{
    const MarkerHit hit = layer.hitAt(percent, reach);
    return hit && !hit.isHeap ? layer.markers().at(hit.pin).id : ConversationId();
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
    void drawsPinsThatHideEachOtherAsAHeap();
    void aHeapComesApartWhenZoomedIn();
    void marksAreNotCountedInAHeap();
    void aHeapLooksLikeItsMostUrgentPin();
    void changesOneByOneLookLikeAllAtOnce();
    void spreadsOutAHeap();
    void aFanFollowsItsPins();
    void aFanThatIsTooLargeHasPages();
    void drawsTheBandOfARegion();
};

void TestMarkerLayer::hitsAPinByItsHeadAndItsTip()
{
    const auto pins = layer({pin(1, {50, 50})});
    QCOMPARE(pinAt(*pins, headOf({50, 50}), slop), conversation(1));
    QCOMPARE(pinAt(*pins, {50, 50}, slop), conversation(1));
}

void TestMarkerLayer::hitsNothingBeside()
{
    const auto pins = layer({pin(1, {50, 50})});
    QVERIFY(pinAt(*pins, {60, 50}, slop).isNull());
    QVERIFY(pinAt(*pins, {50, 51}, slop).isNull());
    QVERIFY(pinAt(*pins, {48, 49.5}, slop).isNull());
    QVERIFY(pinAt(*layer({}), {50, 50}, slop).isNull());
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
    QCOMPARE(pinAt(*pins, at(drawn.center()), 0), conversation(1));
    QCOMPARE(pinAt(*pins, at({0, drawn.top() + 1}), 0), conversation(1));
    QVERIFY(pinAt(*pins, at({0, drawn.top() - 1}), 0).isNull());
    QVERIFY(pinAt(*pins, at({drawn.left() - 1, drawn.center().y()}), 0).isNull());
}

void TestMarkerLayer::hitsTheTopmostFirst()
{
    // A row of pins, each 26 pixels from the next.
    const auto pins = layer({pin(1, {50, 50}), pin(2, {52.6, 50}), pin(3, {47.4, 50}, State::Resolved)});
    QCOMPARE(pinAt(*pins, headOf({51.3, 50}), slop), conversation(2));
    QCOMPARE(pinAt(*pins, headOf({48.7, 50}), slop), conversation(1));
    const std::vector<MarkerHit> hits = pins->hitsAt(headOf({48.7, 50}));
    QCOMPARE(hits.size(), size_t(2));
    QCOMPARE(hits[0].pin, 0);
    QCOMPARE(hits[1].pin, 2);
}

void TestMarkerLayer::hitsTheNearestWhenNoneIsUnderThePointer()
{
    // Two pins of 36 pixels, with 6 pixels between their heads.
    const auto pins = layer({pin(1, {50, 50}), pin(2, {54.2, 50})});
    QCOMPARE(pinAt(*pins, headOf({52.15, 50}), 5), conversation(2));
    QCOMPARE(pinAt(*pins, headOf({52.05, 50}), 5), conversation(1));
    QVERIFY(pinAt(*pins, headOf({52.1, 50}), 1).isNull());
}

void TestMarkerLayer::prefersTheSelectedPin()
{
    const auto pins = layer({pin(1, {50, 50}), pin(2, {52.6, 50})});
    pins->setSelected(conversation(1));
    QCOMPARE(pinAt(*pins, headOf({51.3, 50}), slop), conversation(1));
}

void TestMarkerLayer::hitsAPinWhereItWasMoved()
{
    const auto pins = layer({pin(1, {50, 50}), pin(2, {80, 80})});
    pins->putMarker(pin(1, {20, 30}));
    QVERIFY(pinAt(*pins, headOf({50, 50}), slop).isNull());
    QCOMPARE(pinAt(*pins, headOf({20, 30}), slop), conversation(1));
}

void TestMarkerLayer::findsLongNumbersByTheirEnds()
{
    QList<MarkerView> markers = {pin(9'042, {50, 50})};
    // Others, far away, so that the grid has many cells.
    for (int number = 1; number < 2'000; ++number)
        markers.append(pin(number, {double(number % 50) / 5, double(number / 50) / 4}));
    const auto pins = layer(markers);
    const QRectF drawn = pins->pinRect(markers.first());
    const double left = 50 + (drawn.left() + 2) / pictureSize.width() * 100;
    QCOMPARE(pinAt(*pins, headOf({left, 50}), 0), conversation(9'042));
}

void TestMarkerLayer::drawsNothingWithoutAPicture()
{
    MarkerLayer pins;
    pins.setMarkers({pin(1, {50, 50})});
    QVERIFY(pins.boundingRect().isEmpty());
    QVERIFY(pinAt(pins, {50, 50}, slop).isNull());
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
    const auto both = layer({pin(1, {50, 50}), pin(2, {52.4, 50}, State::Resolved)});
    const auto open = layer({pin(1, {50, 50})});
    const QPoint inHead(514, 375);
    QCOMPARE(seen(*both).pixelColor(inHead), seen(*open).pixelColor(inHead));
    both->setSelected(conversation(2));
    QVERIFY(seen(*both).pixelColor(inHead) != seen(*open).pixelColor(inHead));
}

void TestMarkerLayer::drawsAMovingPinWhereItIsMoved()
{
    const auto pins = layer({pin(1, {25, 50})});
    const QImage before = seen(*pins);
    pins->setMoving(conversation(1), {75, 50}, {});
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
    QVERIFY(pinAt(*pins, headOf({50, 50}), slop).isNull());
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
    const auto pins = layer(markers);
    const QImage together = seen(*pins);
    // All figures, one upon the other, where none is left out because another hides it.
    QImage oneByOne(pictureSize, QImage::Format_RGB32);
    oneByOne.fill(Qt::gray);
    QPainter painter(&oneByOne);
    MarkerSprites sprites;
    sprites.setSize(pins->diameter(), 1, QGuiApplication::font());
    MarkerArrangement arrangement(pins->markers());
    arrangement.rebuild(pictureSize, pins->diameter() * MarkerLayer::heapDistance, {});
    std::vector<MarkerFigure> figures;
    arrangement.visitNear({0, 0, 100, 100}, [&](const MarkerFigure &figure) { figures.push_back(figure); });
    QVERIFY(figures.size() > 300 && figures.size() < 3'000);
    std::sort(figures.begin(), figures.end(), [](const MarkerFigure &left, const MarkerFigure &right) {
        return std::pair(rankOf(left.look.state), left.pin) < std::pair(rankOf(right.look.state), right.pin);
    });
    for (const MarkerFigure &figure : figures) {
        const Marker &marker = markers.at(figure.pin).marker;
        sprites.paint(painter, QPointF(marker.x / 100 * pictureSize.width(), marker.y / 100 * pictureSize.height()),
                      figure.look);
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
    pins->setMoving(conversation(1), {10, 10}, {});
    pins->setSelected(conversation(1));
    pins->removeMarker(conversation(1));
    QVERIFY(pins->hovered().isNull());
    // Named still: it is selected again should it come back.
    QCOMPARE(pins->selected(), conversation(1));
    pins->putMarker(pin(1, {50, 50}));
    QCOMPARE(pins->place(*pins->markers().find(conversation(1))), QPointF(50, 50));
}

void TestMarkerLayer::drawsPinsThatHideEachOtherAsAHeap()
{
    const auto pins = layer({pin(1, {50, 50}), pin(2, {50.4, 50}), pin(3, {50, 50.4}), pin(4, {70, 50})});
    const MarkerHit hit = pins->hitAt(headOf({50, 50}), slop);
    QVERIFY(hit.isHeap);
    QCOMPARE(hit.pin, 0);
    QCOMPARE(pins->heapOf(conversation(3)), (std::vector{conversation(1), conversation(2), conversation(3)}));
    QCOMPARE(pins->heapOf(conversation(4)), std::vector{conversation(4)});
    QCOMPARE(pinAt(*pins, headOf({70, 50}), slop), conversation(4));
    // Not as what lies topmost in it.
    QVERIFY(seen(*pins) != seen(*layer({pin(3, {50, 50.4}), pin(4, {70, 50})})));
}

void TestMarkerLayer::aHeapComesApartWhenZoomedIn()
{
    const QList<MarkerView> markers = {pin(1, {50, 50}), pin(2, {51, 50})};
    QVERIFY(layer(markers, 1)->hitAt(headOf({50, 50}), slop).isHeap);
    const auto larger = layer(markers, 4);
    QCOMPARE(pinAt(*larger, headOf({50, 50}, 4), slop), conversation(1));
    QCOMPARE(pinAt(*larger, headOf({51, 50}, 4), slop), conversation(2));
    larger->setView(1, 1, QGuiApplication::font());
    QVERIFY(larger->hitAt(headOf({50, 50}), slop).isHeap);
}

void TestMarkerLayer::marksAreNotCountedInAHeap()
{
    const QList<MarkerView> markers = {pin(1, {50, 50}), pin(2, {50, 50}), pin(3, {50, 50})};
    const auto pins = layer(markers);
    pins->setSelected(conversation(2));
    // The selected pin is on top, and what is below is a heap of the other two.
    QCOMPARE(pinAt(*pins, headOf({50, 50}), slop), conversation(2));
    const std::vector<MarkerHit> hits = pins->hitsAt(headOf({50, 50}));
    QCOMPARE(hits.size(), size_t(2));
    QVERIFY(!hits[0].isHeap);
    QVERIFY(hits[1].isHeap);
    QCOMPARE(pins->heapOf(conversation(1)).size(), size_t(3));
    // With one of the two gone, there is no heap left to be seen.
    pins->removeMarker(conversation(1));
    for (const MarkerHit &hit : pins->hitsAt(headOf({50, 50})))
        QVERIFY(!hit.isHeap);
}

void TestMarkerLayer::aHeapLooksLikeItsMostUrgentPin()
{
    const auto heap = [](State second, bool unread) {
        QList<MarkerView> markers = {pin(1, {50, 50}), pin(2, {50, 50}, second), pin(3, {50, 50})};
        markers.last().unread = unread;
        return seen(*layer(markers));
    };
    QVERIFY(heap(State::Open, false) != heap(State::Failed, false));
    QVERIFY(heap(State::Unsent, false) != heap(State::Failed, false));
    QCOMPARE(heap(State::Open, false), heap(State::Resolved, false));
    QVERIFY(heap(State::Open, false) != heap(State::Open, true));
}

void TestMarkerLayer::changesOneByOneLookLikeAllAtOnce()
{
    QList<MarkerView> markers;
    for (int number = 1; number <= 400; ++number)
        markers.append(pin(number, {double(number * 37 % 101) * 0.99, double(number * 53 % 97)}, State(number % 4)));
    const auto pins = layer({});
    pins->setSelected(conversation(8));
    static_cast<void>(seen(*pins));
    for (const MarkerView &marker : std::as_const(markers)) {
        pins->putMarker(pin(marker.number, {marker.marker.x, marker.marker.y}));
        static_cast<void>(pins->hitAt({50, 50}, slop));
    }
    for (const MarkerView &marker : std::as_const(markers))
        pins->putMarker(marker);
    markers.removeAt(100);
    pins->removeMarker(conversation(101));
    markers[7].marker.x = 12;
    pins->putMarker(markers[7]);
    pins->setHovered(conversation(30));
    pins->setHovered({});
    const auto atOnce = layer(markers);
    atOnce->setSelected(conversation(8));
    QCOMPARE(seen(*pins), seen(*atOnce));
}

void TestMarkerLayer::spreadsOutAHeap()
{
    QList<MarkerView> markers;
    for (int number = 1; number <= 20; ++number)
        markers.append(pin(number, {50, 50}));
    markers.append(pin(21, {80, 80}));
    const auto pins = layer(markers);
    const QImage before = seen(*pins);
    QVERIFY(!pins->fanOut(conversation(21), {0, 0, 100, 100}));
    QVERIFY(pins->fanOut(conversation(5), {0, 0, 100, 100}));
    QCOMPARE(pins->fan().pins().size(), size_t(20));
    for (int number = 1; number <= 20; ++number) {
        const MarkerView &marker = pins->markers().at(number - 1);
        // Its head, where it is drawn now, is its own; what it means has not moved.
        const QPointF head = pins->pinRect(marker).center();
        const QPointF at = pins->place(marker) + QPointF(head.x() / 10, head.y() / 8);
        QCOMPARE(pinAt(*pins, at, 0), conversation(number));
        QVERIFY(pins->isOnFan(at));
        QCOMPARE(pins->spot(marker), QPointF(50, 50));
    }
    QVERIFY(!pins->hitAt({50, 50}, 0));
    QVERIFY(seen(*pins) != before);
    QVERIFY(pins->closeFan());
    QVERIFY(!pins->closeFan());
    QCOMPARE(seen(*pins), before);
}

void TestMarkerLayer::aFanFollowsItsPins()
{
    QList<MarkerView> markers;
    for (int number = 1; number <= 4; ++number)
        markers.append(pin(number, {50, 50}));
    const auto pins = layer(markers);
    const auto fanned = [&] {
        std::vector<int> numbers;
        for (const MarkerFan::Pin &one : pins->fan().pins())
            numbers.push_back(pins->markers().find(one.id)->number);
        return numbers;
    };
    QVERIFY(pins->fanOut(conversation(1), {0, 0, 100, 100}));
    pins->putMarker(pin(5, {50, 50}));
    QCOMPARE(fanned(), (std::vector{1, 2, 3, 4, 5}));
    // The one that says where the heap is goes elsewhere: the others stay.
    pins->putMarker(pin(1, {10, 10}));
    QCOMPARE(fanned(), (std::vector{2, 3, 4, 5}));
    pins->removeMarker(conversation(3));
    QCOMPARE(fanned(), (std::vector{2, 4, 5}));
    pins->setMarkers({pin(2, {50, 50}), pin(5, {50, 50}), pin(9, {30, 30})});
    QCOMPARE(fanned(), (std::vector{2, 5}));
    pins->removeMarker(conversation(5));
    QVERIFY(!pins->fan().isOpen());
    // Another zoom may make other heaps.
    pins->setMarkers(markers);
    QVERIFY(pins->fanOut(conversation(1), {0, 0, 100, 100}));
    pins->setView(2, 1, QGuiApplication::font());
    QVERIFY(!pins->fan().isOpen());
}

void TestMarkerLayer::aFanThatIsTooLargeHasPages()
{
    QList<MarkerView> markers;
    for (int number = 1; number <= 150; ++number)
        markers.append(pin(number, {50, 50}));
    const auto pins = layer(markers);
    QVERIFY(pins->fanOut(conversation(1), {0, 0, 100, 100}));
    QVERIFY(pins->fan().hasPages());
    QSet<ConversationId> reached;
    for (int page = 0; page < 10 && reached.size() < 150; ++page) {
        // The others are a heap in the middle, which can be hit.
        const MarkerHit rest = pins->hitAt(headOf({50, 50}), 0);
        QVERIFY(rest.isHeap);
        for (const MarkerFan::Pin &one : pins->fan().pins())
            reached.insert(one.id);
        pins->turnFanPage();
    }
    QCOMPARE(reached.size(), 150);
}

void TestMarkerLayer::drawsTheBandOfARegion()
{
    const auto pins = layer({});
    const QImage before = seen(*pins);
    pins->setBand(QRectF(20, 20, 30, 30));
    const QImage during = seen(*pins);
    QVERIFY(during.pixelColor(200, 250) != before.pixelColor(200, 250));
    QVERIFY(during.pixelColor(350, 160) != before.pixelColor(350, 160));
    pins->setBand({});
    QCOMPARE(seen(*pins), before);
}

QTEST_MAIN(TestMarkerLayer)
#include "tst_markerlayer.moc"
