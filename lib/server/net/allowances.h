// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"
#include "server/auth/identity.h"
#include "server/net/tokenbucket.h"
#include "server/serverconfig.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace Pinthread::Server {

/// How much each user and each tenant does at a time, over all of their WebSockets to this process: several connections
/// give nobody more than one would. Thread-safe.
class Allowances
{
    struct Entry;

public:
    using Instant = TokenBucket::Instant;

    /// One connection's part in what its user and its tenant may do; given back when it is destroyed.
    class Allowance
    {
    public:
        ~Allowance();
        Q_DISABLE_COPY_MOVE(Allowance)

        /// Counts one operation. Empty: it may be done; otherwise why not, as a sentence that says what to do.
        [[nodiscard]] QString takeOperation(Instant now);

    private:
        friend class Allowances;
        Allowance(Allowances &allowances, UserId user, TenantId tenant, std::shared_ptr<Entry> ofUser,
                  std::shared_ptr<Entry> ofTenant);

        Allowances &m_allowances;
        const UserId m_user;
        const TenantId m_tenant;
        const std::shared_ptr<Entry> m_ofUser;
        const std::shared_ptr<Entry> m_ofTenant;
    };

    /// \a config outlives this.
    explicit Allowances(const ServerConfig &config) : m_config(config) {}

    /// The error: there are too many connections of this user or tenant, as a sentence that says what to do.
    [[nodiscard]] Expected<std::unique_ptr<Allowance>, QString> admit(const Identity &identity);

private:
    /// What connections of one user, or of one tenant, have together.
    struct Entry
    {
        explicit Entry(int operationsPerSecond) : operations(operationsPerSecond, 2.0 * operationsPerSecond) {}

        int connections = 0;    ///< Guarded by Allowances::m_mutex.
        std::mutex mutex;       ///< Guards the following.
        TokenBucket operations; ///< As one connection's: twice as many at once as in a second.
    };

    const ServerConfig &m_config;
    std::mutex m_mutex;
    QHash<UserId, std::shared_ptr<Entry>> m_users;
    QHash<TenantId, std::shared_ptr<Entry>> m_tenants;
};

} // namespace Pinthread::Server
