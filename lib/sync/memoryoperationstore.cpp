// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/memoryoperationstore.h"

#include <algorithm>

namespace Pinthread {

namespace {

template <class Operations>
auto findById(Operations &operations, BroadcastId id)
{
    return std::ranges::find_if(operations, [id](const auto &kept) { return kept.operation.broadcastId == id; });
}

template <class Operations>
void removeById(Operations &operations, BroadcastId id)
{
    operations.removeIf([id](const auto &kept) { return kept.operation.broadcastId == id; });
}

} // namespace

MemoryOperationStore::MemoryOperationStore(Scheduler &scheduler, QObject *parent)
    : OperationStore(parent), m_scheduler(&scheduler)
{}

MemoryOperationStore::~MemoryOperationStore() = default;

void MemoryOperationStore::load(Loaded loaded)
{
    later([this, loaded = std::move(loaded)] { loaded(m_contents); });
}

void MemoryOperationStore::saveUnsettled(const UnsettledOperation &operation, Saved saved)
{
    removeById(m_contents.failed, operation.operation.broadcastId);
    const auto known = findById(m_contents.unsettled, operation.operation.broadcastId);
    if (known == m_contents.unsettled.end())
        m_contents.unsettled.append(operation);
    else
        *known = operation;
    later([saved = std::move(saved)] { saved(true); });
}

void MemoryOperationStore::saveFailed(const FailedOperation &operation)
{
    removeById(m_contents.unsettled, operation.operation.broadcastId);
    const auto known = findById(m_contents.failed, operation.operation.broadcastId);
    if (known == m_contents.failed.end())
        m_contents.failed.append(operation);
    else
        *known = operation;
}

void MemoryOperationStore::remove(BroadcastId id)
{
    removeById(m_contents.unsettled, id);
    removeById(m_contents.failed, id);
}

void MemoryOperationStore::later(std::function<void()> call)
{
    const quint64 number = m_calls++;
    m_timers[number] = m_scheduler->after(m_writeTime, [this, number, call = std::move(call)] {
        m_timers.erase(number);
        call();
    });
}

} // namespace Pinthread
