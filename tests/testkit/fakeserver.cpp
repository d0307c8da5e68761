// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/fakeserver.h"

#include "model/rules.h"
#include "protocol/closecodes.h"
#include "protocol/codec.h"

#include <algorithm>

namespace Pinthread::Testkit {

namespace {

constexpr qsizetype eventsInMessage = 3; ///< Small, so that catching up takes several messages.

template <class Message>
QList<Message> only(const QList<Protocol::ClientMessage> &messages)
{
    QList<Message> found;
    for (const Protocol::ClientMessage &message : messages) {
        if (const auto *one = std::get_if<Message>(&message))
            found.append(*one);
    }
    return found;
}

} // namespace

FakeServer::FakeServer(const Clock &clock) : m_clock(&clock) {}

void FakeServer::listen(LoopbackNetwork &network)
{
    connect(&network, &LoopbackNetwork::connected, this, &FakeServer::onConnected);
}

bool FakeServer::isRecorded(AssetId assetId, BroadcastId id)
{
    return asset(assetId).ids.contains(id);
}

QList<Protocol::Open> FakeServer::opens() const
{
    return only<Protocol::Open>(m_received);
}

QList<Protocol::SubmitOperation> FakeServer::submissions() const
{
    return only<Protocol::SubmitOperation>(m_received);
}

void FakeServer::record(AssetId assetId, const User &by, const Operation &operation)
{
    const Event event = recordedEvent(asset(assetId).state, by, operation, m_clock->now());
    append(assetId, event);
    broadcast(assetId, event);
}

void FakeServer::restoreTo(AssetId assetId, Revision revision)
{
    Recorded restored;
    restored.epoch = QStringLiteral("restored-%1").arg(++m_epochs);
    const QList<Event> kept = asset(assetId).journal.first(revision);
    asset(assetId) = restored;
    for (const Event &event : kept)
        append(assetId, event);
}

void FakeServer::refuseNext(int count, RefusalCode code)
{
    m_refuseNext = count;
    m_refusal = code;
}

void FakeServer::refuseOpens(int count, RefusalCode code)
{
    m_refuseOpens = count;
    m_openRefusal = code;
}

void FakeServer::startOver(AssetId assetId)
{
    const Recorded &recorded = asset(assetId);
    for (const Session &session : std::as_const(m_sessions)) {
        if (!session.open.contains(assetId))
            continue;
        for (const QByteArray &part : Protocol::encodeSnapshot(assetId, recorded.epoch, recorded.state, m_partBytes))
            session.peer->send(part);
        send(session.peer,
             Protocol::Events{.assetId = assetId,
                              .kind = recorded.state.kind(),
                              .events = {},
                              .caughtUp = Protocol::CaughtUp{{recorded.epoch, recorded.state.revision()}, {}}});
    }
}

void FakeServer::closeAll(int code)
{
    for (const Session &session : std::as_const(m_sessions))
        session.peer->close(code);
}

void FakeServer::sendRaw(const QByteArray &message)
{
    for (const Session &session : std::as_const(m_sessions))
        session.peer->send(message);
}

FakeServer::Session &FakeServer::sessionOf(LoopbackPeer *peer)
{
    return *std::ranges::find(m_sessions, peer, &Session::peer);
}

void FakeServer::onConnected(LoopbackPeer *peer)
{
    m_sessions.append({.peer = peer, .actor = {}, .open = {}});
    connect(peer, &LoopbackPeer::received, this, [this, peer](const QByteArray &bytes) { onMessage(peer, bytes); });
    connect(peer, &LoopbackPeer::disconnected, this, [this, peer] {
        const Session ended = sessionOf(peer);
        m_sessions.removeIf([peer](const Session &session) { return session.peer == peer; });
        for (const AssetId assetId : ended.open)
            tellPresence(assetId);
    });
}

void FakeServer::onMessage(LoopbackPeer *peer, const QByteArray &bytes)
{
    const auto message = Protocol::decodeClientMessage(bytes);
    if (!message) {
        peer->close(Protocol::CloseMalformed, message.error().field);
        return;
    }
    if (!std::holds_alternative<Protocol::Hello>(*message))
        m_received.append(*message);
    std::visit([&](const auto &one) { handle(peer, one); }, *message);
}

void FakeServer::handle(LoopbackPeer *peer, const Protocol::Hello &hello)
{
    const auto actor = m_actors.constFind(hello.token);
    if (actor == m_actors.cend()) {
        send(peer, Protocol::Error{.code = QStringLiteral("not-authenticated"), .message = {}, .retryAfter = {}});
        peer->close(Protocol::CloseNotAuthenticated);
        return;
    }
    sessionOf(peer).actor = *actor;
    send(peer, Protocol::Welcome{.actor = *actor, .limits = {}, .connection = {}});
}

void FakeServer::handle(LoopbackPeer *peer, const Protocol::Open &open)
{
    if (m_refuseOpens > 0) {
        --m_refuseOpens;
        send(peer, Protocol::Refused{.assetId = open.assetId,
                                     .broadcastId = {},
                                     .refusal = {m_openRefusal, QStringLiteral("scripted")}});
        return;
    }
    sessionOf(peer).open.insert(open.assetId);
    m_mostOpen = std::max(m_mostOpen, sessionOf(peer).open.size());
    answerOpen(peer, open);
    tellPresence(open.assetId);
}

void FakeServer::handle(LoopbackPeer *peer, const Protocol::Close &close)
{
    sessionOf(peer).open.remove(close.assetId);
    tellPresence(close.assetId);
}

void FakeServer::handle(LoopbackPeer *peer, const Protocol::SubmitOperation &submit)
{
    const auto refuse = [&](const Refusal &refusal) {
        send(peer, Protocol::Refused{
                       .assetId = submit.assetId, .broadcastId = submit.operation.broadcastId, .refusal = refusal});
    };
    if (m_loseNext > 0) {
        --m_loseNext;
        return;
    }
    if (m_refuseNext > 0) {
        --m_refuseNext;
        refuse({m_refusal, QStringLiteral("scripted")});
        return;
    }
    Recorded &recorded = asset(submit.assetId);
    for (const Event &event : std::as_const(recorded.journal)) {
        if (event.operation.broadcastId != submit.operation.broadcastId)
            continue;
        send(peer, Protocol::Events{
                       .assetId = submit.assetId, .kind = recorded.state.kind(), .events = {event}, .caughtUp = {}});
        return;
    }
    const Actor actor = *sessionOf(peer).actor;
    if (const auto checked = checkOperation(recorded.state, actor, submit.operation, {}); !checked) {
        refuse(checked.error());
        return;
    }
    const Event event = recordedEvent(recorded.state, actor.user, submit.operation, m_clock->now());
    append(submit.assetId, event);
    if (m_dieAfterRecording > 0) {
        --m_dieAfterRecording;
        closeAll(Transport::ClosedByNetwork);
        return;
    }
    broadcast(submit.assetId, event);
}

void FakeServer::answerOpen(LoopbackPeer *peer, const Protocol::Open &open)
{
    const Recorded &recorded = asset(open.assetId);
    const Revision revision = recorded.state.revision();
    Revision from = 0;
    const bool usable = open.since && open.since->epoch == recorded.epoch && open.since->revision <= revision
                        && revision - open.since->revision <= m_mostEvents;
    if (usable) {
        from = open.since->revision;
    } else {
        from = revision;
        for (const QByteArray &part :
             Protocol::encodeSnapshot(open.assetId, recorded.epoch, recorded.state, m_partBytes))
            peer->send(part);
    }
    Protocol::CaughtUp caughtUp{{recorded.epoch, revision}, {}};
    for (const BroadcastId id : open.unsettled) {
        if (recorded.ids.contains(id))
            caughtUp.recorded.append(id);
    }
    const QList<Event> missed = recorded.journal.sliced(from);
    for (qsizetype at = 0; at < missed.size(); at += eventsInMessage) {
        send(peer, Protocol::Events{.assetId = open.assetId,
                                    .kind = recorded.state.kind(),
                                    .events = missed.sliced(at, std::min(eventsInMessage, missed.size() - at)),
                                    .caughtUp = {}});
    }
    send(peer,
         Protocol::Events{.assetId = open.assetId, .kind = recorded.state.kind(), .events = {}, .caughtUp = caughtUp});
}

void FakeServer::append(AssetId assetId, const Event &event)
{
    Recorded &recorded = asset(assetId);
    const auto applied = recorded.state.apply(event);
    Q_ASSERT_X(applied, "FakeServer", "A test recorded what cannot be.");
    recorded.journal.append(event);
    recorded.ids.insert(event.operation.broadcastId);
}

void FakeServer::broadcast(AssetId assetId, const Event &event)
{
    if (m_skipBroadcasts)
        return;
    for (const Session &session : std::as_const(m_sessions)) {
        if (session.open.contains(assetId)) {
            send(session.peer,
                 Protocol::Events{
                     .assetId = assetId, .kind = asset(assetId).state.kind(), .events = {event}, .caughtUp = {}});
        }
    }
}

void FakeServer::tellPresence(AssetId assetId)
{
    Protocol::Presence presence{.assetId = assetId, .count = 0, .users = {}};
    for (const Session &session : std::as_const(m_sessions)) {
        if (session.open.contains(assetId) && !presence.users.contains(session.actor->user))
            presence.users.append(session.actor->user);
    }
    presence.count = static_cast<int>(presence.users.size());
    for (const Session &session : std::as_const(m_sessions)) {
        if (session.open.contains(assetId))
            send(session.peer, presence);
    }
}

void FakeServer::send(LoopbackPeer *peer, const Protocol::ServerMessage &message)
{
    peer->send(Protocol::encode(message));
}

} // namespace Pinthread::Testkit
