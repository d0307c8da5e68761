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
    /// Whether this user may move it (a read-only canvas lets nothing be moved).
    bool movable = true;

    friend bool operator==(const MarkerView &, const MarkerView &) = default;
};

} // namespace Pinthread
