// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/framebook.h"

#include "bench/failure.h"
#include "bench/markers.h"
#include "model/operation.h"
#include "protocol/codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <string_view>

namespace Pinthread::Bench {

namespace {

Tidings tidingsOf(const Protocol::ServerMessage &message)
{
    using Kind = Tidings::Kind;
    Tidings tidings;
    std::visit(Overloaded{
                   [&](const Protocol::Welcome &) { tidings.kind = Kind::Welcome; },
                   [&](const Protocol::Snapshot &snapshot) {
                       tidings.kind = Kind::Snapshot;
                       tidings.revision = snapshot.position.revision;
                       tidings.lastPart = snapshot.part == snapshot.parts;
                   },
                   [&](const Protocol::Events &events) {
                       tidings.kind = Kind::Events;
                       for (const Event &event : events.events)
                           tidings.receipts.push_back({event.revision, numberOf(event.operation.broadcastId)});
                       if (events.caughtUp) {
                           tidings.caughtUp = events.caughtUp->position.revision;
                           tidings.epoch = events.caughtUp->position.epoch;
                       }
                   },
                   [&](const Protocol::Refused &refused) {
                       tidings.kind = Kind::Refused;
                       tidings.number = numberOf(refused.broadcastId);
                       tidings.words = refused.refusal.message;
                   },
                   [&](const Protocol::Presence &) { tidings.kind = Kind::Presence; },
                   [](const Protocol::AssetChanged &) {},
                   [&](const Protocol::Error &error) {
                       tidings.kind = Kind::Error;
                       tidings.words = error.code + QStringLiteral(": ") + error.message;
                   },
               },
               message);
    return tidings;
}

Tidings::Receipt receiptOf(QByteArrayView echo)
{
    const auto message = Protocol::decodeClientMessage(echo);
    if (!message || !std::holds_alternative<Protocol::SubmitOperation>(*message))
        throw Failure(QStringLiteral("The peer sent something that nobody sent to it"));
    return {0, numberOf(std::get<Protocol::SubmitOperation>(*message).operation.broadcastId)};
}

/// What a peer has said: a message that was sent to it, or for who came later an array of all of them.
Tidings echoed(QByteArrayView payload)
{
    Tidings tidings{.kind = Tidings::Kind::Events};
    if (!payload.startsWith('[')) {
        tidings.receipts.push_back(receiptOf(payload));
        return tidings;
    }
    const QJsonArray all = QJsonDocument::fromJson(payload.toByteArray()).array();
    for (const QJsonValue one : all)
        tidings.receipts.push_back(receiptOf(QJsonDocument(one.toObject()).toJson(QJsonDocument::Compact)));
    return tidings;
}

/// Whether \a payload is a `welcome`: each client has its own, and in a storm decoding them is what the generator
/// would spend its time on. (A name or comment of this bench never contains this.)
bool isWelcome(QByteArrayView payload)
{
    constexpr std::string_view mark = R"("type":"welcome")";
    return payload.size() < 2048
           && std::string_view(payload.data(), static_cast<size_t>(payload.size())).find(mark)
                  != std::string_view::npos;
}

} // namespace

const Tidings &FrameBook::read(QByteArrayView payload)
{
    for (size_t i = 0; i < m_pages.size(); ++i) {
        const Page &page = m_pages[(m_newest + m_pages.size() - i) % m_pages.size()];
        if (page.payload.size() == payload.size() && page.payload == payload)
            return page.tidings;
    }
    if (m_dialect == Dialect::Pinthread && isWelcome(payload)) {
        m_personal = Tidings{.kind = Tidings::Kind::Welcome};
        return m_personal;
    }
    m_newest = (m_newest + 1) % m_pages.size();
    m_pages[m_newest] = {payload.toByteArray(), decoded(payload)};
    return m_pages[m_newest].tidings;
}

Tidings FrameBook::decoded(QByteArrayView payload) const
{
    if (m_dialect == Dialect::Echo)
        return echoed(payload);
    const auto message = Protocol::decodeServerMessage(payload);
    if (!message) {
        throw Failure(QStringLiteral("The server sent what is not a message: %1 %2")
                          .arg(message.error().message,
                               QString::fromUtf8(payload.first(std::min<qsizetype>(payload.size(), 200)))));
    }
    return tidingsOf(*message);
}

} // namespace Pinthread::Bench
