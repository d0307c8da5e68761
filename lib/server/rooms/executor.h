// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <functional>

namespace Pinthread::Server {

/// Runs work one after the other, in the order in which it was posted, never two at a time: the home of a room's state.
/// (In the server a strand of the network's threads, in a test a virtual clock.)
class Executor
{
public:
    Executor() = default;
    virtual ~Executor() = default;
    Q_DISABLE_COPY_MOVE(Executor)

    /// Thread-safe; never calls \a work from within.
    virtual void post(std::function<void()> work) = 0;
};

} // namespace Pinthread::Server
