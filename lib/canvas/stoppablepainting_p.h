// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDeadlineTimer>
#include <QImage>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

#include <atomic>

namespace Pinthread {

/// When to stop.
class PaintingStop
{
public:
    PaintingStop(const std::atomic_bool &cancelled, QDeadlineTimer deadline)
        : m_cancelled(cancelled), m_deadline(deadline)
    {}

    /// True from the moment on when it was cancelled or the time was over.
    [[nodiscard]] bool isReached()
    {
        m_reached = m_reached || m_cancelled.load(std::memory_order_relaxed) || m_deadline.hasExpired();
        return m_reached;
    }
    /// Whether isReached() has ever said so: then something is missing.
    [[nodiscard]] bool wasReached() const { return m_reached; }

private:
    const std::atomic_bool &m_cancelled;
    QDeadlineTimer m_deadline;
    bool m_reached = false;
};

/// Passes on to a painter on an image what it is told to paint, until it is to stop: from then on it paints nothing, so
/// that whoever is painting gets to the end soon.
class StoppablePaintEngine : public QPaintEngine
{
public:
    StoppablePaintEngine(QImage &image, PaintingStop &stop);

    bool begin(QPaintDevice *device) override;
    bool end() override;
    void updateState(const QPaintEngineState &now) override;
    void drawPath(const QPainterPath &path) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                   Qt::ImageConversionFlags flags) override;
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override;
    [[nodiscard]] Type type() const override { return User; }

private:
    QImage &m_image;
    PaintingStop &m_stop;
    QPainter m_painter;
};

/// A paint device over an image, for a painter that can be stopped from another thread: for code of others that paints
/// for as long as it likes.
class StoppablePaintDevice : public QPaintDevice
{
public:
    /// Both must outlive it.
    StoppablePaintDevice(QImage &image, PaintingStop &stop) : m_image(image), m_engine(image, stop) {}

    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    QImage &m_image;
    mutable StoppablePaintEngine m_engine;
};

} // namespace Pinthread
