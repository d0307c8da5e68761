// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/svgcleaner_p.h"

#include "canvas/imageprobe.h"
#include "canvas/svgsize_p.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Pinthread {

namespace {

constexpr int tokensBetweenLooks = 512;
constexpr auto svgNamespace = QLatin1String("http://www.w3.org/2000/svg");
constexpr auto linkNamespace = QLatin1String("http://www.w3.org/1999/xlink");

/// What Qt Svg draws, of SVG Tiny 1.2, but for fonts, which are long forgotten.
bool isDrawn(const QString &element)
{
    static const QSet<QString> names = {
        QStringLiteral("a"),        QStringLiteral("circle"),
        QStringLiteral("defs"),     QStringLiteral("ellipse"),
        QStringLiteral("g"),        QStringLiteral("image"),
        QStringLiteral("line"),     QStringLiteral("linearGradient"),
        QStringLiteral("path"),     QStringLiteral("polygon"),
        QStringLiteral("polyline"), QStringLiteral("radialGradient"),
        QStringLiteral("rect"),     QStringLiteral("solidColor"),
        QStringLiteral("stop"),     QStringLiteral("style"),
        QStringLiteral("svg"),      QStringLiteral("switch"),
        QStringLiteral("symbol"),   QStringLiteral("tbreak"),
        QStringLiteral("text"),     QStringLiteral("textArea"),
        QStringLiteral("tspan"),    QStringLiteral("use"),
    };
    return names.contains(element);
}

bool hasText(const QString &element)
{
    return element == QLatin1String("text") || element == QLatin1String("tspan")
           || element == QLatin1String("textArea");
}

/// Attributes that lead to what is left out: a newer Qt would not draw an element whose mask is missing.
bool isLeftOut(const QString &attribute)
{
    static const QSet<QString> names = {
        QStringLiteral("clip-path"),  QStringLiteral("filter"),     QStringLiteral("mask"),
        QStringLiteral("marker-end"), QStringLiteral("marker-mid"), QStringLiteral("marker-start"),
        QStringLiteral("marker"),
    };
    return names.contains(attribute) || attribute.startsWith(QLatin1String("on")) || attribute.contains(u':');
}

int deepestBrackets(QStringView text)
{
    int depth = 0;
    int deepest = 0;
    for (const QChar c : text) {
        if (c == u'(' || c == u'[' || c == u'{')
            deepest = std::max(deepest, ++depth);
        else if (c == u')' || c == u']' || c == u'}')
            depth = std::max(0, depth - 1);
    }
    return deepest;
}

/// Whether there is a reference to something that is not in the file.
bool pointsOutside(const QString &value)
{
    static const QRegularExpression outside(QStringLiteral(R"(url\(\s*['"]?\s*[^#'"\s])"),
                                            QRegularExpression::CaseInsensitiveOption);
    return value.contains(QLatin1String("url"), Qt::CaseInsensitive) && outside.match(value).hasMatch();
}

/// Entities may stand for a few words (old drawing programs declare namespaces like that), not for other entities:
/// those can be made to grow without end.
bool areEntitiesHarmless(const QByteArray &content)
{
    constexpr qsizetype longest = 1'000;
    constexpr int most = 100;
    int count = 0;
    for (qsizetype at = content.indexOf("<!ENTITY"); at >= 0; at = content.indexOf("<!ENTITY", at + 1)) {
        const QByteArrayView rest = QByteArrayView(content).sliced(at);
        const qsizetype end = rest.first(std::min(longest, rest.size())).indexOf('>');
        if (end < 0 || ++count > most)
            return false;
        const QByteArrayView declaration = rest.first(end);
        if (declaration.indexOf('&') >= 0 || declaration.indexOf('%') >= 0)
            return false;
    }
    return true;
}

} // namespace

SvgCleaner::SvgCleaner(const QByteArray &content) : m_reader(content), m_writer(&m_result)
{
    // Files with a prefix that nobody declared are not rare, and foreign elements are left out anyway.
    m_reader.setNamespaceProcessing(false);
    m_result.reserve(content.size());
}

Expected<QByteArray, SvgProblem> SvgCleaner::clean(const QByteArray &content, const std::atomic_bool &cancelled)
{
    if (content.size() > SvgLimits::bytes || !areEntitiesHarmless(content))
        return failure(SvgProblem::TooComplicated);
    SvgCleaner cleaner(content);
    if (const Problem problem = cleaner.run(cancelled))
        return failure(*problem);
    return cleaner.m_result;
}

SvgCleaner::Problem SvgCleaner::damage() const
{
    return m_reader.error() == QXmlStreamReader::PrematureEndOfDocumentError ? SvgProblem::Incomplete
                                                                             : SvgProblem::Damaged;
}

SvgCleaner::Problem SvgCleaner::run(const std::atomic_bool &cancelled)
{
    m_writer.writeStartDocument();
    for (int token = 0; !m_reader.atEnd(); ++token) {
        if (token % tokensBetweenLooks == 0 && cancelled)
            return SvgProblem::Cancelled;
        Problem problem;
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            problem = startElement();
            break;
        case QXmlStreamReader::EndElement:
            problem = endElement();
            break;
        case QXmlStreamReader::Characters:
            problem = characters();
            break;
        default:
            break;
        }
        if (problem)
            return problem;
    }
    if (m_reader.hasError() || m_graph.size() == 0)
        return damage();
    if (m_rules * m_graph.size() > SvgLimits::rulesTimesElements)
        return SvgProblem::TooComplicated;
    switch (m_graph.check(SvgLimits::elements, SvgLimits::depth)) {
    case SvgGraph::Finding::Fine:
        return {};
    case SvgGraph::Finding::TooMuch:
        return SvgProblem::TooComplicated;
    case SvgGraph::Finding::ItsOwnPart:
        return SvgProblem::ItsOwnPart;
    }
    return {};
}

