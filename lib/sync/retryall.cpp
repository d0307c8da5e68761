// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/retryall.h"

#include <algorithm>

namespace Pinthread {

RetryAll::RetryAll(QList<FailedOperation> operations, Scheduler &scheduler, std::chrono::nanoseconds interval,
                   Actions actions)
    : m_waiting(std::move(operations)), m_scheduler(&scheduler), m_interval(interval), m_actions(std::move(actions))
{
    // A reply comes after the pin that it answers.
    std::ranges::stable_sort(m_waiting, {}, &FailedOperation::madeAt);
    goOn({});
}

void RetryAll::goOn(std::chrono::nanoseconds wait)
{
    if (!m_timer)
        m_timer = m_scheduler->after(wait, [this] { next(); });
}

void RetryAll::next()
{
    const auto timer = std::move(m_timer);
    if (m_waiting.isEmpty()) {
        if (m_underWay.isEmpty())
            std::exchange(m_actions.finished, {})(m_result);
        return;
    }
    if (m_underWay.size() >= mostUnderWay)
        return; // One that ends goes on.
    const FailedOperation operation = m_waiting.takeFirst();
    const BroadcastId id = operation.operation.broadcastId;
    m_underWay.insert(id); // Before it is sent: it may fail within the call.
    const auto sent = m_actions.retry(id);
    if (!sent) {
        m_underWay.remove(id);
        // One that is not found was retried or discarded by hand meanwhile.
        if (sent.error().code != RefusalCode::NotFound)
            m_result.failed.append({operation, sent.error().message});
    }
    goOn(sent ? m_interval : std::chrono::nanoseconds(0));
}

void RetryAll::confirmed(BroadcastId id)
{
    if (!m_underWay.remove(id))
        return;
    m_result.confirmed.append(id);
    goOn(m_waiting.isEmpty() ? std::chrono::nanoseconds(0) : m_interval);
}

void RetryAll::failed(const FailedOperation &operation)
{
    if (!m_underWay.remove(operation.operation.broadcastId))
        return;
    m_result.failed.append({operation, explanation(operation)});
    goOn(m_waiting.isEmpty() ? std::chrono::nanoseconds(0) : m_interval);
}

} // namespace Pinthread
