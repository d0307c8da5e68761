// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/fanout/natsfanout.h"

#include "server/logging.h"

#include <QStringList>

#include <atomic>
#include <semaphore>

#include <nats/nats.h>

namespace Pinthread::Server {

namespace {

/// pinthread.<epoch>.<tenant>.<asset>, as far as the message has them: who listens to a tenant or an asset alone, can.
struct SubjectOf
{
    QByteArray prefix;

    QByteArray operator()(const EventsRecorded &message) const { return asset(message.tenant, message.assetId); }
    QByteArray operator()(const UsersPresent &message) const { return asset(message.tenant, message.assetId); }
    QByteArray operator()(const AssetRemoved &message) const { return asset(message.tenant, message.assetId); }
    QByteArray operator()(const AssetChanged &message) const { return asset(message.tenant, message.asset.id); }
    QByteArray operator()(const InvitationEnded &) const { return prefix + ".invitation"; }

    QByteArray asset(TenantId tenant, AssetId id) const
    {
        return prefix + '.' + tenant.toText().toLatin1() + '.' + id.toText().toLatin1();
    }
};

} // namespace

/// The connection and the subscription.
class NatsFanout::Link
{
public:
    explicit Link(NatsFanout::Heard heard) : m_heard(std::move(heard)) {}
    ~Link();
    Q_DISABLE_COPY_MOVE(Link)

    /// Hears nothing more when it returns.
    void close();
    void connect(const QString &servers, const QByteArray &prefix);
    void publish(const QByteArray &subject, const QByteArray &bytes);
    [[nodiscard]] bool isThere() const { return m_there; }

private:
    [[nodiscard]] natsStatus open(const QString &servers, const QByteArray &prefix);
    void setThere(bool there);

