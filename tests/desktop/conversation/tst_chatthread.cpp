// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/conversation/chatscene.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;

/// Reading in the chat window: the thread while it changes, editing and deleting, and what failed.
class TestChatThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }
    void init()
    {
        m = std::make_unique<ChatScene>();
        m_item = m->conversation(2, {{m->alice, QStringLiteral("Too dark"), 5}, {m->bob, QStringLiteral("Agreed"), 1}});
    }
    void cleanup() { m.reset(); }

    void commentsAreSaidInWords()
    {
        ConversationItem item = m_item;
        item.conversation.comments[1].deleted = true;
        item.conversation.comments[1].text.clear();
        item.conversation.comments[0].editedAt = m->clock.now();
        item.conversation.comments << m->comment({m->alice, QStringLiteral("New"), 0});
        item.unsettledComments = {item.conversation.comments[2].id};
        m->open(item);
        QCOMPARE(m->said(), texts({"Alice, 5 minutes ago, edited: Too dark",
                                   "Bob, 1 minute ago: This comment was deleted.", "Alice, being sent: New"}));
    }

    void htmlIsShownAsItsCharacters()
    {
        // Drawn as characters, the two differ; taken for HTML, both would be one bold word.
        const auto picture = [&](const QString &text) {
            ConversationItem item = m->conversation(4, {{m->bob, text, 1}});
            m->open(item);
            m->canvas.setFocus();
            return m->list()->grab().toImage();
        };
        const QImage tagged = picture(QStringLiteral("<b>bold</b>"));
        const QImage padded = picture(QStringLiteral("<b >bold</b>"));
        const QImage plain = picture(QStringLiteral("bold"));
        QVERIFY(tagged != padded);
        QVERIFY(tagged != plain);
        QCOMPARE(m->list()->model()->index(0, 0).data().toString(), QStringLiteral("bold"));
        for (const QLabel *label : m->window->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void whatIsTypedSelectedAndScrolledStaysWhileOthersWrite()
    {
        QList<Scene::Said> many;
        for (int at = 60; at > 0; --at)
            many.append({m->bob, QStringLiteral("Comment %1").arg(at), at});
        ConversationItem item = m->conversation(5, many);
        const QAbstractItemModelTester tester(m->list()->model());
        m->open(item);
        QScrollBar *bar = m->list()->verticalScrollBar();
        QTRY_COMPARE(bar->value(), bar->maximum());
        QVERIFY(bar->maximum() > 0);

        // At the end it follows.
        item.conversation.comments << m->comment({m->bob, QStringLiteral("Newest"), 0});
        m->window->setItem(item);
        QTRY_COMPARE(bar->value(), bar->maximum());
        QVERIFY(m->list()->visualRect(m->list()->model()->index(60, 0)).intersects(m->list()->viewport()->rect()));

        // Elsewhere it stays.
        bar->setValue(bar->maximum() / 2);
        m->list()->setCurrentIndex(m->list()->indexAt(m->list()->viewport()->rect().center()));
        const QString selected = m->list()->currentIndex().data().toString();
        const int place = bar->value();
        m->type(QStringLiteral("Half a thou"));
        item.conversation.comments << m->comment({m->bob, QStringLiteral("Another"), 0});
        item.conversation.comments[3].text = QStringLiteral("Changed");
        m->window->setItem(item);
        QCoreApplication::processEvents();
        m->list()->grab();
        QCOMPARE(bar->value(), place);
        QCOMPARE(m->list()->currentIndex().data().toString(), selected);
        QCOMPARE(m->composer()->text(), QStringLiteral("Half a thou"));
        QVERIFY(m->composer()->hasFocus());
    }

    void theModelTellsChangesRowByRow()
    {
        const QAbstractItemModelTester tester(m->list()->model());
        m->open(m_item);
        QSignalSpy reset(m->list()->model(), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(m->list()->model(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(m->list()->model(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy moved(m->list()->model(), &QAbstractItemModel::rowsMoved);
        const Comment mine = m->comment({m->alice, QStringLiteral("Mine"), 0});
        m_item.conversation.comments << mine;
        m_item.unsettledComments = {mine.id};
        m->window->setItem(m_item);
        // Bob's came first on the server.
        m_item.conversation.comments.insert(2, m->comment({m->bob, QStringLiteral("First"), 0}));
        m_item.unsettledComments = {};
        m->window->setItem(m_item);
        std::swap(m_item.conversation.comments[2], m_item.conversation.comments[3]);
        m_item.conversation.comments.removeAt(1);
        m->window->setItem(m_item);
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(moved.size(), 1);
        QVERIFY(reset.isEmpty());
        QCOMPARE(m->said(), texts({"Alice, 5 minutes ago: Too dark", "Alice, just now: Mine", "Bob, just now: First"}));
    }

    void editingOnesOwnComment()
    {
        QSignalSpy asked(m->window, &ChatWindow::editRequested);
        m->open(m_item);
        m->type(QStringLiteral("A draft"));
        m->list()->setFocus();
        m->press(Qt::Key_Home);
        m->press(Qt::Key_F2);
        QVERIFY(m->composer()->hasFocus());
        QCOMPARE(m->composer()->text(), QStringLiteral("Too dark"));
        QVERIFY(m->isShown("editingWords"));
        m->type(QStringLiteral(", really"));
        m->press(Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(1).value<CommentId>(), m_item.conversation.comments[0].id);
        QCOMPARE(asked.first().at(2).toString(), QStringLiteral("Too dark, really"));
        m->window->clearComposer();
        QCOMPARE(m->composer()->text(), QStringLiteral("A draft"));
        QVERIFY(!m->isShown("editingWords"));
    }

    void escapeLeavesTheEditAndKeepsItsWords()
    {
        m->open(m_item);
        m->press(Qt::Key_Up); // In the empty field: one's own last comment.
        QVERIFY(m->isShown("editingWords"));
        m->type(QStringLiteral(" indeed"));
        m->press(Qt::Key_Escape);
        QVERIFY(m->window->isVisible());
        QVERIFY(!m->isShown("editingWords"));
        QCOMPARE(m->composer()->text(), QString());
        m->press(Qt::Key_Up);
        QCOMPARE(m->composer()->text(), QStringLiteral("Too dark indeed"));
        m->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m->composer()->text(), QStringLiteral("Too dark"));
    }

    void anEditThatChangesNothingAsksForNothing()
    {
        QSignalSpy asked(m->window, &ChatWindow::editRequested);
        m->open(m_item);
        m->press(Qt::Key_Up);
        m->press(Qt::Key_Return);
        QVERIFY(asked.isEmpty());
        QVERIFY(!m->isShown("editingWords"));
    }

    void wordsOutliveTheCommentTheyWereToChange()
    {
        m->open(m_item);
        m->press(Qt::Key_Up);
        m->type(QStringLiteral(" indeed"));
        m_item.conversation.comments[0].deleted = true;
        m_item.conversation.comments[0].text.clear();
        m->window->setItem(m_item);
        QVERIFY(!m->isShown("editingWords"));
        QCOMPARE(m->composer()->text(), QStringLiteral("Too dark indeed"));
        QVERIFY(!m->shown("composerProblem").isEmpty());
    }

    void theMenuOffersWhatIsPermitted()
    {
        m->open(m_item);
        QCOMPARE(menuOf(0), texts({"Copy", "Edit", "Delete…"}));
        QCOMPARE(menuOf(1), texts({"Copy"}));
        m->window->setActor({m->alice, Role::Moderator});
        QCOMPARE(menuOf(1), texts({"Copy", "Delete…"}));
        m->window->setActor({m->alice, Role::Viewer});
        QCOMPARE(menuOf(0), texts({"Copy"}));
    }

    void whoMayNotWriteIsOfferedNothingThatFails()
    {
        m->window->setActor({m->alice, Role::Viewer});
        m->open(m_item);
        m->click("moreButton");
        auto *menu = m->window->findChild<QMenu *>(QStringLiteral("chatMenu"));
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 1); // To copy it.
        delete menu;
        QSignalSpy edit(m->window, &ChatWindow::editRequested);
        m->list()->setFocus();
        for (const Qt::Key key : {Qt::Key_F2, Qt::Key_Delete, Qt::Key_Return, Qt::Key_R, Qt::Key_Up})
            m->press(key);
        QVERIFY(!m->isShown("confirmation"));
        QVERIFY(!m->isShown("composer"));
        QVERIFY(edit.isEmpty());
    }

    void repliesAreFlatUnlessTheServerSaysOtherwise()
    {
        QSignalSpy asked(m->window, &ChatWindow::commentRequested);
        m->open(m_item);
        m->list()->setFocus();
        m->press(Qt::Key_End);
        m->press(Qt::Key_R);
        QVERIFY(m->list()->hasFocus());
        m->composer()->setFocus();
        m->type(QStringLiteral("Yes"));
        m->press(Qt::Key_Return);
        QVERIFY(asked.first().at(2).value<CommentId>().isNull());
    }

    void aReplyNamesWhatItAnswers()
    {
        m->window->setLimits({.replyDepth = 1});
        QSignalSpy asked(m->window, &ChatWindow::commentRequested);
        m->open(m_item);
        QCOMPARE(menuOf(1), texts({"Reply", "Copy"}));
        m->list()->setFocus();
        m->press(Qt::Key_End);
        m->press(Qt::Key_R);
        QVERIFY(m->composer()->hasFocus());
        QCOMPARE(m->shown("editingWords"), QStringLiteral("Replying to Bob"));
        m->type(QStringLiteral("Really?"));
        m->press(Qt::Key_Return);
        QCOMPARE(asked.first().at(1).toString(), QStringLiteral("Really?"));
        QCOMPARE(asked.first().at(2).value<CommentId>(), m_item.conversation.comments[1].id);
        m->window->clearComposer();
        QCOMPARE(m->shown("editingWords"), QString());
        m->type(QStringLiteral("And"));
        m->press(Qt::Key_Return);
        QVERIFY(asked.last().at(2).value<CommentId>().isNull());
    }

    void whatAReplyAnswersIsPartOfItsDraft()
    {
        m->window->setLimits({.replyDepth = 1});
        m->open(m_item);
        m->list()->setFocus();
        m->press(Qt::Key_Home);
        m->press(Qt::Key_R);
        m->type(QStringLiteral("Half a"));
        m->open(m->conversation(3, {{m->bob, QStringLiteral("Other"), 1}}));
        QCOMPARE(m->shown("editingWords"), QString());
        m->open(m_item);
        QCOMPARE(m->shown("editingWords"), QStringLiteral("Replying to Alice"));
        QCOMPARE(m->composer()->text(), QStringLiteral("Half a"));
        m->press(Qt::Key_Escape); // Lets go of the comment, not of the words.
        QVERIFY(m->window->isVisible());
        QCOMPARE(m->shown("editingWords"), QString());
        QCOMPARE(m->composer()->text(), QStringLiteral("Half a"));
    }

    void repliesStandUnderWhatTheyAnswer()
    {
        m->window->setLimits({.replyDepth = 2});
        Comment reply = m->comment({m->alice, QStringLiteral("Why?"), 1});
        reply.parentId = m_item.conversation.comments[0].id;
        Comment answer = m->comment({m->bob, QStringLiteral("Because"), 0});
        answer.parentId = reply.id;
        m_item.conversation.comments << reply << answer;
        const QAbstractItemModelTester tester(m->list()->model());
        m->open(m_item);
        QCOMPARE(m->said(), texts({"Alice, 5 minutes ago: Too dark", "Alice to Alice, 1 minute ago: Why?",
                                   "Bob to Alice, just now: Because", "Bob, 1 minute ago: Agreed"}));
        QCOMPARE(menuOf(1), texts({"Reply", "Copy", "Edit", "Delete…"}));
        QCOMPARE(menuOf(2), texts({"Copy"})); // As deep as it goes.
        // Another one comes in the middle, without anything else moving.
        QSignalSpy inserted(m->list()->model(), &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(m->list()->model(), &QAbstractItemModel::modelReset);
        Comment late = m->comment({m->bob, QStringLiteral("Late"), 0});
        late.parentId = m_item.conversation.comments[0].id;
        m_item.conversation.comments << late;
        m->window->setItem(m_item);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted.first().at(1).toInt(), 3);
        QVERIFY(reset.isEmpty());
    }

    void whatIsNewIsMarkedUntilItIsLeft()
    {
        QSignalSpy seen(m->window, &ChatWindow::conversationSeen);
        m_item.conversation.comments << m->comment({m->bob, QStringLiteral("Look"), 0});
        m_item.markRead(m->clock.now() - 3 * 60'000, m->alice.id);
        m->open(m_item);
        QCOMPARE(m->said(), texts({"Alice, 5 minutes ago: Too dark", "New from here. Bob, 1 minute ago: Agreed",
                                   "Bob, just now: Look"}));
        QTRY_COMPARE(seen.size(), 1);
        QCOMPARE(seen.first().first().value<ConversationId>(), m_item.id());
        // Having been seen, it is still to be found.
        m_item.markRead(m->clock.now(), m->alice.id);
        m->window->setItem(m_item);
        QCOMPARE(m->said().at(1), QStringLiteral("New from here. Bob, 1 minute ago: Agreed"));
        // What comes while somebody looks on is not marked, and seen at once.
        m->clock.advance(std::chrono::minutes(1));
        m_item.conversation.comments << m->comment({m->bob, QStringLiteral("More"), 0});
        m_item.markRead(m_item.readUntil, m->alice.id);
        QVERIFY(m_item.unread);
        m->window->setItem(m_item);
        QTRY_COMPARE(seen.size(), 2);
        // Left and opened again, nothing is new.
        m_item.markRead(m->clock.now(), m->alice.id);
        m->window->setItem(m_item);
        m->window->putAway();
        m->open(m_item);
        for (const QString &said : m->said())
            QVERIFY(!said.startsWith(QStringLiteral("New")));
    }

    void whoWalksThroughUnreadOnesFindsTheLineInEach()
    {
        m_item.markRead(m->clock.now() - 3 * 60'000, m->alice.id);
        ConversationItem other = m->conversation(3, {{m->alice, QStringLiteral("Mine"), 9},
                                                     {m->bob, QStringLiteral("Bob's"), 2},
                                                     {m->bob, QStringLiteral("More"), 1}});
        other.markRead(m->clock.now() - 5 * 60'000, m->alice.id);
        // The program marks it as read at once, as it does for real.
        connect(m->window, &ChatWindow::conversationSeen, m->window, [&](ConversationId id) {
            ConversationItem &seen = id == other.id() ? other : m_item;
            seen.markRead(m->clock.now(), m->alice.id);
            m->window->setItem(seen);
        });
        m->open(m_item);
        QTRY_VERIFY(!m_item.unread);
        QVERIFY(m->said().at(1).startsWith(QStringLiteral("New from here.")));
        m->window->setItem(other); // N: it is in sight all the time.
        QTRY_VERIFY(!other.unread);
        QVERIFY(m->said().at(1).startsWith(QStringLiteral("New from here.")));
    }

    void whatIsBelowTheEdgeHasNotBeenSeen()
    {
        QSignalSpy seen(m->window, &ChatWindow::conversationSeen);
        QList<Scene::Said> many;
        for (int at = 60; at > 0; --at)
            many.append({m->bob, QStringLiteral("Comment %1").arg(61 - at), at});
        ConversationItem item = m->conversation(5, many);
        item.markRead(m->clock.now() - 30 * 60'000 - 30'000, m->alice.id);
        m->open(item);
        // Reading begins where it is new.
        const auto top = m->list()->indexAt({100, 2});
        QVERIFY(top.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("New from here. ")));
        QVERIFY(!m->list()->isLastInSight());
        QCoreApplication::processEvents();
        QVERIFY(seen.isEmpty());
        m->list()->verticalScrollBar()->setValue(m->list()->verticalScrollBar()->maximum());
        QTRY_COMPARE(seen.size(), 1);
    }

    void whatNobodyLooksAtHasNotBeenSeen()
    {
        QSignalSpy seen(m->window, &ChatWindow::conversationSeen);
        m_item.markRead(m->clock.now(), m->alice.id);
        m->open(m_item);
        QWidget other; // Another window is in front.
        other.show();
        other.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&other));
        m->clock.advance(std::chrono::minutes(1));
        m_item.conversation.comments << m->comment({m->bob, QStringLiteral("Look"), 0});
        m_item.markRead(m_item.readUntil, m->alice.id);
        m->window->setItem(m_item);
        QCoreApplication::processEvents();
        QVERIFY(seen.isEmpty());
        QCOMPARE(m->said().last(), QStringLiteral("New from here. Bob, just now: Look"));
        other.close();
        m->canvas.activateWindow();
        QTRY_COMPARE(seen.size(), 1);
    }

    void copyTakesTheWords()
    {
        m->open(m_item);
        m->list()->setFocus();
        m->press(Qt::Key_End);
        m->press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Agreed"));
    }

    void deletingACommentAsksFirst()
    {
        QSignalSpy asked(m->window, &ChatWindow::deleteCommentRequested);
        m->open(m_item);
        m->list()->setFocus();
        m->press(Qt::Key_Home);
        m->press(Qt::Key_Delete);
        QVERIFY(m->isShown("confirmation"));
        QVERIFY(asked.isEmpty());
        m->press(Qt::Key_Return); // The focus is on the answer that changes nothing.
        QVERIFY(!m->isShown("confirmation"));
        QVERIFY(asked.isEmpty());
        m->list()->setFocus();
        m->press(Qt::Key_Delete);
        m->click("confirmYes");
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(1).value<CommentId>(), m_item.conversation.comments[0].id);
    }

    void deletingTheConversationAsksFirst()
    {
        QSignalSpy asked(m->window, &ChatWindow::deleteConversationRequested);
        m->open(m_item);
        m->window->askToDelete();
        QVERIFY(m->isShown("confirmation"));
        m->press(Qt::Key_Escape);
        QVERIFY(!m->isShown("confirmation"));
        QVERIFY(m->window->isVisible());
        m->window->askToDelete();
        m->click("confirmYes");
        QCOMPARE(asked.size(), 1);

        // Another's conversation is not this user's to delete.
        m->open(m->conversation(7, {{m->bob, QStringLiteral("Mine"), 1}}));
        m->window->askToDelete();
        QVERIFY(!m->isShown("confirmation"));
    }

    void whatFailedIsShownWithRetryAndDiscard()
    {
        QSignalSpy retry(m->window, &ChatWindow::retryRequested);
        QSignalSpy discard(m->window, &ChatWindow::discardRequested);
        const FailedOperation lost = m->failedComment(m_item.id(), QStringLiteral("<i>Lost?</i>"));
        m_item.failed = {lost};
        m->open(m_item);
        QCOMPARE(m->shown("chatState"), QStringLiteral("1 not sent"));
        QCOMPARE(m->shown("failedWords"), QStringLiteral("<i>Lost?</i>"));
        QCOMPARE(m->shown("failedReason"), explanation(lost));

        m->window->setOnline(false);
        QVERIFY(!m->part<Button>("retryButton")->isEnabled());
        QVERIFY(!m->part<Button>("retryButton")->toolTip().isEmpty());
        QVERIFY(m->part<Button>("discardButton")->isEnabled());
        m->window->setOnline(true);
        m->click("retryButton");
        m->click("discardButton");
        QCOMPARE(retry.size(), 1);
        QCOMPARE(retry.first().first().value<BroadcastId>(), lost.operation.broadcastId);
        QCOMPARE(discard.first().first().value<BroadcastId>(), lost.operation.broadcastId);

        m_item.failed = {};
        m->window->setItem(m_item);
        QVERIFY(!m->isShown("failedOperations"));
        QVERIFY(m->composer()->hasFocus());
    }

    void aFailedCreationCanOnlyBeRetriedOrDiscarded()
    {
        m->open(m->failedConversation(QStringLiteral("A pin")));
        QCOMPARE(m->shown("failedWords"), QStringLiteral("A pin"));
        QVERIFY(!m->isShown("composer"));
        QVERIFY(!m->isShown("resolveButton"));
        QVERIFY(m->part<Button>("retryButton")->hasFocus());
        // Offline there is nothing to press: one more Enter must not throw the words away.
        m->window->setOnline(false);
        QVERIFY(!m->part<Button>("discardButton")->hasFocus());
        QVERIFY(!m->part<Button>("retryButton")->hasFocus());
        m->window->setOnline(true);
        QVERIFY(m->part<Button>("retryButton")->hasFocus());
        m->window->askToDelete();
        QVERIFY(!m->isShown("confirmation"));
    }

    void aConversationThatSomebodyDeletesLeavesOnesWords()
    {
        m->open(m_item);
        m->type(QStringLiteral("My words"));
        m->window->showDeleted();
        QCOMPARE(m->said(), QStringList());
        QVERIFY(m->composer()->isReadOnly());
        QVERIFY(m->composer()->isVisible());
        QCOMPARE(m->composer()->text(), QStringLiteral("My words"));
        QVERIFY(m->shown("composerHint").contains(QStringLiteral("deleted")));
        m->open(m->conversation(8, {{m->bob, QStringLiteral("Next"), 1}}));
        QVERIFY(!m->composer()->isReadOnly());
    }

private:
    QStringList menuOf(int row)
    {
        const QRect place = m->list()->visualRect(m->list()->model()->index(row, 0));
        QContextMenuEvent event(QContextMenuEvent::Mouse, place.center(),
                                m->list()->viewport()->mapToGlobal(place.center()));
        QCoreApplication::sendEvent(m->list()->viewport(), &event);
        auto *menu = m->list()->findChild<QMenu *>(QStringLiteral("commentMenu"));
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts << action->text();
        delete menu;
        return texts;
    }

    std::unique_ptr<ChatScene> m;
    ConversationItem m_item;
};

QTEST_MAIN(TestChatThread)
#include "tst_chatthread.moc"
