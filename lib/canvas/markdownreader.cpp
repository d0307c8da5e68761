// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/characterreference_p.h"
#include "canvas/textdocumentbuilder_p.h"
#include "canvas/textreaders_p.h"

#include <md4c.h>

#include <vector>

namespace Pinthread {

namespace {

/// Told by md4c what stands in a Markdown source.
class MarkdownReader
{
public:
    MarkdownReader(const QByteArray &source, TextDocumentBuilder &builder, ReadingProgress &progress)
        : m_source(source), m_builder(builder), m_progress(progress)
    {}

    [[nodiscard]] ReadingResult run()
    {
        MD_PARSER parser{};
        parser.flags = MD_DIALECT_GITHUB | MD_FLAG_NOHTML;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
            return static_cast<MarkdownReader *>(self)->enterBlock(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) {
            return static_cast<MarkdownReader *>(self)->leaveBlock(type);
        };
        parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) {
            return static_cast<MarkdownReader *>(self)->enterSpan(type, detail);
        };
        parser.leave_span = [](MD_SPANTYPE type, void *, void *self) {
            return static_cast<MarkdownReader *>(self)->leaveSpan(type);
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return static_cast<MarkdownReader *>(self)->addText(type, text, size);
        };
        const int result = md_parse(m_source.constData(), static_cast<MD_SIZE>(m_source.size()), &parser, this);
        if (m_stopped)
            return ReadingResult::Stopped;
        if (m_builder.isTooLarge())
            return ReadingResult::TooLarge;
        return result == 0 ? ReadingResult::Whole : ReadingResult::NoMemory;
    }

private:
    static constexpr int goOn = 0;
    static constexpr int stop = 1;

    struct List
    {
        bool isOrdered = false;
        unsigned next = 1;
    };

