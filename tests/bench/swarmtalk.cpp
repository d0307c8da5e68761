// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of Swarm that knows what is said; swarm.cpp has the half that moves bytes.

#include "bench/failure.h"
#include "bench/swarm.h"
#include "protocol/codec.h"

#include <string_view>

namespace Pinthread::Bench {

size_t Swarm::consumeUpgrade(int number, const char *bytes, size_t size)
{
    constexpr std::string_view end = "\r\n\r\n";
    const std::string_view text(bytes, size);
    const size_t headers = text.find(end);
    if (headers == std::string_view::npos)
        return 0;
    if (!text.starts_with("HTTP/1.1 101 ")) {
        throw Failure(QStringLiteral("Client %1 got no WebSocket: %2")
                          .arg(number)
                          .arg(QString::fromUtf8(bytes, static_cast<qsizetype>(text.find("\r\n")))));
    }
    Client &client = at(number);
    if (m_dialect == Dialect::Echo) {
        client.stage = Client::Stage::Joined;
        ++m_joined;
    } else {
        client.stage = Client::Stage::Greeting;
        say(number, Protocol::encode(Protocol::Hello{.token = QString::fromLatin1(client.token),
                                                     .client = QStringLiteral("bench_fanout")}));
    }
    return headers + end.size();
}

void Swarm::say(int number, const QByteArray &message)
{
    send(number, clientFrame(Opcode::Text, message));
}

void Swarm::receive(int number, const FrameHead &head, QByteArrayView payload, Time when)
{
    if (!head.last)
        throw Failure(QStringLiteral("The server divides messages into fragments, which this bench does not join"));
    switch (head.opcode) {
    case Opcode::Text:
        hear(number, m_book.read(payload), when);
        return;
    case Opcode::Ping:
        send(number, clientFrame(Opcode::Pong, payload));
        return;
    case Opcode::Pong:
        return;
    case Opcode::Close: {
        const int code =
            payload.size() < 2 ? 1005 : static_cast<quint8>(payload[0]) << 8 | static_cast<quint8>(payload[1]);
        throw Failure(QStringLiteral("The server closed the connection of client %1 with %2 %3")
                          .arg(number)
                          .arg(code)
                          .arg(QString::fromUtf8(payload.sliced(std::min<qsizetype>(2, payload.size())))));
    }
    case Opcode::Continuation:
    case Opcode::Binary:
        break;
    }
    throw Failure(QStringLiteral("Client %1 got a frame of kind %2").arg(number).arg(static_cast<int>(head.opcode)));
}

void Swarm::hear(int number, const Tidings &tidings, Time when)
{
    Client &client = at(number);
    switch (tidings.kind) {
    case Tidings::Kind::Welcome: {
        client.stage = Client::Stage::CatchingUp;
        Protocol::Open open{.assetId = m_asset};
        if (!client.epoch.isEmpty())
            open.since = Protocol::Position{.epoch = client.epoch, .revision = client.revision};
        say(number, Protocol::encode(open));
        return;
    }
    case Tidings::Kind::Events:
        follow(number, tidings, when);
        return;
    case Tidings::Kind::Snapshot:
        if (tidings.lastPart) {
            m_resyncs += client.stage == Client::Stage::Joined ? 1 : 0;
            client.revision = tidings.revision;
        }
        return;
    case Tidings::Kind::Refused:
        if (client.stage != Client::Stage::Joined)
            throw Failure(QStringLiteral("Client %1 may not open the asset: %2").arg(number).arg(tidings.words));
        if (m_ledger)
            m_ledger->noteRefused(tidings.number);
        return;
    case Tidings::Kind::Presence:
        return;
    case Tidings::Kind::Error:
        throw Failure(QStringLiteral("The server turned client %1 away: %2").arg(number).arg(tidings.words));
    }
}

void Swarm::follow(int number, const Tidings &tidings, Time when)
{
    Client &client = at(number);
    for (const Tidings::Receipt &receipt : tidings.receipts) {
        ++client.revision;
        if (m_dialect == Dialect::Pinthread && receipt.revision != client.revision) {
            throw Failure(QStringLiteral("Client %1 got revision %2 where %3 had to come")
                              .arg(number)
                              .arg(receipt.revision)
                              .arg(client.revision));
        }
        if (m_ledger)
            m_ledger->noteReceived(receipt.number, when);
    }
    if (tidings.caughtUp) {
        if (*tidings.caughtUp != client.revision) {
            throw Failure(QStringLiteral("Client %1 is told that it is at %2, but was given %3")
                              .arg(number)
                              .arg(*tidings.caughtUp)
                              .arg(client.revision));
        }
        client.epoch = tidings.epoch;
        if (client.stage == Client::Stage::CatchingUp) {
            client.stage = Client::Stage::Joined;
            ++m_joined;
        }
    }
}

} // namespace Pinthread::Bench
