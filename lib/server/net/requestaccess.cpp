// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/requestaccess.h"

#include "server/auth/assetaccess.h"

namespace Pinthread::Server {

void RequestAccess::withSession(const HttpRequest &request, const Reply &reply, Allowed allowed) const
{
    if (request.bearerToken.isEmpty())
        return reply(HttpAnswer::notAuthenticated(QStringLiteral("Authorization: Bearer <token> is missing.")));
    m_sessions.find(request.bearerToken, [reply, allowed = std::move(allowed)](const auto &identity) {
        if (identity)
            allowed(*identity);
        else if (identity.error() == Sessions::Problem::Unknown)
            reply(HttpAnswer::notAuthenticated(QStringLiteral("There is no session with this token.")));
        else if (identity.error() == Sessions::Problem::Disabled)
            reply(HttpAnswer::accountDisabled());
        else
            reply(HttpAnswer::unavailable());
    });
}

void RequestAccess::withAsset(const HttpRequest &request, const Reply &reply, Found found, Removed removed) const
{
    const auto allowed = [this, id = AssetId::fromText(request.segments.at(2)), reply, found = std::move(found),
                          removed](const Identity &identity) {
        const auto noSuchAsset = [reply] { reply(HttpAnswer::notFound(AssetAccess::noSuchAsset().message)); };
        if (!id)
            return noSuchAsset();
        m_storage.run([=](Journal &journal) {
            const auto record = journal.asset(*id);
            if (!record)
                return reply(HttpAnswer::unavailable());
            const bool isThere = *record
                                 && (removed == Removed::Found ? AssetAccess::isVisible(identity, **record)
                                                               : AssetAccess::check(identity, **record).has_value());
            if (!isThere)
                return noSuchAsset();
            found(journal, identity, **record);
        });
    };
    withSession(request, reply, allowed);
}

} // namespace Pinthread::Server
