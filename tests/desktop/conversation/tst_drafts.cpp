// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/drafts.h"
#include "desktop/conversation/scene.h"
#include "testkit/patience.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTimer>

using namespace Pinthread;
using namespace std::chrono_literals;

namespace {

/// A program in which somebody types without a pause: "1 2 3 …", and says each number once it is typed.
int typeOnAndOn(const QString &fileName, const DraftKey &key)
{
    Drafts drafts(fileName);
    QString text;
    int number = 0;
    QTimer keys;
    keys.callOnTimeout([&] {
        text += QString::number(++number) + u' ';
        drafts.setText(key, text);
        QTextStream(stdout) << number << Qt::endl;
    });
    keys.start(20ms);
    return QCoreApplication::exec();
}

} // namespace

class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("profile/drafts.json"));
    }

    void everyKindOfDraftOutlivesTheProgram()
    {
        const DraftKey answer{m_scene.asset, m_scene.make<ConversationId>()};
        const DraftKey edit{m_scene.asset, m_scene.make<CommentId>()};
        const DraftKey pin{m_scene.asset, Anchor(Marker{12.3456, 78.9, {}})};
        const DraftKey region{m_scene.asset, Anchor(Marker{1, 2, RegionSize{3, 4.5}})};
        const DraftKey range{m_scene.asset,
                             Anchor(TextRange{3, 9, QStringLiteral("“words”"), QStringLiteral("a"), {}})};
        const QString text = QStringLiteral("<b>Zwölf</b> \"Boxkämpfer\"\n  👩🏽‍🎨\tend ");
        {
            Drafts drafts(m_file);
            for (const DraftKey &key : {answer, edit, pin, region, range})
                drafts.setText(key, text);
        }
        const Drafts drafts(m_file);
        for (const DraftKey &key : {answer, edit, pin, region, range})
            QCOMPARE(drafts.text(key), text);
        QCOMPARE(drafts.newConversations(m_scene.asset).size(), 3);
        QCOMPARE(drafts.newConversations(m_scene.make<AssetId>()).size(), 0);
        QVERIFY(drafts.text({m_scene.make<AssetId>(), answer.place}).isEmpty());
    }

    void draftsAreWrittenWithoutBeingAsked()
    {
        Drafts drafts(m_file);
        drafts.setText({m_scene.asset, m_scene.make<ConversationId>()}, QStringLiteral("words"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_file), 10'000);
    }

    void whoIsKilledWhileTypingLosesTheLastMomentAtMost()
    {
        const DraftKey key{m_scene.asset, m_scene.make<ConversationId>()};
        const auto place = std::get<ConversationId>(key.place);
        for (const auto typing : {1400ms, 1900ms, 2250ms}) {
            QFile::remove(m_file);
            QProcess typist;
            typist.start(QCoreApplication::applicationFilePath(),
                         {QStringLiteral("--typist"), m_file, key.asset.toText(), place.toText()});
            QVERIFY(typist.waitForStarted());
            QElapsedTimer time;
            time.start();
            QList<std::pair<int, qint64>> typed; // And when, at the latest.
            while (!time.hasExpired(Testkit::patience(typing).count()) || typed.isEmpty()) {
                typist.waitForReadyRead(10);
                while (typist.canReadLine())
                    typed.append({typist.readLine().trimmed().toInt(), time.elapsed()});
            }
            const qint64 killed = time.elapsed();
            typist.kill(); // As kill -9 does.
            QVERIFY(typist.waitForFinished());
            QCOMPARE(typist.exitStatus(), QProcess::CrashExit);

            const QStringList kept = Drafts(m_file).text(key).split(u' ', Qt::SkipEmptyParts);
            const qint64 within = Testkit::patience(Drafts::writeDelay + 500ms).count(); // Half a second to write.
            int safe = 0;
            for (const auto &[number, at] : std::as_const(typed))
                safe = at + within <= killed ? number : safe;
            QVERIFY(safe > 0);
            QVERIFY2(kept.size() >= safe, qPrintable(QStringLiteral("%1 of %2").arg(kept.size()).arg(safe)));
            for (int number = 1; number <= kept.size(); ++number)
                QCOMPARE(kept.at(number - 1).toInt(), number);
        }
        // Nothing of the dead program is in the way.
        Drafts(m_file).setText(key, QStringLiteral("on"));
        QCOMPARE(Drafts(m_file).text(key), QStringLiteral("on"));
    }

    void whatAnAnswerIsToOutlivesTheProgram()
    {
        const DraftKey key{m_scene.asset, m_scene.make<ConversationId>()};
        const auto comment = m_scene.make<CommentId>();
        {
            Drafts drafts(m_file);
            drafts.setText(key, QStringLiteral("words"), comment);
        }
        {
            Drafts drafts(m_file);
            QCOMPARE(drafts.replyTo(key), comment);
            drafts.setText(key, QStringLiteral("words"));
        }
        const Drafts drafts(m_file);
        QVERIFY(drafts.replyTo(key).isNull());
        QCOMPARE(drafts.text(key), QStringLiteral("words"));
    }

    void everyChangeIsTold()
    {
        Drafts drafts;
        QSignalSpy changed(&drafts, &Drafts::changed);
        const DraftKey key{m_scene.asset, m_scene.make<ConversationId>()};
        drafts.setText(key, QStringLiteral("a"));
        drafts.setText(key, QStringLiteral("a"));
        drafts.setText(key, QStringLiteral("ab"));
        drafts.setText(key, QStringLiteral(" "));
        drafts.setText(key, QStringLiteral(" "));
        QCOMPARE(changed.size(), 3);
        QCOMPARE(changed.first().first().value<DraftKey>(), key);
    }

    void aRegionIsNotTheSpotInItsCorner()
    {
        Drafts drafts;
        const DraftKey spot{m_scene.asset, Anchor(Marker{20, 20, {}})};
        const DraftKey region{m_scene.asset, Anchor(Marker{20, 20, RegionSize{30, 10}})};
        const DraftKey almost{m_scene.asset, Anchor(Marker{21, 19, RegionSize{29, 11}})};
        const DraftKey smaller{m_scene.asset, Anchor(Marker{20, 20, RegionSize{5, 5}})};
        drafts.setText(spot, QStringLiteral("spot"));
        drafts.setText(region, QStringLiteral("region"));
        QCOMPARE(drafts.text(spot), QStringLiteral("spot"));
        QCOMPARE(drafts.text(almost), QStringLiteral("region"));
        QVERIFY(drafts.text(smaller).isEmpty());
        QCOMPARE(drafts.newConversations(m_scene.asset).size(), 2);
    }

    void anEmptiedDraftIsGone()
    {
        const DraftKey key{m_scene.asset, m_scene.make<ConversationId>()};
        {
            Drafts drafts(m_file);
            drafts.setText(key, QStringLiteral("words"));
            drafts.flush();
            drafts.setText(key, QStringLiteral(" \n "));
        }
        QVERIFY(Drafts(m_file).text(key).isEmpty());
    }

    void aNewPinsDraftIsFoundNearby()
    {
        Drafts drafts;
        const auto at = [&](double x, double y) { return DraftKey{m_scene.asset, Anchor(Marker{x, y, {}})}; };
        drafts.setText(at(20, 20), QStringLiteral("left"));
        drafts.setText(at(24, 20), QStringLiteral("right"));
        QCOMPARE(drafts.text(at(20.5, 21)), QStringLiteral("left"));
        QCOMPARE(drafts.text(at(23, 19)), QStringLiteral("right"));
        QVERIFY(drafts.text(at(40, 20)).isEmpty());
        drafts.setText(at(24.2, 20.1), QStringLiteral("right, too"));
        QCOMPARE(drafts.newConversations(m_scene.asset).size(), 2);
        drafts.remove(at(24, 20));
        QCOMPARE(drafts.newConversations(m_scene.asset).size(), 1);
    }

    void aDamagedFileIsPutAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("not JSON") << QByteArray("{\"version\": 1, \"dra");
        QTest::newRow("newer") << QByteArray(R"({"version": 2, "drafts": []})");
        QTest::newRow("nonsense inside") << QByteArray(R"({"version": 1, "drafts": [{"asset": "x", "text": "y"}]})");
        QTest::newRow("empty") << QByteArray();
    }
    void aDamagedFileIsPutAside()
    {
        QFETCH(const QByteArray, content);
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("profile"))));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();

        const DraftKey key{m_scene.asset, m_scene.make<ConversationId>()};
        {
            Drafts drafts(m_file);
            QSignalSpy problem(&drafts, &Drafts::storageProblem);
            QTRY_COMPARE(problem.size(), 1);
            drafts.setText(key, QStringLiteral("words"));
        }
        QCOMPARE(Drafts(m_file).text(key), QStringLiteral("words"));
        const QDir folder(m_folder->filePath(QStringLiteral("profile")));
        const QStringList aside = folder.entryList({QStringLiteral("drafts.json.damaged-*")});
        QCOMPARE(aside.size(), 1);
        QFile kept(folder.filePath(aside.first()));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), content);
    }

    void twoProgramsDoNotOverwriteEachOther()
    {
        const DraftKey mine{m_scene.asset, m_scene.make<ConversationId>()};
        const DraftKey theirs{m_scene.asset, m_scene.make<ConversationId>()};
        Drafts one(m_file);
        Drafts other(m_file);
        one.setText(mine, QStringLiteral("mine"));
        one.flush();
        other.setText(theirs, QStringLiteral("theirs"));
        other.flush();
        one.setText(mine, QStringLiteral("mine, longer"));
        one.flush();
        const Drafts later(m_file);
        QCOMPARE(later.text(mine), QStringLiteral("mine, longer"));
        QCOMPARE(later.text(theirs), QStringLiteral("theirs"));
    }

    void closingTriesOnceMoreWhatHasJustFailed()
    {
        const QString blocker = m_folder->filePath(QStringLiteral("profile"));
        QFile file(blocker);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const DraftKey key{m_scene.asset, m_scene.make<ConversationId>()};
        {
            Drafts drafts(m_file);
            drafts.setText(key, QStringLiteral("words"));
            drafts.flush(); // Fails, and nobody has been told yet.
            QVERIFY(QFile::remove(blocker));
        }
        QCOMPARE(Drafts(m_file).text(key), QStringLiteral("words"));
    }

    // A folder that cannot be made stands for a full or write-protected disk.
    void whatCannotBeWrittenIsSaidAndWrittenLater()
    {
        const QString blocker = m_folder->filePath(QStringLiteral("profile"));
        QFile file(blocker);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const DraftKey key{m_scene.asset, m_scene.make<ConversationId>()};
        const DraftKey more{m_scene.asset, m_scene.make<ConversationId>()};
        {
            Drafts drafts(m_file);
            QSignalSpy problem(&drafts, &Drafts::storageProblem);
            drafts.setText(key, QStringLiteral("words"));
            QTRY_COMPARE_WITH_TIMEOUT(problem.size(), 1, 10'000);
            QVERIFY(QFile::remove(blocker));
            drafts.setText(more, QStringLiteral("more"));
        }
        const Drafts drafts(m_file);
        QCOMPARE(drafts.text(key), QStringLiteral("words"));
        QCOMPARE(drafts.text(more), QStringLiteral("more"));
    }

private:
    Scene m_scene;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments.at(1) == QStringLiteral("--typist")) {
        return typeOnAndOn(arguments.at(2), {AssetId::fromText(arguments.at(3)).value(),
                                             ConversationId::fromText(arguments.at(4)).value()});
    }
    TestDrafts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_drafts.moc"
