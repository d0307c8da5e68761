// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/server.h"

#include "server/auth/sessions.h"
#include "server/fanout/natsfanout.h"
#include "server/fanout/neighbours.h"
#include "server/logging.h"
#include "server/net/apiroutes.h"
#include "server/net/asioseams.h"
#include "server/net/certificatefiles.h"
#include "server/net/sessionwatch.h"
#include "server/net/shareddoor.h"
#include "server/storage/checkpointthread.h"
#include "server/storage/contentstore.h"
#include "server/storage/datadirectory.h"
#include "server/storage/openjournal.h"
#include "server/storage/sqlitejournal.h"

#include <boost/asio/executor_work_guard.hpp>

#include <future>
#include <semaphore>

namespace Pinthread::Server {

namespace net = boost::asio;

namespace {

constexpr std::chrono::milliseconds cuttingOff{500};

int threadCount(const ServerConfig &config)
{
    constexpr int most = 4;
    return config.threads > 0 ? config.threads : std::clamp(int(std::thread::hardware_concurrency()), 1, most);
}

} // namespace

/// Everything that runs while the server runs, in the order in which it is made; it goes in the opposite order.
struct Running
{
    explicit Running(const ServerConfig &serverConfig);
    ~Running();
    Q_DISABLE_COPY_MOVE(Running)

    [[nodiscard]] Expected<void, StartError> start();
    void stop();
    void invitationEnded(InvitationId invitation);
    void accountsChanged(const QList<UserId> &users);
    void countSoon();

