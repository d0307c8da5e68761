// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

class QWidget;

namespace Pinthread {

/// Puts \a window where \a saved (QWidget::saveGeometry()) says, or, when that is nothing or on a screen that is not
/// there any more, in the middle of the primary one at a comfortable size.
void placeWindow(QWidget &window, const QByteArray &saved);

} // namespace Pinthread
