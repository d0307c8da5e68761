// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "model/event.h"
#include "model/user.h"

#include <QList>

#include <optional>
#include <variant>

/// \file
/// What the nodes of a team's server tell each other. Hints, no more: the journal is the truth, and losing one costs
/// time, never an event.

namespace Pinthread::Server {

/// Names a node for as long as it runs: a random number.
using NodeId = quint64;

/// Events of an asset are durable.
struct EventsRecorded
{
    TenantId tenant;
    AssetId assetId;
    Revision first = 0;
    Revision last = 0;
    QList<QByteArray> events; ///< As Protocol::encodeEvent() gives them; empty: too long to carry.

    friend bool operator==(const EventsRecorded &, const EventsRecorded &) = default;
};

/// These users have an asset open on the node that says so, and nobody else there.
struct UsersPresent
{
    TenantId tenant;
    AssetId assetId;
    QList<User> users;

    friend bool operator==(const UsersPresent &, const UsersPresent &) = default;
};

/// An asset was marked as removed.
struct AssetRemoved
{
    TenantId tenant;
    AssetId assetId;

    friend bool operator==(const AssetRemoved &, const AssetRemoved &) = default;
};

/// An asset has another name or content.
struct AssetChanged
{
    TenantId tenant;
    Asset asset; ///< As it is now.

    friend bool operator==(const AssetChanged &, const AssetChanged &) = default;
};

/// An invitation was revoked.
struct InvitationEnded
{
    InvitationId invitation;

    friend bool operator==(const InvitationEnded &, const InvitationEnded &) = default;
};

using FanoutMessage = std::variant<EventsRecorded, UsersPresent, AssetRemoved, InvitationEnded, AssetChanged>;

/// A message and who says it.
struct FromNode
{
    NodeId node = 0;
    FanoutMessage message;

    friend bool operator==(const FromNode &, const FromNode &) = default;
};

/// For a message broker, which delivers it as it is.
[[nodiscard]] QByteArray encode(const FromNode &said);
/// Nothing: it is no such message, or one of another version.
[[nodiscard]] std::optional<FromNode> decodeFromNode(const QByteArray &bytes);

} // namespace Pinthread::Server
