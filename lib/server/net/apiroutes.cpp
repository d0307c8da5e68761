// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/apiroutes.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Pinthread::Server {

ApiRoutes::ApiRoutes(Services services)
    : m_services(services), m_access(services.sessions, services.storage),
      m_sessions({services.config, services.storage, m_access, services.sessions, services.tries, services.signIns,
                  services.invitations}),
      m_assets({services.config, services.clock, services.random, services.storage, m_access, services.rooms,
                services.content, services.fanout}),
      m_invitations(m_access, services.invitations, services.clock), m_usage(m_access, services.storage, services.clock)
{}

void ApiRoutes::addTo(Router &router)
{
    const auto add = [&](const char *method, const char *pattern, qint64 body, auto handler) {
        router.add({method, QString::fromLatin1(pattern).split(u'/'), body, Route::Handler(handler)});
    };
    m_sessions.addTo(router);
    m_assets.addTo(router);
    m_invitations.addTo(router);
    m_usage.addTo(router);
    add("GET", "healthz", 0, [](const auto &, auto reply) { reply(HttpAnswer::json(200, "{\"status\":\"ok\"}")); });
    add("GET", "readyz", 0, [this](const auto &, auto reply) { getReadiness(reply); });
    add("GET", "metrics", 0, [this](const auto &request, auto reply) { getMetrics(request, reply); });
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
