// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/trimmer.h"

#include "protocol/codec.h"

#include <limits>

namespace Pinthread::Server::Trimmer {

namespace {

auto damaged(const QString &what)
{
    return failure(StorageError{what});
}

/// Applies what is no longer needed of \a events to \a state; how many that were.
Stored<int> apply(AssetState &state, const QList<EventRecord> &events, const TrimRequest &request)
{
    int count = 0;
    for (const EventRecord &record : events) {
        if (record.revision > request.upTo)
            break;
        const auto event = Protocol::decodeEvent(record.body);
        if (!event)
            return damaged(QStringLiteral("the event of revision %1 is damaged").arg(record.revision));
        if (event->at >= request.before)
            break;
        if (const auto applied = state.apply(*event); !applied)
            return damaged(applied.error().message);
        ++count;
    }
    return count;
}

} // namespace

Stored<AssetState> stateOf(const StateRecord &record, AssetKind kind)
{
    if (record.revision == 0)
        return AssetState(kind);
    const auto message = Protocol::decodeServerMessage(record.body);
    const auto *snapshot = message ? std::get_if<Protocol::Snapshot>(&*message) : nullptr;
    if (!snapshot || snapshot->position.revision != record.revision || snapshot->kind != kind)
        return damaged(QStringLiteral("the state of revision %1 is damaged").arg(record.revision));
    AssetState::Conversations conversations;
    for (const Conversation &conversation : snapshot->conversations)
        conversations.insert(conversation.id, conversation);
    return AssetState(kind, record.revision, snapshot->lastNumber, std::move(conversations));
}

StateRecord recordOf(AssetId asset, const QString &epoch, const AssetState &state)
{
    const auto parts = Protocol::encodeSnapshot(asset, epoch, state, std::numeric_limits<qsizetype>::max());
    return {state.revision(), parts.constFirst()};
}

Stored<bool> trim(Journal &journal, const TrimRequest &request)
{
    const auto asset = journal.asset(request.asset);
    if (!asset)
        return failure(asset.error());
    if (!*asset)
        return false;
    const auto start = journal.startingState(request.asset);
    if (!start)
        return failure(start.error());
    if (start->revision >= request.upTo)
        return false;
    auto state = stateOf(*start, (*asset)->asset.kind);
    if (!state)
        return failure(state.error());
    const auto events = journal.eventsAfter(request.asset, state->revision(), eventsInStep);
    if (!events)
        return failure(events.error());
    const auto count = apply(*state, *events, request);
    if (!count)
        return failure(count.error());
    if (*count == 0)
        return false;
    return journal.replaceEvents(request.asset, recordOf(request.asset, journal.epoch(), *state)).map([&] {
        return *count == eventsInStep;
    });
}

} // namespace Pinthread::Server::Trimmer
