// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/conversation.h"

#include <QTest>

using namespace Pinthread;

class TestConversation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstCommentOpenedIt();
    void findsComments();
    void countsReplyDepth();
    void isResolvedWhileThereIsAResolution();

private:
    static CommentId commentId(quint64 number) { return CommentId(UuidBits{1, number}); }

    Conversation m_conversation;
};

void TestConversation::init()
{
    const User alice{UserId(UuidBits{9, 1}), QStringLiteral("Alice")};
    const User bob{UserId(UuidBits{9, 2}), QStringLiteral("Bob")};
    m_conversation = {.id = ConversationId(UuidBits{2, 1}), .number = 1};
    m_conversation.comments = {
        {.id = commentId(1), .author = alice, .text = QStringLiteral("Too dark"), .parentId = {}, .createdAt = 100},
        {.id = commentId(2), .author = bob, .text = QStringLiteral("Agreed"), .parentId = commentId(1)},
        {.id = commentId(3), .author = alice, .text = QStringLiteral("So?"), .parentId = commentId(2)},
        {.id = commentId(4), .author = bob, .text = QStringLiteral("Done"), .parentId = {}},
    };
}

void TestConversation::firstCommentOpenedIt()
{
    QCOMPARE(m_conversation.createdBy().name, QStringLiteral("Alice"));
    QCOMPARE(m_conversation.createdAt(), 100);
}

void TestConversation::findsComments()
{
    QCOMPARE(m_conversation.comment(commentId(3))->text, QStringLiteral("So?"));
    QVERIFY(!m_conversation.comment(commentId(5)));
    QVERIFY(!m_conversation.comment(CommentId()));
}

void TestConversation::countsReplyDepth()
{
    QCOMPARE(m_conversation.replyDepth(m_conversation.comments.at(0)), 0);
    QCOMPARE(m_conversation.replyDepth(m_conversation.comments.at(1)), 1);
    QCOMPARE(m_conversation.replyDepth(m_conversation.comments.at(2)), 2);
    QCOMPARE(m_conversation.replyDepth(m_conversation.comments.at(3)), 0);
}

void TestConversation::isResolvedWhileThereIsAResolution()
{
    QVERIFY(!m_conversation.isResolved());
    m_conversation.resolution = Resolution{m_conversation.createdBy(), 200};
    QVERIFY(m_conversation.isResolved());
}

QTEST_APPLESS_MAIN(TestConversation)
#include "tst_conversation.moc"
