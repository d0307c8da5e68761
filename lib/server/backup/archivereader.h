// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/backup/manifest.h"

#include <functional>

namespace Pinthread::Server {

/// Reads a backup from its beginning to its end and compares all of it with its manifest.
class ArchiveReader
{
public:
    /// Where the part \a name goes; empty: it is read and goes nowhere.
    using Destination = std::function<QString(const QString &name)>;

    /// The directories of destinations are made. Files are on their way to the disk, not surely on it, when this
    /// returns. The error is a sentence. Whatever the file says, nothing is written but to a destination.
    [[nodiscard]] static Expected<Manifest, QString> read(const QString &file, const Destination &destination);
};

} // namespace Pinthread::Server
