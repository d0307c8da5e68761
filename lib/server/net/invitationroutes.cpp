// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/invitationroutes.h"

#include "model/rules.h"
#include "server/auth/assetaccess.h"

namespace Pinthread::Server {

namespace {

constexpr qint64 largestJson = 64 * 1024;

/// \a missing is what was not found.
HttpAnswer answerTo(Invitations::Problem problem, const QString &missing)
{
    return problem == Invitations::Problem::NotFound ? HttpAnswer::notFound(missing) : HttpAnswer::unavailable();
}

} // namespace

void InvitationRoutes::addTo(Router &router)
{
    const auto add = [&](const char *method, const char *pattern, qint64 body, auto handle) {
        router.add(
            {method, QString::fromLatin1(pattern).split(u'/'), body,
             Route::Handler([this, handle](const auto &request, auto reply) { (this->*handle)(request, reply); })});
    };
    add("POST", "v1/invitations", largestJson, &InvitationRoutes::create);
    add("GET", "v1/invitations", 0, &InvitationRoutes::list);
    add("DELETE", "v1/invitations/*", 0, &InvitationRoutes::revoke);
}

void InvitationRoutes::withModerator(const HttpRequest &request, const Reply &reply,
                                     RequestAccess::Allowed allowed) const
{
    m_access.withSession(request, reply, [reply, allowed = std::move(allowed)](const Identity &identity) {
        if (mayInvite(identity.actor))
            allowed(identity);
        else
            reply(HttpAnswer::notAllowed(QStringLiteral("Only a moderator may invite others.")));
    });
}

void InvitationRoutes::create(const HttpRequest &request, const Reply &reply) const
{
    withModerator(request, reply, [this, body = request.body, reply](const Identity &identity) {
        const auto asked = Protocol::decodeInvitationRequest(body);
        if (!asked)
            return reply(HttpAnswer::invalid(asked.error().message));
        if (asked->expiresAt != 0 && asked->expiresAt <= m_clock.now())
            return reply(HttpAnswer::invalid(QStringLiteral("expiresAt has passed already.")));
        m_invitations.create(identity, *asked, [reply](const auto &grant) {
            if (grant)
                reply(HttpAnswer::json(201, Protocol::encode(*grant)));
            else
                reply(answerTo(grant.error(), AssetAccess::noSuchAsset().message));
        });
    });
}

void InvitationRoutes::list(const HttpRequest &request, const Reply &reply) const
{
    withModerator(request, reply, [this, reply](const Identity &identity) {
        m_invitations.list(identity.tenant, [reply](const auto &invitations) {
            reply(invitations ? HttpAnswer::json(200, Protocol::encode(*invitations)) : HttpAnswer::unavailable());
        });
    });
}

void InvitationRoutes::revoke(const HttpRequest &request, const Reply &reply) const
{
    withModerator(request, reply, [this, request, reply](const Identity &identity) {
        const QString missing = QStringLiteral("There is no such invitation.");
        const auto id = InvitationId::fromText(request.segments.at(2));
        if (!id)
            return reply(HttpAnswer::notFound(missing));
        m_invitations.revoke(identity.tenant, *id, [reply, missing](const auto &revoked) {
            reply(revoked ? HttpAnswer::done() : answerTo(revoked.error(), missing));
        });
    });
}

} // namespace Pinthread::Server
