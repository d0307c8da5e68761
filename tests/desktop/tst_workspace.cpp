// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "embeddedserverhost.h"
#include "workspace.h"

#include "server/server.h"
#include "sync/qtscheduler.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;
using State = ConnectionStatus::State;

/// Coming to a server, getting in, and coming back, with the real servers.
class TestWorkspace : public QObject
{
    Q_OBJECT

    static constexpr int patience = 20'000; ///< Milliseconds; two attempts may lie seconds apart.

    std::unique_ptr<QTemporaryDir> m_directory;
    SystemClock m_clock;
    SystemRandom m_random;
    QtScheduler m_scheduler;

    [[nodiscard]] std::unique_ptr<Profile> profile() const
    {
        auto opened = Profile::open(m_directory->filePath(QStringLiteral("profile")));
        if (!opened)
            qFatal("%s", qPrintable(opened.error()));
        return std::move(*opened);
    }
    [[nodiscard]] std::unique_ptr<Workspace> workspace(Profile &profile, std::unique_ptr<ServerAccess> access,
                                                       const char *name = "Alice")
    {
        auto made = std::make_unique<Workspace>(profile, std::move(access), QLatin1String(name),
                                                Workspace::Seams{m_clock, m_random, m_scheduler});
        made->start();
        return made;
    }
    [[nodiscard]] std::unique_ptr<EmbeddedServerHost> embedded() const
    {
        return std::make_unique<EmbeddedServerHost>(m_directory->filePath(QStringLiteral("profile/server")));
    }
    [[nodiscard]] std::unique_ptr<Server::Server> team(quint16 port = 0, const char *secret = "") const
    {
        Server::ServerConfig config;
        config.dataDirectory = m_directory->filePath(QStringLiteral("team"));
        config.port = port;
        config.secret = QLatin1String(secret);
        config.threads = 1;
        config.timeouts.closing = std::chrono::milliseconds(50); // Its clients sleep on this thread while it stops.
        auto server = std::make_unique<Server::Server>(config);
        if (const auto started = server->start(); !started)
            qFatal("%s", qPrintable(started.error().message));
        return server;
    }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_directory.reset(); }

    void theEmbeddedServerLetsItsOwnerDoEverything()
    {
        const auto mine = profile();
        const auto alice = workspace(*mine, embedded());
        QTRY_VERIFY_WITH_TIMEOUT(alice->isOnline(), patience);
        QVERIFY(alice->status().embedded);
        QCOMPARE(alice->actor().user.name, QStringLiteral("Alice"));
        QCOMPARE(alice->actor().role, Role::Moderator);
    }

    void oneIsTheSameUserTomorrow()
    {
        const auto mine = profile();
        auto alice = workspace(*mine, embedded());
        QTRY_VERIFY_WITH_TIMEOUT(alice->isOnline(), patience);
        const UserId user = alice->actor().user.id;
        alice.reset();
        alice = workspace(*mine, embedded());
        QTRY_VERIFY_WITH_TIMEOUT(alice->isOnline(), patience);
        QCOMPARE(alice->actor().user.id, user);
        alice.reset();
        alice = workspace(*mine, embedded(), "Alicia");
        QTRY_VERIFY_WITH_TIMEOUT(alice->isOnline(), patience);
        QCOMPARE(alice->actor().user.name, QStringLiteral("Alicia"));
        QVERIFY(alice->actor().user.id != user);
    }

    void aSecondInstanceUsesTheFirstOnesServerAndTakesOver()
    {
        const auto mine = profile();
        auto first = workspace(*mine, embedded());
        QTRY_VERIFY_WITH_TIMEOUT(first->isOnline(), patience);
        const auto second = workspace(*mine, embedded());
        QTRY_VERIFY_WITH_TIMEOUT(second->isOnline(), patience);
        QCOMPARE(second->sync()->account().url, first->sync()->account().url);
        const QUrl before = second->sync()->account().url;

        first.reset();
        QTRY_VERIFY_WITH_TIMEOUT(second->isOnline() && second->sync()->account().url != before, patience);
    }

    void aWrongSecretIsSaidAndNotTriedAgain()
    {
        const auto server = team(0, "open sesame");
        const auto mine = profile();
        const auto alice =
            workspace(*mine, std::make_unique<RemoteServer>(server->baseUrl(), QStringLiteral("open barley")));
        QTRY_COMPARE_WITH_TIMEOUT(alice->status().state, State::LockedOut, patience);
        QVERIFY(!alice->status().reason.isEmpty());
        QVERIFY(!alice->status().nextAttempt);
        QVERIFY(!alice->sync());

        const auto bob =
            workspace(*mine, std::make_unique<RemoteServer>(server->baseUrl(), QStringLiteral("open sesame")), "Bob");
        QTRY_VERIFY_WITH_TIMEOUT(bob->isOnline(), patience);
    }

    void waitsForAServerThatIsAway()
    {
        quint16 port = 0;
        {
            const auto server = team();
            port = server->port();
        }
        const auto mine = profile();
        const QUrl address(QStringLiteral("http://127.0.0.1:%1").arg(port));
        const auto alice = workspace(*mine, std::make_unique<RemoteServer>(address, QString()));
        QTRY_COMPARE_WITH_TIMEOUT(alice->status().state, State::Offline, patience);
        QVERIFY(alice->status().nextAttempt);
        QVERIFY(!alice->status().reason.isEmpty());
        const auto server = team(port);
        QTRY_VERIFY_WITH_TIMEOUT(alice->isOnline(), patience);
    }

    void anUnknownTokenIsReplaced()
    {
        const auto mine = profile();
        auto server = team();
        const quint16 port = server->port();
        auto alice = workspace(*mine, std::make_unique<RemoteServer>(server->baseUrl(), QString()));
        QTRY_VERIFY_WITH_TIMEOUT(alice->isOnline(), patience);
        const UserId before = alice->actor().user.id;
        QSignalSpy changed(alice.get(), &Workspace::syncChanged);

        // Somebody has thrown the server's data away and started it anew.
        server.reset();
        QVERIFY(QDir(m_directory->filePath(QStringLiteral("team"))).removeRecursively());
        server = team(port);
        QTRY_VERIFY_WITH_TIMEOUT(alice->isOnline() && alice->actor().user.id != before, patience);
        QCOMPARE(changed.count(), 1);
    }

    void tryNowDoesNotWait()
    {
        quint16 port = 0;
        {
            const auto server = team();
            port = server->port();
        }
        const auto mine = profile();
        const QUrl address(QStringLiteral("http://127.0.0.1:%1").arg(port));
        const auto alice = workspace(*mine, std::make_unique<RemoteServer>(address, QString()));
        QTRY_COMPARE_WITH_TIMEOUT(alice->status().state, State::Offline, patience);
        alice->tryNow();
        QCOMPARE(alice->status().state, State::Connecting);
        QTRY_COMPARE_WITH_TIMEOUT(alice->status().state, State::Offline, patience);
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
