// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/user.h"

#include <QUrl>

namespace Pinthread {

/// Where a server is and as whom this program talks to it.
struct ServerAccount
{
    /// http: or https:, host and port; the WebSocket's address follows from it.
    QUrl url;
    /// From POST /v1/sessions (ApiClient::createSession) or from the embedded server.
    QString token;
    /// The user and role of the session as last heard, so that something is known while offline. `welcome` corrects
    /// the role and the name. A null user id: not known yet.
    Actor actor;
    /// SHA-256 of the server's certificate, 32 bytes: it is the server if and only if its certificate has it; `url` is
    /// an https: one then. Empty: the system's authorities decide, as usual.
    QByteArray certificateFingerprint;

    friend bool operator==(const ServerAccount &, const ServerAccount &) = default;
};

} // namespace Pinthread
