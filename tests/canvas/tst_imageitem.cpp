// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imageitem_p.h"

#include "canvas/pins.h"

#include <QStyleOptionGraphicsItem>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

/// What is seen of \a item in a window of \a size when the scene's \a exposed part is painted at \a scale.
QImage seen(ImageItem &item, QSize size, double scale, const QRectF &exposed)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    painter.scale(scale, scale);
    QStyleOptionGraphicsItem option;
    option.exposedRect = exposed;
    item.paint(&painter, &option, nullptr);
    return image;
}

QImage seen(ImageItem &item, QSize size, double scale)
{
    return seen(item, size, scale, item.boundingRect());
}

} // namespace

class TestImageItem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsABlankSheet();
    void stretchesThePreview();
    void showsPixelsAsTheyAreAtFullSize();
    void averagesWhenZoomedOut();
    void isSmoothUpToTwiceTheSize();
    void showsCrispPixelsBeyond();
    void repaintsAPartAsItPaintsTheWhole_data();
    void repaintsAPartAsItPaintsTheWhole();
    void showsWhatIsTransparent();
    void showsASharpPart();
};

void TestImageItem::showsABlankSheet()
{
    ImageItem item;
    QVERIFY(item.boundingRect().isEmpty());
    item.setBlank({40, 30});
    QCOMPARE(item.boundingRect(), QRectF(0, 0, 40, 30));
    const QImage image = seen(item, {100, 100}, 1);
    QVERIFY(image.pixelColor(39, 29) != QColor(Qt::magenta));
    QCOMPARE(image.pixelColor(40, 29), QColor(Qt::magenta));
}

void TestImageItem::stretchesThePreview()
{
    ImageItem item;
    item.setBlank({800, 400});
    QImage preview = picture({100, 50}, Qt::red);
    QPainter(&preview).fillRect(50, 0, 50, 50, Qt::blue);
    item.setPreview(preview);
    const QImage image = seen(item, {800, 400}, 1);
    QCOMPARE(image.pixelColor(10, 390), QColor(Qt::red));
    QCOMPARE(image.pixelColor(790, 10), QColor(Qt::blue));
    item.setPyramid(pyramid({800, 400}, Qt::green));
    QCOMPARE(seen(item, {800, 400}, 1).pixelColor(10, 10), QColor(Qt::green));
}

void TestImageItem::showsPixelsAsTheyAreAtFullSize()
{
    const QImage original = wavyPicture({300, 200});
    ImageItem item;
    item.setPyramid(ImagePyramid::build(original));
    QCOMPARE(seen(item, {300, 200}, 1), original);
}

void TestImageItem::averagesWhenZoomedOut()
{
    // One line of a thousand: sampling would show it or lose it, by chance; averaging shows it faintly everywhere.
    QImage image = picture({4'000, 400}, Qt::black);
    for (int x = 5; x < 4'000; x += 16) {
        for (int y = 0; y < 400; ++y)
            image.setPixelColor(x, y, Qt::white);
    }
    ImageItem item;
    item.setPyramid(ImagePyramid::build(image));
    const QImage small = seen(item, {250, 25}, 1 / 16.0);
    for (int x = 1; x < 249; ++x)
        QVERIFY2(qAbs(qGray(small.pixel(x, 12)) - 16) <= 8, qPrintable(QString::number(qGray(small.pixel(x, 12)))));
}

void TestImageItem::isSmoothUpToTwiceTheSize()
{
    QImage image = picture({20, 20}, Qt::black);
    QPainter(&image).fillRect(10, 0, 10, 20, Qt::white);
    ImageItem item;
    item.setPyramid(ImagePyramid::build(image));
    const QImage large = seen(item, {36, 36}, 1.8);
    int between = 0;
    for (int x = 0; x < 36; ++x)
        between += qGray(large.pixel(x, 10)) > 20 && qGray(large.pixel(x, 10)) < 235 ? 1 : 0;
    QVERIFY(between > 0);
}

void TestImageItem::showsCrispPixelsBeyond()
{
    QImage image = picture({20, 20}, Qt::black);
    QPainter(&image).fillRect(10, 0, 10, 20, Qt::white);
    ImageItem item;
    item.setPyramid(ImagePyramid::build(image));
    const QImage large = seen(item, {80, 80}, 4);
    QCOMPARE(large.pixelColor(39, 10), QColor(Qt::black));
    QCOMPARE(large.pixelColor(40, 10), QColor(Qt::white));
}

void TestImageItem::repaintsAPartAsItPaintsTheWhole_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {0.1, 0.37, 0.5, 0.83, 1.0, 1.5, 3.0})
        QTest::addRow("%g", scale) << scale;
}

