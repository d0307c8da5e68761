// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/anchor.h"
#include "model/ids.h"

#include <QString>

namespace Pinthread {

/// What the canvas draws for one conversation. Whoever shows a conversation makes one of it; the canvas knows nothing
/// else about conversations.
struct MarkerView
{
    /// How a conversation stands. Each is drawn with a shape or a mark of its own, so that none depends on colour.
    enum class State {
        Open,     ///< Confirmed and not resolved.
        Resolved, ///< Confirmed and resolved.
        Unsent,   ///< Something in it has not been answered by the server yet.
        Failed,   ///< Something in it could not be sent.
    };

    ConversationId id;
    Marker marker;
    /// As Conversation::number; 0 while there is none.
    int number = 0;
    State state = State::Open;
    /// What it is about, in a few words of plain text: the tool tip and what a screen reader says.
    QString label;
    /// Who began it, and when (as Comment::createdAt: milliseconds since 1970, UTC): the tool tip's first line. Empty
    /// and 0: nothing is said of it.
    QString author;
    qint64 at = 0;
    /// Whether there is something in it that this user has not read yet: drawn as a dot at the pin's shoulder.
    bool unread = false;
    /// Whether this user may move it (a read-only canvas lets nothing be moved).
    bool movable = true;

    friend bool operator==(const MarkerView &, const MarkerView &) = default;
};

} // namespace Pinthread
