// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of every kind, opened as a person would see them: their pixels, their colours, which way up; and what is said
// of those that are broken.

#include "canvas/imagefiles.h"
#include "canvas/joblog.h"
#include "canvas/pins.h"

#include <QColorSpace>
#include <QFile>
#include <QTemporaryDir>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

/// The largest difference in any channel of any pixel; 256 when they have not the same size.
int difference(const QImage &left, const QImage &right)
{
    if (left.size() != right.size())
        return 256;
    int largest = 0;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x) {
            const QColor one = left.pixelColor(x, y);
            const QColor other = right.pixelColor(x, y);
            largest = std::max({largest, qAbs(one.red() - other.red()), qAbs(one.green() - other.green()),
                                qAbs(one.blue() - other.blue()), qAbs(one.alpha() - other.alpha())});
        }
    }
    return largest;
}

/// Black at the upper left, red at the upper right, white below: so that one sees which way up it is, and whether it is
/// turned over.
QImage signpost(QSize size)
{
    QImage image = picture(size, Qt::white);
    QPainter painter(&image);
    painter.fillRect(0, 0, size.width() / 2, size.height() / 2, Qt::black);
    painter.fillRect(size.width() / 2, 0, size.width() - size.width() / 2, size.height() / 2, Qt::red);
    return image;
}

/// As a file must lie to be \a image when it is turned as \a orientation says (EXIF 2.3, 4.6.4 A).
QImage lying(const QImage &image, int orientation)
{
    const auto turned = [](const QImage &what, int degrees) { return what.transformed(QTransform().rotate(degrees)); };
    switch (orientation) {
    case 2:
        return image.mirrored(true, false);
    case 3:
        return turned(image, 180);
    case 4:
        return image.mirrored(false, true);
    case 5:
        return turned(image, 90).mirrored(true, false);
    case 6:
        return turned(image, -90);
    case 7:
        return turned(image, -90).mirrored(true, false);
    case 8:
        return turned(image, 90);
    default:
        return image;
    }
}

/// In the same order.
constexpr QImageIOHandler::Transformation transformations[] = {
    QImageIOHandler::TransformationNone,      QImageIOHandler::TransformationNone,
    QImageIOHandler::TransformationMirror,    QImageIOHandler::TransformationRotate180,
    QImageIOHandler::TransformationFlip,      QImageIOHandler::TransformationFlipAndRotate90,
    QImageIOHandler::TransformationRotate90,  QImageIOHandler::TransformationMirrorAndRotate90,
    QImageIOHandler::TransformationRotate270,
};

QByteArray svgOf(const QByteArray &content)
{
    return "<svg xmlns='http://www.w3.org/2000/svg' width='2000' height='1000'>" + content + "</svg>";
}

} // namespace

class TestImageFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void opensEachKind_data();
    void opensEachKind();
    void opensDeepColours();
    void opensGreys();
    void opensPalettes();
    void opensTransparency();
    void opensCmyk();
    void opensTheFirstFrameOfAGif();
    void opensInterlacedPngs_data();
    void opensInterlacedPngs();
    void opensLargePicturesAsSmallOnes_data();
    void opensLargePicturesAsSmallOnes();
    void turnsUpright_data();
    void turnsUpright();
    void followsColourProfiles_data();
    void followsColourProfiles();
    void leavesColoursAloneThatAreNearlySrgb();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
};

void TestImageFormats::opensEachKind_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("tolerance");
    const QImage image = signpost({64, 48});
    QTest::newRow("png") << encoded(image, "png") << 0;
    QTest::newRow("bmp") << encoded(image, "bmp") << 0;
    QTest::newRow("tiff") << encoded(image, "tiff") << 0;
    QTest::newRow("jpeg") << encoded(image, "jpeg") << 80;
    QTest::newRow("webp") << encoded(image, "webp") << 80;
}

void TestImageFormats::opensEachKind()
{
    QFETCH(QByteArray, content);
    QFETCH(int, tolerance);
    QString message;
    const QImage seen = opened(content, &message);
    QVERIFY2(!seen.isNull(), qPrintable(message));
    QVERIFY(difference(seen, signpost({64, 48})) <= tolerance);
}

void TestImageFormats::opensDeepColours()
{
    QImage deep({64, 48}, QImage::Format_RGBX64);
    for (int y = 0; y < deep.height(); ++y) {
        auto *line = reinterpret_cast<QRgba64 *>(deep.scanLine(y));
        for (int x = 0; x < deep.width(); ++x)
            line[x] = QRgba64::fromRgba64(quint16(x * 1'000), quint16(y * 1'300), 40'000, 65'535);
    }
    QCOMPARE(difference(opened(encoded(deep, "png")), deep.convertToFormat(QImage::Format_RGB32)), 0);
    QVERIFY(difference(opened(encoded(deep, "tiff")), deep.convertToFormat(QImage::Format_RGB32)) <= 1);
}

