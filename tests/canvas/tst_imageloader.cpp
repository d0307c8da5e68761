// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imageloader.h"

#include "canvas/imagefiles.h"
#include "canvas/joblog.h"
#include "canvas/pins.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

class TestImageLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void loadsContent();
    void loadsAFile();
    void showsAPreviewOfALargeJpeg();
    void turnsPicturesUpright();
    void refusesTooLargePicturesByTheirHeader();
    void saysThatAPictureIsCutOff_data();
    void saysThatAPictureIsCutOff();
    void saysThatAPictureIsDamaged();
    void saysThatAFileIsMissing();
    void saysThatATextIsNoPicture();
    void loadsAMislabelledPicture();
    void tellsHowFarItIs_data();
    void tellsHowFarItIs();
    void saysNothingAfterCancel_data();
    void saysNothingAfterCancel();
    void mayLoseItsJobs();
    void maySurviveItsLoader();
    void loadsManyAtOnce();
    void makesThumbnails_data();
    void makesThumbnails();
    void makesAThumbnailOfAPyramid();
    void saysWhyThereIsNoThumbnail();
};

void TestImageLoader::loadsContent()
{
    ImageLoader loader;
    const auto job = loader.load(encoded(wavyPicture({700, 300}), "png"));
    const Log log(*job);
    QVERIFY(job->isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
    QCOMPARE(log.said, QStringLiteral("size loaded "));
    QCOMPARE(log.size, QSize(700, 300));
    QCOMPARE(log.pyramid->size(), QSize(700, 300));
    QCOMPARE(log.pyramid->level(0).pixelColor(123, 45), wavyPicture({700, 300}).pixelColor(123, 45));
    QVERIFY(std::is_sorted(log.progress.begin(), log.progress.end()));
    QCOMPARE(log.progress.back(), 1.0);
}

void TestImageLoader::loadsAFile()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("a picture.png"));
    QVERIFY(picture({30, 40}).save(name));
    ImageLoader loader;
    const auto job = loader.load(name);
    const Log log(*job);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
    QCOMPARE(log.said, QStringLiteral("size loaded "));
    QCOMPARE(log.pyramid->size(), QSize(30, 40));
}

void TestImageLoader::showsAPreviewOfALargeJpeg()
{
    // Lying on its side, to see that the preview is turned too.
    const QByteArray content = withOrientation(encoded(picture({5'000, 3'300}), "jpeg"), 6);
    ImageLoader loader;
    // Both are being made at the same time: on a strange day the whole may be there first, and there is no preview.
    bool seen = false;
    for (int attempt = 0; attempt < 10 && !seen; ++attempt) {
        const auto job = loader.load(content);
        const Log log(*job);
        QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
        QCOMPARE(log.size, QSize(3'300, 5'000));
        QCOMPARE(log.pyramid->size(), QSize(3'300, 5'000));
        seen = log.said == QLatin1String("size preview loaded ");
        QVERIFY2(seen || log.said == QLatin1String("size loaded "), qPrintable(log.said));
        if (seen)
            QCOMPARE(log.preview.size(), QSize(825, 1'250));
    }
    QVERIFY(seen);
}

void TestImageLoader::turnsPicturesUpright()
{
    QImage image = picture({64, 32}, Qt::white);
    QPainter(&image).fillRect(0, 0, 16, 16, Qt::black);
    // 6: the camera was turned so that the top is at the file's left; upright, its upper left corner is at the right.
    ImageLoader loader;
    const auto job = loader.load(withOrientation(encoded(image, "jpeg"), 6));
    const Log log(*job);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
    QCOMPARE(log.size, QSize(32, 64));
    QCOMPARE(log.pyramid->size(), QSize(32, 64));
    QVERIFY(qGray(log.pyramid->level(0).pixel(28, 4)) < 40);
    QVERIFY(qGray(log.pyramid->level(0).pixel(4, 4)) > 215);
    QVERIFY(qGray(log.pyramid->level(0).pixel(28, 60)) > 215);
}

void TestImageLoader::refusesTooLargePicturesByTheirHeader()
{
    ImageLoader loader;
    const auto job = loader.load(pngHeader({20'000, 20'000}));
    const Log log(*job);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
    QCOMPARE(log.said, QStringLiteral("failed "));
    QVERIFY2(log.message.contains(QStringLiteral("400 megapixels")), qPrintable(log.message));
    QVERIFY2(log.message.contains(QStringLiteral("200 megapixels")), qPrintable(log.message));
    QVERIFY(log.progress.empty());
}

void TestImageLoader::saysThatAPictureIsCutOff_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<double>("part");
    for (const char *format : {"jpeg", "png", "bmp", "webp", "tiff"}) {
        for (const double part : {0.5, 0.9, 0.99})
            QTest::addRow("%s, %g", format, part) << QByteArray(format) << part;
    }
}

void TestImageLoader::saysThatAPictureIsCutOff()
{
    QFETCH(QByteArray, format);
    QFETCH(double, part);
    const QByteArray whole = encoded(wavyPicture({400, 300}), format.constData());
    ImageLoader loader;
    const auto job = loader.load(whole.first(qsizetype(double(whole.size()) * part)));
    const Log log(*job);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
    QVERIFY2(log.said.endsWith(QStringLiteral("failed ")), qPrintable(log.said));
    QVERIFY(log.pyramid == nullptr);
    QVERIFY2(log.message.contains(QString::fromLatin1(format).toUpper()), qPrintable(log.message));
    QVERIFY2(log.message.contains(QStringLiteral("incomplete")) || log.message.contains(QStringLiteral("damaged")),
             qPrintable(log.message));
    if (format == "jpeg" || format == "png" || format == "bmp")
        QVERIFY2(log.message.contains(QStringLiteral("incomplete")), qPrintable(log.message));
}

void TestImageLoader::saysThatAPictureIsDamaged()
{
    QByteArray content = encoded(wavyPicture({400, 300}), "png");
    content.replace(content.size() / 2, 8, "damaged!");
    ImageLoader loader;
    const auto job = loader.load(content);
    const Log log(*job);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
    QCOMPARE(log.said, QStringLiteral("size failed "));
    QVERIFY2(log.message.contains(QStringLiteral("damaged")), qPrintable(log.message));
}

void TestImageLoader::saysThatAFileIsMissing()
{
    ImageLoader loader;
    const auto job = loader.load(QStringLiteral("/nowhere/picture.png"));
    const Log log(*job);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
    QCOMPARE(log.said, QStringLiteral("failed "));
    QVERIFY2(log.message.contains(QStringLiteral("No such file")), qPrintable(log.message));
}

void TestImageLoader::saysThatATextIsNoPicture()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("notes.png")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear all, please find the picture attached.");
    file.close();
    ImageLoader loader;
    const auto job = loader.load(file.fileName());
    const Log log(*job);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
    QCOMPARE(log.said, QStringLiteral("failed "));
    QVERIFY2(log.message.contains(QStringLiteral("not a picture")), qPrintable(log.message));
}

