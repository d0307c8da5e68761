// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textloader.h"

#include "model/limits.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;

class TestTextLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsEachKind_data();
    void loadsEachKind();
    void loadsFiles();
    void saysWhenTheEncodingIsAGuess();
    void refusesInWords_data();
    void refusesInWords();
    void aFileThatIsNotThere();
    void cancelledJobsSayNothing();
    void letsGoOfAJobWhileItRuns();
    void mayBeDestroyedWhileJobsRun();
    void manyCellsAreRefused();
};

namespace {

/// What came of a job.
struct Outcome
{
    std::shared_ptr<const TextDocument> document;
    QString notice;
    QString error;
    bool done = false;

    explicit Outcome(TextJob &job)
    {
        QObject::connect(&job, &TextJob::loaded, &job,
                         [this](const std::shared_ptr<const TextDocument> &loaded, const QString &said) {
                             document = loaded;
                             notice = said;
                             done = true;
                         });
        QObject::connect(&job, &TextJob::failed, &job, [this](const QString &message) {
            error = message;
            done = true;
        });
    }
    Q_DISABLE_COPY_MOVE(Outcome)
    ~Outcome() = default;
};

constexpr int patience = 60'000;

} // namespace

void TestTextLoader::loadsEachKind_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<QString>("plainText");
    QTest::newRow("plain") << QByteArray("one\ntwo") << QStringLiteral("text/plain") << QStringLiteral("one\ntwo");
    QTest::newRow("Markdown") << QByteArray("# one\n\n*two*") << QStringLiteral("text/markdown")
                              << QStringLiteral("one\ntwo");
    QTest::newRow("HTML") << QByteArray("<h1>one</h1> <p>two") << QStringLiteral("text/html")
                          << QStringLiteral("one\ntwo");
}

void TestTextLoader::loadsEachKind()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, mediaType);
    QFETCH(const QString, plainText);
    TextLoader loader;
    const auto job = loader.load(content, mediaType);
    const Outcome outcome(*job);
    QVERIFY(job->isRunning() && !outcome.done); // Never from within load().
    QTRY_VERIFY_WITH_TIMEOUT(outcome.done, patience);
    QVERIFY2(outcome.document, qPrintable(outcome.error));
    QCOMPARE(outcome.document->plainText().text(), plainText);
    QCOMPARE(outcome.document->mediaType(), mediaType);
    QCOMPARE(outcome.notice, QString());
    QVERIFY(!job->isRunning());
}

void TestTextLoader::loadsFiles()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.md")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("* one\n* two\n");
    file.close();
    TextLoader loader;
    const auto job = loader.load(file.fileName());
    const Outcome outcome(*job);
    QTRY_VERIFY_WITH_TIMEOUT(outcome.done, patience);
    QVERIFY2(outcome.document, qPrintable(outcome.error));
    QCOMPARE(outcome.document->plainText().text(), QStringLiteral("one\ntwo"));
}

void TestTextLoader::saysWhenTheEncodingIsAGuess()
{
    TextLoader loader;
    const auto job = loader.load(QByteArray("gr\xfc\xdf"), QStringLiteral("text/plain"));
    const Outcome outcome(*job);
    QTRY_VERIFY_WITH_TIMEOUT(outcome.done, patience);
    QCOMPARE(outcome.document->plainText().text(), QStringLiteral("gr\u00fc\u00df"));
    QVERIFY2(outcome.notice.contains(u"Windows-1252"), qPrintable(outcome.notice));
}

