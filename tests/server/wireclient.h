// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/codec.h"

#include <QHash>

#include <optional>

namespace Pinthread::Server {

/// The answer to an HTTP request.
struct WireAnswer
{
    int status = 0;                        ///< 0: there was none.
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;
};

/// One TCP connection to a server, driven byte by byte: HTTP and WebSocket frames made by hand, so that wrong ones can
/// be sent as well. Every wait ends after some seconds.
class WireClient
{
public:
    struct WireFrame
    {
        int opcode = 0;
        QByteArray payload;
    };

    explicit WireClient(quint16 port, int receiveBufferBytes = 0);
    virtual ~WireClient();
    Q_DISABLE_COPY_MOVE(WireClient)

    void sendRaw(const QByteArray &bytes);
    /// Whatever comes, up to \a bytes or until the end.
    [[nodiscard]] QByteArray receiveRaw(qsizetype bytes);
    /// True when the server has closed the connection; reads what comes before.
    [[nodiscard]] bool isClosed();

    [[nodiscard]] WireAnswer request(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                                     const QByteArray &token = {}, const QByteArray &moreHeaders = {});

    /// False: the server did not agree.
    [[nodiscard]] bool upgrade();
    void sendFrame(int opcode, const QByteArray &payload);
    void sendText(const QByteArray &payload) { sendFrame(1, payload); }
    void send(const Protocol::ClientMessage &message) { sendText(Protocol::encode(message)); }
    /// Nothing: the connection ended, or nothing came in time.
    [[nodiscard]] std::optional<WireFrame> receiveFrame();
    /// The next text frame, decoded; pings are passed over.
    [[nodiscard]] std::optional<Protocol::ServerMessage> receive();
    /// Reads until a close frame; its code, or 0 when the connection ended without one.
    [[nodiscard]] int closeCode();
    /// The next message of one kind; others are passed over.
    template <class Message>
    [[nodiscard]] std::optional<Message> next()
    {
        while (const auto message = receive()) {
            if (const auto *wanted = std::get_if<Message>(&*message))
                return *wanted;
        }
        return std::nullopt;
    }

    /// upgrade(), hello, and the welcome that answers it.
    [[nodiscard]] bool greet(const QString &token);
    /// Says that no more will come, and reads on.
    virtual void finishSending();

protected:
    [[nodiscard]] int descriptor() const { return m_socket; }
    /// As send(2) and recv(2).
    [[nodiscard]] virtual qsizetype sendSome(const char *bytes, qsizetype count);
    [[nodiscard]] virtual qsizetype receiveSome(char *into, qsizetype most);

private:
    [[nodiscard]] bool fill(qsizetype bytes);

    int m_socket;
    QByteArray m_received;
};

} // namespace Pinthread::Server
