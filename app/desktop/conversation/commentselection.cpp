// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/commentselection.h"

#include "conversation/commentlistmodel.h"

#include <algorithm>

namespace Pinthread {

void CommentSelection::place(const Place &place)
{
    m_anchor = place;
    m_caret = place;
}

void CommentSelection::extend(const Place &place)
{
    if (!m_anchor)
        m_anchor = place;
    m_caret = place;
}

void CommentSelection::clear()
{
    m_anchor.reset();
    m_caret.reset();
}

std::optional<CommentSelection::Ends> CommentSelection::ends(const CommentListModel &model) const
{
    if (isEmpty())
        return {};
    const auto [first, last] = std::minmax({std::pair(model.rowOf(m_anchor->comment), m_anchor->offset),
                                            std::pair(model.rowOf(m_caret->comment), m_caret->offset)});
    if (first.first < 0)
        return {};
    return Ends{.firstRow = first.first, .from = first.second, .lastRow = last.first, .to = last.second};
}

CommentLayout::Range CommentSelection::rangeIn(const Ends &ends, const CommentListModel &model, int row)
{
    const Comment &comment = model.commentAt(row);
    if (row < ends.firstRow || row > ends.lastRow || comment.deleted)
        return {};
    const auto end = static_cast<int>(comment.text.size());
    return {.from = row == ends.firstRow ? std::min(ends.from, end) : 0,
            .to = row == ends.lastRow ? std::min(ends.to, end) : end};
}

CommentLayout::Range CommentSelection::rangeIn(const CommentListModel &model, int row) const
{
    const auto selected = ends(model);
    return selected ? rangeIn(*selected, model, row) : CommentLayout::Range();
}

QString CommentSelection::text(const CommentListModel &model) const
{
    const auto selected = ends(model);
    if (!selected)
        return {};
    QStringList parts;
    for (int row = selected->firstRow; row <= selected->lastRow; ++row) {
        const CommentLayout::Range range = rangeIn(*selected, model, row);
        if (!range.isEmpty())
            parts << model.commentAt(row).text.mid(range.from, range.to - range.from);
    }
    return parts.join(u'\n');
}

} // namespace Pinthread
