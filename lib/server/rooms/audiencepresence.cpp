// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Audience that is about who is here, and who is on other nodes.

#include "server/rooms/audience.h"

namespace Pinthread::Server {

void Audience::presenceChanged()
{
    m_presenceToTell = true;
    showPresence();
}

void Audience::showPresence()
{
    if (m_presenceTimer)
        return;
    const auto wait = m_nextPresence - m_context.scheduler->steadyNow();
    if (wait.count() <= 0) {
        sendPresence();
        return;
    }
    m_presenceTimer = m_context.scheduler->after(wait, [this, post = m_post] { post([this] { sendPresence(); }); });
}

void Audience::sendPresence()
{
    m_presenceTimer.reset();
    if (std::exchange(m_presenceToTell, false))
        tellOthersWhoIsHere();
    m_nextPresence = m_context.scheduler->steadyNow() + m_context.config.timeouts.presenceInterval;
    for (const auto &follower : m_followers) {
        if (!follower->live || follower->full || follower->presenceVersion == m_presence.version())
            continue;
        const auto subscriber = follower->subscriber.lock();
        if (subscriber && give(*follower, *subscriber, m_presence.frame(m_asset)))
            follower->presenceVersion = m_presence.version();
    }
}

void Audience::tellOthersWhoIsHere()
{
    if (!m_context.config.sharesJournal())
        return;
    m_context.fanout.announce(UsersPresent{m_tenant, m_asset, m_presence.here()});
    watchOthers();
}

void Audience::othersPresent(NodeId node, const QList<User> &users)
{
    const bool isNew = !m_others.contains(node);
    if (users.isEmpty())
        m_others.remove(node);
    else
        m_others.insert(node, m_context.scheduler->steadyNow() + m_context.config.timeouts.presenceLife);
    if (m_presence.setElsewhere(node, users))
        showPresence();
    // Who has just come does not know yet who is here.
    if (isNew && !users.isEmpty() && !isEmpty())
        tellOthersWhoIsHere();
    watchOthers();
}

double Audience::elsewhereForEachHere() const
{
    const int here = m_presence.countHere();
    return here == 0 ? 0 : static_cast<double>(m_presence.count() - here) / here;
}

/// As long as somebody is here or elsewhere: says so again before it is forgotten, and forgets who says nothing.
void Audience::watchOthers()
{
    if (m_othersTimer || (isEmpty() && m_others.isEmpty()))
        return;
    constexpr int timesInLife = 3;
    m_othersTimer = m_context.scheduler->after(
        std::chrono::nanoseconds(m_context.config.timeouts.presenceLife) / timesInLife, [this, post = m_post] {
            post([this] {
                m_othersTimer.reset();
                const auto now = m_context.scheduler->steadyNow();
                bool changed = false;
                for (const auto &[node, until] : std::as_const(m_others).asKeyValueRange())
                    changed = (until <= now && m_presence.setElsewhere(node, {})) || changed;
                m_others.removeIf([now](const auto &other) { return other.value() <= now; });
                if (changed)
                    showPresence();
                if (!isEmpty())
                    tellOthersWhoIsHere();
                watchOthers();
            });
        });
}

} // namespace Pinthread::Server
