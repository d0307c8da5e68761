// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anchorcanvas.h"

#include "conversation/conversationitem.h"
#include "model/user.h"
#include "sync/replica.h"

#include <optional>

/// \file
/// From what the program knows about an asset to what its widgets show, as pure functions.

namespace Pinthread {

/// The conversation \a id as it is shown: from the replica's view of it, from what failed on it, or both. Nothing when
/// there is neither.
[[nodiscard]] std::optional<ConversationItem> conversationItem(const Replica &replica, ConversationId id);

/// All of them.
[[nodiscard]] QList<ConversationItem> conversationItems(const Replica &replica);

/// The conversations that something failed on.
[[nodiscard]] QSet<ConversationId> conversationsWithFailures(const Replica &replica);

/// The pin or highlight for \a item.
[[nodiscard]] AnchorMark markOf(const ConversationItem &item, const Replica &replica, const Actor &actor);

/// \a marker with its percentages as the model has them.
[[nodiscard]] Marker rounded(const Marker &marker);
/// The same of an anchor that has percentages.
[[nodiscard]] Anchor rounded(const Anchor &anchor);

/// The same conversation at a new place, with the size that its region has.
[[nodiscard]] Anchor movedTo(const Anchor &anchor, double x, double y);

} // namespace Pinthread
