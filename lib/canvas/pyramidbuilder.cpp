// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/pyramidbuilder_p.h"

#include <QtEndian>

#include <cstdlib>

namespace Pinthread {

namespace {

/// A decoder may be at work on the row after the last one that looks finished.
constexpr int rowsBehind = 2;

/// Of a row with 24 bits a pixel: rows of a QImage begin at whole words.
qsizetype packedStride(int width)
{
    return (qsizetype(width) * 3 + 3) / 4 * 4;
}

/// A row from 32 to 24 bits a pixel, red first; \a to is where \a from is, or before it. Four pixels at a time: they
/// are three words then, and it goes as fast as memory can be read.
void packRow(const QRgb *from, int width, uchar *to)
{
    const auto redFirst = [](QRgb pixel) { return qbswap(pixel) >> 8U; };
    int x = 0;
    for (; x + 4 <= width; x += 4) {
        const quint32 a = redFirst(from[x]);
        const quint32 b = redFirst(from[x + 1]);
        const quint32 c = redFirst(from[x + 2]);
        const quint32 d = redFirst(from[x + 3]);
        qToLittleEndian(a | b << 24U, to);
        qToLittleEndian(b >> 8U | c << 16U, to + 4);
        qToLittleEndian(c >> 16U | d << 8U, to + 8);
        to += 12;
    }
    for (; x < width; ++x) {
        const QRgb pixel = from[x];
        *to++ = uchar(qRed(pixel));
        *to++ = uchar(qGreen(pixel));
        *to++ = uchar(qBlue(pixel));
    }
}

} // namespace

PyramidBuilder::PyramidBuilder(QSize size) : m_size(size), m_rows(size, QImage::Format_RGB32)
{
    // Memory from calloc() is not touched before it is written to.
    m_pixels = static_cast<QRgb *>(std::calloc(size_t(size.width()) * size_t(size.height()), sizeof(QRgb)));
    if (m_pixels != nullptr && !m_rows.isNull())
        m_thread = std::thread([this] { work(); });
}

PyramidBuilder::~PyramidBuilder()
{
    stop();
    std::free(m_pixels);
}

void PyramidBuilder::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_more.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

QImage PyramidBuilder::target()
{
    if (!m_thread.joinable())
        return {};
    return {reinterpret_cast<uchar *>(m_pixels), m_size.width(), m_size.height(),
            qsizetype(m_size.width()) * qsizetype(sizeof(QRgb)), QImage::Format_RGB32};
}

bool PyramidBuilder::isTarget(const QImage &image) const
{
    return image.constBits() == reinterpret_cast<const uchar *>(m_pixels) && image.size() == m_size
           && image.format() == QImage::Format_RGB32;
}

QRgb *PyramidBuilder::row(int y) const
{
    return m_pixels + size_t(y) * size_t(m_size.width());
}

void PyramidBuilder::look()
{
    while (m_looked < m_size.height() && qAlpha(row(m_looked)[m_size.width() - 1]) == 255)
        ++m_looked;
    const int finished = (m_looked - rowsBehind) / 2 * 2;
    {
        const std::scoped_lock lock(m_mutex);
        if (finished <= m_finished)
            return;
        m_finished = finished;
    }
    m_more.notify_one();
}

void PyramidBuilder::work()
{
    int done = 0;
    for (;;) {
        int finished = 0;
        {
            std::unique_lock lock(m_mutex);
            m_more.wait(lock, [&] { return m_ending || m_finished > done; });
            if (m_ending && m_finished <= done)
                return;
            finished = m_finished;
        }
        take(done, finished);
        done = finished;
    }
}

void PyramidBuilder::take(int from, int to)
{
    auto *packed = reinterpret_cast<uchar *>(m_pixels);
    const qsizetype stride = packedStride(m_size.width());
    for (int y = from; y < to; y += 2) {
        const bool isPair = y + 1 < m_size.height();
        m_rows.add(row(y), row(isPair ? y + 1 : y));
        packRow(row(y), m_size.width(), packed + y * stride);
        if (isPair)
            packRow(row(y + 1), m_size.width(), packed + (y + 1) * stride);
    }
}

std::shared_ptr<const ImagePyramid> PyramidBuilder::finish()
{
    look();
    const bool isWhole = m_looked == m_size.height();
    {
        const std::scoped_lock lock(m_mutex);
        if (isWhole)
            m_finished = m_size.height();
    }
    stop();
    if (!isWhole)
        return nullptr;
    // The last quarter of the memory is no longer needed.
    const auto bytes = size_t(packedStride(m_size.width())) * size_t(m_size.height());
    void *pixels = std::realloc(m_pixels, bytes);
    if (pixels == nullptr)
        return nullptr;
    m_pixels = nullptr;
    const QImage whole(static_cast<uchar *>(pixels), m_size.width(), m_size.height(), packedStride(m_size.width()),
                       QImage::Format_RGB888, &std::free, pixels);
    return ImagePyramid::fromLevels(QList<QImage>{whole} + m_rows.halves(), nullptr);
}

} // namespace Pinthread
