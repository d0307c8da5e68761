// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationchoice.h"
#include "desktop/conversation/scene.h"

#include <QTest>

using namespace Pinthread;

class TestConversationChoice : public QObject
{
    Q_OBJECT

    using Choice = ConversationChoice;

private Q_SLOTS:
    void filtersAreCombined()
    {
        Scene scene;
        const ConversationItem open = scene.conversation(1, {{scene.alice, QStringLiteral("mine")}});
        ConversationItem resolved = scene.conversation(2, {{scene.bob, QStringLiteral("Bob's")}});
        resolved.conversation.resolution = scene.resolution(scene.alice, 1);
        ConversationItem unread = scene.conversation(3, {{scene.bob, QStringLiteral("new")}});
        unread.markRead(0, scene.alice.id);
        ConversationItem failing = open;
        failing.failed = {scene.failedComment(open.id(), QStringLiteral("x"))};
        const ConversationItem lost = scene.failedConversation(QStringLiteral("lost"));
        const QList<ConversationItem> all{open, resolved, unread, failing, lost};
        const auto accepted = [&](Choice::Filters filters) {
            QList<int> which;
            for (int at = 0; at < all.size(); ++at) {
                if (Choice{filters, {}}.accepts(all.at(at), scene.alice.id))
                    which << at;
            }
            return which;
        };
        QCOMPARE(accepted({}), (QList<int>{0, 1, 2, 3, 4}));
        QCOMPARE(accepted(Choice::Open), (QList<int>{0, 2, 3}));
        QCOMPARE(accepted(Choice::Resolved), (QList<int>{1}));
        QCOMPARE(accepted(Choice::Open | Choice::Resolved), (QList<int>{0, 1, 2, 3}));
        QCOMPARE(accepted(Choice::Mine), (QList<int>{0, 3, 4}));
        QCOMPARE(accepted(Choice::Unread), (QList<int>{2}));
        QCOMPARE(accepted(Choice::Failed), (QList<int>{3, 4}));
        QCOMPARE(accepted(Choice::Failed | Choice::Open), (QList<int>{3}));
        QCOMPARE(accepted(Choice::Mine | Choice::Unread), QList<int>());
    }

    void itOutlivesTheProgramAsText()
    {
        for (int filters = 0; filters < 32; ++filters) {
            for (const auto order : {Choice::Order::Number, Choice::Order::LastChange, Choice::Order::Place}) {
                const Choice choice{Choice::Filters::fromInt(filters), order};
                QCOMPARE(Choice::fromText(choice.toText()), choice);
            }
        }
        QCOMPARE((Choice{Choice::Open | Choice::Mine, Choice::Order::LastChange}.toText()),
                 QStringLiteral("open mine, last-change"));
    }

    void whatIsNotUnderstoodIsLeftOut()
    {
        QCOMPARE(Choice::fromText({}), Choice());
        QCOMPARE(Choice::fromText(QStringLiteral("starred open, by-colour")), (Choice{Choice::Open, {}}));
        QCOMPARE(Choice::fromText(QStringLiteral(",,place")), Choice());
    }
};

QTEST_GUILESS_MAIN(TestConversationChoice)
#include "tst_conversationchoice.moc"
