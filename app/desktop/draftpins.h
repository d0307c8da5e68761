// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/drafts.h"

#include <QCoreApplication>
#include <QHash>

#include <optional>

namespace Pinthread {

class ImageCanvas;

/// Shows on a canvas where somebody began to write and did not send it, so that a click beside the chat window hides no
/// words: each unsent pin leads back to its draft.
class DraftPins
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::DraftPins)

public:
    /// Both must outlive this.
    DraftPins(const Drafts &drafts, ImageCanvas &canvas) : m_drafts(drafts), m_canvas(canvas) {}

    /// Shows the drafts of new conversations on \a asset, but not the one being written at \a open. Repaints no more
    /// than has changed.
    void show(AssetId asset, const std::optional<Anchor> &open);
    /// Takes them all away.
    void clear();

    /// Where the draft behind this pin is; nothing for the pin of a conversation.
    [[nodiscard]] std::optional<Anchor> anchor(ConversationId pin) const;

private:
    const Drafts &m_drafts;
    ImageCanvas &m_canvas;
    QHash<ConversationId, Anchor> m_pins;
    quint64 m_lastPin = 0;
};

} // namespace Pinthread
