// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationsearch.h"
#include "desktop/conversation/scene.h"

#include <QTest>

using namespace Pinthread;

class TestConversationSearch : public QObject
{
    Q_OBJECT

    Scene m_scene;

    bool finds(const QString &words, const ConversationItem &item) const
    {
        return ConversationSearch(words).matches(item.conversation.number, ConversationSearch::searchable(item));
    }

private Q_SLOTS:
    void everyWordMustBeSomewhereInIt_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("found");
        QTest::newRow("nothing asked") << QString() << true;
        QTest::newRow("in the first comment") << QStringLiteral("dark") << true;
        QTest::newRow("in another") << QStringLiteral("palette") << true;
        QTest::newRow("in both") << QStringLiteral("palette dark") << true;
        QTest::newRow("one that is not") << QStringLiteral("dark green") << false;
        QTest::newRow("part of a word, any case") << QStringLiteral("  PALETT ") << true;
        QTest::newRow("a name") << QStringLiteral("moreau") << true;
        QTest::newRow("accents do not matter") << QStringLiteral("cafe") << true;
        QTest::newRow("in neither direction") << QStringLiteral("dàrk") << true;
        QTest::newRow("its number") << QStringLiteral("#12") << true;
        QTest::newRow("while it is typed") << QStringLiteral("#1") << true;
        QTest::newRow("another number") << QStringLiteral("#2") << false;
        QTest::newRow("number and word") << QStringLiteral("#12 dark") << true;
        QTest::newRow("not a number but a colour") << QStringLiteral("#4B8") << true;
        QTest::newRow("what was not sent") << QStringLiteral("afternoon") << true;
        QTest::newRow("signs are signs") << QStringLiteral("<b>") << true;
    }
    void everyWordMustBeSomewhereInIt()
    {
        QFETCH(const QString, words);
        QFETCH(const bool, found);
        ConversationItem item =
            m_scene.conversation(12, {{m_scene.alice, QStringLiteral("Too dark for the Café")},
                                      {m_scene.bob, QStringLiteral("From the palette: #4B8EF7 <b>!")}});
        item.failed = {m_scene.failedComment(item.id(), QStringLiteral("This afternoon"))};
        QCOMPARE(finds(words, item), found);
    }

    void theLineThatWasFoundIsShown()
    {
        const ConversationItem item = m_scene.conversation(
            1, {{m_scene.alice, QStringLiteral("Too dark")},
                {m_scene.bob, QStringLiteral("I have looked at it for quite a while,\nand another font would help")}});
        QCOMPARE(ConversationSearch(QStringLiteral("dark")).foundLine(item), QStringLiteral("Alice Moreau: Too dark"));
        QCOMPARE(ConversationSearch(QStringLiteral("looked")).foundLine(item),
                 QStringLiteral("Bob: I have looked at it for quite a while, and another font would help"));
        QCOMPARE(ConversationSearch(QStringLiteral("font")).foundLine(item),
                 QStringLiteral("Bob: …another font would help"));
        QCOMPARE(ConversationSearch(QStringLiteral("moreau")).foundLine(item), QString());
    }
};

QTEST_GUILESS_MAIN(TestConversationSearch)
#include "tst_conversationsearch.moc"
