// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAbstractScrollArea;

namespace Pinthread {

/// Gives \a area a vertical scroll bar that fits a small calm list: slim, without buttons, drawn from the palette,
/// clearer under the pointer.
void useSlimScrollBar(QAbstractScrollArea *area);

} // namespace Pinthread
