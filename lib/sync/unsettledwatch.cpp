// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/unsettledwatch.h"

#include <set>

namespace Pinthread {

UnsettledWatch::UnsettledWatch(const ConnectionConfig &config, Scheduler &scheduler, Actions actions)
    : m_config(config), m_scheduler(&scheduler), m_actions(std::move(actions))
{}

void UnsettledWatch::sent(AssetId assetId, BroadcastId id)
{
    m_sent[id] = {assetId, m_scheduler->steadyNow()};
    arm();
}

void UnsettledWatch::opening(AssetId assetId)
{
    m_opening[assetId] = m_scheduler->steadyNow();
    arm();
}

void UnsettledWatch::clear()
{
    m_sent.clear();
    m_opening.clear();
    m_timer.reset();
}

void UnsettledWatch::arm()
{
    if (!m_timer)
        m_timer = m_scheduler->after(m_config.probeUnsettledAfter, [this] { look(); });
}

void UnsettledWatch::look()
{
    m_timer.reset();
    const std::chrono::nanoseconds now = m_scheduler->steadyNow();
    bool isLate = false;
    bool isHopeless = false;
    std::set<AssetId> doubtful;
    for (auto &[id, sent] : m_sent) {
        isLate = isLate || now - sent.at >= m_config.probeUnsettledAfter;
        if (now - sent.at >= m_config.askUnsettledAfter) {
            sent.at = now; // Asked now; it gets the same time again.
            doubtful.insert(sent.assetId);
        }
    }
    for (const auto &[assetId, at] : m_opening) {
        isLate = isLate || now - at >= m_config.probeUnsettledAfter;
        isHopeless = isHopeless || now - at >= m_config.answerTimeout;
        doubtful.erase(assetId); // A question is under way.
    }
    if (!m_sent.empty() || !m_opening.empty())
        arm();
    if (isHopeless) {
        m_actions.giveUp();
        return;
    }
    if (isLate)
        m_actions.probe();
    for (const AssetId &assetId : doubtful)
        m_actions.ask(assetId);
}

} // namespace Pinthread