    int enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            m_builder.openQuote();
            break;
        case MD_BLOCK_UL:
            openList({});
            break;
        case MD_BLOCK_OL:
            openList({.isOrdered = true, .next = static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start});
            break;
        case MD_BLOCK_LI:
            m_builder.endBlock();
            m_builder.setMarker(markerFor(*static_cast<MD_BLOCK_LI_DETAIL *>(detail)));
            break;
        case MD_BLOCK_HR:
            m_builder.addRule();
            break;
        case MD_BLOCK_H:
            m_builder.startBlock(TextBlock::Kind::Heading,
                                 static_cast<int>(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level));
            break;
        case MD_BLOCK_CODE:
            m_builder.startBlock(TextBlock::Kind::Code);
            break;
        case MD_BLOCK_P:
            m_builder.startBlock();
            break;
        case MD_BLOCK_TABLE:
            m_builder.openTable();
            break;
        case MD_BLOCK_TR:
            m_builder.openRow();
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            m_builder.openCell(alignment(static_cast<MD_BLOCK_TD_DETAIL *>(detail)->align), type == MD_BLOCK_TH);
            break;
        case MD_BLOCK_DOC:
        case MD_BLOCK_THEAD:
        case MD_BLOCK_TBODY:
        case MD_BLOCK_HTML: // There is none by our flags.
            break;
        }
        return mayGoOn();
    }

    int leaveBlock(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            m_builder.closeQuote();
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            m_builder.closeList();
            m_lists.pop_back();
            break;
        case MD_BLOCK_LI:
        case MD_BLOCK_H:
        case MD_BLOCK_CODE:
        case MD_BLOCK_P:
            m_builder.endBlock();
            break;
        case MD_BLOCK_TABLE:
            m_builder.closeTable();
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            m_builder.closeCell();
            break;
        default:
            break;
        }
        return goOn;
    }

    int enterSpan(MD_SPANTYPE type, void *detail)
    {
        switch (type) {
        case MD_SPAN_EM:
            m_builder.push(TextStyle::Italic);
            break;
        case MD_SPAN_STRONG:
            m_builder.push(TextStyle::Bold);
            break;
        case MD_SPAN_CODE:
            m_builder.push(TextStyle::Code);
            break;
        case MD_SPAN_DEL:
            m_builder.push(TextStyle::Struck);
            break;
        case MD_SPAN_A:
            m_builder.openLink(text(static_cast<MD_SPAN_A_DETAIL *>(detail)->href));
            break;
        case MD_SPAN_IMG:
            m_builder.push(TextStyle::Picture);
            ++m_pictures;
            m_pictureHasText = false;
            break;
        default:
            break;
        }
        return goOn;
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_EM:
            m_builder.pop(TextStyle::Italic);
            break;
        case MD_SPAN_STRONG:
            m_builder.pop(TextStyle::Bold);
            break;
        case MD_SPAN_CODE:
            m_builder.pop(TextStyle::Code);
            break;
        case MD_SPAN_DEL:
            m_builder.pop(TextStyle::Struck);
            break;
        case MD_SPAN_A:
            m_builder.closeLink();
            break;
        case MD_SPAN_IMG:
            m_builder.pop(TextStyle::Picture);
            if (--m_pictures == 0 && !m_pictureHasText)
                m_builder.addPicture({});
            break;
        default:
            break;
        }
        return goOn;
    }

    int addText(MD_TEXTTYPE type, const MD_CHAR *characters, MD_SIZE size)
    {
        const QByteArrayView bytes(characters, static_cast<qsizetype>(size));
        m_pictureHasText = true;
        switch (type) {
        case MD_TEXT_BR:
            m_builder.addLineBreak();
            break;
        case MD_TEXT_SOFTBR:
            m_builder.addText(u" ");
            break;
        case MD_TEXT_NULLCHAR:
            m_builder.addText(u"\ufffd");
            break;
        case MD_TEXT_ENTITY:
            m_builder.addText(CharacterReference::readMarkdown(QString::fromUtf8(bytes)));
            break;
        default:
            m_builder.addText(QString::fromUtf8(bytes));
            break;
        }
        tell(bytes);
        return mayGoOn();
    }

    /// Most text is handed on where it stands in the source.
    void tell(QByteArrayView bytes)
    {
        constexpr qsizetype tellEvery = 1 << 16;
        const qsizetype at = bytes.data() - m_source.constData();
        if (at >= m_told + tellEvery && at < m_source.size()) {
            m_told = at;
            m_stopped = !m_progress.advance(double(at) / double(m_source.size()));
        } else if (++m_silent % tellEvery == 0) {
            m_stopped = !m_progress.advance(double(m_told) / double(m_source.size()));
        }
    }

    [[nodiscard]] int mayGoOn() const { return m_stopped || m_builder.isTooLarge() ? stop : goOn; }

    void openList(const List &list)
    {
        m_builder.endBlock();
        m_builder.openList();
        m_lists.push_back(list);
    }

    [[nodiscard]] QString markerFor(const MD_BLOCK_LI_DETAIL &item)
    {
        if (item.is_task != 0)
            return item.task_mark == ' ' ? QStringLiteral("\u2610") : QStringLiteral("\u2611");
        List &list = m_lists.back();
        return list.isOrdered ? QString::number(list.next++) + u'.' : bullet(static_cast<int>(m_lists.size()));
    }

    [[nodiscard]] static TextBlock::Alignment alignment(MD_ALIGN align)
    {
        switch (align) {
        case MD_ALIGN_CENTER:
            return TextBlock::Alignment::Centre;
        case MD_ALIGN_RIGHT:
            return TextBlock::Alignment::End;
        case MD_ALIGN_DEFAULT:
        case MD_ALIGN_LEFT:
            break;
        }
        return TextBlock::Alignment::Start;
    }

    [[nodiscard]] static QString text(const MD_ATTRIBUTE &attribute)
    {
        QString result;
        if (attribute.size > TextDocumentBuilder::longestAddress)
            return result;
        for (size_t part = 0; attribute.size > 0 && attribute.substr_offsets[part] < attribute.size; ++part) {
            const MD_OFFSET from = attribute.substr_offsets[part];
            const QString characters = QString::fromUtf8(
                attribute.text + from, static_cast<qsizetype>(attribute.substr_offsets[part + 1] - from));
            const bool isReference = attribute.substr_types[part] == MD_TEXT_ENTITY;
            result.append(isReference ? CharacterReference::readMarkdown(characters) : characters);
        }
        return result;
    }

    const QByteArray &m_source;
    TextDocumentBuilder &m_builder;
    ReadingProgress &m_progress;
    std::vector<List> m_lists;
    int m_pictures = 0;
    bool m_pictureHasText = false;
    bool m_stopped = false;
    qsizetype m_told = 0;
    qsizetype m_silent = 0;
};

/// Whether md4c would take very long for \a source: it looks through a paragraph's lines for every bracket in it.
bool isTooTangled(const QByteArray &source)
{
    constexpr qint64 most = 10'000'000'000; // Some seconds.
    qint64 steps = 0;
    qint64 lines = 0;
    qint64 brackets = 0;
    bool isBlank = true;
    for (const char byte : source) {
        if (byte == '\n') {
            lines = isBlank ? 0 : lines + 1;
            brackets = isBlank ? 0 : brackets;
            isBlank = true;
            continue;
        }
        isBlank = isBlank && (byte == ' ' || byte == '\t');
        if (byte == '[') {
            ++brackets;
            steps += lines;
        }
        // Every line that follows is one more for every bracket before it, and the other way around.
        if (2 * steps > most || lines * brackets > most)
            return true;
    }
    return false;
}

} // namespace

QString bullet(int depth)
{
    static const QString bullets[] = {QStringLiteral("\u2022"), QStringLiteral("\u25e6"), QStringLiteral("\u25aa")};
    return bullets[(depth - 1) % 3];
}

ReadingResult readMarkdown(const QString &text, TextDocumentBuilder &builder, ReadingProgress &progress)
{
    const QByteArray source = text.toUtf8();
    return isTooTangled(source) ? ReadingResult::TooTangled : MarkdownReader(source, builder, progress).run();
}

} // namespace Pinthread
