// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "model/assetstate.h"
#include "model/limits.h"
#include "model/refusal.h"
#include "model/user.h"

/// \file
/// What may be recorded, as pure functions. The server decides with them, and the client asks them first, so that a
/// person hears of a problem before anything is sent.

namespace Pinthread {

/// Whether \a actor may do \a operation to \a state, whatever it says otherwise. What is not there is permitted here
/// and refused by checkOperation() as not found.
///
/// | operation | viewer | commenter | moderator, administrator |
/// |---|---|---|---|
/// | create a conversation, add a comment, resolve, reopen | no | yes | yes |
/// | edit or delete a comment | no | one's own | any (edit: one's own) |
/// | move or delete a conversation | no | one's own | any |
[[nodiscard]] bool isPermitted(const AssetState &state, const Actor &actor, const Operation &operation);

/// What may be done with assets as such, who may let others in, and who looks after the tenant:
///
/// | | viewer | commenter | moderator | administrator | guest |
/// |---|---|---|---|---|---|
/// | add or rename an asset | no | yes | yes | yes | no |
/// | remove or restore an asset, give it a new edition | no | one's own | any | any | no |
/// | make, list and revoke invitations | no | no | yes | yes | no |
/// | see what the tenant uses | no | no | yes | yes | no |
[[nodiscard]] bool mayAddAsset(const Actor &actor);
[[nodiscard]] bool mayRenameAsset(const Actor &actor);
[[nodiscard]] bool mayRemoveAsset(const Actor &actor, const Asset &asset);
[[nodiscard]] bool mayReplaceContent(const Actor &actor, const Asset &asset);
[[nodiscard]] bool mayInvite(const Actor &actor);
[[nodiscard]] bool maySeeUsage(const Actor &actor);
[[nodiscard]] bool mayAdminister(const Actor &actor);

/// Everything that stands against recording \a operation on top of \a state: permission, missing or taken ids, the form
/// of texts and anchors, limits. Does not know which broadcastIds are recorded.
[[nodiscard]] Expected<void, Refusal> checkOperation(const AssetState &state, const Actor &actor,
                                                     const Operation &operation, const Limits &limits);

/// The event that recording \a operation on top of \a state makes: the next revision, and the next number for a new
/// conversation.
[[nodiscard]] Event recordedEvent(const AssetState &state, const User &by, const Operation &operation, qint64 at);

/// A text's length as the limits count it: Unicode code points.
[[nodiscard]] qsizetype characterCount(QStringView text);

} // namespace Pinthread
