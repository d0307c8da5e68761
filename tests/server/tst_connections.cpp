// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/connections.h"

#include <QTest>

#include <optional>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;
using Instant = Connection::Instant;

namespace {

constexpr Instant start = Instant(1000h);

/// A connection that is looked at, and says when it wants that again.
class TestConnection final : public Connection
{
public:
    Instant check(Instant now) override
    {
        looked.append(now);
        return next;
    }
    void goDown() override {}
    void cutOff() override {}

    Instant next = Instant::max();
    QList<Instant> looked;
};

} // namespace

/// Deadlines: looked at when they are due, together, and not at all when there are none.
class TestConnections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_armed.reset();
        m_connections = std::make_unique<Connections>(m_config, m_metrics);
        m_connections->onDue([this](Instant when) { m_armed = when; });
    }

    void whileNothingHappensNothingIsAskedFor()
    {
        QVERIFY(!m_armed);
        m_connections->sweep(start);
        QVERIFY(!m_armed);
        const auto quiet = connect(); // One without a deadline.
        m_connections->sweep(start);
        QVERIFY(!m_armed);
        QCOMPARE(quiet->looked.size(), 1);
    }

    void theEarliestDeadlineCounts()
    {
        m_connections->lookBy(start + 10s);
        QCOMPARE(*m_armed, start + 10s);
        m_armed.reset();
        m_connections->lookBy(start + 20s); // That is after it.
        QVERIFY(!m_armed);
        m_connections->lookBy(start + 5s);
        QCOMPARE(*m_armed, start + 5s);
    }

    void aSweepAsksForTheNextOne()
    {
        const auto one = connect();
        const auto two = connect();
        one->next = start + 30s;
        two->next = start + 20s;
        m_connections->sweep(start);
        QCOMPARE(*m_armed, start + 20s);
        one->next = two->next = Instant::max();
        m_armed.reset();
        m_connections->sweep(start + 20s);
        QVERIFY(!m_armed);
        QCOMPARE(one->looked, (QList<Instant>{start, start + 20s}));
        m_connections->lookBy(start + 40s); // And what begins later is not forgotten.
        QCOMPARE(*m_armed, start + 40s);
    }

    void manyDeadlinesAreLookedAtTogether()
    {
        std::vector<std::shared_ptr<TestConnection>> crowd;
        for (int i = 0; i < 1000; ++i) {
            crowd.push_back(connect());
            crowd.back()->next = start + std::chrono::milliseconds(i);
        }
        m_connections->sweep(start);
        QCOMPARE(*m_armed, start + 500ms); // A quarter of the shortest time there is: 2 s for closing.
    }

    void whoHasGoneIsNotAsked()
    {
        connect()->next = start + 1s;
        m_connections->sweep(start);
        QVERIFY(!m_armed);
    }

private:
    [[nodiscard]] std::shared_ptr<TestConnection> connect()
    {
        auto connection = std::make_shared<TestConnection>();
        m_connections->add(connection);
        return connection;
    }

    const ServerConfig m_config;
    Metrics m_metrics;
    std::optional<Instant> m_armed;
    std::unique_ptr<Connections> m_connections;
};

QTEST_APPLESS_MAIN(TestConnections)
#include "tst_connections.moc"
