// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/failedoperation.h"

#include <QSet>
#include <QTest>

using namespace Pinthread;

class TestFailedOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonHasItsSentence();
};

void TestFailedOperation::everyReasonHasItsSentence()
{
    using Reason = FailedOperation::Reason;
    QSet<QString> sentences;
    for (const Reason reason : {Reason::Offline, Reason::ConnectionLost})
        sentences.insert(explanation(FailedOperation{.reason = reason}));
    for (const RefusalCode code :
         {RefusalCode::Invalid, RefusalCode::TooLong, RefusalCode::LimitReached, RefusalCode::NotAllowed,
          RefusalCode::NotFound, RefusalCode::AlreadyExists, RefusalCode::TooMany, RefusalCode::Unavailable}) {
        const FailedOperation failed{.reason = Reason::Refused, .refusal = {code, QStringLiteral("in English")}};
        QCOMPARE(explanation(failed), explanation(failed.refusal));
        sentences.insert(explanation(failed));
    }
    QCOMPARE(sentences.size(), 10);
    for (const QString &sentence : sentences)
        QVERIFY2(sentence.endsWith(u'.') && sentence.size() > 20, qPrintable(sentence));
}

QTEST_APPLESS_MAIN(TestFailedOperation)
#include "tst_failedoperation.moc"
