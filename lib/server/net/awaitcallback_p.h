// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <functional>
#include <memory>

namespace Pinthread::Server {

/// In a coroutine: calls \a start with a callback, and goes on with what that is given, on the coroutine's executor.
/// The callback may be called from any thread, also at once, and only once.
template <class Result, class Start>
boost::asio::awaitable<Result> awaitCallback(Start start)
{
    namespace net = boost::asio;
    const auto executor = co_await net::this_coro::executor;
    auto initiation = [&start, &executor](auto handler) {
        auto shared = std::make_shared<decltype(handler)>(std::move(handler));
        start([shared, executor](Result result) {
            net::post(executor,
                      [shared, result = std::move(result)]() mutable { std::move (*shared)(std::move(result)); });
        });
    };
    // Not in one expression: GCC 12 destroys temporaries with captures twice when they stand in a co_await.
    auto operation =
        net::async_initiate<const net::use_awaitable_t<>, void(Result)>(std::ref(initiation), net::use_awaitable);
    co_return co_await std::move(operation);
}

} // namespace Pinthread::Server
