// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "model/event.h"
#include "model/limits.h"
#include "model/refusal.h"
#include "model/user.h"

#include <QList>

#include <optional>
#include <variant>

/// \file
/// What travels in the text frames of the WebSocket, version 1. PROTOCOL.md tells what each message means and when it
/// is sent; the structs here are its shapes. codec.h turns one into the other.

namespace Pinthread::Protocol {

/// The version that `hello` names.
inline constexpr int version = 1;

/// Where a client stands in an asset's history.
struct Position
{
    /// Names one history. A different one means: revisions cannot be compared.
    QString epoch;
    Revision revision = 0;

    friend bool operator==(const Position &, const Position &) = default;
};

/// How much one connection may do at a time.
struct ConnectionLimits
{
    int frameBytes = 64 * 1024;    ///< The largest message that a client may send.
    int openAssets = 64;           ///< Assets open at once.
    int operationsInFlight = 64;   ///< Unsettled operations after which the server reads no further for a while.
    int operationsPerSecond = 100; ///< Sustained; twice as many at once.

    friend bool operator==(const ConnectionLimits &, const ConnectionLimits &) = default;
};

// From the client.

/// `hello`: the first message, and only the first.
struct Hello
{
    int protocol = version;
    QString token;
    QString client; ///< Program and version, for the server's log.
    friend bool operator==(const Hello &, const Hello &) = default;
};

/// `open`: follow an asset.
struct Open
{
    AssetId assetId;
    std::optional<Position> since; ///< What the client has; nothing: it has nothing.
    QList<BroadcastId> unsettled;  ///< Operations sent earlier whose outcome the client does not know; at most 1,000.
    friend bool operator==(const Open &, const Open &) = default;
};

/// `close`: follow it no more.
struct Close
{
    AssetId assetId;
    friend bool operator==(const Close &, const Close &) = default;
};

/// `operation`: please record this.
struct SubmitOperation
{
    AssetId assetId;
    Operation operation;
    friend bool operator==(const SubmitOperation &, const SubmitOperation &) = default;
};

using ClientMessage = std::variant<Hello, Open, Close, SubmitOperation>;

// From the server.

/// `welcome`: the answer to `hello`.
struct Welcome
{
    Actor actor;
    Limits limits;
    ConnectionLimits connection;
    friend bool operator==(const Welcome &, const Welcome &) = default;
};

/// `snapshot`: one part of an asset's whole state at a revision.
struct Snapshot
{
    AssetId assetId;
    AssetKind kind = AssetKind::Image;
    Position position;
    int lastNumber = 0; ///< As AssetState::lastNumber().
    int part = 1;       ///< 1…parts
    int parts = 1;
    QList<Conversation> conversations;
    friend bool operator==(const Snapshot &, const Snapshot &) = default;
};

/// Ends the answer to an `open`.
struct CaughtUp
{
    Position position;
    QList<BroadcastId> recorded; ///< Those of `open.unsettled` that are recorded; the others never will be.
    friend bool operator==(const CaughtUp &, const CaughtUp &) = default;
};

/// `events`: consecutive events, missed ones and live ones alike.
struct Events
{
    AssetId assetId;
    AssetKind kind = AssetKind::Image; ///< On the wire, the family of the events' names.
    QList<Event> events;
    std::optional<CaughtUp> caughtUp;
    friend bool operator==(const Events &, const Events &) = default;
};

/// `refused`: an operation was not recorded or, without a broadcastId, the asset is not (or no longer) open.
struct Refused
{
    AssetId assetId;
    BroadcastId broadcastId; ///< Null: it is about the asset as a whole.
    Refusal refusal;
    friend bool operator==(const Refused &, const Refused &) = default;
};

/// `presence`: who is looking at an asset now.
struct Presence
{
    AssetId assetId;
    int count = 0;     ///< Different users.
    QList<User> users; ///< At most 50 of them.
    friend bool operator==(const Presence &, const Presence &) = default;
};

/// `asset`: an asset that is open has another name or content now.
struct AssetChanged
{
    Asset asset;
    friend bool operator==(const AssetChanged &, const AssetChanged &) = default;
};

/// `error`: what the server says before it closes the connection.
struct Error
{
    QString code;
    QString message;
    std::optional<int> retryAfter; ///< Milliseconds to stay away.
    friend bool operator==(const Error &, const Error &) = default;
};

using ServerMessage = std::variant<Welcome, Snapshot, Events, Refused, Presence, AssetChanged, Error>;

inline constexpr int mostUnsettled = 1'000;
inline constexpr int mostPresenceNames = 50;

} // namespace Pinthread::Protocol