void TestImageLoader::loadsAMislabelledPicture()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("photo.png")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(encoded(picture({50, 60}), "jpeg"));
    file.close();
    ImageLoader loader;
    const auto job = loader.load(file.fileName());
    const Log log(*job);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
    QCOMPARE(log.said, QStringLiteral("size loaded "));
}

namespace {

/// A large picture of each kind, which takes a while to open.
QByteArray largePicture(const QByteArray &format)
{
    if (format == "gif")
        return gifOf({3'000, 3'000}, {qRgb(200, 30, 30)});
    if (format == "svg") {
        QByteArray svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3000 2000'>";
        for (int circle = 0; circle < 20'000; ++circle)
            svg += "<circle cx='1500' cy='1000' r='" + QByteArray::number(circle % 900 + 50) + "' opacity='0.5'/>";
        return svg + "</svg>";
    }
    return encoded(wavyPicture({3'000, 2'000}), format.constData());
}

} // namespace

void TestImageLoader::tellsHowFarItIs_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"jpeg", "png", "bmp", "webp", "tiff", "gif"})
        QTest::addRow("%s", format) << QByteArray(format);
}

void TestImageLoader::tellsHowFarItIs()
{
    QFETCH(QByteArray, format);
    ImageLoader loader;
    const auto job = loader.load(largePicture(format));
    const Log log(*job);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
    QVERIFY2(log.pyramid != nullptr, qPrintable(log.message));
    QVERIFY(std::is_sorted(log.progress.begin(), log.progress.end()));
    QCOMPARE(log.progress.back(), 1.0);
    QVERIFY2(log.progress.size() >= 2, qPrintable(QString::number(log.progress.size())));
}

void TestImageLoader::saysNothingAfterCancel_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<bool>("atOnce");
    for (const char *format : {"jpeg", "png", "bmp", "webp", "tiff", "gif", "svg"}) {
        QTest::addRow("%s, at once", format) << QByteArray(format) << true;
        QTest::addRow("%s, decoding", format) << QByteArray(format) << false;
    }
}

void TestImageLoader::saysNothingAfterCancel()
{
    QFETCH(QByteArray, format);
    QFETCH(bool, atOnce);
    const QByteArray content = largePicture(format);
    std::unique_ptr<ImageJob> job;
    QString before;
    std::unique_ptr<Log> log;
    {
        ImageLoader loader;
        job = loader.load(content);
        log = std::make_unique<Log>(*job);
        if (atOnce) {
            job->cancel();
        } else {
            connect(job.get(), &ImageJob::sizeKnown, job.get(), &ImageJob::cancel);
            QTRY_VERIFY_WITH_TIMEOUT(!log->said.isEmpty(), deadline);
        }
        QVERIFY(!job->isRunning());
        before = log->said;
        // Its destructor waits for the workers: whatever they had to say has been posted after it.
    }
    QCoreApplication::processEvents();
    QCOMPARE(log->said, before);
    QCOMPARE(before, atOnce ? QString() : QStringLiteral("size "));
}

