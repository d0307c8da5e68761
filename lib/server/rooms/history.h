// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/assetstate.h"
#include "server/rooms/frame.h"
#include "server/storage/journal.h"

#include <QHash>
#include <QString>

#include <deque>
#include <optional>
#include <vector>

namespace Pinthread::Server {

/// An asset's state as ready `snapshot` messages, shared by everybody who needs them.
struct SnapshotFrames
{
    Revision revision = 0;
    std::vector<FramePtr> parts;
};

/// What a room keeps ready for those who missed something: the latest events, encoded, and the frames that were built
/// from them or from the journal. Many who come back at once share the same frames. Bounded in memory.
class History
{
public:
    /// Some consecutive events in one frame.
    struct Chunk
    {
        FramePtr frame;
        Revision last = 0;
    };

    static constexpr std::size_t mostEvents = 1024;
    static constexpr std::size_t mostChunkBytes = std::size_t(1) << 20; ///< Of all chunks that are kept.
    static constexpr qsizetype chunkBytes = 64 * 1024;                  ///< Of one, unless a single event is longer.
    static constexpr Revision snapshotAge = 256; ///< An older snapshot is not given out any more.

    explicit History(AssetId asset) : m_asset(asset) {}

    /// The event with the revision after last(); \a encoded as Protocol::encodeEvent() gives it.
    void append(Revision revision, const QByteArray &encoded);
    /// Forgets everything; the next event may have any revision.
    void clear();

    /// The event itself; nothing when it is not here any more.
    [[nodiscard]] std::optional<QByteArray> event(Revision revision) const;
    /// What follows \a revision; nothing: it has to be read from the journal, then added with addRead().
    [[nodiscard]] std::optional<Chunk> chunkAfter(Revision revision);
    /// Consecutive events that were read from the journal.
    void addRead(const QList<EventRecord> &events);

    /// A snapshot that is at most snapshotAge behind \a revision and can be followed from memory; null: make one.
    [[nodiscard]] std::shared_ptr<const SnapshotFrames> snapshotFor(Revision revision) const;
    /// Makes one of \a state and keeps it.
    [[nodiscard]] std::shared_ptr<const SnapshotFrames> makeSnapshot(const QString &epoch, const AssetState &state);

private:
    [[nodiscard]] Revision firstKept() const { return m_last - static_cast<Revision>(m_events.size()) + 1; }
    [[nodiscard]] Chunk keepChunk(Revision after, const QList<QByteArray> &events);

    AssetId m_asset;
    Revision m_last = 0;
    std::deque<QByteArray> m_events; ///< Up to m_last.
    QHash<Revision, Chunk> m_chunks; ///< By the revision that they follow.
    std::deque<Revision> m_chunkOrder;
    std::size_t m_chunkBytes = 0;
    std::shared_ptr<const SnapshotFrames> m_snapshot;
};

} // namespace Pinthread::Server
