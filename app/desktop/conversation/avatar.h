// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/user.h"

#include <QColor>

class QFont;
class QPainter;
class QRectF;

namespace Pinthread {

/// One or two letters that stand for a name: the first ones of its first and last word. "?" for none.
[[nodiscard]] QString initials(const QString &name);

/// A colour that is always the same for the same user, on every machine; white reads well on it.
[[nodiscard]] QColor avatarColour(UserId user);

/// Draws a filled circle with the user's initials.
void paintAvatar(QPainter &painter, const QRectF &rect, const User &user, const QFont &font);

} // namespace Pinthread
