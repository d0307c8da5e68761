// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "protocol/httpbodies.h"
#include "server/serverconfig.h"
#include "server/storage/storagethread.h"

#include <QHash>
#include <QSet>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>

namespace Pinthread::Server {

/// Gives out sessions and knows whose a token is. A token is 32 random bytes; only its SHA-256 is kept. Those that were
/// asked for lately are answered from memory, so that a crowd that comes back costs the journal nothing. Thread-safe.
///
/// **What others change.** An account may be disabled, or get another role or password, from the command line or by
/// another server. Of an account's session nothing is answered from memory that is older than `trusted`, and as long as
/// somebody holds one open (hold()), SessionWatch calls lookAgain() as often: that asks the journal for one number, and
/// tells of the accounts that were changed since. So whatever was changed holds everywhere after 2 · `trusted` at most.
class Sessions
{
public:
    static constexpr std::chrono::milliseconds trusted{2'000};

    enum class Problem {
        Unknown,     ///< No session has this token, or not any more: get a new one.
        Disabled,    ///< The account is disabled, or its tenant.
        Unavailable, ///< The journal cannot be read now.
    };
    using Found = std::function<void(Expected<Identity, Problem>)>;
    using Issued = std::function<void(Expected<Protocol::SessionGrant, StorageError>)>;

    /// All outlive this.
    Sessions(StorageThread &storage, const Clock &clock, Random &random, SessionRules rules = {});

    /// \a changed is called on the storage thread when sessions of these users may have ended or got another role; with
    /// an empty list, anybody's. Set once, before there are sessions.
    void onChanged(std::function<void(const QList<UserId> &)> changed) { m_changed = std::move(changed); }
    /// \a held is called, on any thread, when somebody holds a session of an account open and nobody did before.
    void onHeld(std::function<void()> held) { m_onHeld = std::move(held); }

    /// Calls \a found before it returns, or later on the storage thread.
    void find(const QString &token, Found found);
    /// As find(), by Identity::session and from the journal.
    void findAgain(const QByteArray &session, Found found);
    /// Makes a new user in the default tenant; calls \a issued on the storage thread when it is on disk.
    void issue(const QString &name, Role role, Issued issued);
    /// On the storage thread: a session for a new user called \a name, who is otherwise \a identity.
    [[nodiscard]] Stored<Protocol::SessionGrant> add(Journal &journal, const QString &name, Identity identity);

    /// On the storage thread: a session for the user of \a identity, who has an account.
    [[nodiscard]] Stored<Protocol::SessionGrant> addForAccount(Journal &journal, Identity identity);
    /// On the storage thread: the session is forgotten, and whoever holds it open is told.
    [[nodiscard]] Stored<void> signOut(Journal &journal, const Identity &identity);

    /// Whether the session of an account is held open: for as long as somebody keeps the answer.
    [[nodiscard]] std::shared_ptr<void> hold(const Identity &identity);
    [[nodiscard]] bool isHeld() const { return m_held > 0; }
    /// Looks whether somebody has changed accounts; calls \a done on the storage thread.
    void lookAgain(std::function<void()> done);
    /// The same, on the storage thread, for who has just changed them.
    void lookAgain(Journal &journal);
    /// Counts how often accounts were seen to have changed. Whoever asks before find(), and sees another number when it
    /// can be told of changes, has to ask again.
    [[nodiscard]] quint64 changesSeen() const { return m_changesSeen; }

    /// No session that \a invitation gave is good from now on. Its journal has forgotten them already.
    void end(InvitationId invitation);
    /// Whether a session that was found once has ended since: its time is over, or its invitation was revoked.
    [[nodiscard]] bool isOver(const Identity &identity) const;

    /// What is wrong with \a name as a person's name; empty when nothing is.
    [[nodiscard]] static QString problemWithName(const QString &name);

private:
    static constexpr qsizetype mostKept = 20'000;

    struct Kept
    {
        Identity identity;
        qint64 readAt = 0;
    };

    /// The answer of the journal, which is kept as well.
    [[nodiscard]] Expected<Identity, Problem> read(Journal &journal, const QByteArray &hash);
    [[nodiscard]] Expected<Identity, Problem> judged(const Identity &identity) const;
    void keep(const Identity &identity);

    StorageThread &m_storage;
    const Clock &m_clock;
    Random &m_random;
    mutable std::mutex m_mutex;
    QHash<QByteArray, Kept> m_kept; ///< By token hash. Guarded by m_mutex, as is the next.
    QSet<InvitationId> m_ended;     ///< Since the start; a connection may still know one of them.
    const SessionRules m_rules;
    std::function<void(const QList<UserId> &)> m_changed;
    std::function<void()> m_onHeld;
    std::atomic<int> m_held = 0;
    std::atomic<quint64> m_changesSeen = 0;
    qint64 m_lastChange = -1; ///< Of the journal's; on the storage thread only. Negative: not known yet.
};

} // namespace Pinthread::Server
