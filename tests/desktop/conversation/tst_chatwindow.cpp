// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/conversation/chatscene.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;

/// Writing in the chat window, as a person does it: keys, clicks, and what is asked of the program.
class TestChatWindow : public QObject
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

    void enterSendsAndShiftEnterBreaksTheLine()
    {
        QSignalSpy asked(m->window, &ChatWindow::commentRequested);
        m->open(m_item);
        QVERIFY(m->composer()->hasFocus());
        m->type(QStringLiteral("One"));
        m->press(Qt::Key_Return, Qt::ShiftModifier);
        m->type(QStringLiteral("two "));
        QVERIFY(asked.isEmpty());
        m->press(Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).value<ConversationId>(), m_item.id());
        QCOMPARE(asked.first().at(1).toString(), QStringLiteral("One\ntwo"));
        // The words stay until the program has taken them.
        QCOMPARE(m->composer()->text(), QStringLiteral("One\ntwo "));
        m->window->clearComposer();
        QCOMPARE(m->composer()->text(), QString());
        QVERIFY(m->composer()->hasFocus());
    }

    void nothingIsNotSent()
    {
        QSignalSpy asked(m->window, &ChatWindow::commentRequested);
        m->open(m_item);
        m->press(Qt::Key_Return);
        m->type(QStringLiteral("  "));
        m->press(Qt::Key_Enter);
        QVERIFY(asked.isEmpty());
        QVERIFY(!m->part<Button>("sendButton")->isEnabled());
    }

    void theButtonSendsToo()
    {
        QSignalSpy asked(m->window, &ChatWindow::commentRequested);
        m->open(m_item);
        m->type(QStringLiteral("Hello"));
        m->click("sendButton");
        QCOMPARE(asked.size(), 1);
    }

    void aClickOnThePictureStartsAConversation()
    {
        QSignalSpy asked(m->window, &ChatWindow::createRequested);
        m->window->startNew(Marker{25, 30, {}});
        QVERIFY(m->window->isVisible());
        QCOMPARE(m->shown("chatTitle"), QStringLiteral("New pin"));
        m->type(QStringLiteral("Too dark"));
        m->press(Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QVERIFY(asked.first().at(0).value<Anchor>() == Anchor(Marker{25, 30, {}}));

        // The program shows the new conversation before it says that the words are taken.
        m->window->setItem(m_item);
        m->window->clearComposer();
        QCOMPARE(m->composer()->text(), QString());
        m->window->startNew(Marker{25, 30, {}});
        QCOMPARE(m->composer()->text(), QString());
    }

    void escapePutsItAwayAndKeepsTheDraft()
    {
        QSignalSpy closed(m->window, &ChatWindow::closed);
        m->open(m_item);
        m->type(QStringLiteral("Half a thou"));
        m->press(Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QVERIFY(!m->window->isVisible());

        const ConversationItem other = m->conversation(3, {{m->bob, QStringLiteral("Other"), 1}});
        m->open(other);
        QCOMPARE(m->composer()->text(), QString());
        m->type(QStringLiteral("Elsewhere"));
        m->open(m_item);
        QCOMPARE(m->composer()->text(), QStringLiteral("Half a thou"));
        m->window->startNew(Marker{25, 30, {}});
        m->type(QStringLiteral("A pin"));
        m->press(Qt::Key_Escape);
        m->open(other);
        QCOMPARE(m->composer()->text(), QStringLiteral("Elsewhere"));
        m->window->startNew(Marker{26, 31, {}});
        QCOMPARE(m->composer()->text(), QStringLiteral("A pin"));
    }

    void whoClicksAnotherSpotWhileWritingTakesTheWordsAlong()
    {
        m->window->startNew(Marker{25, 30, {}});
        m->type(QStringLiteral("A pin"));
        m->window->startNew(Marker{70, 30, {}});
        QCOMPARE(m->composer()->text(), QStringLiteral("A pin"));
        QCOMPARE(m->drafts.newConversations(m->asset).size(), 1);
        QVERIFY(m->drafts.newConversations(m->asset).first().anchor == Anchor(Marker{70, 30, {}}));
        m->window->startNew(Marker{71, 30, {}}); // Near enough to be the same draft's place.
        QCOMPARE(m->composer()->text(), QStringLiteral("A pin"));
        QCOMPARE(m->drafts.newConversations(m->asset).size(), 1);
    }

    void whatCannotBeSentStaysWithTheReason()
    {
        m->open(m_item);
        m->type(QStringLiteral("Words"));
        connect(m->window, &ChatWindow::commentRequested, m->window,
                [this] { m->window->showProblem(QStringLiteral("There is no room.")); });
        m->press(Qt::Key_Return);
        QCOMPARE(m->composer()->text(), QStringLiteral("Words"));
        QCOMPARE(m->shown("composerProblem"), QStringLiteral("There is no room."));
        QCOMPARE(m->drafts.text({m->asset, m_item.id()}), QStringLiteral("Words"));
        m->window->disconnect(m->window);
        m->press(Qt::Key_Return); // Trying again takes the message away.
        QCOMPARE(m->shown("composerProblem"), QString());
    }

    void whatIsTypedWhileTheAnswerIsAwaitedStays()
    {
        m->open(m_item);
        m->type(QStringLiteral("One"));
        m->press(Qt::Key_Return);
        m->type(QStringLiteral(" two"));
        m->window->clearComposer();
        QCOMPARE(m->composer()->text(), QStringLiteral(" two"));
        QCOMPARE(m->drafts.text({m->asset, m_item.id()}), QStringLiteral(" two"));
    }

    void theLimitIsShownNearItsEnd()
    {
        m->window->setLimits({.commentCharacters = 50});
        QSignalSpy asked(m->window, &ChatWindow::commentRequested);
        m->open(m_item);
        m->type(QString(44, u'x'));
        QCOMPARE(m->shown("composerHint"), QString());
        m->type(QStringLiteral("x"));
        QCOMPARE(m->shown("composerHint"), QStringLiteral("5 characters left"));
        // A character beyond the basic plane counts once.
        m->composer()->setText(QString(49, u'x') + QStringLiteral("😀"));
        QCOMPARE(m->shown("composerHint"), QStringLiteral("0 characters left"));
        m->type(QStringLiteral("x"));
        QCOMPARE(m->shown("composerHint"), QStringLiteral("1 character too many"));
        m->press(Qt::Key_Return);
        QVERIFY(asked.isEmpty());
        QCOMPARE(m->composer()->charactersLeft(), -1); // Nothing is cut off.
    }

    void theFieldGrowsToAFewLines()
    {
        m->open(m_item);
        const int one = m->composer()->height();
        m->press(Qt::Key_Return, Qt::ShiftModifier);
        m->press(Qt::Key_Return, Qt::ShiftModifier);
        QTRY_VERIFY(m->composer()->height() > 2 * one);
        for (int line = 0; line < 20; ++line)
            m->press(Qt::Key_Return, Qt::ShiftModifier);
        QTRY_VERIFY(m->composer()->height() > 4 * one);
        QVERIFY(m->composer()->height() < 8 * one);
        m->composer()->setText({});
        QTRY_COMPARE(m->composer()->height(), one);
    }

    void viewersReadOnly()
    {
        m->window->setActor({m->alice, Role::Viewer});
        m->open(m_item);
        QVERIFY(m->composer()->isReadOnly());
        QVERIFY(!m->composer()->isVisible());
        QCOMPARE(m->shown("composerHint"), QStringLiteral("You can read here, but not write."));
        QVERIFY(!m->isShown("resolveButton"));
        QVERIFY(m->list()->hasFocus());
        m->press(Qt::Key_Escape);
        QVERIFY(!m->window->isVisible());
    }

    void offlineIsSaid()
    {
        m->open(m_item);
        m->window->setOnline(false);
        QVERIFY(m->shown("composerHint").startsWith(QStringLiteral("You are offline")));
        QVERIFY(!m->composer()->isReadOnly());
        m->window->setOnline(true);
        QCOMPARE(m->shown("composerHint"), QString());
    }

    void resolvingAndReopening()
    {
        QSignalSpy asked(m->window, &ChatWindow::resolveRequested);
        m->open(m_item);
        QCOMPARE(m->shown("chatState"), QStringLiteral("Open"));
        m->click("resolveButton");
        m_item.conversation.resolution = m->resolution(m->bob, 0);
        m->window->setItem(m_item);
        QCOMPARE(m->shown("chatState"), QStringLiteral("Resolved by Bob"));
        m->click("resolveButton");
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(0).at(1).toBool(), true);
        QCOMPARE(asked.at(1).at(1).toBool(), false);
    }

    void everyControlIsReachedByTab()
    {
        m_item.failed = {m->failedComment(m_item.id(), QStringLiteral("Lost?"))};
        m->open(m_item);
        m->type(QStringLiteral("Words"));
        QSet<QString> reached;
        for (int step = 0; step < 20; ++step) {
            const QWidget *widget = m->canvas.focusWidget();
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            reached.insert(widget->objectName());
            QTest::keyClick(m->canvas.focusWidget(), Qt::Key_Tab);
        }
        for (const char *name : {"composer", "sendButton", "resolveButton", "moreButton", "closeButton", "commentList",
                                 "retryButton", "discardButton"})
            QVERIFY2(reached.contains(QLatin1String(name)), name);
    }

    void twoWindowsShareTheirDrafts()
    {
        QWidget otherCanvas;
        otherCanvas.resize(900, 700);
        ChatWindow other(m->drafts, m->clock, &otherCanvas);
        other.setAsset(m->asset);
        other.setActor({m->alice, Role::Commenter});
        other.setLimits({.replyDepth = 1});
        m->window->setLimits({.replyDepth = 1});
        otherCanvas.show();
        other.openItem(m_item);
        m->canvas.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m->canvas));
        m->open(m_item);
        auto *there = other.findChild<Composer *>(QStringLiteral("composer"));
        m->type(QStringLiteral("Half a thou"));
        QCOMPARE(there->text(), QStringLiteral("Half a thou"));
        QVERIFY(m->composer()->hasFocus());
        m->list()->setFocus();
        m->press(Qt::Key_R);
        QCOMPARE(other.findChild<QLabel *>(QStringLiteral("editingWords"))->text(), m->shown("editingWords"));
        QVERIFY(!m->shown("editingWords").isEmpty());
        // What the other one is editing is another matter.
        QTest::keyClick(other.findChild<CommentList *>(QStringLiteral("commentList")), Qt::Key_Home);
        QTest::keyClick(other.findChild<CommentList *>(QStringLiteral("commentList")), Qt::Key_F2);
        QCOMPARE(there->text(), QStringLiteral("Too dark"));
        m->composer()->setFocus();
        m->type(QStringLiteral("ght"));
        QCOMPARE(there->text(), QStringLiteral("Too dark"));
        QTest::keyClick(there, Qt::Key_Escape);
        QCOMPARE(there->text(), QStringLiteral("Half a thought"));
        // Sent here, it is gone there.
        m->press(Qt::Key_Return);
        m->window->clearComposer();
        QCOMPARE(there->text(), QString());
    }

    void pastedTextIsPlainAndClean()
    {
        m->open(m_item);
        auto *data = new QMimeData;
        data->setHtml(QStringLiteral("<b>bold</b>"));
        data->setText(QStringLiteral("a\r\nb\u0007\u007fc\td"));
        QGuiApplication::clipboard()->setMimeData(data);
        m->press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m->composer()->text(), QStringLiteral("a\nbc\td"));
    }

    void noBreakSpacesAreKept()
    {
        QSignalSpy asked(m->window, &ChatWindow::commentRequested);
        m->open(m_item);
        m->composer()->insertPlainText(QStringLiteral("Bonjour\u00a0!"));
        m->press(Qt::Key_Return);
        QCOMPARE(asked.first().at(1).toString(), QStringLiteral("Bonjour\u00a0!"));
    }

private:
    std::unique_ptr<ChatScene> m;
    ConversationItem m_item;
};

QTEST_MAIN(TestChatWindow)
#include "tst_chatwindow.moc"
