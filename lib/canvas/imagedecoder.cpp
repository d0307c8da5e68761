// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imagedecoder_p.h"

#include "canvas/colours_p.h"
#include "canvas/decodedevice_p.h"
#include "canvas/exiforientation_p.h"
#include "canvas/svgdrawing_p.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QImageReader>
#include <QThreadPool>

#include <algorithm>

namespace Pinthread {

namespace {

/// Smaller pictures are there before anybody could notice a preview (about 0.1 s).
constexpr qint64 previewFromPixels = 16'000'000;
/// Of smaller ones the pyramid is built before a thread for it would be worth its while.
constexpr qint64 buildFromPixels = 4'000'000;
/// From this side on a preview of an eighth is still as large as a window.
constexpr int eighthFromSide = 8'000;
/// The part of the progress that is reading and decoding; the rest is the pyramid.
constexpr double decodingShare = 0.9;

std::unique_ptr<QIODevice> makeDevice(const ImageDecoder::Source &source)
{
    if (const auto *fileName = std::get_if<QString>(&source))
        return std::make_unique<QFile>(*fileName);
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(std::get<QByteArray>(source));
    return buffer;
}

/// A reader that takes the picture for what the probe found it to be, and turns it upright.
void prepare(QImageReader &reader, DecodeDevice &device, const ImageProbe &probe)
{
    device.seek(0);
    reader.setDevice(&device);
    reader.setFormat(probe.format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
}

} // namespace

ImageDecoder::ImageDecoder(Source source, std::shared_ptr<ImageJobLink> link, QThreadPool &workers)
    : m_source(std::move(source)), m_link(std::move(link)), m_workers(workers)
{}

void ImageDecoder::run()
{
    open([this](DecodeDevice &device, const ImageProbe &probe) { decode(device, probe); });
}

void ImageDecoder::makeThumbnail(int side)
{
    open([this, side](DecodeDevice &device, const ImageProbe &probe) { scaleDown(device, probe, side); });
}

void ImageDecoder::open(const Decode &decode)
{
    if (m_link->cancelled)
        return;
    DecodeDevice device(makeDevice(m_source), m_link->cancelled, [this](double part) {
        if (m_builder != nullptr)
            m_builder->look();
        m_link->post([part](ImageJob &job) { Q_EMIT job.progressChanged(part * decodingShare); });
    });
    if (!device.open(QIODevice::ReadOnly)) {
        fail(tr("This file cannot be opened: %1.").arg(device.errorString()));
        return;
    }
    const ImageProbe probe = ImageProbe::of(device);
    if (!probe.isValid()) {
        fail(probe.error);
        return;
    }
    m_link->post([size = probe.size](ImageJob &job) { Q_EMIT job.sizeKnown(size); });
    decode(device, probe);
}

void ImageDecoder::decode(DecodeDevice &device, const ImageProbe &probe)
{
    if (probe.format == "svg") {
        decodeDrawing(device);
        return;
    }
    if (probe.format == "jpeg" && qint64(probe.size.width()) * probe.size.height() >= previewFromPixels)
        startPreview(probe);
    decodePixels(device, probe);
}

bool ImageDecoder::comesRowByRow(DecodeDevice &device, const ImageProbe &probe, const QImageReader &reader)
{
    // Qt's JPEG decoder does not say what it is going to write.
    const bool isRgb = probe.format == "jpeg" || reader.imageFormat() == QImage::Format_RGB32;
    if (!isRgb || qint64(probe.size.width()) * probe.size.height() < buildFromPixels
        || reader.transformation() != QImageIOHandler::TransformationNone)
        return false;
    // An interlaced PNG comes in seven passes over all its rows. (The PNG specification, 11.2.2: the last byte of
    // IHDR.)
    constexpr qint64 interlaceMethod = 28;
    device.seek(interlaceMethod);
    return probe.format == "jpeg" || (probe.format == "png" && device.peek(1) == QByteArray(1, '\0'));
}

void ImageDecoder::decodePixels(DecodeDevice &device, const ImageProbe &probe)
{
    QImage image;
    ExifOrientation orientation;
    {
        // One that may be asked questions: a reader that has answered any is somewhere in the middle of the file.
        QImageReader asked;
        prepare(asked, device, probe);
        const bool rowByRow = comesRowByRow(device, probe, asked);
        orientation = ExifOrientation::of(device, probe.format, asked);
        if (rowByRow && orientation.isUpright()) {
            m_builder = std::make_unique<PyramidBuilder>(probe.size);
            image = m_builder->target();
        }
    }
    {
        QImageReader reader;
        prepare(reader, device, probe);
        device.watchForEnd();
        // Of a GIF that moves, the first frame: what is discussed here stands still.
        if (!reader.read(&image))
            image = QImage();
    }
    if (hasFailed(image, device, probe))
        return;
    if (m_builder != nullptr && m_builder->isTarget(image))
        finishBuilt(std::move(image));
    else
        finish(orientation.isUpright() ? std::move(image) : orientation.upright(image), nullptr);
}

bool ImageDecoder::hasFailed(const QImage &image, const DecodeDevice &device, const ImageProbe &probe)
{
    // A decoder that was stopped may well return the part it had.
    if (m_link->cancelled)
        return true;
    const QString format = QString::fromLatin1(probe.format).toUpper();
    const bool cutOff = device.hasReadBeyondEnd() || (probe.format == "bmp" && device.hasReadShort());
    if (cutOff || (image.isNull() && device.hasReadShort()))
        fail(incompleteMessage(format));
    else if (image.isNull())
        fail(damagedMessage(format));
    else
        return false;
    return true;
}

void ImageDecoder::finishBuilt(QImage image)
{
    const QColorSpace space = image.colorSpace();
    image = QImage();
    auto pyramid = m_builder->finish();
    m_builder.reset();
    if (pyramid == nullptr || Colours::isNearlySrgb(space)) {
        complete(std::move(pyramid));
        return;
    }
    // Its colours are others, and so it has to be built once more: rare, and small beside what converting them takes.
    QImage whole = pyramid->level(0);
    pyramid.reset();
    whole.setColorSpace(space);
    finish(std::move(whole), nullptr);
}

void ImageDecoder::decodeDrawing(DecodeDevice &device)
{
    const std::shared_ptr<const Drawing> drawing = readDrawing(device);
    if (drawing == nullptr)
        return;
    QImage image = drawing->draw(QRectF(QPointF(), QSizeF(drawing->size())), 1, m_link->cancelled);
    if (image.isNull())
        fail(tooLongMessage());
    else
        finish(std::move(image), drawing);
}

std::shared_ptr<const Drawing> ImageDecoder::readDrawing(DecodeDevice &device)
{
    device.seek(0);
    device.watchForEnd();
    const auto drawing = SvgDrawing::read(device.readAll(), m_link->cancelled);
    if (drawing)
        return *drawing;
    fail(problemMessage(drawing.error()));
    return nullptr;
}

QSize ImageDecoder::thumbnailSize(QSize size, int side)
{
    if (std::max(size.width(), size.height()) <= side)
        return size;
    return size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1});
}

