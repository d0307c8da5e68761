// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/websocketsession.h"

#include "protocol/closecodes.h"
#include "protocol/codec.h"
#include "server/logging.h"
#include "server/net/awaitcallback_p.h"
#include "server/net/wirestream.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/beast/websocket/stream.hpp>

namespace Pinthread::Server {

namespace net = boost::asio;
namespace websocket = boost::beast::websocket;
using boost::system::error_code;

namespace {

constexpr std::size_t readBytes = 512;        ///< At a time: as much as most messages need.
constexpr std::size_t keptBufferBytes = 4096; ///< Between two messages.
constexpr double otherMessagesPerSecond = 50;
constexpr double otherMessagesAtOnce = 300;
constexpr int retryAfterAbuse = 10'000; ///< Milliseconds.

auto now()
{
    return std::chrono::steady_clock::now();
}

Protocol::Error error(const char *code, const QString &message)
{
    return {.code = QLatin1String(code), .message = message, .retryAfter = {}};
}

/// ±10 %, by the connection's number.
Timeouts::Duration spread(Timeouts::Duration duration, quint64 serial)
{
    constexpr quint64 steps = 21;
    return duration * (90 + static_cast<int>(serial * 8 % steps)) / 100;
}

} // namespace

struct WebSocketSession::Stream
{
    websocket::stream<WireStream, false> socket; // Without permessage-deflate.
};

WebSocketSession::WebSocketSession(NetServices &services, UpgradedSocket upgraded,
                                   std::shared_ptr<Connections::Place> place, QString peer)
    : m_services(services), m_place(std::move(place)), m_peer(std::move(peer)), m_serial(++services.serials),
      m_outbox(std::make_shared<Outbox>(std::move(upgraded.socket),
                                        static_cast<std::size_t>(services.config.outboxBytes), services.metrics)),
      m_stream(new Stream{websocket::stream<WireStream, false>(m_outbox, std::move(upgraded.unread))}),
      m_upgrade(std::make_unique<UpgradeRequest>(std::move(upgraded.request))),
      m_operations(services.config.connection.operationsPerSecond, 2 * services.config.connection.operationsPerSecond),
      m_messages(otherMessagesPerSecond, otherMessagesAtOnce),
      m_patience(0.1 * services.config.connection.operationsPerSecond,
                 2 * services.config.connection.operationsPerSecond),
      m_began(now()), m_silence(spread(services.config.timeouts.silence, m_serial)), m_lastHeard(m_began)
{
    ++m_services.metrics.webSockets;
}

WebSocketSession::~WebSocketSession()
{
    --m_services.metrics.webSockets;
}

void WebSocketSession::start()
{
    m_services.connections.add(shared_from_this());
    const Timeouts &timeouts = m_services.config.timeouts;
    m_services.connections.lookBy(m_began + std::min(timeouts.hello, timeouts.noProgress));
    m_outbox->onDrained([weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->drained();
    });
    m_stream->socket.set_option(websocket::stream_base::timeout{.handshake_timeout = websocket::stream_base::none(),
                                                                .idle_timeout = websocket::stream_base::none(),
                                                                .keep_alive_pings = false});
    m_stream->socket.read_message_max(0); // Counted in receive(), which can say what is wrong.
    m_stream->socket.control_callback([this](websocket::frame_type, boost::beast::string_view) { heard(); });
    net::co_spawn(
        m_outbox->socket().get_executor(), [self = shared_from_this()] { return self->run(); }, net::detached);
}

// The coroutine

net::awaitable<void> WebSocketSession::run()
{
    const auto self = shared_from_this();
    co_await serve();
    for (const auto &room : std::as_const(m_rooms))
        room->close(self);
    m_rooms.clear();
    m_phase = Phase::Closing;
    closingBegins();
    m_outbox->finish();
    co_await linger();
    m_outbox->close();
}

net::awaitable<void> WebSocketSession::serve()
{
    error_code failed;
    co_await m_stream->socket.async_accept(*m_upgrade, net::redirect_error(net::use_awaitable, failed));
    m_upgrade.reset();
    if (failed)
        co_return;
    while (m_phase != Phase::Closing) {
        const bool received = co_await receive();
        if (!received || m_phase == Phase::Closing)
            break;
        const auto bytes = m_buffer.cdata();
        auto message = Protocol::decodeClientMessage(
            QByteArrayView(static_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())));
        m_buffer.consume(m_buffer.size());
        if (m_buffer.capacity() > keptBufferBytes)
            m_buffer.shrink_to_fit();
        if (!message) {
            end(Protocol::CloseMalformed, error("malformed", message.error().message));
            break;
        }
        co_await handle(*message);
    }
}