    const NatsFanout::Heard m_heard;
    std::atomic<bool> m_there = false;
    natsOptions *m_options = nullptr;
    natsConnection *m_connection = nullptr;
    natsSubscription *m_subscription = nullptr;
    bool m_isClosed = false;
    std::binary_semaphore m_lastHeard{0};
    std::binary_semaphore m_closed{0};
};

NatsFanout::Link::~Link()
{
    close();
    natsSubscription_Destroy(m_subscription);
    natsConnection_Destroy(m_connection);
    natsOptions_Destroy(m_options);
}

void NatsFanout::Link::close()
{
    if (!m_connection || std::exchange(m_isClosed, true))
        return;
    m_there = false;
    natsConnection_Close(m_connection);
    // What is being heard in this moment is heard to the end.
    if (m_subscription)
        m_lastHeard.acquire();
    m_closed.acquire();
}

void NatsFanout::Link::connect(const QString &servers, const QByteArray &prefix)
{
    if (const natsStatus status = open(servers, prefix); status != NATS_OK)
        qCCritical(fanoutLog) << "NATS cannot be used:" << natsStatus_GetText(status);
    else if (!m_there)
        qCWarning(fanoutLog) << "NATS is not there; the other nodes are asked for through the database meanwhile.";
}

natsStatus NatsFanout::Link::open(const QString &servers, const QByteArray &prefix)
{
    constexpr int64_t pause = 250;      // Milliseconds, as all of these.
    constexpr int64_t silence = 3'000;  // Before a ping; two that are not answered end the connection.
    constexpr int64_t patience = 2'000; // For a connection to come about, and for the network to take some bytes.
    std::vector<QByteArray> names;
    for (const QString &server : servers.split(u',', Qt::SkipEmptyParts))
        names.push_back(server.trimmed().toUtf8());
    std::vector<const char *> urls;
    for (const QByteArray &name : names)
        urls.push_back(name.constData());

    const auto changed = [](natsConnection *, void *self) { static_cast<Link *>(self)->setThere(true); };
    const auto lost = [](natsConnection *, void *self) { static_cast<Link *>(self)->setThere(false); };
    const auto closed = [](natsConnection *, void *self) { static_cast<Link *>(self)->m_closed.release(); };
    const auto ignored = [](natsConnection *, natsSubscription *, natsStatus status, void *) {
        qCDebug(fanoutLog) << "NATS:" << natsStatus_GetText(status);
    };
    const auto heard = [](natsConnection *, natsSubscription *, natsMsg *message, void *self) {
        const QByteArray bytes(natsMsg_GetData(message), natsMsg_GetDataLength(message));
        natsMsg_Destroy(message);
        if (const auto said = decodeFromNode(bytes))
            static_cast<Link *>(self)->m_heard(*said);
    };
    const auto lastHeard = [](void *self) { static_cast<Link *>(self)->m_lastHeard.release(); };

    natsStatus status = natsOptions_Create(&m_options);
    const auto then = [&status](natsStatus next) { status = status == NATS_OK ? next : status; };
    then(natsOptions_SetServers(m_options, urls.data(), static_cast<int>(urls.size())));
    then(natsOptions_SetName(m_options, "pinthread-server"));
    then(natsOptions_SetNoEcho(m_options, true));
    then(natsOptions_SetSendAsap(m_options, true)); // From send()'s own thread, which gathers nothing.
    then(natsOptions_SetTimeout(m_options, patience));
    then(natsOptions_SetWriteDeadline(m_options, patience));
    then(natsOptions_SetPingInterval(m_options, silence));
    then(natsOptions_SetMaxPingsOut(m_options, 2));
    then(natsOptions_SetAllowReconnect(m_options, true));
    then(natsOptions_SetMaxReconnect(m_options, -1));
    then(natsOptions_SetReconnectWait(m_options, pause));
    then(natsOptions_SetReconnectedCB(m_options, changed, this));
    then(natsOptions_SetDisconnectedCB(m_options, lost, this));
    then(natsOptions_SetClosedCB(m_options, closed, this));
    then(natsOptions_SetErrorHandler(m_options, ignored, this));
    then(natsOptions_SetRetryOnFailedConnect(m_options, true, changed, this));
    if (status != NATS_OK)
        return status;
    status = natsConnection_Connect(&m_connection, m_options);
    if (status == NATS_OK)
        setThere(true);
    else if (status != NATS_NOT_YET_CONNECTED)
        return status;
    status =
        natsConnection_Subscribe(&m_subscription, m_connection, QByteArray(prefix + ".>").constData(), heard, this);
    then(natsSubscription_SetOnCompleteCB(m_subscription, lastHeard, this));
    return status;
}

void NatsFanout::Link::setThere(bool there)
{
    if (m_there.exchange(there) == there)
        return;
    if (there)
        qCInfo(fanoutLog) << "NATS is there.";
    else
        qCWarning(fanoutLog) << "NATS is gone; the other nodes are asked for through the database meanwhile.";
}

void NatsFanout::Link::publish(const QByteArray &subject, const QByteArray &bytes)
{
    if (m_there)
        natsConnection_Publish(m_connection, subject.constData(), bytes.constData(), static_cast<int>(bytes.size()));
}

NatsFanout::NatsFanout(NodeId node, Heard heard) : m_node(node), m_heard(std::move(heard)) {}

NatsFanout::~NatsFanout()
{
    stop();
}

void NatsFanout::start(const QString &servers, const QString &epoch)
{
    if (servers.isEmpty())
        return;
    m_prefix = "pinthread." + epoch.toLatin1();
    m_link = std::make_unique<Link>([this](const FromNode &said) {
        if (said.node != m_node)
            m_heard(said);
    });
    m_link->connect(servers, m_prefix);
    m_stopping = false;
    m_thread = std::thread([this] { send(); });
}

void NatsFanout::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
    if (m_link)
        m_link->close();
}

void NatsFanout::announce(const FanoutMessage &message)
{
    if (!m_link)
        return;
    Waiting waiting{std::visit(SubjectOf{m_prefix}, message), encode({m_node, message})};
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        if (m_waiting.size() >= mostWaiting)
            m_waiting.pop_front();
        m_waiting.push_back(std::move(waiting));
    }
    m_wake.notify_one();
}

QString NatsFanout::problem() const
{
    return !m_link || m_link->isThere() ? QString() : QStringLiteral("NATS is not there.");
}

void NatsFanout::send()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
        if (m_waiting.empty())
            return; // Stopping, and everything is said.
        const Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        m_link->publish(next.subject, next.bytes);
        lock.lock();
    }
}

} // namespace Pinthread::Server
