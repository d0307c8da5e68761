// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/button.h"
#include "conversation/failedoperationspanel.h"
#include "desktop/conversation/scene.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;

class TestFailedOperationsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }
    void init()
    {
        m_panel = std::make_unique<FailedOperationsPanel>(m_scene.clock);
        m_panel->resize(460, 420);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_entries = {
            entry(AddComment{.commentId = m_scene.make<CommentId>(), .parentId = {}, .text = u"I can do that"_qs}, 3),
            entry(CreateConversation{
                .anchor = Marker{1, 2, {}}, .commentId = m_scene.make<CommentId>(), .text = u"Too dark"_qs}),
            entry(SetResolved{true}, 7)};
    }
    void cleanup() { m_panel.reset(); }

    void saysThatAllIsWellWhenItIs()
    {
        QVERIFY(shown("nothingFailed"));
        QVERIFY(!shown("retryAll"));
        QVERIFY(!shown("retrySelected"));
    }

    void everyRowSaysWhatWhereWhenAndWhy()
    {
        m_panel->setEntries(m_entries);
        QCOMPARE(label("failedCount"), QStringLiteral("3 changes not sent"));
        QCOMPARE(said(0), QStringLiteral("This comment was not sent, mock.png · Pin 3, just now: I can do that. ")
                              + explanation(m_entries[0].failed));
        QCOMPARE(said(1), QStringLiteral("This conversation was not started, mock.png · New pin, just now: Too dark. ")
                              + explanation(m_entries[1].failed));
        QCOMPARE(said(2), QStringLiteral("The conversation was not resolved, mock.png · Pin 7, just now. ")
                              + explanation(m_entries[2].failed));
    }

    void whatIsOnATextIsAHighlight()
    {
        FailedEntry onText = m_entries[2];
        onText.assetName = QStringLiteral("letter.md");
        onText.kind = AssetKind::Text;
        m_panel->setEntries({onText});
        QVERIFY2(said(0).contains(QStringLiteral("letter.md · Highlight 7")), qPrintable(said(0)));
    }

    void oneIsRetriedOrDiscarded()
    {
        QSignalSpy retry(m_panel.get(), &FailedOperationsPanel::retryRequested);
        QSignalSpy discard(m_panel.get(), &FailedOperationsPanel::discardRequested);
        m_panel->setEntries(m_entries);
        list()->setCurrentIndex(list()->model()->index(1, 0));
        click("retrySelected");
        QCOMPARE(ids(retry), QList<BroadcastId>{idOf(1)});
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Delete);
        QVERIFY(shown("confirmation"));
        QVERIFY(discard.isEmpty());
        click("confirmYes");
        QCOMPARE(ids(discard), QList<BroadcastId>{idOf(1)});
    }

    void someOrAllInTheOrderTheyWereMade()
    {
        QSignalSpy retry(m_panel.get(), &FailedOperationsPanel::retryRequested);
        QSignalSpy discard(m_panel.get(), &FailedOperationsPanel::discardRequested);
        m_panel->setEntries({m_entries[2], m_entries[0], m_entries[1]});
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_End);
        QTest::keyClick(list(), Qt::Key_Up, Qt::ShiftModifier);
        click("retrySelected");
        QCOMPARE(ids(retry), (QList<BroadcastId>{idOf(1), idOf(2)}));
        click("retryAll");
        QCOMPARE(ids(retry), (QList<BroadcastId>{idOf(0), idOf(1), idOf(2)}));
        click("discardAll");
        QTest::keyClick(focused(), Qt::Key_Escape);
        QVERIFY(discard.isEmpty());
        click("discardAll");
        click("confirmYes");
        QCOMPARE(ids(discard), (QList<BroadcastId>{idOf(0), idOf(1), idOf(2)}));
    }

    void enterGoesToThePlace()
    {
        QSignalSpy place(m_panel.get(), &FailedOperationsPanel::placeRequested);
        m_panel->setEntries(m_entries);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(place.size(), 1);
        QCOMPARE(place.first().at(0).value<AssetId>(), m_scene.asset);
        QCOMPARE(place.first().at(1).value<ConversationId>(), m_entries[1].failed.operation.conversationId);
    }

    void offlineItSaysWhyRetryMustWait()
    {
        m_panel->setEntries(m_entries);
        m_panel->setOnline(false);
        QVERIFY(label("failedHint").contains(QStringLiteral("offline")));
        for (const char *name : {"retrySelected", "retryAll"}) {
            QVERIFY(!button(name)->isEnabled());
            QCOMPARE(button(name)->toolTip(), label("failedHint"));
        }
        QVERIFY(button("discardSelected")->isEnabled());
        m_panel->setOnline(true);
        QVERIFY(!shown("failedHint"));
        QVERIFY(button("retryAll")->isEnabled());
    }

    void whatWentWellIsGoneAndTheNextOneIsChosen()
    {
        const QAbstractItemModelTester tester(list()->model());
        m_panel->setEntries(m_entries);
        list()->setCurrentIndex(list()->model()->index(1, 0));
        m_panel->setEntries({m_entries[0], m_entries[2]});
        QCOMPARE(list()->currentIndex().row(), 1);
        QVERIFY(list()->selectionModel()->isSelected(list()->model()->index(1, 0)));
        m_panel->setProblem(QStringLiteral("There is nothing left to retry."));
        QCOMPARE(label("failedProblem"), QStringLiteral("There is nothing left to retry."));
        m_panel->setEntries({});
        QVERIFY(shown("nothingFailed"));
    }

    void wordsAreCopied()
    {
        m_panel->setEntries(m_entries);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("I can do that\n\nToo dark"));
    }

    void everythingIsReachedByKeyboard()
    {
        m_panel->setEntries(m_entries);
        list()->setFocus();
        QSet<QString> reached;
        for (int step = 0; step < 12; ++step) {
            QVERIFY2(!focused()->accessibleName().isEmpty(), qPrintable(focused()->objectName()));
            reached.insert(focused()->objectName());
            QTest::keyClick(focused(), Qt::Key_Tab);
        }
        for (const char *name :
             {"failedOperationsList", "showPlace", "discardSelected", "retrySelected", "discardAll", "retryAll"})
            QVERIFY2(reached.contains(QLatin1String(name)), name);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_F10, Qt::ShiftModifier);
        auto *menu = m_panel->findChild<QMenu *>(QStringLiteral("failedMenu"));
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 4);
        delete menu;
    }

