// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/assetstate.h"

#include <QTest>

using namespace Pinthread;

namespace {

const User alice{UserId(UuidBits{9, 1}), QStringLiteral("Alice")};
const User bob{UserId(UuidBits{9, 2}), QStringLiteral("Bob")};
const Marker corner{.x = 25, .y = 30, .region = {}};

ConversationId conversationId(quint64 number)
{
    return ConversationId(UuidBits{2, number});
}

CommentId commentId(quint64 number)
{
    return CommentId(UuidBits{1, number});
}

} // namespace

class TestAssetState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsEmpty();
    void creates();
    void addsInOrder();
    void edits();
    void deletedCommentKeepsItsPlaceAndLosesItsWords();
    void moves();
    void resolvesAndReopens();
    void firstResolutionStays();
    void deletes();
    void numbersAreNeverReused();
    void refusesGapsAndRepeats();
    void refusesWhatIsNotThere_data();
    void refusesWhatIsNotThere();
    void refusesTakenIds();
    void failureChangesNoByte();
    void onlyKeepsOneConversation();
    void canonicalTellsEveryFieldApart();
    void minusZeroIsZeroInCanonical();

private:
    Event next(ConversationId id, OperationBody body, const User &by = alice)
    {
        return {.operation = {BroadcastId(UuidBits{3, 1}), id, std::move(body)},
                .revision = m_state.revision() + 1,
                .at = 1'000 + m_state.revision(),
                .by = by};
    }
    bool happens(ConversationId id, OperationBody body, const User &by = alice)
    {
        return m_state.apply(next(id, std::move(body), by)).has_value();
    }
    bool pinned(quint64 id, int number)
    {
        Event event = next(conversationId(id), CreateConversation{corner, commentId(id), QStringLiteral("Too dark")});
        event.number = number;
        return m_state.apply(event).has_value();
    }
    const Conversation &first() const { return *m_state.conversation(conversationId(1)); }

    AssetState m_state;
};

void TestAssetState::init()
{
    m_state = AssetState(AssetKind::Image);
}

void TestAssetState::startsEmpty()
{
    QCOMPARE(m_state.kind(), AssetKind::Image);
    QCOMPARE(AssetState(AssetKind::Text).kind(), AssetKind::Text);
    QCOMPARE(m_state.revision(), 0);
    QCOMPARE(m_state.lastNumber(), 0);
    QVERIFY(m_state.conversations().isEmpty());
    QVERIFY(!m_state.conversation(conversationId(1)));
}

