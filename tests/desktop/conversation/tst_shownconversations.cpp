// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/shownconversations.h"
#include "desktop/conversation/scene.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;

/// Which conversations the list shows, and in which order, while they change.
class TestShownConversations : public QObject
{
    Q_OBJECT

    using Choice = ConversationChoice;
    using Order = ConversationChoice::Order;

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void theyAreSorted()
    {
        ConversationListModel all;
        ShownConversations shown;
        const QAbstractItemModelTester tester(&shown);
        shown.setConversations(&all);
        all.setItems({at(1, 40, 62, 5), at(2, 80, 10, 90), at(3, 10, 12, 20), at(4, 60, 61, 1)});
        QCOMPARE(numbers(shown), (QList<int>{1, 2, 3, 4}));
        shown.setChoice({{}, Order::LastChange});
        QCOMPARE(numbers(shown), (QList<int>{4, 1, 3, 2}));
        // What lies about on one line is read from left to right.
        shown.setChoice({{}, Order::Place});
        QCOMPARE(numbers(shown), (QList<int>{3, 2, 1, 4}));
    }

    void whatWasNeverSentComesFirstAmongTheLatest()
    {
        ConversationListModel all;
        ShownConversations shown;
        shown.setConversations(&all);
        all.setItems({at(1, 1, 1, 5), m_scene.failedConversation(QStringLiteral("lost"))});
        QCOMPARE(numbers(shown), (QList<int>{1, 0}));
        shown.setChoice({{}, Order::LastChange});
        QCOMPARE(numbers(shown), (QList<int>{0, 1}));
    }

    void aChangeMovesOneRow()
    {
        ConversationListModel all;
        ShownConversations shown;
        const QAbstractItemModelTester tester(&shown);
        shown.setConversations(&all);
        ConversationItem second = at(2, 1, 1, 20);
        all.setItems({at(1, 1, 1, 10), second, at(3, 1, 1, 5)});
        shown.setChoice({{}, Order::LastChange});
        QCOMPARE(numbers(shown), (QList<int>{3, 1, 2}));
        const QPersistentModelIndex kept = shown.index(2);
        QSignalSpy reset(&shown, &QAbstractItemModel::modelReset);
        QSignalSpy moved(&shown, &QAbstractItemModel::rowsMoved);
        second.conversation.comments << m_scene.comment({m_scene.bob, QStringLiteral("Agreed"), 0});
        all.updateItem(second);
        QCOMPARE(numbers(shown), (QList<int>{2, 3, 1}));
        QCOMPARE(kept.row(), 0);
        QCOMPARE(moved.size(), 1);
        QVERIFY(reset.isEmpty());
    }

    void aChangeBringsARowAndTakesItAway()
    {
        ConversationListModel all;
        ShownConversations shown;
        const QAbstractItemModelTester tester(&shown);
        shown.setConversations(&all);
        ConversationItem second = at(2, 1, 1, 20);
        all.setItems({at(1, 1, 1, 10), second, at(3, 1, 1, 5)});
        shown.setChoice({Choice::Open, {}});
        second.conversation.resolution = m_scene.resolution(m_scene.bob, 0);
        all.updateItem(second);
        QCOMPARE(numbers(shown), (QList<int>{1, 3}));
        second.conversation.resolution.reset();
        all.updateItem(second);
        QCOMPARE(numbers(shown), (QList<int>{1, 2, 3}));
        all.removeItem(second.id());
        QCOMPARE(numbers(shown), (QList<int>{1, 3}));
    }

    void whatIsBeingReadStaysUntilItIsLeft()
    {
        ConversationListModel all;
        ShownConversations shown;
        const QAbstractItemModelTester tester(&shown);
        shown.setConversations(&all);
        ConversationItem first = at(1, 1, 1, 5, m_scene.bob);
        ConversationItem second = at(2, 1, 1, 5, m_scene.bob);
        first.markRead(0, m_scene.alice.id);
        second.markRead(0, m_scene.alice.id);
        all.setItems({first, second});
        shown.setChoice({Choice::Unread, {}});
        QCOMPARE(shown.rowCount(), 2);
        shown.setKept(first.id());
        first.markRead(first.lastActivity(), m_scene.alice.id);
        all.updateItem(first);
        QCOMPARE(numbers(shown), (QList<int>{1, 2}));
        shown.setKept(second.id());
        QCOMPARE(numbers(shown), (QList<int>{2}));
    }

