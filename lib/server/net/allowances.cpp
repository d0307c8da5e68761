// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/allowances.h"

namespace Pinthread::Server {

Allowances::Allowance::Allowance(Allowances &allowances, UserId user, TenantId tenant, std::shared_ptr<Entry> ofUser,
                                 std::shared_ptr<Entry> ofTenant)
    : m_allowances(allowances), m_user(user), m_tenant(tenant), m_ofUser(std::move(ofUser)),
      m_ofTenant(std::move(ofTenant))
{}

Allowances::Allowance::~Allowance()
{
    const std::lock_guard lock(m_allowances.m_mutex);
    if (--m_ofUser->connections == 0)
        m_allowances.m_users.remove(m_user);
    if (--m_ofTenant->connections == 0)
        m_allowances.m_tenants.remove(m_tenant);
}

QString Allowances::Allowance::takeOperation(Instant now)
{
    const auto take = [now](Entry &entry) {
        const std::lock_guard lock(entry.mutex);
        return entry.operations.take(now);
    };
    if (!take(*m_ofUser)) {
        return QStringLiteral("At most %1 operations a second for one user, over all of their connections. Wait a "
                              "moment.")
            .arg(m_allowances.m_config.operationsPerSecondPerUser);
    }
    if (!take(*m_ofTenant)) {
        return QStringLiteral("At most %1 operations a second for everybody together. Wait a moment.")
            .arg(m_allowances.m_config.operationsPerSecondPerTenant);
    }
    return {};
}

Expected<std::unique_ptr<Allowances::Allowance>, QString> Allowances::admit(const Identity &identity)
{
    const std::lock_guard lock(m_mutex);
    const UserId userId = identity.actor.user.id;
    auto user = m_users.value(userId);
    auto tenant = m_tenants.value(identity.tenant);
    if (user && user->connections >= m_config.connectionsPerUser) {
        return failure(QStringLiteral("At most %1 connections at a time for one user. Close one, then come back.")
                           .arg(m_config.connectionsPerUser));
    }
    if (tenant && tenant->connections >= m_config.connectionsPerTenant) {
        return failure(QStringLiteral("At most %1 connections at a time for everybody together. Come back when others "
                                      "have gone.")
                           .arg(m_config.connectionsPerTenant));
    }
    if (!user) {
        user = std::make_shared<Entry>(m_config.operationsPerSecondPerUser);
        m_users.insert(userId, user);
    }
    if (!tenant) {
        tenant = std::make_shared<Entry>(m_config.operationsPerSecondPerTenant);
        m_tenants.insert(identity.tenant, tenant);
    }
    ++user->connections;
    ++tenant->connections;
    return std::unique_ptr<Allowance>(
        new Allowance(*this, userId, identity.tenant, std::move(user), std::move(tenant)));
}

} // namespace Pinthread::Server
