// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Pinthread {

/// What this program knows about an asset, beside what the server and the user's read marks say.
struct LibraryMark
{
    /// It is open in a window of this program.
    bool open = false;
    /// Its content is here.
    bool availableOffline = false;
    /// Milliseconds since 1970, UTC; 0: never on this machine.
    qint64 lastOpened = 0;

    friend bool operator==(const LibraryMark &, const LibraryMark &) = default;
};

} // namespace Pinthread
