// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/journal.h"

#include "server/memoryjournal.h"
#include "server/storage/postgresjournal.h"
#include "server/storage/sqlitejournal.h"
#include "testkit/postgresserver.h"
#include "testkit/seams.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;

/// What storage/journal.h promises of assets, sessions and invitations, of each journal that there is.
class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite") << QStringLiteral("sqlite");
        QTest::newRow("postgres") << QStringLiteral("postgres");
        QTest::newRow("memory") << QStringLiteral("memory");
    }

    void init()
    {
        QFETCH_GLOBAL(QString, engine);
        m_directory = std::make_unique<QTemporaryDir>();
        if (engine == QLatin1String("postgres")) {
            if (!m_postgres)
                m_postgres = std::make_unique<Testkit::PostgresServer>();
            ServerConfig config;
            config.journal = m_postgres->newDatabase();
            auto opened = PostgresJournal::open(config, m_clock, m_random);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
            m_journal = std::move(*opened);
        } else if (engine == QLatin1String("sqlite")) {
            auto opened = SqliteJournal::open(m_directory->filePath(SqliteJournal::fileName()), m_clock, m_random);
            QVERIFY(opened);
            m_journal = std::move(*opened);
        } else {
            m_journal = std::make_unique<MemoryJournal>();
        }
        m_tenant = m_journal->defaultTenant();
        m_alice = member(QStringLiteral("Alice"));
        m_asset = added(QStringLiteral("first"));
    }
    void cleanup() { m_journal.reset(); }

    void anAssetKnowsWhoAddedIt()
    {
        QCOMPARE((*m_journal->asset(m_asset.asset.id))->asset.createdBy, m_alice);
        AssetRecord nobodys = record(QStringLiteral("old"));
        nobodys.asset.createdBy = {};
        QVERIFY(m_journal->ensureAsset(nobodys));
        QVERIFY((*m_journal->asset(nobodys.asset.id))->asset.createdBy.id.isNull());
    }

    void aQuietAssetHasChangedWhenItWasAdded()
    {
        QCOMPARE(summaries(), (QList{AssetSummary{m_asset.asset, 0, 0, 0, m_asset.asset.createdAt}}));
    }

    void aSummaryIsThatOfTheLastEvent()
    {
        const AssetRecord other = added(QStringLiteral("other"));
        QCOMPARE(m_journal->append({batch(0, 2, {2, 1, 77}), batch(2, 1, {1, 1, 78})}),
                 QList<AppendOutcome>(2, AppendOutcome::Recorded));
        const AssetSummary changed{m_asset.asset, 3, 1, 1, 78};
        const AssetSummary quiet{other.asset, 0, 0, 0, other.asset.createdAt};
        QCOMPARE(summaries(), (QList{quiet, changed}));
        QCOMPARE(m_journal->append({batch(2, 1, {9, 9, 99})}), QList{AppendOutcome::Conflict}); // And nothing of it.
        QCOMPARE(summaries(), (QList{quiet, changed}));
        QCOMPARE(*m_journal->assets({m_tenant, false, QStringLiteral("first")}), QList{changed});
    }

    void whatIsUsedAddsUp()
    {
        const AssetRecord other = added(QStringLiteral("other"));
        const QDate monday(2026, 11, 23);
        const auto use = [&](const AssetRecord &asset, QDate day, UsageFigures figures) {
            return m_journal->addUsage({{asset.asset.id, day, figures}}).has_value();
        };
        QVERIFY(use(m_asset, monday, {1, 100, 0}));
        QVERIFY(use(m_asset, monday, {2, 200, 0}));
        QVERIFY(use(other, monday, {10, 1'000, 0}));
        QVERIFY(use(m_asset, monday.addDays(2), {qint64(1) << 40, qint64(1) << 50, 0})); // A busy day.
        Batch pins = batch(0, 1, {1, 1, monday.startOfDay(Qt::UTC).toMSecsSinceEpoch() + 86'399'999});
        pins.newConversations = 1;
        QCOMPARE(m_journal->append({pins}), QList{AppendOutcome::Recorded});
        QCOMPARE(m_journal->append({pins}), QList{AppendOutcome::Conflict}); // Not counted again.
        const auto period = [&](QDate from, QDate to) { return UsagePeriod{m_tenant, from, to}; };
        const DayUsage first{monday, {13, 1'300, 1}};
        const DayUsage last{monday.addDays(2), {qint64(1) << 40, qint64(1) << 50, 0}};
        QCOMPARE(*m_journal->usageByDay(period(monday, monday.addDays(2))), (QList{first, last}));
        QCOMPARE(*m_journal->usageByDay(period(monday, monday.addDays(1))), QList{first});
        QCOMPARE(*m_journal->usageByDay(period(monday.addDays(-9), monday.addDays(-1))), QList<DayUsage>());
        const AssetUsage busy{other.asset.id, other.asset.name, {10, 1'000, 0}};
        const AssetUsage quiet{m_asset.asset.id, m_asset.asset.name, {3, 300, 1}};
        QCOMPARE(*m_journal->usageByAsset(period(monday, monday)), (QList{busy, quiet}));
        // Another tenant sees nothing of it.
        const UsagePeriod elsewhere{TenantId(UuidBits{9, 9}), monday, monday};
        QCOMPARE(*m_journal->usageByDay(elsewhere), QList<DayUsage>());
        QCOMPARE(*m_journal->usageByAsset(elsewhere), QList<AssetUsage>());
    }

    void anAssetIsRenamed()
    {
        QVERIFY(m_journal->renameAsset(m_asset.asset.id, QStringLiteral("ein anderer Name")));
        m_asset.asset.name = QStringLiteral("ein anderer Name");
        QVERIFY(**m_journal->asset(m_asset.asset.id) == m_asset);
    }

    void anAssetGetsANewEdition()
    {
        m_asset.asset.mediaType = QStringLiteral("image/webp");
        m_asset.asset.contentHash = QByteArray(32, 'n');
        m_asset.asset.contentBytes = 4321;
        m_asset.asset.pixelSize = {12, 34};
        QVERIFY(m_journal->replaceContent(m_asset.asset));
        QVERIFY(**m_journal->asset(m_asset.asset.id) == m_asset);
    }

    void revisionsAreToldOfThoseThatAreThere()
    {
        const AssetRecord other = added(QStringLiteral("other"));
        QCOMPARE(m_journal->append({batch(0, 2, {1, 1, 77})}), QList{AppendOutcome::Recorded});
        QVERIFY(m_journal->setAssetRemoved(other.asset.id, 1234));
        const auto told = m_journal->revisions({m_asset.asset.id, AssetId::make(m_clock, m_random), other.asset.id});
        QVERIFY(told);
        QCOMPARE(told->size(), 2);
        QVERIFY(told->contains({m_asset.asset, 2}));
        Asset removed = other.asset;
        removed.removedAt = 1234;
        QVERIFY(told->contains({removed, 0}));
        QVERIFY(m_journal->revisions({})->isEmpty());
    }

    void eventsAreReadAsTheyWereRecorded()
    {
        const Batch recorded = batch(0, 3, {1, 1, 77});
        QVERIFY(m_journal->awaitWriters(m_asset.asset.id));
        QCOMPARE(m_journal->append({recorded}), QList{AppendOutcome::Recorded});
        QCOMPARE(*m_journal->eventsAfter(m_asset.asset.id, 0, 100), recorded.events);
        QCOMPARE(*m_journal->eventsAfter(m_asset.asset.id, 1, 1), recorded.events.mid(1, 1));
        QVERIFY(m_journal->eventsAfter(m_asset.asset.id, 3, 100)->isEmpty());
    }

    void whatIsRemovedIsListedAsThatAndTakesNoEvents()
    {
        QCOMPARE(m_journal->append({batch(0, 1, {1, 1, 77})}), QList{AppendOutcome::Recorded});
        QVERIFY(m_journal->setAssetRemoved(m_asset.asset.id, 1234));
        QVERIFY(summaries().isEmpty());
        const auto removed = m_journal->assets({m_tenant, true, {}});
        QCOMPARE(removed->size(), 1);
        QCOMPARE(removed->constFirst().asset.removedAt, 1234);
        QCOMPARE(removed->constFirst().conversations, 1);
        QCOMPARE(m_journal->append({batch(1, 1, {2, 2, 78})}), QList{AppendOutcome::Conflict});
        QCOMPARE(m_journal->eventsAfter(m_asset.asset.id, 0, 10)->size(), 1);

        QVERIFY(m_journal->setAssetRemoved(m_asset.asset.id, 0));
        QCOMPARE(summaries(), (QList{AssetSummary{m_asset.asset, 1, 1, 1, 77}}));
        QVERIFY(m_journal->assets({m_tenant, true, {}})->isEmpty());
        QCOMPARE(m_journal->append({batch(1, 1, {2, 2, 78})}), QList{AppendOutcome::Recorded});
    }

    void addingWhatWasRemovedRestoresIt()
    {
        QVERIFY(m_journal->setAssetRemoved(m_asset.asset.id, 1234));
        QVERIFY(*m_journal->ensureAsset(record(QStringLiteral("first"))) == m_asset);
        QVERIFY(**m_journal->asset(m_asset.asset.id) == m_asset);
    }

    void anInvitationIsFoundByItsSecret()
    {
        const InvitationRecord toOne = invitation('a', {m_asset.asset.id}, 5'000);
        const InvitationRecord toAll = invitation('b', {}, 0);
        QVERIFY(m_journal->addInvitation(toOne));
        QVERIFY(m_journal->addInvitation(toAll));
        QVERIFY(**m_journal->invitationBySecret(toOne.secretHash) == toOne);
        QVERIFY(**m_journal->invitationBySecret(toAll.secretHash) == toAll);
        QVERIFY(!*m_journal->invitationBySecret(QByteArray(32, 'c')));
        QCOMPARE(*m_journal->invitations(m_tenant), (QList{toAll.invitation, toOne.invitation}));
        QVERIFY(m_journal->invitations(TenantId(UuidBits{9, 9}))->isEmpty());
    }

    void aGuestsSessionKnowsItsLimitsAndCounts()
    {
        const InvitationRecord record = invitation('a', {m_asset.asset.id}, 5'000);
        QVERIFY(m_journal->addInvitation(record));
        const SessionRecord guest = guestOf(record, 'g');
        QVERIFY(m_journal->addSession(guest));
        QVERIFY(**m_journal->session(guest.tokenHash) == guest);
        QCOMPARE(m_journal->invitations(m_tenant)->constFirst().guests, 1);
    }

    void aRevokedInvitationTakesItsSessionsAlong()
    {
        const InvitationRecord one = invitation('a', {m_asset.asset.id}, 0);
        const InvitationRecord other = invitation('b', {m_asset.asset.id}, 0);
        QVERIFY(m_journal->addInvitation(one));
        QVERIFY(m_journal->addInvitation(other));
        const SessionRecord guest = guestOf(one, 'g');
        const SessionRecord stays = guestOf(other, 'h');
        QVERIFY(m_journal->addSession(guest));
        QVERIFY(m_journal->addSession(stays));

        QCOMPARE(*m_journal->revokeInvitation(TenantId(UuidBits{9, 9}), one.invitation.id, 77), false);
        QVERIFY(*m_journal->session(guest.tokenHash));
        QCOMPARE(*m_journal->revokeInvitation(m_tenant, one.invitation.id, 77), true);
        QCOMPARE(*m_journal->revokeInvitation(m_tenant, one.invitation.id, 78), false);
        QVERIFY(!*m_journal->session(guest.tokenHash));
        QVERIFY(*m_journal->session(stays.tokenHash));
        QCOMPARE((*m_journal->invitationBySecret(one.secretHash))->revokedAt, 77);
        QCOMPARE(*m_journal->invitationsRevokedSince(77), QList{one.invitation.id});
        QVERIFY(m_journal->invitationsRevokedSince(78)->isEmpty());
        QCOMPARE(m_journal->invitations(m_tenant)->size(), 1);
        QCOMPARE(m_journal->invitations(m_tenant)->constFirst().id, other.invitation.id);
    }

private:
    [[nodiscard]] User member(const QString &name)
    {
        const User user{UserId::make(m_clock, m_random), name};
        const SessionRecord session{
            .tokenHash = QByteArray(32, 'm'),
            .identity = {.tenant = m_tenant, .actor = {.user = user}, .invitation = {}, .onlyAssets = {}},
            .createdAt = m_clock.now()};
        if (!m_journal->addSession(session))
            qFatal("There is no member.");
        return user;
    }

    [[nodiscard]] AssetRecord record(const QString &urlId)
    {
        return {.tenant = m_tenant,
                .asset = {.id = AssetId::make(m_clock, m_random),
                          .urlId = urlId,
                          .kind = AssetKind::Image,
                          .name = QStringLiteral("name"),
                          .mediaType = QStringLiteral("image/png"),
                          .contentHash = QByteArray(32, 'h'),
                          .contentBytes = 7,
                          .pixelSize = {3, 4},
                          .createdAt = m_clock.now(),
                          .createdBy = m_alice}};
    }

    [[nodiscard]] AssetRecord added(const QString &urlId)
    {
        const AssetRecord made = record(urlId);
        if (!m_journal->ensureAsset(made))
            qFatal("There is no asset.");
        return made;
    }

    [[nodiscard]] QList<AssetSummary> summaries() { return *m_journal->assets({m_tenant, false, {}}); }

    [[nodiscard]] Batch batch(Revision base, int count, const AssetFigures &after)
    {
        Batch made{m_asset.asset.id, base, {}, after};
        for (int i = 1; i <= count; ++i)
            made.events.append({base + i, BroadcastId::make(m_clock, m_random), "{\"\\ü',\":\"\xc3\xbc\"}"});
        return made;
    }

    [[nodiscard]] InvitationRecord invitation(char secret, const QList<AssetId> &assets, qint64 expiresAt)
    {
        return {.tenant = m_tenant,
                .invitation = {.id = InvitationId::make(m_clock, m_random),
                               .assetIds = assets,
                               .role = Role::Commenter,
                               .label = {},
                               .createdAt = m_clock.now(),
                               .expiresAt = expiresAt},
                .secretHash = QByteArray(32, secret),
                .createdBy = m_alice.id};
    }

    [[nodiscard]] SessionRecord guestOf(const InvitationRecord &record, char token)
    {
        const User user{UserId::make(m_clock, m_random), QStringLiteral("Gustav")};
        return {.tokenHash = QByteArray(32, token),
                .identity = {.tenant = m_tenant,
                             .actor = {.user = user, .role = record.invitation.role, .guest = true},
                             .invitation = record.invitation.id,
                             .onlyAssets = record.invitation.assetIds,
                             .expiresAt = record.invitation.expiresAt},
                .createdAt = m_clock.now()};
    }

    Testkit::ManualClock m_clock;
    Testkit::SeededRandom m_random;
    std::unique_ptr<Testkit::PostgresServer> m_postgres;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Journal> m_journal;
    TenantId m_tenant;
    User m_alice;
    AssetRecord m_asset;
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
