// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/sharing/sharingscene.h"
#include "sharing/sharingwords.h"

#include <QTest>

using namespace Pinthread;

class TestSharingWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void anInvitationIsCalledByItsLabelOrByWhatItIsFor()
    {
        SharedInvitation shared = m_scene.invitation(QStringLiteral("For Carol"));
        QCOMPARE(invitationTitle(shared), QStringLiteral("For Carol"));
        QVERIFY(
            invitationFacts(shared, m_scene.clock.now()).startsWith(QStringLiteral("“poster.png” · may comment · ")));
        shared.invitation.label.clear();
        QCOMPARE(invitationTitle(shared), QStringLiteral("“poster.png”"));
        shared.assetName.clear();
        QCOMPARE(invitationTitle(shared), QStringLiteral("One picture or text"));
        shared.invitation.assetIds.clear();
        QCOMPARE(invitationTitle(shared), QStringLiteral("Everything"));
    }

    void theFactsSayUntilWhenAndHowOften()
    {
        SharedInvitation shared = m_scene.invitation({}, 2);
        shared.invitation.role = Role::Viewer;
        shared.invitation.expiresAt = 0;
        QCOMPARE(invitationFacts(shared, m_scene.clock.now()), QStringLiteral("read-only · no end · 2 guests"));
        shared.invitation.expiresAt = m_scene.clock.now();
        shared.invitation.guests = 0;
        QCOMPARE(invitationFacts(shared, m_scene.clock.now()), QStringLiteral("read-only · has ended · not used yet"));
    }

    void whoIsHereIsNamed()
    {
        const auto users = [](int count) {
            QList<User> list;
            for (const char *name : {"Ann", "Bob", "Cy", "Dee", "Eve"})
                list.append({UserId(), QLatin1String(name)});
            return list.first(count);
        };
        QCOMPARE(hereWords(users(0)), QStringLiteral("Nobody else is here yet."));
        QCOMPARE(hereWords(users(1)), QStringLiteral("Ann is here now."));
        QCOMPARE(hereWords(users(2)), QStringLiteral("Ann and Bob are here now."));
        QCOMPARE(hereWords(users(3)), QStringLiteral("Ann, Bob and Cy are here now."));
        QCOMPARE(hereWords(users(5)), QStringLiteral("Ann, Bob, Cy and 2 others are here now."));
    }

    void whatIsAskedSaysWhatHappensToGuests()
    {
        QVERIFY(stopQuestion(2).contains(QStringLiteral("loses the connection at once")));
        QVERIFY(!stopQuestion(0).contains(QStringLiteral("loses")));
        QVERIFY(revokeQuestion(m_scene.invitation({}, 1)).contains(QStringLiteral("loses the connection at once")));
        QVERIFY(!revokeQuestion(m_scene.invitation()).contains(QStringLiteral("loses")));
    }

    void theFirewallIsToldThePort()
    {
        SharingState state = SharingScene::on({});
        QVERIFY(unreachableWords(state).contains(QStringLiteral("TCP port 41873")));
        QVERIFY(unreachableWords(state).contains(QStringLiteral("another address")));
        state.addresses.removeLast();
        QVERIFY(!unreachableWords(state).contains(QStringLiteral("another address")));
    }

    void whatGuestsSeeDependsOnWhatIsOffered()
    {
        InvitationOffer offer{.assetId = m_scene.poster, .assetName = QStringLiteral("poster.png")};
        QVERIFY(guestWords(offer).contains(QStringLiteral("this and nothing else")));
        QVERIFY(guestWords(offer).contains(QStringLiteral("can join in")));
        offer.role = Role::Viewer;
        QVERIFY(!guestWords(offer).contains(QStringLiteral("join in")));
        offer.assetId = {};
        QVERIFY(guestWords(offer).contains(QStringLiteral("everything in your library")));
    }

private:
    SharingScene m_scene;
};

QTEST_MAIN(TestSharingWords)
#include "tst_sharingwords.moc"
