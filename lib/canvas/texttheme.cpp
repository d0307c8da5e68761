// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/texttheme_p.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace Pinthread {

namespace {

/// Text for reading is a little larger than text on buttons.
constexpr double readingSize = 1.15;
constexpr double lineSpacing = 1.32;
constexpr double codeLineSpacing = 1.18;
constexpr double headingLineSpacing = 1.15;
constexpr double codeSize = 0.92;
constexpr std::array<double, 6> headingSizes{1.9, 1.5, 1.25, 1.1, 1.0, 0.95};

/// How wide a letter is on average, in something like prose.
double letterWidthOf(const QFontMetricsF &metrics)
{
    const QString sample = QStringLiteral("the quick brown fox jumps over the lazy dog and then sleeps for a while");
    return metrics.horizontalAdvance(sample) / double(sample.size());
}

double luminance(const QColor &colour)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double headingSize(const TextBlock &block)
{
    return headingSizes[static_cast<size_t>(std::clamp(int(block.headingLevel), 1, 6) - 1)];
}

bool isSameCode(const TextBlock &before, const TextBlock &block)
{
    return before.kind == TextBlock::Kind::Code && block.kind == TextBlock::Kind::Code
           && before.quoteDepth == block.quoteDepth && before.listDepth == block.listDepth && block.marker < 0;
}

} // namespace

double contrastRatio(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor mixedColour(const QColor &colour, const QColor &other, double share)
{
    const auto mix = [&](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(mix(colour.redF(), other.redF()), mix(colour.greenF(), other.greenF()),
                            mix(colour.blueF(), other.blueF()));
}

QColor outstandingColour(const QColor &colour, const QColor &background, double ratio)
{
    const QColor towards = luminance(background) > 0.18 ? Qt::black : Qt::white;
    constexpr int steps = 20;
    for (int step = 0; step < steps; ++step) {
        const QColor tried = mixedColour(colour, towards, double(step) / steps);
        if (contrastRatio(tried, background) >= ratio)
            return tried;
    }
    return towards;
}

TextTheme::TextTheme(const QFont &font, const QPalette &palette, double zoom, bool isPlain)
    : m_body(font), m_code(QFontDatabase::systemFont(QFontDatabase::FixedFont)), m_isPlain(isPlain)
{
    const double size = (font.pointSizeF() > 0 ? font.pointSizeF() : QFontInfo(font).pointSizeF()) * readingSize * zoom;
    m_body.setPointSizeF(size);
    m_code.setPointSizeF(size * codeSize);
    m_code.setStyleHint(QFont::Monospace);
    const QFontMetricsF metrics(m_body);
    const QFontMetricsF codeMetrics(m_code);
    m_em = QFontInfo(m_body).pixelSize();
    m_bodyLetter = letterWidthOf(metrics);
    m_codeLetter = letterWidthOf(codeMetrics);
    m_bodyHeight = metrics.height();
    m_codeHeight = codeMetrics.height();

    m_background = palette.color(QPalette::Base);
    m_isDark = luminance(m_background) < 0.18;
    m_text = palette.color(QPalette::Text);
    m_quiet = outstandingColour(mixedColour(m_text, m_background, 0.4), m_background, 4.5);
    m_shade = mixedColour(m_background, m_text, m_isDark ? 0.09 : 0.05);
    m_line = mixedColour(m_background, m_text, m_isDark ? 0.26 : 0.18);
    m_link = outstandingColour(palette.color(QPalette::Link), m_background, 4.5);
}

QFont TextTheme::font(const TextBlock &block) const
{
    if (block.kind == TextBlock::Kind::Code)
        return m_code;
    QFont font = m_body;
    if (block.kind == TextBlock::Kind::Heading) {
        font.setPointSizeF(m_body.pointSizeF() * headingSize(block));
        font.setBold(true);
    } else if (block.isTableHead) {
        font.setBold(true);
    }
    return font;
}

QTextCharFormat TextTheme::format(const TextRun &run, const TextBlock &block) const
{
    QTextCharFormat format;
    if (run.styles.testFlag(TextStyle::Code) && block.kind != TextBlock::Kind::Code) {
        QFont code = m_code;
        code.setPointSizeF(font(block).pointSizeF() * codeSize);
        code.setBold(font(block).bold());
        format.setFont(code);
    }
    if (run.styles.testFlag(TextStyle::Bold))
        format.setFontWeight(QFont::Bold);
    if (run.styles.testFlag(TextStyle::Italic) || run.styles.testFlag(TextStyle::Picture))
        format.setFontItalic(true);
    if (run.styles.testFlag(TextStyle::Struck))
        format.setFontStrikeOut(true);
    if (run.styles.testFlag(TextStyle::Picture))
        format.setForeground(m_quiet);
    if (run.link >= 0) {
        format.setForeground(m_link);
        format.setFontUnderline(true);
    }
    return format;
}

double TextTheme::widestColumn() const
{
    return m_isPlain ? 100.5 * m_codeLetter : 76 * m_bodyLetter;
}

double TextTheme::lineHeight(const TextBlock &block, double fontHeight) const
{
    switch (block.kind) {
    case TextBlock::Kind::Code:
        return std::ceil(fontHeight * codeLineSpacing);
    case TextBlock::Kind::Heading:
        return std::ceil(fontHeight * headingLineSpacing);
    case TextBlock::Kind::Paragraph:
    case TextBlock::Kind::Rule:
        break;
    }
    return std::ceil(fontHeight * lineSpacing);
}

double TextTheme::letterWidth(const TextBlock &block) const
{
    if (block.kind == TextBlock::Kind::Code)
        return m_codeLetter;
    return block.kind == TextBlock::Kind::Heading ? m_bodyLetter * headingSize(block) * 1.1 : m_bodyLetter;
}

double TextTheme::guessedLineHeight(const TextBlock &block) const
{
    const bool isHeading = block.kind == TextBlock::Kind::Heading;
    return lineHeight(block, block.kind == TextBlock::Kind::Code ? m_codeHeight
                                                                 : m_bodyHeight * (isHeading ? headingSize(block) : 1));
}

double TextTheme::spaceBetween(const TextBlock &before, const TextBlock &block) const
{
    using Kind = TextBlock::Kind;
    if (block.continues || isSameCode(before, block) || (block.table >= 0 && before.table == block.table))
        return 0;
    if (block.kind == Kind::Heading)
        return (block.headingLevel <= 2 ? 1.7 : 1.4) * m_em;
    if (before.kind == Kind::Heading)
        return 0.55 * m_em;
    if (block.kind == Kind::Rule || before.kind == Kind::Rule)
        return 1.2 * m_em;
    if (block.marker >= 0 && before.listDepth > 0)
        return 0.3 * m_em;
    return 0.8 * m_em;
}

} // namespace Pinthread
