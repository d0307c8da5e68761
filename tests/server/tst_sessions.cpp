// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/sessions.h"
#include "server/memoryjournal.h"
#include "server/storage/accountstore.h"
#include "server/storage/sqlitejournal.h"

#include "testkit/seams.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace Pinthread;
using namespace Pinthread::Server;

class TestSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenIsKnownAlsoToALaterProcess()
    {
        Metrics metrics;
        StorageThread storage(metrics);
        MemoryJournal *journal = nullptr;
        QVERIFY(storage.start([&]() -> Expected<std::unique_ptr<Journal>, StartError> {
            auto made = std::make_unique<MemoryJournal>();
            journal = made.get();
            return made;
        }));
        Testkit::ManualClock clock;
        Testkit::SeededRandom random;
        Sessions sessions(storage, clock, random);
        const auto alice = issue(sessions, QStringLiteral("Alice"), Role::Moderator);
        const auto bob = issue(sessions, QStringLiteral("Bob"), Role::Viewer);
        QCOMPARE(alice.token.size(), 43); // 32 bytes.
        QVERIFY(alice.token != bob.token);
        QVERIFY(alice.actor.user.id != bob.actor.user.id);

        Sessions later(storage, clock, random);
        for (Sessions *known : {&sessions, &later, &later}) { // From memory, from the journal, from memory again.
            const auto found = find(*known, alice.token);
            QVERIFY(found);
            QVERIFY(found->actor == alice.actor);
            QCOMPARE(found->tenant, storage.defaultTenant());
        }
        for (const QString &wrong : {QString(), alice.token + u'x', alice.token.toLower()})
            QCOMPARE(find(sessions, wrong).error(), Sessions::Problem::Unknown);
    }

    void aGuestsSessionEndsWithItsTimeOrItsInvitation()
    {
        Metrics metrics;
        StorageThread storage(metrics);
        QVERIFY(storage.start(
            [&]() -> Expected<std::unique_ptr<Journal>, StartError> { return std::make_unique<MemoryJournal>(); }));
        Testkit::ManualClock clock;
        Testkit::SeededRandom random;
        Sessions sessions(storage, clock, random);
        const Identity identity{.tenant = storage.defaultTenant(),
                                .actor = {.user = {}, .role = Role::Viewer, .guest = true},
                                .invitation = InvitationId(UuidBits{1, 1}),
                                .onlyAssets = {AssetId(UuidBits{2, 2})},
                                .expiresAt = clock.now() + 1000};
        Identity lasting = identity;
        lasting.invitation = InvitationId(UuidBits{1, 2});
        lasting.expiresAt = 0;
        const auto brief = add(storage, sessions, identity);
        const auto other = add(storage, sessions, lasting);
        const auto member = issue(sessions, QStringLiteral("Alice"), Role::Viewer);
        Sessions later(storage, clock, random);
        for (Sessions *known : {&sessions, &later}) { // From memory, and from the journal.
            QCOMPARE(find(*known, brief.token)->onlyAssets, identity.onlyAssets);
            QVERIFY(find(*known, brief.token)->actor == brief.actor);
        }
        clock.advance(std::chrono::milliseconds(1000));
        for (Sessions *known : {&sessions, &later})
            QCOMPARE(find(*known, brief.token).error(), Sessions::Problem::Unknown);
        QVERIFY(sessions.isOver(identity));

        QVERIFY(!sessions.isOver(lasting));
        sessions.end(lasting.invitation);
        QVERIFY(sessions.isOver(lasting)); // For those who are connected already.
        QCOMPARE(find(sessions, other.token).error(), Sessions::Problem::Unknown);
        QVERIFY(find(sessions, member.token));
    }

    void anAccountsSessionEndsByAgeAndByNotBeingUsed()
    {
        using namespace std::chrono_literals;
        QTemporaryDir directory;
        Testkit::ManualClock clock;
        Testkit::SeededRandom random;
        Metrics metrics;
        StorageThread storage(metrics);
        QVERIFY(storage.start([&] {
            return SqliteJournal::open(directory.filePath(SqliteJournal::fileName()), clock, random)
                .map([](std::unique_ptr<SqliteJournal> journal) {
                    return std::unique_ptr<Journal>(std::move(journal));
                });
        }));
        Sessions sessions(storage, clock, random, {.longest = 10 * 24h, .idle = 4 * 24h});
        const auto signIn = [&] {
            std::promise<Protocol::SessionGrant> granted;
            storage.run([&](Journal &journal) {
                const AccountRecord ann{.tenant = journal.defaultTenant(),
                                        .user = {UserId(UuidBits{1, 1}), QStringLiteral("Ann")},
                                        .login = QStringLiteral("ann")};
                std::ignore = journal.accounts().addAccount(ann);
                granted.set_value(
                    *sessions.addForAccount(journal, {.tenant = ann.tenant, .actor = {ann.user, ann.role}}));
            });
            return granted.get_future().get();
        };
        const auto idle = signIn();
        const auto used = signIn();
        QCOMPARE(used.expiresAt, clock.now() + qint64(std::chrono::milliseconds(10 * 24h).count()));
        for (int day = 1; day < 10; ++day) {
            clock.advance(24h);
            QVERIFY2(find(sessions, used.token), qPrintable(QString::number(day)));
        }
        QCOMPARE(find(sessions, idle.token).error(), Sessions::Problem::Unknown);
        clock.advance(24h);
        QCOMPARE(find(sessions, used.token).error(), Sessions::Problem::Unknown);
        QVERIFY(find(sessions, signIn().token));
        storage.stop();
    }

    void namesAreForPeople()
    {
        QVERIFY(Sessions::problemWithName(QStringLiteral("Zoë 王")).isEmpty());
        QVERIFY(Sessions::problemWithName(QString(80, u'x')).isEmpty());
        for (const QString &name :
             {QString(), QStringLiteral("  "), QString(81, u'x'), QStringLiteral("a\nb"), QString(QChar(0xd800))})
            QVERIFY(!Sessions::problemWithName(name).isEmpty());
    }

private:
    static Protocol::SessionGrant add(StorageThread &storage, Sessions &sessions, const Identity &identity)
    {
        std::promise<Protocol::SessionGrant> grant;
        storage.run(
            [&](Journal &journal) { grant.set_value(*sessions.add(journal, QStringLiteral("Gustav"), identity)); });
        return grant.get_future().get();
    }

    static Protocol::SessionGrant issue(Sessions &sessions, const QString &name, Role role)
    {
        std::promise<Protocol::SessionGrant> grant;
        sessions.issue(name, role, [&](const auto &made) { grant.set_value(*made); });
        return grant.get_future().get();
    }

    static Expected<Identity, Sessions::Problem> find(Sessions &sessions, const QString &token)
    {
        std::promise<Expected<Identity, Sessions::Problem>> found;
        sessions.find(token, [&](const auto &identity) { found.set_value(identity); });
        return found.get_future().get();
    }
};

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
