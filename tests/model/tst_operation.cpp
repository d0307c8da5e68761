// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/operation.h"

#include <QTest>

using namespace Pinthread;

class TestOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheWordsThatWereTyped();
    void visitsEachAlternative();
    void comparesBodyAndIds();
};

void TestOperation::knowsTheWordsThatWereTyped()
{
    const auto typed = [](const OperationBody &body) { return typedText({.body = body}); };
    const QString words = QStringLiteral("Too dark 🌑");
    QCOMPARE(typed(CreateConversation{.text = words}), words);
    QCOMPARE(typed(AddComment{.text = words}), words);
    QCOMPARE(typed(EditComment{.text = words}), words);
    QVERIFY(typed(DeleteComment{}).isEmpty());
    QVERIFY(typed(SetResolved{}).isEmpty());
    QVERIFY(typed(DeleteConversation{}).isEmpty());
    // The words of a quote were in the document already.
    QVERIFY(typed(MoveAnchor{TextRange{.start = 0, .end = 1, .exact = words, .prefix = {}, .suffix = {}}}).isEmpty());
}

void TestOperation::visitsEachAlternative()
{
    const auto name = [](const OperationBody &body) {
        return std::visit(Overloaded{[](const CreateConversation &) { return 0; }, [](const AddComment &) { return 1; },
                                     [](const auto &) { return 2; }},
                          body);
    };
    QCOMPARE(name(CreateConversation{}), 0);
    QCOMPARE(name(AddComment{}), 1);
    QCOMPARE(name(SetResolved{}), 2);
}

void TestOperation::comparesBodyAndIds()
{
    const Operation operation{BroadcastId(UuidBits{1, 1}), ConversationId(UuidBits{2, 2}), SetResolved{true}};
    Operation other = operation;
    QVERIFY(operation == other);
    other.body = SetResolved{false};
    QVERIFY(operation != other);
    other = operation;
    other.broadcastId = {};
    QVERIFY(operation != other);
}

QTEST_APPLESS_MAIN(TestOperation)
#include "tst_operation.moc"
