// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <atomic>

namespace Pinthread {

class TextDocumentBuilder;

/// What a reader tells while it works, and is asked.
class ReadingProgress
{
public:
    ReadingProgress() = default;
    virtual ~ReadingProgress() = default;
    Q_DISABLE_COPY_MOVE(ReadingProgress)

    /// From 0 to 1. \returns false when the reader shall stop.
    virtual bool advance(double done) = 0;
};

/// How reading a text ended.
enum class ReadingResult {
    Whole,
    Stopped,    ///< Because it was told to.
    TooLarge,   ///< The builder takes no more blocks.
    TooTangled, ///< It would take very long: see readMarkdown().
    NoMemory,
};

// Each hands \a builder the whole of \a text.

/// Every line is a block.
[[nodiscard]] ReadingResult readPlainText(const QString &text, TextDocumentBuilder &builder, ReadingProgress &progress);

/// CommonMark 0.30 with GitHub's tables, strikethrough, task lists and plain addresses as links, without HTML: what
/// looks like HTML is text. By md4c, which takes time with the lines times the brackets of a paragraph (4 s for 75,000
/// each), and cannot be stopped then: a text with more of both is refused.
[[nodiscard]] ReadingResult readMarkdown(const QString &text, TextDocumentBuilder &builder, ReadingProgress &progress);

/// What HtmlTokenizer finds, by an allow-list of elements: what they say about paragraphs, headings, lists, quotes,
/// code, tables, emphasis, links and pictures. Everything else that HTML can (styles, scripts, forms, frames, objects)
/// has no effect, for it is not looked at.
[[nodiscard]] ReadingResult readHtml(const QString &text, TextDocumentBuilder &builder, ReadingProgress &progress);

/// What stands before the items of a list \a depth (from 1) deep.
[[nodiscard]] QString bullet(int depth);

} // namespace Pinthread
