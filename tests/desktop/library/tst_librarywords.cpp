// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/library/libraryscene.h"
#include "library/librarywords.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Pinthread;

class TestLibraryWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void whatWasSaidIsCounted()
    {
        const LibraryItem item = m_scene.item(QStringLiteral("poster"));
        QCOMPARE(conversationWords(item), QStringLiteral("No conversations"));
        QCOMPARE(conversationWords(LibraryScene::discussed(item, 3, 3)), QStringLiteral("3 open"));
        QCOMPARE(conversationWords(LibraryScene::discussed(item, 3, 0)), QStringLiteral("3 resolved"));
        QCOMPARE(conversationWords(LibraryScene::discussed(item, 3, 1)), QStringLiteral("1 of 3 open"));
    }

    void whatIsNewIsCountedWhereThatIsKnown()
    {
        LibraryItem item = m_scene.item(QStringLiteral("poster"));
        item.unread = true;
        QCOMPARE(unreadWords(item), QStringLiteral("New"));
        item.unreadConversations = 2;
        QCOMPARE(unreadWords(item), QStringLiteral("2 new"));
    }

    void removingIsAskedInWordsThatFit()
    {
        const LibraryItem item = m_scene.item(QStringLiteral("poster"));
        QCOMPARE(removalQuestion({item}, 0), QStringLiteral("Remove “poster” from everybody's library? You can undo "
                                                            "this."));
        QCOMPARE(removalQuestion({LibraryScene::discussed(item, 1, 0)}, 0),
                 QStringLiteral("Remove “poster” and its 1 conversation from everybody's library? You can undo this."));
        QCOMPARE(removalQuestion({item, item}, 3),
                 QStringLiteral("Remove 2 items and what was said on them from everybody's library? You can undo "
                                "this. 3 others that you chose stay, because they are not yours to remove."));
        QCOMPARE(removalWords({.assets = {item.id()}, .name = item.name()}), QStringLiteral("Removed “poster”."));
        QCOMPARE(removalWords({.assets = {item.id(), item.id()}, .name = item.name()}),
                 QStringLiteral("Removed 2 items."));
    }

    void aLibraryOfEarlierSaysWhen()
    {
        const QDateTime now(QDate(2026, 11, 27), QTime(18, 0));
        const QDateTime today(QDate(2026, 11, 27), QTime(14, 32));
        const QDateTime yesterday(QDate(2026, 11, 26), QTime(14, 32));
        QCOMPARE(seenWords(today.toMSecsSinceEpoch(), now.toMSecsSinceEpoch()),
                 QStringLiteral("This is the library as last seen: 14:32."));
        const QString earlier = seenWords(yesterday.toMSecsSinceEpoch(), now.toMSecsSinceEpoch());
        QVERIFY2(earlier.contains(QStringLiteral("26")) && earlier.contains(QStringLiteral("14:32")),
                 qPrintable(earlier));
    }

    void theFactsNameWhoAddedIt()
    {
        LibraryItem item = m_scene.item(QStringLiteral("<b>poster</b>"));
        const QString facts = factsInWords(item);
        QVERIFY(facts.startsWith(QStringLiteral("<b>poster</b>\n1,200 × 800 pixels, ")));
        QVERIFY(facts.contains(QStringLiteral("Added by Alice Moreau: ")));
        item.summary.asset.createdBy = {};
        QVERIFY(factsInWords(item).contains(QStringLiteral("\nAdded: ")));
        QVERIFY(!factsInWords(item).contains(QStringLiteral("network")));
        item.shared = true;
        QVERIFY(factsInWords(item).contains(QStringLiteral("\nShared: others on this network can open it")));
    }

private:
    LibraryScene m_scene;
};

QTEST_MAIN(TestLibraryWords)
#include "tst_librarywords.moc"