net::awaitable<bool> WebSocketSession::receive()
{
    auto &socket = m_stream->socket;
    const auto most = static_cast<std::size_t>(m_services.config.connection.frameBytes);
    do {
        error_code failed;
        co_await socket.async_read_some(m_buffer, readBytes, net::redirect_error(net::use_awaitable, failed));
        if (failed) {
            m_gone = failed != websocket::error::closed && failed != net::error::operation_aborted;
            if (m_gone)
                qCDebug(netLog).noquote() << m_peer << "is gone:" << QString::fromStdString(failed.message());
            co_return false;
        }
        heard();
        if (m_buffer.size() > most) {
            end(Protocol::CloseMalformed,
                error("malformed",
                      QStringLiteral("The message is longer than the %1 bytes of limits.frameBytes.").arg(most)));
            co_return false;
        }
    } while (!socket.is_message_done());
    if (!socket.got_text()) {
        end(Protocol::CloseMalformed, error("malformed", QStringLiteral("Messages are text frames, not binary ones.")));
        co_return false;
    }
    co_return true;
}

net::awaitable<void> WebSocketSession::handle(const Protocol::ClientMessage &message)
{
    if (const auto *hello = std::get_if<Protocol::Hello>(&message)) {
        co_await greet(*hello);
        co_return;
    }
    if (!m_identity) {
        end(Protocol::CloseMalformed, error("malformed", QStringLiteral("The first message must be hello.")));
        co_return;
    }
    if (const auto *submission = std::get_if<Protocol::SubmitOperation>(&message)) {
        submit(*submission);
        co_await waitForSettling();
        co_return;
    }
    if (!m_messages.take(now())) {
        end(Protocol::CloseTooMany, {.code = QStringLiteral("too-many"),
                                     .message = QStringLiteral("Too many messages."),
                                     .retryAfter = retryAfterAbuse});
        co_return;
    }
    if (const auto *opened = std::get_if<Protocol::Open>(&message))
        open(*opened);
    else if (const auto *closed = std::get_if<Protocol::Close>(&message))
        close(*closed);
}

net::awaitable<void> WebSocketSession::greet(const Protocol::Hello &hello)
{
    if (m_identity) {
        end(Protocol::CloseMalformed, error("malformed", QStringLiteral("There is only one hello.")));
        co_return;
    }
    if (hello.protocol != Protocol::version) {
        end(Protocol::CloseMalformed,
            error("unsupported-protocol",
                  QStringLiteral("protocol must be %1, not %2.").arg(Protocol::version).arg(hello.protocol)));
        co_return;
    }
    using Answer = Expected<Identity, Sessions::Problem>;
    const auto ask = [this, &hello](auto found) { m_services.sessions.find(hello.token, std::move(found)); };
    const quint64 changesSeen = m_services.sessions.changesSeen();
    const Answer identity = co_await awaitCallback<Answer>(ask);
    if (m_phase == Phase::Closing)
        co_return;
    if (!identity && identity.error() == Sessions::Problem::Unavailable) {
        end(Protocol::CloseGoingDown, error("unavailable", QStringLiteral("The server cannot read sessions now.")));
        co_return;
    }
    if (!identity && identity.error() == Sessions::Problem::Disabled) {
        end(Protocol::CloseNotAllowed, error("account-disabled", QStringLiteral("The account is disabled.")));
        co_return;
    }
    if (!identity) {
        end(Protocol::CloseNotAuthenticated,
            error("not-authenticated", QStringLiteral("There is no session with this token.")));
        co_return;
    }
    auto allowance = m_services.allowances.admit(*identity);
    if (!allowance) {
        ++m_services.metrics.connectionsRefused;
        end(Protocol::CloseTooMany,
            {.code = QStringLiteral("too-many"), .message = allowance.error(), .retryAfter = retryAfterAbuse});
        co_return;
    }
    m_allowance = std::move(*allowance);
    m_identity = *identity;
    m_phase = Phase::Open;
    m_services.connections.lookBy(now() + std::min(m_silence, m_services.config.timeouts.noProgress));
    m_held = m_services.sessions.hold(*m_identity);
    // From now on this connection is found when its invitation ends or its account changes; until now it was not.
    if (m_services.sessions.isOver(*m_identity)) {
        endAsOver();
        co_return;
    }
    if (m_services.sessions.changesSeen() != changesSeen)
        lookWhetherItGoesOn();
    watchExpiry();
    qCDebug(netLog).noquote() << m_peer << "is" << m_identity->actor.user.id.toText() << "with" << hello.client;
    send(Protocol::Welcome{m_identity->actor, m_services.config.limits, m_services.config.connection});
}

