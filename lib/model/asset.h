// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/user.h"

#include <QSize>

namespace Pinthread {

enum class AssetKind { Image, Text };

/// One thing being discussed, without its conversations (those are in AssetState; their number is in AssetSummary).
struct Asset
{
    AssetId id;
    /// The stable id that whoever added it chose; unique within its tenant.
    QString urlId;
    AssetKind kind = AssetKind::Image;
    /// What people call it, the file's name as a rule.
    QString name;
    /// For example image/png.
    QString mediaType;
    /// SHA-256 of the content, 32 bytes.
    QByteArray contentHash;
    /// The content's size in bytes.
    qint64 contentBytes = 0;
    /// Pixels, upright; invalid for a text.
    QSize pixelSize;
    /// Milliseconds since 1970, UTC, the server's clock.
    qint64 createdAt = 0;
    /// Who added it; a null id when that was not written down yet in those days.
    User createdBy;
    /// When it was removed, as createdAt; 0: it was not. What is removed can be restored.
    qint64 removedAt = 0;

    friend bool operator==(const Asset &, const Asset &) = default;
};

} // namespace Pinthread
