// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/codec.h"
#include "server/storage/accountstore.h"
#include "server/storage/migrator.h"
#include "server/storage/sqlitejournal.h"
#include "testkit/randomoperations.h"
#include "testkit/seams.h"

#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;

namespace {

/// A database as the first version of the program has left it, or a later one.
class FirstVersion
{
public:
    explicit FirstVersion(const QString &path, int version = 1)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("first version"));
        m_database.setDatabaseName(path);
        if (!m_database.open() || !Migrator(m_database, migrations(QStringLiteral("sqlite")).first(version)).migrate())
            qFatal("There is no first version.");
        insert("INSERT INTO tenant VALUES (?, 'default')", {tenant.toBytes()});
        insert("INSERT INTO meta VALUES ('default-tenant', ?)", {tenant.toText()});
        insert("INSERT INTO meta VALUES ('epoch', 'the-epoch')", {});
    }
    ~FirstVersion()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("first version"));
    }
    Q_DISABLE_COPY_MOVE(FirstVersion)

    void insert(const char *statement, const QVariantList &values)
    {
        QSqlQuery query(m_database);
        query.prepare(QLatin1String(statement));
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!query.exec())
            qFatal("%s: %s", statement, qPrintable(query.lastError().text()));
    }

    void addAsset(AssetId id, AssetKind kind)
    {
        const bool image = kind == AssetKind::Image;
        insert("INSERT INTO asset (id, tenant_id, url_id, kind, name, media_type, content_hash, content_bytes, width, "
               "height, created_at) VALUES (?, ?, ?, ?, 'name', 'image/png', zeroblob(32), 7, 3, 4, 1000)",
               {id.toBytes(), tenant.toBytes(), id.toText(), image ? QStringLiteral("image") : QStringLiteral("text")});
    }

    void addEvent(AssetId id, AssetKind kind, const Event &event)
    {
        insert(
            "INSERT INTO event VALUES (?, ?, ?, ?)",
            {id.toBytes(), event.revision, event.operation.broadcastId.toBytes(), Protocol::encodeEvent(kind, event)});
    }

    const TenantId tenant{UuidBits{1, 2}};

private:
    QSqlDatabase m_database;
};

/// What the summary of an asset with this state is.
AssetSummary expected(const AssetState &state, qint64 changedAt)
{
    AssetSummary summary{.asset = {}, .revision = state.revision(), .changedAt = changedAt};
    summary.conversations = int(state.conversations().size());
    for (const Conversation &conversation : state.conversations())
        summary.openConversations += !conversation.isResolved();
    return summary;
}

} // namespace

