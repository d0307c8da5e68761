// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/embeddedserver.h"

#include "server/auth/secret.h"
#include "server/server.h"
#include "server/storage/datadirectory.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSaveFile>
#include <QThread>

#include <atomic>
#include <optional>

namespace Pinthread::Server {

namespace {

using Field = QLatin1String;

QString fileIn(const QString &directory)
{
    return QDir(directory).absoluteFilePath(QStringLiteral("server.json"));
}

/// How a second program finds the first one's server.
struct Whereabouts
{
    QUrl base;
    QString secret;
    qint64 pid = 0;

    [[nodiscard]] static std::optional<Whereabouts> read(const QString &directory)
    {
        QFile file(fileIn(directory));
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        const Whereabouts found{QUrl(json.value(Field("baseUrl")).toString()), json.value(Field("secret")).toString(),
                                json.value(Field("pid")).toInteger()};
        if (!found.base.isValid() || found.base.isEmpty() || found.secret.isEmpty())
            return std::nullopt;
        return found;
    }

    [[nodiscard]] bool write(const QString &directory) const
    {
        QSaveFile file(fileIn(directory));
        // The permissions come before the secret.
        return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
               && file.write(QJsonDocument(QJsonObject{{Field("baseUrl"), base.toString()},
                                                       {Field("secret"), secret},
                                                       {Field("pid"), pid}})
                                 .toJson())
                      > 0
               && file.commit();
    }
};

} // namespace

/// Lives on a thread of its own, where it may wait; answers by calling back on the outer object's thread.
class EmbeddedServer::Worker
{
public:
    Worker(QString directory, EmbeddedServer *outer) : m_directory(std::move(directory)), m_outer(outer)
    {
        m_thread.setObjectName(QStringLiteral("embedded server"));
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }

    ~Worker()
    {
        m_leaving = true;
        const auto stop = [this] {
            if (m_server && m_server->isRunning())
                QFile::remove(fileIn(m_directory)); // While the lock is still ours.
            m_server.reset();
        };
        QMetaObject::invokeMethod(&m_context, stop, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Worker)

    void run(std::function<void()> work) { QMetaObject::invokeMethod(&m_context, std::move(work)); }

    void answer(std::function<void()> work)
    {
        QMetaObject::invokeMethod(m_outer, std::move(work), Qt::QueuedConnection);
    }

    /// On the worker's thread.
    void start();
    void issue(const QString &name, const SessionCallback &callback);
    void share();
    void stopSharing();

    // On the outer thread:
    bool busy = false;
    bool running = false;
    std::optional<Sharing> sharing;
    QUrl base;
    QString secret;

private:
    void startFailed(const StartError &error);

    const QString m_directory;
    EmbeddedServer *const m_outer;
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<Server> m_server;
    std::atomic<bool> m_leaving = false;
};

void EmbeddedServer::Worker::start()
{
    SystemRandom random;
    ServerConfig config;
    config.dataDirectory = m_directory;
    config.secret = Secret::make(random);
    config.sessionRole = Role::Moderator; // Whoever knows the secret is the person whose machine it is.
    m_server = std::make_unique<Server>(config);
    if (const auto begun = m_server->start(); !begun)
        return startFailed(begun.error());
    const Whereabouts whereabouts{m_server->baseUrl(), config.secret, QCoreApplication::applicationPid()};
    if (!whereabouts.write(m_directory)) {
        m_server.reset();
        return startFailed({StartError::Reason::DirectoryUnusable,
                            QStringLiteral("The file %1 cannot be written.").arg(fileIn(m_directory))});
    }
    answer([this, whereabouts] {
        busy = false;
        running = true;
        base = whereabouts.base;
        secret = whereabouts.secret;
        Q_EMIT m_outer->started(base);
    });
}

void EmbeddedServer::Worker::startFailed(const StartError &error)
{
    m_server.reset();
    if (error.reason == StartError::Reason::DirectoryInUse) {
        // The other one may be starting just now: its file comes a moment after its lock.
        constexpr int tries = 50;
        for (int i = 0; i < tries && !m_leaving; ++i) {
            const auto other = Whereabouts::read(m_directory);
            if (other && other->pid == DataDirectory(m_directory).owner()) {
                return answer([this, other = *other] {
                    busy = false;
                    base = other.base;
                    secret = other.secret;
                    Q_EMIT m_outer->ownedElsewhere(base);
                });
            }
            QThread::msleep(100);
        }
    }
    answer([this, message = error.message] {
        busy = false;
        Q_EMIT m_outer->failed(message);
    });
}

void EmbeddedServer::Worker::issue(const QString &name, const SessionCallback &callback)
{
    Expected<Protocol::SessionGrant, QString> grant = failure(QStringLiteral("The server does not run."));
    if (m_server) {
        grant = m_server->issueSession(name, Role::Moderator).map_error([](const ServiceError &error) {
            return error.message;
        });
    }
    answer([callback, grant] { callback(grant); });
}

void EmbeddedServer::Worker::share()
{
    Expected<Sharing, ServiceError> shared =
        failure(ServiceError{QStringLiteral("Only the Pinthread that was started first can share what is in it.")});
    if (m_server)
        shared = m_server->share();
    answer([this, shared] {
        if (!shared) {
            Q_EMIT m_outer->sharingFailed(shared.error().message);
            return;
        }
        sharing = *shared;
        Q_EMIT m_outer->sharingStarted(*shared);
    });
}

void EmbeddedServer::Worker::stopSharing()
{
    if (!m_server || !m_server->isShared())
        return;
    m_server->stopSharing();
    answer([this] {
        sharing.reset();
        Q_EMIT m_outer->sharingStopped();
    });
}

EmbeddedServer::EmbeddedServer(const QString &dataDirectory, QObject *parent)
    : QObject(parent), m_worker(std::make_unique<Worker>(dataDirectory, this))
{}

EmbeddedServer::~EmbeddedServer() = default;

void EmbeddedServer::start()
{
    if (m_worker->busy || m_worker->running)
        return;
    m_worker->busy = true;
    m_worker->run([worker = m_worker.get()] { worker->start(); });
}

bool EmbeddedServer::isRunning() const
{
    return m_worker->running;
}

QUrl EmbeddedServer::baseUrl() const
{
    return m_worker->base;
}

QString EmbeddedServer::localSecret() const
{
    return m_worker->secret;
}

void EmbeddedServer::share()
{
    m_worker->run([worker = m_worker.get()] { worker->share(); });
}

void EmbeddedServer::stopSharing()
{
    m_worker->run([worker = m_worker.get()] { worker->stopSharing(); });
}

const std::optional<Sharing> &EmbeddedServer::sharing() const
{
    return m_worker->sharing;
}

void EmbeddedServer::issueSession(const QString &name, SessionCallback callback)
{
    m_worker->run([worker = m_worker.get(), name, callback = std::move(callback)] { worker->issue(name, callback); });
}

} // namespace Pinthread::Server