void TestTextLoader::refusesInWords_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<QString>("says");
    const auto plain = QStringLiteral("text/plain");
    QTest::newRow("empty") << QByteArray() << plain << QStringLiteral("This document is empty.");
    QTest::newRow("white space") << QByteArray("\n \t\n") << plain
                                 << QStringLiteral("There are no words in this document.");
    QTest::newRow("nothing to be seen") << QByteArray("<script>alert(1)</script>") << QStringLiteral("text/html")
                                        << QStringLiteral("There are no words in this document.");
    QTest::newRow("binary at once") << QByteArray("a\0", 2) << plain << QStringLiteral("This is not a text");
    QTest::newRow("binary later") << QByteArray(10'000, 'a') + QByteArray("\0", 1) << plain
                                  << QStringLiteral("This is not a text");
    QTest::newRow("too large") << QByteArray(TextLimits::bytes + 1, 'a') << plain
                               << QStringLiteral("This text is too large");
    QTest::newRow("another kind") << QByteArray("a") << QStringLiteral("application/pdf")
                                  << QStringLiteral("This is not a text that Pinthread can open");
}

void TestTextLoader::refusesInWords()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, mediaType);
    QFETCH(const QString, says);
    TextLoader loader;
    const auto job = loader.load(content, mediaType);
    const Outcome outcome(*job);
    QTRY_VERIFY_WITH_TIMEOUT(outcome.done, patience);
    QVERIFY(!outcome.document);
    QVERIFY2(outcome.error.startsWith(says), qPrintable(outcome.error));
}

void TestTextLoader::aFileThatIsNotThere()
{
    TextLoader loader;
    const auto job = loader.load(QStringLiteral("/nowhere/at/all.md"));
    const Outcome outcome(*job);
    QTRY_VERIFY_WITH_TIMEOUT(outcome.done, patience);
    QVERIFY2(outcome.error.startsWith(u"This file cannot be opened"), qPrintable(outcome.error));
}

void TestTextLoader::cancelledJobsSayNothing()
{
    TextLoader loader;
    const auto cancelled = loader.load(QByteArray("one"), QStringLiteral("text/plain"));
    const Outcome nothing(*cancelled);
    cancelled->cancel();
    QVERIFY(!cancelled->isRunning());
    const auto after = loader.load(QByteArray("two"), QStringLiteral("text/plain"));
    const Outcome outcome(*after);
    QTRY_VERIFY_WITH_TIMEOUT(outcome.done, patience);
    QVERIFY(!nothing.done);
}

void TestTextLoader::letsGoOfAJobWhileItRuns()
{
    TextLoader loader;
    const QByteArray content = QByteArray("*some words* in a [line](https://a.example)\n\n").repeated(200'000);
    auto job = loader.load(content, QStringLiteral("text/markdown"));
    const QSignalSpy progress(job.get(), &TextJob::progressChanged);
    QTRY_VERIFY_WITH_TIMEOUT(progress.count() > 0, patience);
    job.reset();
    const auto after = loader.load(QByteArray("two"), QStringLiteral("text/plain"));
    const Outcome outcome(*after);
    QTRY_VERIFY_WITH_TIMEOUT(outcome.done, patience);
}

void TestTextLoader::mayBeDestroyedWhileJobsRun()
{
    const QByteArray content = QByteArray("some words in a line\n").repeated(200'000);
    std::unique_ptr<TextJob> first;
    std::unique_ptr<TextJob> second;
    {
        TextLoader loader;
        first = loader.load(content, QStringLiteral("text/plain"));
        second = loader.load(content, QStringLiteral("text/plain"));
    }
    QVERIFY(first && second);
}

void TestTextLoader::manyCellsAreRefused()
{
    // Every row of a Markdown table has as many cells as its first: a small file can ask for very many.
    QByteArray table = QByteArray("|a").repeated(5'000) + "|\n" + QByteArray("|---").repeated(5'000) + "|\n";
    table += QByteArray("|x|\n").repeated(5'000);
    TextLoader loader;
    const auto job = loader.load(table, QStringLiteral("text/markdown"));
    const Outcome outcome(*job);
    QTRY_VERIFY_WITH_TIMEOUT(outcome.done, patience);
    QVERIFY2(outcome.error.contains(QLocale().toString(2'000'000)), qPrintable(outcome.error));
}

QTEST_GUILESS_MAIN(TestTextLoader)
#include "tst_textloader.moc"
