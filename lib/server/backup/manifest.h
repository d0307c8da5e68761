// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Pinthread::Server {

/// What a backup says of itself: its last part, so that one that was cut off has none.
struct Manifest
{
    /// Of the file; another one when an older program could not read it.
    static constexpr int currentFormat = 1;
    static QString fileName() { return QStringLiteral("manifest.json"); }

    struct Part
    {
        QString name; ///< The path within the data directory.
        qint64 bytes = 0;
        QByteArray sha256; ///< 32 bytes.

        friend bool operator==(const Part &, const Part &) = default;
    };

    int format = currentFormat;
    QString program;
    qint64 createdAt = 0; ///< Milliseconds since 1970, UTC.
    QList<Part> parts;    ///< In the order in which they come; without the manifest itself.

    [[nodiscard]] QByteArray toJson() const;
    /// The error completes the sentence "the backup …".
    [[nodiscard]] static Expected<Manifest, QString> fromJson(const QByteArray &json);
};

} // namespace Pinthread::Server
