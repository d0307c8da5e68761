// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "draftpins.h"

#include "anchorcanvas.h"

#include <algorithm>
#include <utility>

namespace Pinthread {

namespace {

constexpr int labelLength = 60;

} // namespace

DraftPins::DraftPins(const Drafts &drafts) : m_drafts(drafts) {}

DraftPins::~DraftPins() = default;

void DraftPins::setCanvas(AnchorCanvas *canvas)
{
    m_canvas = canvas;
    m_pins.clear();
}

void DraftPins::show(AssetId asset, const std::optional<Anchor> &open)
{
    if (!m_canvas)
        return;
    m_asset = asset;
    QHash<ConversationId, AnchorMark> before = std::exchange(m_pins, {});
    for (const Drafts::NewConversation &draft : m_drafts.newConversations(asset)) {
        if (open && Drafts::isSame({asset, *open}, {asset, draft.anchor}))
            continue;
        AnchorMark pin;
        const auto there = std::find_if(before.cbegin(), before.cend(),
                                        [&](const AnchorMark &known) { return known.anchor == draft.anchor; });
        // Of no version, so that no conversation has it.
        pin.id = there == before.cend() ? ConversationId(UuidBits{0, ++m_lastPin}) : there.key();
        pin.anchor = draft.anchor;
        pin.state = MarkerView::State::Unsent;
        pin.label = tr("Draft: %1").arg(draft.text.simplified().left(labelLength));
        pin.movable = false;
        m_pins.insert(pin.id, pin);
        const AnchorMark shown = before.take(pin.id);
        if (shown != pin)
            m_canvas->updateMark(pin);
    }
    for (auto gone = before.keyBegin(); gone != before.keyEnd(); ++gone)
        m_canvas->removeMark(*gone);
}

void DraftPins::clear()
{
    for (auto pin = m_pins.keyBegin(); m_canvas && pin != m_pins.keyEnd(); ++pin)
        m_canvas->removeMark(*pin);
    m_pins.clear();
}

std::optional<Anchor> DraftPins::anchor(ConversationId pin) const
{
    const auto found = m_pins.constFind(pin);
    return found == m_pins.cend() ? std::nullopt : std::optional(found->anchor);
}

QList<ConversationItem> DraftPins::detached() const
{
    QList<ConversationItem> items;
    const QSet<ConversationId> nowhere = m_canvas ? m_canvas->detached() : QSet<ConversationId>();
    for (const AnchorMark &pin : m_pins) {
        if (nowhere.contains(pin.id))
            items.append(ConversationItem::ofDraft(pin.id, pin.anchor, m_drafts.text({m_asset, pin.anchor})));
    }
    return items;
}

} // namespace Pinthread
