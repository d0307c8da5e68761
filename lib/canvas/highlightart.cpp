// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/highlightart_p.h"

#include "canvas/highlightset_p.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Pinthread {

namespace {

using State = HighlightView::State;

// As pins have them; made lighter or darker for the background.
constexpr QRgb openColour = qRgb(0x3b, 0x5b, 0xdb);
constexpr QRgb resolvedColour = qRgb(0x2f, 0x7d, 0x4a);
constexpr QRgb unsentColour = qRgb(0x5b, 0x64, 0x76);
constexpr QRgb failedColour = qRgb(0xc6, 0x28, 0x28);
constexpr QRgb matchColour = qRgb(0xf5, 0xa6, 0x23);

/// As text has to stand out (WCAG 2.2, 1.4.3).
constexpr double readable = 4.5;

constexpr double glyphSize = 9;
constexpr double markPadding = 6;
constexpr double markRadius = 6;

QFont markFont(const QFont &font)
{
    QFont small = font;
    constexpr int pixels = 12;
    small.setPixelSize(pixels);
    small.setBold(true);
    return small;
}

double textWidth(const QString &text, const QFont &font)
{
    return QFontMetricsF(markFont(font)).horizontalAdvance(text);
}

/// Along the bottom of failed words.
QPainterPath zigzag(double left, double right, double y, double size)
{
    QPainterPath path(QPointF(left, y));
    bool up = true;
    for (double x = left + size; x < right + size; x += size) {
        path.lineTo(std::min(x, right), up ? y - size : y);
        up = !up;
    }
    return path;
}

void paintGlyph(QPainter &painter, QPointF centre, State state, const QColor &colour)
{
    const auto at = [&](double x, double y) { return centre + QPointF(x, y) * glyphSize; };
    const auto dot = [&](double x, double y, double radius) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(at(x, y), radius * glyphSize, radius * glyphSize);
    };
    const QPen pen(colour, 0.2 * glyphSize, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    switch (state) {
    case State::Open:
        dot(0, 0, 0.3);
        break;
    case State::Resolved: {
        QPainterPath check(at(-0.42, 0.05));
        check.lineTo(at(-0.12, 0.36));
        check.lineTo(at(0.42, -0.36));
        painter.strokePath(check, pen);
        break;
    }
    case State::Unsent:
        for (const double x : {-0.42, 0.0, 0.42})
            dot(x, 0.05, 0.14);
        break;
    case State::Failed: {
        QPainterPath bar(at(0, -0.46));
        bar.lineTo(at(0, 0.12));
        painter.strokePath(bar, pen);
        dot(0, 0.46, 0.13);
        break;
    }
    }
}

bool hasGlyph(const HighlightView &view)
{
    return view.state != State::Open || view.number == 0;
}

} // namespace

HighlightArt::HighlightArt(const TextTheme &theme)
    : m_theme(theme), m_stroke(std::max(1.5, theme.em() / 9)), m_share(theme.isDark() ? 0.30 : 0.15),
      m_emphasis(theme.isDark() ? 0.22 : 0.16)
{
    // Words can be read where as many tints lie above each other as there may be, and one of them is selected.
    const auto isReadable = [this](State state) {
        QColor ground = m_theme.background();
        for (int level = 0; level < HighlightSet::levels; ++level) {
            const QColor above = tint(state, {.selected = level == 0});
            ground = mixedColour(ground, above, above.alphaF());
        }
        return contrastRatio(m_theme.text(), ground) >= readable;
    };
    constexpr double weakest = 0.05;
    while (m_share > weakest && !(isReadable(State::Open) && isReadable(State::Unsent) && isReadable(State::Failed))) {
        m_share *= 0.9;
        m_emphasis *= 0.9;
    }
}

QColor HighlightArt::colour(State state) const
{
    constexpr double visible = 3.2;
    QRgb colour = openColour;
    if (state == State::Resolved)
        colour = resolvedColour;
    else if (state == State::Unsent)
        colour = unsentColour;
    else if (state == State::Failed)
        colour = failedColour;
    return outstandingColour(QColor(colour), m_theme.background(), m_theme.isDark() ? 2 * visible : visible);
}

QColor HighlightArt::tint(State state, const Emphasis &emphasis) const
{
    double share = m_share;
    if (state == State::Resolved)
        share = 0;
    else if (state == State::Unsent || state == State::Failed)
        share *= 0.8;
    if (emphasis.hovered)
        share += 0.08;
    if (emphasis.selected)
        share += m_emphasis;
    QColor tint = m_theme.isDark() ? mixedColour(colour(state), Qt::black, 0.25) : colour(state);
    tint.setAlphaF(float(share));
    return tint;
}

void HighlightArt::paintTint(QPainter &painter, const std::vector<WordsRect> &words, State state,
                             const Emphasis &emphasis) const
{
    const QColor colour = tint(state, emphasis);
    if (colour.alpha() == 0)
        return;
    for (const WordsRect &word : words)
        painter.fillRect(word.rect, colour);
}

