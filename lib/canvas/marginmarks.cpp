// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/marginmarks_p.h"

namespace Pinthread {

namespace {

constexpr double gap = 4;

void placeLine(const std::vector<MarginMarks::Wanted> &line, double width, double moreWidth, double markHeight,
               std::vector<MarginMark> &marks)
{
    const double top = line.front().middle - markHeight / 2;
    double x = 0;
    for (size_t i = 0; i < line.size(); ++i) {
        const bool isLast = i + 1 == line.size();
        const double needed = isLast ? line[i].width : line[i].width + gap + moreWidth;
        if (line.size() > 1 && x + needed > width) {
            MarginMark rest{QRectF(x, top, moreWidth, markHeight), {}, i == 0};
            for (size_t other = i; other < line.size(); ++other)
                rest.ids.append(line[other].id);
            if (rest.isOne())
                rest.rect.setWidth(line[i].width);
            marks.push_back(rest);
            return;
        }
        marks.push_back({QRectF(x, top, line[i].width, markHeight), {line[i].id}, false});
        x += line[i].width + gap;
    }
}

} // namespace

std::vector<MarginMark> MarginMarks::place(const std::vector<Wanted> &wanted, double width, double moreWidth,
                                           double markHeight)
{
    std::vector<MarginMark> marks;
    std::vector<Wanted> line;
    for (const Wanted &one : wanted) {
        if (!line.empty() && one.middle - line.front().middle >= markHeight + gap) {
            placeLine(line, width, moreWidth, markHeight, marks);
            line.clear();
        }
        line.push_back(one);
    }
    if (!line.empty())
        placeLine(line, width, moreWidth, markHeight, marks);
    return marks;
}

} // namespace Pinthread
