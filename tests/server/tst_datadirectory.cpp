// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/datadirectory.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread::Server;

class TestDataDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMadeForThisUserOnly()
    {
        QTemporaryDir parent;
        DataDirectory directory(parent.filePath(QStringLiteral("a/b")));
        QVERIFY(directory.take());
        const auto permissions = QFileInfo(directory.path()).permissions();
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther)));
    }

    void belongsToOneAtATime()
    {
        QTemporaryDir parent;
        DataDirectory first(parent.path());
        DataDirectory second(parent.path());
        QVERIFY(first.take());
        const auto refused = second.take();
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, StartError::Reason::DirectoryInUse);
        QVERIFY(refused.error().message.contains(parent.path()));
        QVERIFY(refused.error().message.contains(QString::number(QCoreApplication::applicationPid())));
        QCOMPARE(second.owner(), QCoreApplication::applicationPid());
        first.release();
        QVERIFY(second.take());
    }

    void aKilledOwnerIsSucceeded()
    {
        QTemporaryDir parent;
        // What a process leaves that is killed: its number, which may be somebody else's by now. Here it is a living
        // one's of the same name.
        QFile note(parent.filePath(QStringLiteral("server.lock")));
        QVERIFY(note.open(QIODevice::WriteOnly));
        note.write(QByteArray::number(QCoreApplication::applicationPid()));
        note.close();
        DataDirectory directory(parent.path());
        const auto taken = directory.take();
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
    }

    void aDirectoryThatCannotBeMadeIsExplained()
    {
        QTemporaryDir parent;
        QFile file(parent.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        DataDirectory directory(parent.filePath(QStringLiteral("file/below")));
        const auto refused = directory.take();
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, StartError::Reason::DirectoryUnusable);
        QVERIFY(refused.error().message.contains(directory.path()));
    }
};

QTEST_GUILESS_MAIN(TestDataDirectory)
#include "tst_datadirectory.moc"
