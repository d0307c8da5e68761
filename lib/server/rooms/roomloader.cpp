// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/rooms/roomloader.h"

#include "protocol/codec.h"

namespace Pinthread::Server {

namespace {

constexpr int eventsInRead = 512;

} // namespace

RoomLoader::RoomLoader(AssetId asset, const RoomContext &context, Done done)
    : m_asset(asset), m_storage(context.storage), m_executor(context.executor), m_done(std::move(done))
{
    m_contents.history = History(asset);
}

void RoomLoader::start()
{
    m_storage.asset(m_asset, [self = shared_from_this()](const Stored<std::optional<AssetRecord>> &found) {
        self->m_executor->post([self, found] {
            if (!found)
                return self->fail(found.error().message);
            if (!*found)
                return self->m_done(std::optional<RoomContents>());
            self->m_contents.record = **found;
            self->readState();
        });
    });
}

void RoomLoader::readState()
{
    m_storage.startingState(m_asset, [self = shared_from_this()](const Stored<StateRecord> &found) {
        self->m_executor->post([self, found] {
            const auto state = found.and_then([&self](const StateRecord &record) {
                return Trimmer::stateOf(record, self->m_contents.record.asset.kind);
            });
            if (!state)
                return self->fail(state.error().message);
            self->m_contents.state = *state;
            self->m_contents.keptFrom = state->revision();
            self->readMore();
        });
    });
}

void RoomLoader::readMore()
{
    m_storage.eventsAfter(m_asset, m_contents.state.revision(), eventsInRead,
                          [self = shared_from_this()](const Stored<QList<EventRecord>> &events) {
                              self->m_executor->post([self, events] {
                                  if (!events)
                                      return self->fail(events.error().message);
                                  self->add(*events);
                              });
                          });
}

void RoomLoader::add(const QList<EventRecord> &events)
{
    for (const EventRecord &record : events) {
        const auto event = Protocol::decodeEvent(record.body);
        if (!event || event->operation.broadcastId != record.broadcastId)
            return fail(QStringLiteral("the event of revision %1 is damaged").arg(record.revision));
        if (const auto applied = m_contents.state.apply(*event); !applied)
            return fail(applied.error().message);
        m_contents.recorded.insert(record.broadcastId, record.revision);
        m_contents.history.append(record.revision, record.body);
    }
    if (events.size() == eventsInRead)
        return readMore();
    m_done(std::optional(std::move(m_contents)));
}

void RoomLoader::fail(const QString &message)
{
    m_done(failure(StorageError{message}));
}

} // namespace Pinthread::Server