    void searchingAndFilteringGoTogether()
    {
        ConversationListModel all;
        ShownConversations shown;
        const QAbstractItemModelTester tester(&shown);
        shown.setConversations(&all);
        ConversationItem first = m_scene.conversation(1, {{m_scene.bob, QStringLiteral("Too dark")}});
        ConversationItem second = m_scene.conversation(
            2, {{m_scene.alice, QStringLiteral("Spacing")}, {m_scene.bob, QStringLiteral("It is dark, too")}});
        const ConversationItem third = m_scene.conversation(3, {{m_scene.alice, QStringLiteral("Font")}});
        all.setItems({first, second, third});
        shown.setSearch(QStringLiteral("dark"));
        QCOMPARE(numbers(shown), (QList<int>{1, 2}));
        QCOMPARE(shown.index(1).data(ShownConversations::FoundLineRole).toString(),
                 QStringLiteral("Bob: It is dark, too"));
        first.conversation.resolution = m_scene.resolution(m_scene.bob, 0);
        all.updateItem(first);
        shown.setChoice({Choice::Open, {}});
        QCOMPARE(numbers(shown), (QList<int>{2}));
        // What is found follows what is written.
        second.conversation.comments[1].text = QStringLiteral("Sorry");
        all.updateItem(second);
        QCOMPARE(shown.rowCount(), 0);
        shown.setSearch({});
        QCOMPARE(numbers(shown), (QList<int>{2, 3}));
    }

    void anyOrderOfChangesEndsAsOneReset()
    {
        Testkit::SeededRandom random;
        for (int round = 0; round < 30; ++round) {
            ConversationListModel all;
            ShownConversations shown;
            const QAbstractItemModelTester tester(&shown);
            all.setReader(m_scene.alice.id);
            shown.setConversations(&all);
            const Choice choice{Choice::Filters::fromInt(int(random.below(32))), Order(random.below(3))};
            shown.setChoice(choice);
            const QString words = random.below(2) ? QString() : QStringLiteral("a");
            shown.setSearch(words);
            QList<ConversationItem> items;
            int next = 1;
            for (int step = 0; step < 60; ++step) {
                const auto any = items.isEmpty() ? 0 : qsizetype(random.below(quint64(items.size())));
                switch (items.isEmpty() ? 0 : random.below(5)) {
                case 0: {
                    const User &by = random.below(2) ? m_scene.alice : m_scene.bob;
                    items << at(0, double(random.below(100)), double(random.below(100)), int(random.below(99)), by);
                    all.updateItem(items.last());
                    break;
                }
                case 1:
                    if (items[any].conversation.number == 0)
                        items[any].conversation.number = next++;
                    all.updateItem(items.at(any));
                    break;
                case 2:
                    items[any].conversation.resolution = m_scene.resolution(m_scene.bob, int(random.below(50)));
                    items[any].conversation.comments.first().text = random.below(2) ? u"a"_qs : u"b"_qs;
                    all.updateItem(items.at(any));
                    break;
                case 3:
                    items[any].markRead(m_scene.clock.now() - qint64(random.below(99)) * 60'000, m_scene.alice.id);
                    items[any].conversation.anchor = Marker{double(random.below(100)), double(random.below(100)), {}};
                    all.updateItem(items.at(any));
                    break;
                default:
                    all.removeItem(items.at(any).id());
                    items.removeAt(any);
                }
            }
            ShownConversations whole;
            whole.setChoice(choice);
            whole.setSearch(words);
            whole.setConversations(&all);
            QCOMPARE(ids(shown), ids(whole));
        }
    }

private:
    ConversationItem at(int number, double x, double y, int minutesAgo)
    {
        return at(number, x, y, minutesAgo, m_scene.alice);
    }
    ConversationItem at(int number, double x, double y, int minutesAgo, const User &by)
    {
        return m_scene.conversation(number, {{by, QStringLiteral("Words %1").arg(number), minutesAgo}}, {x, y, {}});
    }
    static QList<int> numbers(const ShownConversations &shown)
    {
        QList<int> result;
        for (int row = 0; row < shown.rowCount(); ++row)
            result << shown.index(row).data(ConversationListModel::NumberRole).toInt();
        return result;
    }
    static QList<ConversationId> ids(const ShownConversations &shown)
    {
        QList<ConversationId> result;
        for (int row = 0; row < shown.rowCount(); ++row)
            result << shown.idAt(row);
        return result;
    }

    Scene m_scene;
};

QTEST_GUILESS_MAIN(TestShownConversations)
#include "tst_shownconversations.moc"