void TestImageItem::repaintsAPartAsItPaintsTheWhole()
{
    QFETCH(double, scale);
    ImageItem item;
    item.setPyramid(ImagePyramid::build(wavyPicture({900, 700})));
    const QSize size(int(900 * scale), int(700 * scale));
    const QImage whole = seen(item, size, scale);
    const QRect part(size.width() / 3, size.height() / 4, size.width() / 5, size.height() / 5);

    QImage again = whole;
    QPainter painter(&again);
    painter.setClipRect(part);
    painter.fillRect(part, Qt::magenta);
    painter.scale(scale, scale);
    QStyleOptionGraphicsItem option;
    option.exposedRect = QRectF(part.x() / scale, part.y() / scale, part.width() / scale, part.height() / scale);
    item.paint(&painter, &option, nullptr);
    painter.end();
    // Smoothing may round differently by a step; a seam would be far more.
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            const QColor one = whole.pixelColor(x, y);
            const QColor other = again.pixelColor(x, y);
            QVERIFY(qAbs(one.red() - other.red()) <= 4 && qAbs(one.green() - other.green()) <= 4
                    && qAbs(one.blue() - other.blue()) <= 4);
        }
    }
}

void TestImageItem::showsWhatIsTransparent()
{
    QImage image(64, 64, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    ImageItem item;
    item.setPyramid(ImagePyramid::build(image));
    const QImage shown = seen(item, {64, 64}, 1);
    QVERIFY(shown.pixelColor(2, 2) != shown.pixelColor(10, 2));
    QCOMPARE(shown.pixelColor(2, 2), shown.pixelColor(10, 10));
    QVERIFY(shown.pixelColor(2, 2).lightness() > 200);
    // In a dark window it does not glare, and dark and light things can be seen on it alike.
    item.setDark(true);
    const QImage dark = seen(item, {64, 64}, 1);
    QVERIFY(dark.pixelColor(2, 2) != dark.pixelColor(10, 2));
    for (const QPoint place : {QPoint(2, 2), QPoint(10, 2)})
        QVERIFY(dark.pixelColor(place).lightness() > 90 && dark.pixelColor(place).lightness() < 165);
}

void TestImageItem::showsASharpPart()
{
    ImageItem item;
    item.setPyramid(ImagePyramid::build(picture({100, 80}, Qt::blue)));
    QImage detail = picture({120, 90}, Qt::red);
    detail.setPixelColor(7, 8, Qt::white);
    // Three pixels for each of the picture's.
    item.setDetail(detail, {20, 30, 40, 30});
    const QImage image = seen(item, {300, 240}, 3);
    QCOMPARE(image.pixelColor(59, 100), QColor(Qt::blue));
    QCOMPARE(image.pixelColor(60, 90), QColor(Qt::red));
    QCOMPARE(image.pixelColor(179, 179), QColor(Qt::red));
    QCOMPARE(image.pixelColor(180, 179), QColor(Qt::blue));
    QCOMPARE(image.pixelColor(67, 98), QColor(Qt::white));
    // Stretched while there is nothing better, and gone with the picture.
    QCOMPARE(seen(item, {100, 80}, 1).pixelColor(40, 40), QColor(Qt::red));
    item.setDetail({}, {});
    QCOMPARE(seen(item, {100, 80}, 1).pixelColor(40, 40), QColor(Qt::blue));
    item.setDetail(detail, {20, 30, 40, 30});
    item.setPyramid(pyramid({100, 80}, Qt::green));
    QCOMPARE(seen(item, {100, 80}, 1).pixelColor(40, 40), QColor(Qt::green));
}

QTEST_MAIN(TestImageItem)
#include "tst_imageitem.moc"
