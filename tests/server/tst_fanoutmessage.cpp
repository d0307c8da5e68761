// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/fanout/fanoutmessage.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;

class TestFanoutMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSaidIsHeard()
    {
        for (const FromNode &said : all()) {
            const auto heard = decodeFromNode(encode(said));
            QVERIFY(heard);
            QVERIFY(*heard == said);
        }
    }

    void whatIsCutOffOrHasMoreIsNotHeard()
    {
        for (const FromNode &said : all()) {
            const QByteArray bytes = encode(said);
            for (qsizetype length = 0; length < bytes.size(); ++length)
                QVERIFY(!decodeFromNode(bytes.first(length)));
            QVERIFY(!decodeFromNode(bytes + 'x'));
        }
    }

    void anotherVersionIsNotHeard()
    {
        QByteArray bytes = encode(all().constFirst());
        bytes[0] = 2;
        QVERIFY(!decodeFromNode(bytes));
    }

    void revisionsAndEventsHaveToFit()
    {
        QVERIFY(!decodeFromNode(encode({1, EventsRecorded{tenant, asset, 3, 5, {"a", "b"}}})));
        QVERIFY(!decodeFromNode(encode({1, EventsRecorded{tenant, asset, 0, 0, {}}})));
        QVERIFY(!decodeFromNode(encode({1, EventsRecorded{tenant, asset, 5, 4, {}}})));
    }

private:
    const TenantId tenant{UuidBits{1, 2}};
    const AssetId asset{UuidBits{3, 4}};

    [[nodiscard]] QList<FromNode> all() const
    {
        const QList<User> users{{UserId(UuidBits{5, 6}), QStringLiteral("Zoë")},
                                {UserId(UuidBits{7, 8}), QStringLiteral("Bob")}};
        const Asset changed{.id = asset,
                            .urlId = QStringLiteral("letter"),
                            .kind = AssetKind::Text,
                            .name = QStringLiteral("Żółw.md"),
                            .mediaType = QStringLiteral("text/markdown"),
                            .contentHash = QByteArray(32, 'h'),
                            .contentBytes = 12,
                            .createdAt = 1'795'000'000'000,
                            .createdBy = users.constFirst()};
        return {{42, EventsRecorded{tenant, asset, 3, 4, {"{\"a\":1}", "{}"}}},
                {42, EventsRecorded{tenant, asset, 3, 900, {}}},
                {43, UsersPresent{tenant, asset, users}},
                {44, AssetRemoved{tenant, asset}},
                {44, AssetChanged{tenant, changed}},
                {45, InvitationEnded{InvitationId(UuidBits{9, 9})}}};
    }
};

QTEST_APPLESS_MAIN(TestFanoutMessage)
#include "tst_fanoutmessage.moc"
