// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "knownfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;

/// What each file was when it was opened last.
class TestKnownFiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    const QString m_server = QStringLiteral("https://pins.example.org");
    const QString m_shot = QStringLiteral("/home/alice/shot.png");
    const QString m_one = QStringLiteral("sha256:01");
    const QString m_other = QStringLiteral("sha256:02");
    [[nodiscard]] std::unique_ptr<KnownFiles> files(const QString &server) const
    {
        return std::make_unique<KnownFiles>(m_directory->path(), server);
    }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void areKnownTomorrowAndOnTheirServerAlone()
    {
        {
            const auto today = files(m_server);
            QVERIFY(!today->entry(m_shot));
            today->remember(m_shot, m_one, "a hash");
            today->setDiscussions(m_shot, m_one, 3);
        }
        QCOMPARE(files(m_server)->entry(m_shot), KnownFiles::Entry({m_one, "a hash", 3}));
        QVERIFY(!files(m_server)->entry(QStringLiteral("/home/alice/other.png")));
        QVERIFY(!files(QStringLiteral("embedded"))->entry(m_shot));
    }

    void anotherPictureHasNoDiscussionsYet()
    {
        const auto known = files(m_server);
        known->remember(m_shot, m_one, "a hash");
        known->setDiscussions(m_shot, m_one, 3);
        known->remember(m_shot, m_one, "that of a later edition");
        QCOMPARE(known->entry(m_shot), KnownFiles::Entry({m_one, "that of a later edition", 3}));
        known->remember(m_shot, m_other, "another");
        QCOMPARE(known->entry(m_shot), KnownFiles::Entry({m_other, "another", -1}));
        known->setDiscussions(m_shot, m_one, 5); // Of the one before, which somebody still has open.
        QCOMPARE(known->entry(m_shot), KnownFiles::Entry({m_other, "another", -1}));
    }

    void theOldestOnesAreForgotten()
    {
        const auto known = files(m_server);
        known->remember(m_shot, m_one, {});
        for (qsizetype i = 0; i < KnownFiles::most - 1; ++i)
            known->remember(QStringLiteral("/tmp/%1.png").arg(i), m_other, {});
        QVERIFY(known->entry(m_shot));
        known->remember(QStringLiteral("/tmp/one too many.png"), m_other, {});
        QVERIFY(!known->entry(m_shot));
    }

    void aDamagedFileCountsAsEmpty()
    {
        files(m_server)->remember(m_shot, m_one, "a hash");
        const QStringList names = QDir(m_directory->path()).entryList(QDir::Files);
        QCOMPARE(names.size(), 1);
        QFile file(m_directory->filePath(names.first()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"version\": 1, \"files\": [{\"file\"");
        file.close();
        const auto known = files(m_server);
        QVERIFY(!known->entry(m_shot));
        known->remember(m_shot, m_other, "another");
        QCOMPARE(known->entry(m_shot), KnownFiles::Entry({m_other, "another", -1}));
    }
};

QTEST_GUILESS_MAIN(TestKnownFiles)
#include "tst_knownfiles.moc"
