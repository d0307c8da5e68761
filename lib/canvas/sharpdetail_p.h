// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/drawing.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace Pinthread {

/// Draws the part of a drawing that is being looked at as sharp as the screen, on a thread of its own: when the view
/// has come to rest, and only where it is shown larger than its pixels are.
///
/// GUI thread. Destroying it waits until the thread has noticed (a drawing looks for that between two of its shapes).
class SharpDetail : public QObject
{
    Q_OBJECT

public:
    explicit SharpDetail(QObject *parent = nullptr);
    ~SharpDetail() override;

    /// Another drawing, or none.
    void setDrawing(std::shared_ptr<const Drawing> drawing);
    /// \a part (in the drawing's pixels) is seen now, \a scale device pixels to one of them. Says ready() later, or
    /// nothing when what was said last will do.
    void look(const QRectF &part, double scale);

Q_SIGNALS:
    /// The drawing's part \a part. A null image: what was given before is of no use any more.
    void ready(const QImage &image, const QRectF &part);

private:
    void draw();
    void giveUp();
    void take(const QImage &image, const QRectF &part, double scale);

    std::shared_ptr<const Drawing> m_drawing;
    QRectF m_looked; ///< As it was said.
    QRectF m_seen;   ///< What of the drawing lies in that.
    double m_scale = 0;
    QRectF m_part; ///< What has been drawn, and how large.
    double m_partScale = 0;
    QTimer m_rest;
    /// Of the drawing that is being made; each has its own, so that none is taken for another.
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QThreadPool m_worker;
};

} // namespace Pinthread