/// Databases of earlier versions, with data in them, are brought to this one.
class TestSchemaVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheFirstVersionTheFiguresAreThoseOfTheEvents()
    {
        const quint64 seed = Testkit::testSeed(7);
        Testkit::ManualClock clock;
        Testkit::SeededRandom random(seed);
        Testkit::RandomOperations people(clock, random);
        QTemporaryDir directory;
        const QString path = directory.filePath(SqliteJournal::fileName());
        QHash<AssetId, AssetSummary> truth;
        {
            FirstVersion database(path);
            for (int asset = 0; asset < 12; ++asset) {
                const auto id = AssetId::make(clock, random);
                const AssetKind kind = asset % 3 == 2 ? AssetKind::Text : AssetKind::Image;
                database.addAsset(id, kind);
                AssetState state(kind);
                qint64 changedAt = 1000;
                for (int i = 0; i < asset * 20; ++i) { // The first one is quiet.
                    const auto event = Testkit::record(state, people.somebody(), people.next(state), clock.now() + i);
                    if (!event)
                        continue;
                    database.addEvent(id, kind, *event);
                    changedAt = event->at;
                }
                truth.insert(id, expected(state, changedAt));
            }
        }
        const auto journal = SqliteJournal::open(path, clock, random);
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().message));
        QCOMPARE((*journal)->epoch(), QStringLiteral("the-epoch")); // The same history.
        const auto assets = (*journal)->assets({TenantId(UuidBits{1, 2}), false, {}});
        QVERIFY(assets);
        QCOMPARE(assets->size(), truth.size());
        int resolved = 0;
        for (AssetSummary summary : *assets) {
            const AssetSummary should = truth.value(summary.asset.id);
            QVERIFY(summary.asset.createdBy.id.isNull());
            QCOMPARE(summary.asset.removedAt, 0);
            resolved += summary.conversations - summary.openConversations;
            summary.asset = {};
            QVERIFY2(summary == should, qPrintable(QStringLiteral("PINTHREAD_SEED=%1: %2 conversations, not %3")
                                                       .arg(seed)
                                                       .arg(summary.conversations)
                                                       .arg(should.conversations)));
        }
        QVERIFY(resolved > 10); // Otherwise this has shown little.
    }

    void sessionsAndInvitationsOfTheSecondVersionGoOn()
    {
        Testkit::ManualClock clock;
        Testkit::SeededRandom random;
        QTemporaryDir directory;
        const QString path = directory.filePath(SqliteJournal::fileName());
        const UserId alice(UuidBits{1, 1});
        const UserId guest(UuidBits{1, 2});
        const InvitationId invitation(UuidBits{2, 2});
        TenantId tenant;
        {
            FirstVersion database(path, 2);
            tenant = database.tenant;
            database.insert("INSERT INTO user VALUES (?, ?, 'Alice', 1)", {alice.toBytes(), tenant.toBytes()});
            database.insert("INSERT INTO user VALUES (?, ?, 'Gustav', 1)", {guest.toBytes(), tenant.toBytes()});
            database.insert("INSERT INTO session VALUES (CAST('member' AS BLOB), ?, 'moderator', 7, NULL)",
                            {alice.toBytes()});
            database.insert("INSERT INTO invitation (id, tenant_id, secret_hash, role, label, created_by, created_at, "
                            "expires_at, guests) VALUES (?, ?, CAST('secret' AS BLOB), 'commenter', '', ?, 1, 9000, 1)",
                            {invitation.toBytes(), tenant.toBytes(), alice.toBytes()});
            database.insert("INSERT INTO session VALUES (CAST('guest' AS BLOB), ?, 'commenter', 8, ?)",
                            {guest.toBytes(), invitation.toBytes()});
        }
        const auto journal = SqliteJournal::open(path, clock, random);
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().message));
        QCOMPARE((*journal)->defaultTenant(), tenant);
        const auto member = (*journal)->session("member");
        QVERIFY(member && *member);
        QCOMPARE((*member)->identity.actor.user, (User{alice, QStringLiteral("Alice")}));
        QCOMPARE((*member)->identity.actor.role, Role::Moderator);
        QCOMPARE((*member)->identity.expiresAt, 0); // For ever, as before.
        QVERIFY(!(*member)->identity.account && !(*member)->disabled);
        QCOMPARE((*member)->createdAt, 7);
        const auto other = (*journal)->session("guest");
        QVERIFY(other && *other);
        QVERIFY((*other)->identity.actor.guest);
        QCOMPARE((*other)->identity.invitation, invitation);
        QCOMPARE((*other)->identity.expiresAt, 9000);

        // The tenant that every server has is one like others now.
        const auto named = (*journal)->accounts().tenantByName(QStringLiteral("default"));
        QCOMPARE((*named)->id, tenant);
        QCOMPARE((*named)->disabledAt, 0);
        QVERIFY(*(*journal)->revokeInvitation(tenant, invitation, 10));
        QVERIFY(!*(*journal)->session("guest"));
        QVERIFY((*journal)->accounts().removeEndedSessions(1'000'000, 1'000'000)); // They never end by themselves.
        QVERIFY(*(*journal)->session("member"));
    }

    void whatIsRecordedFromThenOnContinues()
    {
        Testkit::ManualClock clock;
        Testkit::SeededRandom random;
        Testkit::RandomOperations people(clock, random);
        QTemporaryDir directory;
        const QString path = directory.filePath(SqliteJournal::fileName());
        const auto id = AssetId::make(clock, random);
        AssetState state(AssetKind::Image);
        const Actor alice{{UserId(UuidBits{1, 1}), QStringLiteral("Alice")}, Role::Moderator};
        {
            FirstVersion database(path);
            database.addAsset(id, AssetKind::Image);
            database.addEvent(id, AssetKind::Image, *Testkit::record(state, alice, people.next(state), 1));
        }
        const auto journal = SqliteJournal::open(path, clock, random);
        QVERIFY(journal);
        const Event event = *Testkit::record(state, alice, people.next(state), 2);
        const Batch batch{
            id, 1, {{2, event.operation.broadcastId, Protocol::encodeEvent(AssetKind::Image, event)}}, {2, 2, 2}};
        QCOMPARE((*journal)->append({batch}), QList{AppendOutcome::Recorded});
        QCOMPARE((*journal)->eventsAfter(id, 0, 10)->size(), 2);
    }

    void oneDamagedEventDoesNotKeepTheRestAway()
    {
        Testkit::ManualClock clock;
        Testkit::SeededRandom random;
        QTemporaryDir directory;
        const QString path = directory.filePath(SqliteJournal::fileName());
        const auto id = AssetId::make(clock, random);
        {
            FirstVersion database(path);
            database.addAsset(id, AssetKind::Image);
            database.insert("INSERT INTO event VALUES (?, 1, zeroblob(16), ?)", {id.toBytes(), QByteArray("{\"type")});
        }
        const auto journal = SqliteJournal::open(path, clock, random);
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().message));
        const auto assets = (*journal)->assets({TenantId(UuidBits{1, 2}), false, {}});
        QCOMPARE(assets->constFirst().revision, 1);
        QCOMPARE(assets->constFirst().changedAt, 1000);
    }
};

QTEST_GUILESS_MAIN(TestSchemaVersions)
#include "tst_schemaversions.moc"
