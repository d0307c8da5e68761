// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints what the canvas costs, without a display. Run it on a quiet machine, in an optimised build.

#include "canvas/imagecanvas.h"
#include "canvas/imageloader.h"
#include "canvas/markerlayer_p.h"

#include "canvas/imagefiles.h"
#include "canvas/pins.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QImageReader>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTextStream>

#include <algorithm>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

constexpr QSize pictureSize(12'000, 8'000);
constexpr QSize windowSize(1'600, 1'000);
constexpr int openings = 5;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// The median time of \a work in milliseconds.
template <class Work>
double median(int rounds, Work work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work(round);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// About as hard to decode as a photograph: as a JPEG it takes some 15 MB.
QImage photograph()
{
    QImage image(pictureSize, QImage::Format_RGB32);
    QRandomGenerator random(5);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        quint32 noise = random.generate();
        for (int x = 0; x < image.width(); ++x) {
            noise = noise * 1'664'525U + 1'013'904'223U;
            const int grain = int(noise >> 27U);
            line[x] = qRgb((x / 60 + y / 90) % 190 + grain, (x / 47) % 190 + grain, (y / 33) % 190 + grain);
        }
    }
    return image;
}

QList<MarkerView> scattered(int count)
{
    QRandomGenerator random(42);
    QList<MarkerView> pins;
    for (int number = 1; number <= count; ++number) {
        pins.append(pin(number, {random.bounded(100.0), random.bounded(100.0)},
                        MarkerView::State(random.bounded(10) < 7 ? 0 : random.bounded(4))));
    }
    return pins;
}

void benchDrawing(const std::shared_ptr<const ImagePyramid> &picture)
{
    out() << "pins    fitted  at 100 %  panning  one pin  hit test\n"
          << "            ms        ms       ms       ms        µs\n";
    for (const int count : {0, 1'000, 10'000}) {
        ImageCanvas canvas;
        canvas.resize(windowSize);
        canvas.setPyramid(picture);
        QList<MarkerView> pins = scattered(count);
        canvas.setMarkers(pins);
        canvas.show();
        QCoreApplication::processEvents();
        const auto repaint = [&](int) { canvas.viewport()->repaint(); };

        repaint(0);
        const double fitted = median(15, repaint);
        const double onePin = count == 0 ? 0 : median(101, [&](int round) {
            MarkerView &changed = pins[round % count];
            changed.state =
                changed.state == MarkerView::State::Open ? MarkerView::State::Resolved : MarkerView::State::Open;
            canvas.updateMarker(changed);
            QCoreApplication::processEvents();
        });

        QRandomGenerator random(1);
        constexpr int tests = 100'000;
        QElapsedTimer timer;
        timer.start();
        int hits = 0;
        for (int test = 0; test < tests; ++test)
            hits += canvas.markerAt(QPointF(random.bounded(1'600.0), random.bounded(1'000.0))).isNull() ? 0 : 1;
        const double hitTest = double(timer.nsecsElapsed()) / 1e3 / tests;

        canvas.setZoomFactor(1);
        repaint(0);
        const double full = median(15, repaint);
        const double panning = median(60, [&](int round) {
            canvas.horizontalScrollBar()->setValue(canvas.horizontalScrollBar()->value() + (round % 2 == 0 ? 40 : -35));
            QCoreApplication::processEvents();
        });
        out() << qSetFieldWidth(5) << count << qSetFieldWidth(0) << qSetRealNumberPrecision(2) << Qt::fixed << "  "
              << qSetFieldWidth(7) << fitted << "  " << full << "  " << panning << "  " << qSetRealNumberPrecision(3)
              << onePin << "  " << hitTest << qSetFieldWidth(0) << "   (" << hits * 100 / tests << " % hit)\n";
        out().flush();
    }
}

double medianOf(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times.empty() ? 0 : times[times.size() / 2];
}

/// What a viewer does that decodes the file and shows it: the least that opening can take.
double plainDecoding(const QByteArray &content)
{
    return median(openings, [&content](int) {
        QBuffer buffer;
        buffer.setData(content);
        buffer.open(QIODevice::ReadOnly);
        QImageReader(&buffer).read();
    });
}

void benchOpening(const char *name, const QByteArray &content)
{
    ImageLoader loader;
    std::vector<double> previews;
    std::vector<double> sharp;
    for (int round = 0; round < openings; ++round) {
        QElapsedTimer timer;
        QEventLoop loop;
        timer.start();
        const auto now = [&timer] { return double(timer.nsecsElapsed()) / 1e6; };
        const auto job = loader.load(content);
        QObject::connect(job.get(), &ImageJob::previewReady, &loop, [&] { previews.push_back(now()); });
        QObject::connect(job.get(), &ImageJob::loaded, &loop, [&] {
            sharp.push_back(now());
            loop.quit();
        });
        QObject::connect(job.get(), &ImageJob::failed, &loop, [&](const QString &message) {
            out() << message << '\n';
            loop.quit();
        });
        loop.exec();
    }
    std::vector<double> thumbnails;
    for (int round = 0; round < openings; ++round) {
        QElapsedTimer timer;
        QEventLoop loop;
        timer.start();
        const auto job = loader.loadThumbnail(content);
        QObject::connect(job.get(), &ImageJob::thumbnailReady, &loop, [&] {
            thumbnails.push_back(double(timer.nsecsElapsed()) / 1e6);
            loop.quit();
        });
        QObject::connect(job.get(), &ImageJob::failed, &loop, &QEventLoop::quit);
        loop.exec();
    }
    out() << qSetRealNumberPrecision(0) << Qt::fixed << name << " of " << content.size() / 1'000'000
          << " MB: preview after " << medianOf(previews) << " ms, sharp after " << medianOf(sharp)
          << " ms; decoding alone " << plainDecoding(content) << " ms; thumbnail " << medianOf(thumbnails) << " ms\n";
    out().flush();
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QImage image = photograph();
    out() << "picture " << pictureSize.width() << " x " << pictureSize.height() << ", window " << windowSize.width()
          << " x " << windowSize.height() << "; medians\n";
    benchOpening("a JPEG", encoded(image, "jpeg"));
    benchOpening("a PNG", encoded(image, "png"));
    QElapsedTimer timer;
    timer.start();
    const auto picture = ImagePyramid::build(std::move(image));
    out() << "pyramid " << timer.elapsed() << " ms\n\n";
    benchDrawing(picture);
    return 0;
}
