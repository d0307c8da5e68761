// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/transport.h"

namespace Pinthread {

class LoopbackNetwork;
struct LoopbackPipe;

/// A Transport in memory: the client's end of a LoopbackNetwork, which decides when anything arrives and what is lost.
class LoopbackTransport final : public Transport
{
    Q_OBJECT

public:
    ~LoopbackTransport() override;

    void open(const QUrl &url, const QByteArray &certificateFingerprint) override;
    void send(const QByteArray &message) override;
    void ping() override;
    void close() override;
    void abort() override;

private:
    friend class LoopbackNetwork;
    explicit LoopbackTransport(LoopbackNetwork *network);

    LoopbackNetwork *m_network;
    std::shared_ptr<LoopbackPipe> m_pipe;
};

} // namespace Pinthread