private:
    FailedEntry entry(const OperationBody &body, int number = 0)
    {
        return {.failed = m_scene.failed(m_scene.make<ConversationId>(), body),
                .assetName = QStringLiteral("mock.png"),
                .number = number};
    }
    BroadcastId idOf(int at) const { return m_entries.at(at).failed.operation.broadcastId; }
    static QList<BroadcastId> ids(const QSignalSpy &spy)
    {
        return spy.isEmpty() ? QList<BroadcastId>() : spy.last().first().value<QList<BroadcastId>>();
    }
    QListView *list() const { return m_panel->findChild<QListView *>(QStringLiteral("failedOperationsList")); }
    QWidget *focused() const { return m_panel->focusWidget(); }
    Button *button(const char *name) const { return m_panel->findChild<Button *>(QLatin1String(name)); }
    bool shown(const char *name) const { return m_panel->findChild<QWidget *>(QLatin1String(name))->isVisible(); }
    QString label(const char *name) const { return m_panel->findChild<QLabel *>(QLatin1String(name))->text(); }
    QString said(int row) const { return list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); }
    void click(const char *name) const
    {
        QCoreApplication::processEvents();
        QVERIFY2(button(name)->isVisible() && button(name)->isEnabled(), name);
        QTest::mouseClick(button(name), Qt::LeftButton);
    }

    Scene m_scene;
    QList<FailedEntry> m_entries;
    std::unique_ptr<FailedOperationsPanel> m_panel;
};

QTEST_MAIN(TestFailedOperationsPanel)
#include "tst_failedoperationspanel.moc"
