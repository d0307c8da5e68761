// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/tlscontext.h"

#include <cstddef>

struct ssl_st;

namespace Pinthread::Server {

/// TLS over one socket, as far as it goes without waiting. Whoever owns it waits for the socket and tries again. Not
/// thread-safe.
class TlsChannel
{
public:
    enum class Status {
        Done,       ///< All right.
        WantsRead,  ///< Try again when the socket can be read.
        WantsWrite, ///< Try again when it can be written.
        Ended,      ///< The peer says no more.
        SpeaksHttp, ///< Instead of TLS.
        Broken,     ///< Nothing can be said or heard any more.
    };
    struct Step
    {
        Status status = Status::Broken;
        std::size_t bytes = 0; ///< With Done: so many were read or written.
    };

    /// \a descriptor is a connected socket that outlives this.
    TlsChannel(std::shared_ptr<TlsContext> context, int descriptor);
    ~TlsChannel();
    Q_DISABLE_COPY_MOVE(TlsChannel)

    [[nodiscard]] Step handshake();
    [[nodiscard]] Step read(char *into, std::size_t most);
    /// May take a part only. After WantsRead or WantsWrite the same bytes must come again.
    [[nodiscard]] Step write(const char *bytes, std::size_t count);
    /// Tells the peer that nothing more will come, if that is possible at once.
    void sayEnd();
    /// Something was received that read() gives without the socket.
    [[nodiscard]] bool hasPending() const;

private:
    [[nodiscard]] Step outcome(int result, std::size_t bytes);

    struct Free
    {
        void operator()(ssl_st *ssl) const;
    };

    const std::shared_ptr<TlsContext> m_context;
    const std::unique_ptr<ssl_st, Free> m_ssl;
};

} // namespace Pinthread::Server
