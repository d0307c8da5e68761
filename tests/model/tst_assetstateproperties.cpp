// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/randomoperations.h"
#include "testkit/seams.h"

#include "model/rules.h"

#include <QSet>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;

/// What must hold for every sequence of operations, on many sequences from seeds.
class TestAssetStateProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void snapshotPlusEventsEqualsState_data() { sequences(); }
    void snapshotPlusEventsEqualsState();
    void canonicalIsEqualExactlyWhenStatesAre_data() { sequences(); }
    void canonicalIsEqualExactlyWhenStatesAre();
    void numbersAreGivenOnceAndWithoutGaps_data() { sequences(); }
    void numbersAreGivenOnceAndWithoutGaps();
    void untouchedConversationsStayAsTheyWere_data() { sequences(); }
    void untouchedConversationsStayAsTheyWere();
    void acceptedOperationsApplyToOneConversationAlone_data() { sequences(); }
    void acceptedOperationsApplyToOneConversationAlone();
    void whatIsTakenBackHasNeverBeen_data() { sequences(); }
    void whatIsTakenBackHasNeverBeen();

private:
    struct History
    {
        QList<AssetState> states; ///< states[r] is the state at revision r.
        QList<Event> events;      ///< events[r] leads from revision r to r + 1.
        int refused = 0;
    };
    static void sequences();
    static History played(AssetKind kind, quint64 seed);
};

void TestAssetStateProperties::sequences()
{
    QTest::addColumn<AssetKind>("kind");
    QTest::addColumn<quint64>("seed");
    const quint64 first = testSeed(1);
    for (quint64 seed = first; seed < first + 10; ++seed) {
        QTest::addRow("image, seed %llu", seed) << AssetKind::Image << seed;
        QTest::addRow("text, seed %llu", seed) << AssetKind::Text << seed;
    }
}

TestAssetStateProperties::History TestAssetStateProperties::played(AssetKind kind, quint64 seed)
{
    constexpr int steps = 300;
    SeededRandom random(seed);
    ManualClock clock;
    RandomOperations people(clock, random);
    Limits limits;
    limits.replyDepth = 2;
    AssetState state(kind);
    History history{.states = {state}, .events = {}};
    for (int i = 0; i < steps; ++i) {
        clock.advance(std::chrono::milliseconds(random.below(5'000)));
        const auto event = record(state, people.somebody(), people.next(state), clock.now(), limits);
        if (!event) {
            ++history.refused;
            continue;
        }
        history.events.append(*event);
        history.states.append(state);
    }
    return history;
}

void TestAssetStateProperties::snapshotPlusEventsEqualsState()
{
    // Zulip's oracle: apply(events, old state) == fetch(now), from every revision on.
    QFETCH(const AssetKind, kind);
    QFETCH(const quint64, seed);
    const History history = played(kind, seed);
    const qsizetype last = history.events.size();
    QVERIFY2(last > 100 && history.refused > 10, "The sequence proves nothing: too few events or refusals.");
    const QByteArray expected = history.states.constLast().canonical();
    for (qsizetype from = 0; from <= last; from += 7) {
        // A snapshot is made of nothing but what it carries.
        const AssetState &at = history.states.at(from);
        AssetState state(at.kind(), at.revision(), at.lastNumber(), at.conversations());
        for (qsizetype i = from; i < last; ++i)
            QVERIFY(state.apply(history.events.at(i)));
        QCOMPARE(state.canonical(), expected);
        QVERIFY(state == history.states.constLast());
    }
}

void TestAssetStateProperties::canonicalIsEqualExactlyWhenStatesAre()
{
    QFETCH(const AssetKind, kind);
    QFETCH(const quint64, seed);
    QList<AssetState> states = played(kind, seed).states;
    // Neighbours that differ in one event, told apart by their conversations alone: all at one revision.
    for (AssetState &state : states)
        state = AssetState(state.kind(), 1, 1, state.conversations());
    states += played(kind, seed).states.mid(0, 20);
    QList<QByteArray> canonical;
    for (const AssetState &state : states)
        canonical.append(state.canonical());
    for (qsizetype i = 0; i < states.size(); ++i) {
        for (qsizetype j = i; j < states.size(); ++j)
            QVERIFY((states.at(i) == states.at(j)) == (canonical.at(i) == canonical.at(j)));
    }
}

void TestAssetStateProperties::numbersAreGivenOnceAndWithoutGaps()
{
    QFETCH(const AssetKind, kind);
    QFETCH(const quint64, seed);
    int given = 0;
    int deleted = 0;
    for (const Event &event : played(kind, seed).events) {
        if (std::holds_alternative<CreateConversation>(event.operation.body))
            QCOMPARE(event.number, ++given);
        else
            QCOMPARE(event.number, 0);
        deleted += std::holds_alternative<DeleteConversation>(event.operation.body) ? 1 : 0;
    }
    QVERIFY2(deleted > 0, "Nothing was deleted: the sequence proves nothing.");
}

void TestAssetStateProperties::untouchedConversationsStayAsTheyWere()
{
    QFETCH(const AssetKind, kind);
    QFETCH(const quint64, seed);
    const History history = played(kind, seed);
    for (qsizetype i = 0; i < history.events.size(); ++i) {
        const ConversationId touched = history.events.at(i).operation.conversationId;
        auto before = history.states.at(i).conversations();
        auto after = history.states.at(i + 1).conversations();
        QVERIFY(before.value(touched) != after.value(touched)
                || std::holds_alternative<SetResolved>(history.events.at(i).operation.body)
                || std::holds_alternative<MoveAnchor>(history.events.at(i).operation.body));
        before.remove(touched);
        after.remove(touched);
        QVERIFY(before == after);
    }
}

void TestAssetStateProperties::acceptedOperationsApplyToOneConversationAlone()
{
    // What a client relies on when it shows its own operations: only() and the whole state agree.
    QFETCH(const AssetKind, kind);
    QFETCH(const quint64, seed);
    const History history = played(kind, seed);
    for (qsizetype i = 0; i < history.events.size(); ++i) {
        const Event &event = history.events.at(i);
        const ConversationId id = event.operation.conversationId;
        AssetState one = history.states.at(i).only(id);
        QVERIFY(one.apply(event));
        QCOMPARE(one.canonical(), history.states.at(i + 1).only(id).canonical());
    }
}

void TestAssetStateProperties::whatIsTakenBackHasNeverBeen()
{
    QFETCH(const AssetKind, kind);
    QFETCH(const quint64, seed);
    const History history = played(kind, seed);
    const qsizetype last = history.events.size();
    const AssetState &end = history.states.constLast();
    for (qsizetype from = 0; from <= last; from += 7) {
        const AssetState &then = history.states.at(from);
        AssetState::Before before;
        for (qsizetype i = from; i < last; ++i) {
            const ConversationId id = history.events.at(i).operation.conversationId;
            const Conversation *was = then.conversation(id);
            before.insert(id, was ? std::optional(*was) : std::nullopt);
        }
        AssetState state = end;
        state.takeBack(then.revision(), then.lastNumber(), before);
        QVERIFY(state == then); // The number of comments, which it counts along, included.
        QCOMPARE(state.canonical(), then.canonical());
    }
}

QTEST_APPLESS_MAIN(TestAssetStateProperties)
#include "tst_assetstateproperties.moc"
