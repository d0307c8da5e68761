// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/codec.h"
#include "server/rooms/presenceboard.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;

namespace {

User user(quint64 number)
{
    return {UserId(UuidBits{1, number}), QStringLiteral("User %1").arg(number)};
}

Protocol::Presence message(const PresenceBoard &board)
{
    const FramePtr frame = board.frame(AssetId(UuidBits{2, 2}));
    const QByteArray bytes(frame->data(), static_cast<qsizetype>(frame->size()));
    const auto decoded = Protocol::decodeServerMessage(bytes.sliced(bytes.indexOf('{')));
    return std::get<Protocol::Presence>(*decoded);
}

} // namespace

class TestPresenceBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsUsersNotConnections()
    {
        PresenceBoard board;
        QVERIFY(board.join(user(1)));
        QVERIFY(!board.join(user(1)));
        QVERIFY(board.join(user(2)));
        QCOMPARE(board.count(), 2);
        QVERIFY(!board.leave(user(1).id));
        QCOMPARE(board.count(), 2);
        QVERIFY(board.leave(user(1).id));
        QCOMPARE(board.count(), 1);
        QVERIFY(!board.leave(user(1).id));
    }

    void theVersionAndTheFrameChangeOnlyWithTheUsers()
    {
        PresenceBoard board;
        board.join(user(1));
        const quint64 version = board.version();
        const FramePtr frame = board.frame(AssetId(UuidBits{2, 2}));
        board.join(user(1));
        board.leave(user(1).id);
        QCOMPARE(board.version(), version);
        QCOMPARE(board.frame(AssetId(UuidBits{2, 2})), frame);
        board.join(user(2));
        QVERIFY(board.version() != version);
        QVERIFY(board.frame(AssetId(UuidBits{2, 2})) != frame);
    }

    void thoseOnOtherNodesAreCountedOnce()
    {
        PresenceBoard board;
        board.join(user(1));
        QVERIFY(board.setElsewhere(7, {user(1), user(2)}));
        QVERIFY(board.setElsewhere(8, {user(2), user(3)}));
        QVERIFY(!board.setElsewhere(8, {user(2), user(3)}));
        QCOMPARE(board.count(), 3);
        QCOMPARE(message(board).users, (QList{user(1), user(2), user(3)}));
        QCOMPARE(board.here(), QList{user(1)});
        QCOMPARE(board.countHere(), 1);
        QVERIFY(board.join(user(3)));
        QCOMPARE(board.count(), 3);
        QVERIFY(board.leave(user(3).id));
        QVERIFY(board.setElsewhere(7, {}));
        QVERIFY(!board.setElsewhere(7, {}));
        QVERIFY(board.setElsewhere(8, {}));
        QCOMPARE(board.count(), 1);
    }

    void namesTheFirstFiftyInTheOrderTheyCame()
    {
        PresenceBoard board;
        for (quint64 i = 100; i > 0; --i)
            board.join(user(i));
        board.leave(user(99).id);
        const auto presence = message(board);
        QCOMPARE(presence.count, 99);
        QCOMPARE(presence.users.size(), 50);
        QVERIFY(presence.users.at(0) == user(100));
        QVERIFY(presence.users.at(1) == user(98));
    }
};

QTEST_APPLESS_MAIN(TestPresenceBoard)
#include "tst_presenceboard.moc"