void HighlightArt::paintLine(QPainter &painter, const std::vector<WordsRect> &words, const HighlightView &view,
                             const Emphasis &emphasis, bool begins, bool ends) const
{
    if (words.empty())
        return;
    const QColor colour = this->colour(view.state);
    const double below = 0.5 * m_stroke + emphasis.level * (m_stroke + 1.5);
    const double width = emphasis.selected ? 1.4 * m_stroke : m_stroke;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const WordsRect &word : words) {
        const double y = word.rect.bottom() + below;
        QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap);
        switch (view.state) {
        case State::Open:
            break;
        case State::Resolved:
            pen.setWidthF(0.8 * width);
            pen.setCapStyle(Qt::RoundCap);
            pen.setDashPattern({0.1, 2.4});
            break;
        case State::Unsent:
            pen.setDashPattern({3.5, 2.5});
            break;
        case State::Failed:
            painter.strokePath(zigzag(word.rect.left(), word.rect.right(), y + 0.5 * m_stroke, 1.4 * m_stroke),
                               QPen(colour, 0.7 * width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            continue;
        }
        painter.setPen(pen);
        painter.drawLine(QPointF(word.rect.left(), y), QPointF(word.rect.right(), y));
    }
    const QRectF first = words.front().rect;
    const QRectF last = words.back().rect;
    if (emphasis.selected) {
        const double reach = 0.5 * m_stroke;
        if (begins)
            painter.fillRect(
                QRectF(first.left() - m_stroke, first.top() - reach, m_stroke, first.height() + below + 2 * reach),
                colour);
        if (ends)
            painter.fillRect(QRectF(last.right(), last.top() - reach, m_stroke, last.height() + below + 2 * reach),
                             colour);
    }
    if (view.unread && begins) {
        const double radius = 1.8 * m_stroke;
        painter.setPen(QPen(m_theme.background(), 0.8 * m_stroke));
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(first.left(), first.top() + 0.5), radius, radius);
    }
    painter.restore();
}

void HighlightArt::paintMatch(QPainter &painter, const std::vector<WordsRect> &words, bool current) const
{
    QColor fill(matchColour);
    fill.setAlphaF(current ? 0.55F : 0.28F);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(current ? QPen(outstandingColour(QColor(matchColour), m_theme.background(), 3), m_stroke)
                           : QPen(Qt::NoPen));
    painter.setBrush(fill);
    constexpr double radius = 2;
    for (const WordsRect &word : words)
        painter.drawRoundedRect(word.rect.adjusted(-1, 0, 1, 0), radius, radius);
    painter.restore();
}

// --- Marks in the margin

double HighlightArt::markWidth(const HighlightView &view, const QFont &font)
{
    double width = 2 * markPadding;
    if (view.number > 0)
        width += textWidth(QString::number(view.number), font);
    if (hasGlyph(view))
        width += glyphSize + (view.number > 0 ? 3 : 0);
    return std::max(width, markHeight);
}

double HighlightArt::moreWidth(int count, const QFont &font)
{
    return std::max(textWidth(QStringLiteral("+%1").arg(count), font) + 1.5 * markPadding, markHeight);
}

void HighlightArt::paintMark(QPainter &painter, const QRectF &rect, const HighlightView &view, const QFont &font,
                             const Emphasis &emphasis) const
{
    const QColor colour = this->colour(view.state);
    const QColor background = m_theme.background();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (emphasis.selected || emphasis.hovered) {
        painter.setPen(QPen(colour, emphasis.selected ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), markRadius + 3, markRadius + 3);
    }
    // Filled, or an outline: hollow for what is done, dashed for what is under way, with corners for what went wrong.
    QColor ink = contrastRatio(colour, Qt::white) >= contrastRatio(colour, Qt::black) ? Qt::white : Qt::black;
    QPen outline(colour, 1.5);
    painter.setBrush(colour);
    if (view.state == State::Resolved || view.state == State::Unsent) {
        painter.setBrush(background);
        ink = outstandingColour(colour, background, 4.5);
        if (view.state == State::Unsent)
            outline.setDashPattern({3, 2});
    }
    painter.setPen(outline);
    const QRectF box = rect.adjusted(0.75, 0.75, -0.75, -0.75);
    if (view.state == State::Failed) {
        constexpr double corner = 5;
        painter.drawPolygon(QPolygonF{box.topLeft() + QPointF(corner, 0), box.topRight() - QPointF(corner, 0),
                                      box.topRight() + QPointF(0, corner), box.bottomRight() - QPointF(0, corner),
                                      box.bottomRight() - QPointF(corner, 0), box.bottomLeft() + QPointF(corner, 0),
                                      box.bottomLeft() - QPointF(0, corner), box.topLeft() + QPointF(0, corner)});
    } else {
        painter.drawRoundedRect(box, markRadius, markRadius);
    }

    const QString number = view.number > 0 ? QString::number(view.number) : QString();
    double x = rect.left() + (rect.width() - markWidth(view, font)) / 2 + markPadding;
    if (hasGlyph(view) && number.isEmpty()) {
        paintGlyph(painter, rect.center(), view.state, ink);
    } else {
        if (hasGlyph(view)) {
            paintGlyph(painter, {x + glyphSize / 2, rect.center().y()}, view.state, ink);
            x += glyphSize + 3;
        }
        painter.setFont(markFont(font));
        painter.setPen(ink);
        const QRectF place = hasGlyph(view) ? QRectF(x, rect.top(), rect.right() - x, rect.height()) : rect;
        painter.drawText(place, hasGlyph(view) ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter, number);
    }
    if (view.unread) {
        constexpr double radius = 4;
        painter.setPen(QPen(background, 1.5));
        painter.setBrush(outstandingColour(QColor(matchColour), background, 2));
        painter.drawEllipse(rect.topRight() + QPointF(-1.5, 1.5), radius, radius);
    }
    painter.restore();
}

void HighlightArt::paintMore(QPainter &painter, const QRectF &rect, int count, bool inAll, const QFont &font,
                             const Emphasis &emphasis) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(emphasis.selected ? colour(State::Open) : m_theme.line(), emphasis.selected || emphasis.hovered ? 2 : 1));
    painter.setBrush(m_theme.shade());
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), markRadius, markRadius);
    painter.setFont(markFont(font));
    painter.setPen(m_theme.quietText());
    painter.drawText(rect, Qt::AlignCenter, (inAll ? QStringLiteral("×%1") : QStringLiteral("+%1")).arg(count));
    painter.restore();
}

} // namespace Pinthread
