// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teamserver.h"

#include "activity.h"
#include "windowactions.h"

#include "canvas/imagecanvas.h"
#include "testkit/patience.h"
#include "testkit/tcpproxy.h"

#include <QAction>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;
using Stage = AssetOpener::Stage;
using Remedy = AssetOpener::Remedy;

/// Bringing a picture to the screen and to the server: what may be in the way, and what can be done about it.
class TestAssetOpener : public QObject
{
    Q_OBJECT

    std::unique_ptr<TeamServer> m_server;

    [[nodiscard]] QString shot() const { return m_server->filePath(QStringLiteral("shot.png")); }
    [[nodiscard]] static QColor colourOf(const AssetView &view)
    {
        const auto &pyramid = view.opener().opened().pyramid;
        return pyramid ? pyramid->level(0).pixelColor(5, 5) : QColor();
    }
    /// How many pictures the server knows.
    [[nodiscard]] static int assets(Person &person)
    {
        int count = -1;
        person.workspace().api().assets([&](const auto &answer) { count = answer ? int(answer->size()) : -2; });
        if (!Testkit::eventually([&] { return count != -1; }))
            qFatal("the server does not say what it has");
        return count;
    }
    /// Opens shot.png, and pins something on it.
    void discussShot(Person &person)
    {
        person.open(m_server->picture("shot.png", Qt::red));
        person.clickAt(25, 30);
        person.write(QStringLiteral("Too red"));
        QTRY_COMPARE(person.conversations(), QStringList(QStringLiteral("1: Too red")));
    }

private Q_SLOTS:
    void init() { m_server = std::make_unique<TeamServer>(); }
    void cleanup() { m_server.reset(); }

    void anotherPictureUnderTheSameNameIsAskedAbout()
    {
        const auto alice = m_server->person("Alice");
        discussShot(*alice);
        alice->window().actions()->close->trigger();

        Person::paintPicture(shot(), Qt::blue);
        alice->drop({shot()});
        QVERIFY(alice->becomes(Stage::Undecided));
        QVERIFY2(alice->view().noticeText().contains(QStringLiteral("shot.png")),
                 qPrintable(alice->view().noticeText()));
        QTRY_COMPARE(colourOf(alice->view()), QColor(Qt::blue));
        QVERIFY(alice->view().imageCanvas()->isReadOnly());
        QVERIFY(alice->conversations().isEmpty());
        QCOMPARE(assets(*alice), 1); // Nobody was given the new one.

        Person::press(alice->view(), "Look at what was discussed");
        QTRY_COMPARE(alice->window().views().size(), 2);
        QTRY_COMPARE(alice->conversations(), QStringList(QStringLiteral("1: Too red")));
        QTRY_COMPARE(colourOf(alice->view()), QColor(Qt::red));

        alice->window().actions()->previousPicture->trigger();
        QCOMPARE(alice->view().opener().stage(), Stage::Undecided);
        Person::press(alice->view(), "Discuss this one as a new picture");
        QVERIFY(alice->becomes(Stage::Ready));
        QTRY_VERIFY(!alice->view().imageCanvas()->isReadOnly());
        QVERIFY(alice->view().noticeText().isEmpty());
        QVERIFY(alice->conversations().isEmpty());
        QCOMPARE(assets(*alice), 2);

        // That is settled now.
        alice->window().actions()->close->trigger();
        alice->drop({shot()});
        QVERIFY(alice->becomes(Stage::Ready));
        QCOMPARE(colourOf(alice->view()), QColor(Qt::blue));

        // And when the first one is back, it is the one that was discussed.
        alice->window().actions()->close->trigger();
        Person::paintPicture(shot(), Qt::red);
        alice->drop({shot()});
        QTRY_COMPARE(alice->conversations(), QStringList(QStringLiteral("1: Too red")));
    }

    void whereNothingWasDiscussedNothingIsAsked()
    {
        const auto alice = m_server->person("Alice");
        alice->open(m_server->picture("shot.png", Qt::red));
        QTRY_VERIFY(alice->view().board()->isKnown());
        alice->window().actions()->close->trigger();
        Person::paintPicture(shot(), Qt::blue);
        alice->drop({shot()});
        QVERIFY(alice->becomes(Stage::Ready));
        QVERIFY(alice->view().noticeText().isEmpty());
    }