void ImageDecoder::scaleDown(DecodeDevice &device, const ImageProbe &probe, int side)
{
    const QSize size = thumbnailSize(probe.size, side);
    QImage image;
    if (probe.format == "svg") {
        const std::shared_ptr<const Drawing> drawing = readDrawing(device);
        if (drawing == nullptr)
            return;
        image = drawing->draw(QRectF(QPointF(), QSizeF(probe.size)), double(size.width()) / probe.size.width(),
                              m_link->cancelled);
        if (image.isNull()) {
            fail(tooLongMessage());
            return;
        }
    } else {
        QImageReader asked;
        prepare(asked, device, probe);
        // As it lies in the file: scaling comes before turning upright.
        const QSize lying = asked.size();
        const ExifOrientation orientation = ExifOrientation::of(device, probe.format, asked);
        QImageReader reader;
        prepare(reader, device, probe);
        device.watchForEnd();
        reader.setScaledSize(thumbnailSize(lying, side));
        image = orientation.upright(reader.read());
        if (hasFailed(image, device, probe))
            return;
    }
    image = Colours::normalized(std::move(image));
    m_link->postLast([image](ImageJob &job) { Q_EMIT job.thumbnailReady(image); });
}

void ImageDecoder::finish(QImage image, std::shared_ptr<const Drawing> drawing)
{
    complete(ImagePyramid::build(std::move(image), &m_link->cancelled, std::move(drawing)));
}

