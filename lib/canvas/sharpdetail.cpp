// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/sharpdetail_p.h"

#include <algorithm>
#include <chrono>

namespace Pinthread {

namespace {

/// Nobody sees how sharp something is that moves.
constexpr std::chrono::milliseconds rest(60);
/// How much more than is seen is drawn, to each side, in parts of what is seen: a small step to the side costs nothing.
constexpr double beyond = 0.15;

} // namespace

SharpDetail::SharpDetail(QObject *parent) : QObject(parent)
{
    m_worker.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &SharpDetail::draw);
}

SharpDetail::~SharpDetail()
{
    giveUp();
    m_worker.waitForDone();
}

void SharpDetail::giveUp()
{
    m_rest.stop();
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
}

void SharpDetail::setDrawing(std::shared_ptr<const Drawing> drawing)
{
    giveUp();
    m_drawing = std::move(drawing);
    m_looked = {};
    m_scale = 0;
    m_partScale = 0;
}

void SharpDetail::look(const QRectF &part, double scale)
{
    if (m_drawing == nullptr || (part == m_looked && scale == m_scale))
        return;
    m_looked = part;
    m_seen = part & QRectF(QPointF(), QSizeF(m_drawing->size()));
    m_scale = scale;
    if (m_scale <= 1 || m_seen.isEmpty()) {
        giveUp();
        if (m_partScale != 0)
            Q_EMIT ready({}, {});
        m_partScale = 0;
        return;
    }
    if (m_scale == m_partScale && m_part.contains(m_seen))
        return;
    giveUp();
    m_rest.start();
}

void SharpDetail::draw()
{
    const double across = m_seen.width() * beyond;
    const double down = m_seen.height() * beyond;
    const QRectF wanted = m_seen.adjusted(-across, -down, across, down) & QRectF(QPointF(), QSizeF(m_drawing->size()));
    // Whole pixels of the screen, so that each of the detail's falls upon one.
    const QRect pixels = QRectF(wanted.topLeft() * m_scale, wanted.size() * m_scale).toAlignedRect();
    const QRectF part(QPointF(pixels.topLeft()) / m_scale, QSizeF(pixels.size()) / m_scale);
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_worker.start([this, drawing = m_drawing, part, scale = m_scale, cancelled = m_cancelled] {
        const QImage image = drawing->draw(part, scale, *cancelled);
        if (image.isNull())
            return;
        // Whoever destroys this waits for it first, so it is still there.
        QMetaObject::invokeMethod(
            this,
            [this, image, part, scale, cancelled] {
                if (!*cancelled)
                    take(image, part, scale);
            },
            Qt::QueuedConnection);
    });
}

void SharpDetail::take(const QImage &image, const QRectF &part, double scale)
{
    m_part = part;
    m_partScale = scale;
    Q_EMIT ready(image, part);
}

} // namespace Pinthread