void TestImageFormats::opensGreys()
{
    QImage grey({256, 20}, QImage::Format_Grayscale8);
    for (int y = 0; y < grey.height(); ++y) {
        for (int x = 0; x < grey.width(); ++x)
            grey.scanLine(y)[x] = uchar(x);
    }
    for (const char *format : {"png", "tiff"})
        QCOMPARE(difference(opened(encoded(grey, format)), grey.convertToFormat(QImage::Format_RGB32)), 0);
    QVERIFY(difference(opened(encoded(grey, "jpeg")), grey.convertToFormat(QImage::Format_RGB32)) < 8);
    const QImage deep = grey.convertToFormat(QImage::Format_Grayscale16);
    QVERIFY(difference(opened(encoded(deep, "png")), grey.convertToFormat(QImage::Format_RGB32)) <= 1);
    // A drawing in ink.
    QImage mono({64, 64}, QImage::Format_Mono);
    mono.fill(0);
    mono.setPixel(10, 10, 1);
    QCOMPARE(difference(opened(encoded(mono, "png")), mono.convertToFormat(QImage::Format_RGB32)), 0);
    QCOMPARE(difference(opened(encoded(mono, "bmp")), mono.convertToFormat(QImage::Format_RGB32)), 0);
}

void TestImageFormats::opensPalettes()
{
    QImage palette({64, 48}, QImage::Format_Indexed8);
    palette.setColorTable({qRgb(1, 2, 3), qRgb(200, 100, 50), qRgba(10, 200, 30, 128)});
    palette.fill(0);
    for (int x = 0; x < 30; ++x)
        palette.setPixel(x, x, 1);
    palette.setPixel(40, 40, 2);
    const QImage seen = opened(encoded(palette, "png"));
    QCOMPARE(seen.pixelColor(0, 1), QColor(1, 2, 3));
    QCOMPARE(seen.pixelColor(20, 20), QColor(200, 100, 50));
    QCOMPARE(seen.pixelColor(40, 40).alpha(), 128);
}

void TestImageFormats::opensTransparency()
{
    QImage image({64, 48}, QImage::Format_ARGB32);
    image.fill(qRgba(200, 100, 50, 128));
    image.setPixel(3, 3, qRgba(0, 0, 0, 0));
    for (const char *format : {"png", "tiff"}) {
        const QImage seen = opened(encoded(image, format));
        QVERIFY(seen.hasAlphaChannel());
        QCOMPARE(seen.pixelColor(3, 3).alpha(), 0);
        const QColor colour = seen.pixelColor(30, 30);
        QCOMPARE(colour.alpha(), 128);
        QVERIFY(qAbs(colour.red() - 200) <= 1 && qAbs(colour.green() - 100) <= 1);
    }
    // An alpha channel with nothing in it costs nothing.
    image.fill(qRgba(200, 100, 50, 255));
    QCOMPARE(opened(encoded(image, "png")).format(), QImage::Format_RGB888);
}

void TestImageFormats::opensCmyk()
{
    QString message;
    const QImage seen = opened(cmykJpeg(), &message);
    QVERIFY2(!seen.isNull(), qPrintable(message));
    QCOMPARE(seen.size(), QSize(16, 16));
    const QColor colour = seen.pixelColor(8, 8);
    QVERIFY2(qAbs(colour.red() - 200) < 10 && qAbs(colour.green() - 40) < 10 && qAbs(colour.blue() - 90) < 10,
             qPrintable(colour.name()));
}

void TestImageFormats::opensTheFirstFrameOfAGif()
{
    const QImage seen = opened(gifOf({90, 70}, {qRgb(200, 30, 30), qRgb(30, 30, 200), qRgb(0, 0, 0)}));
    QCOMPARE(seen.size(), QSize(90, 70));
    QCOMPARE(seen.pixelColor(80, 60), QColor(200, 30, 30));
}

void TestImageFormats::opensInterlacedPngs_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(37, 29);
    // Large enough for what is otherwise built while it is decoded, row by row.
    QTest::newRow("large") << QSize(2'501, 1'701);
}