void ImageDecoder::complete(std::shared_ptr<const ImagePyramid> pyramid)
{
    if (pyramid == nullptr) {
        fail(tr("There is not enough memory to open this picture."));
        return;
    }
    m_link->post([](ImageJob &job) { Q_EMIT job.progressChanged(1); });
    m_link->postLast([pyramid = std::move(pyramid)](ImageJob &job) { Q_EMIT job.loaded(pyramid); });
}

void ImageDecoder::startPreview(const ImageProbe &probe)
{
    // At the same time where there is a thread to spare; otherwise before the whole.
    const auto work = [source = m_source, link = m_link, probe, workers = &m_workers] {
        DecodeDevice device(makeDevice(source), link->cancelled, {});
        if (!link->cancelled && device.open(QIODevice::ReadOnly))
            ImageDecoder(source, link, *workers).makePreview(device, probe);
    };
    if (!m_workers.tryStart(work))
        work();
}

void ImageDecoder::makePreview(DecodeDevice &device, const ImageProbe &probe)
{
    QImageReader reader;
    prepare(reader, device, probe);
    // As it lies in the file: scaling comes before turning upright. libjpeg does an eighth or a quarter almost for
    // free, if it is exactly what is asked for.
    const QSize size = reader.size();
    const int divisor = std::max(size.width(), size.height()) >= eighthFromSide ? 8 : 4;
    reader.setScaledSize({(size.width() + divisor - 1) / divisor, (size.height() + divisor - 1) / divisor});
    QImage preview = reader.read();
    if (m_link->cancelled || preview.isNull())
        return;
    // In the colours that the whole will have.
    preview = Colours::normalized(std::move(preview));
    m_link->post([preview](ImageJob &job) { Q_EMIT job.previewReady(preview); });
}

void ImageDecoder::fail(const QString &userMessage)
{
    if (m_link->cancelled)
        return;
    m_link->postLast([userMessage](ImageJob &job) { Q_EMIT job.failed(userMessage); });
}

QString ImageDecoder::incompleteMessage(const QString &format)
{
    return tr("This %1 picture is incomplete: the file ends before the picture does. Perhaps it was not copied or "
              "downloaded to the end.")
        .arg(format);
}

QString ImageDecoder::damagedMessage(const QString &format)
{
    return tr("This %1 picture is damaged and cannot be opened.").arg(format);
}

QString ImageDecoder::tooLongMessage()
{
    return tr("This SVG picture takes too long to draw.");
}

QString ImageDecoder::problemMessage(SvgProblem problem)
{
    const auto format = QStringLiteral("SVG");
    switch (problem) {
    case SvgProblem::Incomplete:
        return incompleteMessage(format);
    case SvgProblem::TooComplicated:
        return tr("This SVG picture is too complicated to be opened.");
    case SvgProblem::ItsOwnPart:
        return tr("This SVG picture cannot be opened: it contains itself.");
    case SvgProblem::Cancelled:
    case SvgProblem::Damaged:
        break;
    }
    return damagedMessage(format);
}

} // namespace Pinthread
