// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/accountstore.h"

#include "server/databases.h"
#include "server/storage/openjournal.h"
#include "testkit/seams.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;

/// Two connections to one database, as a server and the command line have them.
class TestSqlAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { Databases::addRows(); }

    void init()
    {
        QFETCH_GLOBAL(bool, inPostgres);
        m_directory = std::make_unique<QTemporaryDir>();
        m_config = {};
        m_config.dataDirectory = m_directory->path();
        m_databases.choose(inPostgres, m_config);
        m_server = open();
        m_command = open();
    }
    void cleanup()
    {
        m_server.reset();
        m_command.reset();
    }

    void everybodyFindsTheDefaultTenant()
    {
        const auto tenant = m_command->accounts().tenantByName(QStringLiteral("default"));
        QVERIFY(tenant && *tenant);
        QCOMPARE((*tenant)->id, m_server->defaultTenant());
        QVERIFY((*tenant)->ssoKey.isEmpty());
    }

    void aTenantsNameIsItsOwn()
    {
        const TenantRecord office{
            .id = TenantId::make(m_clock, m_random), .name = QStringLiteral("office"), .createdAt = m_clock.now()};
        QVERIFY(*m_command->accounts().addTenant(office));
        TenantRecord other = office;
        other.id = TenantId::make(m_clock, m_random);
        QVERIFY(!*m_command->accounts().addTenant(other));
        QVERIFY(**m_server->accounts().tenantByName(office.name) == office);
        TenantRecord changed = office;
        changed.disabledAt = 7;
        changed.ssoKey = QStringLiteral("key");
        QVERIFY(m_command->accounts().changeTenant(changed, 1));
        QVERIFY(m_server->accounts().tenants()->contains(changed));
    }

    void anAccountIsKeptAsItIs()
    {
        const AccountRecord ann = account(QStringLiteral("ann"));
        QVERIFY(*m_command->accounts().addAccount(ann));
        QVERIFY(**m_server->accounts().accountByLogin(ann.tenant, ann.login) == ann);
        QVERIFY(!*m_server->accounts().accountByLogin(ann.tenant, QStringLiteral("bob")));
        QVERIFY(!*m_server->accounts().accountByLogin(TenantId(UuidBits{9, 9}), ann.login));
        AccountRecord sso = account({});
        sso.externalId = QStringLiteral("42");
        QVERIFY(*m_command->accounts().addAccount(sso));
        QVERIFY(**m_server->accounts().accountByExternalId(sso.tenant, sso.externalId) == sso);
        AccountRecord changed = ann;
        changed.user.name = QStringLiteral("Ann B.");
        changed.role = Role::Administrator;
        changed.passwordHash.clear();
        changed.disabledAt = 9;
        QVERIFY(m_command->accounts().changeAccount(changed, AccountStore::Sessions::Stay, 1));
        QVERIFY(*m_server->accounts().accounts(ann.tenant) == (QList{changed, sso}));
    }

    void aLoginIsItsOwnWithinATenant()
    {
        const AccountRecord ann = account(QStringLiteral("ann"));
        QVERIFY(*m_command->accounts().addAccount(ann));
        QVERIFY(!*m_command->accounts().addAccount(account(QStringLiteral("ann"))));
        QCOMPARE(m_server->accounts().accounts(ann.tenant)->size(), 1);
        const TenantRecord office{.id = TenantId::make(m_clock, m_random), .name = QStringLiteral("office")};
        QVERIFY(*m_command->accounts().addTenant(office));
        AccountRecord other = account(QStringLiteral("ann"));
        other.tenant = office.id;
        QVERIFY(*m_command->accounts().addAccount(other));
    }

    void aSessionHasTheRoleOfItsAccount()
    {
        AccountRecord ann = account(QStringLiteral("ann"));
        QVERIFY(*m_command->accounts().addAccount(ann));
        QVERIFY(addSession(ann, "session", {}));
        const auto session = m_server->session("session");
        QVERIFY(session && *session);
        QVERIFY((*session)->identity.account);
        QCOMPARE((*session)->identity.actor.user, ann.user);
        QCOMPARE((*session)->identity.actor.role, Role::Moderator);
        QCOMPARE((*session)->identity.expiresAt, 5000);
        QCOMPARE((*session)->usedAt, 1000);
        ann.role = Role::Viewer;
        QVERIFY(m_command->accounts().changeAccount(ann, AccountStore::Sessions::Stay, 1));
        QCOMPARE((*m_server->session("session"))->identity.actor.role, Role::Viewer);
        QVERIFY(m_server->accounts().touchSession("session", 2000));
        QCOMPARE((*m_server->session("session"))->usedAt, 2000);
        ann.disabledAt = 1;
        QVERIFY(m_command->accounts().changeAccount(ann, AccountStore::Sessions::Stay, 1));
        QVERIFY((*m_server->session("session"))->disabled);
        ann.disabledAt = 0;
        QVERIFY(m_command->accounts().changeAccount(ann, AccountStore::Sessions::End, 1));
        QVERIFY(!*m_server->session("session"));
    }

    void tokensOutliveSessionsAndAreRevokedOneByOne()
    {
        AccountRecord ann = account(QStringLiteral("ann"));
        QVERIFY(*m_command->accounts().addAccount(ann));
        const TokenRecord script{.id = TokenId::make(m_clock, m_random),
                                 .user = ann.user.id,
                                 .label = QStringLiteral("script"),
                                 .createdAt = 1000,
                                 .expiresAt = 5000,
                                 .usedAt = 1000};
        QVERIFY(addSession(ann, "session", {}) && addSession(ann, "token", script));
        QVERIFY(*m_server->accounts().tokens(ann.tenant) == QList{script});
        QVERIFY(m_command->accounts().changeAccount(ann, AccountStore::Sessions::End, 1));
        QVERIFY(m_server->accounts().removeEndedSessions(4000, 4000)); // Long idle, and no matter.
        QVERIFY((*m_server->session("token"))->isToken);
        QVERIFY(!*m_command->accounts().revokeToken(TenantId(UuidBits{9, 9}), script.id, 1));
        QVERIFY(*m_command->accounts().revokeToken(ann.tenant, script.id, 1));
        QVERIFY(!*m_command->accounts().revokeToken(ann.tenant, script.id, 1));
        QVERIFY(!*m_server->session("token"));
    }

    void whatHasEndedIsForgotten()
    {
        const AccountRecord ann = account(QStringLiteral("ann"));
        QVERIFY(*m_command->accounts().addAccount(ann));
        QVERIFY(addSession(ann, "session", {}));
        QVERIFY(m_server->accounts().removeEndedSessions(5000, 1000));
        QVERIFY(*m_server->session("session"));
        QVERIFY(m_server->accounts().removeEndedSessions(5001, 1000));
        QVERIFY(!*m_server->session("session"));
        QVERIFY(addSession(ann, "session", {}));
        QVERIFY(m_server->accounts().removeEndedSessions(0, 1001));
        QVERIFY(!*m_server->session("session"));
    }

    void theOtherSeesWhatWasChanged()
    {
        const AccountRecord ann = account(QStringLiteral("ann"));
        const AccountRecord bob = account(QStringLiteral("bob"));
        QVERIFY(*m_command->accounts().addAccount(ann) && *m_command->accounts().addAccount(bob));
        const qint64 before = m_server->accounts().changesAfter(-1)->last;
        QVERIFY(m_server->accounts().changesAfter(before)->isEmpty());
        QVERIFY(m_command->accounts().changeAccount(ann, AccountStore::Sessions::Stay, 10));
        QVERIFY(m_command->accounts().removeSession("session", bob.user.id, 11));
        const auto changes = m_server->accounts().changesAfter(before);
        QCOMPARE(changes->users, (QList{ann.user.id, bob.user.id}));
        QVERIFY(!changes->everybody);
        QVERIFY(m_server->accounts().changesAfter(changes->last)->isEmpty());

        TenantRecord tenant = **m_command->accounts().tenantByName(QStringLiteral("default"));
        QVERIFY(m_command->accounts().changeTenant(tenant, 12));
        QVERIFY(m_server->accounts().changesAfter(changes->last)->everybody);

        // Who asks after a long time hears of everybody: the single changes are forgotten.
        constexpr qint64 days = qint64(3) * 24 * 3600 * 1000;
        QVERIFY(m_command->accounts().changeAccount(ann, AccountStore::Sessions::Stay, days));
        QVERIFY(m_server->accounts().changesAfter(before)->everybody);
    }

