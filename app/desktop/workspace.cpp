// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace.h"

#include "sync/sqliteofflinecache.h"
#include "sync/sqliteoperationstore.h"
#include "sync/websockettransport.h"

namespace Pinthread {

Workspace::Workspace(Profile &profile, std::unique_ptr<ServerAccess> access, const QString &userName, Seams seams,
                     QObject *parent)
    : QObject(parent), m_profile(profile), m_access(std::move(access)), m_userName(userName), m_seams(seams),
      m_sessions(profile.sessionsFile()), m_contents(profile.contentsDirectory(), seams.clock),
      m_knownFiles(profile.filesDirectory(), m_access->key()), m_backoff(ConnectionConfig(), seams.random)
{
    m_status.embedded = m_access->isEmbedded();
    m_status.serverName = m_access->displayName();
    connect(m_access.get(), &ServerAccess::located, this, &Workspace::onLocated);
    connect(m_access.get(), &ServerAccess::notLocated, this, &Workspace::onNotLocated);
}

Workspace::~Workspace() = default;

void Workspace::start()
{
    m_network = std::make_unique<NetworkWatch>();
    connect(m_network.get(), &NetworkWatch::changed, this, [this] {
        if (m_sync)
            m_sync->networkChanged();
    });
    m_access->locate();
}

Actor Workspace::actor() const
{
    return m_sync ? m_sync->account().actor : Actor();
}

std::optional<Asset> Workspace::knownAsset(const QString &urlId) const
{
    const AssetSummary *known = m_sync ? m_sync->library().asset(urlId) : nullptr;
    return known ? std::optional(known->asset) : std::nullopt;
}

void Workspace::tryNow()
{
    m_timer.reset();
    setStatus(ConnectionStatus::State::Connecting, m_status.reason);
    m_access->locate();
    if (m_sync)
        m_sync->retryNow();
}

void Workspace::onLocated(const QUrl &base, const QString &secret)
{
    m_base = base;
    m_secret = secret;
    m_api.setServer(base, m_access->certificateFingerprint());
    signIn();
}

void Workspace::signIn()
{
    if (m_access->account())
        return signInByAccount();
    // Another name is another user there: the old one's session would sign with the old name.
    if (const auto session = m_sessions.session(m_access->key(), m_userName))
        useSession(*session);
    else
        requestSession();
}

void Workspace::signInByAccount()
{
    if (m_accountSession)
        return useSession(*m_accountSession);
    if (!m_seams.vault || m_vaultRead)
        return accountEnded({});
    m_vaultRead = true;
    m_seams.vault->read(m_access->key(), [this, guard = QPointer(this)](const std::optional<QByteArray> &kept) {
        if (!guard || m_accountSession)
            return; // Somebody has signed in meanwhile.
        m_accountSession = kept ? StoredSession::fromJson(*kept) : std::nullopt;
        if (m_accountSession)
            m_userName = m_accountSession->name;
        signInByAccount();
    });
}

void Workspace::signedIn(const Protocol::SessionGrant &grant)
{
    const QString &name = grant.actor.user.name;
    m_accountSession = StoredSession{grant.token, grant.actor, name};
    m_userName = name;
    if (m_seams.vault) {
        m_seams.vault->write(m_access->key(), m_accountSession->toJson(), [this, guard = QPointer(this)](bool kept) {
            if (guard && !kept)
                Q_EMIT problem(tr("This computer has no keyring that could keep your sign-in, and it is written "
                                  "nowhere else: you stay signed in until you close Pinthread."));
        });
    }
    if (!m_base.isEmpty())
        useSession(*m_accountSession);
}

void Workspace::signOut()
{
    if (m_seams.vault)
        m_seams.vault->remove(m_access->key());
    if (!m_accountSession || m_base.isEmpty())
        return;
    auto *client = new ApiClient; // Outlives this, until there is an answer.
    client->setServer(m_base, m_access->certificateFingerprint());
    client->setToken(m_accountSession->token);
    client->signOut([client](const Expected<void, ApiError> &) { client->deleteLater(); });
}

void Workspace::accountEnded(const QString &reason)
{
    if (m_accountSession && m_seams.vault)
        m_seams.vault->remove(m_access->key());
    m_accountSession.reset();
    setStatus(ConnectionStatus::State::SignedOut, reason);
}

void Workspace::setUserName(const QString &name)
{
    if (name == m_userName || m_access->account())
        return; // An account has a name already.
    m_userName = name;
    if (m_signingIn)
        m_signingIn->cancel();
    m_signingIn = nullptr;
    if (!m_base.isEmpty())
        signIn();
}

void Workspace::onNotLocated(const QString &reason, bool mayHelpToWait)
{
    if (mayHelpToWait)
        comeBackLater(reason);
    else
        setStatus(ConnectionStatus::State::NoServer, reason);
}

void Workspace::requestSession()
{
    if (m_signingIn)
        return;
    setStatus(ConnectionStatus::State::Connecting, m_status.reason);
    const auto answer = [this, name = m_userName](const Expected<Protocol::SessionGrant, ApiError> &grant) {
        if (name != m_userName || (!grant && grant.error().kind == ApiError::Kind::Cancelled))
            return; // Who asked is called something else by now.
        m_signingIn = nullptr;
        onSession(grant);
    };
    m_signingIn = m_api.createSession({m_userName, m_secret}, answer);
}

void Workspace::onSession(const Expected<Protocol::SessionGrant, ApiError> &grant)
{
    if (grant) {
        m_backoff.reset();
        const StoredSession session{grant->token, grant->actor, m_userName};
        if (!m_sessions.remember(m_access->key(), session))
            Q_EMIT problem(tr("%1 could not be written: the next start will ask the server to be let in again.")
                               .arg(m_profile.sessionsFile()));
        useSession(session);
        return;
    }
    switch (grant.error().kind) {
    case ApiError::Kind::NotSignedIn:
    case ApiError::Kind::NotAllowed:
    case ApiError::Kind::InvitationExpired:
    case ApiError::Kind::InvitationRevoked:
    case ApiError::Kind::Refused:
    case ApiError::Kind::BadAnswer:
        setStatus(ConnectionStatus::State::LockedOut, grant.error().message);
        return;
    default:
        comeBackLater(grant.error().message);
    }
}

void Workspace::useSession(const StoredSession &session)
{
    m_api.setToken(session.token);
    const ServerAccount account{m_base, session.token, session.actor, m_access->certificateFingerprint()};
    if (m_sync && m_sync->account().actor.user.id == session.actor.user.id) {
        m_sync->setAccount(account); // Tries at once when the token or the address is a new one.
        return;
    }
    if (m_sync) {
        Q_EMIT syncAboutToChange();
        m_sync.reset();
    }
    const OperationScope scope{m_access->key(), session.actor.user.id};
    m_operations = std::make_unique<SqliteOperationStore>(m_profile.operationsDirectory(), scope, m_seams.clock);
    m_cache = std::make_unique<SqliteOfflineCache>(m_profile.cacheDirectory(), scope, m_seams.clock);
    m_sync = std::make_unique<SyncController>(SyncController::Seams{
        &m_seams.clock, &m_seams.random, &m_seams.scheduler, [] { return std::make_unique<WebSocketTransport>(); },
        m_operations.get(), m_cache.get()});
    connect(m_sync.get(), &SyncController::connectionStateChanged, this, &Workspace::onConnectionState);
    connect(m_sync.get(), &SyncController::storageProblem, this, &Workspace::problem);
    connect(&m_sync->library(), &AssetLibrary::changed, this, &Workspace::libraryChanged);
    m_sync->setAccount(account);
    Q_EMIT syncChanged();
    m_sync->start();
}

void Workspace::onConnectionState(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Online:
        setStatus(ConnectionStatus::State::Online);
        return;
    case ConnectionState::Connecting:
        setStatus(ConnectionStatus::State::Connecting, m_sync->lastFailure());
        return;
    case ConnectionState::Offline:
        setStatus(ConnectionStatus::State::Offline, m_sync->lastFailure(), m_sync->nextAttemptAt());
        // The embedded server may have moved here, or to another instance; a guest's host to another address.
        if (m_access->mayMove())
            m_access->locate();
        return;
    case ConnectionState::NotSignedIn:
        if (m_access->account())
            return accountEnded({});
        m_sessions.forget(m_access->key(), m_userName);
        requestSession();
        return;
    case ConnectionState::Refused:
        setStatus(ConnectionStatus::State::LockedOut, m_sync->lastFailure());
        return;
    }
    Q_UNREACHABLE();
}

void Workspace::comeBackLater(const QString &reason)
{
    const auto wait = m_backoff.next();
    m_timer = m_seams.scheduler.after(wait, [this] {
        setStatus(ConnectionStatus::State::Connecting, m_status.reason);
        m_access->locate();
    });
    setStatus(ConnectionStatus::State::Offline, reason, m_seams.clock.now() + wait.count());
}

void Workspace::setStatus(ConnectionStatus::State state, const QString &reason, std::optional<qint64> nextAttempt)
{
    ConnectionStatus status = m_status;
    status.wasOnline = status.wasOnline || state == ConnectionStatus::State::Online;
    status.state = state;
    status.reason = reason;
    status.nextAttempt = nextAttempt;
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT statusChanged(m_status);
}

} // namespace Pinthread
