// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/plaintext.h"

#include <QFlags>
#include <QString>
#include <QUrl>

#include <memory>
#include <span>
#include <vector>

namespace Pinthread {

/// How some words of a text are set.
enum class TextStyle : quint8 {
    Bold = 1,
    Italic = 2,
    Code = 4,
    Struck = 8,
    Picture = 16, ///< They stand for a picture, which is not shown.
};
Q_DECLARE_FLAGS(TextStyles, TextStyle)
Q_DECLARE_OPERATORS_FOR_FLAGS(TextStyles)

/// Words of a block that are set alike. Offsets are UTF-16 units of the document's plain text.
struct TextRun
{
    qsizetype offset = 0;
    qsizetype length = 0;
    TextStyles styles;
    int link = -1; ///< The number of the link that they are; −1: none.
};

/// What is laid out by itself: a paragraph, a heading, a line of code, a cell.
struct TextBlock
{
    enum class Kind : quint8 {
        Paragraph,
        Heading,
        Code, ///< One line; those that follow each other are one piece of code.
        Rule, ///< A line across, without any text.
    };
    enum class Alignment : quint8 { Start, Centre, End };

    /// Where it is in the plain text, in UTF-16 units.
    qsizetype offset = 0;
    int length = 0;
    int firstRun = 0;
    int runCount = 0;
    /// What stands before a list item's first block, as a number for TextDocument::marker(); −1: nothing.
    int marker = -1;
    /// The row it is in, counted through the document; −1: in none. Blocks of one cell follow each other.
    int row = -1;
    /// The table that the row belongs to, likewise.
    int table = -1;
    quint16 column = 0;
    Kind kind = Kind::Paragraph;
    Alignment alignment = Alignment::Start;
    quint8 headingLevel = 0; ///< 1–6 for a heading.
    quint8 quoteDepth = 0;
    quint8 listDepth = 0;
    bool isTableHead = false;
    /// It goes on with the one before without anything in between: a very long paragraph in pieces.
    bool continues = false;

    [[nodiscard]] qsizetype end() const { return offset + length; }
};

/// A text as it is shown: its plain text, and how it is divided and set. Made by TextLoader; never changes, and may be
/// used from any thread.
class TextDocument
{
public:
    enum class Encoding {
        Utf8,
        Utf16,
        Windows1252, ///< Taken for that because it is none of the others.
    };

    [[nodiscard]] const PlainText &plainText() const { return m_plainText; }
    /// text/plain, text/markdown or text/html.
    [[nodiscard]] const QString &mediaType() const { return m_mediaType; }
    [[nodiscard]] Encoding encoding() const { return m_encoding; }

    /// In the order of the text; without gaps but for the one character between two of them.
    [[nodiscard]] std::span<const TextBlock> blocks() const { return m_blocks; }
    /// The block that has \a offset of the plain text, or the character before which it ends. −1 without any.
    [[nodiscard]] int blockAt(qsizetype offset) const;
    /// What is set otherwise than the rest of \a block, in its order.
    [[nodiscard]] std::span<const TextRun> runs(const TextBlock &block) const
    {
        return std::span(m_runs).subspan(static_cast<size_t>(block.firstRun), static_cast<size_t>(block.runCount));
    }
    [[nodiscard]] QStringView words(const TextBlock &block) const
    {
        return QStringView(m_plainText.text()).sliced(block.offset, block.length);
    }
    /// For example "3." or "•"; empty without one.
    [[nodiscard]] QString marker(const TextBlock &block) const;
    /// Of http, https or mailto.
    [[nodiscard]] const QUrl &link(int number) const { return m_links.at(static_cast<size_t>(number)); }
    /// The link at \a offset; null when there is none.
    [[nodiscard]] const QUrl *linkAt(qsizetype offset) const;

private:
    friend class TextDocumentBuilder;

    PlainText m_plainText;
    QString m_mediaType;
    Encoding m_encoding = Encoding::Utf8;
    std::vector<TextBlock> m_blocks;
    std::vector<TextRun> m_runs;
    std::vector<QString> m_markers;
    std::vector<QUrl> m_links;
};

} // namespace Pinthread
