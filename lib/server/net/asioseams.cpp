// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/asioseams.h"

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <atomic>

namespace Pinthread::Server {

namespace net = boost::asio;

namespace {

/// What a timer and its completion share; the completion may outlive the timer.
struct TimerState
{
    TimerState(const Strand &strand, Scheduler::Work scheduled) : timer(strand), work(std::move(scheduled)) {}

    net::steady_timer timer;
    Scheduler::Work work;
    std::atomic<bool> cancelled = false;
};

class AsioTimer final : public Timer
{
public:
    AsioTimer(Strand strand, std::shared_ptr<TimerState> state) : m_strand(std::move(strand)), m_state(std::move(state))
    {}
    ~AsioTimer() override
    {
        if (m_state->cancelled.exchange(true))
            return;
        net::post(m_strand, [state = std::move(m_state)] { state->timer.cancel(); });
    }
    Q_DISABLE_COPY_MOVE(AsioTimer)

private:
    Strand m_strand;
    std::shared_ptr<TimerState> m_state;
};

} // namespace

void AsioExecutor::post(std::function<void()> work)
{
    net::post(m_strand, std::move(work));
}

std::chrono::nanoseconds AsioScheduler::steadyNow() const
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

std::unique_ptr<Timer> AsioScheduler::after(std::chrono::nanoseconds delay, Work work)
{
    auto state = std::make_shared<TimerState>(m_strand, std::move(work));
    state->timer.expires_after(delay);
    state->timer.async_wait(net::bind_executor(m_strand, [state](const boost::system::error_code &) {
        if (!state->cancelled.exchange(true))
            std::exchange(state->work, nullptr)();
    }));
    return std::make_unique<AsioTimer>(m_strand, std::move(state));
}

} // namespace Pinthread::Server
