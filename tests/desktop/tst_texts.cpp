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

const QByteArray letter = "# Moving house\n\n"
                          "Dear neighbours, on *Friday* we move into the third floor.\n\n"
                          "- The lift will be busy from eight to twelve.\n"
                          "- Please leave the yard free for the van.\n\n"
                          "We are sorry for the noise, and look forward to meeting you all.\n";

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

    [[nodiscard]] QString letterFile() const { return m_server->text("letter.md", letter); }
    [[nodiscard]] static bool becomes(Person &person, Stage stage)
    {
        return Testkit::eventually([&] {
            const AssetView *view = person.window().currentView();
            return view && view->opener().stage() == stage;
        });
    }
    /// The conversation with this number.
    [[nodiscard]] static ConversationId numbered(Person &person, int number)
    {
        const ConversationListModel &model = person.view().board()->conversations();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.itemAt(row).conversation.number == number)
                return model.itemAt(row).id();
        }
        return {};
    }
    [[nodiscard]] static const ConversationItem &item(Person &person, int number)
    {
        const ConversationItem *found = person.view().board()->conversations().item(numbered(person, number));
        if (!found)
            qFatal("there is no conversation %d", number);
        return *found;
    }

private Q_SLOTS:
    void init() { m_server = std::make_unique<TeamServer>(); }
    void cleanup() { m_server.reset(); }

    void wordsAreDiscussedBesideThem()
    {
        const auto alice = m_server->person("Alice");
        alice->read(letterFile());
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
        const QRect words = alice->text().highlightRect(numbered(*alice, 1));
        const QPoint corner = alice->text().viewport()->mapTo(chat->parentWidget(), words.topLeft());
        QVERIFY(!chat->geometry().intersects(QRect(corner, words.size())));
        QCOMPARE(alice->window().currentView()->opener().asset()->kind, AssetKind::Text);
    }

    void everybodySeesItAtOnce()
    {
        const auto alice = m_server->person("Alice");
        const auto bob = m_server->person("Bob");
        alice->read(letterFile());
        bob->read(letterFile());
        alice->discuss(s("The lift will be busy from eight to twelve.\nPlease leave the yard free"));
        alice->write(s("Both are lists"));
        QTRY_COMPARE(bob->conversations(), QStringList(s("1: Both are lists")));
        QCOMPARE(bob->highlighted(), alice->highlighted());

        bob->view().board()->openConversation(numbered(*bob, 1));
        bob->write(s("So they are"));
        QTRY_COMPARE(item(*alice, 1).commentCount(), 2);
        const CommentId second = item(*bob, 1).conversation.comments.at(1).id;
        Q_EMIT bob->view().board()->chat()->editRequested(numbered(*bob, 1), second, s("Quite"));
        QTRY_COMPARE(item(*alice, 1).conversation.comments.at(1).text, s("Quite"));
        Q_EMIT bob->view().board()->chat()->deleteCommentRequested(numbered(*bob, 1), second);
        QTRY_COMPARE(item(*alice, 1).commentCount(), 1);
        Q_EMIT bob->view().board()->chat()->resolveRequested(numbered(*bob, 1), true);
        QTRY_COMPARE(alice->text().highlights().first().state, MarkerView::State::Resolved);
        Q_EMIT alice->view().board()->chat()->deleteConversationRequested(numbered(*alice, 1));
        QTRY_VERIFY(bob->highlighted().isEmpty());
        QVERIFY(bob->conversations().isEmpty());
    }

    void whatOthersWriteIsUnreadAndTheyArePresent()
    {
        const auto alice = m_server->person("Alice");
        const auto bob = m_server->person("Bob");
        alice->read(letterFile());
        bob->read(letterFile());
        QTRY_COMPARE(alice->workspace().sync()->presence(alice->view().opener().asset()->id).count, 2);
        bob->discuss(s("Friday"));
        bob->write(s("Which?"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Which?")));
        QTRY_VERIFY(alice->text().highlights().first().unread);
        alice->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&alice->window()));
        alice->view().board()->openConversation(numbered(*alice, 1));
        QTRY_VERIFY(!item(*alice, 1).unread);
    }

    void aPromptComesAfterTheSelection()
    {
        const auto alice = m_server->person("Alice");
        alice->settings().setPromptDelay(std::chrono::milliseconds(50));
        alice->read(letterFile());
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
        alice->read(letterFile());
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
        alice->read(letterFile());
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
        QVERIFY(becomes(*alice, Stage::Ready)); // Without the server it would fail.
        QTRY_VERIFY(alice->view().board()->isKnown());
        alice->write(s("ght"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Half a thought")));
    }

    void aDraftIsAHighlightThatLeadsBackToIt()
    {
        const auto alice = m_server->person("Alice");
        alice->read(letterFile());
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

    void wordsThatAreNotThereAreListedAsDetached()
    {
        const auto alice = m_server->person("Alice");
        alice->read(letterFile());
        const AssetId asset = alice->view().opener().asset()->id;
        const TextRange gone{.start = 3, .end = 27, .exact = s("words of another edition"), .prefix = {}, .suffix = {}};
        QVERIFY(alice->workspace().sync()->createConversation(asset, gone, s("Why was it cut?")));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Why was it cut?")));
        QTRY_VERIFY(item(*alice, 1).detached);
        QVERIFY(alice->highlighted().isEmpty());
        const QModelIndex row = alice->view().board()->conversations().index(0);
        QCOMPARE(row.data(ConversationListModel::DetachedRole).toString(), s("words of another edition"));
        alice->view().board()->openConversation(numbered(*alice, 1));
        const ChatWindow *chat = alice->view().board()->chat();
        QVERIFY(chat->isVisible());
        const auto *words = chat->findChild<QLabel *>(s("detachedWordsText"));
        QVERIFY(words->isVisible());
        QVERIFY(words->text().contains(s("words of another edition")));
        QVERIFY(!chat->placement().pointsAtMarker);
        alice->write(s("Still talked about"));
        QTRY_COMPARE(item(*alice, 1).commentCount(), 2);
    }

    void wordsThatMovedAreFoundAgain()
    {
        const auto alice = m_server->person("Alice");
        alice->read(letterFile());
        const AssetId asset = alice->view().opener().asset()->id;
        // As somebody has it whose edition had a paragraph more before it.
        const TextRange moved{.start = 500,
                              .end = 514,
                              .exact = s("the yard free "),
                              .prefix = s("from eight to twelve.\nPlease leave "),
                              .suffix = s("for the van.\nWe are sorry for the noise,")};
        QVERIFY(alice->workspace().sync()->createConversation(asset, moved, s("Here")));
        QTRY_COMPARE(alice->highlighted().value(0).trimmed(), s("the yard free"));
        QVERIFY(!item(*alice, 1).detached);
    }

    void whoHasNotGotTheFileGetsItFromTheServer()
    {
        const auto alice = m_server->person("Alice");
        alice->read(letterFile());
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
        alice->read(letterFile());
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

    void whatIsInAFileDecides_data()
    {
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QString>("mediaType");
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        TeamServer place;
        m_kept.push_back(std::make_unique<QTemporaryDir>());
        const QDir folder(m_kept.back()->path());
        image.save(folder.filePath(s("really-a-picture.txt")), "PNG");
        Person::writeText(folder.filePath(s("README")), "Read me, please.\n");
        Person::writeText(folder.filePath(s("page.HTML")), "<!doctype html><p>Hello, <b>you</b>.");
        Person::writeText(folder.filePath(s("BMW.md")), "BMW is a name of two letters and another.\n");
        QTest::newRow("picture") << folder.filePath(s("really-a-picture.txt")) << s("image/png");
        QTest::newRow("no suffix") << folder.filePath(s("README")) << s("text/plain");
        QTest::newRow("html") << folder.filePath(s("page.HTML")) << s("text/html");
        QTest::newRow("begins like a bitmap") << folder.filePath(s("BMW.md")) << s("text/markdown");
    }

    void whatIsInAFileDecides()
    {
        QFETCH(const QString, fileName);
        QFETCH(const QString, mediaType);
        const auto alice = m_server->person("Alice");
        alice->drop({fileName});
        QVERIFY(becomes(*alice, Stage::Ready));
        QCOMPARE(alice->view().opener().asset()->mediaType, mediaType);
        QCOMPARE(alice->view().textCanvas() != nullptr, mediaType.startsWith(s("text/")));
    }

    void whatCannotBeReadIsSaidInWords_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << qint64(0) << s("empty");
        QTest::newRow("only white space") << QByteArray(" \n\n \n") << qint64(0) << s("no words");
        QTest::newRow("200 MB") << QByteArray("Once upon a time\n") << (qint64(200) << 20) << s("too large");
        QTest::newRow("a program") << QByteArray("\x7f"
                                                 "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0",
                                                 20)
                                   << qint64(0) << s("not a text");
    }

    void whatCannotBeReadIsSaidInWords()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const qint64, size);
        QFETCH(const QString, words);
        const auto alice = m_server->person("Alice");
        const QString fileName = m_server->text("bad.md", content);
        if (size > 0)
            QVERIFY(QFile::resize(fileName, size));
        alice->drop({fileName});
        QVERIFY(becomes(*alice, Stage::NoPicture));
        QVERIFY2(alice->view().noticeText().contains(words), qPrintable(alice->view().noticeText()));
    }

    void brokenLettersAreReadAndSaid()
    {
        const auto alice = m_server->person("Alice");
        alice->read(m_server->text("old.txt", "Der B\xe4"
                                              "r schl\xe4"
                                              "ft. \x93"
                                              "Nicht wecken.\x94\n"));
        QCOMPARE(alice->text().document()->plainText().text().trimmed(), s("Der Bär schläft. “Nicht wecken.”"));
        QVERIFY2(alice->view().noticeText().contains(s("Windows-1252")), qPrintable(alice->view().noticeText()));
    }

    void hostileHtmlIsNothingButWords()
    {
        const auto alice = m_server->person("Alice");
        alice->read(m_server->text(
            "evil.html", "<script>alert(1)</script><p onclick=evil()>Innocent <a href='javascript:evil()'>link</a>"
                         "<img src='http://127.0.0.1:1/pixel.png'><iframe src=file:///etc/passwd></iframe>"
                         "<style>@import url(http://127.0.0.1:1/x)</style></p>"));
        const QString words = alice->text().document()->plainText().text();
        QVERIFY(words.contains(s("Innocent link")));
        QVERIFY(!words.contains(s("alert")) && !words.contains(s("import")));
        QCOMPARE(alice->text().document()->linkAt(words.indexOf(s("link"))), nullptr);
        alice->discuss(s("Innocent"));
        alice->write(s("Is it?"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Is it?")));
    }

    void anotherTextUnderTheSameNameIsAskedAbout()
    {
        const auto alice = m_server->person("Alice");
        alice->read(letterFile());
        alice->discuss(s("third floor"));
        alice->write(s("Second, I think"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Second, I think")));
        alice->window().actions()->close->trigger();
        const QString file = m_server->text("letter.md", "Something else altogether.\n");
        alice->drop({file});
        QVERIFY(becomes(*alice, Stage::Undecided));
        QVERIFY2(alice->view().noticeText().contains(s("another text")), qPrintable(alice->view().noticeText()));
        QVERIFY(!alice->view().board()->mayStart());
        const auto *howTo = alice->view().findChild<QLabel *>(s("noConversations"));
        QCOMPARE(howTo->text(), QString());
        Person::press(alice->view(), "Discuss this one as a new text");
        QVERIFY(becomes(*alice, Stage::Ready));
        QTRY_COMPARE(howTo->text(), s("Select some words to start a conversation about them."));
        QVERIFY(alice->conversations().isEmpty());
    }

    void theConversationsAreTakenAlongToTheNextEdition()
    {
        const auto alice = m_server->person("Alice");
        const auto bob = m_server->person("Bob");
        alice->read(letterFile());
        alice->discuss(s("third floor"));
        alice->write(s("Second, I think"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Second, I think")));
        alice->discuss(s("Please leave the yard free"));
        alice->write(s("Thanks"));
        QTRY_COMPARE(alice->conversations().size(), 2);
        QTRY_COMPARE(alice->conversations().last(), s("2: Thanks"));
        const Asset before = *alice->view().opener().asset();
        QVERIFY(Testkit::eventually([&] { return bob->workspace().isOnline(); }));
        bob->window().openAsset(before);
        QTRY_VERIFY(bob->view().textCanvas() && bob->view().textCanvas()->document());
        QTRY_COMPARE(bob->highlighted().size(), 2);
        alice->window().actions()->close->trigger();

        // A paragraph more at the top, and a line less.
        QByteArray edited = letter;
        edited.replace("Dear neighbours,", "A word in advance: nobody needs to help us.\n\nDear neighbours,");
        edited.replace("- Please leave the yard free for the van.\n", "");
        alice->drop({m_server->text("letter.md", edited)});
        QVERIFY(becomes(*alice, Stage::Undecided));
        Person::press(alice->view(), "Take the conversations along");
        QVERIFY(becomes(*alice, Stage::Ready));
        QTRY_COMPARE(alice->conversations().size(), 2);
        QCOMPARE(alice->view().opener().asset()->id, before.id);
        QTRY_COMPARE(alice->highlighted(), QStringList(s("third floor")));
        QTRY_VERIFY(item(*alice, 2).detached);
        QVERIFY(!item(*alice, 1).detached);
        QCOMPARE(item(*alice, 2).quote(), s("Please leave the yard free"));

        // That is what the file is from now on.
        alice->window().actions()->close->trigger();
        alice->read(m_server->filePath(s("letter.md")));
        QCOMPARE(alice->view().opener().asset()->id, before.id);
        QVERIFY(alice->view().noticeText().isEmpty());
        QTRY_COMPARE(alice->highlighted(), QStringList(s("third floor")));

        // Bob still has the one before, in step, and comes to the new one when he wants to.
        alice->view().board()->openConversation(numbered(*alice, 1));
        alice->write(s("No, the third"));
        QTRY_COMPARE(item(*bob, 1).commentCount(), 2);
        QCOMPARE(bob->highlighted().size(), 2);
        QTRY_COMPARE(bob->view().noticeText(),
                     s("There is a newer edition of letter.md. This is the one that you opened."));
        Person::press(bob->view(), "Open the newer edition");
        QTRY_COMPARE(bob->window().views().size(), 1);
        QTRY_VERIFY(bob->view().textCanvas() && bob->view().textCanvas()->document());
        QTRY_COMPARE(bob->highlighted(), QStringList(s("third floor")));
        QVERIFY(bob->view().noticeText().isEmpty());
    }

    void aLaterEditionIsKnownAgainAtTheNextStart()
    {
        auto alice = m_server->person("Alice");
        alice->read(letterFile());
        alice->discuss(s("third floor"));
        alice->write(s("Second, I think"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Second, I think")));
        const AssetId id = alice->view().opener().asset()->id;
        alice->window().actions()->close->trigger();
        alice->drop({m_server->text("letter.md", letter + "\nBring gloves.\n")});
        QVERIFY(becomes(*alice, Stage::Undecided));
        Person::press(alice->view(), "Take the conversations along");
        QVERIFY(becomes(*alice, Stage::Ready));
        QTRY_COMPARE(alice->conversations().size(), 1);
        // Without any conversation it would not be asked about.
        QVERIFY(alice->workspace().sync()->deleteConversation(id, numbered(*alice, 1)));
        QTRY_VERIFY(alice->conversations().isEmpty());

        alice.reset();
        alice = m_server->person("Alice");
        QVERIFY(becomes(*alice, Stage::Ready));
        QCOMPARE(alice->view().opener().asset()->id, id);
    }

private:
    std::vector<std::unique_ptr<QTemporaryDir>> m_kept;
};

QTEST_MAIN(TestTexts)
#include "tst_texts.moc"
