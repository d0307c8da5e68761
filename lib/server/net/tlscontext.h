// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/servercertificate.h"

#include <functional>
#include <memory>

struct ssl_ctx_st;

namespace Pinthread::Server {

/// How the server speaks TLS: with which certificate, TLS 1.2 or later, forward-secret ciphers only, no tickets (a
/// handshake costs less than keeping their keys safe). Immutable; used from many threads.
class TlsContext
{
public:
    /// The error is a sentence.
    [[nodiscard]] static Expected<std::shared_ptr<TlsContext>, QString> make(const ServerCertificate &certificate);
    ~TlsContext();
    Q_DISABLE_COPY_MOVE(TlsContext)

    [[nodiscard]] ssl_ctx_st *handle() const { return m_handle; }

private:
    explicit TlsContext(ssl_ctx_st *handle) : m_handle(handle) {}

    ssl_ctx_st *const m_handle;
};

/// How TLS is spoken with whoever comes now; another time it may be another one. Empty: there is no TLS. Any thread.
using TlsSource = std::function<std::shared_ptr<TlsContext>()>;

} // namespace Pinthread::Server
