// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/conversationitem.h"

class QFont;
class QPainter;
class QPalette;
class QRectF;

namespace Pinthread {

/// Draws a conversation's number in a shape that tells its state without colour: open a filled circle, resolved a
/// hollow one with a check mark, unsent a dashed ring, failed an octagon with an exclamation mark.
void paintConversationBadge(QPainter &painter, const QRectF &rect, int number, ConversationItem::State state,
                            const QPalette &palette, const QFont &font);

} // namespace Pinthread
