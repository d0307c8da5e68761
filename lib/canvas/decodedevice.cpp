// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/decodedevice_p.h"

#include <algorithm>

namespace Pinthread {

namespace {

/// More often than a hundred times nobody could see.
constexpr double progressStep = 0.01;

} // namespace

DecodeDevice::DecodeDevice(std::unique_ptr<QIODevice> source, const std::atomic_bool &cancelled, Progress progress)
    : m_source(std::move(source)), m_cancelled(cancelled), m_progress(std::move(progress))
{}

bool DecodeDevice::open(OpenMode mode)
{
    if (!m_source->open(mode)) {
        setErrorString(m_source->errorString());
        return false;
    }
    // The source has a buffer of its own; a second one would only hide from us how far the decoder has read.
    return QIODevice::open(mode | Unbuffered);
}

bool DecodeDevice::seek(qint64 pos)
{
    return QIODevice::seek(pos) && m_source->seek(pos);
}

void DecodeDevice::watchForEnd()
{
    m_watching = true;
    m_readBeyondEnd = false;
    m_readShort = false;
    m_reported = 0;
}

qint64 DecodeDevice::readData(char *data, qint64 maxSize)
{
    if (m_cancelled.load(std::memory_order_relaxed))
        return -1;
    if (m_source->pos() != pos() && !m_source->seek(pos()))
        return -1;
    const qint64 count = m_source->read(data, maxSize);
    if (!m_watching || maxSize <= 0)
        return count;

    m_readBeyondEnd = m_readBeyondEnd || count <= 0;
    m_readShort = m_readShort || count < maxSize;
    const double part = size() > 0 ? std::min(1.0, double(pos() + std::max<qint64>(count, 0)) / double(size())) : 1;
    if (m_progress && part >= m_reported + progressStep) {
        m_reported = part;
        m_progress(part);
    }
    return count;
}

qint64 DecodeDevice::writeData(const char * /*data*/, qint64 /*maxSize*/)
{
    return -1;
}

} // namespace Pinthread
