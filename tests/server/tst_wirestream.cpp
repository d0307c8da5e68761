// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/wirestream.h"
#include "server/wireclient.h"

#include <QTest>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <future>
#include <thread>

namespace net = boost::asio;
using namespace Pinthread::Server;
using Tcp = net::ip::tcp;

namespace {

constexpr std::size_t limit = 16 * 1024;
constexpr int kernelBytes = 4096;

/// Beast's WebSocket on a WireStream, and a client who speaks to it byte by byte. Beast reads, and answers pings, on a
/// thread; what the tests push comes from others.
class WireScene
{
public:
    explicit WireScene(std::size_t outboxLimit = limit) : m_limit(outboxLimit)
    {
        Tcp::acceptor acceptor(m_context, Tcp::endpoint(net::ip::address_v4::loopback(), 0));
        client = std::make_unique<WireClient>(acceptor.local_endpoint().port(), kernelBytes);
        Tcp::socket socket(net::make_strand(m_context));
        acceptor.accept(socket);
        socket.set_option(net::socket_base::send_buffer_size(kernelBytes));
        outbox = std::make_shared<Outbox>(std::move(socket), m_limit, metrics);
    }

    ~WireScene()
    {
        onStrand([this] { outbox->close(); });
        m_work.reset();
        m_thread.join();
        outbox.reset(); // Its socket belongs to m_context, which is gone before it otherwise.
    }
    Q_DISABLE_COPY_MOVE(WireScene)

    /// Beast answers the upgrade and reads until the end.
    [[nodiscard]] bool serve()
    {
        net::co_spawn(
            outbox->socket().get_executor(), [this] { return run(); }, net::detached);
        return client->upgrade();
    }

    void onStrand(const std::function<void()> &work)
    {
        std::promise<void> done;
        net::post(outbox->socket().get_executor(), [&] {
            work();
            done.set_value();
        });
        done.get_future().wait();
    }

    Metrics metrics;
    std::unique_ptr<WireClient> client;
    std::shared_ptr<Outbox> outbox;
    std::atomic<bool> ended = false; ///< Beast reads no more.

private:
    net::awaitable<void> run()
    {
        boost::beast::websocket::stream<WireStream, false> stream(outbox, QByteArray());
        boost::system::error_code failed;
        co_await stream.async_accept(net::redirect_error(net::use_awaitable, failed));
        boost::beast::flat_buffer buffer;
        while (!failed) {
            buffer.clear();
            co_await stream.async_read_some(buffer, 512, net::redirect_error(net::use_awaitable, failed));
        }
        ended = true;
    }

    const std::size_t m_limit;
    net::io_context m_context;
    net::executor_work_guard<net::io_context::executor_type> m_work{m_context.get_executor()};
    std::thread m_thread{[this] { m_context.run(); }};
};

constexpr qsizetype pingBytes = 120;

QByteArray ping(int number)
{
    return QByteArray::number(number).leftJustified(pingBytes, '.');
}

/// A client who pings and pings, until stop(). Its end is the end of the connection: it may stand in the middle of a
/// ping that nobody takes.
class Flood
{
public:
    explicit Flood(WireScene &scene)
        : m_scene(scene), m_thread([this] {
              while (!m_over) {
                  m_scene.client->sendFrame(9, ping(m_sent));
                  ++m_sent;
              }
          })
    {}
    ~Flood()
    {
        stop();
        m_scene.onStrand([this] { m_scene.outbox->close(); });
    }
    Q_DISABLE_COPY_MOVE(Flood)

    [[nodiscard]] int sent() const { return m_sent; }
    /// True when it has come to a halt: nobody takes its pings any more.
    [[nodiscard]] bool isStuck()
    {
        const int before = m_sent;
        QTest::qWait(200);
        return before > 0 && m_sent == before;
    }
    void stop() { m_over = true; }

private:
    WireScene &m_scene;
    std::atomic<bool> m_over = false;
    std::atomic<int> m_sent = 0;
    std::jthread m_thread;
};

} // namespace

class TestWireStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFrameIsWholeWhileTheClientPings()
    {
        WireScene scene;
        QVERIFY(scene.serve());
        constexpr int frames = 600;
        constexpr int senders = 2;
        std::atomic<int> turnedAway = 0;
        // Rooms push from their threads, and try again when there is no room.
        const auto push = [&](char sender) {
            for (int i = 0; i < frames; ++i) {
                const QByteArray text = sender + QByteArray::number(i).leftJustified(1500, sender);
                while (scene.outbox->push(Frame::text(text)) == Outbox::Push::Full) {
                    ++turnedAway;
                    std::this_thread::yield();
                }
            }
        };
        // The reading begins when all buffers are full. The flood, which closes the outbox, ends before the rooms do:
        // they would try for ever.
        std::vector<std::jthread> rooms;
        Flood flood(scene);
        for (int i = 0; i < senders; ++i)
            rooms.emplace_back(push, static_cast<char>('a' + i));
        QTRY_VERIFY(turnedAway > 0);

        int pongs = 0;
        std::array<int, senders> next{};
        while (next[0] + next[1] < senders * frames || pongs < 500) {
            const auto frame = scene.client->receiveFrame();
            QVERIFY(frame);
            if (frame->opcode == 10) {
                QCOMPARE(frame->payload, ping(pongs++));
                continue;
            }
            QCOMPARE(frame->opcode, 1);
            const char sender = frame->payload.front();
            QVERIFY(sender == 'a' || sender == 'b');
            const int number = next.at(std::size_t(sender - 'a'))++;
            QCOMPARE(frame->payload, sender + QByteArray::number(number).leftJustified(1500, sender));
        }
        flood.stop();
    }

    void whoPingsAndDoesNotReadIsBounded()
    {
        WireScene scene;
        QVERIFY(scene.serve());
        Flood flood(scene);
        std::size_t most = 0;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                most = std::max(most, scene.outbox->waitingBytes());
                return flood.isStuck();
            }(),
            15'000);
        QVERIFY(scene.outbox->waitingBytes() > limit); // Otherwise Beast would read on.
        QVERIFY(most <= 2 * limit);
        QVERIFY(!scene.ended);

        // It reads again: every ping that was sent has its answer.
        const int stuckAt = flood.sent();
        flood.stop();
        for (int i = 0; i < stuckAt; ++i) {
            const auto pong = scene.client->receiveFrame();
            QVERIFY(pong);
            QCOMPARE(pong->opcode, 10);
            QCOMPARE(pong->payload, ping(i));
        }
    }

    void whoPingsAndDoesNotReadCanBeCutOff()
    {
        WireScene scene;
        QVERIFY(scene.serve());
        Flood flood(scene);
        QTRY_VERIFY_WITH_TIMEOUT(flood.isStuck(), 15'000);
        flood.stop();
        scene.onStrand([&] { scene.outbox->close(); });
        // Beast still has pings in its buffer; it must not wait for ever to answer them.
        QTRY_VERIFY(scene.ended);
    }

    void whatDoesNotFitAtAllIsAnError()
    {
        WireScene scene;
        WireStream stream(scene.outbox, {});
        const QByteArray large(10 * limit, 'x');
        QCOMPARE(scene.outbox->push(Frame::raw(large)), Outbox::Push::Taken); // Fills the buffers.
        const QByteArray more(2 * limit, 'y');
        std::atomic<bool> refused = false;
        std::atomic<std::size_t> written = 1;
        scene.onStrand([&] {
            stream.async_write_some(net::buffer(more.constData(), std::size_t(more.size())),
                                    [&](const boost::system::error_code &error, std::size_t bytes) {
                                        written = bytes;
                                        refused = error == net::error::no_buffer_space;
                                    });
        });
        QCOMPARE(scene.client->receiveRaw(large.size()), large);
        QTRY_VERIFY(refused);
        QCOMPARE(written.load(), std::size_t(0));
    }

    void bytesBehindTheUpgradeRequestAreReadFirst()
    {
        WireScene scene;
        WireStream stream(scene.outbox, "hello ");
        scene.client->sendRaw("world");
        QByteArray got;
        while (got.size() < 11) {
            char piece[4];
            std::promise<std::size_t> count;
            scene.onStrand([&] {
                stream.async_read_some(net::buffer(piece),
                                       [&](const boost::system::error_code &error, std::size_t bytes) {
                                           count.set_value(error ? 0 : bytes);
                                       });
            });
            const std::size_t bytes = count.get_future().get();
            QVERIFY(bytes > 0);
            got.append(piece, static_cast<qsizetype>(bytes));
        }
        QCOMPARE(got, QByteArray("hello world"));
    }
};

QTEST_GUILESS_MAIN(TestWireStream)
#include "tst_wirestream.moc"
