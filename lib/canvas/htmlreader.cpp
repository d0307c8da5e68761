// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/htmltokenizer_p.h"
#include "canvas/textdocumentbuilder_p.h"
#include "canvas/textreaders_p.h"

#include <QHash>

#include <vector>

namespace Pinthread {

namespace {

/// What an element means here. Those that are not listed mean nothing: only their text counts.
enum class Element {
    Other,
    Block, ///< Begins and ends a paragraph.
    Heading,
    Quote,
    BulletList,
    NumberList,
    Item,
    Term,
    Description,
    Preformatted,
    Rule,
    LineBreak,
    Table,
    Row,
    Cell,
    HeadCell,
    Bold,
    Italic,
    Code,
    Struck,
    Link,
    Picture,
    Unseen, ///< With all that is in it.
};

const QHash<QString, Element> &elements()
{
    static const QHash<QString, Element> list = [] {
        QHash<QString, Element> made;
        const auto add = [&](Element element, const char *names) {
            for (const QByteArray &name : QByteArray(names).split(' '))
                made.insert(QString::fromLatin1(name), element);
        };
        add(Element::Block, "address article aside body caption center details dialog dir div dl fieldset figcaption "
                            "figure footer form header hgroup html legend main menu nav p search section summary");
        add(Element::Heading, "h1 h2 h3 h4 h5 h6");
        add(Element::Quote, "blockquote");
        add(Element::BulletList, "ul");
        add(Element::NumberList, "ol");
        add(Element::Item, "li");
        add(Element::Term, "dt");
        add(Element::Description, "dd");
        add(Element::Preformatted, "pre listing xmp plaintext");
        add(Element::Rule, "hr");
        add(Element::LineBreak, "br");
        add(Element::Table, "table");
        add(Element::Row, "tr");
        add(Element::Cell, "td");
        add(Element::HeadCell, "th");
        add(Element::Bold, "b strong");
        add(Element::Italic, "em i cite dfn var");
        add(Element::Code, "code kbd samp tt");
        add(Element::Struck, "s strike del");
        add(Element::Link, "a");
        add(Element::Picture, "img");
        add(Element::Unseen, "audio canvas datalist iframe noembed noframes object script select style svg template "
                             "textarea title video");
        return made;
    }();
    return list;
}

bool isCollapsible(QChar unit)
{
    return unit == u' ' || unit == u'\n' || unit == u'\t' || unit == u'\f' || unit == u'\r';
}

class HtmlReader
{
public:
    HtmlReader(QStringView source, TextDocumentBuilder &builder) : m_tokens(source), m_builder(builder) {}

    [[nodiscard]] ReadingResult run(qsizetype size, ReadingProgress &progress)
    {
        constexpr int tellEvery = 1 << 12;
        for (int count = 1; const auto token = m_tokens.next(); ++count) {
            read(*token);
            if (m_builder.isTooLarge())
                return ReadingResult::TooLarge;
            if (count % tellEvery == 0 && !progress.advance(double(m_tokens.position()) / double(size)))
                return ReadingResult::Stopped;
        }
        endBlock();
        return ReadingResult::Whole;
    }

private:
    struct List
    {
        bool isNumbered = false;
        int next = 1;
    };

    void read(const HtmlToken &token)
    {
        if (token.kind == HtmlToken::Kind::Text) {
            if (m_unseen.isEmpty())
                addText(token.text);
            return;
        }
        const Element element = elements().value(token.text, Element::Other);
        const bool isStart = token.kind == HtmlToken::Kind::StartTag;
        if (!m_unseen.isEmpty()) {
            // Only its own end tag ends it; elements of its kind within it are counted.
            if (token.text == m_unseen)
                m_unseenDepth += isStart ? 1 : -1;
            if (m_unseenDepth == 0)
                m_unseen.clear();
            return;
        }
        if (element == Element::Unseen) {
            if (isStart) {
                m_unseen = token.text;
                m_unseenDepth = 1;
            }
        } else if (isStart) {
            open(element, token);
        } else {
            close(element, token);
        }
    }

    void open(Element element, const HtmlToken &token)
    {
        switch (element) {
        case Element::Other:
        case Element::Unseen:
            break;
        case Element::Block:
            endBlock();
            break;
        case Element::Heading:
            endBlock();
            m_builder.startBlock(TextBlock::Kind::Heading, token.text.at(1).digitValue());
            break;
        case Element::Quote:
            endBlock();
            m_builder.openQuote();
            break;
        case Element::BulletList:
        case Element::NumberList:
            openList(element, token);
            break;
        case Element::Item:
            endBlock();
            openItem(token);
            break;
        case Element::Term:
        case Element::Description:
            endBlock();
            endDescription();
            m_isDescription = element == Element::Description;
            if (m_isDescription)
                m_builder.openList();
            break;
        case Element::Preformatted:
            endBlock();
            m_builder.startBlock(TextBlock::Kind::Code);
            ++m_preformatted;
            m_skipsLineFeed = true;
            break;
        case Element::Rule:
            endBlock();
            m_builder.addRule();
            break;
        case Element::LineBreak:
            addLineBreak();
            break;
        case Element::Table:
            endBlock();
            if (m_tables++ == 0)
                m_builder.openTable();
            break;
        case Element::Row:
            endBlock();
            if (m_tables == 1)
                m_builder.openRow();
            break;
        case Element::Cell:
        case Element::HeadCell:
            endBlock();
            if (m_tables == 1)
                m_builder.openCell(alignment(token), element == Element::HeadCell);
            break;
        case Element::Bold:
        case Element::Italic:
        case Element::Code:
        case Element::Struck:
            m_builder.push(style(element));
            m_styles.push_back(element);
            break;
        case Element::Link:
            m_builder.openLink(token.href.trimmed());
            break;
        case Element::Picture:
            addPicture(token);
            break;
        }
    }

