// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/httpmessages.h"

#include "protocol/httpbodies.h"

namespace Pinthread::Server {

HttpAnswer HttpAnswer::error(int status, const QString &code, const QString &message)
{
    return json(status, Protocol::encode(Protocol::HttpError{code, message}));
}

HttpAnswer HttpAnswer::json(int status, const QByteArray &body)
{
    return {.status = status,
            .contentType = QByteArrayLiteral("application/json"),
            .body = body,
            .file = {},
            .retryAfterSeconds = 0,
            .allow = {}};
}

HttpAnswer HttpAnswer::invalid(const QString &message)
{
    return error(400, QStringLiteral("invalid"), message);
}

HttpAnswer HttpAnswer::notAuthenticated(const QString &message)
{
    return error(401, QStringLiteral("not-authenticated"), message);
}

HttpAnswer HttpAnswer::notAllowed(const QString &message)
{
    return error(403, QStringLiteral("not-allowed"), message);
}

HttpAnswer HttpAnswer::accountDisabled()
{
    return error(403, QStringLiteral("account-disabled"),
                 QStringLiteral("The account is disabled. Ask whoever looks after the server."));
}

HttpAnswer HttpAnswer::notFound(const QString &message)
{
    return error(404, QStringLiteral("not-found"), message);
}

HttpAnswer HttpAnswer::unavailable()
{
    return error(503, QStringLiteral("unavailable"), QStringLiteral("The server cannot do this now."));
}

HttpAnswer HttpAnswer::tooManyConnections()
{
    constexpr int seconds = 10;
    HttpAnswer answer =
        error(503, QStringLiteral("too-many"),
              QStringLiteral("There are too many connections, here or from where you are. Close some, or come again in "
                             "%1 seconds.")
                  .arg(seconds));
    answer.retryAfterSeconds = seconds;
    return answer;
}

HttpAnswer HttpAnswer::done()
{
    HttpAnswer answer;
    answer.status = 204;
    answer.contentType.clear();
    return answer;
}

} // namespace Pinthread::Server
