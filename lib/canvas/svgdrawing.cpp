// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/svgdrawing_p.h"

#include "canvas/decodedevice_p.h"
#include "canvas/stoppablepainting_p.h"
#include "canvas/svgsize_p.h"

#include <QBuffer>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include <chrono>
#include <cmath>
#include <mutex>

namespace Pinthread {

namespace {

/// Nobody waits longer, and nothing that people draw takes as long.
constexpr std::chrono::seconds longest(20);

class RenderedSvg : public Drawing
{
public:
    RenderedSvg(std::unique_ptr<QSvgRenderer> renderer, const SvgSize &size)
        : m_renderer(std::move(renderer)), m_size(size.pixels())
    {
        // As preserveAspectRatio has it: the view box in the middle, as large as it fits, unless it is stretched.
        const QSizeF box = size.stretched ? QSizeF(m_size) : size.viewBox.size().scaled(m_size, Qt::KeepAspectRatio);
        m_place = QRectF(QPointF((m_size.width() - box.width()) / 2, (m_size.height() - box.height()) / 2), box);
        m_renderer->setViewBox(size.viewBox);
    }

    [[nodiscard]] QSize size() const override { return m_size; }

    [[nodiscard]] QImage draw(const QRectF &part, double scale, const std::atomic_bool &cancelled) const override
    {
        QImage image((part.size() * scale).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
        if (image.isNull())
            return {};
        image.fill(Qt::transparent);
        // The renderer keeps the state of a painting in its nodes.
        const std::scoped_lock lock(m_mutex);
        PaintingStop stop(cancelled, QDeadlineTimer(longest));
        if (stop.isReached())
            return {};
        StoppablePaintDevice device(image, stop);
        QPainter painter(&device);
        painter.scale(scale, scale);
        painter.translate(-part.topLeft());
        painter.setClipRect(QRectF(QPointF(), QSizeF(m_size)));
        m_renderer->render(&painter, m_place);
        painter.end();
        return stop.wasReached() ? QImage() : image;
    }

private:
    std::unique_ptr<QSvgRenderer> m_renderer;
    QSize m_size;
    QRectF m_place; ///< Of the view box.
    mutable std::mutex m_mutex;
};

} // namespace

Expected<std::shared_ptr<const Drawing>, SvgProblem> SvgDrawing::read(const QByteArray &content,
                                                                      const std::atomic_bool &cancelled)
{
    const std::optional<SvgSize> size = SvgSize::ofHead(content);
    if (!size)
        return failure(SvgProblem::Damaged);
    const auto cleaned = SvgCleaner::clean(content, cancelled);
    if (!cleaned)
        return failure(cleaned.error());

    // Through a device that can be made to fail: the only way to stop the renderer's reading.
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(*cleaned);
    DecodeDevice device(std::move(buffer), cancelled, {});
    device.open(QIODevice::ReadOnly);
    QXmlStreamReader reader(&device);
    auto renderer = std::make_unique<QSvgRenderer>();
    renderer->setFramesPerSecond(0);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    renderer->setOptions(QtSvg::Tiny12FeaturesOnly);
#endif
    const bool isRead = renderer->load(&reader);
    if (cancelled)
        return failure(SvgProblem::Cancelled);
    if (!isRead)
        return failure(SvgProblem::Damaged);
    return std::make_shared<const RenderedSvg>(std::move(renderer), *size);
}

} // namespace Pinthread
