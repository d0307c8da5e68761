// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "draftpins.h"

#include "canvas/imagecanvas.h"

namespace Pinthread {

namespace {

constexpr int labelLength = 60;

bool near(const Anchor &one, const Anchor &other)
{
    const auto *a = std::get_if<Marker>(&one);
    const auto *b = std::get_if<Marker>(&other);
    return a && b && qAbs(a->x - b->x) <= Drafts::nearby && qAbs(a->y - b->y) <= Drafts::nearby;
}

} // namespace

void DraftPins::show(AssetId asset, const std::optional<Anchor> &open)
{
    clear();
    for (const Drafts::NewConversation &draft : m_drafts.newConversations(asset)) {
        const auto *marker = std::get_if<Marker>(&draft.anchor);
        if (!marker || (open && near(*open, draft.anchor)))
            continue;
        MarkerView pin;
        // Of no version, so that no conversation has it.
        pin.id = ConversationId(UuidBits{0, quint64(m_pins.size()) + 1});
        pin.marker = *marker;
        pin.state = MarkerView::State::Unsent;
        pin.label = tr("Draft: %1").arg(draft.text.simplified().left(labelLength));
        pin.movable = false;
        m_pins.insert(pin.id, draft.anchor);
        m_canvas.updateMarker(pin);
    }
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
