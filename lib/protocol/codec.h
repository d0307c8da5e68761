// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/assetstate.h"
#include "protocol/messages.h"
#include "protocol/protocolerror.h"

/// \file
/// Messages to JSON and back. Strict: a missing or wrong field is refused and named; fields that are not known are
/// ignored, so that later versions may add some. Pure functions, usable from any thread. Size is the caller's to limit,
/// before it decodes.

namespace Pinthread::Protocol {

[[nodiscard]] QByteArray encode(const ClientMessage &message);
[[nodiscard]] QByteArray encode(const ServerMessage &message);

[[nodiscard]] Expected<ClientMessage, ProtocolError> decodeClientMessage(QByteArrayView bytes);
[[nodiscard]] Expected<ServerMessage, ProtocolError> decodeServerMessage(QByteArrayView bytes);

/// One event as it stands in `events`, and as a journal keeps it.
[[nodiscard]] QByteArray encodeEvent(AssetKind kind, const Event &event);
[[nodiscard]] Expected<Event, ProtocolError> decodeEvent(QByteArrayView bytes);

/// One conversation as it stands in `snapshot`, and as a client keeps it.
[[nodiscard]] QByteArray encodeConversation(const Conversation &conversation);
[[nodiscard]] Expected<Conversation, ProtocolError> decodeConversation(QByteArrayView bytes);

/// The whole `events` message around events that are encoded already, byte for byte what encode(Events) gives.
[[nodiscard]] QByteArray encodeEventsMessage(AssetId assetId, const QList<QByteArray> &encodedEvents,
                                             const std::optional<CaughtUp> &caughtUp = {});

/// The `snapshot` messages of a state, each about \a partBytes long at the most (a conversation is not divided); at
/// least one.
[[nodiscard]] QList<QByteArray> encodeSnapshot(AssetId assetId, const QString &epoch, const AssetState &state,
                                               qsizetype partBytes = 64 * 1024);

} // namespace Pinthread::Protocol
