// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"

#include <QByteArray>
#include <QList>

#include <map>

namespace Pinthread::Server {

/// Recorded events of one asset that other nodes have told of, or that were read, and that nobody has been given yet.
/// They come in any order and more than once; they are taken in the order of their revisions, without a gap.
class HeardEvents
{
public:
    static constexpr std::size_t mostKept = 4096; ///< Events; the last ones are dropped and have to be read.

    /// \a events as Protocol::encodeEvent() gives them, the first of which has revision \a first.
    void add(Revision first, const QList<QByteArray> &events);
    /// The revision of the last event that takeAfter() would give; \a revision when it would give none.
    [[nodiscard]] Revision reachFrom(Revision revision) const;
    /// The events that follow \a revision, up to the first that is missing. Forgets them, and those before.
    [[nodiscard]] QList<QByteArray> takeAfter(Revision revision);
    void clear() { m_events.clear(); }

private:
    std::map<Revision, QByteArray> m_events;
};

} // namespace Pinthread::Server