private:
    std::unique_ptr<Journal> open()
    {
        auto journal = openJournal(m_config, m_clock, m_random);
        if (!journal)
            qFatal("%s", qPrintable(journal.error().message));
        return std::move(*journal);
    }

    AccountRecord account(const QString &login)
    {
        return {.tenant = m_server->defaultTenant(),
                .user = {UserId::make(m_clock, m_random), QStringLiteral("Ann")},
                .role = Role::Moderator,
                .login = login,
                .passwordHash = QStringLiteral("hash"),
                .externalId = {},
                .email = QStringLiteral("ann@example.com"),
                .avatar = {},
                .createdAt = m_clock.now()};
    }

    bool addSession(const AccountRecord &whose, const QByteArray &hash, const TokenRecord &token)
    {
        const SessionRecord session{.tokenHash = hash,
                                    .identity = {.tenant = whose.tenant, .actor = {whose.user}, .expiresAt = 5000},
                                    .createdAt = 1000,
                                    .usedAt = 1000};
        return m_server->accounts().addAccountSession(session, token).has_value();
    }

    Testkit::ManualClock m_clock;
    Testkit::SeededRandom m_random;
    std::unique_ptr<QTemporaryDir> m_directory;
    Databases m_databases;
    ServerConfig m_config;
    std::unique_ptr<Journal> m_server;
    std::unique_ptr<Journal> m_command;
};

QTEST_GUILESS_MAIN(TestSqlAccounts)
#include "tst_sqlaccounts.moc"
