// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teamserver.h"

#include "windowactions.h"

#include "canvas/textcanvas.h"
#include "testkit/patience.h"

#include <QAction>
#include <QLabel>
#include <QTest>

using namespace Pinthread;
using Stage = AssetOpener::Stage;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// A text of which there is another edition: what was discussed is asked about, taken along, found again, or listed as
/// detached.
class TestTextEditions : public QObject
{
    Q_OBJECT

    std::unique_ptr<TeamServer> m_server;

private Q_SLOTS:
    void init() { m_server = std::make_unique<TeamServer>(); }
    void cleanup() { m_server.reset(); }

    void wordsThatAreNotThereAreListedAsDetached()
    {
        const auto alice = m_server->person("Alice");
        alice->read(m_server->letterFile());
        const AssetId asset = alice->view().opener().asset()->id;
        const TextRange gone{.start = 3, .end = 27, .exact = s("words of another edition"), .prefix = {}, .suffix = {}};
        QVERIFY(alice->workspace().sync()->createConversation(asset, gone, s("Why was it cut?")));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Why was it cut?")));
        QTRY_VERIFY(alice->conversation(1).detached);
        QVERIFY(alice->highlighted().isEmpty());
        const QModelIndex row = alice->view().board()->conversations().index(0);
        QCOMPARE(row.data(ConversationListModel::DetachedRole).toString(), s("words of another edition"));
        alice->view().board()->openConversation(alice->conversation(1).id());
        const ChatWindow *chat = alice->view().board()->chat();
        QVERIFY(chat->isVisible());
        const auto *words = chat->findChild<QLabel *>(s("detachedWordsText"));
        QVERIFY(words->isVisible());
        QVERIFY(words->text().contains(s("words of another edition")));
        QVERIFY(!chat->placement().pointsAtMarker);
        alice->write(s("Still talked about"));
        QTRY_COMPARE(alice->conversation(1).commentCount(), 2);
    }

    void wordsThatMovedAreFoundAgain()
    {
        const auto alice = m_server->person("Alice");
        alice->read(m_server->letterFile());
        const AssetId asset = alice->view().opener().asset()->id;
        // As somebody has it whose edition had a paragraph more before it.
        const TextRange moved{.start = 500,
                              .end = 514,
                              .exact = s("the yard free "),
                              .prefix = s("from eight to twelve.\nPlease leave "),
                              .suffix = s("for the van.\nWe are sorry for the noise,")};
        QVERIFY(alice->workspace().sync()->createConversation(asset, moved, s("Here")));
        QTRY_COMPARE(alice->highlighted().value(0).trimmed(), s("the yard free"));
        QVERIFY(!alice->conversation(1).detached);
    }

    void anotherTextUnderTheSameNameIsAskedAbout()
    {
        const auto alice = m_server->person("Alice");
        alice->read(m_server->letterFile());
        alice->discuss(s("third floor"));
        alice->write(s("Second, I think"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Second, I think")));
        alice->window().actions()->close->trigger();
        const QString file = m_server->text("letter.md", "Something else altogether.\n");
        alice->drop({file});
        QVERIFY(alice->becomes(Stage::Undecided));
        QVERIFY2(alice->view().noticeText().contains(s("another text")), qPrintable(alice->view().noticeText()));
        QVERIFY(!alice->view().board()->mayStart());
        const auto *howTo = alice->view().findChild<QLabel *>(s("noConversations"));
        QCOMPARE(howTo->text(), QString());
        Person::press(alice->view(), "Discuss this one as a new text");
        QVERIFY(alice->becomes(Stage::Ready));
        QTRY_COMPARE(howTo->text(), s("Select some words to start a conversation about them."));
        QVERIFY(alice->conversations().isEmpty());
    }

    void theConversationsAreTakenAlongToTheNextEdition()
    {
        const auto alice = m_server->person("Alice");
        const auto bob = m_server->person("Bob");
        alice->read(m_server->letterFile());
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
        QByteArray edited = TeamServer::letter;
        edited.replace("Dear neighbours,", "A word in advance: nobody needs to help us.\n\nDear neighbours,");
        edited.replace("- Please leave the yard free for the van.\n", "");
        alice->drop({m_server->text("letter.md", edited)});
        QVERIFY(alice->becomes(Stage::Undecided));
        Person::press(alice->view(), "Take the conversations along");
        QVERIFY(alice->becomes(Stage::Ready));
        QTRY_COMPARE(alice->conversations().size(), 2);
        QCOMPARE(alice->view().opener().asset()->id, before.id);
        QTRY_COMPARE(alice->highlighted(), QStringList(s("third floor")));
        QTRY_VERIFY(alice->conversation(2).detached);
        QVERIFY(!alice->conversation(1).detached);
        QCOMPARE(alice->conversation(2).quote(), s("Please leave the yard free"));

        // That is what the file is from now on.
        alice->window().actions()->close->trigger();
        alice->read(m_server->filePath(s("letter.md")));
        QCOMPARE(alice->view().opener().asset()->id, before.id);
        QVERIFY(alice->view().noticeText().isEmpty());
        QTRY_COMPARE(alice->highlighted(), QStringList(s("third floor")));

        // Bob still has the one before, in step, and comes to the new one when he wants to.
        alice->view().board()->openConversation(alice->conversation(1).id());
        alice->write(s("No, the third"));
        QTRY_COMPARE(bob->conversation(1).commentCount(), 2);
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
        alice->read(m_server->letterFile());
        alice->discuss(s("third floor"));
        alice->write(s("Second, I think"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Second, I think")));
        const AssetId id = alice->view().opener().asset()->id;
        alice->window().actions()->close->trigger();
        alice->drop({m_server->text("letter.md", TeamServer::letter + "\nBring gloves.\n")});
        QVERIFY(alice->becomes(Stage::Undecided));
        Person::press(alice->view(), "Take the conversations along");
        QVERIFY(alice->becomes(Stage::Ready));
        QTRY_COMPARE(alice->conversations().size(), 1);
        // Without any conversation it would not be asked about.
        QVERIFY(alice->workspace().sync()->deleteConversation(id, alice->conversation(1).id()));
        QTRY_VERIFY(alice->conversations().isEmpty());

        alice.reset();
        alice = m_server->person("Alice");
        QVERIFY(alice->becomes(Stage::Ready));
        QCOMPARE(alice->view().opener().asset()->id, id);
    }
};

QTEST_MAIN(TestTextEditions)
#include "tst_texteditions.moc"
