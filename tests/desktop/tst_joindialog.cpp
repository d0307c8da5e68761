// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "joindialog.h"

#include "conversation/button.h"
#include "conversation/messagebar.h"
#include "desktop/sharing/sharingscene.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;

class TestJoinDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void init()
    {
        QGuiApplication::clipboard()->clear();
        m_dialog = std::make_unique<JoinDialog>();
        m_dialog->setUserName(QStringLiteral("Alice"));
        show();
    }
    void cleanup() { m_dialog.reset(); }

    void anAddressIsATeamsServer()
    {
        QSignalSpy joined(m_dialog.get(), &JoinDialog::joinRequested);
        QTest::keyClicks(field("joinServer"), QStringLiteral("pins.example.org"));
        QVERIFY(field("joinSecret")->isVisible());
        QVERIFY(!preview()->isVisible());
        QTest::keyClicks(field("joinSecret"), QStringLiteral("hush"));
        join();
        QCOMPARE(joined.size(), 1);
        QCOMPARE(joined.first(), (QVariantList{QUrl(QStringLiteral("https://pins.example.org")),
                                               QStringLiteral("Alice"), QStringLiteral("hush")}));
    }

    void anAccountHasALoginAndAPasswordInsteadOfAName()
    {
        QSignalSpy asked(m_dialog.get(), &JoinDialog::signInRequested);
        auto *account = m_dialog->findChild<QCheckBox *>(QStringLiteral("joinByAccount"));
        field("joinServer")->setText(QStringLiteral("pins.example.org"));
        QVERIFY(account->isVisible() && !field("joinLogin")->isVisible());
        account->click();
        QVERIFY(field("joinLogin")->isVisible() && field("joinPassword")->isVisible());
        QVERIFY(!field("joinName")->isVisible() && !field("joinSecret")->isVisible());
        QCOMPARE(field("joinPassword")->echoMode(), QLineEdit::Password);
        join();
        QVERIFY(label("joinProblem")->isVisible() && field("joinLogin")->hasFocus());
        field("joinLogin")->setText(QStringLiteral(" alice "));
        join();
        QVERIFY(field("joinPassword")->hasFocus());
        field("joinPassword")->setText(QStringLiteral(" correct horse "));
        field("joinTenant")->setText(QStringLiteral("office"));
        join();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).toUrl(), QUrl(QStringLiteral("https://pins.example.org")));
        QCOMPARE(asked.first().at(1).value<AccountName>(),
                 (AccountName{QStringLiteral("office"), QStringLiteral("alice")}));
        QCOMPARE(asked.first().at(2).toString(), QStringLiteral(" correct horse ")); // It is what was typed.
        QVERIFY(!field("joinPassword")->isEnabled());
        m_dialog->showProblem(QStringLiteral("No."));
        QVERIFY(field("joinPassword")->isEnabled() && field("joinPassword")->hasFocus());

        // An invitation brings its own way in.
        field("joinServer")->setText(m_scene.link().toString());
        QVERIFY(!account->isVisible() && !field("joinLogin")->isVisible() && field("joinName")->isVisible());
    }

    void whoWasSignedOutTypesOnlyThePassword()
    {
        QSignalSpy asked(m_dialog.get(), &JoinDialog::signInRequested);
        m_dialog->askAgain(QUrl(QStringLiteral("https://pins.example.org")), {{}, QStringLiteral("alice")});
        QVERIFY(field("joinPassword")->hasFocus());
        QTest::keyClicks(field("joinPassword"), QStringLiteral("secret words\r"));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(1).value<AccountName>().login, QStringLiteral("alice"));
    }

    void aLinkIsAnInvitationAndSaysToWhat()
    {
        QSignalSpy accepted(m_dialog.get(), &JoinDialog::invitationAccepted);
        field("joinServer")->setText(m_scene.link().toString());
        QVERIFY(preview()->isVisible());
        QCOMPARE(label("invitedTo")->text(), QStringLiteral("“poster.png”"));
        QVERIFY(label("invitedBy")->text().contains(QStringLiteral("192.168.1.20")));
        QVERIFY(!field("joinSecret")->isVisible());
        join();
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(accepted.first().at(0).value<InvitationLink>(), m_scene.link());
        QCOMPARE(accepted.first().at(1).toString(), QStringLiteral("Alice"));
        QVERIFY(!field("joinServer")->isEnabled()); // Until there is an answer.
        m_dialog->showProblem(QStringLiteral("This invitation has expired."));
        QVERIFY(field("joinServer")->isEnabled());
        QCOMPARE(label("joinProblem")->text(), QStringLiteral("This invitation has expired."));
    }

    void aDamagedLinkIsSaidAtOnce()
    {
        QSignalSpy accepted(m_dialog.get(), &JoinDialog::invitationAccepted);
        field("joinServer")->setText(m_scene.link().toString().chopped(10));
        QVERIFY(label("joinProblem")->isVisible());
        QVERIFY(!preview()->isVisible());
        join();
        QVERIFY(accepted.isEmpty());
        field("joinServer")->clear();
        QVERIFY(!label("joinProblem")->isVisible());
        QVERIFY(field("joinSecret")->isVisible());
    }

    void whatIsMissingIsSaid()
    {
        join();
        QVERIFY(label("joinProblem")->isVisible());
        QVERIFY(field("joinServer")->hasFocus());
        field("joinServer")->setText(m_scene.link().toString());
        field("joinName")->setText(QStringLiteral("  "));
        QSignalSpy accepted(m_dialog.get(), &JoinDialog::invitationAccepted);
        join();
        QVERIFY(accepted.isEmpty());
        QVERIFY(field("joinName")->hasFocus());
    }

    void anInvitationOnTheClipboardIsOffered()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("Look: ") + m_scene.link().toString());
        m_dialog = std::make_unique<JoinDialog>();
        m_dialog->setUserName(QStringLiteral("Alice"));
        show();
        QVERIFY(offer()->isVisible());
        QVERIFY(offer()->text().contains(QStringLiteral("“poster.png”")));
        m_dialog->findChild<Button *>(QStringLiteral("joinClipboardAction"))->click();
        QVERIFY(!offer()->isVisible());
        QVERIFY(preview()->isVisible());
        QVERIFY(m_dialog->findChild<QPushButton *>(QStringLiteral("joinAccept"))->hasFocus());
    }

    void oneThatIsCopiedMeanwhileIsOffered()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("nothing of interest"));
        QVERIFY(!offer()->isVisible());
        QGuiApplication::clipboard()->setText(m_scene.link().toString());
        QTRY_VERIFY(offer()->isVisible());
    }

    void aDamagedOneIsNotOffered()
    {
        QGuiApplication::clipboard()->setText(m_scene.link().toString().chopped(10));
        QCoreApplication::processEvents();
        QVERIFY(!offer()->isVisible());
    }

private:
    void show()
    {
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        m_dialog->activateWindow();
        QTRY_VERIFY(m_dialog->isActiveWindow());
    }
    void join() { m_dialog->findChild<QPushButton *>(QStringLiteral("joinAccept"))->click(); }
    [[nodiscard]] QLineEdit *field(const char *name) const
    {
        return m_dialog->findChild<QLineEdit *>(QLatin1String(name));
    }
    [[nodiscard]] QLabel *label(const char *name) const { return m_dialog->findChild<QLabel *>(QLatin1String(name)); }
    [[nodiscard]] MessageBar *offer() const
    {
        return m_dialog->findChild<MessageBar *>(QStringLiteral("joinClipboard"));
    }
    [[nodiscard]] QWidget *preview() const
    {
        return m_dialog->findChild<QWidget *>(QStringLiteral("invitationPreview"));
    }

    SharingScene m_scene;
    std::unique_ptr<JoinDialog> m_dialog;
};

QTEST_MAIN(TestJoinDialog)
#include "tst_joindialog.moc"
