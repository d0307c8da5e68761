// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace Pinthread {

/// One thing in an HTML source.
struct HtmlToken
{
    enum class Kind { Text, StartTag, EndTag };
    Kind kind = Kind::Text;
    QString text; ///< Of text, with its character references replaced; of a tag, its name in lower case.
    /// Of the attributes only those that mean something here; null when not there.
    QString href;
    QString alt;
    QString start;
    QString value;
    QString align;
};

/// Divides an HTML source into text and tags, as the tokenizer of WHATWG HTML, §13.2.5, does without a tree: comments,
/// document types and the like are passed over; the content of script, style, xmp, iframe, noembed and noframes is one
/// raw text up to its own end tag, that of title and textarea is text without tags, and plaintext has no end. Every
/// input is divided somehow; nothing is an error. Linear in the input.
class HtmlTokenizer
{
public:
    /// \a source must outlive this.
    explicit HtmlTokenizer(QStringView source) : m_source(source) {}

    /// Nothing at the end.
    [[nodiscard]] std::optional<HtmlToken> next();
    /// How much of the source has been read.
    [[nodiscard]] qsizetype position() const { return m_at; }

private:
    enum class Content { Normal, Raw, Script, TextOnly, Endless };

    [[nodiscard]] HtmlToken readText();
    [[nodiscard]] std::optional<HtmlToken> readContent();
    [[nodiscard]] qsizetype endOfContent() const;
    [[nodiscard]] qsizetype endOfScript() const;
    /// Reads the tag at m_at; nothing when it is not finished.
    [[nodiscard]] std::optional<HtmlToken> readTag();
    bool readAttribute(HtmlToken &token);
    [[nodiscard]] QString readAttributeValue();
    void skipMarkup();
    void skipSpace();
    [[nodiscard]] bool isTagAt(qsizetype at) const;
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_source.size(); }

    QStringView m_source;
    qsizetype m_at = 0;
    Content m_content = Content::Normal;
    QString m_contentName; ///< The element whose content is read.
};

} // namespace Pinthread
