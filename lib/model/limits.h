// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Pinthread {

/// How much one asset may hold. The server decides and tells its clients in `welcome`.
struct Limits
{
    int commentCharacters = 10'000; ///< Unicode code points of one comment.
    int quoteCharacters = 5'000;    ///< Unicode code points of a text range's exact words.
    int quoteContext = 64;          ///< Unicode code points of a text range's prefix and of its suffix.
    int conversationsPerAsset = 10'000;
    int commentsPerConversation = 2'000;
    int commentsPerAsset = 100'000; ///< Of all its conversations together; deleted ones keep their place and count.
    /// How deep comments may answer comments; 0: all of them answer the conversation.
    int replyDepth = 0;

    friend bool operator==(const Limits &, const Limits &) = default;
};

/// What an image may be before anybody decodes it.
struct ImageLimits
{
    static constexpr qint64 pixels = 200'000'000;
    static constexpr qint64 decodedBytes = qint64(1) << 30;
};

/// What a text document may be before anybody reads it.
struct TextLimits
{
    static constexpr qint64 bytes = qint64(32) << 20;
};

} // namespace Pinthread
