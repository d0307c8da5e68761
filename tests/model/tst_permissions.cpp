// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules.h"

#include <QTest>

using namespace Pinthread;

namespace {

const User alice{UserId(UuidBits{9, 1}), QStringLiteral("Alice")};
const User bob{UserId(UuidBits{9, 2}), QStringLiteral("Bob")};
const ConversationId alices(UuidBits{2, 1});
const ConversationId bobs(UuidBits{2, 2});
const CommentId alicesComment(UuidBits{1, 1});
const CommentId bobsComment(UuidBits{1, 2});
const QString words = QStringLiteral("words");

/// One conversation each, and in each a comment of both.
AssetState discussed()
{
    const auto conversation = [](ConversationId id, int number, const User &first, CommentId firstId,
                                 const User &second, CommentId secondId) {
        Conversation made{.id = id, .number = number, .anchor = Marker{.x = 1, .y = 1, .region = {}}};
        made.comments = {{.id = firstId, .author = first, .text = words, .parentId = {}},
                         {.id = secondId, .author = second, .text = words, .parentId = {}}};
        return made;
    };
    return AssetState(AssetKind::Image, 4, 2,
                      {{alices, conversation(alices, 1, alice, alicesComment, bob, bobsComment)},
                       {bobs, conversation(bobs, 2, bob, bobsComment, alice, alicesComment)}});
}

} // namespace

/// The table in rules.h, every cell: Alice asks, on her own and on Bob's.
class TestPermissions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void whatIsNotThereIsPermittedAndThenNotFound();
    void aViewerIsRefusedWhateverIsAskedFor();
    void assetsAndInvitations_data();
    void assetsAndInvitations();
    void whatNobodyAddedIsNobodysOwn();
};

void TestPermissions::table_data()
{
    QTest::addColumn<ConversationId>("conversation");
    QTest::addColumn<OperationBody>("body");
    QTest::addColumn<bool>("commenter");
    QTest::addColumn<bool>("moderator");

    const auto row = [](const char *name, ConversationId conversation, const OperationBody &body, bool commenter,
                        bool moderator) { QTest::newRow(name) << conversation << body << commenter << moderator; };
    const CommentId newComment(UuidBits{1, 9});
    const Marker elsewhere{.x = 2, .y = 2, .region = {}};
    row("create", ConversationId(UuidBits{2, 9}), CreateConversation{elsewhere, newComment, words}, true, true);
    row("add to own", alices, AddComment{newComment, {}, words}, true, true);
    row("add to other's", bobs, AddComment{newComment, {}, words}, true, true);
    row("resolve own", alices, SetResolved{true}, true, true);
    row("resolve other's", bobs, SetResolved{true}, true, true);
    row("reopen own", alices, SetResolved{false}, true, true);
    row("reopen other's", bobs, SetResolved{false}, true, true);
    row("edit own in own", alices, EditComment{alicesComment, words}, true, true);
    row("edit own in other's", bobs, EditComment{alicesComment, words}, true, true);
    row("edit other's in own", alices, EditComment{bobsComment, words}, false, false);
    row("edit other's in other's", bobs, EditComment{bobsComment, words}, false, false);
    row("delete own comment in own", alices, DeleteComment{alicesComment}, true, true);
    row("delete own comment in other's", bobs, DeleteComment{alicesComment}, true, true);
    row("delete other's comment in own", alices, DeleteComment{bobsComment}, false, true);
    row("delete other's comment in other's", bobs, DeleteComment{bobsComment}, false, true);
    row("move own", alices, MoveAnchor{elsewhere}, true, true);
    row("move other's", bobs, MoveAnchor{elsewhere}, false, true);
    row("delete own", alices, DeleteConversation{}, true, true);
    row("delete other's", bobs, DeleteConversation{}, false, true);
}

