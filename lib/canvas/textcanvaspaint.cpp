// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a TextCanvas looks. The rest of the class is in textcanvas.cpp.

#include "canvas/textcanvas.h"

#include "canvas/highlightart_p.h"
#include "canvas/highlightset_p.h"
#include "canvas/marginmarks_p.h"
#include "canvas/textcaret_p.h"
#include "canvas/textmatches_p.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace Pinthread {

void TextCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_flow->theme().background());
    double top = -m_topOffset;
    for (int row = m_topRow; row < m_flow->rowCount() && top < event->rect().bottom() + 1; ++row) {
        const double height = m_flow->row(row).height();
        if (top + height > event->rect().top())
            paintRow(painter, row, top);
        top += height;
    }
    paintMarks(painter);
}

void TextCanvas::paintRow(QPainter &painter, int index, double top) const
{
    const TextRow &row = m_flow->row(index);
    painter.save();
    painter.translate(columnLeft(), top);
    row.paintBehind(painter);

    // From the lowest to the topmost.
    std::vector<const HighlightSet::Placed *> placed = m_highlights->within(row.from(), row.to());
    std::ranges::sort(placed, {}, &HighlightSet::Placed::index);
    struct Drawn
    {
        HighlightView view;
        HighlightArt::Emphasis emphasis;
        std::vector<WordsRect> words;
        bool begins = false;
        bool ends = false;
        bool isCovered = false;
    };
    std::vector<Drawn> drawn;
    const auto add = [&](const HighlightView &view, const HighlightSet::Placed &place) {
        drawn.push_back({.view = view,
                         .emphasis = {.selected = view.id == m_selected && !view.id.isNull(),
                                      .hovered = view.id == m_hovered && !view.id.isNull(),
                                      .level = place.level},
                         .words = row.rectsOf(place.from, place.to),
                         .begins = place.from >= row.from(),
                         .ends = place.to <= row.to(),
                         .isCovered = place.isCovered});
    };
    for (const HighlightSet::Placed *one : placed)
        add(m_highlights->view(*one), *one);
    if (m_provisional) {
        const PlainText &text = m_document->plainText();
        const HighlightSet::Placed here{.from = text.offsetOf(m_provisional->start),
                                        .to = text.offsetOf(m_provisional->end)};
        if (here.from < row.to() && here.to > row.from()) {
            HighlightView view;
            view.state = HighlightView::State::Unsent;
            add(view, here);
        }
    }
    for (const Drawn &one : drawn) {
        if (!one.isCovered || one.emphasis.selected || one.emphasis.hovered)
            m_art->paintTint(painter, one.words, one.view.state, one.emphasis);
    }
    for (int match = m_matches->firstEndingAfter(row.from());
         match < m_matches->count() && m_matches->at(match).from < row.to(); ++match)
        m_art->paintMatch(painter, row.rectsOf(m_matches->at(match).from, m_matches->at(match).to),
                          match == m_currentMatch);
    row.paintWords(painter, m_caret->from(), m_caret->to(), palette());
    for (const Drawn &one : drawn)
        m_art->paintLine(painter, one.words, one.view, one.emphasis, one.begins, one.ends);
    if (hasFocus() && m_focusVisible && m_flow->rowOf(m_caret->position()) == index)
        row.paintCursor(painter, m_caret->position());
    painter.restore();
}

std::vector<MarginMark> TextCanvas::marks() const
{
    if (m_flow->rowCount() == 0)
        return {};
    std::vector<MarginMarks::Wanted> wanted;
    double top = -m_topOffset;
    for (int index = m_topRow; index < m_flow->rowCount() && top < viewport()->height(); ++index) {
        const TextRow &row = m_flow->row(index);
        for (const HighlightSet::Placed *placed : m_highlights->within(row.from(), row.to())) {
            if (placed->from < row.from() || m_flow->rowOf(placed->from) != index)
                continue;
            const std::vector<WordsRect> words = row.rectsOf(placed->from, placed->to);
            const double middle =
                words.empty() ? row.cursorRect(placed->from).center().y() : words.front().rect.center().y();
            const HighlightView &view = m_highlights->view(*placed);
            wanted.push_back({view.id, top + middle, HighlightArt::markWidth(view, font())});
        }
        top += row.height();
    }
    std::ranges::stable_sort(wanted, {}, &MarginMarks::Wanted::middle);
    constexpr int wideNumber = 99;
    std::vector<MarginMark> marks =
        MarginMarks::place(wanted, viewport()->width() - marginLeft() - 4, HighlightArt::moreWidth(wideNumber, font()),
                           HighlightArt::markHeight);
    for (MarginMark &mark : marks)
        mark.rect.translate(marginLeft(), 0);
    return marks;
}

std::optional<MarginMark> TextCanvas::markAt(QPointF viewportPos) const
{
    if (viewportPos.x() < marginLeft() - 6)
        return std::nullopt;
    constexpr double slop = 3;
    for (const MarginMark &mark : marks()) {
        if (mark.rect.adjusted(-slop, -slop, slop, slop).contains(viewportPos))
            return mark;
    }
    return std::nullopt;
}

void TextCanvas::paintMarks(QPainter &painter) const
{
    for (const MarginMark &mark : marks()) {
        const HighlightArt::Emphasis emphasis{.selected = mark.ids.contains(m_selected),
                                              .hovered = mark.ids.contains(m_hovered)};
        if (mark.isOne())
            m_art->paintMark(painter, mark.rect, *highlight(mark.ids.first()), font(), emphasis);
        else
            m_art->paintMore(painter, mark.rect, int(mark.ids.size()), mark.isWholeLine, font(), emphasis);
    }
}

void TextCanvas::applyPalette()
{
    relayout();
    update();
}

void TextCanvas::paintFocusFrame()
{
    QPainter painter(this);
    const QColor colour =
        hasFocus() && m_focusVisible ? palette().color(QPalette::Highlight) : m_flow->theme().background();
    painter.setPen(QPen(colour, 2.0 * frameWidth()));
    painter.drawRect(rect());
}

} // namespace Pinthread
