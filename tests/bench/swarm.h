// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/client.h"
#include "bench/framebook.h"
#include "bench/ledger.h"
#include "bench/websocketframe.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <vector>

struct epoll_event;

namespace Pinthread::Bench {

/// What has gone through the sockets since the connections stood: whole WebSocket frames, heads included.
struct Traffic
{
    quint64 framesUp = 0;
    quint64 bytesUp = 0;
    quint64 framesDown = 0;
    quint64 bytesDown = 0;

    friend Traffic operator-(const Traffic &a, const Traffic &b)
    {
        return {a.framesUp - b.framesUp, a.bytesUp - b.bytesUp, a.framesDown - b.framesDown, a.bytesDown - b.bytesDown};
    }
};

/// Many clients of one asset on one thread, as cheap as can be: one epoll, non-blocking sockets, each different
/// message decoded once. Checks what every client receives: revisions without a gap and without a repetition.
///
/// A server that breaks the protocol, and a connection that ends by itself, throw Failure.
class Swarm
{
public:
    using Time = std::chrono::steady_clock::time_point;
    /// Called often while sockets are served; may send.
    using Interlude = std::function<void()>;

    /// The clients connect to \a ports in turn.
    Swarm(const QList<quint16> &ports, Dialect dialect, AssetId asset);
    /// Closes all connections.
    ~Swarm();
    Q_DISABLE_COPY_MOVE(Swarm)

    /// Adds a client, who does nothing yet. \returns its number: 0, 1, 2…
    int add(const QByteArray &token);
    [[nodiscard]] int size() const { return static_cast<int>(m_clients.size()); }

    /// Begins to connect client \a client and lets it open the asset, from where it was when it has been there before.
    void join(int client);
    void leave(int client);
    [[nodiscard]] int joined() const { return m_joined; }

    /// Whether it reads what comes; otherwise it stays in the kernel, until nothing more fits.
    void setReading(int client, bool reads);

    void send(int client, const QByteArray &frame);

    /// Never sleep from now on, but look again and again.
    void spin() { m_spins = true; }
    /// Serves the sockets once; returns after \a longest at the latest when there is nothing to do.
    void work(std::chrono::nanoseconds longest, const Interlude &interlude = {});
    /// Serves them until \a done says so. Throws Failure, naming \a what, when it takes longer than \a limit.
    void workUntil(const std::function<bool()> &done, std::chrono::milliseconds limit, const QString &what);

    /// Where sending and receipts are noted from now on, or nullptr.
    void keep(Ledger *ledger) { m_ledger = ledger; }
    [[nodiscard]] const Traffic &traffic() const { return m_traffic; }
    /// Snapshots that the server sent to clients who followed already (they had been too slow).
    [[nodiscard]] int resyncs() const { return m_resyncs; }
    [[nodiscard]] const Client &client(int number) const { return m_clients[static_cast<size_t>(number)]; }

private:
    [[nodiscard]] Client &at(int number) { return m_clients[static_cast<size_t>(number)]; }
    void serve(int number, quint32 events);
    void flush(int number);
    void watch(int number, bool reading, bool writing);
    /// Consumes whole messages. \returns how many bytes were consumed.
    size_t consume(int number, const char *bytes, size_t size, Time when);
    size_t consumeUpgrade(int number, const char *bytes, size_t size);
    void receive(int number, const FrameHead &head, QByteArrayView payload, Time when);
    void hear(int number, const Tidings &tidings, Time when);
    void follow(int number, const Tidings &tidings, Time when);
    void say(int number, const QByteArray &message);

    QList<quint16> m_ports;
    AssetId m_asset;
    Dialect m_dialect;
    FrameBook m_book;
    int m_epoll = -1;
    std::vector<Client> m_clients;
    std::vector<epoll_event> m_events;
    std::vector<char> m_buffer; ///< What a read brings; shared by all.
    int m_joined = 0;
    int m_resyncs = 0;
    bool m_spins = false;
    Traffic m_traffic;
    Ledger *m_ledger = nullptr;
};

} // namespace Pinthread::Bench
