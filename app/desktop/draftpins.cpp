// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "draftpins.h"

#include "canvas/imagecanvas.h"

#include <utility>

namespace Pinthread {

namespace {

constexpr int labelLength = 60;

} // namespace

void DraftPins::show(AssetId asset, const std::optional<Anchor> &open)
{
    QHash<ConversationId, Anchor> before = std::exchange(m_pins, {});
    for (const Drafts::NewConversation &draft : m_drafts.newConversations(asset)) {
        const auto *marker = std::get_if<Marker>(&draft.anchor);
        if (!marker || (open && Drafts::isSame({asset, *open}, {asset, draft.anchor})))
            continue;
        MarkerView pin;
        pin.id = before.key(draft.anchor);
        before.remove(pin.id);
        if (pin.id.isNull())
            pin.id = ConversationId(UuidBits{0, ++m_lastPin}); // Of no version, so that no conversation has it.
        pin.marker = *marker;
        pin.state = MarkerView::State::Unsent;
        pin.label = tr("Draft: %1").arg(draft.text.simplified().left(labelLength));
        pin.movable = false;
        m_pins.insert(pin.id, draft.anchor);
        if (const MarkerView *shown = m_canvas.marker(pin.id); !shown || *shown != pin)
            m_canvas.updateMarker(pin);
    }
    for (auto gone = before.keyBegin(); gone != before.keyEnd(); ++gone)
        m_canvas.removeMarker(*gone);
}

void DraftPins::clear()
{
    for (auto pin = m_pins.keyBegin(); pin != m_pins.keyEnd(); ++pin)
        m_canvas.removeMarker(*pin);
    m_pins.clear();
}

std::optional<Anchor> DraftPins::anchor(ConversationId pin) const
{
    const auto found = m_pins.constFind(pin);
    return found == m_pins.cend() ? std::nullopt : std::optional(*found);
}

} // namespace Pinthread
