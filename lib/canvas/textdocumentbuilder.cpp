// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textdocumentbuilder_p.h"

#include <algorithm>
#include <bit>

namespace Pinthread {

namespace {

constexpr int deepest = 200;

quint8 depth(int count)
{
    return static_cast<quint8>(std::min(count, deepest));
}

} // namespace

void TextDocumentBuilder::closeQuote()
{
    endBlock();
    m_quoteDepth = std::max(0, m_quoteDepth - 1);
}

void TextDocumentBuilder::closeList()
{
    endBlock();
    m_listDepth = std::max(0, m_listDepth - 1);
    m_marker.clear();
}

void TextDocumentBuilder::openTable()
{
    endBlock();
    m_table = m_tables++;
}

void TextDocumentBuilder::closeTable()
{
    closeCell();
    m_table = -1;
    m_row = -1;
}

void TextDocumentBuilder::openRow()
{
    closeCell();
    m_row = m_rows++;
    m_column = -1;
}

void TextDocumentBuilder::openCell(TextBlock::Alignment alignment, bool isHead)
{
    if (m_row < 0)
        openRow();
    closeCell();
    constexpr int mostColumns = 1'000;
    m_column = std::min(m_column + 1, mostColumns);
    m_alignment = alignment;
    m_isTableHead = isHead;
    m_cellHasBlock = false;
}

void TextDocumentBuilder::closeCell()
{
    if (m_row < 0 || m_column < 0)
        return;
    endBlock();
    if (!m_cellHasBlock && !isTooLarge()) {
        begin();
        endBlock();
    }
    m_alignment = TextBlock::Alignment::Start;
    m_isTableHead = false;
    m_cellHasBlock = true;
}

void TextDocumentBuilder::startBlock(TextBlock::Kind kind, int headingLevel)
{
    endBlock();
    m_kind = kind;
    m_headingLevel = headingLevel;
}

void TextDocumentBuilder::begin()
{
    std::vector<TextBlock> &blocks = m_document->m_blocks;
    const bool isInCell = m_row >= 0 && m_column >= 0;
    // Between two blocks stands one character; rules are not part of the text.
    if (std::exchange(m_hasBlocks, true))
        m_text.append(isInCell && !m_cellHasBlock && m_column > 0 ? u'\t' : u'\n');
    TextBlock block;
    block.offset = m_text.size();
    block.firstRun = static_cast<int>(m_document->m_runs.size());
    block.kind = m_kind;
    block.headingLevel = static_cast<quint8>(m_headingLevel);
    block.quoteDepth = depth(m_quoteDepth);
    block.listDepth = depth(m_listDepth);
    if (!m_marker.isEmpty()) {
        block.marker = static_cast<int>(m_document->m_markers.size());
        m_document->m_markers.push_back(std::exchange(m_marker, QString()));
    }
    if (isInCell) {
        block.row = m_row;
        block.table = m_table;
        block.column = static_cast<quint16>(m_column);
        block.alignment = m_alignment;
        block.isTableHead = m_isTableHead;
        m_cellHasBlock = true;
    }
    blocks.push_back(block);
    m_open = true;
}

void TextDocumentBuilder::endBlock()
{
    if (m_open) {
        TextBlock &block = m_document->m_blocks.back();
        block.length = static_cast<int>(m_text.size() - block.offset);
        block.runCount = static_cast<int>(m_document->m_runs.size()) - block.firstRun;
        m_open = false;
        if (block.length > longestBlock)
            divide();
    }
    m_kind = TextBlock::Kind::Paragraph;
    m_headingLevel = 0;
}

void TextDocumentBuilder::divide()
{
    std::vector<TextBlock> &blocks = m_document->m_blocks;
    std::vector<TextRun> &runs = m_document->m_runs;
    const TextBlock whole = blocks.back();
    const std::vector<TextRun> wholeRuns(runs.begin() + whole.firstRun, runs.end());
    blocks.pop_back();
    runs.resize(static_cast<size_t>(whole.firstRun));
    auto run = wholeRuns.begin();
    for (qsizetype from = whole.offset; from < whole.end();) {
        qsizetype to = std::min(from + longestBlock, whole.end());
        if (to < whole.end()) {
            // After white space, if there is some in the second half; never within a character.
            qsizetype space = to;
            while (space > from + longestBlock / 2 && !m_text.at(space - 1).isSpace())
                --space;
            to = space > from + longestBlock / 2 ? space : to;
            to -= m_text.at(to).isLowSurrogate() ? 1 : 0;
        }
        TextBlock piece = whole;
        piece.offset = from;
        piece.length = static_cast<int>(to - from);
        piece.firstRun = static_cast<int>(runs.size());
        piece.continues = from > whole.offset;
        piece.marker = piece.continues ? -1 : whole.marker;
        for (; run != wholeRuns.end() && run->offset < to; ++run) {
            TextRun part = *run;
            const qsizetype end = std::min(run->offset + run->length, to);
            part.offset = std::max(run->offset, from);
            part.length = end - part.offset;
            runs.push_back(part);
            if (run->offset + run->length > to)
                break;
        }
        piece.runCount = static_cast<int>(runs.size()) - piece.firstRun;
        blocks.push_back(piece);
        from = to;
    }
}

void TextDocumentBuilder::addRule()
{
    endBlock();
    TextBlock block;
    block.offset = m_text.size();
    block.firstRun = static_cast<int>(m_document->m_runs.size());
    block.kind = TextBlock::Kind::Rule;
    block.quoteDepth = depth(m_quoteDepth);
    block.listDepth = depth(m_listDepth);
    if (!isInTable())
        m_document->m_blocks.push_back(block);
}

void TextDocumentBuilder::addEmptyLine()
{
    startBlock(TextBlock::Kind::Code);
    begin();
    endBlock();
}

QChar TextDocumentBuilder::lastCharacter() const
{
    return m_open && m_text.size() > m_document->m_blocks.back().offset ? m_text.back() : QChar();
}

void TextDocumentBuilder::chopLastCharacter()
{
    if (lastCharacter().isNull())
        return;
    m_text.chop(1);
    std::vector<TextRun> &runs = m_document->m_runs;
    if (static_cast<int>(runs.size()) > m_document->m_blocks.back().firstRun
        && runs.back().offset + runs.back().length > m_text.size()) {
        --runs.back().length;
        if (runs.back().length == 0)
            runs.pop_back();
    }
}

void TextDocumentBuilder::addText(QStringView text)
{
    if (isTooLarge() || text.isEmpty())
        return;
    if (m_kind == TextBlock::Kind::Code)
        addCode(text);
    else
        append(text);
}

void TextDocumentBuilder::addCode(QStringView text)
{
    while (true) {
        const qsizetype end = text.indexOf(u'\n');
        if (!m_open)
            begin();
        append(end < 0 ? text : text.first(end));
        if (end < 0)
            return;
        startBlock(TextBlock::Kind::Code);
        text = text.sliced(end + 1);
        if (text.isEmpty() || isTooLarge())
            return;
    }
}

void TextDocumentBuilder::append(QStringView text)
{
    if (!m_open)
        begin();
    if (text.isEmpty())
        return;
    TextStyles styles;
    for (size_t i = 0; i < m_styleDepth.size(); ++i) {
        if (m_styleDepth[i] > 0)
            styles.setFlag(TextStyle(1 << i));
    }
    const qsizetype offset = m_text.size();
    m_text.append(text);
    if (!styles && m_link < 0)
        return;
    std::vector<TextRun> &runs = m_document->m_runs;
    const bool goesOn = static_cast<int>(runs.size()) > m_document->m_blocks.back().firstRun
                        && runs.back().offset + runs.back().length == offset && runs.back().styles == styles
                        && runs.back().link == m_link;
    if (goesOn)
        runs.back().length += text.size();
    else
        runs.push_back({offset, text.size(), styles, m_link});
}

void TextDocumentBuilder::addPicture(QStringView description)
{
    push(TextStyle::Picture);
    addText(description.isEmpty() ? QStringView(u"\ufffc") : description);
    pop(TextStyle::Picture);
}

void TextDocumentBuilder::push(TextStyle style)
{
    ++m_styleDepth[static_cast<size_t>(std::countr_zero(static_cast<quint8>(style)))];
}

void TextDocumentBuilder::pop(TextStyle style)
{
    int &count = m_styleDepth[static_cast<size_t>(std::countr_zero(static_cast<quint8>(style)))];
    count = std::max(0, count - 1);
}

void TextDocumentBuilder::openLink(const QString &address)
{
    m_link = -1;
    if (address.size() > longestAddress)
        return;
    if (const auto known = m_linkNumbers.constFind(address); known != m_linkNumbers.constEnd()) {
        m_link = *known;
        return;
    }
    const QUrl url(address, QUrl::TolerantMode);
    const QString scheme = url.scheme().toLower();
    const bool isWeb = (scheme == u"http" || scheme == u"https") && !url.host().isEmpty();
    if (!url.isValid() || !(isWeb || scheme == u"mailto"))
        return;
    m_link = static_cast<int>(m_document->m_links.size());
    m_document->m_links.push_back(url);
    m_linkNumbers.insert(address, m_link);
}

std::shared_ptr<const TextDocument> TextDocumentBuilder::finish(const QString &mediaType,
                                                                TextDocument::Encoding encoding)
{
    closeCell();
    endBlock();
    m_document->m_plainText = PlainText(std::move(m_text));
    m_document->m_mediaType = mediaType;
    m_document->m_encoding = encoding;
    return std::move(m_document);
}

} // namespace Pinthread
