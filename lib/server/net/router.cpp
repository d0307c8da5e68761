// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/router.h"

#include <algorithm>

namespace Pinthread::Server {

namespace {

bool matches(const QStringList &pattern, const QStringList &segments)
{
    return std::ranges::equal(pattern, segments, [](const QString &expected, const QString &given) {
        return expected == QLatin1String("*") ? !given.isEmpty() : expected == given;
    });
}

} // namespace

void Router::add(Route route)
{
    m_routes.push_back(std::move(route));
}

Router::Match Router::find(const QByteArray &method, const QStringList &segments) const
{
    QByteArrayList others;
    for (const Route &route : m_routes) {
        if (!matches(route.pattern, segments))
            continue;
        if (route.method == method)
            return {&route, {}};
        others.append(route.method);
    }
    if (others.isEmpty())
        return {nullptr, HttpAnswer::notFound(QStringLiteral("There is nothing here."))};
    HttpAnswer refusal = HttpAnswer::error(405, QStringLiteral("method-not-allowed"),
                                           QStringLiteral("This path does not take this method."));
    refusal.allow = others.join(", ");
    return {nullptr, refusal};
}

} // namespace Pinthread::Server
