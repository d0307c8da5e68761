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

std::optional<std::chrono::nanoseconds> UnsettledWatch::nextDue() const
{
    const std::chrono::nanoseconds now = m_scheduler->steadyNow();
    std::optional<std::chrono::nanoseconds> next;
    const auto consider = [&](std::chrono::nanoseconds instant) {
        if (instant > now && (!next || instant < *next))
            next = instant;
    };
    for (const auto &[id, sent] : m_sent) {
        consider(sent.at + m_config.probeUnsettledAfter);
        consider(sent.at + m_config.askUnsettledAfter);
    }
    for (const auto &[assetId, at] : m_opening) {
        consider(at + m_config.probeUnsettledAfter);
        consider(at + m_config.answerTimeout);
    }
    return next;
}

void UnsettledWatch::arm()
{
    const auto due = nextDue();
    if (!due || (m_timer && m_due <= *due))
        return; // It wakes early enough, and looks again.
    m_due = *due;
    m_timer = m_scheduler->after(m_due - m_scheduler->steadyNow(), [this] { look(); });
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
