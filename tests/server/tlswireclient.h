// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/wireclient.h"

#include <memory>

struct ssl_st;
struct ssl_ctx_st;

namespace Pinthread::Server {

/// A WireClient that speaks TLS and believes every certificate.
class TlsWireClient final : public WireClient
{
public:
    enum class Version { Any, Tls11, Tls12, Tls13 };

    /// Does the handshake; isEncrypted() tells whether it succeeded.
    explicit TlsWireClient(quint16 port, Version version = Version::Any, int receiveBufferBytes = 0);
    ~TlsWireClient() override;
    Q_DISABLE_COPY_MOVE(TlsWireClient)

    [[nodiscard]] bool isEncrypted() const { return m_encrypted; }
    /// SHA-256 of the server's certificate: 64 hexadecimal digits.
    [[nodiscard]] QString fingerprint() const;
    /// For example TLSv1.3.
    [[nodiscard]] QString protocol() const;
    /// The one that ALPN has agreed on; empty: none.
    [[nodiscard]] QByteArray application() const;

    void finishSending() override;

protected:
    [[nodiscard]] qsizetype sendSome(const char *bytes, qsizetype count) override;
    [[nodiscard]] qsizetype receiveSome(char *into, qsizetype most) override;

private:
    ssl_ctx_st *m_context;
    ssl_st *m_ssl;
    bool m_encrypted = false;
};

} // namespace Pinthread::Server
