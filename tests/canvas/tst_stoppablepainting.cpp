// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/stoppablepainting_p.h"

#include <QLinearGradient>
#include <QPainterPath>
#include <QTest>

using namespace Pinthread;

namespace {

QImage blank()
{
    QImage image(200, 150, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    return image;
}

/// A bit of everything.
void paint(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.translate(20, 10);
    painter.rotate(10);
    painter.setPen(QPen(Qt::blue, 3));
    painter.setBrush(QColor(255, 0, 0, 100));
    painter.drawEllipse(0, 0, 60, 40);
    painter.drawRect(QRectF(10.5, 30.5, 50, 20));
    painter.restore();
    QLinearGradient gradient(0, 0, 200, 0);
    gradient.setColorAt(0, Qt::black);
    gradient.setColorAt(1, Qt::yellow);
    painter.setOpacity(0.6);
    painter.fillRect(QRect(100, 20, 80, 30), gradient);
    painter.setOpacity(1);
    painter.setClipRect(QRect(100, 60, 50, 50));
    painter.setBrush(Qt::darkGreen);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF({{90, 60}, {180, 60}, {120, 130}}));
    painter.setClipping(false);
    painter.setPen(QPen(Qt::black, 2, Qt::DashLine));
    painter.drawPolyline(QPolygonF({{10, 140}, {80, 100}, {150, 145}}));
    QImage stamp(10, 10, QImage::Format_ARGB32_Premultiplied);
    stamp.fill(QColor(0, 0, 255, 128));
    painter.drawImage(QRectF(160, 100, 30, 30), stamp, QRectF(2, 2, 6, 6));
    painter.drawLine(QPointF(5, 5), QPointF(190, 8));
}

} // namespace

class TestStoppablePainting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintsAsWithoutIt();
    void paintsWords();
    void paintsNothingOnceItIsToStop();
    void stopsInTheMiddle();
    void stopsWhenTheTimeIsOver();
};

void TestStoppablePainting::paintsAsWithoutIt()
{
    QImage expected = blank();
    {
        QPainter painter(&expected);
        paint(painter);
    }
    QImage image = blank();
    const std::atomic_bool cancelled = false;
    PaintingStop stop(cancelled, QDeadlineTimer(QDeadlineTimer::Forever));
    {
        StoppablePaintDevice device(image, stop);
        QPainter painter(&device);
        paint(painter);
    }
    QVERIFY(!stop.wasReached());
    QVERIFY(image != blank());
    int different = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor one = image.pixelColor(x, y);
            const QColor other = expected.pixelColor(x, y);
            different += qAbs(one.red() - other.red()) + qAbs(one.green() - other.green()) > 24 ? 1 : 0;
        }
    }
    // Rounded in another place at some edge.
    QVERIFY2(different < 30, qPrintable(QString::number(different)));
}

void TestStoppablePainting::paintsWords()
{
    QImage image = blank();
    const std::atomic_bool cancelled = false;
    PaintingStop stop(cancelled, QDeadlineTimer(QDeadlineTimer::Forever));
    StoppablePaintDevice device(image, stop);
    QPainter painter(&device);
    QFont font;
    font.setPixelSize(60);
    painter.setFont(font);
    painter.drawText(QPointF(20, 100), QStringLiteral("Words"));
    painter.end();
    QVERIFY(image != blank());
}

void TestStoppablePainting::paintsNothingOnceItIsToStop()
{
    QImage image = blank();
    const std::atomic_bool cancelled = true;
    PaintingStop stop(cancelled, QDeadlineTimer(QDeadlineTimer::Forever));
    StoppablePaintDevice device(image, stop);
    QPainter painter(&device);
    paint(painter);
    painter.end();
    QVERIFY(stop.wasReached());
    QCOMPARE(image, blank());
}

void TestStoppablePainting::stopsInTheMiddle()
{
    QImage image = blank();
    std::atomic_bool cancelled = false;
    PaintingStop stop(cancelled, QDeadlineTimer(QDeadlineTimer::Forever));
    StoppablePaintDevice device(image, stop);
    QPainter painter(&device);
    painter.fillRect(0, 0, 50, 50, Qt::red);
    cancelled = true;
    painter.fillRect(100, 0, 50, 50, Qt::red);
    painter.end();
    QCOMPARE(image.pixelColor(10, 10), QColor(Qt::red));
    QCOMPARE(image.pixelColor(110, 10), QColor(Qt::white));
    QVERIFY(stop.wasReached());
}

void TestStoppablePainting::stopsWhenTheTimeIsOver()
{
    const std::atomic_bool cancelled = false;
    PaintingStop stop(cancelled, QDeadlineTimer(0));
    QVERIFY(stop.isReached());
    QVERIFY(stop.wasReached());
}

QTEST_MAIN(TestStoppablePainting)
#include "tst_stoppablepainting.moc"
