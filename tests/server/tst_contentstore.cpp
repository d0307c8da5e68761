// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/storage/contentstore.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread::Server;
using Outcome = ContentStore::Upload::Outcome;

namespace {

QByteArray hashOf(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

} // namespace

class TestContentStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<ContentStore>(m_directory->path());
        QVERIFY(m_store->prepare());
    }

    void aContentIsFoundUnderItsHash()
    {
        const QByteArray content("some picture");
        QVERIFY(!m_store->contains(hashOf(content)));
        ContentStore::Upload upload(*m_store, hashOf(content), content.size());
        QVERIFY(upload.write("some "));
        QVERIFY(upload.write("picture"));
        QVERIFY(!m_store->contains(hashOf(content)));
        QCOMPARE(upload.finish(), Outcome::Stored);
        QVERIFY(m_store->contains(hashOf(content)));
        QFile file(m_store->path(hashOf(content)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
        const QString name = QString::fromLatin1(hashOf(content).toHex());
        QVERIFY(file.fileName().endsWith(QStringLiteral("/content/%1/%2").arg(name.left(2), name)));
        QVERIFY(incoming().isEmpty());
    }

    void theSameContentTwiceIsNoMistake()
    {
        const QByteArray content("twice");
        for (int i = 0; i < 2; ++i) {
            ContentStore::Upload upload(*m_store, hashOf(content), content.size());
            QVERIFY(upload.write(content));
            QCOMPARE(upload.finish(), Outcome::Stored);
        }
    }

    void wrongBytesAreNotKept()
    {
        const QByteArray content("right");
        ContentStore::Upload other(*m_store, hashOf(content), 5);
        QVERIFY(other.write("wrong"));
        QCOMPARE(other.finish(), Outcome::Mismatch);
        ContentStore::Upload tooShort(*m_store, hashOf(content), 5);
        QVERIFY(tooShort.write("rig"));
        QCOMPARE(tooShort.finish(), Outcome::Mismatch);
        ContentStore::Upload tooLong(*m_store, hashOf(content), 5);
        QVERIFY(!tooLong.write("right and more"));
        QCOMPARE(tooLong.finish(), Outcome::Mismatch);
        QVERIFY(!m_store->contains(hashOf(content)));
        QVERIFY(incoming().isEmpty());
    }

    void anInterruptedUploadLeavesNothing()
    {
        {
            ContentStore::Upload upload(*m_store, hashOf("x"), 1000);
            QVERIFY(upload.write("half"));
            QCOMPARE(incoming().size(), 1);
        }
        QVERIFY(incoming().isEmpty());
    }

    void whatAKilledProcessLeftIsRemovedAtTheStart()
    {
        QFile leftover(m_directory->path() + QStringLiteral("/content/incoming/old"));
        QVERIFY(leftover.open(QIODevice::WriteOnly));
        leftover.close();
        QVERIFY(m_store->prepare());
        QVERIFY(incoming().isEmpty());
    }

    void aDiskThatTakesNothingIsAFailure()
    {
        QVERIFY(QDir(m_directory->path() + QStringLiteral("/content")).removeRecursively());
        ContentStore::Upload upload(*m_store, hashOf("x"), 1);
        QVERIFY(!upload.write("x"));
        QCOMPARE(upload.finish(), Outcome::Failed);
        QVERIFY(!upload.error().isEmpty());
    }

private:
    [[nodiscard]] QStringList incoming() const
    {
        return QDir(m_directory->path() + QStringLiteral("/content/incoming")).entryList(QDir::Files);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<ContentStore> m_store;
};

QTEST_GUILESS_MAIN(TestContentStore)
#include "tst_contentstore.moc"
