// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationlistmodel.h"
#include "desktop/conversation/scene.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;

class TestConversationListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void conversationsAreOrderedByNumberAndUnnumberedOnesLast()
    {
        ConversationListModel model;
        const QAbstractItemModelTester tester(&model);
        model.updateItem(named(0, "unsent"));
        model.updateItem(named(3, "third"));
        model.updateItem(named(1, "first"));
        model.updateItem(m_scene.failedConversation(QStringLiteral("failed")));
        model.updateItem(named(2, "second"));
        QCOMPARE(titles(model), texts({"first", "second", "third", "unsent", "failed"}));
    }

    void setItemsSortsAndCounts()
    {
        ConversationListModel model;
        const QAbstractItemModelTester tester(&model);
        ConversationItem resolved = named(1, "first");
        resolved.conversation.resolution = m_scene.resolution(m_scene.bob, 1);
        ConversationItem failing = named(3, "third");
        failing.failed = {m_scene.failedComment(failing.id(), QStringLiteral("words"))};
        model.setItems({failing, named(2, "second"), m_scene.failedConversation(QStringLiteral("new")), resolved});
        QCOMPARE(titles(model), texts({"first", "second", "third", "new"}));
        QCOMPARE(model.counts(), (ConversationListModel::Counts{.open = 2, .resolved = 1, .failed = 2, .mine = 1}));
    }

    void aChangeIsToldForItsRowAlone()
    {
        ConversationListModel model;
        const QAbstractItemModelTester tester(&model);
        const ConversationItem second = named(2, "second");
        model.setItems({named(1, "first"), second, named(3, "third")});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy counts(&model, &ConversationListModel::countsChanged);
        ConversationItem resolved = second;
        resolved.conversation.resolution = m_scene.resolution(m_scene.alice, 0);
        model.updateItem(resolved);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);
        QVERIFY(reset.isEmpty());
        QCOMPARE(counts.size(), 1);
        QCOMPARE(model.counts(), (ConversationListModel::Counts{.open = 2, .resolved = 1, .failed = 0}));
    }

    void aPinThatGetsItsNumberMovesAndKeepsItsSelection()
    {
        ConversationListModel model;
        const QAbstractItemModelTester tester(&model);
        ConversationItem mine = named(0, "mine");
        const ConversationItem failed = m_scene.failedConversation(QStringLiteral("failed"));
        model.setItems({failed, mine, named(1, "first"), named(3, "third")});
        const QPersistentModelIndex kept = model.index(model.rowOf(mine.id()));
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        mine.conversation.number = 2;
        model.updateItem(mine);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(kept.row(), 1);
        QCOMPARE(kept.data().toString(), QStringLiteral("mine"));
        QCOMPARE(titles(model), texts({"first", "mine", "third", "failed"}));

        // And to the end again, as when another server's numbers are shown.
        mine.conversation.number = 9;
        model.updateItem(mine);
        QCOMPARE(titles(model), texts({"first", "third", "mine", "failed"}));
        QCOMPARE(kept.row(), 2);
    }

    void removingForgetsAndCounts()
    {
        ConversationListModel model;
        const QAbstractItemModelTester tester(&model);
        const ConversationItem second = named(2, "second");
        model.setItems({named(1, "first"), second});
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.removeItem(second.id());
        model.removeItem(second.id());
        QCOMPARE(removed.size(), 1);
        QCOMPARE(model.item(second.id()), nullptr);
        QCOMPARE(model.rowOf(second.id()), -1);
        QCOMPARE(model.counts().open, 1);
    }

    void anyOrderOfChangesEndsAsOneReset()
    {
        Testkit::SeededRandom random;
        for (int round = 0; round < 30; ++round) {
            ConversationListModel model;
            const QAbstractItemModelTester tester(&model);
            QHash<ConversationId, ConversationItem> truth;
            int next = 1;
            for (int step = 0; step < 60; ++step) {
                const auto ids = truth.keys();
                switch (ids.isEmpty() ? 0 : random.below(4)) {
                case 0: {
                    const ConversationItem item = named(0, "new");
                    truth.insert(item.id(), item);
                    model.updateItem(item);
                    break;
                }
                case 1: {
                    ConversationItem &item = truth[ids.at(qsizetype(random.below(quint64(ids.size()))))];
                    if (item.conversation.number == 0)
                        item.conversation.number = next++;
                    model.updateItem(item);
                    break;
                }
                case 2: {
                    ConversationItem &item = truth[ids.at(qsizetype(random.below(quint64(ids.size()))))];
                    item.conversation.resolution = m_scene.resolution(m_scene.bob, 1);
                    item.failed = {m_scene.failedComment(item.id(), QStringLiteral("x"))};
                    model.updateItem(item);
                    break;
                }
                default:
                    const ConversationId id = ids.at(qsizetype(random.below(quint64(ids.size()))));
                    truth.remove(id);
                    model.removeItem(id);
                }
            }
            ConversationListModel whole;
            whole.setItems(truth.values());
            QCOMPARE(model.rowCount(), whole.rowCount());
            QCOMPARE(model.counts(), whole.counts());
            for (int row = 0; row < whole.rowCount(); ++row) {
                QCOMPARE(model.itemAt(row).id(), whole.itemAt(row).id());
                QCOMPARE(model.rowOf(whole.itemAt(row).id()), row);
            }
        }
    }

    void aRowIsSaidInWords_data()
    {
        QTest::addColumn<ConversationItem>("item");
        QTest::addColumn<QString>("words");
        Scene scene;
        scene.alice.name = QStringLiteral("Alice");
        ConversationItem item =
            scene.conversation(2, {{scene.alice, QStringLiteral("Too dark")}, {scene.bob, {}}, {scene.bob, {}}});
        QTest::newRow("open") << item << QStringLiteral("Conversation 2, open, Alice: Too dark, 3 comments");
        ConversationItem unsent = item;
        unsent.unsettled = true;
        unsent.conversation.number = 0;
        unsent.conversation.comments.resize(1);
        QTest::newRow("unsent") << unsent << QStringLiteral("New conversation, being sent, Alice: Too dark, 1 comment");
        ConversationItem failed = item;
        failed.failed = {scene.failedComment(item.id(), QStringLiteral("words"))};
        QTest::newRow("failed") << failed << QStringLiteral("Conversation 2, not sent, Alice: Too dark, 3 comments");
        item.conversation.resolution = scene.resolution(scene.bob, 1);
        QTest::newRow("resolved") << item << QStringLiteral("Conversation 2, resolved, Alice: Too dark, 3 comments");
        QTest::newRow("only failed") << scene.failedConversation(QStringLiteral("Lost?"))
                                     << QStringLiteral("New conversation, not sent: Lost?");
    }
    void aRowIsSaidInWords()
    {
        QFETCH(const ConversationItem, item);
        QFETCH(const QString, words);
        ConversationListModel model;
        model.setItems({item});
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), words);
    }

    void theTitleIsTheFirstWordsThatAreLeft()
    {
        ConversationItem item = m_scene.conversation(
            1, {{m_scene.alice, QStringLiteral("gone")}, {m_scene.bob, QStringLiteral("  <b>Two\nlines</b> ")}});
        item.conversation.comments[0].deleted = true;
        item.conversation.comments[0].text.clear();
        QCOMPARE(item.title(), QStringLiteral("<b>Two lines</b>"));
        QCOMPARE(item.commentCount(), 1);
        QCOMPARE(item.place(), std::optional(Marker{25, 30, {}}));
        item.conversation.comments[1].editedAt = m_scene.clock.now() + 5;
        QCOMPARE(item.lastActivity(), m_scene.clock.now() + 5);
    }

private:
    ConversationItem named(int number, const char *words)
    {
        return m_scene.conversation(number, {{m_scene.alice, QString::fromUtf8(words)}});
    }

    static QStringList titles(const ConversationListModel &model)
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result << model.index(row).data().toString();
        return result;
    }

    Scene m_scene;
};

QTEST_GUILESS_MAIN(TestConversationListModel)
#include "tst_conversationlistmodel.moc"
