// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Pinthread {

/// Why an operation was not recorded, named by what its author can do next. On the wire as the text in the comment.
enum class RefusalCode {
    Invalid,             ///< `invalid`: a field is missing or makes no sense; a retry will not help.
    TooLong,             ///< `too-long`: shorten the text, then ask again.
    LimitReached,        ///< `limit-reached`: the asset or conversation is full.
    NotAllowed,          ///< `not-allowed`: ask somebody with a higher role.
    NotFound,            ///< `not-found`: the conversation or comment is gone.
    AlreadyExists,       ///< `already-exists`: the id is taken by something else.
    BroadcastIdConflict, ///< `broadcast-id-conflict`: another operation was recorded under this broadcastId.
    TooMany,             ///< `too-many`: wait a moment, then retry.
    Unavailable,         ///< `unavailable`: the server could not store it now; retry.
};

/// The answer to an operation that was not recorded.
struct Refusal
{
    RefusalCode code = RefusalCode::Invalid;
    /// One English sentence for logs and for clients that have no words of their own for the code.
    QString message;

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

} // namespace Pinthread