void TestImageLoader::mayLoseItsJobs()
{
    ImageLoader loader;
    const QByteArray content = encoded(wavyPicture({1'000, 1'000}), "jpeg");
    for (int round = 0; round < 20; ++round) {
        auto job = loader.load(content);
        const QSignalSpy progress(job.get(), &ImageJob::progressChanged);
        if (round % 2 == 0)
            QTRY_VERIFY_WITH_TIMEOUT(!progress.isEmpty(), deadline);
        job.reset();
    }
    const auto last = loader.load(content);
    const Log log(*last);
    QTRY_VERIFY_WITH_TIMEOUT(!last->isRunning(), deadline);
    QCOMPARE(log.said, QStringLiteral("size loaded "));
}

void TestImageLoader::maySurviveItsLoader()
{
    std::vector<std::unique_ptr<ImageJob>> jobs;
    {
        ImageLoader loader;
        for (int count = 0; count < 8; ++count)
            jobs.push_back(loader.load(encoded(wavyPicture({800, 800}), "png")));
    }
    QCoreApplication::processEvents();
    jobs.front()->cancel();
    QVERIFY(!jobs.front()->isRunning());
}

void TestImageLoader::loadsManyAtOnce()
{
    ImageLoader loader;
    std::vector<std::unique_ptr<ImageJob>> jobs;
    int loaded = 0;
    for (int width = 100; width < 120; ++width) {
        jobs.push_back(loader.load(encoded(wavyPicture({width, 300}), "png")));
        connect(jobs.back().get(), &ImageJob::loaded, this,
                [&loaded, width](const std::shared_ptr<const ImagePyramid> &pyramid) {
                    loaded += pyramid->size() == QSize(width, 300) ? 1 : 0;
                });
    }
    QTRY_COMPARE_WITH_TIMEOUT(loaded, 20, deadline);
}

void TestImageLoader::makesThumbnails_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QSize>("size");
    const QImage large = wavyPicture({1'600, 1'000});
    for (const char *format : {"jpeg", "png", "bmp", "webp", "tiff"})
        QTest::addRow("%s", format) << encoded(large, format) << QSize(512, 320);
    QTest::newRow("gif") << gifOf({600, 300}, {qRgb(200, 30, 30)}) << QSize(512, 256);
    QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='300' height='600'/>")
                         << QSize(256, 512);
    QTest::newRow("lying on its side") << withOrientation(encoded(large, "jpeg"), 6) << QSize(320, 512);
    QTest::newRow("a PNG on its side") << withOrientationPng(encoded(large, "png"), 8) << QSize(320, 512);
    QTest::newRow("small") << encoded(wavyPicture({40, 30}), "png") << QSize(40, 30);
    QTest::newRow("a line") << encoded(wavyPicture({3'000, 1}), "png") << QSize(512, 1);
}

void TestImageLoader::makesThumbnails()
{
    QFETCH(QByteArray, content);
    QFETCH(QSize, size);
    ImageLoader loader;
    const auto job = loader.loadThumbnail(content);
    const Log log(*job);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
    QVERIFY2(log.said == QLatin1String("size thumbnail "), qPrintable(log.said + log.message));
    QCOMPARE(log.thumbnail.size(), size);
}

void TestImageLoader::makesAThumbnailOfAPyramid()
{
    QImage image = picture({4'000, 1'000}, Qt::white);
    QPainter(&image).fillRect(0, 0, 2'000, 1'000, Qt::blue);
    const QImage thumbnail = ImageLoader::thumbnail(*ImagePyramid::build(image));
    QCOMPARE(thumbnail.size(), QSize(512, 128));
    QCOMPARE(thumbnail.pixelColor(100, 64), QColor(Qt::blue));
    QCOMPARE(thumbnail.pixelColor(400, 64), QColor(Qt::white));
    QCOMPARE(ImageLoader::thumbnail(*ImagePyramid::build(image), 64).size(), QSize(64, 16));
    QCOMPARE(ImageLoader::thumbnail(*pyramid({30, 20})).size(), QSize(30, 20));
}

void TestImageLoader::saysWhyThereIsNoThumbnail()
{
    ImageLoader loader;
    const auto job = loader.loadThumbnail(encoded(wavyPicture({400, 300}), "png").chopped(500));
    const Log log(*job);
    QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), deadline);
    QCOMPARE(log.said, QStringLiteral("size failed "));
    QVERIFY(log.message.contains(QStringLiteral("incomplete")));
}

QTEST_MAIN(TestImageLoader)
#include "tst_imageloader.moc"
