// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imagepyramid.h"

#include "canvas/pins.h"

#include <QColorSpace>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

class TestImagePyramid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void halvesUntilSmall();
    void roundsOddSizesUp();
    void averagesFourPixels();
    void keepsThinLines();
    void keepsOpaquePicturesWithoutAlpha_data();
    void keepsOpaquePicturesWithoutAlpha();
    void keepsTransparency();
    void convertsWideGamutColours();
    void leavesPlainColoursAlone();
    void givesUpWhenCancelled();
    void refusesNothing();
    void choosesTheLevelWithEnoughPixels();
};

void TestImagePyramid::halvesUntilSmall()
{
    const auto result = pyramid({2000, 500});
    QCOMPARE(result->levelCount(), 4);
    QCOMPARE(result->size(), QSize(2000, 500));
    QCOMPARE(result->level(1).size(), QSize(1000, 250));
    QCOMPARE(result->level(3).size(), QSize(250, 63));
    QCOMPARE(pyramid({256, 256})->levelCount(), 1);
    QCOMPARE(pyramid({1, 1})->levelCount(), 1);
    QCOMPARE(pyramid({1, 600})->level(1).size(), QSize(1, 300));
}

void TestImagePyramid::roundsOddSizesUp()
{
    QImage image = picture({301, 257}, Qt::black);
    // The last column and row stand alone in the next level.
    for (int y = 0; y < 257; ++y)
        image.setPixelColor(300, y, QColor(200, 100, 50));
    const auto result = ImagePyramid::build(image);
    QCOMPARE(result->level(1).size(), QSize(151, 129));
    QCOMPARE(result->level(1).pixelColor(150, 0), QColor(200, 100, 50));
    QCOMPARE(result->level(1).pixelColor(150, 128), QColor(200, 100, 50));
    QCOMPARE(result->level(1).pixelColor(149, 0), QColor(Qt::black));
}

void TestImagePyramid::averagesFourPixels()
{
    QImage image = picture({300, 300}, Qt::black);
    image.setPixelColor(10, 20, QColor(255, 0, 40));
    image.setPixelColor(11, 20, QColor(255, 100, 40));
    image.setPixelColor(10, 21, QColor(0, 100, 40));
    image.setPixelColor(11, 21, QColor(0, 0, 41));
    QCOMPARE(ImagePyramid::build(image)->level(1).pixelColor(5, 10), QColor(128, 50, 40));
}

void TestImagePyramid::keepsThinLines()
{
    QImage image = picture({4000, 100}, Qt::black);
    for (int y = 0; y < 100; ++y)
        image.setPixelColor(1001, y, Qt::white);
    const auto result = ImagePyramid::build(image);
    const QImage &smallest = result->level(result->levelCount() - 1);
    QCOMPARE(smallest.width(), 250);
    const int expected = 255 / 16;
    QVERIFY(qAbs(qGray(smallest.pixel(1001 / 16, 3)) - expected) <= 2);
}

void TestImagePyramid::keepsOpaquePicturesWithoutAlpha_data()
{
    QTest::addColumn<QImage::Format>("format");
    QTest::newRow("RGB32") << QImage::Format_RGB32;
    QTest::newRow("ARGB32") << QImage::Format_ARGB32;
    QTest::newRow("grey") << QImage::Format_Grayscale8;
    QTest::newRow("16 bits") << QImage::Format_RGBA64;
    QTest::newRow("indexed") << QImage::Format_Indexed8;
    QTest::newRow("bits") << QImage::Format_Mono;
}

void TestImagePyramid::keepsOpaquePicturesWithoutAlpha()
{
    QFETCH(QImage::Format, format);
    QImage image = picture({500, 300}, Qt::white);
    image.setPixelColor(1, 1, Qt::black);
    const auto result = ImagePyramid::build(image.convertToFormat(format));
    QVERIFY(!result->hasAlpha());
    QCOMPARE(result->level(0).format(), QImage::Format_RGB888);
    QCOMPARE(result->level(1).format(), QImage::Format_RGB32);
    QCOMPARE(result->level(0).pixelColor(0, 0), QColor(Qt::white));
    QCOMPARE(result->level(0).pixelColor(1, 1), QColor(Qt::black));
}

void TestImagePyramid::keepsTransparency()
{
    QImage image(600, 300, QImage::Format_ARGB32);
    image.fill(QColor(255, 0, 0, 128));
    const auto result = ImagePyramid::build(image);
    QVERIFY(result->hasAlpha());
    QCOMPARE(result->level(1).format(), QImage::Format_ARGB32_Premultiplied);
    QCOMPARE(result->level(1).pixelColor(100, 100), QColor(255, 0, 0, 128));
}

void TestImagePyramid::convertsWideGamutColours()
{
    QImage image = picture({20, 20}, QColor(200, 100, 50));
    image.setColorSpace(QColorSpace::DisplayP3);
    const QColor expected = image.convertedToColorSpace(QColorSpace::SRgb).pixelColor(5, 5);
    QVERIFY(expected != QColor(200, 100, 50));
    QCOMPARE(ImagePyramid::build(image)->level(0).pixelColor(5, 5), expected);
}

void TestImagePyramid::leavesPlainColoursAlone()
{
    QImage image = picture({20, 20}, QColor(200, 100, 50));
    image.setColorSpace(QColorSpace(QColorSpace::Primaries::SRgb, 2.2F));
    QCOMPARE(ImagePyramid::build(image)->level(0).pixelColor(5, 5), QColor(200, 100, 50));
}

void TestImagePyramid::givesUpWhenCancelled()
{
    const std::atomic_bool cancelled = true;
    QVERIFY(ImagePyramid::build(picture({600, 600}), &cancelled) == nullptr);
    const std::atomic_bool running = false;
    QVERIFY(ImagePyramid::build(picture({600, 600}), &running) != nullptr);
}

void TestImagePyramid::refusesNothing()
{
    QVERIFY(ImagePyramid::build(QImage()) == nullptr);
}

void TestImagePyramid::choosesTheLevelWithEnoughPixels()
{
    const auto result = pyramid({4096, 4096});
    QCOMPARE(result->levelCount(), 5);
    QCOMPARE(result->levelFor(8), 0);
    QCOMPARE(result->levelFor(1), 0);
    QCOMPARE(result->levelFor(0.51), 0);
    QCOMPARE(result->levelFor(0.5), 1);
    QCOMPARE(result->levelFor(0.3), 1);
    QCOMPARE(result->levelFor(0.25), 2);
    QCOMPARE(result->levelFor(0.001), 4);
}

QTEST_MAIN(TestImagePyramid)
#include "tst_imagepyramid.moc"
