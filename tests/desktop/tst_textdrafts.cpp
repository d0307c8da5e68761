// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teamserver.h"

#include "assetbar.h"

#include "canvas/textcanvas.h"
#include "conversation/conversationpanel.h"
#include "testkit/patience.h"
#include "windowactions.h"

#include <QAbstractButton>
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

/// What somebody began to write about words that the text does not have any more is never out of sight.
class TestTextDrafts : public QObject
{
    Q_OBJECT

    std::unique_ptr<TeamServer> m_server;
    std::unique_ptr<Person> m_alice;

    [[nodiscard]] AssetView &view() const { return m_alice->view(); }
    [[nodiscard]] const ConversationListModel &list() const { return view().board()->conversations(); }
    [[nodiscard]] ChatWindow *chat() const { return view().board()->chat(); }
    [[nodiscard]] QString label(const char *name) const { return view().findChild<QLabel *>(s(name))->text(); }
    [[nodiscard]] bool saysWhereItWas() const
    {
        return chat()->findChild<QLabel *>(s("detachedWordsText"))->isVisible();
    }

    void askToDiscard() const { chat()->findChild<QAbstractButton *>(s("detachedWordsAction"))->click(); }

    /// Alice reads the letter, and has begun to write about words of the edition before.
    void beginAboutWordsThatAreGone()
    {
        m_alice->read(m_server->letterFile());
        const TextRange gone{.start = 3, .end = 27, .exact = s("words of another edition"), .prefix = {}, .suffix = {}};
        m_alice->drafts().setText({view().opener().asset()->id, Anchor(gone)}, s("Why was it cut?"));
        QTRY_COMPARE(list().rowCount(), 1);
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<TeamServer>();
        m_alice = m_server->person("Alice");
    }
    void cleanup()
    {
        m_alice.reset();
        m_server.reset();
    }

    void aNewEditionHidesNoDraft()
    {
        m_alice->read(m_server->letterFile());
        m_alice->discuss(s("third floor"));
        m_alice->write(s("Second, I think"));
        QTRY_COMPARE(m_alice->conversations(), QStringList(s("1: Second, I think")));
        m_alice->discuss(s("Please leave the yard free"));
        m_alice->type(s("Until wh"));
        chat()->putAway();
        QCOMPARE(m_alice->highlighted().size(), 2);
        QCOMPARE(list().rowCount(), 1);
        m_alice->window().actions()->close->trigger();

        QByteArray edited = TeamServer::letter;
        edited.replace("- Please leave the yard free for the van.\n", "");
        m_alice->drop({m_server->text("letter.md", edited)});
        QVERIFY(Testkit::eventually([&] { return view().opener().stage() == Stage::Undecided; }));
        Person::press(view(), "Take the conversations along");
        QTRY_COMPARE(m_alice->conversations(), (QStringList{s("1: Second, I think"), s("unsent: Until wh")}));
        QCOMPARE(m_alice->highlighted(), QStringList(s("third floor")));
        const QModelIndex row = list().index(1);
        QCOMPARE(row.data().toString(), s("Draft: Until wh"));
        QCOMPARE(row.data(ConversationListModel::DetachedRole).toString(), s("Please leave the yard free"));
        const QString spoken = row.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(s("Draft")) && spoken.contains(s("yard")) && spoken.contains(s("Until wh")),
                 qPrintable(spoken));

