// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/assetstate.h"
#include "model/limits.h"
#include "model/refusal.h"

namespace Pinthread::Testkit {

/// Makes up what people might do next: operations of every kind, most of which the rules accept and some of which they
/// refuse (gone comments, answers too deep, somebody else's words). The same seed makes the same operations.
class RandomOperations
{
public:
    /// \a clock and \a random must outlive this.
    RandomOperations(const Clock &clock, Random &random);

    /// Something to ask for while looking at \a state. Creates, until there are some conversations to talk in.
    [[nodiscard]] Operation next(const AssetState &state);

    /// One of a handful of people, the same ones all the time; moderators and viewers among them.
    [[nodiscard]] Actor somebody();

    /// A place that the rules accept on an asset of that kind.
    [[nodiscard]] Anchor anchor(AssetKind kind);

    /// Words that the rules accept: several scripts, emoji, line breaks.
    [[nodiscard]] QString words();

private:
    [[nodiscard]] double percent(double most = 100);
    [[nodiscard]] OperationBody bodyFor(AssetKind kind, const Conversation &conversation);

    const Clock &m_clock;
    Random &m_random;
    QList<Actor> m_people;
};

/// The event that records \a operation on top of \a state, or the refusal; what a server does, without one.
[[nodiscard]] Expected<Event, Refusal> record(AssetState &state, const Actor &actor, const Operation &operation,
                                              qint64 at, const Limits &limits = {});

} // namespace Pinthread::Testkit