    void anOpenFileThatChangesIsNoticed()
    {
        const auto alice = m_server->person("Alice");
        discussShot(*alice);
        Testkit::meanwhile(std::chrono::milliseconds(100));
        QVERIFY(Testkit::eventually([&] {
            Person::paintPicture(shot(), Qt::blue);
            return Testkit::eventually(
                [&] { return alice->view().noticeText().contains(QStringLiteral("another picture")); },
                std::chrono::seconds(3));
        }));
        QCOMPARE(colourOf(alice->view()), QColor(Qt::red));
        QCOMPARE(alice->conversations(), QStringList(QStringLiteral("1: Too red")));

        Person::press(alice->view(), "Open the new picture");
        QVERIFY(alice->becomes(Stage::Undecided));
        QTRY_COMPARE(colourOf(alice->view()), QColor(Qt::blue));
        QCOMPARE(alice->window().views().size(), 2);
    }

    void sameIdOtherPicture()
    {
        const auto alice = m_server->person("Alice");
        const auto bob = m_server->person("Bob");
        const auto openAs = [&](Person &person, const QString &fileName) {
            PictureSource source = PictureSource::fromFile(fileName);
            source.urlId = QStringLiteral("mockup-7");
            person.window().openPictures({source});
        };
        openAs(*alice, m_server->picture("v1.png", Qt::red));
        QVERIFY(alice->becomes(Stage::Ready));
        QCOMPARE(alice->view().opener().asset()->urlId, QStringLiteral("mockup-7"));
        alice->clickAt(25, 30);
        alice->write(QStringLiteral("Too red"));
        QTRY_COMPARE(alice->conversations(), QStringList(QStringLiteral("1: Too red")));

        // Bob has never seen it: the server knows.
        openAs(*bob, m_server->picture("v2.png", Qt::blue));
        QVERIFY(bob->becomes(Stage::Undecided));
        QVERIFY2(bob->view().noticeText().contains(QStringLiteral("mockup-7")), qPrintable(bob->view().noticeText()));
        QVERIFY(bob->view().imageCanvas()->isReadOnly());
        QCOMPARE(assets(*bob), 1);
        Person::press(bob->view(), "Look at what was discussed");
        QTRY_COMPARE(bob->conversations(), QStringList(QStringLiteral("1: Too red")));
        QTRY_COMPARE(colourOf(bob->view()), QColor(Qt::red)); // From the server: he has no such file.
        QTRY_VERIFY(!bob->view().imageCanvas()->isReadOnly());

        // Alice has: she is told without the server, too.
        m_server->stop();
        openAs(*alice, m_server->filePath(QStringLiteral("v2.png")));
        QVERIFY(alice->becomes(Stage::Undecided));
        m_server->start();
        alice->workspace().tryNow();
        QVERIFY(Testkit::eventually([&] { return alice->workspace().isOnline(); }));
        Person::press(alice->view(), "Discuss this one as a new picture");
        QVERIFY(alice->becomes(Stage::Ready));
        QVERIFY(alice->view().opener().asset()->urlId.startsWith(QStringLiteral("sha256:")));
    }

    void aFileThatIsGoneIsSaidSo()
    {
        const auto alice = m_server->person("Alice");
        alice->drop({shot()});
        QVERIFY(alice->becomes(Stage::NoPicture));
        QVERIFY(alice->view().noticeText().contains(QDir::toNativeSeparators(shot())));
        QCOMPARE(alice->view().opener().remedies(), QList({Remedy::TryAgain, Remedy::Close}));
        Person::paintPicture(shot(), Qt::red);
        Person::press(alice->view(), "Try again");
        QVERIFY(alice->becomes(Stage::Ready));
        QTRY_COMPARE(colourOf(alice->view()), QColor(Qt::red));
    }

    void aFileThatIsGoneComesFromTheServer()
    {
        const auto alice = m_server->person("Alice");
        discussShot(*alice);
        alice->window().actions()->close->trigger();
        QVERIFY(QFile::remove(shot()));
        alice->drop({shot()});
        QVERIFY(alice->becomes(Stage::NoPicture));
        QCOMPARE(alice->view().opener().remedies(), QList({Remedy::Fetch, Remedy::Close}));
        Person::press(alice->view(), "Fetch it from the server");
        QTRY_COMPARE(colourOf(alice->view()), QColor(Qt::red));
        QTRY_COMPARE(alice->conversations(), QStringList(QStringLiteral("1: Too red")));
        QVERIFY(alice->becomes(Stage::Ready));
    }

