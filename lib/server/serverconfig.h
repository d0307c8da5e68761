// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/limits.h"
#include "model/user.h"
#include "protocol/messages.h"

#include <QStringList>

#include <chrono>
#include <functional>

namespace Pinthread::Server {

/// How long the server waits for what. Each one may be shortened by a test.
struct Timeouts
{
    using Duration = std::chrono::milliseconds;

    Duration httpHeader{10'000};     ///< For the head of a request, and between two of them on one connection.
    Duration httpBody{30'000};       ///< For the next bytes of a body, in either direction.
    Duration tlsHandshake{10'000};   ///< Before a connection by TLS may say anything.
    Duration hello{10'000};          ///< For the first message of a WebSocket.
    Duration silence{25'000};        ///< Without a byte from a client, ±10 %, before the server pings.
    Duration pong{10'000};           ///< After that ping, before the connection counts as dead.
    Duration noProgress{30'000};     ///< With waiting bytes of which the client takes none, before it is cut off.
    Duration closing{2'000};         ///< For a client to answer the close, before the socket is closed anyway.
    Duration stop{5'000};            ///< For an orderly stop as a whole.
    Duration roomIdle{60'000};       ///< Nobody has the asset open: then its memory is given back.
    Duration presenceInterval{250};  ///< The shortest time between two `presence` messages of an asset.
    Duration journalRetry{1'000};    ///< Before a journal that failed is read again, or connected to again.
    Duration journalWatch{2'000};    ///< Between two looks into a shared journal for what no other node has told of.
    Duration database{5'000};        ///< For one statement, and for a connection to come about.
    Duration presenceLife{30'000};   ///< After which those on another node that is not heard any more are gone.
    Duration usageInterval{5'000};   ///< After a delivery, before it is counted in the database.
    Duration checkpointDelay{5'000}; ///< After a write, before its pages move from the write-ahead log to the database.
};

/// When a room that has just sent something sends again: after a fan-out that took d, no earlier than factor · d later.
/// A small room never waits; a large busy one gathers what comes in meanwhile into one frame.
struct Pacing
{
    double factor = 3;                         ///< As long as batches are small: quick answers.
    double busyFactor = 7;                     ///< When batches are larger than busyBatch on average: few frames.
    double busyBatch = 4;                      ///< Operations.
    std::chrono::microseconds longest{16'000}; ///< No pause is longer: one picture of a screen with 60 Hz.
};

/// How long the session of an account is good for.
struct SessionRules
{
    std::chrono::milliseconds longest = std::chrono::hours(90 * 24); ///< From signing in on, whatever is done with it.
    std::chrono::milliseconds idle = std::chrono::hours(14 * 24);    ///< Without being used. (Noted once an hour.)
};

/// How often getting a session (by password, signature or secret) may be tried without success: so many times at once,
/// and then once each so long.
struct SignInLimits
{
    struct Rate
    {
        int atOnce = 0;
        std::chrono::seconds each{1};
        friend bool operator==(const Rate &, const Rate &) = default;
    };
    Rate perAddress{20, std::chrono::seconds(10)};
    Rate perLogin{10, std::chrono::seconds(30)}; ///< From whatever address.
    friend bool operator==(const SignInLimits &, const SignInLimits &) = default;
};

/// Everything about a server that can be chosen. The defaults are good for one machine and a team.
struct ServerConfig
{
    /// An IPv4 or IPv6 address in numbers. Any address but a loopback one requires a secret, and TLS or named proxies.
    QString listenAddress = QStringLiteral("127.0.0.1");
    /// 0: a free one, see Server::port().
    quint16 port = 0;
    /// PEM files: the certificate with what leads to its root behind it, and its key without a passphrase (empty: in
    /// the same file). Without them the server speaks no TLS.
    QString tlsCertificate;
    QString tlsKey;
    /// IP addresses and networks. They may speak without TLS, and what they say of whom they speak for is believed.
    QStringList proxies;
    /// Where the journal and the contents live. Made if it is not there. One process owns it at a time.
    QString dataDirectory;
    /// Where the PostgreSQL database is that the journal is in, as a URL: postgresql://user@host:port/database. Empty:
    /// the journal is in SQLite, in the data directory, and this server is the only one that uses it.
    QString journal;
    /// Its user's password, unless the URL has it.
    QString journalPassword;
    /// The NATS servers by which the nodes hear of each other at once, as URLs with commas between them. Empty: each
    /// one finds out by asking the database.
    QString nats;
    /// Where the contents live, which all nodes must see. Empty: in the data directory.
    QString contentDirectory;
    /// Threads for the network and the rooms; 0: as many as there are cores, at most four.
    int threads = 0;

    /// What `POST /v1/sessions` asks for. Empty: only clients on a loopback address get a session.
    QString secret;
    /// The role of sessions that `POST /v1/sessions` gives.
    Role sessionRole = Role::Commenter;

    /// Of those who sign in with an account.
    SessionRules sessions;
    SignInLimits signIn;

    Limits limits;
    Protocol::ConnectionLimits connection;
    qint64 uploadBytes = qint64(512) << 20; ///< The largest content of an asset.
    int connections = 10'000;               ///< Open at a time.
    int connectionsPerAddress = 1'000;      ///< Of these from one address; loopback addresses are not counted.
    int connectionsPerUser = 100;           ///< WebSockets of one user at a time, to one process.
    int connectionsPerTenant = 10'000;      ///< And of everybody in one tenant together.
    int operationsPerSecondPerUser = 200;   ///< Over all connections of one user to one process; twice as many at once.
    int operationsPerSecondPerTenant = 10'000; ///< And of everybody in one tenant together.
    qint64 imagePixels = ImageLimits::pixels;  ///< Width times height of an image.
    qint64 tenantBytes = 0;           ///< Of all contents of a tenant's assets together; 0: as many as the disk takes.
    int outboxBytes = 256 * 1024;     ///< Waiting for one client; beyond, it catches up from the journal later.
    int sendBufferBytes = 128 * 1024; ///< SO_SNDBUF: what the kernel may hold for one client besides.

    /// Of an asset, so many of the newest events are kept, and those of so many days; older ones are replaced by the
    /// state that they have led to. 0 events: all are kept, for ever.
    int historyEvents = 100'000;
    int historyDays = 90;

    /// Whether other nodes may use the same journal.
    [[nodiscard]] bool sharesJournal() const { return !journal.isEmpty(); }

    Timeouts timeouts;
    Pacing pacing;
    /// Where others find a server that is shared, unless it was shared on another port before or this one is taken.
    /// Below those that the system gives out, so it is free as a rule.
    quint16 sharingPort = 18117;
    /// The addresses by which others reach this machine, best first, for whom it is shared with. Empty: asks the
    /// system.
    std::function<QStringList()> networkAddresses;
};

/// What is wrong with \a config, as a sentence for whoever wrote it; empty when nothing is. Does not touch the disk.
[[nodiscard]] QString problemWith(const ServerConfig &config);

} // namespace Pinthread::Server
