// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>

namespace Pinthread {

/// How a picture is looked at: what has to be kept for it to be seen like that again. Says nothing of pixels, so it
/// holds for a window of another size too.
struct ViewState
{
    /// Fitted to the window, whatever its size; the other two are of no account then.
    bool fitted = true;
    /// As ImageCanvas::zoomFactor().
    double zoom = 1;
    /// What is in the middle of the window, in percent of the picture; may lie beside it.
    QPointF centre = {50, 50};

    friend bool operator==(const ViewState &, const ViewState &) = default;
};

} // namespace Pinthread
