// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/editedtext.h"

namespace Pinthread::Test {

/// What people do to a text.
enum class EditKind {
    WordsInserted,
    WordsReplaced,
    SentenceRewritten,
    SentenceDeleted,
    ParagraphMoved,
    ParagraphDeleted,
    ParagraphCopied,
    ParagraphInserted,
    SentenceMoved,
    WhiteSpaceReflowed,
    QuotesAndCase,
};
inline constexpr int editKinds = 11;

/// Does that once or a few times, at places that \a random chooses.
void edit(EditedText &text, EditKind kind, Random &random);

/// Any words of \a text: one, some, a sentence, a paragraph or several.
[[nodiscard]] TextSpan anySelection(const EditedText &text, Random &random);

} // namespace Pinthread::Test
