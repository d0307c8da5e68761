// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/net/connections.h"
#include "server/net/netservices.h"
#include "server/net/outbox.h"
#include "server/net/tokenbucket.h"
#include "server/net/upgraderequest.h"
#include "server/rooms/subscriber.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include <QMap>

#include <optional>

namespace Pinthread::Server {

/// One client's WebSocket: a coroutine that reads, checks and hands on what the client says, and an Outbox for what the
/// client is told. The coroutine holds the session; rooms and the list of connections hold it weakly.
///
/// When it ends in order, it says why (`error`, then the close frame), sends what waits, and reads on until the client
/// has gone too or the time for that is over: a socket that is closed with unread bytes would take the last words away.
class WebSocketSession final : public Subscriber,
                               public Connection,
                               public std::enable_shared_from_this<WebSocketSession>
{
public:
    /// \a unread came behind the request; \a peer is for the log.
    WebSocketSession(NetServices &services, UpgradedSocket upgraded, std::shared_ptr<Connections::Place> place,
                     QString peer);
    ~WebSocketSession() override;

    /// Begins; the coroutine keeps this alive until the end.
    void start();

    [[nodiscard]] const Identity &identity() const override { return *m_identity; }
    [[nodiscard]] quint64 serial() const override { return m_serial; }
    [[nodiscard]] Delivery deliver(const FramePtr &frame) override;
    void tell(const FramePtr &frame) override;
    void settled(int count) override;

    [[nodiscard]] Instant check(Instant now) override;
    void goDown() override;
    void cutOff() override;
    void invitationEnded(InvitationId invitation) override;
    void accountsChanged(const QList<UserId> &users) override;

private:
    struct Stream; // Beast's, which takes long to compile.
    enum class Phase { Greeting, Open, Closing };

    boost::asio::awaitable<void> run();
    boost::asio::awaitable<void> serve();
    boost::asio::awaitable<bool> receive();
    boost::asio::awaitable<void> handle(const Protocol::ClientMessage &message);
    boost::asio::awaitable<void> greet(const Protocol::Hello &hello);
    boost::asio::awaitable<void> waitForSettling();
    boost::asio::awaitable<void> linger();

    void open(const Protocol::Open &open);
    void close(const Protocol::Close &close);
    void submit(const Protocol::SubmitOperation &submission);
    [[nodiscard]] QString countOperation();
    void refuse(AssetId asset, BroadcastId id, RefusalCode code, const QString &message);
    void send(const Protocol::ServerMessage &message);
    void end(int code, const Protocol::Error &error);
    void endFromOutside(int code, const Protocol::Error &error);
    void endOnStrand(int code, const Protocol::Error &error);
    void endForInvitation();
    void endAsOver();
    void lookWhetherItGoesOn();
    void goOnAs(const Expected<Identity, Sessions::Problem> &identity);
    void watchExpiry();
    void closingBegins();
    void drained();
    void heard();
    [[nodiscard]] Instant checkClosing(Instant now, std::optional<Instant> stalled);
    [[nodiscard]] Instant checkSilence(Instant now);
    [[nodiscard]] Instant giveUp();

    NetServices &m_services;
    const std::shared_ptr<Connections::Place> m_place;
    const QString m_peer;
    const quint64 m_serial;
    const std::shared_ptr<Outbox> m_outbox;
    std::unique_ptr<Stream> m_stream;
    std::unique_ptr<UpgradeRequest> m_upgrade; ///< Until it is answered.
    boost::beast::flat_buffer m_buffer;

    std::optional<Identity> m_identity;                 ///< From the greeting on.
    std::shared_ptr<void> m_held;                       ///< While a session of an account is open here.
    QMap<AssetId, std::shared_ptr<Room>> m_rooms;       ///< Mostly one: a QHash would take 1.7 KB for it.
    std::unique_ptr<Allowances::Allowance> m_allowance; ///< From the greeting on.
    TokenBucket m_operations;
    TokenBucket m_messages; ///< Others than operations.
    TokenBucket m_patience; ///< For those who go on although they were told to wait.
    std::atomic<int> m_inFlight = 0;
    bool m_gone = false; ///< The client has closed. Asio never answers a read after the end was read.
    std::unique_ptr<boost::asio::steady_timer> m_settling; ///< While it waits for operations to be settled.

    // For check(), which comes from another thread:
    const Instant m_began;
    const Timeouts::Duration
        m_silence; ///< Before a ping; a little different for each, so that they do not come at once.
    std::atomic<Phase> m_phase = Phase::Greeting;
    std::atomic<Instant> m_lastHeard;
    std::atomic<Instant> m_pinged = Instant(); ///< When, unless something was heard since.
    std::atomic<Instant> m_closingSince = Instant();
    std::atomic<bool> m_paused = false; ///< It does not read now, so silence means nothing.
    std::atomic<bool> m_isGuest = false;
    std::atomic<Instant> m_ends = Instant::max(); ///< Its session's time is over then.
};

} // namespace Pinthread::Server
