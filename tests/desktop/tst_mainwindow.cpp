// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teamserver.h"

#include "connectionbanner.h"
#include "windowactions.h"

#include "canvas/imagecanvas.h"
#include "conversation/conversationpanel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QTabBar>
#include <QTest>

using namespace Pinthread;

/// The window as people use it, on a real server over real sockets.
class TestMainWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<TeamServer> m_server;

    [[nodiscard]] std::unique_ptr<Person> person(const char *name) const { return m_server->person(name); }
    [[nodiscard]] QString picture(const char *name, QColor colour = Qt::darkCyan) const
    {
        return m_server->picture(name, colour);
    }
    static QString text(QWidget &in, const char *objectName)
    {
        const auto *label = in.findChild<QLabel *>(QLatin1String(objectName));
        return label ? label->text() : QString();
    }
    static void open(Person &person, const QString &fileName) { person.open(fileName); }

private Q_SLOTS:
    void init() { m_server = std::make_unique<TeamServer>(); }
    void cleanup() { m_server.reset(); }

    void beginsWithAPlaceToDrop()
    {
        const auto alice = person("Alice");
        QVERIFY(!alice->window().currentView());
        QVERIFY(alice->window().isHomeShown());
        QVERIFY(!alice->window().actions()->fit->isEnabled());
        QTRY_VERIFY(alice->workspace().isOnline());
    }

    void aDroppedPictureIsShownAndSentToTheServer()
    {
        const auto alice = person("Alice");
        open(*alice, picture("mock.png"));
        QCOMPARE(alice->window().windowTitle(), QStringLiteral("mock.png – Pinthread"));
        QTRY_COMPARE(text(alice->view(), "presence"), QStringLiteral("You"));
        QTRY_COMPARE(text(alice->view(), "connectionState"), QStringLiteral("Connected"));
        const auto asset = alice->view().opener().asset();
        const QString content = m_server->filePath(QStringLiteral("content.png"));
        bool downloaded = false;
        alice->workspace().api().downloadContent(*asset, content, 1 << 20, [&](const auto &answer) {
            QVERIFY2(answer, "the server does not have the content");
            downloaded = true;
        });
        QTRY_VERIFY(downloaded);
        QCOMPARE(QImage(content), QImage(m_server->filePath(QStringLiteral("mock.png"))));
    }

    void aPinIsThereAtOnceAndEverywhere()
    {
        const auto alice = person("Alice");
        const auto bob = person("Bob");
        const QString file = picture("mock.png");
        open(*alice, file);

        // Bob has the same picture from somewhere else: from his clipboard.
        QFile bytes(file);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        auto *clipboard = new QMimeData;
        clipboard->setData(QStringLiteral("image/png"), bytes.readAll());
        QGuiApplication::clipboard()->setMimeData(clipboard);
        bob->window().actions()->paste->trigger();
        QTRY_VERIFY(bob->window().currentView());
        QTRY_COMPARE(text(bob->view(), "presence"), QStringLiteral("You, Alice"));
        QTRY_COMPARE(text(alice->view(), "presence"), QStringLiteral("You, Bob"));

        alice->clickAt(25, 30);
        alice->write(QStringLiteral("Too dark"));
        QCOMPARE(alice->conversations(), QStringList(QStringLiteral("unsent: Too dark")));
        QTRY_COMPARE(alice->conversations(), QStringList(QStringLiteral("1: Too dark")));
        QTRY_COMPARE(bob->conversations(), QStringList(QStringLiteral("1: Too dark")));
        QTRY_COMPARE(bob->view().imageCanvas()->markers().size(), 1);
        const Marker marker = bob->view().imageCanvas()->markers().first().marker;
        QVERIFY(qAbs(marker.x - 25) < 1 && qAbs(marker.y - 30) < 1);
        QCOMPARE(text(alice->view(), "discussionCount"), text(bob->view(), "discussionCount"));

        QTest::mouseClick(
            bob->view().imageCanvas()->viewport(), Qt::LeftButton, {},
            bob->view().imageCanvas()->markerRect(bob->view().imageCanvas()->markers().first().id).center());
        bob->write(QStringLiteral("Agreed"));
        QTRY_COMPARE(alice->view().board()->conversations().itemAt(0).commentCount(), 2);
    }

    void whatIsDoneOfflineFailsAndCanBeRetried()
    {
        auto alice = person("Alice");
        const QString file = picture("mock.png");
        open(*alice, file);
        alice->clickAt(25, 30);
        alice->write(QStringLiteral("Too dark"));
        QTRY_COMPARE(alice->conversations(), QStringList(QStringLiteral("1: Too dark")));

        m_server->stop();
        auto *banner = alice->window().findChild<ConnectionBanner *>();
        QTRY_VERIFY(banner->isRaised());
        QVERIFY(banner->text().contains(QStringLiteral("You are offline.")));
        QTest::keyClick(alice->view().imageCanvas(), Qt::Key_Escape);
        alice->clickAt(70, 60);
        alice->write(QStringLiteral("Too small"));
        const QStringList afterwards{QStringLiteral("1: Too dark"), QStringLiteral("failed: Too small")};
        QCOMPARE(alice->conversations(), afterwards);

        // The program ends and begins again, still without a server.
        alice.reset();
        alice = person("Alice");
        alice->drop({file});
        QTRY_COMPARE(alice->conversations(), afterwards);
        QTRY_COMPARE(alice->view().imageCanvas()->markers().size(), 2);
        QCOMPARE(alice->view().imageCanvas()->markers().constLast().state, MarkerView::State::Failed);

        m_server->start();
        alice->workspace().tryNow();
        QTRY_COMPARE_WITH_TIMEOUT(alice->conversations(), afterwards, 20'000);
        alice->view().board()->openConversation(alice->view().imageCanvas()->markers().constLast().id);
        QWidget *retry = nullptr;
        QTRY_VERIFY((retry = Person::button(alice->view(), QStringLiteral("Retry"))));
        QTRY_VERIFY(retry->isEnabled());
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_COMPARE(alice->conversations(),
                     QStringList({QStringLiteral("1: Too dark"), QStringLiteral("2: Too small")}));
        QTRY_VERIFY(!banner || !alice->window().findChild<ConnectionBanner *>()->isRaised());
    }

    void whatWasDiscardedComesBackWithUndo()
    {
        const auto alice = person("Alice");
        open(*alice, picture("mock.png"));
        m_server->stop();
        QTRY_VERIFY(!alice->workspace().isOnline());
        alice->clickAt(70, 60);
        alice->write(QStringLiteral("Too small"));
        const QStringList failed{QStringLiteral("failed: Too small")};
        QCOMPARE(alice->conversations(), failed);
        Person::press(alice->view(), "Discard");
        QCOMPARE(alice->conversations(), QStringList());
        QVERIFY2(alice->view().noticeText().contains(QStringLiteral("Too small")),
                 qPrintable(alice->view().noticeText()));
        Person::press(alice->view(), "Undo");
        QCOMPARE(alice->conversations(), failed);
        QVERIFY(alice->view().board()->chat()->isVisible());
        QVERIFY(alice->view().noticeText().isEmpty());

        m_server->start();
        alice->workspace().tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(alice->workspace().isOnline(), 20'000);
        Person::press(alice->view(), "Retry");
        QTRY_COMPARE(alice->conversations(), QStringList(QStringLiteral("1: Too small")));
    }

    void theMenuHasWhatCanBeDoneToTheChosenConversation()
    {
        const auto alice = person("Alice");
        open(*alice, picture("mock.png"));
        const WindowActions &actions = *alice->window().actions();
        QVERIFY(!actions.remove->isEnabled());
        QVERIFY(!actions.resolve->isEnabled());
        alice->clickAt(25, 30);
        alice->write(QStringLiteral("Too dark"));
        QTRY_COMPARE(alice->conversations(), QStringList(QStringLiteral("1: Too dark")));
        QTRY_VERIFY(actions.remove->isEnabled());
        QVERIFY(actions.resolve->isEnabled());
        const QString resolve = actions.resolve->text();
        actions.resolve->trigger();
        const auto isResolved = [&] {
            return alice->view().board()->conversations().itemAt(0).conversation.isResolved();
        };
        QTRY_VERIFY(isResolved());
        QVERIFY(actions.resolve->text() != resolve);
        actions.resolve->trigger();
        QTRY_VERIFY(!isResolved());
        QCOMPARE(actions.resolve->text(), resolve);
        alice->view().board()->chat()->putAway();
        QVERIFY(!actions.remove->isEnabled());
        QVERIFY(!actions.resolve->isEnabled());
    }

    void theListCanBePutAwayInItsOwnCorner()
    {
        const auto alice = person("Alice");
        alice->window().resize(1200, 800);
        open(*alice, picture("mock.png"));
        QTRY_VERIFY(alice->view().panel()->isVisible());
        Person::press(alice->view(), "Hide this list (F9)");
        QVERIFY(!alice->view().panel()->isVisible());
        QVERIFY(!alice->window().actions()->panel->isChecked());
        alice->window().actions()->panel->trigger();
        QVERIFY(alice->view().panel()->isVisible());
    }

    void aPictureOpenedOfflineIsShownAndFindsItsServerLater()
    {
        m_server->stop();
        const auto alice = person("Alice");
        alice->drop({picture("mock.png")});
        QTRY_VERIFY(alice->window().currentView());
        QTRY_COMPARE(alice->view().imageCanvas()->imageSize(), QSize(400, 300));
        QTRY_VERIFY(!alice->view().noticeText().isEmpty());
        QVERIFY(alice->view().imageCanvas()->isReadOnly());
        m_server->start();
        alice->workspace().tryNow();
        QTRY_COMPARE_WITH_TIMEOUT(alice->view().opener().stage(), AssetOpener::Stage::Ready, 20'000);
        QTRY_VERIFY(!alice->view().imageCanvas()->isReadOnly());
        QVERIFY(alice->view().noticeText().isEmpty());
    }

    void theSamePictureTwiceIsOneTab()
    {
        const auto alice = person("Alice");
        const QString file = picture("mock.png");
        const QString copy = m_server->filePath(QStringLiteral("copy.png"));
        QVERIFY(QFile::copy(file, copy));
        alice->drop({file, picture("other.png", Qt::yellow)});
        QCOMPARE(alice->window().views().size(), 2);
        alice->drop({file});
        QCOMPARE(alice->window().views().size(), 2);
        QTRY_VERIFY(!alice->view().opener().urlId().isEmpty());
        alice->drop({copy});
        QTRY_COMPARE(alice->window().views().size(), 2);
        QCOMPARE(alice->view().opener().source().name, QStringLiteral("mock.png"));
        alice->window().actions()->nextPicture->trigger();
        QCOMPARE(alice->view().opener().source().name, QStringLiteral("other.png"));
        alice->window().actions()->close->trigger();
        alice->window().actions()->close->trigger();
        QVERIFY(!alice->window().currentView());
        QVERIFY(alice->window().isHomeShown());
    }

    void whatIsNoPictureIsSaidSo()
    {
        const auto alice = person("Alice");
        QTRY_VERIFY(alice->workspace().isOnline());
        QFile file(m_server->filePath(QStringLiteral("broken.png")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QFile whole(picture("mock.png"));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        file.write(whole.readAll().left(60));
        file.close();
        alice->drop({file.fileName()});
        QTRY_VERIFY(!alice->view().noticeText().isEmpty());
        QCOMPARE(alice->view().opener().stage(), AssetOpener::Stage::NoPicture);
        QVERIFY(alice->view().imageCanvas()->isReadOnly());
        QTest::mouseClick(Person::button(alice->view(), QStringLiteral("Close")), Qt::LeftButton);
        QVERIFY(!alice->window().currentView());
    }

    void conversationsAreWalkedWithTheKeyboard()
    {
        const auto alice = person("Alice");
        open(*alice, picture("mock.png"));
        const QStringList texts{QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")};
        for (int i = 0; i < texts.size(); ++i) {
            alice->clickAt(20 + 25 * i, 40);
            alice->write(texts.at(i));
            QTRY_COMPARE(alice->view().board()->conversations().counts().open, i + 1);
            QTRY_COMPARE(alice->conversations().last(), QStringLiteral("%1: %2").arg(i + 1).arg(texts.at(i)));
            QTest::keyClick(alice->view().imageCanvas(), Qt::Key_Escape);
        }
        alice->view().imageCanvas()->setFocus();
        const auto shown = [&] {
            const ChatWindow *chat = alice->view().board()->chat();
            const ConversationItem *item = alice->view().board()->conversations().item(chat->conversationId());
            return item ? item->title() : QString();
        };
        alice->window().actions()->next->trigger();
        QCOMPARE(shown(), QStringLiteral("One"));
        alice->window().actions()->next->trigger();
        QCOMPARE(shown(), QStringLiteral("Two"));
        alice->window().actions()->previous->trigger();
        QCOMPARE(shown(), QStringLiteral("One"));
        QCOMPARE(alice->view().panel()->current(), alice->view().imageCanvas()->selected());
    }

    void everythingCanBeDoneWithoutAMouse()
    {
        const auto alice = person("Alice");
        open(*alice, picture("mock.png"));
        ImageCanvas *canvas = alice->view().imageCanvas();
        alice->window().actions()->placeByKeyboard->trigger();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(canvas, Qt::Key_Left);
        QTest::keyClick(canvas, Qt::Key_Return);
        QVERIFY(alice->view().board()->chat() && alice->view().board()->chat()->isVisible());
        alice->write(QStringLiteral("By keyboard"));
        QTRY_COMPARE(alice->conversations(), QStringList(QStringLiteral("1: By keyboard")));
        QTest::keyClick(canvas, Qt::Key_Escape);
        QVERIFY(!alice->view().board()->chat()->isVisible());
        alice->window().actions()->next->trigger();
        QVERIFY(alice->view().board()->chat()->isVisible());
    }

    void whatIsNotSentYetCanBeFoundAgain()
    {
        const auto alice = person("Alice");
        open(*alice, picture("mock.png"));
        ImageCanvas *canvas = alice->view().imageCanvas();
        alice->clickAt(20, 20);
        alice->type(QStringLiteral("Half a thou"));
        QVERIFY(canvas->markers().isEmpty());
        QTest::keyClick(alice->view().board()->chat()->focusWidget(), Qt::Key_Escape);
        QCOMPARE(canvas->markers().size(), 1);
        QCOMPARE(canvas->markers().first().state, MarkerView::State::Unsent);
        QVERIFY(canvas->markers().first().label.contains(QStringLiteral("Half a thou")));
        QVERIFY(alice->conversations().isEmpty());

        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {},
                          canvas->markerRect(canvas->markers().first().id).center());
        QCOMPARE(alice->typed(), QStringLiteral("Half a thou"));
        QVERIFY(canvas->markers().isEmpty());
        alice->write(QStringLiteral("ght"));
        QTRY_COMPARE(alice->conversations(), QStringList(QStringLiteral("1: Half a thought")));
        QCOMPARE(canvas->markers().size(), 1);
    }

    void deletingAsksFirst()
    {
        const auto alice = person("Alice");
        open(*alice, picture("mock.png"));
        alice->clickAt(50, 50);
        alice->write(QStringLiteral("Away with this"));
        QTRY_COMPARE(alice->conversations(), QStringList(QStringLiteral("1: Away with this")));
        alice->window().actions()->remove->trigger();
        QCOMPARE(alice->conversations().size(), 1);
        QWidget *sure = nullptr;
        QTRY_VERIFY((sure = Person::button(alice->view(), QStringLiteral("Delete"))));
        QTest::mouseClick(sure, Qt::LeftButton);
        QTRY_VERIFY(alice->conversations().isEmpty());
        QVERIFY(!alice->view().board()->chat()->isVisible());
    }

    void aDraggedPinMovesForEverybody()
    {
        const auto alice = person("Alice");
        const auto bob = person("Bob");
        const QString file = picture("mock.png");
        open(*alice, file);
        open(*bob, file);
        alice->clickAt(20, 20);
        alice->write(QStringLiteral("Here"));
        QTRY_COMPARE(bob->conversations(), QStringList(QStringLiteral("1: Here")));
        QTest::keyClick(alice->view().imageCanvas(), Qt::Key_Escape);

        ImageCanvas *canvas = alice->view().imageCanvas();
        const ConversationId id = canvas->markers().first().id;
        const QPoint from = canvas->markerRect(id).center();
        const QPoint by = canvas->viewportPosition({60, 50}) - canvas->viewportPosition({20, 20});
        QTest::mousePress(canvas->viewport(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 6; ++i)
            QTest::mouseMove(canvas->viewport(), from + by * i / 6);
        QTest::mouseRelease(canvas->viewport(), Qt::LeftButton, {}, from + by);
        const auto at = [&](Person &person) { return person.view().imageCanvas()->markers().first().marker; };
        QTRY_VERIFY(qAbs(at(*bob).x - 60) < 1 && qAbs(at(*bob).y - 50) < 1);
        QCOMPARE(at(*alice), at(*bob));
        // Not Alice's to say, Bob may not move it: it is hers.
        QVERIFY(!bob->view().imageCanvas()->markers().first().movable);
    }

    void inASmallWindowTheThreadIsInTheColumn()
    {
        const auto alice = person("Alice");
        open(*alice, picture("mock.png"));
        alice->clickAt(50, 50);
        QVERIFY(!alice->view().board()->chat()->isDocked());
        alice->window().resize(520, 480);
        QTRY_VERIFY(alice->view().board()->chat()->isDocked());
        QVERIFY(alice->view().board()->chat()->isVisible());
        alice->write(QStringLiteral("Still here"));
        QTRY_COMPARE(alice->conversations(), QStringList(QStringLiteral("1: Still here")));
        alice->view().board()->chat()->putAway();
        QVERIFY(alice->view().panel()->isVisible());
        alice->window().resize(1100, 760);
        alice->view().board()->openConversation(alice->view().imageCanvas()->markers().first().id);
        QTRY_VERIFY(!alice->view().board()->chat()->isDocked());
        QVERIFY(alice->view().board()->chat()->isVisible());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
