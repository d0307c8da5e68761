// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversationviews.h"

#include <QTest>

using namespace Pinthread;

/// What a replica knows, as the canvas and the list show it.
class TestConversationViews : public QObject
{
    Q_OBJECT

    const User m_alice{UserId({1, 1}), QStringLiteral("Alice")};
    const User m_bob{UserId({1, 2}), QStringLiteral("Bob")};
    const AssetId m_asset{UuidBits{2, 1}};
    quint64 m_next = 1;

    template <class SomeId>
    SomeId fresh()
    {
        return SomeId(UuidBits{9, m_next++});
    }
    Operation creation(const char *text, Marker marker = {25, 30, {}})
    {
        return {fresh<BroadcastId>(), fresh<ConversationId>(),
                CreateConversation{marker, fresh<CommentId>(), QLatin1String(text)}};
    }
    Replica replica() const { return {m_asset, AssetKind::Image, m_alice}; }

private Q_SLOTS:
    void nothing()
    {
        const Replica empty = replica();
        QVERIFY(conversationItems(empty).isEmpty());
        QVERIFY(!conversationItem(empty, fresh<ConversationId>()));
    }

    void whatIsOnItsWayIsUnsent()
    {
        Replica known = replica();
        const Operation made = creation("Too dark");
        QCOMPARE(known.add({m_asset, made, 5}).resync, Replica::Resync::No);
        const auto item = conversationItem(known, made.conversationId);
        QVERIFY(item && item->unsettled);
        QCOMPARE(item->unsettledComments.size(), 1);
        const AnchorMark pin = markOf(*item, known, {m_alice, Role::Commenter});
        QCOMPARE(pin.state, MarkerView::State::Unsent);
        QCOMPARE(pin.number, 0);
        QCOMPARE(pin.anchor, Anchor(Marker{25, 30, {}}));
        QCOMPARE(pin.label, QStringLiteral("Too dark"));
    }

    void onlyItsAuthorOrAModeratorMayMoveAPin()
    {
        Replica known = replica();
        const Operation made = creation("Mine");
        QCOMPARE(known.add({m_asset, made, 5}).resync, Replica::Resync::No);
        const auto item = conversationItem(known, made.conversationId);
        QVERIFY(markOf(*item, known, {m_alice, Role::Commenter}).movable);
        QVERIFY(!markOf(*item, known, {m_bob, Role::Commenter}).movable);
        QVERIFY(markOf(*item, known, {m_bob, Role::Moderator}).movable);
    }

    void aCreationThatFailedIsStillShownAtItsPlace()
    {
        Replica known = replica();
        const Operation made = creation("Never sent", {70, 60, {}});
        QCOMPARE(known.fail({m_asset, made, FailedOperation::Reason::Offline, {}, 5, 5}).failed.size(), 1);
        const auto items = conversationItems(known);
        QCOMPARE(items.size(), 1);
        QVERIFY(items.first().isOnlyHere());
        const AnchorMark pin = markOf(items.first(), known, {m_alice, Role::Commenter});
        QCOMPARE(pin.state, MarkerView::State::Failed);
        QCOMPARE(pin.anchor, Anchor(Marker{70, 60, {}}));
        QVERIFY(!pin.movable);
        QCOMPARE(conversationsWithFailures(known), QSet<ConversationId>{made.conversationId});
    }

    void aFailedAnswerMarksItsConversation()
    {
        Replica known = replica();
        const Operation made = creation("Too dark");
        QCOMPARE(known.add({m_asset, made, 5}).resync, Replica::Resync::No);
        const Operation answer{fresh<BroadcastId>(), made.conversationId,
                               AddComment{fresh<CommentId>(), {}, QStringLiteral("Lost")}};
        QCOMPARE(known.fail({m_asset, answer, FailedOperation::Reason::Offline, {}, 6, 6}).failed.size(), 1);
        const auto items = conversationItems(known);
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().failed.size(), 1);
        QCOMPARE(items.first().state(), ConversationItem::State::Failed);
        QCOMPARE(items.first().conversation.comments.size(), 1);
    }

    void aMovedRegionStaysInsideThePicture()
    {
        const Anchor region = Marker{10, 10, RegionSize{30, 20}};
        QCOMPARE(std::get<Marker>(movedTo(region, 40, 50)), (Marker{40, 50, RegionSize{30, 20}}));
        QCOMPARE(std::get<Marker>(movedTo(region, 95, 95)), (Marker{70, 80, RegionSize{30, 20}}));
        QCOMPARE(std::get<Marker>(movedTo(Marker{10, 10, {}}, 95, 96)), (Marker{95, 96, {}}));
    }
};

QTEST_GUILESS_MAIN(TestConversationViews)
#include "tst_conversationviews.moc"
