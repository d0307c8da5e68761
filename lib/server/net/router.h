// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/httpmessages.h"

#include <optional>
#include <variant>
#include <vector>

namespace Pinthread::Server {

/// One kind of request.
struct Route
{
    using Handler = std::function<void(const HttpRequest &, Reply)>;
    using StreamHandler = std::function<void(const HttpRequest &, SinkReply)>;

    QByteArray method;
    QStringList pattern;  ///< Segments of the path; `*` stands for any one.
    qint64 bodyBytes = 0; ///< The largest body.
    /// With a StreamHandler the body is not read into memory.
    std::variant<Handler, StreamHandler> handler;
};

/// Which handler a request belongs to. Filled before the server runs; a second dialect adds its routes beside the
/// first.
class Router
{
public:
    void add(Route route);

    struct Match
    {
        const Route *route = nullptr; ///< Null: `refusal` is the answer.
        HttpAnswer refusal;           ///< 404, or 405 with the methods that the path takes.
    };
    [[nodiscard]] Match find(const QByteArray &method, const QStringList &segments) const;

    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
};

} // namespace Pinthread::Server
