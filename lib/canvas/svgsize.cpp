// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/svgsize_p.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <cmath>

namespace Pinthread {

namespace {

/// Of the longer side, as a picture.
constexpr double fewestPixels = 1'024;
constexpr double mostPixels = 4'096;
/// Of either side, in CSS pixels: beyond it is nonsense, and numbers lose their meaning.
constexpr double largest = 1e7;
constexpr QSizeF browsersSize(300, 150);

struct Unit
{
    QLatin1String name;
    double pixels;
};

constexpr std::array units = {
    Unit{QLatin1String("px"), 1},         Unit{QLatin1String("pt"), 96.0 / 72}, Unit{QLatin1String("pc"), 16},
    Unit{QLatin1String("mm"), 96 / 25.4}, Unit{QLatin1String("cm"), 96 / 2.54}, Unit{QLatin1String("in"), 96},
    Unit{QLatin1String("em"), 16},        Unit{QLatin1String("ex"), 8},
};

/// In CSS pixels; 0 when it is relative to what it is shown in, or no length.
double length(QStringView text)
{
    text = text.trimmed();
    double factor = 1;
    for (const Unit &unit : units) {
        if (text.endsWith(unit.name, Qt::CaseInsensitive)) {
            factor = unit.pixels;
            text.chop(unit.name.size());
            break;
        }
    }
    bool isNumber = false;
    const double number = text.toDouble(&isNumber) * factor;
    return isNumber && number > 0 && number <= largest ? number : 0;
}

QRectF viewBoxOf(QStringView text)
{
    std::array<double, 4> numbers{};
    size_t count = 0;
    for (const QStringView part : text.toString().replace(u',', u' ').simplified().split(u' ')) {
        bool isNumber = false;
        const double number = part.toDouble(&isNumber);
        if (!isNumber || count == numbers.size() || !(std::abs(number) <= largest))
            return {};
        numbers[count++] = number;
    }
    const QRectF box(numbers[0], numbers[1], numbers[2], numbers[3]);
    return count == numbers.size() && box.width() > 0 && box.height() > 0 ? box : QRectF();
}

/// What follows the first \a end, or nothing.
QByteArrayView after(QByteArrayView text, QByteArrayView end)
{
    const qsizetype at = text.indexOf(end);
    return at < 0 ? QByteArrayView() : text.sliced(at + end.size());
}

QByteArrayView withoutSpace(QByteArrayView text)
{
    while (!text.isEmpty()
           && (text.front() == ' ' || text.front() == '\t' || text.front() == '\r' || text.front() == '\n'))
        text = text.sliced(1);
    return text;
}

/// From the root element on; empty when there is none.
QByteArrayView rootOf(QByteArrayView head)
{
    if (head.startsWith("\xef\xbb\xbf"))
        head = head.sliced(3);
    for (head = withoutSpace(head); !head.isEmpty(); head = withoutSpace(head)) {
        if (head.startsWith("<?")) {
            head = after(head, "?>");
        } else if (head.startsWith("<!--")) {
            head = after(head, "-->");
        } else if (head.startsWith("<!DOCTYPE")) {
            const qsizetype end = head.indexOf('>');
            const qsizetype subset = head.indexOf('[');
            head = subset >= 0 && subset < end ? after(after(head, "]"), ">") : after(head, ">");
        } else {
            return head.startsWith('<') ? head : QByteArrayView();
        }
    }
    return {};
}

/// Up to its end, which is not one that stands in quotes; empty when there is none.
QByteArrayView startTag(QByteArrayView root)
{
    char quote = '\0';
    for (qsizetype at = 0; at < root.size(); ++at) {
        const char c = root[at];
        if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return root.first(at + 1);
    }
    return {};
}

} // namespace

bool SvgSize::isSvg(QByteArrayView head)
{
    const QByteArrayView root = rootOf(head);
    if (root.isEmpty())
        return false;
    qsizetype end = 1;
    while (end < root.size() && QByteArrayView(" \t\r\n/>").indexOf(root[end]) < 0)
        ++end;
    const QByteArrayView name = root.first(end).sliced(1);
    return name == QByteArrayView("svg") || name.endsWith(":svg");
}

SvgSize SvgSize::of(const QXmlStreamAttributes &attributes)
{
    SvgSize result;
    result.viewBox = viewBoxOf(attributes.value(QLatin1String("viewBox")));
    result.stretched =
        attributes.value(QLatin1String("preserveAspectRatio")).trimmed().startsWith(QLatin1String("none"));
    const QSizeF said(length(attributes.value(QLatin1String("width"))),
                      length(attributes.value(QLatin1String("height"))));
    const QSizeF box = result.viewBox.size();
    if (said.width() > 0 && said.height() > 0)
        result.size = said;
    else if (box.isEmpty())
        result.size = {said.width() > 0 ? said.width() : browsersSize.width(),
                       said.height() > 0 ? said.height() : browsersSize.height()};
    else if (said.width() > 0)
        result.size = {said.width(), said.width() * box.height() / box.width()};
    else if (said.height() > 0)
        result.size = {said.height() * box.width() / box.height(), said.height()};
    else
        result.size = box;
    if (box.isEmpty())
        result.viewBox = QRectF(QPointF(), result.size);
    return result;
}

std::optional<SvgSize> SvgSize::ofHead(QByteArrayView head)
{
    if (!isSvg(head))
        return {};
    // Only the start tag is looked at, without what came before it: entities that were declared there stay names.
    QByteArray tag = startTag(rootOf(head)).toByteArray();
    QXmlStreamReader reader(tag.replace('&', '_'));
    reader.setNamespaceProcessing(false);
    reader.readNext();
    if (reader.readNext() != QXmlStreamReader::StartElement)
        return {};
    return of(reader.attributes());
}

QSize SvgSize::pixels() const
{
    const double longer = std::max(size.width(), size.height());
    double scale = 1;
    if (longer < fewestPixels)
        scale = std::ceil(fewestPixels / longer);
    else if (longer > mostPixels)
        scale = mostPixels / longer;
    const auto pixel = [scale](double side) { return int(std::clamp(std::round(side * scale), 1.0, 2 * mostPixels)); };
    return {pixel(size.width()), pixel(size.height())};
}

} // namespace Pinthread
