// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/exiforientation_p.h"

#include "canvas/imagefiles.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

class TestExifOrientation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsABlock();
    void readsEitherByteOrder();
    void makesNothingOfNonsense_data();
    void makesNothingOfNonsense();
    void turnsAPicture();
};

void TestExifOrientation::readsABlock()
{
    QVERIFY(ExifOrientation().isUpright());
    for (char value = 1; value <= 8; ++value) {
        const ExifOrientation orientation = ExifOrientation::ofBlock(exifBlock(value));
        QCOMPARE(orientation.isUpright(), value == 1);
        QCOMPARE(orientation.isOnItsSide(), value >= 5);
        QCOMPARE(ExifOrientation::ofBlock(QByteArray("Exif\0\0", 6) + exifBlock(value)).isUpright(), value == 1);
    }
}

void TestExifOrientation::readsEitherByteOrder()
{
    const QByteArray little("II*\0\x08\0\0\0\x02\0"
                            "\x0f\x01\x02\0\x01\0\0\0\0\0\0\0"
                            "\x12\x01\x03\0\x01\0\0\0\x06\0\0\0",
                            34);
    QVERIFY(ExifOrientation::ofBlock(little).isOnItsSide());
}

void TestExifOrientation::makesNothingOfNonsense_data()
{
    QTest::addColumn<QByteArray>("block");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a word") << QByteArray("orientation");
    QTest::newRow("a signature alone") << QByteArray("MM\0*", 4);
    QTest::newRow("0") << exifBlock(0);
    QTest::newRow("9") << exifBlock(9);
    QTest::newRow("cut off") << exifBlock(6).first(19);
    QByteArray far = exifBlock(6);
    far.replace(4, 4, QByteArray("\x7f\xff\xff\xf0", 4));
    QTest::newRow("a directory far away") << far;
    QByteArray many = exifBlock(3);
    many.replace(8, 2, QByteArray("\xff\xff", 2));
    many.replace(10, 2, QByteArray("\x01\x0f", 2));
    QTest::newRow("entries without end") << many;
}

void TestExifOrientation::makesNothingOfNonsense()
{
    QFETCH(QByteArray, block);
    QVERIFY(ExifOrientation::ofBlock(block).isUpright());
}

void TestExifOrientation::turnsAPicture()
{
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setPixelColor(0, 0, Qt::black);
    // Where the file's first pixel belongs: EXIF 2.3, 4.6.4 A.
    const auto corner = [&image](char value) {
        const QImage upright = ExifOrientation::ofBlock(exifBlock(value)).upright(image);
        for (int y = 0; y < upright.height(); ++y) {
            for (int x = 0; x < upright.width(); ++x) {
                if (upright.pixelColor(x, y) == QColor(Qt::black))
                    return QPoint(x, y);
            }
        }
        return QPoint(-1, -1);
    };
    QCOMPARE(corner(1), QPoint(0, 0));
    QCOMPARE(corner(2), QPoint(2, 0));
    QCOMPARE(corner(3), QPoint(2, 1));
    QCOMPARE(corner(4), QPoint(0, 1));
    QCOMPARE(corner(5), QPoint(0, 0));
    QCOMPARE(corner(6), QPoint(1, 0));
    QCOMPARE(corner(7), QPoint(1, 2));
    QCOMPARE(corner(8), QPoint(0, 2));
}

QTEST_MAIN(TestExifOrientation)
#include "tst_exiforientation.moc"