    void close(Element element, const HtmlToken &token)
    {
        switch (element) {
        case Element::Other:
        case Element::Unseen:
        case Element::Rule:
        case Element::Picture:
            break;
        case Element::LineBreak:
            addLineBreak(); // </br> is one, too.
            break;
        case Element::Block:
        case Element::Heading:
        case Element::Item:
        case Element::Row:
            endBlock();
            if (token.text == u"dl")
                endDescription();
            break;
        case Element::Term:
        case Element::Description:
            endBlock();
            endDescription();
            break;
        case Element::Quote:
            endBlock();
            m_builder.closeQuote();
            break;
        case Element::BulletList:
        case Element::NumberList:
            endBlock();
            if (!m_lists.empty()) {
                m_lists.pop_back();
                m_builder.closeList();
            }
            break;
        case Element::Preformatted:
            m_builder.endBlock(); // White space at its end is kept.
            m_preformatted = std::max(0, m_preformatted - 1);
            if (m_preformatted > 0)
                m_builder.startBlock(TextBlock::Kind::Code);
            break;
        case Element::Table:
            endBlock();
            if (m_tables > 0 && --m_tables == 0)
                m_builder.closeTable();
            break;
        case Element::Cell:
        case Element::HeadCell:
            endBlock();
            if (m_tables == 1)
                m_builder.closeCell();
            break;
        case Element::Bold:
        case Element::Italic:
        case Element::Code:
        case Element::Struck:
            // The last that was opened; those opened after it stay open.
            if (const auto open = std::find(m_styles.rbegin(), m_styles.rend(), element); open != m_styles.rend()) {
                m_styles.erase(std::next(open).base());
                m_builder.pop(style(element));
            }
            break;
        case Element::Link:
            m_builder.closeLink();
            break;
        }
    }

    void openList(Element element, const HtmlToken &token)
    {
        endBlock();
        m_builder.openList();
        bool isNumber = false;
        const int start = token.start.toInt(&isNumber);
        m_lists.push_back({.isNumbered = element == Element::NumberList, .next = isNumber ? start : 1});
    }

    void openItem(const HtmlToken &token)
    {
        if (m_lists.empty() || !m_lists.back().isNumbered) {
            m_builder.setMarker(bullet(std::max(1, static_cast<int>(m_lists.size()))));
            return;
        }
        bool isNumber = false;
        const int value = token.value.toInt(&isNumber);
        int &next = m_lists.back().next;
        next = isNumber ? value : next;
        m_builder.setMarker(QString::number(next) + u'.');
        next = next < INT_MAX ? next + 1 : next;
    }

    void endDescription()
    {
        if (std::exchange(m_isDescription, false))
            m_builder.closeList();
    }

    void endBlock()
    {
        // A space at the end of a block is not seen.
        if (m_preformatted == 0 && m_builder.lastCharacter() == u' ')
            m_builder.chopLastCharacter();
        m_builder.endBlock();
        m_skipsLineFeed = false;
        if (m_preformatted > 0)
            m_builder.startBlock(TextBlock::Kind::Code);
    }

    void addText(const QString &text)
    {
        if (m_preformatted > 0) {
            const bool skip = std::exchange(m_skipsLineFeed, false) && text.startsWith(u'\n');
            m_builder.addText(QStringView(text).sliced(skip ? 1 : 0));
            return;
        }
        // White space is one space, and none at the start of a line.
        QString collapsed;
        collapsed.reserve(text.size());
        QChar last = m_builder.lastCharacter();
        for (const QChar unit : text) {
            const QChar character = isCollapsible(unit) ? QChar(u' ') : unit;
            if (character == u' ' && (last.isNull() || last == u' ' || last == u'\n'))
                continue;
            collapsed.append(character);
            last = character;
        }
        m_builder.addText(collapsed);
    }

    void addLineBreak()
    {
        if (m_preformatted == 0 && m_builder.lastCharacter() == u' ')
            m_builder.chopLastCharacter();
        m_builder.addLineBreak();
    }

    void addPicture(const HtmlToken &token)
    {
        // One that says nothing of itself is decoration.
        if (!token.alt.isNull() && token.alt.trimmed().isEmpty())
            return;
        m_builder.addPicture(token.alt.simplified());
    }

    [[nodiscard]] static TextStyle style(Element element)
    {
        switch (element) {
        case Element::Bold:
            return TextStyle::Bold;
        case Element::Italic:
            return TextStyle::Italic;
        case Element::Struck:
            return TextStyle::Struck;
        default:
            return TextStyle::Code;
        }
    }

    [[nodiscard]] static TextBlock::Alignment alignment(const HtmlToken &token)
    {
        if (token.align.compare(u"center", Qt::CaseInsensitive) == 0)
            return TextBlock::Alignment::Centre;
        if (token.align.compare(u"right", Qt::CaseInsensitive) == 0)
            return TextBlock::Alignment::End;
        return TextBlock::Alignment::Start;
    }

    HtmlTokenizer m_tokens;
    TextDocumentBuilder &m_builder;
    std::vector<List> m_lists;
    std::vector<Element> m_styles;
    QString m_unseen; ///< The element that is being passed over.
    int m_unseenDepth = 0;
    int m_preformatted = 0;
    int m_tables = 0;
    bool m_isDescription = false;
    bool m_skipsLineFeed = false;
};

} // namespace

ReadingResult readHtml(const QString &text, TextDocumentBuilder &builder, ReadingProgress &progress)
{
    return HtmlReader(text, builder).run(std::max<qsizetype>(1, text.size()), progress);
}

} // namespace Pinthread
