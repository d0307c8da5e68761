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
            .retryAfterSeconds = 0};
}

} // namespace Pinthread::Server
