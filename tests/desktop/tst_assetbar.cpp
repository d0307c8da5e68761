// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teamserver.h"

#include "conversation/conversationpanel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QString text(Person &person, const char *objectName)
{
    const auto *label = person.view().findChild<QLabel *>(QLatin1String(objectName));
    return label ? label->text() : QString();
}

} // namespace

/// The bar above an asset, a picture or a text: who is there, and how much is talked about.
class TestAssetBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itNamesWhoIsThereAndCountsTheDiscussions_data()
    {
        QTest::addColumn<bool>("isText");
        QTest::newRow("picture") << false;
        QTest::newRow("text") << true;
    }

    void itNamesWhoIsThereAndCountsTheDiscussions()
    {
        QFETCH(const bool, isText);
        TeamServer server;
        const QString file =
            isText ? server.text("poem.txt", "The fog comes on little cat feet.\n") : server.picture("mock.png");
        const auto show = [&](Person &person) { isText ? person.read(file) : person.open(file); };
        const auto alice = server.person("Alice");
        show(*alice);
        QTRY_COMPARE(text(*alice, "presence"), s("You"));
        auto bob = server.person("Bob");
        show(*bob);
        QTRY_COMPARE(text(*alice, "presence"), s("You, Bob"));
        QTRY_COMPARE(text(*bob, "presence"), s("You, Alice"));
        const QString none = text(*alice, "discussionCount");
        if (isText)
            alice->discuss(s("cat feet"));
        else
            alice->clickAt(25, 30);
        alice->write(s("Lovely"));
        QTRY_COMPARE(bob->conversations(), QStringList(s("1: Lovely")));
        QTRY_VERIFY(text(*bob, "discussionCount").contains(u'1'));
        QTRY_COMPARE(text(*alice, "discussionCount"), text(*bob, "discussionCount"));
        QVERIFY(text(*bob, "discussionCount") != none);
        bob.reset();
        QTRY_COMPARE(text(*alice, "presence"), s("You"));
    }

    void itCountsWhatCouldNotBeSentAsTheListDoes()
    {
        TeamServer server;
        const auto alice = server.person("Alice");
        alice->open(server.picture("mock.png"));
        server.stop();
        QTRY_VERIFY(!alice->workspace().isOnline());
        alice->clickAt(25, 30);
        alice->write(s("Too dark"));
        QCOMPARE(alice->conversations(), QStringList(s("failed: Too dark")));
        const auto *counts = alice->view().panel()->findChild<QLabel *>(s("conversationCounts"));
        QCOMPARE(text(*alice, "discussionCount"), counts->text());
        const auto *bar = alice->view().findChild<QLabel *>(s("discussionCount"));
        QVERIFY2(bar->toolTip().contains(s("1 not sent")), qPrintable(bar->toolTip()));
    }

    void aSignSaysThatSomethingIsShared()
    {
        TeamServer server;
        const auto alice = server.person("Alice");
        alice->open(server.picture("mock.png"));
        auto *sign = alice->view().findChild<QAbstractButton *>(s("sharedSign"));
        QVERIFY(!sign->isVisible());
        QSignalSpy wanted(&alice->windows(), &Windows::shareRequested);
        alice->windows().setShared(true, {});
        QVERIFY(sign->isVisible());
        sign->click();
        QCOMPARE(wanted.size(), 1);
        // In whatever is opened from now on, too.
        alice->drop({server.picture("other.png", Qt::darkRed)});
        QVERIFY(alice->view().findChild<QAbstractButton *>(s("sharedSign"))->isVisible());
        alice->windows().setShared(false, {});
        QVERIFY(!alice->view().findChild<QAbstractButton *>(s("sharedSign"))->isVisible());
    }
};

QTEST_MAIN(TestAssetBar)
#include "tst_assetbar.moc"
