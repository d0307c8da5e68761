// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectionwords.h"
#include "knownfiles.h"
#include "profile.h"
#include "serveraccess.h"
#include "sessionstore.h"
#include "tokenvault.h"

#include "sync/apiclient.h"
#include "sync/backoff.h"
#include "sync/contentcache.h"
#include "sync/networkwatch.h"
#include "sync/offlinecache.h"
#include "sync/synccontroller.h"

#include <QPointer>

namespace Pinthread {

/// One server, as one user: finds the server, gets a session there, and keeps what is open in step with it. Keeps
/// trying while the server is away, and says how things stand. GUI thread.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// Time and chance; they must outlive the workspace.
    struct Seams
    {
        Clock &clock;
        Random &random;
        Scheduler &scheduler;
        /// Keeps the session of an account; null: it is kept as long as the workspace lives.
        TokenVault *vault = nullptr;
    };

    /// \a userName is what others see. \a profile must outlive the workspace.
    Workspace(Profile &profile, std::unique_ptr<ServerAccess> access, const QString &userName, Seams seams,
              QObject *parent = nullptr);
    ~Workspace() override;

    /// Nothing is read, written or connected before.
    void start();

    [[nodiscard]] const ServerAccess &server() const { return *m_access; }
    [[nodiscard]] ServerAccess &server() { return *m_access; }
    [[nodiscard]] const ConnectionStatus &status() const { return m_status; }
    [[nodiscard]] bool isOnline() const { return m_status.state == ConnectionStatus::State::Online; }

    /// Null until there has been a session on this server, today or earlier. See syncChanged().
    [[nodiscard]] SyncController *sync() const { return m_sync.get(); }
    /// Useful while isOnline().
    [[nodiscard]] ApiClient &api() { return m_api; }
    [[nodiscard]] KnownFiles &knownFiles() { return m_knownFiles; }
    /// What is known of the asset of that id, from the server or from an earlier run; nothing otherwise.
    [[nodiscard]] std::optional<Asset> knownAsset(const QString &urlId) const;
    /// Of sync(), which there has to be.
    [[nodiscard]] OfflineCache &cache() { return *m_cache; }
    /// Where contents of pictures are kept, each under its hash.
    [[nodiscard]] ContentCache &contents() { return m_contents; }
    [[nodiscard]] QString contentsDirectory() const { return m_profile.contentsDirectory(); }
    /// The name that this user is shown to others by.
    [[nodiscard]] const QString &userName() const { return m_userName; }
    /// Another name is another user on this server: sync() will be another one, too.
    void setUserName(const QString &name);
    /// The server has let this user in by their account (ServerAccess::account()), now or again: goes on with that, and
    /// keeps it in the vault.
    void signedIn(const Protocol::SessionGrant &grant);
    /// Ends the session of an account for good, here and on the server, if that can be reached.
    void signOut();
    /// This user, as far as it is known; a null id otherwise.
    [[nodiscard]] Actor actor() const;

public Q_SLOTS:
    /// Does at once what would be done at the next attempt.
    void tryNow();

Q_SIGNALS:
    void statusChanged(const Pinthread::ConnectionStatus &status);
    /// sync() is going to be another one: let go of everything from it.
    void syncAboutToChange();
    /// sync() is another one.
    void syncChanged();
    /// sync()->library() says something else.
    void libraryChanged();
    /// Something about this machine's disk that its user should know, in words.
    void problem(const QString &message);

private:
    void onLocated(const QUrl &base, const QString &secret);
    void onNotLocated(const QString &reason, bool mayHelpToWait);
    void signIn();
    void signInByAccount();
    void accountEnded(const QString &reason);
    void requestSession();
    void onSession(const Expected<Protocol::SessionGrant, ApiError> &grant);
    void useSession(const StoredSession &session);
    void onConnectionState(ConnectionState state);
    void comeBackLater(const QString &reason);
    void setStatus(ConnectionStatus::State state, const QString &reason = {}, std::optional<qint64> nextAttempt = {});

    Profile &m_profile;
    std::unique_ptr<ServerAccess> m_access;
    QString m_userName;
    Seams m_seams;
    SessionStore m_sessions;
    ContentCache m_contents;
    KnownFiles m_knownFiles;
    ApiClient m_api;
    QUrl m_base;
    QString m_secret;
    Backoff m_backoff; ///< For what comes before there is a SyncController, which has its own.
    std::unique_ptr<Timer> m_timer;
    ConnectionStatus m_status;
    QPointer<ApiCall> m_signingIn;
    std::optional<StoredSession> m_accountSession; ///< Of an account, while it is signed in.
    bool m_vaultRead = false;
    std::unique_ptr<OperationStore> m_operations;
    std::unique_ptr<OfflineCache> m_cache;
    std::unique_ptr<NetworkWatch> m_network;
    std::unique_ptr<SyncController> m_sync; ///< After the stores that it uses.
};

} // namespace Pinthread
