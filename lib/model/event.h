// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "model/operation.h"

namespace Pinthread {

/// Counts an asset's events: 1, 2, 3… with no gap; 0 before the first.
using Revision = qint64;

/// What happened: an operation as the server recorded it.
struct Event
{
    Operation operation;
    Revision revision = 0;
    /// When it was recorded: milliseconds since 1970, UTC, the server's clock.
    qint64 at = 0;
    User by;
    /// The new conversation's number when the operation creates one (0: not numbered yet, in a client's own view of
    /// what it has asked for); 0 for every other operation.
    int number = 0;

    friend bool operator==(const Event &, const Event &) = default;
};

/// The name under which an event is broadcast, one of the six that PRODUCT.md promises. The two families differ in
/// word order: `new-image-chat`, `image-chat-updated`, `deleted-image-chat`; `new-text-chat`, `updated-text-chat`,
/// `deleted-text-chat`.
[[nodiscard]] QLatin1String eventType(AssetKind kind, const OperationBody &body);

} // namespace Pinthread
