// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/svgdrawing_p.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Pinthread;

namespace {

const std::atomic_bool running = false;

std::shared_ptr<const Drawing> drawing(const QByteArray &content)
{
    return SvgDrawing::read(content, running).value_or(nullptr);
}

QByteArray svg(const QByteArray &content, const QByteArray &attributes = "width='2000' height='1000'")
{
    return "<svg xmlns='http://www.w3.org/2000/svg' " + attributes + ">" + content + "</svg>";
}

QImage whole(const Drawing &picture)
{
    return picture.draw(QRectF(QPointF(), QSizeF(picture.size())), 1, running);
}

} // namespace

class TestSvgDrawing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsWhatThereIs();
    void isTransparentWhereNothingIs();
    void drawsAPartAsLargeAsIsWanted();
    void putsTheViewBoxInTheMiddle();
    void stretchesTheViewBox();
    void drawsGradientsAndWords();
    void readsNoOtherFile();
    void mayBeDrawnByMany();
    void survivesNonsense_data();
    void survivesNonsense();
    void stopsWhileDrawing();
    void stopsBeforeReading();
};

void TestSvgDrawing::drawsWhatThereIs()
{
    const auto picture = drawing(svg("<rect width='2000' height='1000' fill='white'/>"
                                     "<rect x='500' y='250' width='1000' height='500' fill='#c02040'/>"));
    QVERIFY(picture != nullptr);
    QCOMPARE(picture->size(), QSize(2'000, 1'000));
    const QImage image = whole(*picture);
    QCOMPARE(image.size(), QSize(2'000, 1'000));
    QCOMPARE(image.pixelColor(10, 10), QColor(Qt::white));
    QCOMPARE(image.pixelColor(1'000, 500), QColor(0xc0, 0x20, 0x40));
    QCOMPARE(image.pixelColor(499, 249), QColor(Qt::white));
    QCOMPARE(image.pixelColor(500, 250), QColor(0xc0, 0x20, 0x40));
}

void TestSvgDrawing::isTransparentWhereNothingIs()
{
    const QImage image = whole(*drawing(svg("<circle cx='1000' cy='500' r='100'/>")));
    QCOMPARE(image.pixelColor(10, 10).alpha(), 0);
    QCOMPARE(image.pixelColor(1'000, 500), QColor(Qt::black));
}

void TestSvgDrawing::drawsAPartAsLargeAsIsWanted()
{
    const auto picture = drawing(svg("<rect x='100' y='100' width='10' height='10' fill='blue'/>"));
    const QImage image = picture->draw({95, 95, 20, 20}, 16, running);
    QCOMPARE(image.size(), QSize(320, 320));
    // Sharp to the pixel, sixteen times as large.
    QCOMPARE(image.pixelColor(79, 79).alpha(), 0);
    QCOMPARE(image.pixelColor(80, 80), QColor(Qt::blue));
    QCOMPARE(image.pixelColor(239, 239), QColor(Qt::blue));
    QCOMPARE(image.pixelColor(240, 240).alpha(), 0);
}

void TestSvgDrawing::putsTheViewBoxInTheMiddle()
{
    const auto picture = drawing(
        svg("<rect x='-5' y='-5' width='10' height='10'/>", "width='2000' height='1000' viewBox='-5 -5 10 10'"));
    const QImage image = whole(*picture);
    QCOMPARE(image.pixelColor(499, 500).alpha(), 0);
    QCOMPARE(image.pixelColor(501, 1), QColor(Qt::black));
    QCOMPARE(image.pixelColor(1'498, 998), QColor(Qt::black));
    QCOMPARE(image.pixelColor(1'501, 500).alpha(), 0);
}

void TestSvgDrawing::stretchesTheViewBox()
{
    const QImage image =
        whole(*drawing(svg("<rect x='0' y='0' width='5' height='10'/>",
                           "width='2000' height='1000' viewBox='0 0 10 10' preserveAspectRatio='none'")));
    QCOMPARE(image.pixelColor(998, 998), QColor(Qt::black));
    QCOMPARE(image.pixelColor(1'001, 500).alpha(), 0);
}

void TestSvgDrawing::drawsGradientsAndWords()
{
    const QImage image = whole(*drawing(
        svg("<defs><linearGradient id='g'><stop offset='0' stop-color='black'/><stop offset='1' stop-color='white'/>"
            "</linearGradient></defs><rect width='2000' height='400' fill='url(#g)'/>"
            "<text x='100' y='900' font-size='300' style='fill:green'>Words</text>"
            "<g id='r'><rect y='420' width='50' height='50' fill='red'/></g><use href='#r' x='600'/>")));
    QVERIFY(qGray(image.pixel(100, 100)) < 40 && qGray(image.pixel(1'900, 100)) > 215);
    QCOMPARE(image.pixelColor(625, 440), QColor(Qt::red));
    int green = 0;
    for (int x = 100; x < 1'200; ++x)
        green += image.pixelColor(x, 820) == QColor(Qt::darkGreen) || image.pixelColor(x, 820).green() > 60 ? 1 : 0;
    QVERIFY(green > 50);
}

void TestSvgDrawing::readsNoOtherFile()
{
    // A picture beside it, which a careless reader would show.
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("secret.png"));
    QImage secret(100, 100, QImage::Format_RGB32);
    secret.fill(Qt::magenta);
    QVERIFY(secret.save(name));
    const QByteArray link = "href='" + name.toUtf8() + "' width='2000' height='1000'";
    const QImage image = whole(*drawing(svg("<image xlink:" + link + "/><image " + link + "/>")));
    for (int x = 0; x < image.width(); x += 50)
        QCOMPARE(image.pixelColor(x, 500).alpha(), 0);
}

void TestSvgDrawing::mayBeDrawnByMany()
{
    const auto picture = drawing(svg("<rect width='2000' height='1000' fill='blue'/><circle r='500' fill='red'/>"));
    const QImage expected = whole(*picture);
    std::vector<std::thread> threads;
    std::atomic_int same = 0;
    for (int count = 0; count < 4; ++count)
        threads.emplace_back([&] { same += whole(*picture) == expected ? 1 : 0; });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(same, 4);
}

void TestSvgDrawing::survivesNonsense_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char *name, const QByteArray &content) { QTest::newRow(name) << svg(content); };
    row("numbers beyond sense", "<path d='M-1e308 1e308 L1e308 -1e308 C nan inf 1e400 -1e400 0 0 z' stroke='red'/>");
    row("a width beyond sense", "<line x2='2000' y2='1000' stroke='red' stroke-width='1e300'/>");
    row("tiny dashes", "<line x2='2000' y2='1000' stroke='red' stroke-dasharray='0.0000001 0.0000001'/>");
    row("tiny dashes, far away",
        "<line x1='-1e9' x2='1e9' y2='1000' stroke='red' stroke-width='1e-6' stroke-dasharray='1e-5'/>");
    row("negative dashes", "<line x2='2000' stroke='red' stroke-dasharray='-1 -2'/>");
    row("huge letters", "<text y='500' font-size='1e30'>A</text><text y='500' font-size='-3'>B</text>");
    row("large letters", "<text y='900' font-size='100000'>ABC</text>");
    row("a transformation to nowhere",
        "<g transform='matrix(1e300 1e300 1e300 1e300 0 0)'><rect width='9' height='9'/></g>");
    row("a transformation to nothing", "<g transform='scale(0)'><rect width='9' height='9'/><text>A</text></g>");
    row("an arc of nothing", "<path d='M0 0A0 0 0 0 0 0 0A1e200 1e-200 33 1 1 9 9' stroke='red'/>");
    row("a gradient in circles",
        "<linearGradient id='a' href='#b'/><linearGradient id='b'/><rect fill='url(#a)' width='9' height='9'/>");
    row("a gradient of nothing",
        "<radialGradient id='a' r='0' fx='9'/><rect fill='url(#a)' width='900' height='900'/>");
    row("half a path", "<path d='M 0 0 L 5'/><path d='zzzzMMMM,,,,--'/><polygon points='1 2 3'/>");
    row("a use of nothing", "<use href='#nobody'/><use href='#'/><use/>");
    row("an ellipse that is none",
        "<ellipse rx='-5' ry='nan'/><circle r='1e300'/><rect width='-1' height='1e300' rx='1e300'/>");
    QTest::newRow("a huge view box") << svg("<rect width='1e7' height='1e7'/>", "viewBox='-1e7 -1e7 1e7 1e7'");
    QTest::newRow("a tiny view box") << svg("<rect width='1' height='1'/>", "viewBox='0 0 1e-300 1e-300'");
}

void TestSvgDrawing::survivesNonsense()
{
    QFETCH(QByteArray, content);
    QElapsedTimer timer;
    timer.start();
    const auto picture = drawing(content);
    if (picture != nullptr) {
        static_cast<void>(whole(*picture));
        static_cast<void>(picture->draw({10, 10, 50, 50}, 32, running));
    }
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
}

void TestSvgDrawing::stopsWhileDrawing()
{
    // Minutes of work.
    QByteArray circles;
    for (int circle = 0; circle < 100'000; ++circle)
        circles +=
            "<circle cx='1000' cy='500' r='" + QByteArray::number(400 + circle % 500) + "' fill='red' opacity='0.5'/>";
    const auto picture = drawing(svg(circles));
    QVERIFY(picture != nullptr);
    std::atomic_bool cancelled = false;
    std::thread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        cancelled = true;
    });
    QElapsedTimer timer;
    timer.start();
    const QImage image = picture->draw(QRectF(QPointF(), QSizeF(picture->size())), 1, cancelled);
    later.join();
    QVERIFY(image.isNull());
    // Long before the time that it gives up by itself.
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
}

void TestSvgDrawing::stopsBeforeReading()
{
    const std::atomic_bool cancelled = true;
    const auto result = SvgDrawing::read(svg("<rect/>"), cancelled);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error(), SvgProblem::Cancelled);
}

QTEST_MAIN(TestSvgDrawing)
#include "tst_svgdrawing.moc"
