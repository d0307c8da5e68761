// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The baseline: a broadcast server as one would first write it with Boost.Beast. Every text message goes to every
// client, one async_write for each client and message, and whoever comes later is given all that was said before in
// one; nothing is checked, numbered or stored.
//
//     bench_peer_beast PORT

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

#include <cstdlib>
#include <deque>
#include <memory>
#include <string>
#include <unordered_set>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using beast::error_code;

class Peer : public std::enable_shared_from_this<Peer>
{
public:
    using Message = std::shared_ptr<const std::string>;

    /// Everybody who is here, and what was said so far, with commas between the messages.
    struct Place
    {
        std::unordered_set<Peer *> everybody;
        std::string said;
        Message all; ///< The same as one message; null: it is to be made.
    };

    Peer(tcp::socket socket, Place &place) : m_socket(std::move(socket)), m_place(place) {}
    ~Peer() { m_place.everybody.erase(this); }
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    void start()
    {
        m_socket.next_layer().set_option(tcp::no_delay(true));
        m_socket.auto_fragment(false);
        m_socket.text(true);
        m_socket.async_accept([self = shared_from_this()](error_code failed) {
            if (failed)
                return;
            self->m_place.everybody.insert(self.get());
            self->hearWhatWasSaid();
            self->read();
        });
    }

private:
    void hearWhatWasSaid()
    {
        if (m_place.said.empty())
            return;
        if (!m_place.all)
            m_place.all = std::make_shared<const std::string>('[' + m_place.said + ']');
        write(m_place.all);
    }

    void read()
    {
        m_socket.async_read(m_buffer, [self = shared_from_this()](error_code failed, size_t) {
            if (failed) {
                self->m_place.everybody.erase(self.get());
                return;
            }
            const auto message = std::make_shared<const std::string>(beast::buffers_to_string(self->m_buffer.data()));
            self->m_buffer.consume(self->m_buffer.size());
            self->m_place.said += (self->m_place.said.empty() ? "" : ",") + *message;
            self->m_place.all.reset();
            for (Peer *peer : self->m_place.everybody)
                peer->write(message);
            self->read();
        });
    }

    void write(const Message &message)
    {
        m_waiting.push_back(message);
        if (m_waiting.size() == 1)
            writeNext();
    }

    void writeNext()
    {
        m_socket.async_write(asio::buffer(*m_waiting.front()), [self = shared_from_this()](error_code failed, size_t) {
            if (failed)
                return;
            self->m_waiting.pop_front();
            if (!self->m_waiting.empty())
                self->writeNext();
        });
    }

    beast::websocket::stream<tcp::socket> m_socket;
    beast::flat_buffer m_buffer;
    std::deque<Message> m_waiting;
    Place &m_place;
};

void accept(tcp::acceptor &acceptor, Peer::Place &place)
{
    acceptor.async_accept([&](error_code failed, tcp::socket socket) {
        if (!failed)
            std::make_shared<Peer>(std::move(socket), place)->start();
        if (failed != asio::error::operation_aborted)
            accept(acceptor, place);
    });
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2)
        return EXIT_FAILURE;
    const auto port = static_cast<unsigned short>(std::strtoul(argv[1], nullptr, 10));
    Peer::Place place;
    asio::io_context context(1);
    tcp::acceptor acceptor(context, {asio::ip::address_v4::loopback(), port});
    accept(acceptor, place);
    asio::signal_set signals(context, SIGTERM, SIGINT);
    signals.async_wait([&](error_code, int) { context.stop(); });
    context.run();
    return EXIT_SUCCESS;
}
