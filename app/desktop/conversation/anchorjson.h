// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/anchor.h"

#include <QJsonObject>

/// \file
/// Places as they are kept on this computer's disk.

namespace Pinthread {

[[nodiscard]] QJsonObject toJson(const Marker &marker);
[[nodiscard]] QJsonObject toJson(const TextRange &range);

/// Checks nothing: what is missing is 0.
[[nodiscard]] Marker markerFromJson(const QJsonObject &object);
/// Nothing when it makes no sense.
[[nodiscard]] std::optional<TextRange> textRangeFromJson(const QJsonObject &object);

} // namespace Pinthread
