// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anchorcanvas.h"
#include "textplaces.h"

namespace Pinthread {

class SelectionPrompt;
class TextCanvas;
struct HighlightView;

/// Conversations as highlights on a TextCanvas: where their words are in the edition that is shown. What cannot be
/// found in it is detached(), and never shown anywhere.
class TextAnchorCanvas : public AnchorCanvas
{
    Q_OBJECT

public:
    /// \a canvas becomes this one's parent.
    explicit TextAnchorCanvas(TextCanvas &canvas);

    [[nodiscard]] TextCanvas &canvas() const { return m_canvas; }

    [[nodiscard]] AssetKind kind() const override { return AssetKind::Text; }
    [[nodiscard]] QAbstractScrollArea &widget() const override;
    void show(const OpenedPicture &opened) override;
    void clear() override;
    [[nodiscard]] bool isEmpty() const override;

    void setMarks(const QList<AnchorMark> &marks) override;
    void updateMark(const AnchorMark &mark) override;
    void removeMark(ConversationId id) override;
    void setProvisional(const std::optional<Anchor> &anchor) override;
    void setSelected(ConversationId id) override;
    [[nodiscard]] ConversationId selected() const override;
    [[nodiscard]] QSet<ConversationId> detached() const override { return m_detached; }
    [[nodiscard]] bool isProvisionalDetached() const override { return m_provisionalDetached; }
    void setReadOnly(bool readOnly) override;
    void setLimits(const Limits &limits) override;

    void ensureVisible(ConversationId id) override;
    [[nodiscard]] QRect markRect(ConversationId id) const override;
    [[nodiscard]] QRect provisionalRect() const override;
    void writeLook(PictureState &state) const override;
    void restoreLook(const PictureState &state) override;

    void zoomIn() override;
    void zoomOut() override;
    void fit() override { actualSize(); }
    void actualSize() override;
    void startByKeyboard() override;
    void startSearch() override;

private:
    void connectPrompt();
    void offer(const TextRange &range);
    void accept();
    void placePrompt();
    void showAll();
    void showFound();
    void showProvisional();
    /// Nothing for a mark that is detached, or still being looked for; whether it is detached is noted.
    [[nodiscard]] std::optional<HighlightView> viewOf(const AnchorMark &mark);

    TextCanvas &m_canvas;
    TextPlaces m_places;
    QList<AnchorMark> m_marks; ///< In the order in which they came, as highlights lie above each other.
    QSet<ConversationId> m_detached;
    std::optional<TextRange> m_provisional;
    bool m_provisionalDetached = false;
    SelectionPrompt *m_prompt; ///< The canvas's.
    std::optional<TextRange> m_offered;
    ConversationId m_awaited; ///< To be brought into sight when it is found.
};

} // namespace Pinthread
