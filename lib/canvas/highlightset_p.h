// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/highlightview.h"

#include <QHash>
#include <QList>

#include <vector>

namespace Pinthread {

/// The highlights of a text: in order, by id and by place. Offsets are UTF-16 units of the plain text.
class HighlightSet
{
public:
    /// One highlight where it is drawn.
    struct Placed
    {
        qsizetype from = 0;
        qsizetype to = 0;
        int index = 0; ///< In all().
        /// Which of its neighbours' underlines its own lies below: overlapping ones have different levels, as far as
        /// there are enough.
        int level = 0;
        /// There was no level left: as many as can be told apart lie here already.
        bool isCovered = false;
    };
    static constexpr int levels = 3;

    void setText(const PlainText &text);
    void setAll(const QList<HighlightView> &highlights);
    /// Adds \a highlight, or puts it in place of the one with its id.
    void put(const HighlightView &highlight);
    void remove(ConversationId id);

    [[nodiscard]] const QList<HighlightView> &all() const { return m_all; }
    /// Null when there is none. Valid until the set changes.
    [[nodiscard]] const HighlightView *find(ConversationId id) const;
    [[nodiscard]] const HighlightView &view(const Placed &placed) const { return m_all.at(placed.index); }
    /// Null when there is none, or it lies beyond the text.
    [[nodiscard]] const Placed *placed(ConversationId id) const;

    /// Those that have something of [\a from, \a to), the ones that begin first before the others, and of two that
    /// begin together the longer one.
    [[nodiscard]] std::vector<const Placed *> within(qsizetype from, qsizetype to) const;
    /// In the order of the text.
    [[nodiscard]] const std::vector<Placed> &inOrder() const;

private:
    void reindex() const;

    PlainText m_text;
    QList<HighlightView> m_all;
    QHash<ConversationId, int> m_byId;

    // Made when it is asked for.
    mutable bool m_isIndexed = true;
    mutable std::vector<Placed> m_placed;   ///< By from, then longer first.
    mutable std::vector<qsizetype> m_reach; ///< The greatest `to` of each run of `run` of them.
    mutable QHash<ConversationId, int> m_places;
    static constexpr size_t run = 64;
};

} // namespace Pinthread
