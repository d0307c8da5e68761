// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textjob.h"

#include "canvas/textjoblink_p.h"

namespace Pinthread {

TextJob::TextJob(std::shared_ptr<TextJobLink> link) : m_link(std::move(link))
{
    const std::scoped_lock lock(m_link->mutex);
    m_link->job = this;
}

TextJob::~TextJob()
{
    m_link->cancelled = true;
    const std::scoped_lock lock(m_link->mutex);
    m_link->job = nullptr;
}

void TextJob::cancel()
{
    m_running = false;
    m_link->cancelled = true;
}

} // namespace Pinthread
