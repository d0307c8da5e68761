// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/textdocumentbuilder_p.h"
#include "canvas/textreaders_p.h"

/// \file
/// Documents for tests, made in a word.

namespace Pinthread::Test {

class NoProgress final : public ReadingProgress
{
public:
    bool advance(double) override { return true; }
};

using TextDocumentPointer = std::shared_ptr<const TextDocument>;

inline TextDocumentPointer plain(const QString &text)
{
    NoProgress progress;
    TextDocumentBuilder builder;
    (void)readPlainText(text, builder, progress);
    return builder.finish(QStringLiteral("text/plain"), TextDocument::Encoding::Utf8);
}

inline TextDocumentPointer markdown(const QString &text)
{
    NoProgress progress;
    TextDocumentBuilder builder;
    (void)readMarkdown(text, builder, progress);
    return builder.finish(QStringLiteral("text/markdown"), TextDocument::Encoding::Utf8);
}

inline TextDocumentPointer html(const QString &text)
{
    NoProgress progress;
    TextDocumentBuilder builder;
    (void)readHtml(text, builder, progress);
    return builder.finish(QStringLiteral("text/html"), TextDocument::Encoding::Utf8);
}

/// The plain text of a document.
inline QString words(const TextDocumentPointer &document)
{
    return document->plainText().text();
}

/// What kind each block is and how it stands, one line for each: "h2 Title", "p One", "> p Quoted", "- • p Item",
/// "code x", "cell 0,1 a" (row in its table, column), "rule"; pieces of a long one begin with a plus.
inline QString outline(const TextDocumentPointer &document)
{
    QStringList lines;
    int firstRow = -1;
    int table = -1;
    for (const TextBlock &block : document->blocks()) {
        QString line;
        for (int i = 0; i < block.quoteDepth; ++i)
            line += QStringLiteral("> ");
        for (int i = 0; i < block.listDepth; ++i)
            line += QStringLiteral("- ");
        if (block.marker >= 0)
            line += document->marker(block) + u' ';
        if (block.continues)
            line += u'+';
        if (block.row >= 0) {
            if (block.table != table)
                firstRow = block.row;
            table = block.table;
            line += QStringLiteral("cell %1,%2 ").arg(block.row - firstRow).arg(block.column);
            if (block.isTableHead)
                line += QStringLiteral("head ");
            if (block.alignment != TextBlock::Alignment::Start)
                line +=
                    block.alignment == TextBlock::Alignment::End ? QStringLiteral("right ") : QStringLiteral("centre ");
        }
        switch (block.kind) {
        case TextBlock::Kind::Paragraph:
            line += block.row >= 0 ? QString() : QStringLiteral("p ");
            break;
        case TextBlock::Kind::Heading:
            line += QStringLiteral("h%1 ").arg(block.headingLevel);
            break;
        case TextBlock::Kind::Code:
            line += QStringLiteral("code ");
            break;
        case TextBlock::Kind::Rule:
            line += QStringLiteral("rule");
            break;
        }
        line += document->words(block).toString().replace(u'\n', u'/');
        lines.append(line.trimmed());
    }
    return lines.join(u'\n');
}

/// Which words are set how: "bold: one; italic link https://a.example/: two".
inline QString styles(const TextDocumentPointer &document)
{
    QStringList all;
    for (const TextBlock &block : document->blocks()) {
        for (const TextRun &run : document->runs(block)) {
            QStringList names;
            const auto name = [&](TextStyle style, const QString &called) {
                if (run.styles.testFlag(style))
                    names.append(called);
            };
            name(TextStyle::Bold, QStringLiteral("bold"));
            name(TextStyle::Italic, QStringLiteral("italic"));
            name(TextStyle::Code, QStringLiteral("code"));
            name(TextStyle::Struck, QStringLiteral("struck"));
            name(TextStyle::Picture, QStringLiteral("picture"));
            if (run.link >= 0)
                names.append(QStringLiteral("link ") + document->link(run.link).toString());
            all.append(names.join(u' ') + QStringLiteral(": ")
                       + document->plainText().text().sliced(run.offset, run.length));
        }
    }
    return all.join(QStringLiteral("; "));
}

} // namespace Pinthread::Test
