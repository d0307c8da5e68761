// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teamserver.h"

#include "windowactions.h"

#include "canvas/imagecanvas.h"
#include "testkit/patience.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QScreen>
#include <QTest>

using namespace Pinthread;

/// Several windows, and what is in them tomorrow.
class TestWindows : public QObject
{
    Q_OBJECT

    std::unique_ptr<TeamServer> m_server;
    std::unique_ptr<Person> m_alice;

    void begin() { m_alice = m_server->person("Alice"); }
    [[nodiscard]] QString a() const { return m_server->filePath(QStringLiteral("a.png")); }
    [[nodiscard]] QString b() const { return m_server->filePath(QStringLiteral("b.png")); }
    /// The names of the tabs of each window, the one used last at the end; those of panes apart.
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (const MainWindow *window : m_alice->windows().all()) {
            QStringList columns;
            for (const Pane *pane : window->panes()->all()) {
                QStringList tabs;
                for (int i = 0; i < pane->count(); ++i)
                    tabs += pane->nameOf(i).chopped(4);
                columns += tabs.join(u' ');
            }
            all += columns.join(QStringLiteral(" | "));
        }
        return all;
    }
    [[nodiscard]] QString stateFile() const
    {
        const QDir directory(m_server->filePath(QStringLiteral("Alice/windows")));
        return directory.filePath(directory.entryList({QStringLiteral("*.json")}, QDir::Files).value(0));
    }
    [[nodiscard]] QByteArray remembered() const
    {
        QFile file(stateFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString said() const
    {
        return m_alice->window().findChild<QLabel *>(QStringLiteral("noticeText"))->text();
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<TeamServer>();
        Person::paintPicture(a(), Qt::red);
        Person::paintPicture(b(), Qt::blue);
        begin();
        QVERIFY(Testkit::eventually([&] { return m_alice->workspace().isOnline(); }));
    }
    void cleanup()
    {
        m_alice.reset();
        m_server.reset();
    }

    void theSamePictureInTwoWindowsStaysInStep()
    {
        m_alice->open(a());
        MainWindow *first = &m_alice->window();
        first->actions()->newWindow->trigger();
        QCOMPARE(m_alice->windows().all().size(), 2);
        MainWindow *second = &m_alice->window();
        QVERIFY(second != first);
        QVERIFY(second->isHomeShown());
        m_alice->open(a());
        m_alice->clickAt(25, 30);
        m_alice->write(QStringLiteral("Too red"));
        QTRY_COMPARE(m_alice->conversations(), QStringList(QStringLiteral("1: Too red")));
        QTRY_COMPARE(first->currentView()->imageCanvas()->markers().size(), 1);
        QCOMPARE(first->currentView()->imageCanvas()->markers().first().number, 1);
        QTRY_COMPARE(m_alice->workspace().sync()->presence(m_alice->view().opener().asset()->id).count, 1);

        // One is closed: the other goes on.
        second->close();
        QCOMPARE(m_alice->windows().all(), QList({first}));
        QCOMPARE(&m_alice->window(), first);
        m_alice->clickAt(70, 70);
        m_alice->write(QStringLiteral("Here, too"));
        QTRY_COMPARE(m_alice->conversations().last(), QStringLiteral("2: Here, too"));
    }

    void aTabMovesToAWindowOfItsOwn()
    {
        m_alice->open(a());
        QVERIFY(!m_alice->window().actions()->moveToNewWindow->isEnabled());
        m_alice->open(b());
        AssetView *view = &m_alice->view();
        m_alice->clickAt(50, 50);
        m_alice->type(QStringLiteral("Half a thou"));
        m_alice->window().actions()->moveToNewWindow->trigger();
        QCOMPARE(names(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(&m_alice->view(), view);
        QVERIFY(view->board()->chat()->isVisible());
        m_alice->write(QStringLiteral("ght"));
        QTRY_COMPARE(m_alice->conversations(), QStringList(QStringLiteral("1: Half a thought")));
        // Neither window is in the other's way.
        m_alice->windows().all().first()->close();
        m_alice->clickAt(20, 20);
        m_alice->write(QStringLiteral("Still here"));
        QTRY_COMPARE(m_alice->conversations().size(), 2);
    }

    void everythingIsAsItWasTomorrow()
    {
        m_alice->open(a());
        m_alice->open(b());
        m_alice->clickAt(25, 30);
        m_alice->write(QStringLiteral("Too blue"));
        QTRY_COMPARE(m_alice->conversations(), QStringList(QStringLiteral("1: Too blue")));
        const ConversationId discussed = m_alice->view().board()->chat()->conversationId();
        m_alice->window().actions()->showBeside->trigger();
        m_alice->view().imageCanvas()->setZoomFactor(2.5);
        m_alice->view().imageCanvas()->centerOn(100, 75);
        const QPointF centre = m_alice->view().imageCanvas()->percentAt(
            QRectF(m_alice->view().imageCanvas()->viewport()->rect()).center());
        m_alice->window().setGeometry(60, 70, 1000, 650);
        m_alice->window().actions()->newWindow->trigger();
        m_alice->open(a());
        m_alice->window().setGeometry(160, 90, 640, 500);
        m_alice->window().actions()->panel->trigger();
        QCoreApplication::processEvents();

        m_alice->windows().quit();
        m_alice.reset();
        begin();
        QCOMPARE(names(), QStringList({QStringLiteral("a | b"), QStringLiteral("a")}));
        MainWindow *first = m_alice->windows().all().first();
        QCOMPARE(first->geometry(), QRect(60, 70, 1000, 650));
        QCOMPARE(m_alice->window().geometry(), QRect(160, 90, 640, 500));
        QVERIFY(first->actions()->panel->isChecked());
        QVERIFY(!m_alice->window().actions()->panel->isChecked());
        AssetView *view = first->currentView();
        QVERIFY(view);
        QTRY_COMPARE(view->imageCanvas()->imageSize(), QSize(400, 300));
        QVERIFY(!view->imageCanvas()->isFitted());
        QCOMPARE(view->imageCanvas()->zoomFactor(), 2.5);
        QTRY_VERIFY(view->board()->chat() && view->board()->chat()->isVisible());
        QCOMPARE(view->board()->chat()->conversationId(), discussed);
        const QPointF now = view->imageCanvas()->percentAt(QRectF(view->imageCanvas()->viewport()->rect()).center());
        QVERIFY2(qAbs(now.x() - centre.x()) < 8 && qAbs(now.y() - centre.y()) < 8, "it looks elsewhere");
        QVERIFY(m_alice->view().imageCanvas()->isFitted());
    }

    void whatIsBeingWrittenIsGoneOnWith()
    {
        m_alice->open(a());
        m_alice->clickAt(50, 50);
        m_alice->type(QStringLiteral("Half a thou"));
        m_alice->windows().quit();
        m_alice.reset();
        begin();
        QTRY_VERIFY(m_alice->view().board()->chat() && m_alice->view().board()->chat()->isVisible());
        QCOMPARE(m_alice->typed(), QStringLiteral("Half a thou"));
    }

    void onlyWhatIsSeenIsOpened()
    {
        m_alice->drop({a(), b(), m_server->picture("c.png", Qt::green)});
        for (const AssetView *view : m_alice->window().views())
            QTRY_COMPARE(view->opener().stage(), AssetOpener::Stage::Ready);
        m_alice->windows().quit();
        m_alice.reset();
        begin();
        QCOMPARE(names(), QStringList(QStringLiteral("a b c")));
        QCOMPARE(m_alice->window().views().size(), 1);
        QCOMPARE(m_alice->view().name(), QStringLiteral("c.png"));
        m_alice->window().actions()->nextPicture->trigger();
        QCOMPARE(m_alice->window().views().size(), 2);
        QCOMPARE(m_alice->view().name(), QStringLiteral("a.png"));
        QTRY_COMPARE(m_alice->view().imageCanvas()->imageSize(), QSize(400, 300));

        // One that was not opened again is remembered all the same.
        m_alice->windows().quit();
        m_alice.reset();
        begin();
        QCOMPARE(names(), QStringList(QStringLiteral("a b c")));
        QCOMPARE(m_alice->view().name(), QStringLiteral("a.png"));
    }

    void closingAWindowForgetsThatOneAlone()
    {
        m_alice->open(a());
        m_alice->window().actions()->newWindow->trigger();
        m_alice->open(b());
        m_alice->window().close();
        m_alice->window().close(); // The last one: that is the end, and nothing to forget.
        m_alice.reset();
        begin();
        QCOMPARE(names(), QStringList(QStringLiteral("a")));
    }

    void closingTheLastPictureIsRememberedAsWell()
    {
        m_alice->open(a());
        m_alice->window().actions()->close->trigger();
        m_alice->window().close();
        m_alice.reset();
        begin();
        QCOMPARE(names(), QStringList(QString()));
        QVERIFY(m_alice->window().isHomeShown());
    }

    void aProgramThatDiesRemembersToo()
    {
        m_alice->open(a());
        m_alice->window().actions()->newWindow->trigger();
        m_alice->open(b());
        QVERIFY(Testkit::eventually([&] { return remembered().contains("a.png") && remembered().contains("b.png"); }));
        // What is on the disk at this moment is what `kill -9` leaves.
        const QByteArray left = remembered();
        const QString file = stateFile();
        m_alice->windows().all().first()->close();
        m_alice.reset();
        QFile again(file);
        QVERIFY(again.open(QIODevice::WriteOnly));
        again.write(left);
        again.close();
        begin();
        QCOMPARE(names(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    }

    void whatCannotBeReadIsPutAsideAndSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("damaged") << QByteArray("{\"version\": 1, \"windows\": [{") << QStringLiteral("damaged");
        QTest::newRow("newer") << QByteArray("{\"version\": 2, \"windows\": {}}") << QStringLiteral("newer");
    }

    void whatCannotBeReadIsPutAsideAndSaid()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, words);
        m_alice->open(a());
        m_alice->windows().quit();
        m_alice.reset();
        QFile file(stateFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        begin();
        QCOMPARE(names(), QStringList(QString()));
        QTRY_VERIFY2(said().contains(words), qPrintable(said()));
        m_alice->open(b());
        m_alice->windows().quit();
        m_alice.reset();
        begin();
        QCOMPARE(names(), QStringList(QStringLiteral("b")));
    }

    void aFileThatIsGoneIsSaidAndCanBeClosed()
    {
        m_alice->drop({m_server->picture("gone.png", Qt::green)});
        m_alice->windows().quit();
        m_alice.reset();
        QVERIFY(QFile::remove(m_server->filePath(QStringLiteral("gone.png"))));
        m_server->stop();
        begin();
        QTRY_VERIFY(m_alice->window().currentView());
        QTRY_COMPARE(m_alice->view().opener().stage(), AssetOpener::Stage::NoPicture);
        QVERIFY(m_alice->view().noticeText().contains(QStringLiteral("gone.png")));
        Person::press(m_alice->view(), "Close");
        QVERIFY(m_alice->window().isHomeShown());
    }

    void aWindowThatWouldBeNowhereIsBroughtBack()
    {
        m_alice->window().setGeometry(20'000, 20'000, 800, 600);
        QCoreApplication::processEvents();
        m_alice->windows().quit();
        m_alice.reset();
        begin();
        const QRect visible = m_alice->window().geometry() & QGuiApplication::primaryScreen()->availableGeometry();
        QVERIFY(visible.width() > 200 && visible.height() > 100);
    }

    void nothingIsWrittenWhileNothingHappens()
    {
        m_alice->open(a());
        QVERIFY(Testkit::eventually([&] { return remembered().contains("a.png"); }));
        Testkit::meanwhile(std::chrono::seconds(1));
        const QDateTime before = QFileInfo(stateFile()).lastModified();
        Testkit::meanwhile(std::chrono::milliseconds(1500));
        QCOMPARE(QFileInfo(stateFile()).lastModified(), before);
    }

    void filesFromOutsideAreShownWhereTheyAreOpen()
    {
        m_alice->open(a());
        MainWindow *first = &m_alice->window();
        first->actions()->newWindow->trigger();
        QVERIFY(&m_alice->window() != first);
        m_alice->windows().open({PictureSource::fromFile(a())});
        QCOMPARE(&m_alice->window(), first);
        QCOMPARE(names(), QStringList({QString(), QStringLiteral("a")}));
        m_alice->windows().open({PictureSource::fromFile(b())});
        QCOMPARE(names(), QStringList({QString(), QStringLiteral("a b")}));
        m_alice->windows().open({PictureSource::fromFile(a())}, true);
        QCOMPARE(names(), QStringList({QString(), QStringLiteral("a b"), QStringLiteral("a")}));
    }

    void pinsHaveTheSizeThatWasChosen()
    {
        m_alice->open(a());
        QCOMPARE(m_alice->view().imageCanvas()->markerDiameter(), Settings::usualPinSize);
        m_alice->settings().setPinSize(9);
        QCOMPARE(m_alice->view().imageCanvas()->markerDiameter(), 9.0);
        m_alice->open(b());
        QCOMPARE(m_alice->view().imageCanvas()->markerDiameter(), 9.0);
    }
};

QTEST_MAIN(TestWindows)
#include "tst_windows.moc"
