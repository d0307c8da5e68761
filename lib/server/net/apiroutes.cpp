// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/apiroutes.h"

#include "server/auth/secret.h"
#include "server/logging.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Pinthread::Server {

namespace {

constexpr qint64 largestJson = 64 * 1024;

} // namespace

ApiRoutes::ApiRoutes(Services services)
    : m_services(services), m_access(services.sessions, services.storage),
      m_assets({services.config, services.clock, services.random, services.storage, m_access, services.rooms,
                services.content, services.fanout}),
      m_invitations(m_access, services.invitations, services.clock)
{}

void ApiRoutes::addTo(Router &router)
{
    const auto add = [&](const char *method, const char *pattern, qint64 body, auto handler) {
        router.add({method, QString::fromLatin1(pattern).split(u'/'), body, Route::Handler(handler)});
    };
    add("POST", "v1/sessions", largestJson, [this](const auto &request, auto reply) { createSession(request, reply); });
    m_assets.addTo(router);
    m_invitations.addTo(router);
    add("GET", "healthz", 0, [](const auto &, auto reply) { reply(HttpAnswer::json(200, "{\"status\":\"ok\"}")); });
    add("GET", "readyz", 0, [this](const auto &, auto reply) { getReadiness(reply); });
    add("GET", "metrics", 0, [this](const auto &request, auto reply) { getMetrics(request, reply); });
}

void ApiRoutes::createSession(const HttpRequest &request, const Reply &reply)
{
    auto asked = Protocol::decodeSessionRequest(request.body);
    if (!asked)
        return reply(HttpAnswer::invalid(asked.error().message));
    if (const QString problem = Sessions::problemWithName(asked->name); !problem.isEmpty())
        return reply(HttpAnswer::invalid(problem));
    asked->name = asked->name.trimmed();
    const QString &secret = m_services.config.secret;
    const bool isMember =
        secret.isEmpty() ? request.fromLoopback && asked->secret.isEmpty() : Secret::equal(asked->secret, secret);
    if (isMember)
        createMember(asked->name, reply);
    else
        createGuest(*asked, request.fromLoopback, reply);
}

void ApiRoutes::createMember(const QString &name, const Reply &reply)
{
    m_services.sessions.issue(name, m_services.config.sessionRole, [reply](const auto &grant) {
        if (!grant)
            qCWarning(storageLog).noquote() << "A session could not be kept:" << grant.error().message;
        reply(grant ? HttpAnswer::json(201, Protocol::encode(*grant)) : HttpAnswer::unavailable());
    });
}

void ApiRoutes::createGuest(const Protocol::SessionRequest &asked, bool fromLoopback, const Reply &reply)
{
    const auto refuse = [reply](const char *code, const QString &message) {
        reply(HttpAnswer::error(401, QLatin1String(code), message));
    };
    m_services.invitations.redeem(
        asked.secret, asked.name, [this, asked, fromLoopback, reply, refuse](const auto &grant) {
            if (grant)
                return reply(HttpAnswer::json(201, Protocol::encode(*grant)));
            switch (grant.error()) {
            case Invitations::Problem::NotFound:
                // Where none is asked for, a secret that is not known is one too many, and no harm.
                if (fromLoopback && m_services.config.secret.isEmpty())
                    return createMember(asked.name, reply);
                return reply(HttpAnswer::notAuthenticated(
                    QStringLiteral("The secret is missing, or is neither this server's nor an invitation's.")));
            case Invitations::Problem::Expired:
                return refuse("invitation-expired", QStringLiteral("The invitation has expired. Ask for a new one."));
            case Invitations::Problem::Revoked:
                return refuse("invitation-revoked",
                              QStringLiteral("The invitation was taken back. Ask for a new one."));
            case Invitations::Problem::Unavailable:
                return reply(HttpAnswer::unavailable());
            }
        });
}

void ApiRoutes::getReadiness(const Reply &reply) const
{
    // Without its neighbours a node is slow to hear of them, and of use all the same.
    const QString slow = m_services.fanout.problem();
    if (const QString problem = m_services.storage.problem(); !problem.isEmpty())
        return reply(HttpAnswer::error(503, QStringLiteral("unavailable"), QString(problem + u' ' + slow).trimmed()));
    QJsonObject status{{QStringLiteral("status"), QStringLiteral("ready")}};
    if (!slow.isEmpty())
        status.insert(QStringLiteral("lacks"), slow);
    reply(HttpAnswer::json(200, QJsonDocument(status).toJson(QJsonDocument::Compact)));
}

void ApiRoutes::getMetrics(const HttpRequest &request, const Reply &reply) const
{
    if (!request.fromLoopback)
        return reply(HttpAnswer::notAllowed(QStringLiteral("Metrics are for the machine itself.")));
    HttpAnswer answer = HttpAnswer::json(200, m_services.metrics.toPrometheus());
    answer.contentType = QByteArrayLiteral("text/plain; version=0.0.4; charset=utf-8");
    reply(answer);
}

} // namespace Pinthread::Server
