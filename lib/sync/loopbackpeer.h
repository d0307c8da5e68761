// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>

namespace Pinthread {

class LoopbackNetwork;
struct LoopbackPipe;

/// The server's end of one connection of a LoopbackNetwork, which owns it. Answers pings by itself.
class LoopbackPeer final : public QObject
{
    Q_OBJECT

public:
    ~LoopbackPeer() override;

    /// Sends one text message to the client.
    void send(const QByteArray &message);
    /// Closes with a close code; what was sent before arrives before.
    void close(int code, const QString &reason = {});

Q_SIGNALS:
    void received(const QByteArray &message);
    /// The connection has ended, whoever ended it. The peer is deleted later.
    void disconnected();

private:
    friend class LoopbackNetwork;
    LoopbackPeer(LoopbackNetwork *network, std::shared_ptr<LoopbackPipe> pipe);

    LoopbackNetwork *m_network;
    std::shared_ptr<LoopbackPipe> m_pipe;
};

} // namespace Pinthread