    const ServerConfig config;
    SystemClock clock;
    SystemRandom random;
    Metrics metrics;
    DataDirectory directory{config.dataDirectory};
    ContentStore content{config.contentDirectory.isEmpty() ? directory.path() : config.contentDirectory,
                         config.contentDirectory.isEmpty() ? ContentStore::Users::One : ContentStore::Users::Several};
    CheckpointThread checkpoints{directory.file(SqliteJournal::fileName()), config.timeouts.checkpointDelay};
    StorageThread storage{metrics, [this](qint64 bytes) {
                              if (!config.sharesJournal())
                                  checkpoints.written(bytes);
                          }};
    std::shared_ptr<Neighbours> neighbours; ///< Null where nobody else uses the journal.
    NatsFanout fanout{random.next(), [this](const FromNode &said) { neighbours->heard(said); }};
    UsageMeter usage{storage, clock, [this] { countSoon(); }};
    Sessions sessions{storage, clock, random, config.sessions};
    SignInTries tries{config.signIn};
    SignIns signIns{storage, sessions, tries, clock, random};
    Invitations invitations{storage, sessions, clock, random, [this](InvitationId id) {
                                invitationEnded(id);
                                fanout.announce(InvitationEnded{id});
                            }};
    RoomRegistry rooms;
    Connections connections{config, metrics};
    Connections sharedConnections{config, metrics}; // Others cannot take the places of those at home.
    Allowances allowances{config};
    const TrustedProxies proxies{config.proxies};
    Router router;
    ApiRoutes routes{
        {config, clock, random, storage, sessions, tries, signIns, invitations, rooms, content, fanout, metrics}};
    std::atomic<quint64> serials = 0;
    net::thread_pool diskPool{2};
    NetServices services{config,     clock, metrics,  connections, router, sessions,
                         allowances, rooms, diskPool, serials,     proxies};
    NetServices sharedServices{config,     clock, metrics,  sharedConnections, router,  sessions,
                               allowances, rooms, diskPool, serials,           proxies, true};
    // What waits in here refers to everything above.
    net::io_context context{threadCount(config)};
    net::executor_work_guard<net::io_context::executor_type> work{context.get_executor()};
    net::steady_timer usageTimer{net::make_strand(context)};
    CertificateFiles certificate{context, config.tlsCertificate, config.tlsKey};
    Door door{context, services};
    SharedDoor sharedDoor{context, sharedServices, directory.path()};
    SessionWatch sessionWatch{context, sessions};
    std::vector<std::thread> threads;
    std::counting_semaphore<> threadsEnded{0};
};

Running::Running(const ServerConfig &serverConfig)
    : config(serverConfig), rooms([this] {
          const Strand strand = net::make_strand(context);
          return RoomContext{config,
                             clock,
                             storage,
                             fanout,
                             metrics,
                             std::make_shared<AsioExecutor>(strand),
                             std::make_shared<AsioScheduler>(strand),
                             &usage};
      })
{}

Running::~Running()
{
    stop();
}

Expected<void, StartError> Running::start()
{
    if (const QString problem = problemWith(config); !problem.isEmpty())
        return failure(StartError{StartError::Reason::BadConfig, problem});
    if (auto taken = directory.take(); !taken)
        return taken;
    if (const auto prepared = content.prepare(); !prepared)
        return failure(StartError{StartError::Reason::DirectoryUnusable, prepared.error().message});
    if (auto opened = storage.start([this] { return openJournal(config, clock, random); }); !opened)
        return opened;
    sessions.onChanged([this](const QList<UserId> &users) { accountsChanged(users); });
    sessions.lookAgain([] {}); // From now on, what is changed is noticed.
    routes.addTo(router);
    TlsSource tls;
    if (certificate.areGiven()) {
        if (const auto loaded = certificate.load(); !loaded)
            return failure(StartError{StartError::Reason::BadConfig, loaded.error()});
        certificate.watch();
        tls = [this] { return certificate.current(); };
    }
    if (auto listening = door.open(config.listenAddress, config.port, tls); !listening)
        return listening;
    if (config.sharesJournal()) {
        const Strand strand = net::make_strand(context);
        neighbours = std::make_shared<Neighbours>(Neighbours::Services{
            config, clock, random, storage, sessions, rooms, [this](InvitationId id) { invitationEnded(id); },
            std::make_shared<AsioExecutor>(strand), std::make_shared<AsioScheduler>(strand)});
        neighbours->start();
        fanout.start(config.nats, storage.epoch());
    } else {
        checkpoints.start();
    }
    door.letIn();
    for (int i = 0; i < threadCount(config); ++i) {
        threads.emplace_back([this] {
            context.run();
            threadsEnded.release();
        });
    }
    qCInfo(serverLog).noquote() << "Listening on" << config.listenAddress << "port" << door.port() << "with"
                                << threads.size() << "threads; data in" << directory.path();
    return {};
}

void Running::accountsChanged(const QList<UserId> &users)
{
    door.accountsChanged(users);
    sharedDoor.accountsChanged(users);
}

void Running::invitationEnded(InvitationId invitation)
{
    door.invitationEnded(invitation);
    sharedDoor.invitationEnded(invitation);
}

/// What is counted now is recorded together with what comes until then.
void Running::countSoon()
{
    net::post(usageTimer.get_executor(), [this] {
        usageTimer.expires_after(config.timeouts.usageInterval);
        usageTimer.async_wait([this](const boost::system::error_code &error) {
            if (!error)
                usage.flush();
        });
    });
}

void Running::stop()
{
    const auto begun = std::chrono::steady_clock::now();
    const auto deadline = begun + config.timeouts.stop;
    const bool ran = !threads.empty();
    if (ran) {
        door.close();
        sharedDoor.close();
        if (!rooms.finishAll(deadline))
            qCWarning(serverLog) << "Not everything could be recorded in time.";
        sharedConnections.goDownAll();
        door.clear(deadline);
        sharedDoor.clear(deadline);
    }
    fanout.stop();
    if (neighbours)
        neighbours->stop();
    rooms.clear();
    net::post(usageTimer.get_executor(), [this] { usageTimer.cancel(); });
    certificate.rest();
    door.rest();
    sharedDoor.rest();
    sessionWatch.rest();
    work.reset();
    // With everybody gone the threads run out of work; should they not, they are not waited for.
    for (std::size_t i = 0; i < threads.size(); ++i) {
        if (!threadsEnded.try_acquire_until(deadline + 2 * cuttingOff))
            context.stop();
    }
    for (std::thread &thread : threads)
        thread.join();
    threads.clear();
    diskPool.join();
    signIns.stop();
    usage.flush();
    storage.stop();
    neighbours.reset(); // Its timer is one of the context's.
    checkpoints.stop();
    directory.release();
    if (ran) {
        const auto took = std::chrono::steady_clock::now() - begun;
        qCInfo(serverLog) << "Stopped after" << std::chrono::duration_cast<std::chrono::milliseconds>(took).count()
                          << "ms.";
    }
}

class Server::Private
{
public:
    ServerConfig config;
    std::unique_ptr<Running> running;
};

Server::Server(ServerConfig config) : d(new Private{std::move(config), nullptr}) {}

Server::~Server() = default;

Expected<void, StartError> Server::start()
{
    if (d->running)
        return {};
    auto running = std::make_unique<Running>(d->config);
    auto started = running->start();
    if (started)
        d->running = std::move(running);
    return started;
}

void Server::stop()
{
    d->running.reset();
}

bool Server::isRunning() const
{
    return d->running != nullptr;
}

quint16 Server::port() const
{
    return d->running ? d->running->door.port() : 0;
}

QUrl Server::baseUrl() const
{
    if (!d->running)
        return {};
    QUrl url;
    url.setScheme(d->config.tlsCertificate.isEmpty() ? QStringLiteral("http") : QStringLiteral("https"));
    // Whoever listens everywhere is reached by the machine itself on the loopback address.
    const QString &address = d->config.listenAddress;
    const bool everywhere = address == QLatin1String("0.0.0.0") || address == QLatin1String("::");
    url.setHost(everywhere ? QStringLiteral("127.0.0.1") : address);
    url.setPort(port());
    return url;
}

void Server::reloadCertificate()
{
    if (d->running && d->running->certificate.areGiven())
        d->running->certificate.reload();
}

Expected<Sharing, ServiceError> Server::share()
{
    if (!d->running)
        return failure(ServiceError{QStringLiteral("The server does not run.")});
    return d->running->sharedDoor.open().map_error([](const QString &message) { return ServiceError{message}; });
}

void Server::stopSharing()
{
    if (!isShared())
        return;
    d->running->sharedDoor.close();
    d->running->sharedDoor.clear(std::chrono::steady_clock::now() + d->config.timeouts.stop);
}

bool Server::isShared() const
{
    return d->running && d->running->sharedDoor.isOpen();
}

Expected<Protocol::SessionGrant, ServiceError> Server::issueSession(const QString &name, Role role)
{
    if (!d->running)
        return failure(ServiceError{QStringLiteral("The server does not run.")});
    if (const QString problem = Sessions::problemWithName(name); !problem.isEmpty())
        return failure(ServiceError{problem});
    std::promise<Expected<Protocol::SessionGrant, StorageError>> issued;
    auto answer = issued.get_future();
    d->running->sessions.issue(name.trimmed(), role, [&issued](auto grant) { issued.set_value(std::move(grant)); });
    return answer.get().map_error([](const StorageError &error) { return ServiceError{error.message}; });
}

} // namespace Pinthread::Server
