// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/markerview.h"
#include "model/plaintext.h"

namespace Pinthread {

/// What TextCanvas draws for one conversation: as MarkerView is for a place on an image.
struct HighlightView
{
    using State = MarkerView::State;

    ConversationId id;
    /// Where its words are in the text that is shown; what lies beyond its end is not drawn.
    TextSpan span;
    /// As Conversation::number; 0 while there is none.
    int number = 0;
    State state = State::Open;
    /// What it is about, in a few words of plain text: the tool tip and what a screen reader says.
    QString label;
    /// Whether there is something in it that this user has not read yet.
    bool unread = false;

    friend bool operator==(const HighlightView &, const HighlightView &) = default;
};

} // namespace Pinthread
