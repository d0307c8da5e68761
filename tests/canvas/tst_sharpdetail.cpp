// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/sharpdetail_p.h"

#include "canvas/imagecanvas.h"
#include "canvas/showncanvas.h"
#include "canvas/svgdrawing_p.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <mutex>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

constexpr int deadline = 60'000;

/// Remembers what it was asked for, and can be made to take for ever.
class FakeDrawing : public Drawing
{
public:
    [[nodiscard]] QSize size() const override { return {1'000, 800}; }
    [[nodiscard]] QImage draw(const QRectF &part, double scale, const std::atomic_bool &cancelled) const override
    {
        ++started;
        while (isSlow && !cancelled)
            std::this_thread::yield();
        if (cancelled)
            return {};
        QImage image((part.size() * scale).toSize(), QImage::Format_RGB32);
        image.fill(Qt::red);
        return image;
    }

    std::atomic_bool isSlow = false;
    mutable std::atomic_int started = 0;
};

} // namespace

class TestSharpDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsWhatIsLookedAt();
    void drawsNothingThatIsNoLargerThanItsPixels();
    void drawsOnceTheViewHasComeToRest();
    void drawsNoMoreForASmallStep();
    void givesUpWhatIsNoLongerLookedAt();
    void mayBeDestroyedWhileDrawing();
    void aDrawingIsSharpOnTheCanvas();
};

void TestSharpDetail::drawsWhatIsLookedAt()
{
    const auto drawing = std::make_shared<FakeDrawing>();
    SharpDetail detail;
    const QSignalSpy ready(&detail, &SharpDetail::ready);
    detail.look({100, 100, 200, 150}, 4);
    detail.setDrawing(drawing);
    detail.look({100, 100, 200, 150}, 4);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, deadline);
    const auto image = ready.first().at(0).value<QImage>();
    const QRectF part = ready.first().at(1).toRectF();
    QVERIFY(part.contains(QRectF(100, 100, 200, 150)));
    QVERIFY(part.width() < 300 && part.height() < 250);
    QCOMPARE(QSizeF(image.size()), part.size() * 4);
}

void TestSharpDetail::drawsNothingThatIsNoLargerThanItsPixels()
{
    const auto drawing = std::make_shared<FakeDrawing>();
    SharpDetail detail;
    const QSignalSpy ready(&detail, &SharpDetail::ready);
    detail.setDrawing(drawing);
    detail.look({0, 0, 1'000, 800}, 1);
    detail.look({2'000, 0, 100, 100}, 5);
    QTest::qWait(150);
    QCOMPARE(drawing->started, 0);
    detail.look({0, 0, 100, 100}, 3);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, deadline);
    // Zoomed out again: what there was is taken back.
    detail.look({0, 0, 1'000, 800}, 0.5);
    QCOMPARE(ready.size(), 2);
    QVERIFY(ready.last().at(0).value<QImage>().isNull());
}

void TestSharpDetail::drawsOnceTheViewHasComeToRest()
{
    const auto drawing = std::make_shared<FakeDrawing>();
    SharpDetail detail;
    const QSignalSpy ready(&detail, &SharpDetail::ready);
    detail.setDrawing(drawing);
    for (int step = 0; step < 20; ++step)
        detail.look({double(step * 20), 100, 200, 150}, 2 + step * 0.1);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, deadline);
    QCOMPARE(drawing->started, 1);
    QVERIFY(ready.first().at(1).toRectF().contains(QRectF(380, 100, 200, 150)));
}

void TestSharpDetail::drawsNoMoreForASmallStep()
{
    const auto drawing = std::make_shared<FakeDrawing>();
    SharpDetail detail;
    const QSignalSpy ready(&detail, &SharpDetail::ready);
    detail.setDrawing(drawing);
    detail.look({400, 300, 200, 150}, 4);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, deadline);
    detail.look({410, 305, 200, 150}, 4);
    detail.look({410, 305, 200, 150}, 4);
    QTest::qWait(150);
    QCOMPARE(drawing->started, 1);
    detail.look({600, 305, 200, 150}, 4);
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, deadline);
}

void TestSharpDetail::givesUpWhatIsNoLongerLookedAt()
{
    const auto drawing = std::make_shared<FakeDrawing>();
    drawing->isSlow = true;
    SharpDetail detail;
    const QSignalSpy ready(&detail, &SharpDetail::ready);
    detail.setDrawing(drawing);
    detail.look({0, 0, 100, 100}, 4);
    QTRY_COMPARE_WITH_TIMEOUT(drawing->started, 1, deadline);
    detail.look({500, 500, 100, 100}, 4);
    QTRY_COMPARE_WITH_TIMEOUT(drawing->started, 2, deadline);
    drawing->isSlow = false;
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, deadline);
    QVERIFY(ready.first().at(1).toRectF().contains(QRectF(500, 500, 100, 100)));
}

void TestSharpDetail::mayBeDestroyedWhileDrawing()
{
    const auto drawing = std::make_shared<FakeDrawing>();
    drawing->isSlow = true;
    {
        SharpDetail detail;
        detail.setDrawing(drawing);
        detail.look({0, 0, 100, 100}, 4);
        QTRY_COMPARE_WITH_TIMEOUT(drawing->started, 1, deadline);
    }
    QCOMPARE(drawing->started, 1);
}

void TestSharpDetail::aDrawingIsSharpOnTheCanvas()
{
    // A hair's breadth in the middle, far thinner than a pixel of the picture.
    const QByteArray content = "<svg xmlns='http://www.w3.org/2000/svg' width='1000' height='800'>"
                               "<rect width='1000' height='800' fill='white'/>"
                               "<rect x='500' y='0' width='0.125' height='800'/></svg>";
    const std::atomic_bool running = false;
    const auto drawing = SvgDrawing::read(content, running);
    QVERIFY(drawing.has_value());
    QImage image = (*drawing)->draw(QRectF(QPointF(), QSizeF((*drawing)->size())), 1, running);
    ImageCanvas canvas;
    canvas.resize(400, 300);
    canvas.show();
    canvas.setPyramid(ImagePyramid::build(std::move(image), nullptr, *drawing));
    canvas.setZoomFactor(16);
    canvas.ensureSpotVisible({50, 50});
    const auto blackest = [&canvas] {
        const QImage seen = canvas.viewport()->grab().toImage();
        int darkest = 255;
        for (int x = 0; x < seen.width(); ++x)
            darkest = std::min(darkest, qGray(seen.pixel(x, seen.height() / 2)));
        return darkest;
    };
    QTRY_VERIFY_WITH_TIMEOUT(blackest() < 40, deadline);
    // Blurred at first when it is zoomed again, and sharp soon.
    canvas.setZoomFactor(24);
    canvas.ensureSpotVisible({50, 50});
    QTRY_VERIFY_WITH_TIMEOUT(blackest() < 40, deadline);
    canvas.clear();
    QVERIFY(blackest() < 60);
}

QTEST_MAIN(TestSharpDetail)
#include "tst_sharpdetail.moc"
