// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Pinthread::Bench {

/// Blocking HTTP/1.1 on one connection to 127.0.0.1, for what stands outside the measurement. Throws Failure.
class HttpClient
{
public:
    struct Answer
    {
        int status = 0;
        QByteArray body;
    };

    explicit HttpClient(quint16 port) : m_port(port) {}
    ~HttpClient();
    Q_DISABLE_COPY_MOVE(HttpClient)

    Answer get(const QByteArray &target) { return ask("GET", target, {}, {}); }
    Answer post(const QByteArray &target, const QByteArray &json, const QByteArray &token = {})
    {
        return ask("POST", target, json, token);
    }

private:
    Answer ask(const QByteArray &method, const QByteArray &target, const QByteArray &body, const QByteArray &token);
    void connectToServer();
    void disconnect();

    quint16 m_port;
    int m_fd = -1;
};

} // namespace Pinthread::Bench
