// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/markerview.h"

#include <QCoreApplication>
#include <QList>

namespace Pinthread {

/// The words that come up when the pointer rests on a pin or a heap, as rich text.
class MarkerToolTip
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::MarkerToolTip)

public:
    /// Who began it and when, the words, and what there is to know of its state. Empty when there is nothing to be
    /// said.
    [[nodiscard]] static QString of(const MarkerView &marker);
    /// How many they are, which, and what a click will do.
    [[nodiscard]] static QString ofHeap(const QList<MarkerView> &markers);
    /// How the conversation stands, in a word or two.
    [[nodiscard]] static QString stateWords(MarkerView::State state);

private:
    [[nodiscard]] static QString firstLine(const MarkerView &marker);
};

} // namespace Pinthread
