// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/httpsession.h"

#include "server/logging.h"
#include "server/net/awaitcallback_p.h"
#include "server/net/websocketsession.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/beast/http/file_body.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <QUrl>

namespace Pinthread::Server {

namespace net = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;

namespace {

constexpr std::uint32_t largestHeader = 8 * 1024;
constexpr std::size_t pieceBytes = 64 * 1024;
constexpr qint64 discardable = 8 << 20; ///< Bytes of a body that nobody wants, for the sake of keeping the connection.

QString text(boost::beast::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// Whether a head could not be read because of what it says, not because the connection is at its end.
bool isAnswerable(const error_code &error)
{
    const bool aboutHttp = error.category() == http::make_error_code(http::error::bad_method).category();
    return aboutHttp && error != http::error::end_of_stream && error != http::error::partial_message;
}

/// Whether \a target of a request is where the WebSocket is.
bool isSocketPath(boost::beast::string_view target)
{
    return target.substr(0, target.find('?')) == "/v1/socket";
}

/// What every answer has in common.
template <class Body>
void describe(http::response<Body> &response, const HttpAnswer &answer, bool keepAlive)
{
    response.set(http::field::server, "Pinthread");
    if (!answer.contentType.isEmpty())
        response.set(http::field::content_type, answer.contentType.toStdString());
    if (answer.retryAfterSeconds > 0)
        response.set(http::field::retry_after, std::to_string(answer.retryAfterSeconds));
    if (!answer.allow.isEmpty())
        response.set(http::field::allow, answer.allow.toStdString());
    // Contents come from users: nobody may be made to run them.
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Content-Security-Policy", "default-src 'none'; sandbox");
    response.set(http::field::cache_control, "no-store");
    response.keep_alive(keepAlive);
}

} // namespace

HttpSession::HttpSession(NetServices &services, net::ip::tcp::socket socket, std::shared_ptr<Connections::Place> place,
                         Peer peer)
    : m_services(services), m_stream(std::move(socket)), m_place(std::move(place)), m_peer(std::move(peer)),
      m_buffer(largestHeader + pieceBytes)
{}

void HttpSession::start()
{
    m_services.connections.add(shared_from_this());
    net::co_spawn(
        m_stream.get_executor(), [self = shared_from_this()] { return self->run(); }, net::detached);
}

net::awaitable<void> HttpSession::run()
{
    Next next = Next::KeepAlive;
    while (next == Next::KeepAlive && !m_goingDown) {
        Parser parser;
        parser.header_limit(largestHeader);
        parser.body_limit(boost::none); // Each route has a limit of its own.
        m_stream.expires_after(m_services.config.timeouts.httpHeader);
        error_code failed;
        co_await http::async_read_header(m_stream, m_buffer, parser, net::redirect_error(net::use_awaitable, failed));
        if (failed) {
            m_gone = !isAnswerable(failed);
            if (!m_gone)
                co_await refuseHeader(failed);
            break;
        }
        const Peer asking = client(parser);
        // What comes by a proxy's connection may be anybody's: each request is counted for whom it comes from.
        if (m_peer.isProxy && !m_place->countFor(asking.address == m_peer.address ? QString() : asking.address)) {
            std::ignore = co_await write(HttpAnswer::tooManyConnections(), false);
            break;
        }
        const bool toSocket = boost::beast::websocket::is_upgrade(parser.get()) && isSocketPath(parser.get().target());
        if (toSocket && !m_goingDown) {
            upgrade(parser, asking);
            co_return;
        }
        m_busy = true;
        next = co_await answer(parser, asking);
        m_busy = false;
        if (m_peer.isProxy)
            std::ignore = m_place->countFor({});
    }
    co_await closeInOrder();
}

net::awaitable<void> HttpSession::refuseHeader(error_code error)
{
    m_stream.expires_after(m_services.config.timeouts.httpBody);
    const bool tooLong = error == http::error::header_limit;
    const auto refusal = HttpAnswer::error(tooLong ? 431 : 400, QStringLiteral("malformed"),
                                           QStringLiteral("This is not an HTTP request that can be read."));
    std::ignore = co_await write(refusal, false);
}

Peer HttpSession::client(const Parser &parser) const
{
    Peer client = m_peer;
    QStringList forwardedFor;
    const auto fields = parser.get().equal_range("X-Forwarded-For");
    for (auto field = fields.first; field != fields.second; ++field)
        forwardedFor.append(text(field->value()));
    // No program of this machine speaks for others: this is a proxy that nobody has named.
    client.isLoopback = m_peer.isLoopback && forwardedFor.isEmpty();
    const QString named = m_peer.isProxy ? m_services.proxies.clientIn(forwardedFor.join(u',')) : QString();
    if (!named.isEmpty())
        client.address = named;
    return client;
}

void HttpSession::upgrade(Parser &parser, const Peer &client)
{
    const auto unread = m_buffer.cdata();
    UpgradedSocket upgraded{
        m_stream.release_socket(), UpgradeRequest(std::move(parser.release().base())),
        QByteArray(static_cast<const char *>(unread.data()), static_cast<qsizetype>(unread.size()))};
    std::make_shared<WebSocketSession>(m_services, std::move(upgraded), std::exchange(m_place, nullptr), client.name())
        ->start();
}

HttpRequest HttpSession::toRequest(const Parser &parser, const Peer &client)
{
    const auto &head = parser.get();
    HttpRequest request;
    request.method = QByteArray::fromStdString(std::string(head.method_string()));
    const QString target = text(head.target());
    const qsizetype question = target.indexOf(u'?');
    const QString path = target.left(question);
    for (const QString &segment : path.mid(1).split(u'/'))
        request.segments.append(QUrl::fromPercentEncoding(segment.toUtf8()));
    if (question >= 0)
        request.query = QUrlQuery(target.mid(question + 1));
    const QString authorization = text(head[http::field::authorization]);
    if (authorization.startsWith(QLatin1String("Bearer "), Qt::CaseInsensitive))
        request.bearerToken = authorization.mid(7).trimmed();
    request.fromLoopback = client.isLoopback;
    request.address = client.address;
    if (const auto length = parser.content_length())
        request.contentLength = static_cast<qint64>(*length);
    return request;
}

net::awaitable<HttpSession::Next> HttpSession::answer(Parser &parser, const Peer &client)
{
    m_stream.expires_after(m_services.config.timeouts.httpBody);
    HttpRequest request = toRequest(parser, client);
    const auto [route, refusal] = m_services.router.find(request.method, request.segments);
    HttpAnswer answer = refusal;
    if (route && request.contentLength > route->bodyBytes) {
        answer = HttpAnswer::error(413, QStringLiteral("too-large"),
                                   QStringLiteral("The body may have at most %1 bytes here.").arg(route->bodyBytes));
    } else if (route && std::holds_alternative<Route::Handler>(route->handler)) {
        answer = co_await answerSmall(parser, *route, request);
    } else if (route) {
        answer = co_await answerStreamed(parser, *route, request);
    }
    if (request.method == "HEAD")
        answer.body.clear(); // Nobody would read it: the next answer would seem to begin with it.
    bool whole = parser.is_done();
    if (!whole)
        whole = co_await discardBody(parser);
    const bool keepAlive = whole && parser.keep_alive() && !m_goingDown;
    m_stream.expires_after(m_services.config.timeouts.httpBody);
    bool written = false;
    if (answer.file.isEmpty())
        written = co_await write(answer, keepAlive);
    else
        written = co_await writeFile(answer, keepAlive);
    const bool goesOn = written && keepAlive;
    co_return goesOn ? Next::KeepAlive : Next::Close;
}

net::awaitable<HttpAnswer> HttpSession::answerSmall(Parser &parser, const Route &route, HttpRequest &request)
{
    co_await continueIfAsked(parser);
    while (!parser.is_done()) {
        const bool read = co_await readPiece(parser);
        if (!read)
            co_return HttpAnswer::error(400, QStringLiteral("malformed"), QStringLiteral("The body is not complete."));
        request.body.append(m_piece.data(), static_cast<qsizetype>(m_pieceSize));
        if (request.body.size() > route.bodyBytes)
            co_return HttpAnswer::error(413, QStringLiteral("too-large"), QStringLiteral("The body is too long."));
    }
    const auto handler = std::get<Route::Handler>(route.handler);
    const auto ask = [&handler, &request](auto reply) { handler(request, std::move(reply)); };
    co_return co_await awaitCallback<HttpAnswer>(ask);
}

net::awaitable<HttpAnswer> HttpSession::answerStreamed(Parser &parser, const Route &route, HttpRequest &request)
{
    using Begun = std::pair<std::shared_ptr<BodySink>, HttpAnswer>;
    const auto handler = std::get<Route::StreamHandler>(route.handler);
    const auto ask = [&handler, &request](auto reply) {
        handler(request, [reply](std::shared_ptr<BodySink> sink, HttpAnswer answer) {
            reply(Begun{std::move(sink), std::move(answer)});
        });
    };
    Begun begun = co_await awaitCallback<Begun>(ask);
    const auto sink = std::move(begun.first);
    if (!sink)
        co_return begun.second;

    m_buffer.reserve(pieceBytes); // Beast reads as much at a time as there is room.
    co_await continueIfAsked(parser);
    const auto writePiece = [this, &sink](auto done) {
        net::post(m_services.diskPool, [this, sink, done] {
            done(sink->write(QByteArrayView(m_piece.data(), static_cast<qsizetype>(m_pieceSize))));
        });
    };
    bool wanted = true;
    while (wanted && !parser.is_done()) {
        const bool read = co_await readPiece(parser);
        if (!read) // Destroying the sink takes everything back.
            co_return HttpAnswer::error(400, QStringLiteral("malformed"), QStringLiteral("The body is not complete."));
        wanted = co_await awaitCallback<bool>(writePiece);
    }
    const auto finish = [this, &sink](auto done) {
        net::post(m_services.diskPool, [sink, done] { done(sink->finish()); });
    };
    co_return co_await awaitCallback<HttpAnswer>(finish);
}

net::awaitable<bool> HttpSession::readPiece(Parser &parser)
{
    m_piece.resize(pieceBytes);
    auto &body = parser.get().body();
    body.data = m_piece.data();
    body.size = m_piece.size();
    m_stream.expires_after(m_services.config.timeouts.httpBody);
    error_code failed;
    co_await http::async_read(m_stream, m_buffer, parser, net::redirect_error(net::use_awaitable, failed));
    m_pieceSize = m_piece.size() - body.size;
    m_gone = failed && failed != http::error::need_buffer;
    co_return !m_gone;
}

net::awaitable<void> HttpSession::continueIfAsked(const Parser &parser)
{
    if (!boost::beast::iequals(parser.get()[http::field::expect], "100-continue"))
        co_return;
    http::response<http::empty_body> response(http::status::continue_, 11);
    error_code ignored;
    co_await http::async_write(m_stream, response, net::redirect_error(net::use_awaitable, ignored));
}

net::awaitable<bool> HttpSession::discardBody(Parser &parser)
{
    if (boost::beast::iequals(parser.get()[http::field::expect], "100-continue"))
        co_return false; // It is not coming.
    qint64 discarded = 0;
    while (!m_gone && !parser.is_done() && discarded < discardable) {
        const bool read = co_await readPiece(parser);
        if (!read)
            co_return false;
        discarded += static_cast<qint64>(m_pieceSize);
    }
    co_return parser.is_done();
}

net::awaitable<bool> HttpSession::write(const HttpAnswer &answer, bool keepAlive)
{
    http::response<http::string_body> response(static_cast<http::status>(answer.status), 11);
    describe(response, answer, keepAlive);
    response.body() = answer.body.toStdString();
    if (answer.status != 204)
        response.prepare_payload();
    error_code failed;
    co_await http::async_write(m_stream, response, net::redirect_error(net::use_awaitable, failed));
    co_return !failed;
}

net::awaitable<bool> HttpSession::writeFile(const HttpAnswer &answer, bool keepAlive)
{
    error_code failed;
    http::response<http::file_body> response(static_cast<http::status>(answer.status), 11);
    response.body().open(answer.file.toUtf8().constData(), boost::beast::file_mode::scan, failed);
    if (failed) {
        qCWarning(storageLog).noquote() << answer.file << "cannot be read:" << QString::fromStdString(failed.message());
        const auto refusal =
            HttpAnswer::error(503, QStringLiteral("unavailable"), QStringLiteral("The content cannot be read now."));
        co_return co_await write(refusal, keepAlive);
    }
    describe(response, answer, keepAlive);
    response.prepare_payload();
    http::response_serializer<http::file_body> serializer(response);
    while (!failed && !serializer.is_done()) {
        m_stream.expires_after(m_services.config.timeouts.httpBody); // For each piece, so that slow is not wrong.
        co_await http::async_write_some(m_stream, serializer, net::redirect_error(net::use_awaitable, failed));
    }
    co_return !failed;
}

net::awaitable<void> HttpSession::closeInOrder()
{
    error_code ignored;
    m_stream.socket().shutdown(net::ip::tcp::socket::shutdown_send, ignored);
    m_stream.expires_after(m_services.config.timeouts.closing);
    m_piece.resize(pieceBytes);
    error_code failed;
    while (!m_gone && !failed) {
        // Unread bytes would make the kernel take the answer away from the client.
        co_await m_stream.async_read_some(net::buffer(m_piece), net::redirect_error(net::use_awaitable, failed));
    }
    m_stream.close();
}

void HttpSession::goDown()
{
    net::post(m_stream.get_executor(), [self = shared_from_this()] {
        self->m_goingDown = true;
        if (!self->m_busy && self->m_stream.socket().is_open())
            self->m_stream.cancel();
    });
}

void HttpSession::cutOff()
{
    net::post(m_stream.get_executor(), [self = shared_from_this()] { self->m_stream.close(); });
}

} // namespace Pinthread::Server
