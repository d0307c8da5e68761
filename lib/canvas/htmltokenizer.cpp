// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/htmltokenizer_p.h"

#include "canvas/characterreference_p.h"

#include <QSet>

namespace Pinthread {

namespace {

bool isHtmlSpace(QChar unit)
{
    return unit == u' ' || unit == u'\n' || unit == u'\t' || unit == u'\f' || unit == u'\r';
}

bool isAsciiLetter(QChar unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

QString lower(QStringView name)
{
    QString result = name.toString();
    for (QChar &unit : result) {
        if (unit >= u'A' && unit <= u'Z')
            unit = QChar(unit.unicode() + (u'a' - u'A'));
    }
    return result;
}

QString withReferences(QStringView text, bool inAttribute)
{
    QString result;
    qsizetype from = 0;
    while (true) {
        const qsizetype reference = text.indexOf(u'&', from);
        if (reference < 0) {
            result.append(text.sliced(from));
            return result;
        }
        result.append(text.sliced(from, reference - from));
        if (const auto read = CharacterReference::readHtml(text.sliced(reference), inAttribute)) {
            result.append(read->characters);
            from = reference + read->length;
        } else {
            result.append(u'&');
            from = reference + 1;
        }
    }
}

} // namespace

std::optional<HtmlToken> HtmlTokenizer::next()
{
    while (!isAtEnd()) {
        if (m_content != Content::Normal)
            return readContent();
        if (m_source.at(m_at) != u'<')
            return readText();
        if (isTagAt(m_at))
            return readTag();
        const QChar after = m_at + 1 < m_source.size() ? m_source.at(m_at + 1) : QChar();
        if (after != u'!' && after != u'?' && after != u'/')
            return readText();
        if (after == u'/' && m_at + 2 >= m_source.size())
            return readText();
        skipMarkup();
    }
    return std::nullopt;
}

bool HtmlTokenizer::isTagAt(qsizetype at) const
{
    qsizetype name = at + 1;
    if (name < m_source.size() && m_source.at(name) == u'/')
        ++name;
    return name < m_source.size() && isAsciiLetter(m_source.at(name));
}

HtmlToken HtmlTokenizer::readText()
{
    // A lone < is text as well.
    qsizetype end = m_source.indexOf(u'<', m_at + 1);
    end = end < 0 ? m_source.size() : end;
    const QStringView text = m_source.sliced(m_at, end - m_at);
    m_at = end;
    return {.kind = HtmlToken::Kind::Text, .text = withReferences(text, false)};
}

/// What is no tag but looks like one: comments, document types, processing instructions.
void HtmlTokenizer::skipMarkup()
{
    const QStringView rest = m_source.sliced(m_at);
    if (!rest.startsWith(u"<!--")) {
        const qsizetype end = rest.indexOf(u'>');
        m_at = end < 0 ? m_source.size() : m_at + end + 1;
        return;
    }
    if (rest.startsWith(u"<!-->")) {
        m_at += 5;
        return;
    }
    if (rest.startsWith(u"<!--->")) {
        m_at += 6;
        return;
    }
    // Ends with --> or --!>.
    for (qsizetype dashes = rest.indexOf(u"--", 4); dashes >= 0; dashes = rest.indexOf(u"--", dashes + 1)) {
        const QStringView after = rest.sliced(dashes + 2);
        if (after.startsWith(u'>') || after.startsWith(u"!>")) {
            m_at += dashes + (after.startsWith(u'>') ? 3 : 4);
            return;
        }
    }
    m_at = m_source.size();
}

void HtmlTokenizer::skipSpace()
{
    while (!isAtEnd() && isHtmlSpace(m_source.at(m_at)))
        ++m_at;
}

std::optional<HtmlToken> HtmlTokenizer::readTag()
{
    HtmlToken token{.kind = HtmlToken::Kind::StartTag};
    ++m_at;
    if (m_source.at(m_at) == u'/') {
        token.kind = HtmlToken::Kind::EndTag;
        ++m_at;
    }
    const qsizetype name = m_at;
    while (!isAtEnd() && !isHtmlSpace(m_source.at(m_at)) && m_source.at(m_at) != u'/' && m_source.at(m_at) != u'>')
        ++m_at;
    token.text = lower(m_source.sliced(name, m_at - name));
    while (readAttribute(token)) {
    }
    if (isAtEnd())
        return std::nullopt; // An unfinished tag at the end is nothing.
    ++m_at;
    if (token.kind == HtmlToken::Kind::StartTag) {
        static const QSet<QString> raw{QStringLiteral("style"), QStringLiteral("xmp"), QStringLiteral("iframe"),
                                       QStringLiteral("noembed"), QStringLiteral("noframes")};
        m_contentName = token.text;
        if (token.text == u"script")
            m_content = Content::Script;
        else if (raw.contains(token.text))
            m_content = Content::Raw;
        else if (token.text == u"title" || token.text == u"textarea")
            m_content = Content::TextOnly;
        else if (token.text == u"plaintext")
            m_content = Content::Endless;
    }
    return token;
}

/// \returns false at the tag's end, m_at is on its > then, or at the source's.
bool HtmlTokenizer::readAttribute(HtmlToken &token)
{
    while (!isAtEnd() && (isHtmlSpace(m_source.at(m_at)) || m_source.at(m_at) == u'/'))
        ++m_at;
    if (isAtEnd() || m_source.at(m_at) == u'>')
        return false;
    const qsizetype nameAt = m_at;
    ++m_at; // A name may begin with =.
    while (!isAtEnd() && !isHtmlSpace(m_source.at(m_at)) && m_source.at(m_at) != u'/' && m_source.at(m_at) != u'>'
           && m_source.at(m_at) != u'=')
        ++m_at;
    const QStringView name = m_source.sliced(nameAt, m_at - nameAt);
    skipSpace();
    QString value = QStringLiteral(""); // Not null: the attribute is there.
    if (!isAtEnd() && m_source.at(m_at) == u'=') {
        ++m_at;
        value = readAttributeValue();
    }
    const auto take = [&](QStringView wanted, QString &field) {
        if (field.isNull() && name.compare(wanted, Qt::CaseInsensitive) == 0)
            field = value;
    };
    take(u"href", token.href);
    take(u"alt", token.alt);
    take(u"start", token.start);
    take(u"value", token.value);
    take(u"align", token.align);
    return true;
}

QString HtmlTokenizer::readAttributeValue()
{
    skipSpace();
    if (isAtEnd())
        return QStringLiteral("");
    const QChar quote = m_source.at(m_at);
    qsizetype from = m_at;
    if (quote == u'"' || quote == u'\'') {
        ++from;
        const qsizetype end = m_source.indexOf(quote, from);
        m_at = end < 0 ? m_source.size() : end + 1;
        return QStringLiteral("") + withReferences(m_source.sliced(from, (end < 0 ? m_at : end) - from), true);
    }
    while (!isAtEnd() && !isHtmlSpace(m_source.at(m_at)) && m_source.at(m_at) != u'>')
        ++m_at;
    return QStringLiteral("") + withReferences(m_source.sliced(from, m_at - from), true);
}

std::optional<HtmlToken> HtmlTokenizer::readContent()
{
    const Content content = std::exchange(m_content, Content::Normal);
    const qsizetype from = m_at;
    m_at = m_source.size();
    if (content == Content::Raw || content == Content::TextOnly) {
        m_at = from;
        m_at = endOfContent();
    } else if (content == Content::Script) {
        m_at = from;
        m_at = endOfScript();
    }
    const QStringView text = m_source.sliced(from, m_at - from);
    if (text.isEmpty())
        return next();
    return HtmlToken{.kind = HtmlToken::Kind::Text,
                     .text = content == Content::TextOnly ? withReferences(text, false) : text.toString()};
}

namespace {

/// Whether \a source has \a tag (without its <) at \a at, and it is not just the beginning of a longer name.
bool hasTag(QStringView source, qsizetype at, QStringView tag)
{
    const QStringView rest = source.sliced(at);
    if (rest.size() <= tag.size() || rest.first(tag.size()).compare(tag, Qt::CaseInsensitive) != 0)
        return false;
    const QChar after = rest.at(tag.size());
    return isHtmlSpace(after) || after == u'/' || after == u'>';
}

} // namespace

qsizetype HtmlTokenizer::endOfContent() const
{
    const QString end = u'/' + m_contentName;
    for (qsizetype at = m_source.indexOf(u'<', m_at); at >= 0; at = m_source.indexOf(u'<', at + 1)) {
        if (hasTag(m_source, at + 1, end))
            return at;
    }
    return m_source.size();
}

/// Within <!-- … --> a script may hold a whole script element (WHATWG HTML, §13.2.5.20 and on).
qsizetype HtmlTokenizer::endOfScript() const
{
    enum class Escape { None, Once, Twice } escape = Escape::None;
    for (qsizetype at = m_at; at < m_source.size(); ++at) {
        const QChar unit = m_source.at(at);
        const QStringView rest = m_source.sliced(at);
        if (unit == u'-') {
            if (escape != Escape::None && rest.startsWith(u"-->"))
                escape = Escape::None;
        } else if (unit == u'<') {
            if (escape == Escape::None && rest.startsWith(u"<!--")) {
                escape = Escape::Once;
                at += 1; // The dashes may end it already.
            } else if (hasTag(m_source, at + 1, u"/script")) {
                if (escape != Escape::Twice)
                    return at;
                escape = Escape::Once;
            } else if (escape == Escape::Once && hasTag(m_source, at + 1, u"script")) {
                escape = Escape::Twice;
            }
        }
    }
    return m_source.size();
}

} // namespace Pinthread
