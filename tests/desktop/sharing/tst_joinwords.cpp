// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/sharing/sharingscene.h"
#include "sharing/joinwords.h"

#include <QTest>

using namespace Pinthread;

class TestJoinWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void aLinkIsFoundInWhatPeopleCopy_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("alone") << QString() << QString();
        QTest::newRow("with the line's end") << QStringLiteral("\n ") << QStringLiteral(" \n");
        QTest::newRow("in a message") << QStringLiteral("Come and look: ") << QStringLiteral(" Bye, Bob");
        QTest::newRow("in a list") << QStringLiteral("- ") << QStringLiteral("\n- something else");
    }
    void aLinkIsFoundInWhatPeopleCopy()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const InvitationLink link = m_scene.link();
        const auto found = invitationIn(before + link.toString() + after);
        QVERIFY(found);
        QCOMPARE(*found, link.toString());
    }

    void aLinkThatMailHasBrokenIsFoundWhole()
    {
        QString broken = m_scene.link().toString();
        broken.insert(40, QStringLiteral("\n"));
        const auto found = invitationIn(broken);
        QVERIFY(found);
        QCOMPARE(InvitationLink::parse(*found).value(), m_scene.link());
    }

    void otherTextsAreNone()
    {
        QVERIFY(!invitationIn(QString()));
        QVERIFY(!invitationIn(QStringLiteral("https://pins.example.org")));
        QVERIFY(!invitationIn(QStringLiteral("pinthread: a program")));
    }

    void itIsSaidWhatOneIsInvitedTo()
    {
        InvitationLink link = m_scene.link();
        QCOMPARE(invitedTo(link), QStringLiteral("“poster.png”"));
        QCOMPARE(invitedBy(link), QStringLiteral("192.168.1.20"));
        link.name.clear();
        QCOMPARE(invitedTo(link), QStringLiteral("A picture or a text"));
        link.assetId = {};
        QCOMPARE(invitedTo(link), QStringLiteral("Everything in a library"));
    }

    void everyRefusalHasWordsThatSayWhatToDo()
    {
        using Kind = ApiError::Kind;
        const auto words = [](Kind kind) { return joinProblem(ApiError::of(kind), QStringLiteral("10.0.0.7")); };
        for (const Kind kind : {Kind::Unreachable, Kind::TimedOut, Kind::NotSignedIn, Kind::BadAnswer, Kind::Refused})
            QVERIFY2(words(kind).contains(QStringLiteral("10.0.0.7")), qPrintable(words(kind)));
        QVERIFY(words(Kind::Unreachable).contains(QStringLiteral("same network")));
        QVERIFY(words(Kind::NotSignedIn).contains(QStringLiteral("ask for a new one")));
        QVERIFY(words(Kind::InvitationExpired).contains(QStringLiteral("expired")));
        QVERIFY(words(Kind::InvitationRevoked).contains(QStringLiteral("taken back")));
        QVERIFY(words(Kind::Refused).contains(QStringLiteral("another version")));
    }

private:
    SharingScene m_scene;
};

QTEST_MAIN(TestJoinWords)
#include "tst_joinwords.moc"
