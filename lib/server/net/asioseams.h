// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "server/rooms/executor.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/strand.hpp>

namespace Pinthread::Server {

using Strand = boost::asio::strand<boost::asio::io_context::executor_type>;

/// Room work on a strand of the network's threads.
class AsioExecutor final : public Executor
{
public:
    explicit AsioExecutor(Strand strand) : m_strand(std::move(strand)) {}

    void post(std::function<void()> work) override;

private:
    Strand m_strand;
};

/// Real time, calling back on a strand.
class AsioScheduler final : public Scheduler
{
public:
    explicit AsioScheduler(Strand strand) : m_strand(std::move(strand)) {}

    [[nodiscard]] std::chrono::nanoseconds steadyNow() const override;
    [[nodiscard]] std::unique_ptr<Timer> after(std::chrono::nanoseconds delay, Work work) override;

private:
    Strand m_strand;
};

} // namespace Pinthread::Server
