// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imageprobe.h"
#include "canvas/svgsize_p.h"

#include "canvas/imagefiles.h"
#include "canvas/pins.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

class TestImageProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void knowsEachFormat_data();
    void knowsEachFormat();
    void knowsDrawings();
    void saysTheUprightSize_data();
    void saysTheUprightSize();
    void looksAtTheContentNotTheName();
    void refusesTooManyPixels();
    void refusesTooManyBytes();
    void allowsAsMuchAsTheLimits();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void saysWhyAFileCannotBeOpened();
};

void TestImageProbe::knowsEachFormat_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QString>("mediaType");
    QTest::newRow("png") << QByteArray("png") << QStringLiteral("image/png");
    QTest::newRow("jpeg") << QByteArray("jpeg") << QStringLiteral("image/jpeg");
    QTest::newRow("bmp") << QByteArray("bmp") << QStringLiteral("image/bmp");
    QTest::newRow("webp") << QByteArray("webp") << QStringLiteral("image/webp");
    QTest::newRow("tiff") << QByteArray("tiff") << QStringLiteral("image/tiff");
    QTest::newRow("gif") << QByteArray("gif") << QStringLiteral("image/gif");
}

void TestImageProbe::knowsDrawings()
{
    const QByteArray content = "<?xml version='1.0'?>\n<!-- made by hand -->\n<svg width='30' height='20'/>";
    const ImageProbe probe = ImageProbe::ofContent(content);
    QVERIFY2(probe.isValid(), qPrintable(probe.error));
    QCOMPARE(probe.format, QByteArray("svg"));
    QCOMPARE(probe.mediaType, QStringLiteral("image/svg+xml"));
    QCOMPARE(probe.size, SvgSize::ofHead(content)->pixels());
    const ImageProbe large = ImageProbe::ofContent(content + QByteArray(33 << 20, ' '));
    QVERIFY2(large.error.contains(QStringLiteral("32.0 MiB")), qPrintable(large.error));
}

void TestImageProbe::knowsEachFormat()
{
    QFETCH(QByteArray, format);
    QFETCH(QString, mediaType);
    // Qt writes no GIF; this is one of 3 × 2 pixels.
    const QByteArray gif = QByteArray::fromBase64("R0lGODdhAwACAIAAAAAAAP///ywAAAAAAwACAAACAkQBADs=");
    const QByteArray content = format == "gif" ? gif : encoded(picture({3, 2}), format.constData());
    QVERIFY(!content.isEmpty());
    const ImageProbe probe = ImageProbe::ofContent(content);
    QVERIFY2(probe.isValid(), qPrintable(probe.error));
    QCOMPARE(probe.format, format);
    QCOMPARE(probe.mediaType, mediaType);
    QCOMPARE(probe.size, QSize(3, 2));
}

void TestImageProbe::saysTheUprightSize_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QSize>("size");
    for (int orientation = 1; orientation <= 8; ++orientation) {
        QTest::addRow("%d", orientation) << orientation << (orientation <= 4 ? QSize(60, 20) : QSize(20, 60));
    }
}

void TestImageProbe::saysTheUprightSize()
{
    QFETCH(int, orientation);
    QFETCH(QSize, size);
    const ImageProbe probe =
        ImageProbe::ofContent(withOrientation(encoded(picture({60, 20}), "jpeg"), char(orientation)));
    QVERIFY2(probe.isValid(), qPrintable(probe.error));
    QCOMPARE(probe.size, size);
}

void TestImageProbe::looksAtTheContentNotTheName()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("photo.png")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(encoded(picture({8, 9}), "jpeg"));
    file.close();
    const ImageProbe probe = ImageProbe::ofFile(file.fileName());
    QVERIFY2(probe.isValid(), qPrintable(probe.error));
    QCOMPARE(probe.mediaType, QStringLiteral("image/jpeg"));
    QCOMPARE(probe.size, QSize(8, 9));
}

void TestImageProbe::refusesTooManyPixels()
{
    QElapsedTimer timer;
    timer.start();
    const ImageProbe probe = ImageProbe::ofContent(pngHeader({20'000, 20'000}));
    // Decoding it, even scaled down, takes 2 s.
    QVERIFY(timer.elapsed() < 500);
    QVERIFY(!probe.isValid());
    QCOMPARE(probe.size, QSize(20'000, 20'000));
    QVERIFY2(probe.error.contains(QStringLiteral("20,000 × 20,000")), qPrintable(probe.error));
    QVERIFY2(probe.error.contains(QStringLiteral("400 megapixels")), qPrintable(probe.error));
    QVERIFY2(probe.error.contains(QStringLiteral("200 megapixels")), qPrintable(probe.error));
}

void TestImageProbe::refusesTooManyBytes()
{
    // 140 megapixels of 8 bytes each.
    const ImageProbe probe = ImageProbe::ofContent(pngHeader({14'000, 10'000}, 16));
    QVERIFY(!probe.isValid());
    QVERIFY2(probe.error.contains(QStringLiteral("14,000 × 10,000")), qPrintable(probe.error));
    QVERIFY2(probe.error.contains(QStringLiteral("1.0 GiB")), qPrintable(probe.error));
    QVERIFY(ImageProbe::ofContent(pngHeader({14'000, 10'000}, 8)).isValid());
}

void TestImageProbe::allowsAsMuchAsTheLimits()
{
    QVERIFY(ImageProbe::ofContent(pngHeader({20'000, 10'000})).isValid());
    QVERIFY(!ImageProbe::ofContent(pngHeader({20'000, 10'001})).isValid());
}

void TestImageProbe::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("text") << QByteArray("BMW makes cars, and this is a text about them.")
                          << QStringLiteral("PNG, JPEG");
    QTest::newRow("one byte") << QByteArray("B") << QStringLiteral("PNG, JPEG");
    QTest::newRow("half a RIFF") << QByteArray("RIFF") << QStringLiteral("PNG, JPEG");
    QTest::newRow("a web page") << QByteArray("<html><svg/></html>") << QStringLiteral("PNG, JPEG");
    QTest::newRow("half a drawing") << QByteArray("<svg xmlns=") << QStringLiteral("SVG picture is damaged");
    QTest::newRow("PNG signature alone") << QByteArray("\x89PNG\r\n\x1a\n") << QStringLiteral("PNG picture is damaged");
    QTest::newRow("JPEG signature alone")
        << QByteArray("\xff\xd8\xff\xe0") << QStringLiteral("JPEG picture is damaged");
    QTest::newRow("no width") << pngHeader({0, 10}) << QStringLiteral("PNG picture is damaged");
}

void TestImageProbe::refusesWhatIsNoPicture()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const ImageProbe probe = ImageProbe::ofContent(content);
    QVERIFY(!probe.isValid());
    QVERIFY2(probe.error.contains(says), qPrintable(probe.error));
}

void TestImageProbe::saysWhyAFileCannotBeOpened()
{
    const ImageProbe probe = ImageProbe::ofFile(QStringLiteral("/nowhere/picture.png"));
    QVERIFY(!probe.isValid());
    QVERIFY2(probe.error.contains(QStringLiteral("No such file")), qPrintable(probe.error));
}

QTEST_GUILESS_MAIN(TestImageProbe)
#include "tst_imageprobe.moc"