void TestPermissions::table()
{
    QFETCH(const ConversationId, conversation);
    QFETCH(const OperationBody, body);
    QFETCH(const bool, commenter);
    QFETCH(const bool, moderator);
    const AssetState state = discussed();
    const Operation operation{BroadcastId(UuidBits{3, 1}), conversation, body};
    const QList<std::pair<Role, bool>> expected{{Role::Viewer, false},
                                                {Role::Commenter, commenter},
                                                {Role::Moderator, moderator},
                                                {Role::Administrator, moderator}};
    for (const auto &[role, permitted] : expected) {
        const Actor actor{alice, role};
        QCOMPARE(isPermitted(state, actor, operation), permitted);
        // checkOperation() says the same, and nothing else stands against these.
        const auto checked = checkOperation(state, actor, operation, {});
        QCOMPARE(checked.has_value(), permitted);
        if (!checked) {
            QCOMPARE(checked.error().code, RefusalCode::NotAllowed);
            QVERIFY(!checked.error().message.isEmpty());
        }
    }
}

void TestPermissions::whatIsNotThereIsPermittedAndThenNotFound()
{
    const AssetState state = discussed();
    const Actor actor{alice, Role::Commenter};
    const ConversationId gone(UuidBits{2, 9});
    const CommentId nowhere(UuidBits{1, 9});
    const QList<Operation> operations{
        {BroadcastId(UuidBits{3, 1}), gone, DeleteConversation{}},
        {BroadcastId(UuidBits{3, 1}), gone, MoveAnchor{Marker{}}},
        {BroadcastId(UuidBits{3, 1}), gone, EditComment{bobsComment, words}},
        {BroadcastId(UuidBits{3, 1}), bobs, EditComment{nowhere, words}},
        {BroadcastId(UuidBits{3, 1}), bobs, DeleteComment{nowhere}},
    };
    for (const Operation &operation : operations) {
        QVERIFY(isPermitted(state, actor, operation));
        const auto checked = checkOperation(state, actor, operation, {});
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, RefusalCode::NotFound);
    }
}

void TestPermissions::aViewerIsRefusedWhateverIsAskedFor()
{
    // Being told "not found" would tell a viewer less than "not allowed" and send them looking.
    const Operation operation{BroadcastId(UuidBits{3, 1}), ConversationId(UuidBits{2, 9}), DeleteConversation{}};
    const auto checked = checkOperation(discussed(), {alice, Role::Viewer}, operation, {});
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, RefusalCode::NotAllowed);
}

void TestPermissions::assetsAndInvitations_data()
{
    QTest::addColumn<Actor>("actor");
    QTest::addColumn<bool>("add");
    QTest::addColumn<bool>("removeOwn");
    QTest::addColumn<bool>("removeOthers");
    QTest::addColumn<bool>("invite");
    QTest::addColumn<bool>("administer");
    QTest::newRow("viewer") << Actor{alice, Role::Viewer} << false << false << false << false << false;
    QTest::newRow("commenter") << Actor{alice, Role::Commenter} << true << true << false << false << false;
    QTest::newRow("moderator") << Actor{alice, Role::Moderator} << true << true << true << true << false;
    QTest::newRow("administrator") << Actor{alice, Role::Administrator} << true << true << true << true << true;
    for (const Role role : {Role::Viewer, Role::Commenter, Role::Moderator, Role::Administrator})
        QTest::addRow("guest %d", int(role)) << Actor{alice, role, true} << false << false << false << false << false;
}

void TestPermissions::assetsAndInvitations()
{
    QFETCH(const Actor, actor);
    QFETCH(const bool, add);
    QFETCH(const bool, removeOwn);
    QFETCH(const bool, removeOthers);
    QFETCH(const bool, invite);
    QFETCH(const bool, administer);
    Asset own;
    own.createdBy = {alice.id, QStringLiteral("Alice under another name")};
    Asset others;
    others.createdBy = bob;
    QCOMPARE(mayAddAsset(actor), add);
    QCOMPARE(mayRenameAsset(actor), add);
    QCOMPARE(mayRemoveAsset(actor, own), removeOwn);
    QCOMPARE(mayRemoveAsset(actor, others), removeOthers);
    QCOMPARE(mayInvite(actor), invite);
    QCOMPARE(mayAdminister(actor), administer);
}

void TestPermissions::whatNobodyAddedIsNobodysOwn()
{
    QVERIFY(!mayRemoveAsset({User(), Role::Commenter}, Asset()));
    QVERIFY(mayRemoveAsset({alice, Role::Moderator}, Asset()));
}

QTEST_APPLESS_MAIN(TestPermissions)
#include "tst_permissions.moc"
