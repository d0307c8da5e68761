// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/conversationitem.h"
#include "conversation/drafts.h"

#include <QCoreApplication>
#include <QHash>

#include <optional>

namespace Pinthread {

class AnchorCanvas;
struct AnchorMark;

/// Shows on a canvas where somebody began to write and did not send it, so that a click beside the chat window hides no
/// words: each unsent pin or highlight leads back to its draft.
class DraftPins
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::DraftPins)

public:
    /// \a drafts must outlive this.
    explicit DraftPins(const Drafts &drafts);
    ~DraftPins();

    /// Where they are shown from now on; null: nowhere. It must outlive this, or be replaced.
    void setCanvas(AnchorCanvas *canvas);

    /// Shows the drafts of new conversations on \a asset, but not the one being written at \a open. Repaints no more
    /// than has changed.
    void show(AssetId asset, const std::optional<Anchor> &open);
    /// Takes them all away.
    void clear();

    /// Where the draft behind this pin is; nothing for the pin of a conversation.
    [[nodiscard]] std::optional<Anchor> anchor(ConversationId pin) const;
    /// The drafts whose words the text that is shown does not have: no pin leads back to them.
    [[nodiscard]] QList<ConversationItem> detached() const;

private:
    const Drafts &m_drafts;
    AssetId m_asset;
    AnchorCanvas *m_canvas = nullptr;
    QHash<ConversationId, AnchorMark> m_pins;
    quint64 m_lastPin = 0;
};

} // namespace Pinthread