SvgCleaner::Problem SvgCleaner::startElement()
{
    QString element = m_reader.qualifiedName().toString();
    if (element.startsWith(QLatin1String("svg:")))
        element.remove(0, 4);
    const bool isRoot = m_open.isEmpty();
    if (isRoot && element.section(u':', -1) == QLatin1String("svg"))
        element = QStringLiteral("svg");
    if (isRoot && element != QLatin1String("svg"))
        return SvgProblem::Damaged;
    if (!isDrawn(element)) {
        m_reader.skipCurrentElement();
        return {};
    }
    if (m_open.size() >= SvgLimits::depth || m_graph.size() >= SvgLimits::elements)
        return SvgProblem::TooComplicated;

    m_graph.open(m_reader.attributes().value(QLatin1String("id")).toString());
    int written = 1;
    if (element == QLatin1String("symbol")) {
        // Drawn only where it is used, which Qt Svg has no word for.
        m_writer.writeStartElement(QStringLiteral("defs"));
        element = QStringLiteral("g");
        ++written;
    } else if (element == QLatin1String("a") || (element == QLatin1String("svg") && !isRoot)) {
        element = QStringLiteral("g");
    }
    m_open.append(written);
    m_writer.writeStartElement(element);
    if (isRoot) {
        m_writer.writeDefaultNamespace(svgNamespace);
        m_writer.writeNamespace(linkNamespace, QStringLiteral("xlink"));
    }
    m_textDepth += hasText(element) ? 1 : 0;
    m_inStyle = element == QLatin1String("style");
    return writeAttributes(element);
}

