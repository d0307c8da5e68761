// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSysInfo>

namespace Pinthread {

using namespace std::chrono_literals;

namespace {

const QByteArray taken = QByteArrayLiteral("taken\n");
/// A request is a few file names; what is longer is none.
constexpr qint64 longestRequest = 1 << 20;
/// What a socket's path may have on every system, with some room for what Qt appends while it makes one.
constexpr qsizetype longestSocketPath = 80;

QString shortHash(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(12));
}

/// A name that was never used: who is still called otherwise does not take ours away when it ends.
QString freshSocketName(const QString &directory)
{
    const QString name =
        QStringLiteral("instance-%1.socket").arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
    const QString path = directory + QLatin1Char('/') + name;
    if (path.toUtf8().size() <= longestSocketPath)
        return path;
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
           + QStringLiteral("/pinthread-%1-%2").arg(shortHash(directory), name);
}

enum class Reached { Nobody, Somebody, NoAnswer };

Reached reach(QLocalSocket &socket, const QString &socketName, const QDeadlineTimer &deadline)
{
    if (socketName.isEmpty())
        return Reached::Nobody;
    socket.connectToServer(socketName);
    if (socket.waitForConnected(int(deadline.remainingTime())))
        return Reached::Somebody;
    const auto error = socket.error();
    const bool dead = error == QLocalSocket::ServerNotFoundError || error == QLocalSocket::ConnectionRefusedError;
    return dead ? Reached::Nobody : Reached::NoAnswer;
}

/// Nobody: it has ended without an answer.
Reached handOver(QLocalSocket &socket, const StartRequest &request, const QDeadlineTimer &deadline)
{
    socket.write(toJson(request) + '\n');
    QByteArray answer;
    while (!answer.endsWith('\n')) {
        if (deadline.hasExpired())
            return Reached::NoAnswer;
        if (!socket.waitForReadyRead(int(deadline.remainingTime())) && socket.state() != QLocalSocket::ConnectedState)
            return Reached::Nobody;
        answer += socket.readAll();
    }
    return answer == taken ? Reached::Somebody : Reached::NoAnswer;
}

} // namespace

SingleInstance::SingleInstance(const QString &profileDirectory, QObject *parent)
    : QObject(parent), m_directory(profileDirectory),
      // A home directory may be shared by machines, a socket is not.
      m_nameFile(QStringLiteral("%1/instance-%2").arg(profileDirectory, shortHash(QSysInfo::machineHostName()))),
      m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
}

SingleInstance::~SingleInstance()
{
    stop();
}

SingleInstance::Outcome SingleInstance::start(const StartRequest &request, std::chrono::milliseconds wait)
{
    const QDeadlineTimer deadline(wait);
    do {
        QLockFile lock(m_nameFile + QStringLiteral(".lock"));
        if (!lock.tryLock(int(deadline.remainingTime())))
            return Outcome::NoAnswer;
        QLocalSocket socket;
        const QString other = socketOfOther();
        switch (reach(socket, other, deadline)) {
        case Reached::Nobody:
            if (!other.isEmpty())
                QFile::remove(other); // What a process that was killed has left.
            serve();
            return Outcome::First;
        case Reached::NoAnswer:
            return Outcome::NoAnswer;
        case Reached::Somebody:
            break;
        }
        lock.unlock(); // It may be ending, and wants it.
        switch (handOver(socket, request, deadline)) {
        case Reached::Somebody:
            return Outcome::HandedOver;
        case Reached::NoAnswer:
            return Outcome::NoAnswer;
        case Reached::Nobody:
            break; // Once more: this may be the first one now.
        }
    } while (!deadline.hasExpired());
    return Outcome::NoAnswer;
}

void SingleInstance::startAnyway()
{
    QLockFile lock(m_nameFile + QStringLiteral(".lock"));
    // Whoever has the lock and does not let it go is the one that does not answer.
    static_cast<void>(lock.tryLock(100ms));
    serve();
}

void SingleInstance::stop()
{
    if (!m_server->isListening())
        return;
    const QString own = m_server->fullServerName();
    m_server->close();
    // To leave no litter; who finds our name there finds nobody behind it, and helps itself.
    QLockFile lock(m_nameFile + QStringLiteral(".lock"));
    if (lock.tryLock(0) && socketOfOther() == own)
        QFile::remove(m_nameFile);
}

QString SingleInstance::socketOfOther() const
{
    QFile file(m_nameFile);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

void SingleInstance::serve()
{
    const QString name = freshSocketName(m_directory);
    if (!m_server->listen(name)) {
        qWarning("The next start of Pinthread will not find this one: %s.", qPrintable(m_server->errorString()));
        return;
    }
    QSaveFile file(m_nameFile);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(m_server->fullServerName().toUtf8());
        file.commit();
    }
}

void SingleInstance::onConnection()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { onReadable(*socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        onReadable(*socket);
    }
}

void SingleInstance::onReadable(QLocalSocket &socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() > longestRequest)
            socket.abort();
        return;
    }
    const auto request = startRequestFromJson(socket.readLine());
    if (!request) {
        socket.abort();
        return;
    }
    socket.write(taken);
    socket.disconnectFromServer();
    Q_EMIT requested(*request);
}

} // namespace Pinthread
