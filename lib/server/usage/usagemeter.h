// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "server/storage/storagethread.h"
#include "server/usage/usage.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace Pinthread::Server {

/// Counts what goes out about assets, and has it recorded some seconds later and when the server stops: a counter is
/// touched for every delivery, a database is not. What a kill -9 can take away is what was counted since, so at most
/// timeouts.usageInterval of messages and bytes. (Conversations are counted in the transaction that records them.)
///
/// Wakes nobody while nothing is counted. Thread-safe.
class UsageMeter
{
public:
    /// One asset's share, for its room. As cheap as two additions.
    class Tally : public std::enable_shared_from_this<Tally>
    {
    public:
        /// \a meter outlives every call of count().
        Tally(UsageMeter &meter, AssetId asset) : m_meter(meter), m_asset(asset) {}

        void count(std::size_t bytes)
        {
            m_bytes.fetch_add(static_cast<qint64>(bytes), std::memory_order_relaxed);
            if (m_messages.fetch_add(1, std::memory_order_acq_rel) == 0)
                m_meter.hasCounted(shared_from_this());
        }

    private:
        friend class UsageMeter;
        UsageMeter &m_meter;
        const AssetId m_asset;
        std::atomic<qint64> m_messages = 0;
        std::atomic<qint64> m_bytes = 0;
    };

    /// \a later has flush() called once, after timeouts.usageInterval. Everything outlives this.
    UsageMeter(StorageThread &storage, const Clock &clock, std::function<void()> later);

    /// Has recorded what was counted since. What cannot be recorded is kept, and tried again with the next.
    void flush();

private:
    void hasCounted(std::shared_ptr<Tally> tally);
    void wake();
    [[nodiscard]] QList<UsageAddition> take();
    void putBack(const QList<UsageAddition> &additions);

    StorageThread &m_storage;
    const Clock &m_clock;
    const std::function<void()> m_later;
    std::atomic<bool> m_waiting = false; ///< m_later was called, and flush() was not since.
    std::mutex m_mutex;
    std::vector<std::shared_ptr<Tally>> m_counted; ///< That are not at 0. Guarded by m_mutex, as is the next.
    QList<UsageAddition> m_unrecorded;
};

} // namespace Pinthread::Server
