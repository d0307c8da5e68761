// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rooms/history.h"

#include "protocol/codec.h"

namespace Pinthread::Server {

void History::append(Revision revision, const QByteArray &encoded)
{
    m_last = revision;
    m_events.push_back(encoded);
    if (m_events.size() > mostEvents)
        m_events.pop_front();
}

void History::clear()
{
    m_last = 0;
    m_events.clear();
    m_chunks.clear();
    m_chunkOrder.clear();
    m_chunkBytes = 0;
    m_snapshot.reset();
}

std::optional<QByteArray> History::event(Revision revision) const
{
    if (m_events.empty() || revision < firstKept() || revision > m_last)
        return std::nullopt;
    return m_events[static_cast<std::size_t>(revision - firstKept())];
}

std::optional<History::Chunk> History::chunkAfter(Revision revision)
{
    if (const auto kept = m_chunks.constFind(revision); kept != m_chunks.cend())
        return *kept;
    if (m_events.empty() || revision + 1 < firstKept() || revision >= m_last)
        return std::nullopt;
    QList<QByteArray> events;
    qsizetype bytes = 0;
    for (auto at = static_cast<std::size_t>(revision + 1 - firstKept()); at < m_events.size(); ++at) {
        const QByteArray &event = m_events[at];
        if (!events.isEmpty() && bytes + event.size() > chunkBytes)
            break;
        bytes += event.size();
        events.append(event);
    }
    return keepChunk(revision, events);
}

void History::addRead(const QList<EventRecord> &events)
{
    QList<QByteArray> bodies;
    qsizetype bytes = 0;
    std::size_t keptBytes = 0;
    Revision after = 0;
    for (const EventRecord &event : events) {
        if (!bodies.isEmpty() && bytes + event.body.size() > chunkBytes) {
            keptBytes += keepChunk(after, bodies).frame->size();
            bodies.clear();
            bytes = 0;
            // What comes first is wanted first. More than may be kept would push it out again before anybody had it,
            // and it would be read for ever.
            if (keptBytes > mostChunkBytes / 2)
                return;
        }
        if (bodies.isEmpty())
            after = event.revision - 1;
        bodies.append(event.body);
        bytes += event.body.size();
    }
    if (!bodies.isEmpty())
        std::ignore = keepChunk(after, bodies);
}

History::Chunk History::keepChunk(Revision after, const QList<QByteArray> &events)
{
    const Chunk chunk{Frame::text(Protocol::encodeEventsMessage(m_asset, events)), after + events.size()};
    if (!m_chunks.contains(after)) {
        m_chunks.insert(after, chunk);
        m_chunkOrder.push_back(after);
        m_chunkBytes += chunk.frame->size();
    }
    while (m_chunkBytes > mostChunkBytes && m_chunkOrder.size() > 1) {
        if (const auto oldest = m_chunks.constFind(m_chunkOrder.front()); oldest != m_chunks.cend()) {
            m_chunkBytes -= oldest->frame->size();
            m_chunks.erase(oldest);
        }
        m_chunkOrder.pop_front();
    }
    return chunk;
}

std::shared_ptr<const SnapshotFrames> History::snapshotFor(Revision revision) const
{
    if (!m_snapshot || m_snapshot->revision > revision || m_snapshot->revision + snapshotAge < revision)
        return nullptr;
    const bool followable = m_snapshot->revision == revision
                            || (!m_events.empty() && m_snapshot->revision + 1 >= firstKept() && m_last == revision);
    return followable ? m_snapshot : nullptr;
}

std::shared_ptr<const SnapshotFrames> History::makeSnapshot(const QString &epoch, const AssetState &state)
{
    SnapshotFrames frames{state.revision(), {}};
    for (const QByteArray &part : Protocol::encodeSnapshot(m_asset, epoch, state, chunkBytes))
        frames.parts.push_back(Frame::text(part));
    m_snapshot = std::make_shared<const SnapshotFrames>(std::move(frames));
    return m_snapshot;
}

} // namespace Pinthread::Server