net::awaitable<void> WebSocketSession::waitForSettling()
{
    const int most = m_services.config.connection.operationsInFlight;
    while (m_inFlight >= most && m_phase != Phase::Closing) {
        m_paused = true;
        m_settling = std::make_unique<net::steady_timer>(m_outbox->socket().get_executor(), Instant::max());
        error_code ignored;
        co_await m_settling->async_wait(net::redirect_error(net::use_awaitable, ignored));
        m_settling.reset();
    }
    if (m_paused) {
        heard();
        m_paused = false;
    }
}

net::awaitable<void> WebSocketSession::linger()
{
    error_code failed;
    while (!m_gone && !failed) {
        m_buffer.clear();
        co_await m_outbox->socket().async_read_some(m_buffer.prepare(readBytes),
                                                    net::redirect_error(net::use_awaitable, failed));
    }
}

// What the client asks for

void WebSocketSession::open(const Protocol::Open &open)
{
    if (!m_rooms.contains(open.assetId) && m_rooms.size() >= m_services.config.connection.openAssets) {
        return refuse(
            open.assetId, {}, RefusalCode::TooMany,
            QStringLiteral("At most %1 assets may be open at a time.").arg(m_services.config.connection.openAssets));
    }
    // Asked for anew each time: a room that has refused this session once may have been given back since.
    const auto room = m_services.rooms.room(open.assetId);
    m_rooms.insert(open.assetId, room);
    room->open(shared_from_this(), open);
}

void WebSocketSession::close(const Protocol::Close &close)
{
    if (const auto room = m_rooms.take(close.assetId))
        room->close(shared_from_this());
}

void WebSocketSession::submit(const Protocol::SubmitOperation &submission)
{
    const BroadcastId id = submission.operation.broadcastId;
    if (const QString problem = countOperation(); !problem.isEmpty()) {
        if (!m_patience.take(now())) {
            return end(Protocol::CloseTooMany, {.code = QStringLiteral("too-many"),
                                                .message = QStringLiteral("Too many operations."),
                                                .retryAfter = retryAfterAbuse});
        }
        return refuse(submission.assetId, id, RefusalCode::TooMany, problem);
    }
    const auto room = m_rooms.value(submission.assetId);
    if (!room) {
        return refuse(submission.assetId, id, RefusalCode::NotFound,
                      QStringLiteral("The asset is not open on this connection."));
    }
    ++m_inFlight;
    room->submit(shared_from_this(), submission.operation);
}

/// Why there is one too many, as a sentence; empty: there is not.
QString WebSocketSession::countOperation()
{
    if (m_operations.take(now()))
        return m_allowance->takeOperation(now());
    return QStringLiteral("At most %1 operations a second. Wait a moment.")
        .arg(m_services.config.connection.operationsPerSecond);
}

void WebSocketSession::refuse(AssetId asset, BroadcastId id, RefusalCode code, const QString &message)
{
    m_services.metrics.refused(code);
    send(Protocol::Refused{asset, id, {code, message}});
}

void WebSocketSession::send(const Protocol::ServerMessage &message)
{
    tell(Frame::text(Protocol::encode(message)));
}

// What comes from rooms, on their threads

Subscriber::Delivery WebSocketSession::deliver(const FramePtr &frame)
{
    return m_outbox->push(frame) == Outbox::Push::Full ? Delivery::Full : Delivery::Taken;
}

void WebSocketSession::tell(const FramePtr &frame)
{
    if (!m_outbox->pushUrgent(frame))
        cutOff();
}

void WebSocketSession::settled(int count)
{
    const int before = m_inFlight.fetch_sub(count);
    if (before < m_services.config.connection.operationsInFlight)
        return;
    net::post(m_outbox->socket().get_executor(), [self = shared_from_this()] {
        if (self->m_settling)
            self->m_settling->cancel();
    });
}

void WebSocketSession::drained()
{
    for (const auto &room : std::as_const(m_rooms))
        room->drained(shared_from_this());
}

} // namespace Pinthread::Server
