// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/auth/sessions.h"
#include "server/net/httpmessages.h"

namespace Pinthread::Server {

/// The way of every request to what it asks for: first whose session it carries, then whether that user gets to see the
/// asset that the path names. What is wrong is answered here, and the rest of a route need not think of it.
class RequestAccess
{
public:
    using Allowed = std::function<void(const Identity &)>;
    /// Called on the storage thread.
    using Found = std::function<void(Journal &, const Identity &, const AssetRecord &)>;
    enum class Removed { NotFound, Found };

    /// Both outlive this.
    RequestAccess(Sessions &sessions, StorageThread &storage) : m_sessions(sessions), m_storage(storage) {}

    void withSession(const HttpRequest &request, const Reply &reply, Allowed allowed) const;
    /// With the asset of the path's third segment. \a removed says what one is that was removed.
    void withAsset(const HttpRequest &request, const Reply &reply, Found found,
                   Removed removed = Removed::NotFound) const;

private:
    Sessions &m_sessions;
    StorageThread &m_storage;
};

} // namespace Pinthread::Server
