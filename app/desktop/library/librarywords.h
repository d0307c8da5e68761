// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/libraryitem.h"

/// \file
/// A library in words.

namespace Pinthread {

/// "3 new", or "New" where the number is not known. For an item with something unread.
[[nodiscard]] QString unreadWords(const LibraryItem &item);

/// "2 of 5 open", "5 open", "5 resolved" or "No conversations".
[[nodiscard]] QString conversationWords(const LibraryItem &item);

/// Everything else that one might want to know of an asset, line by line, for a tool tip. Plain text.
[[nodiscard]] QString factsInWords(const LibraryItem &item);

/// What is asked before \a items (not empty) are removed. \a spared: how many others were meant and must stay, because
/// they are not this user's.
[[nodiscard]] QString removalQuestion(const QList<LibraryItem> &items, int spared);

/// "Removed “poster.png”." or "Removed 3 pictures."
[[nodiscard]] QString removalWords(const Removal &removal);

/// That it is a library of some time ago. \a seenAt, \a now: milliseconds since 1970, UTC.
[[nodiscard]] QString seenWords(qint64 seenAt, qint64 now);

} // namespace Pinthread
