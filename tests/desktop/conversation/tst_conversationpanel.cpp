// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationpanel.h"
#include "desktop/conversation/scene.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
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
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
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
        QCOMPARE(empty->text(), QStringLiteral("Click on the picture to start a conversation."));
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
        QCOMPARE(counts->text(), QStringLiteral("3 open"));
        first.conversation.resolution = m_scene.resolution(m_scene.bob, 1);
        first.failed = {m_scene.failedComment(first.id(), QStringLiteral("words"))};
        m_model->updateItem(first);
        QCOMPARE(counts->text(), QStringLiteral("2 open · 1 resolved · 1 not sent"));
    }

    void aClickActivatesOnce()
    {
        m_model->setItems({named(1), named(2)});
        QSignalSpy activated(m_panel.get(), &ConversationPanel::conversationActivated);
        const QRect row = list()->visualRect(m_model->index(1));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().value<ConversationId>(), m_model->itemAt(1).id());
        QCOMPARE(m_panel->current(), m_model->itemAt(1).id());
    }

    void arrowsWalkAndEnterActivates()
    {
        m_model->setItems({named(1), named(2), named(3)});
        m_panel->setCurrent(m_model->itemAt(0).id());
        QSignalSpy activated(m_panel.get(), &ConversationPanel::conversationActivated);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Down);
        QVERIFY(activated.isEmpty());
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().value<ConversationId>(), m_model->itemAt(1).id());
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

    void aThousandRowsCostNothing()
    {
        QList<ConversationItem> items;
        for (int number = 1; number <= 1000; ++number)
            items << named(number);
        QElapsedTimer timer;
        timer.start();
        m_model->setItems(items);
        m_panel->setCurrent(items.last().id());
        m_panel->grab();
        const qint64 shown = timer.restart();
        for (int at = 0; at < 100; ++at) {
            ConversationItem item = items.at(at * 10);
            item.conversation.resolution = m_scene.resolution(m_scene.bob, 1);
            m_model->updateItem(item);
            m_panel->setCurrent(item.id());
            m_panel->grab();
        }
        qInfo("1,000 rows shown in %lld ms; 100 changes, each shown, in %lld ms", shown, timer.elapsed());
        QVERIFY(shown < 500);
        QVERIFY(timer.elapsed() < 3000);
        QVERIFY(m_panel->findChildren<QWidget *>().size() < 40); // None for a row.
    }

private:
    ConversationItem named(int number)
    {
        return m_scene.conversation(number, {{m_scene.alice, QStringLiteral("Words %1").arg(number), 5}});
    }
    QListView *list() const { return m_panel->findChild<QListView *>(QStringLiteral("conversationList")); }

    Scene m_scene;
    std::unique_ptr<ConversationListModel> m_model;
    std::unique_ptr<ConversationPanel> m_panel;
};

QTEST_MAIN(TestConversationPanel)
#include "tst_conversationpanel.moc"
