// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/httpclient.h"

#include "bench/failure.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace Pinthread::Bench {

HttpClient::~HttpClient()
{
    disconnect();
}

void HttpClient::disconnect()
{
    if (m_fd >= 0)
        close(m_fd);
    m_fd = -1;
}

void HttpClient::connectToServer()
{
    m_fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval limit{.tv_sec = 10, .tv_usec = 0};
    setsockopt(m_fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(m_fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        const QString why = QString::fromLocal8Bit(strerror(errno));
        disconnect();
        throw Failure(QStringLiteral("Nothing answers on port %1: %2").arg(m_port).arg(why));
    }
}

HttpClient::Answer HttpClient::ask(const QByteArray &method, const QByteArray &target, const QByteArray &body,
                                   const QByteArray &token)
{
    if (m_fd < 0)
        connectToServer();
    QByteArray request = method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!token.isEmpty())
        request += "Authorization: Bearer " + token + "\r\n";
    if (method == "POST")
        request += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    request += "\r\n" + body;
    if (send(m_fd, request.constData(), static_cast<size_t>(request.size()), MSG_NOSIGNAL) != request.size())
        throw Failure(QStringLiteral("%1 could not be asked for").arg(QString::fromLatin1(target)));

    QByteArray got;
    qsizetype headers = -1;
    qsizetype length = 0;
    while (headers < 0 || got.size() < headers + length) {
        std::array<char, 4096> piece;
        const ssize_t size = recv(m_fd, piece.data(), piece.size(), 0);
        throwIfInterrupted();
        if (size <= 0)
            throw Failure(QStringLiteral("%1 was not answered").arg(QString::fromLatin1(target)));
        got.append(piece.data(), size);
        if (headers < 0 && (headers = got.indexOf("\r\n\r\n")) >= 0) {
            const QByteArray lower = got.first(headers).toLower();
            const qsizetype at = lower.indexOf("content-length:");
            length = at < 0 ? 0 : lower.mid(at + 15, lower.indexOf('\r', at) - at - 15).trimmed().toLongLong();
            headers += 4;
        }
    }
    if (got.first(headers).toLower().contains("connection: close"))
        disconnect();
    return {.status = got.mid(9, 3).toInt(), .body = got.mid(headers, length)};
}

} // namespace Pinthread::Bench
