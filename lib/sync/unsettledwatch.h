// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"
#include "sync/connectionconfig.h"

#include <map>
#include <optional>

namespace Pinthread {

/// Sees to it that no answer is waited for in silence: an operation that takes long makes the line be probed, one that
/// takes longer is asked about, and a question that is not answered costs the connection. Does nothing, and has no
/// timer, while nothing is waited for. Belongs to one connection: clear() it with the connection.
class UnsettledWatch
{
public:
    struct Actions
    {
        std::function<void()> probe;
        std::function<void(AssetId)> ask;
        std::function<void()> giveUp;
    };

    UnsettledWatch(const ConnectionConfig &config, Scheduler &scheduler, Actions actions);

    void sent(AssetId assetId, BroadcastId id);
    void settled(BroadcastId id) { m_sent.erase(id); }

    /// `open` was sent, or a part of its answer came.
    void opening(AssetId assetId);
    /// The answer is complete.
    void opened(AssetId assetId) { m_opening.erase(assetId); }

    void clear();

private:
    struct Sent
    {
        AssetId assetId;
        std::chrono::nanoseconds at{0};
    };

    /// The next instant at which something becomes late; nothing while nothing is waited for.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> nextDue() const;
    void arm();
    void look();

    ConnectionConfig m_config;
    Scheduler *m_scheduler;
    Actions m_actions;
    std::map<BroadcastId, Sent> m_sent;
    std::map<AssetId, std::chrono::nanoseconds> m_opening;
    std::chrono::nanoseconds m_due{0}; ///< When the timer wakes.
    std::unique_ptr<Timer> m_timer;
};

} // namespace Pinthread
