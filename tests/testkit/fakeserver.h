// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/assetstate.h"
#include "protocol/messages.h"
#include "sync/loopbacknetwork.h"

#include <QHash>
#include <QSet>

namespace Pinthread::Testkit {

/// A server on a LoopbackNetwork that keeps the contract of PROTOCOL.md with as little as possible, and misbehaves when
/// a test asks for it. It records at once and in memory; nothing here is shared with lib/server, so that the client is
/// tested against the contract and not against our own server's habits.
class FakeServer final : public QObject
{
    Q_OBJECT

public:
    explicit FakeServer(const Clock &clock);

    /// Serves whoever comes over \a network as well.
    void listen(LoopbackNetwork &network);

    /// Whoever says `hello` with \a token is \a actor.
    void admit(const QString &token, const Actor &actor) { m_actors.insert(token, actor); }
    void expel(const QString &token) { m_actors.remove(token); }

    [[nodiscard]] const AssetState &state(AssetId assetId) { return asset(assetId).state; }
    [[nodiscard]] const QList<Event> &journal(AssetId assetId) { return asset(assetId).journal; }
    [[nodiscard]] bool isRecorded(AssetId assetId, BroadcastId id);
    /// What clients have sent, in order, without `hello`.
    [[nodiscard]] const QList<Protocol::ClientMessage> &received() const { return m_received; }
    [[nodiscard]] QList<Protocol::Open> opens() const;
    [[nodiscard]] QList<Protocol::SubmitOperation> submissions() const;
    /// The most assets that one connection has had open at once.
    [[nodiscard]] qsizetype mostOpen() const { return m_mostOpen; }
    [[nodiscard]] qsizetype connectionCount() const { return m_sessions.size(); }

    /// Somebody else does something: recorded and broadcast.
    void record(AssetId assetId, const User &by, const Operation &operation);
    /// The journal was restored from a backup that knows nothing after \a revision: a new history.
    void restoreTo(AssetId assetId, Revision revision);

    /// The next operations of anybody are refused so.
    void refuseNext(int count, RefusalCode code);
    /// The next operations get lost inside the server: neither recorded nor answered.
    void loseNext(int count) { m_loseNext = count; }
    /// The next operations are recorded, and the connection breaks before anybody is told.
    void dieAfterRecording(int count) { m_dieAfterRecording = count; }
    /// The next opens are refused so.
    void refuseOpens(int count, RefusalCode code);
    /// How many missed events are worth sending one by one; beyond, a snapshot.
    void setMostEvents(qsizetype most) { m_mostEvents = most; }
    void setSnapshotPartBytes(qsizetype bytes) { m_partBytes = bytes; }
    /// Does what a server does when a client is too slow for every event: starts over with a snapshot.
    void startOver(AssetId assetId);
    /// Broadcasts are held back for as long as this is on, and get lost when they are more than that.
    void skipBroadcasts(bool skip) { m_skipBroadcasts = skip; }
    void closeAll(int code);
    /// Sends bytes to everybody as they are.
    void sendRaw(const QByteArray &message);

private:
    struct Recorded
    {
        AssetState state;
        QString epoch = QStringLiteral("first");
        QList<Event> journal;
        QSet<BroadcastId> ids;
    };
    struct Session
    {
        LoopbackPeer *peer = nullptr;
        std::optional<Actor> actor;
        QSet<AssetId> open;
    };

    Recorded &asset(AssetId assetId) { return m_assets[assetId]; }
    [[nodiscard]] Session &sessionOf(LoopbackPeer *peer);
    void onConnected(LoopbackPeer *peer);
    void onMessage(LoopbackPeer *peer, const QByteArray &bytes);
    void handle(LoopbackPeer *peer, const Protocol::Hello &hello);
    void handle(LoopbackPeer *peer, const Protocol::Open &open);
    void handle(LoopbackPeer *peer, const Protocol::Close &close);
    void handle(LoopbackPeer *peer, const Protocol::SubmitOperation &submit);
    void answerOpen(LoopbackPeer *peer, const Protocol::Open &open);
    void append(AssetId assetId, const Event &event);
    void broadcast(AssetId assetId, const Event &event);
    void tellPresence(AssetId assetId);
    void send(LoopbackPeer *peer, const Protocol::ServerMessage &message);

    const Clock *m_clock;
    QHash<QString, Actor> m_actors;
    QHash<AssetId, Recorded> m_assets;
    QList<Session> m_sessions; ///< In the order of their arrival, so that every run is alike.
    QList<Protocol::ClientMessage> m_received;
    qsizetype m_mostOpen = 0;
    int m_refuseNext = 0;
    RefusalCode m_refusal = RefusalCode::Unavailable;
    int m_refuseOpens = 0;
    RefusalCode m_openRefusal = RefusalCode::Unavailable;
    int m_loseNext = 0;
    int m_dieAfterRecording = 0;
    int m_epochs = 0;
    qsizetype m_mostEvents = 100;
    qsizetype m_partBytes = 400; ///< Small, so that most snapshots have several parts.
    bool m_skipBroadcasts = false;
};

} // namespace Pinthread::Testkit