SvgCleaner::Problem SvgCleaner::writeAttributes(const QString &element)
{
    const QXmlStreamAttributes attributes = m_reader.attributes();
    // A drawing within the drawing has a place and coordinates of its own.
    const bool isInner = m_open.size() > 1 && m_reader.qualifiedName().endsWith(QLatin1String("svg"));
    if (isInner) {
        const SvgSize inner = SvgSize::of(attributes);
        const auto number = [&attributes](QLatin1String name) { return attributes.value(name).toDouble(); };
        const double across = inner.size.width() / inner.viewBox.width();
        const double down = inner.size.height() / inner.viewBox.height();
        m_writer.writeAttribute(QStringLiteral("transform"),
                                QStringLiteral("matrix(%1,0,0,%2,%3,%4)")
                                    .arg(across)
                                    .arg(down)
                                    .arg(number(QLatin1String("x")) - inner.viewBox.x() * across)
                                    .arg(number(QLatin1String("y")) - inner.viewBox.y() * down));
    }
    for (const QXmlStreamAttribute &attribute : attributes) {
        const QString name = attribute.qualifiedName().toString();
        const QString value = attribute.value().toString();
        if (name == QLatin1String("xlink:href") || name == QLatin1String("href")) {
            if (const Problem problem = writeLink(element, value))
                return problem;
            continue;
        }
        if (isLeftOut(name) || pointsOutside(value) || name.startsWith(QLatin1String("xmlns"))
            || (isInner && name == QLatin1String("transform")))
            continue;
        if (deepestBrackets(value) > SvgLimits::brackets)
            return SvgProblem::TooComplicated;
        m_writer.writeAttribute(name, value);
    }
    return {};
}

SvgCleaner::Problem SvgCleaner::writeLink(const QString &element, const QString &target)
{
    const auto write = [&] { m_writer.writeAttribute(QStringLiteral("xlink:href"), target); };
    if (target.startsWith(u'#')) {
        if (element != QLatin1String("image")) {
            m_graph.use(target.mid(1));
            write();
        }
        return {};
    }
    static const QRegularExpression embedded(QStringLiteral(R"(^data:image/(png|jpe?g|gif|bmp|webp)[^,]*;base64,)"));
    if (element != QLatin1String("image"))
        return {};
    const QRegularExpressionMatch match = embedded.match(target.left(100));
    if (!match.hasMatch())
        return {};
    const QByteArray content = QByteArray::fromBase64(QStringView(target).mid(match.capturedEnd()).toLatin1());
    const ImageProbe probe = ImageProbe::ofContent(content);
    // What cannot be opened by itself is left out.
    if (!probe.isValid() || probe.format == "svg")
        return {};
    m_pixels += qint64(probe.size.width()) * probe.size.height();
    if (m_pixels > SvgLimits::pixels)
        return SvgProblem::TooComplicated;
    write();
    return {};
}

SvgCleaner::Problem SvgCleaner::characters()
{
    if (m_inStyle) {
        m_style += m_reader.text();
        m_styleCharacters += m_reader.text().size();
    } else if (m_textDepth > 0) {
        m_text += m_reader.text().size();
        m_writer.writeCharacters(m_reader.text().toString());
    }
    return m_text > SvgLimits::text || m_styleCharacters > SvgLimits::bytes ? Problem(SvgProblem::TooComplicated)
                                                                            : Problem();
}

SvgCleaner::Problem SvgCleaner::writeStyle()
{
    // Fonts and other style sheets, which are somewhere else or could not be used.
    static const QRegularExpression elsewhere(QStringLiteral(R"(@import[^;]*;|@font-face\s*\{[^}]*\})"),
                                              QRegularExpression::CaseInsensitiveOption);
    m_style.remove(elsewhere);
    m_rules += m_style.count(u'{');
    if (m_style.size() > SvgLimits::styleCharacters || deepestBrackets(m_style) > SvgLimits::brackets)
        return SvgProblem::TooComplicated;
    if (!pointsOutside(m_style))
        m_writer.writeCharacters(m_style);
    m_style.clear();
    m_inStyle = false;
    return {};
}

SvgCleaner::Problem SvgCleaner::endElement()
{
    if (m_inStyle) {
        if (const Problem problem = writeStyle())
            return problem;
    }
    const QString element = m_reader.qualifiedName().toString().section(u':', -1);
    m_textDepth -= hasText(element) ? 1 : 0;
    for (int count = m_open.takeLast(); count > 0; --count)
        m_writer.writeEndElement();
    m_graph.close();
    return {};
}

} // namespace Pinthread
