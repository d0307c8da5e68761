// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/placebeside.h"

#include <QWidget>

namespace Pinthread {

/// What is drawn under and around a floating frame: its ground with round corners, its arrow, its shadow. Mouse events
/// go through it.
class FrameBackdrop : public QWidget
{
    Q_OBJECT

public:
    explicit FrameBackdrop(QWidget *parent);

    /// Takes the geometry that \a placement's frame with arrow and shadow needs.
    void showAround(const Placement &placement);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Placement m_placement;
};

} // namespace Pinthread