    void aPictureThatIsElsewhereWaitsForTheConnection()
    {
        auto alice = m_server->person("Alice");
        discussShot(*alice);
        const Asset asset = *alice->view().opener().asset();
        const auto bob = m_server->person("Bob");
        QVERIFY(Testkit::eventually([&] { return bob->workspace().isOnline(); }));
        m_server->stop();
        QVERIFY(Testkit::eventually([&] { return !bob->workspace().isOnline(); }));
        bob->window().openPictures({PictureSource::fromAsset(asset)});
        QVERIFY(bob->becomes(Stage::Waiting));
        QVERIFY(!bob->view().noticeText().isEmpty());
        m_server->start();
        bob->workspace().tryNow();
        QTRY_COMPARE_WITH_TIMEOUT(colourOf(bob->view()), QColor(Qt::red), int(Testkit::patience().count()));
        QTRY_COMPARE(bob->conversations(), QStringList(QStringLiteral("1: Too red")));
        QVERIFY(bob->view().noticeText().isEmpty());

        // From now on it is kept here.
        bob->window().actions()->close->trigger();
        m_server->stop();
        bob->window().openPictures({PictureSource::fromAsset(asset)});
        QTRY_COMPARE(colourOf(bob->view()), QColor(Qt::red));
    }

    void openingCanBeCancelledAndBegunAgain()
    {
        const auto alice = m_server->person("Alice");
        QVERIFY(Testkit::eventually([&] { return alice->workspace().isOnline(); }));
        Person::paintPicture(shot(), Qt::red);
        AssetOpener opener(PictureSource::fromFile(shot()), m_loaders, alice->workspace());
        QSignalSpy shown(&opener, &AssetOpener::shown);
        opener.start();
        QCOMPARE(opener.work(), AssetOpener::Work::Opening);
        opener.cancel();
        QCOMPARE(opener.stage(), Stage::Cancelled);
        QCOMPARE(opener.work(), AssetOpener::Work::None);
        QCOMPARE(opener.remedies(), QList({Remedy::TryAgain, Remedy::Close}));
        QVERIFY(opener.problem().contains(QStringLiteral("shot.png")));
        Testkit::meanwhile(std::chrono::milliseconds(200));
        QVERIFY(shown.isEmpty());
        QCOMPARE(opener.stage(), Stage::Cancelled);
        QCOMPARE(assets(*alice), 0);

        opener.retry();
        QTRY_COMPARE(opener.stage(), Stage::Ready);
        QCOMPARE(shown.count(), 1);
    }

    void sendingShowsHowFarItIsAndCanBeCancelled()
    {
        Testkit::TcpProxy network(m_server->url());
        const auto alice = m_server->person("Alice", network.url());
        QVERIFY(Testkit::eventually([&] { return alice->workspace().isOnline(); }));
        // Noise, which no format makes small: more than the system's buffers take in.
        QImage noise(1500, 1500, QImage::Format_RGB32);
        for (int y = 0; y < noise.height(); ++y) {
            auto *line = reinterpret_cast<QRgb *>(noise.scanLine(y));
            for (int x = 0; x < noise.width(); ++x)
                line[x] = QRgb(x * 2654435761u ^ y * 40503u ^ (x * y) * 2246822519u);
        }
        QVERIFY(noise.save(shot(), "BMP"));
        bool stalled = false;
        alice->drop({shot()});
        connect(&alice->view().opener(), &AssetOpener::stageChanged, this, [&](Stage stage) {
            stalled = stalled || stage == Stage::Sending;
            network.setStalled(stalled);
        });
        QVERIFY(alice->becomes(Stage::Sending));
        auto *activity = alice->view().findChild<Activity *>();
        QVERIFY(Testkit::eventually([&] { return activity->isVisible(); }));
        QVERIFY(activity->words().contains(QStringLiteral("server")));
        Person::press(*activity, "Cancel");
        QCOMPARE(alice->view().opener().stage(), Stage::Cancelled);
        QVERIFY(!activity->isVisible());
        QVERIFY(alice->view().noticeText().contains(QStringLiteral("nobody else")));

        disconnect(&alice->view().opener(), &AssetOpener::stageChanged, this, nullptr);
        network.setStalled(false);
        Person::press(alice->view(), "Send it");
        QVERIFY(alice->becomes(Stage::Ready));
        QVERIFY(alice->view().noticeText().isEmpty());
    }

private:
    Loaders m_loaders;
};

QTEST_MAIN(TestAssetOpener)
#include "tst_assetopener.moc"
