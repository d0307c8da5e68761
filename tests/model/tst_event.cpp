// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/event.h"

#include <QTest>

using namespace Pinthread;

class TestEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreTheSixThatArePromised_data();
    void namesAreTheSixThatArePromised();
};

void TestEvent::namesAreTheSixThatArePromised_data()
{
    QTest::addColumn<OperationBody>("body");
    QTest::addColumn<QString>("onImage");
    QTest::addColumn<QString>("onText");
    const auto updated = [](const char *row, const OperationBody &body) {
        QTest::newRow(row) << body << QStringLiteral("image-chat-updated") << QStringLiteral("updated-text-chat");
    };
    QTest::newRow("create") << OperationBody(CreateConversation{}) << QStringLiteral("new-image-chat")
                            << QStringLiteral("new-text-chat");
    updated("add comment", AddComment{});
    updated("edit comment", EditComment{});
    updated("delete comment", DeleteComment{});
    updated("move", MoveAnchor{});
    updated("resolve", SetResolved{true});
    updated("reopen", SetResolved{false});
    QTest::newRow("delete") << OperationBody(DeleteConversation{}) << QStringLiteral("deleted-image-chat")
                            << QStringLiteral("deleted-text-chat");
}

void TestEvent::namesAreTheSixThatArePromised()
{
    QFETCH(const OperationBody, body);
    QFETCH(const QString, onImage);
    QFETCH(const QString, onText);
    QCOMPARE(QString(eventType(AssetKind::Image, body)), onImage);
    QCOMPARE(QString(eventType(AssetKind::Text, body)), onText);
}

QTEST_APPLESS_MAIN(TestEvent)
#include "tst_event.moc"
