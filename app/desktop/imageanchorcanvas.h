// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anchorcanvas.h"

namespace Pinthread {

class ImageCanvas;

/// Conversations as pins and regions on an ImageCanvas.
class ImageAnchorCanvas : public AnchorCanvas
{
    Q_OBJECT

public:
    /// \a canvas becomes this one's parent.
    explicit ImageAnchorCanvas(ImageCanvas &canvas);

    [[nodiscard]] ImageCanvas &canvas() const { return m_canvas; }

    [[nodiscard]] AssetKind kind() const override { return AssetKind::Image; }
    [[nodiscard]] QAbstractScrollArea &widget() const override;
    void setPlaceholder(QSize size) override;
    void setPreview(const QImage &preview) override;
    void show(const OpenedPicture &opened) override;
    void clear() override;
    [[nodiscard]] bool isEmpty() const override;

    void setMarks(const QList<AnchorMark> &marks) override;
    void updateMark(const AnchorMark &mark) override;
    void removeMark(ConversationId id) override;
    void setProvisional(const std::optional<Anchor> &anchor) override;
    void setSelected(ConversationId id) override;
    [[nodiscard]] ConversationId selected() const override;
    void setReadOnly(bool readOnly) override;

    void ensureVisible(ConversationId id) override;
    [[nodiscard]] QRect markRect(ConversationId id) const override;
    [[nodiscard]] QRect provisionalRect() const override;
    [[nodiscard]] QRect regionRect(const Anchor &anchor) const override;
    void writeLook(PictureState &state) const override;
    void restoreLook(const PictureState &state) override;

    void zoomIn() override;
    void zoomOut() override;
    void fit() override;
    void actualSize() override;
    void startByKeyboard() override;

private:
    void move(ConversationId id, QPointF percent);

    ImageCanvas &m_canvas;
};

} // namespace Pinthread
