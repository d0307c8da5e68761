// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imagejob.h"

#include "canvas/imagejoblink_p.h"

namespace Pinthread {

ImageJob::ImageJob(std::shared_ptr<ImageJobLink> link) : m_link(std::move(link))
{
    const std::scoped_lock lock(m_link->mutex);
    m_link->job = this;
}

ImageJob::~ImageJob()
{
    m_link->cancelled = true;
    const std::scoped_lock lock(m_link->mutex);
    m_link->job = nullptr;
}

void ImageJob::cancel()
{
    m_running = false;
    m_link->cancelled = true;
}

} // namespace Pinthread
