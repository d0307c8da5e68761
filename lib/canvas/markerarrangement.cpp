// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markerarrangement_p.h"

namespace Pinthread {

namespace {

QPointF placeOf(const MarkerView &marker)
{
    return {marker.marker.x, marker.marker.y};
}

} // namespace

int rankOf(MarkerView::State state)
{
    switch (state) {
    case MarkerView::State::Resolved:
        return 0;
    case MarkerView::State::Open:
        return 1;
    case MarkerView::State::Unsent:
        return 2;
    case MarkerView::State::Failed:
        break;
    }
    return 3;
}

QPointF MarkerArrangement::onScreen(int pin) const
{
    const QPointF percent = placeOf(m_set.at(pin));
    return {percent.x() / 100 * m_picture.width(), percent.y() / 100 * m_picture.height()};
}

void MarkerArrangement::rebuild(QSizeF picture, double reach, const Apart &apart)
{
    m_picture = picture;
    const auto count = int(m_set.all().size());
    std::vector<QPointF> places;
    places.reserve(size_t(count));
    for (int pin = 0; pin < count; ++pin)
        places.push_back(onScreen(pin));
    m_heaps.rebuild(places, reach);

    m_figures.assign(size_t(count), {});
    std::vector<std::pair<int, QPointF>> leaders;
    for (int pin = 0; pin < count; ++pin) {
        if (m_heaps.leader(pin) != pin)
            continue;
        look(pin, apart);
        leaders.emplace_back(pin, placeOf(m_set.at(pin)));
    }
    m_grid.rebuild(leaders);
}

const MarkerFigure &MarkerArrangement::append(const Apart &apart)
{
    const int pin = m_heaps.size();
    const int leader = m_heaps.append(onScreen(pin));
    m_figures.emplace_back();
    look(leader, apart);
    if (leader == pin)
        m_grid.insert(pin, placeOf(m_set.at(pin)));
    return m_figures[size_t(leader)];
}

const MarkerFigure &MarkerArrangement::refresh(int pin, const Apart &apart)
{
    const int leader = m_heaps.leader(pin);
    look(leader, apart);
    return m_figures[size_t(leader)];
}

void MarkerArrangement::look(int leader, const Apart &apart)
{
    MarkerFigure figure;
    figure.leader = leader;
    m_heaps.visitMembers(leader, [&](int pin) {
        const MarkerView &marker = m_set.at(pin);
        if (apart.contains(marker.id))
            return;
        MarkerLook &look = figure.look;
        if (++figure.count == 1) {
            figure.pin = pin;
            look.state = marker.state;
            look.number = marker.number;
        } else if (rankOf(marker.state) > rankOf(look.state)) {
            look.state = marker.state;
        }
        look.unread = look.unread || marker.unread;
    });
    if (figure.count > 1) {
        figure.look.form = MarkerLook::Form::Heap;
        figure.look.number = figure.count;
    }
    m_figures[size_t(leader)] = figure;
}

std::vector<int> MarkerArrangement::heapOf(int pin) const
{
    std::vector<int> pins;
    m_heaps.visitMembers(m_heaps.leader(pin), [&pins](int member) { pins.push_back(member); });
    return pins;
}

} // namespace Pinthread
