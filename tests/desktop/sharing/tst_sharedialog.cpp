// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/button.h"
#include "conversation/messagebar.h"
#include "desktop/sharing/sharingscene.h"
#include "sharing/invitationrow.h"
#include "sharing/linkbox.h"
#include "sharing/sharedialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;
using Stage = SharingState::Stage;

class TestShareDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void init()
    {
        m_dialog = std::make_unique<ShareDialog>(m_scene.clock);
        m_dialog->setPicture(m_scene.poster, QStringLiteral("poster.png"));
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        QVERIFY(!m_dialog->isModal());
    }
    void cleanup() { m_dialog.reset(); }

    void theLeastIsOfferedAtFirst()
    {
        QSignalSpy asked(m_dialog.get(), &ShareDialog::shareRequested);
        button("shareSubmit")->click();
        const auto offer = asked.first().first().value<std::optional<InvitationOffer>>();
        QVERIFY(offer);
        QCOMPARE(*offer, (InvitationOffer{.assetId = m_scene.poster,
                                          .assetName = QStringLiteral("poster.png"),
                                          .role = Role::Commenter,
                                          .lasts = std::chrono::hours(7 * 24)}));
    }

    void everythingThatIsOfferedCanBeChosen()
    {
        m_dialog->findChild<QRadioButton *>(QStringLiteral("shareEverything"))->setChecked(true);
        QVERIFY(label("shareMeaning")->text().contains(QStringLiteral("everything")));
        box("shareRole")->setCurrentIndex(1);
        QVERIFY(!label("shareMeaning")->text().contains(QStringLiteral("join in")));
        box("shareLasts")->setCurrentIndex(box("shareLasts")->count() - 1);
        auto *name = m_dialog->findChild<QLineEdit *>(QStringLiteral("shareLabel"));
        QTest::keyClicks(name, QStringLiteral("For Carol"));
        QSignalSpy asked(m_dialog.get(), &ShareDialog::shareRequested);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<std::optional<InvitationOffer>>().value(),
                 (InvitationOffer{.role = Role::Viewer, .label = QStringLiteral("For Carol")}));
    }

    void withoutAPictureEverythingIsShared()
    {
        m_dialog->setPicture({}, {});
        QVERIFY(!m_dialog->findChild<QRadioButton *>(QStringLiteral("shareOnlyPicture"))->isVisible());
        QSignalSpy asked(m_dialog.get(), &ShareDialog::shareRequested);
        button("shareSubmit")->click();
        QVERIFY(asked.first().first().value<std::optional<InvitationOffer>>()->assetId.isNull());
    }

    void whileItStartsNothingCanBePressedTwice()
    {
        m_dialog->setState({.stage = Stage::Starting});
        QVERIFY(!button("shareSubmit")->isEnabled());
        QCOMPARE(button("shareSubmit")->text(), QStringLiteral("Starting…"));
        QSignalSpy asked(m_dialog.get(), &ShareDialog::shareRequested);
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QVERIFY(asked.isEmpty());
    }

    void whatIsInTheWayIsSaidAndTheFormStays()
    {
        m_dialog->setState({.problem = QStringLiteral("No network.")});
        auto *problem = m_dialog->findChild<MessageBar *>(QStringLiteral("shareProblem"));
        QCOMPARE(problem->text(), QStringLiteral("No network."));
        QVERIFY(button("shareSubmit")->isEnabled());
        QSignalSpy dismissed(m_dialog.get(), &ShareDialog::problemDismissed);
        button("shareProblemClose")->click();
        QCOMPARE(dismissed.size(), 1);
        m_dialog->setState({});
        QVERIFY(!problem->isVisible());
    }

    void theLinkIsTextAndIsCopiedAndThatIsSaid()
    {
        m_dialog->setState(SharingScene::on({m_scene.invitation()}));
        auto *text = m_dialog->findChild<QLineEdit *>(QStringLiteral("shareLink"));
        QVERIFY(text->isVisible() && text->isReadOnly());
        QCOMPARE(InvitationLink::parse(text->text()).value(), m_scene.link());
        QCOMPARE(button("copyLink")->text(), QStringLiteral("Copy link"));
        button("copyLink")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), text->text());
        QCOMPARE(button("copyLink")->text(), QStringLiteral("Copied"));

        // Another link has not been copied.
        SharedInvitation other = m_scene.invitation();
        other.link->secret = QStringLiteral("other");
        m_dialog->setState(SharingScene::on({other}));
        QCOMPARE(button("copyLink")->text(), QStringLiteral("Copy link"));
    }

    void anotherAddressComesFirstInTheLink()
    {
        m_dialog->setState(SharingScene::on({m_scene.invitation()}));
        QVERIFY(box("shareAddress")->isVisible());
        box("shareAddress")->setCurrentIndex(1);
        const auto link = InvitationLink::parse(m_dialog->findChild<LinkBox *>()->text()).value();
        QCOMPARE(link.hosts, texts({"10.8.0.3", "192.168.1.20"}));

        SharedInvitation single = m_scene.invitation();
        single.link->hosts.removeLast();
        m_dialog->setState(SharingScene::on({single}));
        QVERIFY(!box("shareAddress")->isVisible());
    }

    void aLinkFromTheListIsCopiedAndShown()
    {
        SharedInvitation first = m_scene.invitation(QStringLiteral("first"));
        SharedInvitation second = m_scene.invitation(QStringLiteral("second"));
        second.link->secret = QStringLiteral("second");
        SharedInvitation old = m_scene.invitation(QStringLiteral("old"));
        old.link.reset();
        m_dialog->setState(SharingScene::on({first, second, old}));
        QVERIFY(!in(row(2), "invitationCopy")->isVisible());
        in(row(1), "invitationCopy")->click();
        QCOMPARE(InvitationLink::parse(QGuiApplication::clipboard()->text()).value().secret, QStringLiteral("second"));
        QCOMPARE(m_dialog->findChild<LinkBox *>()->text(), QGuiApplication::clipboard()->text());
    }

    void aLinkThatHasEndedIsNotOffered()
    {
        SharedInvitation ended = m_scene.invitation();
        ended.invitation.expiresAt = m_scene.clock.now() - 1;
        m_dialog->setState(SharingScene::on({ended}));
        QVERIFY(!m_dialog->findChild<LinkBox *>()->isVisible());
        QVERIFY(!in(row(0), "invitationCopy")->isVisible());
        QVERIFY(in(row(0), "invitationRevoke")->isVisible());
    }

    void revokingAsks()
    {
        const SharedInvitation shared = m_scene.invitation(QStringLiteral("For Carol"), 1);
        m_dialog->setState(SharingScene::on({shared}));
        QSignalSpy revoked(m_dialog.get(), &ShareDialog::revokeRequested);
        in(row(0), "invitationRevoke")->click();
        QVERIFY(button("confirmNo")->hasFocus());
        QTest::keyClick(button("confirmNo"), Qt::Key_Return);
        QVERIFY(revoked.isEmpty());
        in(row(0), "invitationRevoke")->click();
        button("confirmYes")->click();
        QCOMPARE(revoked.size(), 1);
        QCOMPARE(revoked.first().first().value<InvitationId>(), shared.id());
    }

    void stoppingAsksAndSaysWhatHappensToGuests()
    {
        SharingState state = SharingScene::on({m_scene.invitation()});
        state.here = {m_scene.bob};
        m_dialog->setState(state);
        QSignalSpy stopped(m_dialog.get(), &ShareDialog::stopRequested);
        button("shareStop")->click();
        QCOMPARE(button("confirmNo")->text(), QStringLiteral("Keep sharing"));
        QVERIFY(button("confirmYes")->accessibleDescription().contains(QStringLiteral("loses the connection")));
        QTest::keyClick(button("confirmNo"), Qt::Key_Escape);
        QVERIFY(stopped.isEmpty());
        QVERIFY(m_dialog->isVisible()); // Escape answered the question, and nothing else.
        button("shareStop")->click();
        button("confirmYes")->click();
        QCOMPARE(stopped.size(), 1);
    }

    void aQuestionIsTakenBackWhenItMeansNothingAnyMore()
    {
        m_dialog->setState(SharingScene::on({m_scene.invitation()}));
        button("shareStop")->click();
        m_dialog->setState({});
        QVERIFY(!button("confirmYes")->isVisible());
    }

    void anotherLinkIsMadeInTheSameForm()
    {
        m_dialog->setState(SharingScene::on({m_scene.invitation()}));
        QVERIFY(!button("shareSubmit")->isVisible());
        button("shareAnother")->click();
        QCOMPARE(button("shareSubmit")->text(), QStringLiteral("Make the link"));
        QSignalSpy asked(m_dialog.get(), &ShareDialog::linkRequested);
        button("shareSubmit")->click();
        QCOMPARE(asked.size(), 1);

        SharingState state = SharingScene::on({m_scene.invitation()});
        state.making = true;
        m_dialog->setState(state);
        QVERIFY(!button("shareSubmit")->isEnabled());
        SharedInvitation made = m_scene.invitation(QStringLiteral("new"));
        made.link->secret = QStringLiteral("new");
        state.making = false;
        state.invitations.prepend(made);
        m_dialog->setState(state);
        QVERIFY(!button("shareSubmit")->isVisible());
        QCOMPARE(InvitationLink::parse(m_dialog->findChild<LinkBox *>()->text()).value().secret, QStringLiteral("new"));
    }

    void whoHasLinksAlreadyNeedsNoOther()
    {
        SharedInvitation old = m_scene.invitation();
        old.link.reset();
        SharingState state;
        state.invitations = {old};
        m_dialog->setState(state);
        QCOMPARE(button("shareSubmit")->text(), QStringLiteral("Share again"));
        QSignalSpy asked(m_dialog.get(), &ShareDialog::shareRequested);
        button("shareSubmit")->click();
        QVERIFY(!asked.first().first().value<std::optional<InvitationOffer>>());
    }

    void enterDoesWhatIsMeantNext()
    {
        // The invitations come a moment after the dialog: the keyboard was in the form that they take the place of.
        SharedInvitation earlier = m_scene.invitation();
        earlier.link.reset();
        SharingState off;
        off.invitations = {earlier};
        m_dialog->setState(off);
        QVERIFY(button("shareSubmit")->hasFocus());

        m_dialog->hide();
        m_dialog->setState(SharingScene::on({earlier}));
        m_dialog->show();
        QCOMPARE(m_dialog->focusWidget(), static_cast<QWidget *>(button("shareClose")));
    }

    void aLinkThatWasJustMadeIsOneEnterAwayFromTheClipboard()
    {
        m_dialog->setState(SharingScene::on({m_scene.invitation()}));
        QVERIFY(button("copyLink")->hasFocus());
    }

    void aRowKeepsTheFocusWhileOthersComeAndGo()
    {
        const SharedInvitation first = m_scene.invitation(QStringLiteral("first"));
        const SharedInvitation second = m_scene.invitation(QStringLiteral("second"));
        m_dialog->setState(SharingScene::on({first, second}));
        Button *revoke = in(row(1), "invitationRevoke");
        revoke->setFocus();
        m_dialog->setState(SharingScene::on({m_scene.invitation(QStringLiteral("new")), second}));
        QVERIFY(revoke->hasFocus());
        m_dialog->setState(SharingScene::on({first}));
        QVERIFY(button("shareClose")->hasFocus());
    }

    void everythingIsNamedForAScreenReader()
    {
        m_dialog->setState(SharingScene::on({m_scene.invitation(), m_scene.invitation(QStringLiteral("b"))}));
        button("shareAnother")->click();
        for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || qobject_cast<const QLabel *>(widget))
                continue;
            const auto *radio = qobject_cast<const QRadioButton *>(widget);
            QVERIFY2(radio || !widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            QVERIFY(!widget->objectName().isEmpty());
        }
    }

private:
    [[nodiscard]] Button *button(const char *name) const { return in(m_dialog.get(), name); }
    [[nodiscard]] static Button *in(const QWidget *widget, const char *name)
    {
        return widget->findChild<Button *>(QLatin1String(name));
    }
    [[nodiscard]] QComboBox *box(const char *name) const
    {
        return m_dialog->findChild<QComboBox *>(QLatin1String(name));
    }
    [[nodiscard]] QLabel *label(const char *name) const { return m_dialog->findChild<QLabel *>(QLatin1String(name)); }
    [[nodiscard]] InvitationRow *row(int at) const
    {
        QList<InvitationRow *> rows = m_dialog->findChildren<InvitationRow *>();
        std::ranges::sort(rows, {}, [](const InvitationRow *one) { return one->y(); });
        return rows.at(at);
    }

    SharingScene m_scene;
    std::unique_ptr<ShareDialog> m_dialog;
};

QTEST_MAIN(TestShareDialog)
#include "tst_sharedialog.moc"
