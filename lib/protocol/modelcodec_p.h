// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"
#include "protocol/fieldreader_p.h"

/// \file
/// The JSON of the model's values, shared by the messages and the HTTP bodies.

namespace Pinthread::Protocol {

inline constexpr qint64 largestInteger = qint64(1) << 53; ///< What every JSON implementation keeps exactly.
inline constexpr qsizetype longestText = 64 * 1024;       ///< UTF-16 units; the rules of the model are stricter.
inline constexpr qsizetype longestName = 200;

[[nodiscard]] QByteArray toBytes(const QJsonObject &object);

[[nodiscard]] QLatin1String kindText(AssetKind kind);
[[nodiscard]] AssetKind readKind(FieldReader &from, QLatin1String field);
[[nodiscard]] QLatin1String roleText(Role role);
[[nodiscard]] Role readRole(FieldReader &from, QLatin1String field);

[[nodiscard]] QJsonObject toJson(const User &user);
[[nodiscard]] User readUser(FieldReader from);

/// The fields `user`, `role` and `guest` of whoever has a session.
void insertActor(QJsonObject &json, const Actor &actor);
[[nodiscard]] Actor readActor(FieldReader &from);

[[nodiscard]] QJsonObject toJson(const Conversation &conversation);
[[nodiscard]] Conversation readConversation(FieldReader from);

[[nodiscard]] QJsonObject toJson(const Operation &operation);
[[nodiscard]] Operation readOperation(FieldReader from, BroadcastId broadcastId);

struct KindedEvent
{
    AssetKind kind = AssetKind::Image;
    Event event;
};
[[nodiscard]] QJsonObject toJson(AssetKind kind, const Event &event);
[[nodiscard]] KindedEvent readEvent(FieldReader from);

} // namespace Pinthread::Protocol