void TestImageFormats::opensInterlacedPngs()
{
    QFETCH(QSize, size);
    const QImage image = wavyPicture(size);
    ImageLoader loader;
    const auto job = loader.load(pngOf(image, true));
    const Log log(*job);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
    QVERIFY2(log.pyramid != nullptr, qPrintable(log.message));
    QCOMPARE(log.pyramid->level(0), image.convertToFormat(QImage::Format_RGB888));
    const auto expected = ImagePyramid::build(image);
    QCOMPARE(log.pyramid->levelCount(), expected->levelCount());
    for (int level = 1; level < expected->levelCount(); ++level)
        QCOMPARE(log.pyramid->level(level), expected->level(level));
}

void TestImageFormats::opensLargePicturesAsSmallOnes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QImage>("image");
    for (const QSize size : {QSize(2'500, 1'700), QSize(2'501, 1'701)}) {
        const QImage image = wavyPicture(size);
        QTest::addRow("png, %d", size.width()) << pngOf(image, false) << image;
        const QByteArray jpeg = encoded(image, "jpeg");
        QTest::addRow("jpeg, %d", size.width()) << jpeg << QImage::fromData(jpeg).convertToFormat(QImage::Format_RGB32);
        QTest::addRow("bmp, %d", size.width()) << encoded(image, "bmp") << image;
    }
    const QImage grey = wavyPicture({2'500, 1'700}).convertToFormat(QImage::Format_Grayscale8);
    QTest::newRow("grey png") << encoded(grey, "png") << grey.convertToFormat(QImage::Format_RGB32);
    QImage seeThrough = wavyPicture({2'500, 1'700}).convertToFormat(QImage::Format_ARGB32);
    seeThrough.setPixel(2'499, 5, qRgba(0, 0, 0, 0));
    QTest::newRow("transparent png") << encoded(seeThrough, "png") << seeThrough;
}

void TestImageFormats::opensLargePicturesAsSmallOnes()
{
    QFETCH(QByteArray, content);
    QFETCH(QImage, image);
    ImageLoader loader;
    const auto job = loader.load(content);
    const Log log(*job);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
    QVERIFY2(log.pyramid != nullptr, qPrintable(log.message));
    const auto expected = ImagePyramid::build(image);
    QCOMPARE(log.pyramid->levelCount(), expected->levelCount());
    for (int level = 0; level < expected->levelCount(); ++level)
        QCOMPARE(log.pyramid->level(level), expected->level(level));
}

void TestImageFormats::turnsUpright_data()
{
    QTest::addColumn<QByteArray>("content");
    const QImage image = signpost({96, 64});
    for (char orientation = 1; orientation <= 8; ++orientation) {
        const QImage file = lying(image, orientation);
        const int number = orientation;
        QTest::addRow("jpeg, %d", number) << withOrientation(encoded(file, "jpeg"), orientation);
        QTest::addRow("png, %d", number) << withOrientationPng(encoded(file, "png"), orientation);
        QTest::addRow("webp, %d", number) << withOrientationWebp(encoded(file, "webp"), file.size(), orientation);
        QTest::addRow("tiff, %d", number) << tiffOf(file, transformations[number]);
    }
}

void TestImageFormats::turnsUpright()
{
    QFETCH(QByteArray, content);
    const ImageProbe probe = ImageProbe::ofContent(content);
    QVERIFY2(probe.isValid(), qPrintable(probe.error));
    QCOMPARE(probe.size, QSize(96, 64));
    QString message;
    const QImage seen = opened(content, &message);
    QVERIFY2(!seen.isNull(), qPrintable(message));
    QCOMPARE(seen.size(), QSize(96, 64));
    const auto is = [&seen](QPoint place, const QColor &expected) {
        const QColor colour = seen.pixelColor(place);
        return qAbs(colour.red() - expected.red()) < 60 && qAbs(colour.green() - expected.green()) < 60
               && qAbs(colour.blue() - expected.blue()) < 60;
    };
    QVERIFY(is({10, 10}, Qt::black));
    QVERIFY(is({86, 10}, Qt::red));
    QVERIFY(is({10, 54}, Qt::white));
    QVERIFY(is({86, 54}, Qt::white));
}

void TestImageFormats::followsColourProfiles_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QColorSpace>("space");
    for (const char *format : {"png", "jpeg", "tiff", "webp"}) {
        QTest::addRow("%s, Display P3", format)
            << QByteArray(format) << QSize(64, 48) << QColorSpace(QColorSpace::DisplayP3);
        QTest::addRow("%s, Adobe RGB", format)
            << QByteArray(format) << QSize(64, 48) << QColorSpace(QColorSpace::AdobeRgb);
    }
    QTest::newRow("png, linear light") << QByteArray("png") << QSize(64, 48) << QColorSpace(QColorSpace::SRgbLinear);
    // What is built while it is decoded.
    for (const char *format : {"png", "jpeg"})
        QTest::addRow("%s, large", format)
            << QByteArray(format) << QSize(2'500, 1'700) << QColorSpace(QColorSpace::DisplayP3);
}

