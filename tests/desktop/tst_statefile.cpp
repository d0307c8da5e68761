// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;

/// A small file that outlives the program, whatever the program dies of.
class TestStateFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    [[nodiscard]] QString fileName() const { return m_directory->filePath(QStringLiteral("state/open.json")); }
    [[nodiscard]] static QJsonObject saying(int number) { return {{QStringLiteral("number"), number}}; }
    [[nodiscard]] static int numberIn(const QJsonObject &content)
    {
        return content.value(QStringLiteral("number")).toInt(-1);
    }
    [[nodiscard]] int numberOnDisk() const
    {
        QFile file(fileName());
        return file.open(QIODevice::ReadOnly) ? numberIn(QJsonDocument::fromJson(file.readAll()).object()) : -1;
    }
    void write(const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(fileName()).path()));
        QFile file(fileName());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] QStringList files() const { return QDir(QFileInfo(fileName()).path()).entryList(QDir::Files); }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void writesSoonAndOnceForManyChanges()
    {
        StateFile file(fileName(), 1);
        QVERIFY(file.read().isEmpty());
        int asked = 0;
        int number = 0;
        for (number = 1; number < 100; ++number) {
            file.write([&] {
                ++asked;
                return saying(number);
            });
        }
        QVERIFY(!QFile::exists(fileName()));
        QTRY_COMPARE(numberOnDisk(), 100);
        QCOMPARE(asked, 1);
        QCOMPARE(numberIn(StateFile(fileName(), 1).read()), 100);
    }

    void whatIsNotWrittenYetIsWrittenAtTheEnd()
    {
        {
            StateFile file(fileName(), 1);
            file.write([] { return saying(7); });
        }
        QCOMPARE(numberOnDisk(), 7);
    }

    void nobodyElseMayReadIt()
    {
        StateFile file(fileName(), 1);
        file.write([] { return saying(7); });
        file.flush();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(fileName()) & others));
    }

    void whatCannotBeUnderstoodIsPutAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isNewer");
        QTest::newRow("half of it") << QByteArray("{\"version\": 1, \"num") << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("something else") << QByteArray("GIF89a") << false;
        QTest::newRow("a list") << QByteArray("[1, 2, 3]") << false;
        QTest::newRow("without a version") << QByteArray("{\"number\": 4}") << false;
        QTest::newRow("newer") << QByteArray("{\"version\": 2, \"number\": 4}") << true;
    }

    void whatCannotBeUnderstoodIsPutAside()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, isNewer);
        write(bytes);
        StateFile file(fileName(), 1);
        QSignalSpy damaged(&file, &StateFile::damaged);
        QSignalSpy newer(&file, &StateFile::newer);
        QVERIFY(file.read().isEmpty());
        QVERIFY(!QFile::exists(fileName()));
        QTRY_COMPARE(damaged.count() + newer.count(), 1);
        QCOMPARE(newer.count(), isNewer ? 1 : 0);
        const QString aside = (isNewer ? newer : damaged).first().first().toString();
        QFile kept(aside);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);

        // Life goes on, and what was put aside stays there.
        file.write([] { return saying(1); });
        file.flush();
        QCOMPARE(numberOnDisk(), 1);
        QCOMPARE(files().size(), 2);
    }

    void whatCannotBeWrittenIsSaidOnce()
    {
        QFile inTheWay(m_directory->filePath(QStringLiteral("state")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        StateFile file(fileName(), 1);
        QSignalSpy notWritten(&file, &StateFile::notWritten);
        for (int number = 1; number < 4; ++number) {
            file.write([number] { return saying(number); });
            file.flush();
        }
        QCOMPARE(notWritten.count(), 1);
        QVERIFY(!notWritten.first().first().toString().isEmpty());

        // As soon as it works again, it works again.
        inTheWay.close();
        QVERIFY(inTheWay.remove());
        file.write([] { return saying(3); });
        file.flush();
        QCOMPARE(numberOnDisk(), 3);
    }

    void withoutANameNothingIsWritten()
    {
        StateFile file(QString(), 1);
        QVERIFY(file.read().isEmpty());
        file.write([] { return saying(1); });
        file.flush();
        QVERIFY(QDir(m_directory->path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStateFile)
#include "tst_statefile.moc"
