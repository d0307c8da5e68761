// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/highlightset_p.h"

#include "canvas/texthand.h"

#include <QRandomGenerator>

using namespace Pinthread;
using namespace Pinthread::Test;

class TestHighlightSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThemByIdAndByPlace();
    void findsTheSameAsLookingAtEach();
    void givesOverlappingOnesLevels();
    void countsCodePoints();
    void takesChanges();
    void leavesOutWhatIsBeyond();
};

namespace {

QList<ConversationId> idsWithin(const HighlightSet &set, qsizetype from, qsizetype to)
{
    QList<ConversationId> ids;
    for (const HighlightSet::Placed *placed : set.within(from, to))
        ids.append(set.view(*placed).id);
    return ids;
}

HighlightSet setOf(const QList<HighlightView> &highlights, qsizetype length = 1'000)
{
    HighlightSet set;
    set.setText(PlainText(QString(length, u'x')));
    set.setAll(highlights);
    return set;
}

} // namespace

void TestHighlightSet::findsThemByIdAndByPlace()
{
    const HighlightSet set =
        setOf({highlight(1, {10, 20}), highlight(2, {15, 30}), highlight(3, {10, 100}), highlight(4, {50, 60})});
    QCOMPARE(set.find(conversation(2))->span, (TextSpan{15, 30}));
    QVERIFY(set.find(conversation(9)) == nullptr);
    QCOMPARE(idsWithin(set, 0, 10), QList<ConversationId>{});
    // The ones that begin first before the others, and the longer one first.
    QCOMPARE(idsWithin(set, 0, 1'000), (QList{conversation(3), conversation(1), conversation(2), conversation(4)}));
    QCOMPARE(idsWithin(set, 20, 21), (QList{conversation(3), conversation(2)}));
    QCOMPARE(set.placed(conversation(4))->from, 50);
}

void TestHighlightSet::findsTheSameAsLookingAtEach()
{
    QRandomGenerator random(3);
    QList<HighlightView> highlights;
    for (int number = 1; number <= 700; ++number) {
        const int start = random.bounded(20'000);
        highlights.append(highlight(number, {start, start + 1 + random.bounded(number % 50 == 0 ? 5'000 : 200)}));
    }
    const HighlightSet set = setOf(highlights, 25'000);
    for (int round = 0; round < 300; ++round) {
        const qsizetype from = random.bounded(25'000);
        const qsizetype to = from + 1 + random.bounded(300);
        QSet<ConversationId> expected;
        for (const HighlightView &view : highlights) {
            if (view.span.start < to && view.span.end > from)
                expected.insert(view.id);
        }
        const QList<ConversationId> found = idsWithin(set, from, to);
        QCOMPARE(QSet<ConversationId>(found.begin(), found.end()), expected);
        QCOMPARE(found.size(), expected.size());
    }
}

void TestHighlightSet::givesOverlappingOnesLevels()
{
    const HighlightSet set = setOf({highlight(1, {0, 50}), highlight(2, {10, 30}), highlight(3, {20, 60}),
                                    highlight(4, {40, 70}), highlight(5, {80, 90})});
    const auto level = [&](int number) { return set.placed(conversation(number))->level; };
    QSet<int> levels{level(1), level(2), level(3)};
    QCOMPARE(levels.size(), 3);
    QVERIFY(level(4) != level(1));
    QVERIFY(level(4) != level(3));
    QCOMPARE(level(5), 0);
}

void TestHighlightSet::countsCodePoints()
{
    HighlightSet set;
    set.setText(PlainText(QStringLiteral("\U0001F600\U0001F600ab")));
    set.setAll({highlight(1, {1, 3})});
    QCOMPARE(set.placed(conversation(1))->from, 2);
    QCOMPARE(set.placed(conversation(1))->to, 5);
}

void TestHighlightSet::takesChanges()
{
    HighlightSet set = setOf({highlight(1, {10, 20}), highlight(2, {15, 30})});
    set.put(highlight(1, {500, 510}));
    QCOMPARE(idsWithin(set, 0, 100), QList{conversation(2)});
    set.put(highlight(3, {16, 17}, HighlightView::State::Failed));
    QCOMPARE(idsWithin(set, 16, 17), (QList{conversation(2), conversation(3)}));
    set.put(highlight(3, {16, 17}, HighlightView::State::Open));
    QCOMPARE(set.view(*set.placed(conversation(3))).state, HighlightView::State::Open);
    set.remove(conversation(2));
    QCOMPARE(idsWithin(set, 16, 17), QList{conversation(3)});
    QCOMPARE(set.all().size(), 2);
    set.setText(PlainText(QStringLiteral("short")));
    QCOMPARE(idsWithin(set, 0, 100), QList<ConversationId>{});
    QCOMPARE(set.all().size(), 2);
}

void TestHighlightSet::leavesOutWhatIsBeyond()
{
    const HighlightSet set = setOf({highlight(1, {100, 110}), highlight(2, {95, 200}), highlight(3, {5, 5})}, 100);
    QVERIFY(set.placed(conversation(1)) == nullptr);
    QCOMPARE(set.placed(conversation(2))->to, 100);
    QVERIFY(set.placed(conversation(3)) == nullptr);
    QCOMPARE(HighlightSet().within(0, 10).size(), size_t(0));
}

QTEST_APPLESS_MAIN(TestHighlightSet)
#include "tst_highlightset.moc"
