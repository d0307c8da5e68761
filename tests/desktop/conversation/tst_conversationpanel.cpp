// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationpanel.h"
#include "desktop/conversation/scene.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;

class TestConversationPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void init()
    {
        m_model = std::make_unique<ConversationListModel>();
        m_panel = std::make_unique<ConversationPanel>(m_scene.clock);
        m_panel->setModel(m_model.get());
        m_panel->resize(280, 400);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup()
    {
        m_panel.reset();
        m_model.reset();
    }

    void sayWhatToDoWhileThereIsNothing()
    {
        auto *empty = m_panel->findChild<QLabel *>(QStringLiteral("noConversations"));
        QVERIFY(empty->isVisible());
        QVERIFY(!search()->isVisible()); // Nothing to search, filter or sort.
        QCOMPARE(empty->text(),
                 QStringLiteral("Click on the picture to start a conversation, or drag to mark an area."));
        m_panel->setWaiting(true);
        QCOMPARE(empty->text(), QString());
        m_panel->setWaiting(false);
        m_panel->setReadOnly(true);
        QCOMPARE(empty->text(), QStringLiteral("Nobody has started a conversation yet."));
        m_model->updateItem(named(1));
        QVERIFY(!empty->isVisible());
        QVERIFY(list()->isVisible());
        m_model->setItems({});
        QVERIFY(empty->isVisible());
    }

    void countsFollow()
    {
        auto *counts = m_panel->findChild<QLabel *>(QStringLiteral("conversationCounts"));
        ConversationItem first = named(1);
        m_model->setItems({first, named(2), named(3)});
        QCOMPARE(counts->text(), QStringLiteral("3 conversations"));
        QCOMPARE(chips(), texts({"Open, 3"}));
        m_model->setReader(m_scene.alice.id);
        QCOMPARE(chips(), texts({"Open, 3", "Mine, 3"}));
        first.conversation.resolution = m_scene.resolution(m_scene.bob, 1);
        first.failed = {m_scene.failedComment(first.id(), QStringLiteral("words"))};
        first.conversation.comments << m_scene.comment({m_scene.bob, QStringLiteral("new"), 0});
        first.markRead(1, m_scene.alice.id);
        m_model->updateItem(first);
        QCOMPARE(chips(), texts({"Open, 2", "Resolved, 1", "Unread, 1", "Mine, 3", "Not sent, 1"}));
        click("filterResolved");
        QCOMPARE(counts->text(), QStringLiteral("1 of 3 conversations"));
        QVERIFY(list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"unread"_qs));
    }

    void searchingAsOneTypes()
    {
        m_model->setItems({named(1), named(2), named(12)});
        m_panel->focusSearch();
        QVERIFY(search()->hasFocus());
        QTest::keyClicks(search(), QStringLiteral("words 2"));
        QCOMPARE(shownNumbers(), (QList<int>{2, 12}));
        QTest::keyClick(search(), Qt::Key_Escape);
        QCOMPARE(shownNumbers(), (QList<int>{1, 2, 12}));
        QTest::keyClicks(search(), QStringLiteral("#1"));
        QCOMPARE(shownNumbers(), (QList<int>{1, 12}));
        // Enter goes from one to the next, Down into the list.
        QSignalSpy activated(m_panel.get(), &ConversationPanel::conversationActivated);
        QTest::keyClick(search(), Qt::Key_Return);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(activated.size(), 2);
        QCOMPARE(m_panel->current(), m_model->itemAt(2).id());
        QVERIFY(search()->hasFocus());
        QTest::keyClick(search(), Qt::Key_Down);
        QVERIFY(list()->hasFocus());
        QTest::keyClick(list(), Qt::Key_Home);
        QTest::keyClick(list(), Qt::Key_Up);
        QVERIFY(search()->hasFocus());
    }

    void whenNothingMatchesItSaysSoAndHowToGoOn()
    {
        m_model->setItems({named(1), named(2)});
        QTest::keyClicks(search(), QStringLiteral("<b>blue"));
        auto *words = m_panel->findChild<QLabel *>(QStringLiteral("noMatch"));
        QVERIFY(words->isVisible());
        QVERIFY(!list()->isVisible());
        QCOMPARE(words->text(), QString::fromUtf8("No conversation matches “<b>blue”."));
        QCOMPARE(words->textFormat(), Qt::PlainText);
        click("clearFilters");
        QVERIFY(list()->isVisible());
        QVERIFY(list()->hasFocus());
        QCOMPARE(search()->text(), QString());
        m_panel->setChoice({ConversationChoice::Resolved, {}});
        QVERIFY(words->isVisible());
        QCOMPARE(words->text(), QStringLiteral("No conversation passes these filters."));
        QCOMPARE(chips(), texts({"Open, 2", "Resolved, 0"})); // It is on: it can be switched off.
        m_panel->clearFilters();
        QCOMPARE(shownNumbers(), (QList<int>{1, 2}));
    }

    void whatWasChosenIsToldAndCanBeRemembered()
    {
        m_model->setItems({named(1), named(2)});
        QSignalSpy changed(m_panel.get(), &ConversationPanel::choiceChanged);
        click("filterOpen");
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.last().first().value<ConversationChoice>().toText(), QStringLiteral("open, number"));
        chooseOrder(2);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(m_panel->choice(), (ConversationChoice{ConversationChoice::Open, ConversationChoice::Order::Place}));
        m_panel->setChoice(ConversationChoice::fromText(QStringLiteral("resolved, last-change")));
        QCOMPARE(changed.size(), 2); // The program's own doing.
        QVERIFY(m_panel->findChild<QAbstractButton *>(QStringLiteral("filterResolved"))->isChecked());
    }

    void walkingFollowsWhatIsShown()
    {
        ConversationItem second = at(2, 10, 10, 1);
        m_model->setItems({at(1, 10, 90, 1), second, at(3, 80, 11, 9), at(4, 50, 50, 5)});
        QSignalSpy activated(m_panel.get(), &ConversationPanel::conversationActivated);
        const auto walk = [&](int steps) {
            QList<int> numbers;
            for (int step = 0; step < steps; ++step) {
                m_panel->activateNext();
                numbers << m_model->item(activated.last().first().value<ConversationId>())->conversation.number;
            }
            return numbers;
        };
        chooseOrder(2);
        QCOMPARE(walk(5), (QList<int>{2, 3, 4, 1, 2}));
        second.conversation.resolution = m_scene.resolution(m_scene.bob, 1);
        m_model->updateItem(second);
        click("filterOpen");
        QCOMPARE(walk(3), (QList<int>{3, 4, 1}));
    }

    void walkingGoesOnWhereItWas()
    {
        m_model->setItems({named(1), named(2), named(3), named(4)});
        m_panel->setCurrent(m_model->itemAt(1).id());
        m_panel->setCurrent({}); // The chat window was closed.
        m_panel->activateNext();
        QCOMPARE(m_panel->current(), m_model->itemAt(2).id());
        m_model->removeItem(m_model->itemAt(2).id()); // Deleted: the next one is in its place.
        QVERIFY(m_panel->current().isNull());
        QVERIFY(!list()->currentIndex().isValid());
        m_panel->activateNext();
        QCOMPARE(m_model->item(m_panel->current())->conversation.number, 4);
    }

    void everythingIsReachedByKeyboard()
    {
        ConversationItem resolved = named(2);
        resolved.conversation.resolution = m_scene.resolution(m_scene.bob, 1);
        m_model->setReader(m_scene.alice.id);
        m_model->setItems({named(1), resolved});
        m_panel->focusSearch();
        QSet<QString> reached;
        for (int step = 0; step < 10; ++step) {
            const QWidget *widget = m_panel->focusWidget();
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            reached.insert(widget->objectName());
            QTest::keyClick(m_panel->focusWidget(), Qt::Key_Tab);
        }
        for (const char *name :
             {"conversationSearch", "sortButton", "filterOpen", "filterResolved", "filterMine", "conversationList"})
            QVERIFY2(reached.contains(QLatin1String(name)), name);
        auto *chip = m_panel->findChild<QAbstractButton *>(QStringLiteral("filterMine"));
        QTest::keyClick(chip, Qt::Key_Space);
        QTest::keyClick(chip, Qt::Key_Return);
        QVERIFY(!chip->isChecked());
    }

    void aClickActivatesOnce()
    {
        m_model->setItems({named(1), named(2)});
        QSignalSpy activated(m_panel.get(), &ConversationPanel::conversationActivated);
        const QRect row = list()->visualRect(list()->model()->index(1, 0));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().value<ConversationId>(), m_model->itemAt(1).id());
        QCOMPARE(m_panel->current(), m_model->itemAt(1).id());
    }

    void arrowsWalkAndEnterOpens()
    {
        m_model->setItems({named(1), named(2), named(3)});
        m_panel->setCurrent(m_model->itemAt(0).id());
        QSignalSpy activated(m_panel.get(), &ConversationPanel::conversationActivated);
        list()->setFocus();
        QSignalSpy pointed(m_panel.get(), &ConversationPanel::conversationPointedAt);
        QSignalSpy opened(m_panel.get(), &ConversationPanel::conversationOpened);
        QTest::keyClick(list(), Qt::Key_Down);
        QCOMPARE(pointed.size(), 1);
        QCOMPARE(pointed.first().first().value<ConversationId>(), m_model->itemAt(1).id());
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<ConversationId>(), m_model->itemAt(1).id());
        QVERIFY(activated.isEmpty());
        QVERIFY(list()->hasFocus());
    }

    void nextAndPreviousGoAround()
    {
        m_model->setItems({named(1), named(2), named(3)});
        QSignalSpy activated(m_panel.get(), &ConversationPanel::conversationActivated);
        const auto last = [&] { return activated.last().first().value<ConversationId>(); };
        m_panel->activateNext();
        QCOMPARE(last(), m_model->itemAt(0).id());
        m_panel->activatePrevious();
        QCOMPARE(last(), m_model->itemAt(2).id());
        m_panel->activateNext();
        QCOMPARE(last(), m_model->itemAt(0).id());
        m_model->setItems({});
        m_panel->activateNext();
        QCOMPARE(activated.size(), 3);
    }

    void theCurrentOneStaysWhileOthersComeAndGo()
    {
        const ConversationItem third = named(3);
        const ConversationItem first = named(1);
        m_model->setItems({first, third});
        QSignalSpy activated(m_panel.get(), &ConversationPanel::conversationActivated);
        m_panel->setCurrent(third.id());
        m_model->updateItem(named(2));
        m_model->removeItem(first.id());
        QCOMPARE(m_panel->current(), third.id());
        m_panel->setCurrent({});
        QVERIFY(m_panel->current().isNull());
        QVERIFY(activated.isEmpty());
    }

    void aThousandRowsNeedNoWidgetsOfTheirOwn()
    {
        QList<ConversationItem> items;
        for (int number = 1; number <= 1000; ++number)
            items << named(number);
        m_model->setItems(items);
        m_panel->setCurrent(items.last().id());
        m_panel->grab();
        QVERIFY(m_panel->findChildren<QWidget *>().size() < 60);
    }

    void draftsAreNoConversationsYet()
    {
        const auto *counts = m_panel->findChild<QLabel *>(QStringLiteral("conversationCounts"));
        const TextRange gone{
            .start = 3, .end = 15, .exact = QStringLiteral("former words"), .prefix = {}, .suffix = {}};
        const auto draft =
            ConversationItem::ofDraft(m_scene.make<ConversationId>(), gone, QStringLiteral("Why was\nit cut?"));
        m_model->updateItem(draft);
        QCOMPARE(counts->text(), QStringLiteral("1 draft"));
        m_model->setItems({named(1), draft, named(2)});
        QCOMPARE(counts->text(), QStringLiteral("2 conversations, 1 draft"));
        QCOMPARE(shownNumbers(), (QList<int>{1, 2, 0})); // In no order of its own, and so last.
        const QModelIndex row = m_panel->shown().index(2);
        QCOMPARE(row.data().toString(), QStringLiteral("Draft: Why was it cut?"));
        QCOMPARE(
            row.data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("Draft about words that are not in this text any more, “former words”: Why was it cut?"));
        // It is found by its words as the others are, and is one's own.
        search()->setText(QStringLiteral("cut"));
        QCOMPARE(shownNumbers(), QList<int>{0});
        QCOMPARE(counts->text(), QStringLiteral("0 of 2 conversations, 1 draft"));
        search()->clear();
        m_panel->setChoice({.filters = ConversationChoice::Mine, .order = ConversationChoice::Order::Number});
        QVERIFY(shownNumbers().contains(0));
        m_panel->setChoice({.filters = ConversationChoice::Open, .order = ConversationChoice::Order::Number});
        QCOMPARE(shownNumbers(), (QList<int>{1, 2}));
        QCOMPARE(counts->text(), QStringLiteral("2 conversations, 1 draft"));
        m_model->removeItem(draft.id());
        QCOMPARE(counts->text(), QStringLiteral("2 conversations"));
    }

    void largeCountsAreGrouped()
    {
        QList<ConversationItem> items;
        for (int number = 1; number <= 1'234; ++number)
            items << named(number);
        m_model->setItems(items);
        const auto *counts = m_panel->findChild<QLabel *>(QStringLiteral("conversationCounts"));
        QCOMPARE(counts->text(), QStringLiteral("1,234 conversations"));
    }

private:
    ConversationItem named(int number)
    {
        return m_scene.conversation(number, {{m_scene.alice, QStringLiteral("Words %1").arg(number), 5}});
    }
    ConversationItem at(int number, double x, double y, int minutesAgo)
    {
        return m_scene.conversation(number, {{m_scene.alice, QStringLiteral("Words"), minutesAgo}}, {x, y, {}});
    }
    QList<int> shownNumbers() const
    {
        QList<int> numbers;
        for (int row = 0; row < m_panel->shown().rowCount(); ++row)
            numbers << m_panel->shown().index(row).data(ConversationListModel::NumberRole).toInt();
        return numbers;
    }
    /// The filters that are offered, as a screen reader says them.
    QStringList chips() const
    {
        QStringList result;
        for (const char *name : {"filterOpen", "filterResolved", "filterUnread", "filterMine", "filterFailed"}) {
            const auto *chip = m_panel->findChild<QAbstractButton *>(QLatin1String(name));
            if (chip->isVisible())
                result << chip->accessibleName();
        }
        return result;
    }
    void click(const char *name) const
    {
        QCoreApplication::processEvents();
        auto *button = m_panel->findChild<QAbstractButton *>(QLatin1String(name));
        QVERIFY2(button && button->isVisible(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void chooseOrder(int which)
    {
        click("sortButton");
        auto *menu = m_panel->findChild<QMenu *>(QStringLiteral("sortMenu"));
        QVERIFY(menu);
        menu->actions().at(which)->trigger();
        delete menu;
    }
    QLineEdit *search() const { return m_panel->findChild<QLineEdit *>(QStringLiteral("conversationSearch")); }
    QListView *list() const { return m_panel->findChild<QListView *>(QStringLiteral("conversationList")); }

    Scene m_scene;
    std::unique_ptr<ConversationListModel> m_model;
    std::unique_ptr<ConversationPanel> m_panel;
};

QTEST_MAIN(TestConversationPanel)
#include "tst_conversationpanel.moc"