        // After the program was closed, too.
        QVERIFY(Testkit::eventually([&] { return view().opener().stage() == Stage::Ready; }));
        m_alice.reset();
        m_alice = m_server->person("Alice");
        QTRY_VERIFY(m_alice->window().currentView());
        QTRY_COMPARE(m_alice->conversations(), (QStringList{s("1: Second, I think"), s("unsent: Until wh")}));
    }

    void itIsNotCountedAsAConversation()
    {
        beginAboutWordsThatAreGone();
        QTRY_COMPARE(label("discussionCount"), AssetBar::tr("%Ln conversation(s)", nullptr, 0));
        QCOMPARE(label("conversationCounts"), ConversationPanel::tr("%Ln draft(s)", nullptr, 1));
        m_alice->discuss(s("Friday"));
        m_alice->write(s("Which?"));
        QTRY_COMPARE(label("discussionCount"), AssetBar::tr("%Ln conversation(s)", nullptr, 1));
        QTRY_COMPARE(label("conversationCounts"), ConversationPanel::tr("%Ln conversation(s)", nullptr, 1) + s(", ")
                                                      + ConversationPanel::tr("%Ln draft(s)", nullptr, 1));
    }

    void itIsOpenedFromTheList()
    {
        beginAboutWordsThatAreGone();
        Q_EMIT view().findChild<ConversationPanel *>()->conversationActivated(list().itemAt(0).id());
        QVERIFY(chat() && chat()->isVisible());
        QCOMPARE(m_alice->typed(), s("Why was it cut?"));
        QVERIFY(saysWhereItWas());
        QVERIFY(label("detachedWordsText").contains(s("words of another edition")));
        QVERIFY(!chat()->placement().pointsAtMarker);
        QVERIFY(chat()->parentWidget()->rect().contains(chat()->geometry()));
        // While it is written on, the chat window is where it is seen.
        QCOMPARE(list().rowCount(), 0);
        m_alice->type(s(" By whom?"));
        chat()->putAway();
        QCOMPARE(m_alice->conversations(), QStringList(s("unsent: Why was it cut? By whom?")));
    }

    void itGoesToTheWordsThatAreSelected()
    {
        beginAboutWordsThatAreGone();
        view().board()->openConversation(list().itemAt(0).id());
        QVERIFY(saysWhereItWas());
        m_alice->discuss(s("the van"));
        QCOMPARE(m_alice->typed(), s("Why was it cut?"));
        QVERIFY(!saysWhereItWas());
        QTRY_VERIFY(chat()->placement().pointsAtMarker);
        m_alice->write(s(" Really?"));
        QTRY_COMPARE(m_alice->conversations(), QStringList(s("1: Why was it cut? Really?")));
        QCOMPARE(m_alice->highlighted(), QStringList(s("the van")));
        chat()->putAway();
        QCOMPARE(list().rowCount(), 1);
        QVERIFY(m_alice->drafts().newConversations(view().opener().asset()->id).isEmpty());
    }

    void itIsDiscardedWhenThatWasAskedFor()
    {
        beginAboutWordsThatAreGone();
        view().board()->openConversation(list().itemAt(0).id());
        askToDiscard();
        Person::press(*chat(), "Keep");
        QCOMPARE(m_alice->typed(), s("Why was it cut?"));
        askToDiscard();
        Person::press(*chat(), "Discard");
        QVERIFY(!chat()->isVisible());
        QCOMPARE(list().rowCount(), 0);
        QVERIFY(m_alice->drafts().newConversations(view().opener().asset()->id).isEmpty());
    }

    void anotherDraftKeepsItsWords()
    {
        beginAboutWordsThatAreGone();
        m_alice->discuss(s("the noise"));
        m_alice->type(s("How lou"));
        QTRY_COMPARE(m_alice->conversations(), QStringList(s("unsent: Why was it cut?")));
        view().board()->openConversation(list().itemAt(0).id());
        QCOMPARE(m_alice->typed(), s("Why was it cut?"));
        QCOMPARE(m_alice->highlighted(), QStringList(s("the noise")));
        // Walking through the list does not begin to write.
        chat()->putAway();
        m_alice->text().setFocus();
        Q_EMIT view().findChild<ConversationPanel *>()->conversationPointedAt(list().itemAt(0).id());
        QVERIFY(!chat()->isVisible());
        QCOMPARE(list().rowCount(), 1);
    }
};

QTEST_MAIN(TestTextDrafts)
#include "tst_textdrafts.moc"
