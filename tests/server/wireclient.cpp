// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/wireclient.h"

#include <QtEndian>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Pinthread::Server {

namespace {

constexpr int patienceSeconds = 20;

} // namespace

WireClient::WireClient(quint16 port, int receiveBufferBytes)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    if (receiveBufferBytes > 0)
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBufferBytes, sizeof receiveBufferBytes);
    const timeval patience{patienceSeconds, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qWarning("There is nobody at port %d.", port);
}

WireClient::~WireClient()
{
    ::close(m_socket);
}

qsizetype WireClient::sendSome(const char *bytes, qsizetype count)
{
    return ::send(m_socket, bytes, static_cast<size_t>(count), MSG_NOSIGNAL);
}

qsizetype WireClient::receiveSome(char *into, qsizetype most)
{
    return ::recv(m_socket, into, static_cast<size_t>(most), 0);
}

void WireClient::finishSending()
{
    ::shutdown(m_socket, SHUT_WR);
}

void WireClient::sendRaw(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const qsizetype count = sendSome(bytes.constData() + sent, bytes.size() - sent);
        if (count <= 0)
            return; // The server has gone; what it said before can still be read.
        sent += count;
    }
}

bool WireClient::fill(qsizetype bytes)
{
    while (m_received.size() < bytes) {
        char buffer[65536];
        const qsizetype count = receiveSome(buffer, sizeof buffer);
        if (count <= 0)
            return false;
        m_received.append(buffer, count);
    }
    return true;
}

QByteArray WireClient::receiveRaw(qsizetype bytes)
{
    std::ignore = fill(bytes);
    const QByteArray taken = m_received.left(bytes);
    m_received.remove(0, taken.size());
    return taken;
}

bool WireClient::isClosed()
{
    char buffer[65536];
    qsizetype count = 0;
    do {
        count = receiveSome(buffer, sizeof buffer);
    } while (count > 0);
    return count == 0 || errno == ECONNRESET;
}

WireAnswer WireClient::request(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                               const QByteArray &token, const QByteArray &moreHeaders)
{
    QByteArray head = method + ' ' + path + " HTTP/1.1\r\nHost: test\r\n" + moreHeaders;
    if (!token.isEmpty())
        head += "Authorization: Bearer " + token + "\r\n";
    if (!body.isEmpty())
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    sendRaw(head + "\r\n" + body);

    WireAnswer answer;
    qsizetype end = -1;
    while ((end = m_received.indexOf("\r\n\r\n")) < 0) {
        if (!fill(m_received.size() + 1))
            return answer;
    }
    const QList<QByteArray> lines = m_received.first(end).split('\n');
    m_received.remove(0, end + 4);
    answer.status = lines.constFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    answer.body = receiveRaw(answer.headers.value("content-length").toLongLong());
    return answer;
}

bool WireClient::upgrade()
{
    const WireAnswer answer = request("GET", "/v1/socket", {}, {},
                                      "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
    return answer.status == 101 && answer.headers.value("sec-websocket-accept") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
}

void WireClient::sendFrame(int opcode, const QByteArray &payload)
{
    static constexpr char mask[] = {0x12, 0x34, 0x56, 0x78};
    QByteArray frame(1, static_cast<char>(0x80 | opcode));
    if (payload.size() < 126) {
        frame.append(static_cast<char>(0x80 | payload.size()));
    } else if (payload.size() <= 0xffff) {
        const quint16 size = qToBigEndian(static_cast<quint16>(payload.size()));
        frame.append(static_cast<char>(0x80 | 126)).append(reinterpret_cast<const char *>(&size), sizeof size);
    } else {
        const quint64 size = qToBigEndian(static_cast<quint64>(payload.size()));
        frame.append(static_cast<char>(0x80 | 127)).append(reinterpret_cast<const char *>(&size), sizeof size);
    }
    frame.append(mask, sizeof mask);
    for (qsizetype i = 0; i < payload.size(); ++i)
        frame.append(static_cast<char>(payload.at(i) ^ mask[i % 4]));
    sendRaw(frame);
}

std::optional<WireClient::WireFrame> WireClient::receiveFrame()
{
    if (!fill(2))
        return std::nullopt;
    qsizetype header = 2;
    qsizetype length = static_cast<quint8>(m_received.at(1));
    if (length == 126) {
        header = 4;
        if (!fill(header))
            return std::nullopt;
        length = qFromBigEndian<quint16>(m_received.constData() + 2);
    } else if (length == 127) {
        header = 10;
        if (!fill(header))
            return std::nullopt;
        length = static_cast<qsizetype>(qFromBigEndian<quint64>(m_received.constData() + 2));
    }
    if (!fill(header + length))
        return std::nullopt;
    const WireFrame frame{static_cast<quint8>(m_received.at(0)) & 0x0f, m_received.mid(header, length)};
    m_received.remove(0, header + length);
    return frame;
}

std::optional<Protocol::ServerMessage> WireClient::receive()
{
    while (const auto frame = receiveFrame()) {
        if (frame->opcode == 8)
            return std::nullopt;
        if (frame->opcode != 1)
            continue;
        const auto message = Protocol::decodeServerMessage(frame->payload);
        if (!message)
            qFatal("The server sent something that is no message: %s", frame->payload.constData());
        return *message;
    }
    return std::nullopt;
}

int WireClient::closeCode()
{
    while (const auto frame = receiveFrame()) {
        if (frame->opcode == 8 && frame->payload.size() >= 2)
            return qFromBigEndian<quint16>(frame->payload.constData());
    }
    return 0;
}

bool WireClient::greet(const QString &token)
{
    if (!upgrade())
        return false;
    send(Protocol::Hello{Protocol::version, token, QStringLiteral("test")});
    return next<Protocol::Welcome>().has_value();
}

} // namespace Pinthread::Server
