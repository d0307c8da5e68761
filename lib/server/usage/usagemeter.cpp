// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/usage/usagemeter.h"

#include "server/logging.h"

#include <QDateTime>

#include <algorithm>

namespace Pinthread::Server {

UsageMeter::UsageMeter(StorageThread &storage, const Clock &clock, std::function<void()> later)
    : m_storage(storage), m_clock(clock), m_later(std::move(later))
{}

void UsageMeter::hasCounted(std::shared_ptr<Tally> tally)
{
    {
        const std::lock_guard lock(m_mutex);
        m_counted.push_back(std::move(tally));
    }
    wake();
}

void UsageMeter::wake()
{
    if (!m_waiting.exchange(true))
        m_later();
}

QList<UsageAddition> UsageMeter::take()
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(m_clock.now(), Qt::UTC).date();
    const std::lock_guard lock(m_mutex);
    QList<UsageAddition> additions = std::exchange(m_unrecorded, {});
    for (const auto &tally : std::exchange(m_counted, {})) {
        // From here on it is at 0: whoever counts next comes to hasCounted() again.
        const qint64 messages = tally->m_messages.exchange(0, std::memory_order_acq_rel);
        const qint64 bytes = tally->m_bytes.exchange(0, std::memory_order_relaxed);
        additions.append({tally->m_asset, day, {messages, bytes, 0}});
    }
    // Always in the same order: two nodes that add at the same time must not wait for each other.
    std::ranges::stable_sort(additions, {}, &UsageAddition::asset);
    return additions;
}

void UsageMeter::putBack(const QList<UsageAddition> &additions)
{
    {
        const std::lock_guard lock(m_mutex);
        m_unrecorded += additions;
    }
    wake();
}

void UsageMeter::flush()
{
    m_waiting = false;
    const QList<UsageAddition> additions = take();
    if (additions.isEmpty())
        return;
    m_storage.run([this, additions](Journal &journal) {
        if (const auto added = journal.addUsage(additions); !added) {
            qCWarning(storageLog).noquote() << "What was used cannot be recorded now:" << added.error().message;
            putBack(additions);
        }
    });
}

} // namespace Pinthread::Server
