// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/commentlayout.h"
#include "model/ids.h"

#include <optional>

namespace Pinthread {

class CommentListModel;

/// What of a thread's words is selected, in one comment or across several. A value; it names comments rather than rows,
/// so that it stays right while rows come and go. What is selected of a comment that is not there is nothing.
class CommentSelection
{
public:
    /// Between two characters of a comment.
    struct Place
    {
        CommentId comment;
        int offset = 0; ///< UTF-16 code units.

        friend bool operator==(const Place &, const Place &) = default;
    };

    [[nodiscard]] bool isEmpty() const { return !m_caret || m_anchor == m_caret; }
    /// Where the selection can be extended from; nothing before anything was pointed at.
    [[nodiscard]] const std::optional<Place> &caret() const { return m_caret; }

    /// Puts the caret to \a place, with nothing selected.
    void place(const Place &place);
    /// Selects from where the selection began to \a place.
    void extend(const Place &place);
    void clear();

    [[nodiscard]] CommentLayout::Range rangeIn(const CommentListModel &model, int row) const;
    /// The selected words, a line break between comments.
    [[nodiscard]] QString text(const CommentListModel &model) const;

private:
    struct Ends
    {
        int firstRow = 0;
        int from = 0;
        int lastRow = 0;
        int to = 0;
    };

    [[nodiscard]] std::optional<Ends> ends(const CommentListModel &model) const;
    [[nodiscard]] static CommentLayout::Range rangeIn(const Ends &ends, const CommentListModel &model, int row);

    std::optional<Place> m_anchor;
    std::optional<Place> m_caret;
};

} // namespace Pinthread