void TestAssetState::creates()
{
    QVERIFY(pinned(1, 1));
    QCOMPARE(m_state.revision(), 1);
    QCOMPARE(m_state.lastNumber(), 1);
    const Conversation expected{.id = conversationId(1),
                                .number = 1,
                                .anchor = corner,
                                .resolution = {},
                                .comments = {{.id = commentId(1),
                                              .author = alice,
                                              .text = QStringLiteral("Too dark"),
                                              .parentId = {},
                                              .createdAt = 1'000}}};
    QVERIFY(first() == expected);
}

void TestAssetState::addsInOrder()
{
    QVERIFY(pinned(1, 1));
    QVERIFY(happens(conversationId(1), AddComment{commentId(9), {}, QStringLiteral("Agreed")}, bob));
    QVERIFY(happens(conversationId(1), AddComment{commentId(2), commentId(9), QStringLiteral("Thanks")}));
    QCOMPARE(first().comments.size(), 3);
    QCOMPARE(first().comments.at(1).author, bob);
    QCOMPARE(first().comments.at(1).createdAt, 1'001);
    // In the order of recording, not of ids.
    QCOMPARE(first().comments.at(2).id, commentId(2));
    QCOMPARE(first().comments.at(2).parentId, commentId(9));
}

void TestAssetState::edits()
{
    QVERIFY(pinned(1, 1));
    QVERIFY(happens(conversationId(1), EditComment{commentId(1), QStringLiteral("Much too dark")}));
    const Comment &comment = first().comments.constFirst();
    QCOMPARE(comment.text, QStringLiteral("Much too dark"));
    QCOMPARE(comment.editedAt, 1'001);
    QCOMPARE(comment.createdAt, 1'000);
}

void TestAssetState::deletedCommentKeepsItsPlaceAndLosesItsWords()
{
    QVERIFY(pinned(1, 1));
    QVERIFY(happens(conversationId(1), AddComment{commentId(2), {}, QStringLiteral("secret")}, bob));
    QVERIFY(happens(conversationId(1), DeleteComment{commentId(2)}, alice));
    QCOMPARE(first().comments.size(), 2);
    const Comment &comment = first().comments.at(1);
    QVERIFY(comment.deleted);
    QVERIFY(comment.text.isEmpty());
    QCOMPARE(comment.author, bob);
    QCOMPARE(comment.createdAt, 1'001);
    QVERIFY(!m_state.canonical().contains("secret"));
}

void TestAssetState::moves()
{
    QVERIFY(pinned(1, 1));
    const Marker elsewhere{.x = 1, .y = 2, .region = RegionSize{10, 20}};
    QVERIFY(happens(conversationId(1), MoveAnchor{elsewhere}, bob));
    QVERIFY(std::get<Marker>(first().anchor) == elsewhere);
    QCOMPARE(first().number, 1);
}

void TestAssetState::resolvesAndReopens()
{
    QVERIFY(pinned(1, 1));
    QVERIFY(happens(conversationId(1), SetResolved{true}, bob));
    QVERIFY(first().isResolved());
    QCOMPARE(first().resolution->by, bob);
    QCOMPARE(first().resolution->at, 1'001);
    QVERIFY(happens(conversationId(1), SetResolved{false}, alice));
    QVERIFY(!first().isResolved());
}

void TestAssetState::firstResolutionStays()
{
    QVERIFY(pinned(1, 1));
    QVERIFY(happens(conversationId(1), SetResolved{true}, bob));
    QVERIFY(happens(conversationId(1), SetResolved{true}, alice));
    QCOMPARE(first().resolution->by, bob);
    QCOMPARE(m_state.revision(), 3);
}

void TestAssetState::deletes()
{
    QVERIFY(pinned(1, 1));
    QVERIFY(pinned(2, 2));
    QVERIFY(happens(conversationId(1), DeleteConversation{}));
    QVERIFY(!m_state.conversation(conversationId(1)));
    QVERIFY(m_state.conversation(conversationId(2)));
    // Something deleted does not come back with a late answer to it.
    const auto late = m_state.apply(next(conversationId(1), AddComment{commentId(5), {}, QStringLiteral("Wait")}));
    QVERIFY(!late);
    QCOMPARE(late.error().reason, ApplyError::Reason::UnknownConversation);
}

void TestAssetState::numbersAreNeverReused()
{
    QVERIFY(pinned(1, 1));
    QVERIFY(pinned(2, 2));
    QVERIFY(happens(conversationId(2), DeleteConversation{}));
    QVERIFY(happens(conversationId(1), DeleteConversation{}));
    QCOMPARE(m_state.lastNumber(), 2);
    QVERIFY(pinned(3, 3));
    QCOMPARE(m_state.lastNumber(), 3);
    // A client's own unnumbered pin does not count.
    QVERIFY(pinned(4, 0));
    QCOMPARE(m_state.lastNumber(), 3);
}

void TestAssetState::refusesGapsAndRepeats()
{
    QVERIFY(pinned(1, 1));
    Event event = next(conversationId(1), SetResolved{true});
    for (const Revision revision : {Revision(-1), Revision(0), Revision(1), Revision(3), Revision(1'000'000)}) {
        event.revision = revision;
        const auto applied = m_state.apply(event);
        QVERIFY(!applied);
        QCOMPARE(applied.error().reason, ApplyError::Reason::RevisionGap);
        QVERIFY(!applied.error().message.isEmpty());
    }
    QCOMPARE(m_state.revision(), 1);
    event.revision = 2;
    QVERIFY(m_state.apply(event));
}

void TestAssetState::refusesWhatIsNotThere_data()
{
    QTest::addColumn<ConversationId>("conversation");
    QTest::addColumn<OperationBody>("body");
    QTest::addColumn<ApplyError::Reason>("reason");
    const auto unknownConversation = ApplyError::Reason::UnknownConversation;
    const auto unknownComment = ApplyError::Reason::UnknownComment;
    QTest::newRow("add") << conversationId(7) << OperationBody(AddComment{commentId(7), {}, {}}) << unknownConversation;
    QTest::newRow("edit") << conversationId(7) << OperationBody(EditComment{commentId(1), {}}) << unknownConversation;
    QTest::newRow("delete comment") << conversationId(7) << OperationBody(DeleteComment{commentId(1)})
                                    << unknownConversation;
    QTest::newRow("move") << conversationId(7) << OperationBody(MoveAnchor{corner}) << unknownConversation;
    QTest::newRow("resolve") << conversationId(7) << OperationBody(SetResolved{true}) << unknownConversation;
    QTest::newRow("delete") << conversationId(7) << OperationBody(DeleteConversation{}) << unknownConversation;
    QTest::newRow("edit no comment") << conversationId(1) << OperationBody(EditComment{commentId(7), {}})
                                     << unknownComment;
    QTest::newRow("delete no comment") << conversationId(1) << OperationBody(DeleteComment{commentId(7)})
                                       << unknownComment;
    QTest::newRow("edit another conversation's comment")
        << conversationId(1) << OperationBody(EditComment{commentId(2), {}}) << unknownComment;
}

void TestAssetState::refusesWhatIsNotThere()
{
    QFETCH(const ConversationId, conversation);
    QFETCH(const OperationBody, body);
    QFETCH(const ApplyError::Reason, reason);
    QVERIFY(pinned(1, 1));
    QVERIFY(pinned(2, 2));
    const QByteArray before = m_state.canonical();
    const auto applied = m_state.apply(next(conversation, body));
    QVERIFY(!applied);
    QCOMPARE(applied.error().reason, reason);
    QVERIFY(!applied.error().message.isEmpty());
    QCOMPARE(m_state.canonical(), before);
}

void TestAssetState::refusesTakenIds()
{
    QVERIFY(pinned(1, 1));
    const auto again = m_state.apply(next(conversationId(1), CreateConversation{corner, commentId(5), {}}));
    QVERIFY(!again);
    QCOMPARE(again.error().reason, ApplyError::Reason::IdTaken);
    const auto comment = m_state.apply(next(conversationId(1), AddComment{commentId(1), {}, {}}));
    QVERIFY(!comment);
    QCOMPARE(comment.error().reason, ApplyError::Reason::IdTaken);
}

void TestAssetState::failureChangesNoByte()
{
    QVERIFY(pinned(1, 1));
    QVERIFY(happens(conversationId(1), AddComment{commentId(2), {}, QStringLiteral("Agreed")}, bob));
    const AssetState copy = m_state;
    const QByteArray before = m_state.canonical();
    Event taken = next(conversationId(1), CreateConversation{Marker{}, commentId(5), QStringLiteral("mine")});
    taken.number = 99;
    QVERIFY(!m_state.apply(taken));
    QVERIFY(!happens(conversationId(1), AddComment{commentId(2), {}, QStringLiteral("again")}));
    QVERIFY(!happens(conversationId(1), EditComment{commentId(3), QStringLiteral("other")}));
    QVERIFY(!happens(conversationId(1), DeleteComment{commentId(3)}));
    QVERIFY(!happens(conversationId(4), DeleteConversation{}));
    QCOMPARE(m_state.canonical(), before);
    QVERIFY(m_state == copy);
}

void TestAssetState::onlyKeepsOneConversation()
{
    QVERIFY(pinned(1, 1));
    QVERIFY(pinned(2, 2));
    AssetState one = m_state.only(conversationId(1));
    QCOMPARE(one.conversations().size(), 1);
    QVERIFY(one.conversations().first() == first());
    QCOMPARE(one.revision(), m_state.revision());
    QCOMPARE(one.lastNumber(), 2);
    QCOMPARE(one.kind(), m_state.kind());
    QVERIFY(m_state.only(conversationId(7)).conversations().isEmpty());
    // It is a copy: what a client lays over it does not reach the confirmed state.
    QVERIFY(one.apply(next(conversationId(1), SetResolved{true})));
    QVERIFY(!first().isResolved());
}

void TestAssetState::canonicalTellsEveryFieldApart()
{
    QVERIFY(pinned(1, 1));
    QVERIFY(happens(conversationId(1), AddComment{commentId(2), {}, QStringLiteral("Agreed")}, bob));
    const Conversation original = first();
    QList<AssetState> states{m_state,
                             AssetState(AssetKind::Image),
                             AssetState(AssetKind::Text),
                             AssetState(AssetKind::Text, 2, 1, m_state.conversations()),
                             AssetState(AssetKind::Image, 3, 1, m_state.conversations()),
                             AssetState(AssetKind::Image, 2, 2, m_state.conversations())};
    const auto vary = [&](auto change) {
        Conversation conversation = original;
        change(conversation);
        states.append(AssetState(AssetKind::Image, 2, 1, {{original.id, conversation}}));
    };
    vary([](Conversation &c) { c.number = 2; });
    vary([](Conversation &c) { c.anchor = Marker{.x = 25.0001, .y = 30, .region = {}}; });
    vary([](Conversation &c) { c.anchor = Marker{.x = 25, .y = 30, .region = RegionSize{1, 2}}; });
    vary([](Conversation &c) { c.anchor = Marker{.x = 25, .y = 30, .region = RegionSize{2, 1}}; });
    vary([](Conversation &c) {
        c.anchor = TextRange{.start = 25, .end = 30, .exact = QStringLiteral("x"), .prefix = {}, .suffix = {}};
    });
    vary([](Conversation &c) {
        c.anchor = TextRange{.start = 25, .end = 30, .exact = {}, .prefix = QStringLiteral("x"), .suffix = {}};
    });
    vary([](Conversation &c) {
        c.anchor = TextRange{.start = 25, .end = 30, .exact = {}, .prefix = {}, .suffix = QStringLiteral("x")};
    });
    vary([](Conversation &c) { c.resolution = Resolution{alice, 1}; });
    vary([](Conversation &c) { c.resolution = Resolution{alice, 2}; });
    vary([](Conversation &c) { c.resolution = Resolution{bob, 1}; });
    vary([](Conversation &c) { c.comments.swapItemsAt(0, 1); });
    vary([](Conversation &c) { c.comments.removeLast(); });
    vary([](Conversation &c) { c.comments.last().id = commentId(3); });
    vary([](Conversation &c) { c.comments.last().author.name = QStringLiteral("Bob B."); });
    vary([](Conversation &c) { c.comments.last().author.id = alice.id; });
    vary([](Conversation &c) { c.comments.last().text += u'!'; });
    vary([](Conversation &c) { c.comments.last().parentId = commentId(1); });
    vary([](Conversation &c) { c.comments.last().createdAt += 1; });
    vary([](Conversation &c) { c.comments.last().editedAt += 1; });
    vary([](Conversation &c) { c.comments.last().deleted = true; });
    for (qsizetype i = 0; i < states.size(); ++i) {
        for (qsizetype j = 0; j < states.size(); ++j) {
            const bool same = i == j;
            QVERIFY2((states.at(i) == states.at(j)) == same, qPrintable(QStringLiteral("%1, %2").arg(i).arg(j)));
            QVERIFY2((states.at(i).canonical() == states.at(j).canonical()) == same,
                     qPrintable(QStringLiteral("%1, %2").arg(i).arg(j)));
        }
    }
}

void TestAssetState::minusZeroIsZeroInCanonical()
{
    const auto stateWith = [](double x) {
        Conversation conversation{.id = conversationId(1), .number = 1, .anchor = Marker{.x = x, .y = 0, .region = {}}};
        conversation.comments = {{.id = commentId(1), .author = alice, .text = {}, .parentId = {}}};
        return AssetState(AssetKind::Image, 1, 1, {{conversation.id, conversation}});
    };
    QVERIFY(stateWith(0.0) == stateWith(-0.0));
    QCOMPARE(stateWith(-0.0).canonical(), stateWith(0.0).canonical());
}

QTEST_APPLESS_MAIN(TestAssetState)
#include "tst_assetstate.moc"
