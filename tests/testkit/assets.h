// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/assetsummary.h"

namespace Pinthread::Testkit {

/// A picture that somebody added, the same for the same number.
[[nodiscard]] inline AssetSummary picture(quint64 number, Revision revision = 0)
{
    AssetSummary summary;
    summary.asset = {.id = AssetId({1, number}),
                     .urlId = QStringLiteral("sha256:%1").arg(number),
                     .kind = AssetKind::Image,
                     .name = QStringLiteral("Żółw %1.png").arg(number),
                     .mediaType = QStringLiteral("image/png"),
                     .contentHash = QByteArray(31, 'h') + char(number),
                     .contentBytes = 1'000,
                     .pixelSize = {640, 480},
                     .createdAt = 5,
                     .createdBy = {UserId({2, 1}), QStringLiteral("Carol")},
                     .removedAt = 0};
    summary.revision = revision;
    summary.conversations = 2;
    summary.openConversations = 1;
    summary.changedAt = 5 + revision;
    return summary;
}

} // namespace Pinthread::Testkit
