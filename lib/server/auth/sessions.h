// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "protocol/httpbodies.h"
#include "server/storage/storagethread.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <mutex>

namespace Pinthread::Server {

/// Gives out sessions and knows whose a token is. A token is 32 random bytes; only its SHA-256 is kept. Those that were
/// asked for lately are answered from memory, so that a crowd that comes back costs the journal nothing. Thread-safe.
class Sessions
{
public:
    enum class Problem {
        Unknown,     ///< No session has this token, or not any more: get a new one.
        Unavailable, ///< The journal cannot be read now.
    };
    using Found = std::function<void(Expected<Identity, Problem>)>;
    using Issued = std::function<void(Expected<Protocol::SessionGrant, StorageError>)>;

    /// All outlive this.
    Sessions(StorageThread &storage, const Clock &clock, Random &random);

    /// Calls \a found before it returns, or later on the storage thread.
    void find(const QString &token, Found found);
    /// Makes a new user in the default tenant; calls \a issued on the storage thread when it is on disk.
    void issue(const QString &name, Role role, Issued issued);
    /// On the storage thread: a session for a new user called \a name, who is otherwise \a identity.
    [[nodiscard]] Stored<Protocol::SessionGrant> add(Journal &journal, const QString &name, Identity identity);

    /// No session that \a invitation gave is good from now on. Its journal has forgotten them already.
    void end(InvitationId invitation);
    /// Whether a session that was found once has ended since: its time is over, or its invitation was revoked.
    [[nodiscard]] bool isOver(const Identity &identity) const;

    /// What is wrong with \a name as a person's name; empty when nothing is.
    [[nodiscard]] static QString problemWithName(const QString &name);

private:
    static constexpr qsizetype mostKept = 20'000;

    void keep(const QByteArray &hash, const Identity &identity);

    StorageThread &m_storage;
    const Clock &m_clock;
    Random &m_random;
    mutable std::mutex m_mutex;
    QHash<QByteArray, Identity> m_kept; ///< By token hash. Guarded by m_mutex, as is the next.
    QSet<InvitationId> m_ended;         ///< Since the start; a connection may still know one of them.
};

} // namespace Pinthread::Server
