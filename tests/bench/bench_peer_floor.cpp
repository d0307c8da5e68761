// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The floor: what sending every message to every client costs in the kernel, with next to nothing around it. One epoll,
// one send() for each client and message, and one with all that was said before for whoever comes later. It answers the
// upgrade without looking at it, forgets what a socket does not take, and is of no use for anything but to be compared
// with.
//
//     bench_peer_floor PORT

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unordered_map>

namespace {

class Floor
{
public:
    explicit Floor(unsigned short port)
    {
        const int on = 1;
        setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
            || listen(m_listener, SOMAXCONN) != 0) {
            std::perror("bench_peer_floor");
            std::exit(EXIT_FAILURE);
        }
        watch(m_listener);
    }

    void serve()
    {
        std::array<epoll_event, 256> events;
        const int ready = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < ready; ++i) {
            if (const int fd = events[static_cast<size_t>(i)].data.fd; fd == m_listener)
                accept();
            else
                read(fd);
        }
    }

private:
    struct Client
    {
        bool upgraded = false;
        std::string unread;
    };

    void watch(int fd)
    {
        epoll_event event = {.events = EPOLLIN, .data = {.fd = fd}};
        epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    }

    void accept()
    {
        const int fd = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd < 0)
            return;
        const int on = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        const int room = 1 << 20; // For all that was said before.
        setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &room, sizeof room);
        m_clients.emplace(fd, Client());
        watch(fd);
    }

    void read(int fd)
    {
        std::array<char, 16 * 1024> bytes;
        const ssize_t got = recv(fd, bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (got <= 0) {
            m_clients.erase(fd);
            close(fd);
            return;
        }
        Client &client = m_clients[fd];
        client.unread.append(bytes.data(), static_cast<size_t>(got));
        if (!client.upgraded && client.unread.ends_with("\r\n\r\n")) {
            const std::string_view answer = client.unread.find("Upgrade: websocket") == std::string::npos
                                                ? "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"
                                                : "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                                  "Connection: Upgrade\r\n\r\n";
            send(fd, answer.data(), answer.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
            client.upgraded = answer.starts_with("HTTP/1.1 101");
            client.unread.clear();
            if (client.upgraded && !m_said.empty()) {
                const std::string all = frameOf('[' + m_said + ']');
                send(fd, all.data(), all.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
            }
        }
        while (client.upgraded && broadcastFirst(client.unread)) {
        }
    }

    /// Sends the first message in \a unread to everybody and removes it. Knows one length of head only: that of
    /// messages between 126 and 65,535 bytes.
    bool broadcastFirst(std::string &unread)
    {
        constexpr size_t head = 4;
        constexpr size_t mask = 4;
        const auto byte = [&](size_t at) { return static_cast<unsigned char>(unread[at]); };
        if (unread.size() < head + mask)
            return false;
        const size_t size = static_cast<size_t>(byte(2)) << 8 | byte(3);
        if (unread.size() < head + mask + size)
            return false;
        std::string message;
        for (size_t i = 0; i < size; ++i)
            message += static_cast<char>(byte(head + mask + i) ^ byte(head + i % mask));
        unread.erase(0, head + mask + size);
        m_said += (m_said.empty() ? "" : ",") + message;
        const std::string frame = frameOf(message);
        for (const auto &[fd, client] : m_clients) {
            if (client.upgraded)
                send(fd, frame.data(), frame.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        }
        return true;
    }

    /// A text frame, of a message of 126 bytes or more.
    static std::string frameOf(const std::string &message)
    {
        constexpr char text = static_cast<char>(0x81);
        const bool isLong = message.size() > 0xffff;
        std::string frame{text, static_cast<char>(isLong ? 127 : 126)};
        for (int byte = isLong ? 7 : 1; byte >= 0; --byte)
            frame += static_cast<char>(message.size() >> (8 * byte) & 0xff);
        return frame + message;
    }

    int m_epoll = epoll_create1(EPOLL_CLOEXEC);
    int m_listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    std::unordered_map<int, Client> m_clients;
    std::string m_said; ///< Every message so far, with commas between them.
};

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2)
        return EXIT_FAILURE;
    struct sigaction end = {};
    end.sa_handler = [](int) { _exit(EXIT_SUCCESS); };
    sigaction(SIGTERM, &end, nullptr);
    Floor server(static_cast<unsigned short>(std::strtoul(argv[1], nullptr, 10)));
    for (;;)
        server.serve();
}
