// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filewatch.h"

#include "testkit/patience.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;

/// A file that others write to while it is open here.
class TestFileWatch : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<FileWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_heard;
    [[nodiscard]] QString fileName() const { return m_directory->filePath(QStringLiteral("shot.png")); }
    void write(const QByteArray &content) const
    {
        QFile file(fileName());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    [[nodiscard]] static QByteArray hash(const QByteArray &content)
    {
        return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    }
    /// What was heard last; empty: nothing.
    [[nodiscard]] QByteArray heard() const
    {
        return m_heard->isEmpty() ? QByteArray() : m_heard->last().at(1).toByteArray();
    }
    void watch()
    {
        // The watch begins on another thread: until it has, a change may go unnoticed.
        m_watch->watch(fileName());
        QByteArray content = "begin";
        QVERIFY(Testkit::eventually([&] {
            content += '.';
            write(content);
            return Testkit::eventually([&] { return heard() == hash(content); }, std::chrono::seconds(1));
        }));
        m_heard->clear();
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_watch = std::make_unique<FileWatch>();
        m_heard = std::make_unique<QSignalSpy>(m_watch.get(), &FileWatch::contentIs);
        write("one");
    }
    void cleanup()
    {
        m_heard.reset();
        m_watch.reset();
    }

    void writtenInto()
    {
        watch();
        write("two");
        QVERIFY(Testkit::eventually([&] { return heard() == hash("two"); }));
        QCOMPARE(m_heard->last().first().toString(), fileName());
    }

    void replacedByAnother()
    {
        watch();
        for (const QByteArray content : {"two", "three"}) {
            QSaveFile file(fileName());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            QVERIFY(file.commit());
            QVERIFY(Testkit::eventually([&] { return heard() == hash(content); }));
        }
    }

    void goneAndBack()
    {
        watch();
        QVERIFY(QFile::remove(fileName()));
        Testkit::meanwhile(std::chrono::milliseconds(900));
        QVERIFY(m_heard->isEmpty());
        write("two");
        QVERIFY(Testkit::eventually([&] { return heard() == hash("two"); }));
        write("three");
        QVERIFY(Testkit::eventually([&] { return heard() == hash("three"); }));
    }

    void moreThanOneMayWatchTheSame()
    {
        watch();
        m_watch->watch(fileName());
        m_watch->unwatch(fileName());
        write("two");
        QVERIFY(Testkit::eventually([&] { return heard() == hash("two"); }));
        m_watch->unwatch(fileName());
        m_heard->clear();
        write("three");
        Testkit::meanwhile(std::chrono::milliseconds(900));
        QVERIFY(m_heard->isEmpty());
    }

    void whatIsNotThereIsNoTrouble()
    {
        m_watch->watch(QStringLiteral("/nowhere/at/all.png"));
        m_watch->unwatch(QStringLiteral("/nowhere/at/all.png"));
        watch();
    }
};

QTEST_GUILESS_MAIN(TestFileWatch)
#include "tst_filewatch.moc"
