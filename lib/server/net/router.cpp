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
    bool pathKnown = false;
    for (const Route &route : m_routes) {
        if (!matches(route.pattern, segments))
            continue;
        if (route.method == method)
            return {&route, {}};
        pathKnown = true;
    }
    if (pathKnown) {
        return {nullptr, HttpAnswer::error(405, QStringLiteral("method-not-allowed"),
                                           QStringLiteral("This path does not take this method."))};
    }
    return {nullptr, HttpAnswer::error(404, QStringLiteral("not-found"), QStringLiteral("There is nothing here."))};
}

} // namespace Pinthread::Server
