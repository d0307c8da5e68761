// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// What an AssetView shows its asset on.

#include "assetview.h"

#include "assetviewlayout.h"
#include "imageanchorcanvas.h"
#include "textanchorcanvas.h"

#include "canvas/imagecanvas.h"
#include "canvas/textcanvas.h"
#include "conversation/links.h"

namespace Pinthread {

AnchorCanvas *AssetView::makeCanvas(AssetKind kind)
{
    if (kind == AssetKind::Image) {
        auto *canvas = new ImageCanvas(m_layout->area());
        canvas->setObjectName(QStringLiteral("imageCanvas"));
        canvas->setAccessibleName(tr("Picture"));
        canvas->setMarkerDiameter(m_surroundings.settings.pinSize());
        connect(&m_surroundings.settings, &Settings::pinSizeChanged, canvas, &ImageCanvas::setMarkerDiameter);
        return new ImageAnchorCanvas(*canvas);
    }
    auto *canvas = new TextCanvas(m_layout->area());
    canvas->setObjectName(QStringLiteral("textCanvas"));
    canvas->setAccessibleName(tr("Text"));
    canvas->setPromptDelay(m_surroundings.settings.promptDelay());
    connect(&m_surroundings.settings, &Settings::promptDelayChanged, canvas, &TextCanvas::setPromptDelay);
    return new TextAnchorCanvas(*canvas);
}

void AssetView::useCanvas(AssetKind kind)
{
    if (m_canvas && m_canvas->kind() == kind)
        return;
    const AnchorCanvas *before = m_canvas;
    m_canvas = makeCanvas(kind);
    QAbstractScrollArea &widget = m_canvas->widget();
    // What is dropped here is the window's to open.
    widget.setAcceptDrops(false);
    widget.viewport()->setAcceptDrops(false);
    m_layout->setCanvas(&widget, kind);
    setFocusProxy(&widget);
    connect(m_canvas, &AnchorCanvas::viewChanged, this, &AssetView::stateChanged);
    connect(m_canvas, &AnchorCanvas::openingCancelled, &m_opener, &AssetOpener::cancel);
    connect(m_canvas, &AnchorCanvas::linkActivated, this, &openLink);
    m_board->setCanvas(*m_canvas);
    if (!before)
        return;
    if (before->widget().hasFocus())
        widget.setFocus();
    delete &before->widget();
}

ImageCanvas *AssetView::imageCanvas() const
{
    auto *image = qobject_cast<ImageAnchorCanvas *>(m_canvas);
    return image ? &image->canvas() : nullptr;
}

TextCanvas *AssetView::textCanvas() const
{
    auto *text = qobject_cast<TextAnchorCanvas *>(m_canvas);
    return text ? &text->canvas() : nullptr;
}

} // namespace Pinthread
