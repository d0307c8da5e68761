// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/textdocument.h"

#include <QHash>

#include <array>

namespace Pinthread {

/// Puts a TextDocument together, from its start to its end, for the readers of plain text, Markdown and HTML. What it
/// makes of their calls is the plain text as lib/protocol/PLAINTEXT.md defines it.
///
/// Blocks begin by themselves when there is text for them, and end where they are told to; without text there is no
/// block (but for lines of code and cells).
class TextDocumentBuilder
{
public:
    /// Nothing is taken in any more once a document has more blocks than this; isTooLarge() says so.
    static constexpr size_t mostBlocks = 2'000'000;
    /// A block is divided into pieces of about so many units, so that none takes long to lay out.
    static constexpr qsizetype longestBlock = 4'000;
    /// A longer address is nothing that a person follows, and a few of them used very often would fill the memory.
    static constexpr qsizetype longestAddress = 4'000;

    [[nodiscard]] bool isTooLarge() const { return m_document->m_blocks.size() >= mostBlocks; }

    // --- What holds for the blocks that follow.

    void openQuote() { ++m_quoteDepth; }
    void closeQuote();
    void openList() { ++m_listDepth; }
    void closeList();
    /// What stands before the next block.
    void setMarker(const QString &marker) { m_marker = marker; }

    void openTable();
    void closeTable();
    void openRow();
    void openCell(TextBlock::Alignment alignment, bool isHead);
    /// A cell has a block, if only an empty one.
    void closeCell();
    [[nodiscard]] bool isInTable() const { return m_table >= 0; }

    // --- Blocks.

    /// Ends the block that there is; the next one will be of that kind.
    void startBlock(TextBlock::Kind kind = TextBlock::Kind::Paragraph, int headingLevel = 0);
    void endBlock();
    void addRule();
    /// A block of code without text.
    void addEmptyLine();
    [[nodiscard]] bool hasOpenBlock() const { return m_open; }
    /// The last character of the open block; null when there is none.
    [[nodiscard]] QChar lastCharacter() const;
    void chopLastCharacter();

    // --- Text.

    /// In a block of code every line feed begins another block.
    void addText(QStringView text);
    /// Within the block.
    void addLineBreak() { addText(u"\n"); }
    void addPicture(QStringView description);
    void push(TextStyle style);
    void pop(TextStyle style);
    /// An address that is not of http, https or mailto is none.
    void openLink(const QString &address);
    void closeLink() { m_link = -1; }

    [[nodiscard]] std::shared_ptr<const TextDocument> finish(const QString &mediaType, TextDocument::Encoding encoding);

private:
    void begin();
    void addCode(QStringView text);
    void append(QStringView text);
    void divide();

    std::shared_ptr<TextDocument> m_document = std::make_shared<TextDocument>();
    QString m_text;
    QHash<QString, int> m_linkNumbers;
    QString m_marker;
    bool m_hasBlocks = false; ///< With text, or that could have some.
    bool m_open = false;
    TextBlock::Kind m_kind = TextBlock::Kind::Paragraph;
    int m_headingLevel = 0;
    int m_quoteDepth = 0;
    int m_listDepth = 0;
    std::array<int, 5> m_styleDepth{};
    int m_link = -1;

    int m_tables = 0;
    int m_rows = 0;
    int m_table = -1;
    int m_row = -1;
    int m_column = -1;
    bool m_cellHasBlock = false;
    TextBlock::Alignment m_alignment = TextBlock::Alignment::Start;
    bool m_isTableHead = false;
};

} // namespace Pinthread
