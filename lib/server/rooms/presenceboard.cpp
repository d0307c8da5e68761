// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rooms/presenceboard.h"

#include "protocol/codec.h"

#include <QSet>

namespace Pinthread::Server {

bool PresenceBoard::join(const User &user)
{
    Entry &entry = m_users[user.id];
    if (entry.connections++ > 0)
        return false;
    entry.arrival = m_arrivals++;
    m_byArrival.insert(entry.arrival, user);
    changed();
    return true;
}

bool PresenceBoard::leave(UserId user)
{
    const auto found = m_users.find(user);
    if (found == m_users.end() || --found->connections > 0)
        return false;
    m_byArrival.remove(found->arrival);
    m_users.erase(found);
    changed();
    return true;
}

bool PresenceBoard::setElsewhere(NodeId node, const QList<User> &users)
{
    if (m_elsewhere.value(node) == users)
        return false;
    if (users.isEmpty())
        m_elsewhere.remove(node);
    else
        m_elsewhere.insert(node, users);
    changed();
    return true;
}

void PresenceBoard::changed()
{
    ++m_version;
    m_frame.reset();
    m_count.reset();
}

int PresenceBoard::count() const
{
    if (!m_count)
        m_count = countHere() + static_cast<int>(elsewhere().size());
    return *m_count;
}

QList<User> PresenceBoard::elsewhere() const
{
    QList<User> found;
    QSet<UserId> seen;
    for (const QList<User> &users : m_elsewhere) {
        for (const User &user : users) {
            if (m_users.contains(user.id) || seen.contains(user.id))
                continue;
            seen.insert(user.id);
            found.append(user);
        }
    }
    return found;
}

FramePtr PresenceBoard::frame(AssetId asset) const
{
    if (!m_frame) {
        Protocol::Presence message{.assetId = asset, .count = count(), .users = {}};
        for (const User &user : here() + elsewhere()) {
            if (message.users.size() == Protocol::mostPresenceNames)
                break;
            message.users.append(user);
        }
        m_frame = Frame::text(Protocol::encode(Protocol::ServerMessage(message)));
    }
    return m_frame;
}

} // namespace Pinthread::Server
