// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teamserver.h"

#include "activity.h"
#include "anchorcanvas.h"
#include "selectionprompt.h"
#include "windowactions.h"

#include "canvas/imagecanvas.h"
#include "canvas/textcanvas.h"
#include "conversation/conversationpanel.h"
#include "testkit/patience.h"

#include <QAction>
#include <QLabel>
#include <QScrollBar>
#include <QTest>

using namespace Pinthread;
using Stage = AssetOpener::Stage;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

SelectionPrompt *promptOf(Person &person)
{
    return person.text().findChild<SelectionPrompt *>(s("selectionPrompt"));
}

} // namespace

/// Texts are opened, read and discussed as pictures are: people at real windows, on a real server.
class TestTexts : public QObject
{
    Q_OBJECT

    std::unique_ptr<TeamServer> m_server;

private Q_SLOTS:
    void init() { m_server = std::make_unique<TeamServer>(); }
    void cleanup() { m_server.reset(); }

    void wordsAreDiscussedBesideThem()
    {
        const auto alice = m_server->person("Alice");
        alice->read(m_server->letterFile());
        QVERIFY(!alice->view().imageCanvas());
        QCOMPARE(alice->text().document()->mediaType(), s("text/markdown"));
        alice->discuss(s("third floor"));
        const ChatWindow *chat = alice->view().board()->chat();
        QVERIFY(chat && chat->isVisible());
        QCOMPARE(chat->width(), ChatWindow::textWidth);
        QVERIFY(!alice->text().provisionalHighlightRect().isNull());
        alice->write(s("Is it not the second?"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Is it not the second?")));
        QCOMPARE(alice->highlighted(), QStringList(s("third floor")));
        QVERIFY(alice->text().provisionalHighlightRect().isNull());
        const QRect words = alice->text().highlightRect(alice->conversation(1).id());
        const QPoint corner = alice->text().viewport()->mapTo(chat->parentWidget(), words.topLeft());
        QVERIFY(!chat->geometry().intersects(QRect(corner, words.size())));
        QCOMPARE(alice->window().currentView()->opener().asset()->kind, AssetKind::Text);
    }

    void everybodySeesItAtOnce()
    {
        const auto alice = m_server->person("Alice");
        const auto bob = m_server->person("Bob");
        alice->read(m_server->letterFile());
        bob->read(m_server->letterFile());
        alice->discuss(s("The lift will be busy from eight to twelve.\nPlease leave the yard free"));
        alice->write(s("Both are lists"));
        QTRY_COMPARE(bob->conversations(), QStringList(s("1: Both are lists")));
        QCOMPARE(bob->highlighted(), alice->highlighted());

        bob->view().board()->openConversation(bob->conversation(1).id());
        bob->write(s("So they are"));
        QTRY_COMPARE(alice->conversation(1).commentCount(), 2);
        const CommentId second = bob->conversation(1).conversation.comments.at(1).id;
        Q_EMIT bob->view().board()->chat()->editRequested(bob->conversation(1).id(), second, s("Quite"));
        QTRY_COMPARE(alice->conversation(1).conversation.comments.at(1).text, s("Quite"));
        Q_EMIT bob->view().board()->chat()->deleteCommentRequested(bob->conversation(1).id(), second);
        QTRY_COMPARE(alice->conversation(1).commentCount(), 1);
        Q_EMIT bob->view().board()->chat()->resolveRequested(bob->conversation(1).id(), true);
        QTRY_COMPARE(alice->text().highlights().first().state, MarkerView::State::Resolved);
        Q_EMIT alice->view().board()->chat()->deleteConversationRequested(alice->conversation(1).id());
        QTRY_VERIFY(bob->highlighted().isEmpty());
        QVERIFY(bob->conversations().isEmpty());
    }

    void whatOthersWriteIsUnreadAndTheyArePresent()
    {
        const auto alice = m_server->person("Alice");
        const auto bob = m_server->person("Bob");
        alice->read(m_server->letterFile());
        bob->read(m_server->letterFile());
        QTRY_COMPARE(alice->workspace().sync()->presence(alice->view().opener().asset()->id).count, 2);
        bob->discuss(s("Friday"));
        bob->write(s("Which?"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Which?")));
        QTRY_VERIFY(alice->text().highlights().first().unread);
        alice->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&alice->window()));
        alice->view().board()->openConversation(alice->conversation(1).id());
        QTRY_VERIFY(!alice->conversation(1).unread);
    }

    void aPromptComesAfterTheSelection()
    {
        const auto alice = m_server->person("Alice");
        alice->settings().setPromptDelay(std::chrono::milliseconds(50));
        alice->read(m_server->letterFile());
        QCOMPARE(alice->text().promptDelay(), std::chrono::milliseconds(50));
        SelectionPrompt *prompt = promptOf(*alice);
        QVERIFY(!prompt->isVisible());

        // With the mouse: two words, and then some patience.
        TextCanvas &canvas = alice->text();
        const qsizetype at = canvas.document()->plainText().text().indexOf(s("sorry for"));
        const QPoint from = canvas.cursorRect(at).center();
        const QPoint to = canvas.cursorRect(at + 9).center();
        QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas.viewport(), (from + to) / 2);
        QTest::mouseMove(canvas.viewport(), to);
        QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(canvas.selectedText(), s("sorry for"));
        QTRY_VERIFY(prompt->isVisible());
        QVERIFY(canvas.rect().contains(prompt->geometry()));
        const QRect words(canvas.viewport()->mapTo(&canvas, canvas.selectionRect().topLeft()),
                          canvas.selectionRect().size());
        QVERIFY(!prompt->geometry().adjusted(5, 5, -5, -5).intersects(words));

        // Put away, and asked for with the keyboard.
        QTest::keyClick(&canvas, Qt::Key_Escape);
        QVERIFY(!prompt->isVisible());
        QVERIFY(canvas.selection().isEmpty());
        alice->select(s("the noise"));
        QTest::keyClick(&canvas, Qt::Key_Return);
        QTRY_VERIFY(prompt->isVisible());
        canvas.setFocus();
        QTest::keyClick(&canvas, Qt::Key_Tab);
        QVERIFY(prompt->isAncestorOf(alice->window().focusWidget()));
        QTest::keyClick(alice->window().focusWidget(), Qt::Key_Escape);
        QVERIFY(!prompt->isVisible());
        QCOMPARE(alice->window().focusWidget(), &canvas);

        QTest::keyClick(&canvas, Qt::Key_Return);
        Person::press(*prompt, "Start a conversation");
        QVERIFY(!prompt->isVisible());
        QVERIFY(alice->view().board()->chat()->isVisible());
        const auto anchor = alice->view().board()->chat()->newAnchor();
        QVERIFY(anchor);
        QCOMPARE(std::get<TextRange>(*anchor).exact, s("the noise"));
    }

    void theMenuStartsOneToo()
    {
        const auto alice = m_server->person("Alice");
        alice->read(m_server->letterFile());
        alice->window().actions()->placeByKeyboard->trigger();
        const auto *reason = promptOf(*alice)->findChild<QLabel *>(s("selectionRefusal"));
        QVERIFY(promptOf(*alice)->isVisible());
        QVERIFY(reason->isVisible() && !reason->text().isEmpty());
        alice->select(s("the van"));
        QVERIFY(!promptOf(*alice)->isVisible());
        alice->window().actions()->placeByKeyboard->trigger();
        QTRY_VERIFY(promptOf(*alice)->isVisible());
        QVERIFY(!reason->isVisible());
    }

    void whatIsTooLongIsSaidInPlaceOfAnOffer()
    {
        const auto alice = m_server->person("Alice");
        alice->settings().setPromptDelay(std::chrono::milliseconds(10));
        QByteArray longText;
        for (int i = 0; i < 200; ++i)
            longText += "Paragraph number " + QByteArray::number(i) + " says something of its own.\n\n";
        alice->read(m_server->text("long.txt", longText));
        TextCanvas &canvas = alice->text();
        QTest::keyClick(&canvas, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(canvas.selection().length() > Limits().quoteCharacters);
        QTest::keyClick(&canvas, Qt::Key_Return);
        SelectionPrompt *prompt = promptOf(*alice);
        const auto *reason = prompt->findChild<QLabel *>(s("selectionRefusal"));
        QVERIFY(prompt->isVisible() && reason->isVisible());
        QCOMPARE(
            reason->text(),
            s("That is too long: a conversation can be about %L1 characters at most.").arg(Limits().quoteCharacters));
        QVERIFY(canvas.rect().contains(prompt->geometry()));
        QVERIFY(!Person::button(*prompt, s("Start a conversation")));
        // Nor is there anything to take: the next Enter says it again.
        QTest::keyClick(&canvas, Qt::Key_Return);
        QVERIFY(prompt->isVisible() && !alice->view().board()->chat());
        // Of as many as are allowed one can be begun.
        canvas.setSelection({0, Limits().quoteCharacters});
        QVERIFY(!prompt->isVisible());
        QTest::keyClick(&canvas, Qt::Key_Return);
        QTRY_VERIFY(prompt->isVisible());
        QVERIFY(!reason->isVisible());

        // With the mouse, after the delay.
        canvas.setSelection({0, 0});
        QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, canvas.cursorRect(0).center());
        canvas.ensureSpanVisible(
            {canvas.document()->plainText().length() - 1, canvas.document()->plainText().length()});
        const QPoint last = canvas.cursorRect(canvas.document()->plainText().length()).center();
        QTest::mouseClick(canvas.viewport(), Qt::LeftButton, Qt::ShiftModifier, last);
        QVERIFY(canvas.selection().length() > Limits().quoteCharacters);
        QTRY_VERIFY(prompt->isVisible() && reason->isVisible());
    }

    void offlineItFailsAndNoWordIsLost()
    {
        auto alice = m_server->person("Alice");
        alice->read(m_server->letterFile());
        alice->discuss(s("third floor"));
        alice->write(s("Before"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Before")));
        m_server->stop();
        QTRY_VERIFY(!alice->workspace().isOnline());
        alice->discuss(s("the van"));
        alice->write(s("Never sent"));
        QTRY_COMPARE(alice->conversations(), (QStringList{s("1: Before"), s("failed: Never sent")}));
        QCOMPARE(alice->highlighted(), (QStringList{s("third floor"), s("the van")}));
        QCOMPARE(alice->text().highlights().last().state, MarkerView::State::Failed);

        // Also after the program was closed, with the server still away.
        alice.reset();
        alice = m_server->person("Alice");
        QTRY_VERIFY(alice->window().currentView() && alice->window().currentView()->textCanvas()
                    && alice->window().currentView()->textCanvas()->document());
        QTRY_COMPARE(alice->conversations(), (QStringList{s("1: Before"), s("failed: Never sent")}));
        QTRY_COMPARE(alice->highlighted(), (QStringList{s("third floor"), s("the van")}));

        m_server->start();
        alice->workspace().tryNow();
        QVERIFY(Testkit::eventually([&] { return alice->workspace().isOnline(); }, std::chrono::seconds(30)));
        const ConversationListModel &model = alice->view().board()->conversations();
        QTRY_COMPARE(model.rowCount(), 2);
        alice->view().board()->openConversation(model.itemAt(1).id());
        Person::press(*alice->view().board()->chat(), "Retry");
        QTRY_COMPARE(alice->conversations(), (QStringList{s("1: Before"), s("2: Never sent")}));
    }

    void whatWasOpenComesBackAsItWas()
    {
        QByteArray longText = "The beginning.\n\n";
        for (int i = 0; i < 400; ++i)
            longText += "Paragraph number " + QByteArray::number(i) + " says something of its own.\n\n";
        auto alice = m_server->person("Alice");
        alice->read(m_server->text("long.txt", longText));
        alice->text().setZoomFactor(1.5);
        const qsizetype at = alice->text().document()->plainText().text().indexOf(s("Paragraph number 200"));
        alice->text().ensureSpanVisible({at, at + 1});
        alice->discuss(s("number 201 says"));
        alice->type(s("Half a thou"));
        const QRect before = alice->text().cursorRect(at);

        alice.reset();
        alice = m_server->person("Alice");
        QTRY_VERIFY(alice->window().currentView() && alice->window().currentView()->textCanvas()
                    && alice->window().currentView()->textCanvas()->document());
        QTRY_VERIFY(alice->view().board()->chat() && alice->view().board()->chat()->isVisible());
        QCOMPARE(alice->typed(), s("Half a thou"));
        QCOMPARE(alice->text().zoomFactor(), 1.5);
        QVERIFY(!alice->text().provisionalHighlightRect().isNull());
        const QRect after = alice->text().cursorRect(at);
        QVERIFY2(qAbs(before.top() - after.top()) <= 2 * before.height(),
                 qPrintable(s("%1, %2").arg(before.top()).arg(after.top())));
        QVERIFY(alice->becomes(Stage::Ready)); // Without the server it would fail.
        QTRY_VERIFY(alice->view().board()->isKnown());
        alice->write(s("ght"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Half a thought")));
    }

    void aDraftIsAHighlightThatLeadsBackToIt()
    {
        const auto alice = m_server->person("Alice");
        alice->read(m_server->letterFile());
        alice->discuss(s("third floor"));
        alice->type(s("Half a thou"));
        alice->view().board()->chat()->putAway();
        QCOMPARE(alice->highlighted(), QStringList(s("third floor")));
        QCOMPARE(alice->text().highlights().first().state, MarkerView::State::Unsent);
        alice->view().board()->openConversation(alice->text().highlights().first().id);
        QCOMPARE(alice->typed(), s("Half a thou"));
        alice->write(s("ght"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Half a thought")));
        QCOMPARE(alice->highlighted(), QStringList(s("third floor")));
    }

    void whoHasNotGotTheFileGetsItFromTheServer()
    {
        const auto alice = m_server->person("Alice");
        alice->read(m_server->letterFile());
        alice->discuss(s("third floor"));
        alice->write(s("Really?"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Really?")));
        const auto bob = m_server->person("Bob");
        QVERIFY(Testkit::eventually([&] { return bob->workspace().isOnline(); }));
        bob->window().openAsset(*alice->view().opener().asset());
        QTRY_VERIFY(bob->view().textCanvas() && bob->view().textCanvas()->document());
        QCOMPARE(bob->text().document()->mediaType(), s("text/markdown"));
        QTRY_COMPARE(bob->highlighted(), QStringList(s("third floor")));
    }

    void textsAndPicturesSideBySideAreIndependent()
    {
        const auto alice = m_server->person("Alice");
        alice->open(m_server->picture("shot.png"));
        alice->clickAt(25, 30);
        alice->write(s("On the picture"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: On the picture")));
        alice->read(m_server->letterFile());
        alice->discuss(s("Friday"));
        alice->write(s("On the text"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: On the text")));
        alice->window().actions()->showBeside->trigger();
        QCOMPARE(alice->window().panes()->all().size(), 2);
        QCOMPARE(alice->conversations(), QStringList(s("1: On the text")));
        // And the same text twice stays in step.
        alice->window().actions()->showBeside->trigger();
        QTRY_COMPARE(alice->window().panes()->all().size(), 3);
        QTRY_VERIFY(alice->view().textCanvas() && alice->view().textCanvas()->document());
        QTRY_COMPARE(alice->highlighted(), QStringList(s("Friday")));
    }
};

QTEST_MAIN(TestTexts)
#include "tst_texts.moc"