void TestImageFormats::followsColourProfiles()
{
    QFETCH(QByteArray, format);
    QFETCH(QSize, size);
    QFETCH(QColorSpace, space);
    // Within what every one of them has, so that nothing is cut off.
    const QColor meant(180, 90, 60);
    QImage image = picture(size, meant);
    image.setColorSpace(QColorSpace::SRgb);
    const QImage file = image.convertedToColorSpace(space);
    QVERIFY(file.pixelColor(5, 5) != meant);
    const QImage seen = opened(encoded(file, format.constData()));
    QCOMPARE(seen.size(), size);
    const QColor colour = seen.pixelColor(size.width() / 2, size.height() / 2);
    QVERIFY2(qAbs(colour.red() - meant.red()) <= 4 && qAbs(colour.green() - meant.green()) <= 4
                 && qAbs(colour.blue() - meant.blue()) <= 4,
             qPrintable(colour.name()));
}

void TestImageFormats::leavesColoursAloneThatAreNearlySrgb()
{
    const QImage image = wavyPicture({64, 48});
    // A screenshot that states a gamma of 2.2 (1/0.45455), and one that has sRGB's own profile.
    const QByteArray gamma = pngOf(image, false, pngChunk("gAMA", bigEndian32(45'455)));
    QCOMPARE(difference(opened(gamma), image), 0);
    QImage profiled = image;
    profiled.setColorSpace(QColorSpace::SRgb);
    QCOMPARE(difference(opened(encoded(profiled, "png")), image), 0);
}

void TestImageFormats::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("a text") << QByteArray("BMW is a company.") << QStringLiteral("not a picture");
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html><body><svg/></body></html>")
                                << QStringLiteral("not a picture");
    QTest::newRow("zeros") << QByteArray(5'000, '\0') << QStringLiteral("not a picture");
    QTest::newRow("huge png") << pngHeader({20'000, 20'000}) << QStringLiteral("400 megapixels");
    QTest::newRow("deep png") << pngHeader({14'000, 14'000}, 16) << QStringLiteral("GiB");
    QByteArray hugeGif = gifOf({10, 10}, {qRgb(1, 2, 3)});
    hugeGif.replace(6, 4, QByteArray("\xff\xff\xff\xff", 4));
    QTest::newRow("huge gif") << hugeGif << QStringLiteral("megapixels");

    const QImage image = wavyPicture({300, 200});
    for (const char *format : {"png", "jpeg", "bmp", "tiff", "webp"}) {
        const QByteArray whole = encoded(image, format);
        const QString name = QString::fromLatin1(format).toUpper();
        QTest::addRow("%s, its beginning alone", format) << whole.first(20) << name;
        QByteArray broken = whole;
        broken.replace(whole.size() / 3, whole.size() / 3, QByteArray(whole.size() / 3, '\x5a'));
        // Only PNG has checksums; others show what can still be made out.
        if (qstrcmp(format, "png") == 0)
            QTest::addRow("%s, its middle overwritten", format) << broken << name;
    }
    const QByteArray gif = gifOf({300, 200}, {qRgb(200, 30, 30)});
    QTest::newRow("gif, cut off") << gif.first(gif.size() / 2) << QStringLiteral("GIF picture is incomplete");
    QTest::newRow("gif, its beginning alone") << gif.first(9) << QStringLiteral("GIF picture is damaged");

    QTest::newRow("svg, cut off") << svgOf("<rect width='9' height='9'/>").chopped(9)
                                  << QStringLiteral("SVG picture is incomplete");
    QTest::newRow("svg, broken") << svgOf("<rect></circle>") << QStringLiteral("SVG picture is damaged");
    QTest::newRow("svg, its beginning alone")
        << QByteArray("<svg width='3") << QStringLiteral("SVG picture is damaged");
    QTest::newRow("svg in itself") << svgOf("<g id='a'><use href='#a'/></g>") << QStringLiteral("contains itself");
    QTest::newRow("svg, too much") << svgOf(QByteArray("<g>").repeated(300) + QByteArray("</g>").repeated(300))
                                   << QStringLiteral("too complicated");
}

void TestImageFormats::saysWhatIsWrong()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    QString message;
    QVERIFY(opened(content, &message).isNull());
    QVERIFY2(message.contains(words), qPrintable(message));
    QVERIFY(message.endsWith(u'.'));
}

QTEST_MAIN(TestImageFormats)
#include "tst_imageformats.moc"
