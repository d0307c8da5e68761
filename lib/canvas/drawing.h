// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QRectF>
#include <QSize>

#include <atomic>

namespace Pinthread {

/// A picture that is made of shapes rather than pixels, so that any part of it can be drawn as sharp as is wanted. May
/// be used from any thread, by one at a time as far as it is fast.
class Drawing
{
public:
    virtual ~Drawing() = default;

    /// What it is taken to have as a picture, in pixels; not empty.
    [[nodiscard]] virtual QSize size() const = 0;
    /// The part \a part of it (in those pixels), \a scale times as large. Takes as long as it takes, so not on the GUI
    /// thread. \returns null as soon as \a cancelled is true, when it takes far too long, or memory runs out.
    [[nodiscard]] virtual QImage draw(const QRectF &part, double scale, const std::atomic_bool &cancelled) const = 0;

protected:
    Drawing() = default;
    Q_DISABLE_COPY_MOVE(Drawing)
};

} // namespace Pinthread
