// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teamserver.h"

#include "picturetabbar.h"
#include "tabdrag.h"
#include "windowactions.h"

#include "canvas/imagecanvas.h"
#include "conversation/conversationpanel.h"
#include "testkit/patience.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTest>

using namespace Pinthread;

/// Several pictures side by side in one window.
class TestPanes : public QObject
{
    Q_OBJECT

    std::unique_ptr<TeamServer> m_server;
    std::unique_ptr<Person> m_alice;

    [[nodiscard]] Panes &panes() const { return *m_alice->window().panes(); }
    [[nodiscard]] const WindowActions &actions() const { return *m_alice->window().actions(); }
    /// The names of the tabs: "a b | *c" for two panes, with a star before the current tab of the current pane.
    [[nodiscard]] QString arrangement() const
    {
        QStringList columns;
        for (const Pane *pane : panes().all()) {
            QStringList names;
            for (int i = 0; i < pane->count(); ++i) {
                const bool current = pane == panes().current() && i == pane->currentIndex();
                names += (current ? QStringLiteral("*") : QString()) + pane->nameOf(i).chopped(4);
            }
            columns += names.join(u' ');
        }
        return columns.join(QStringLiteral(" | "));
    }
    void open(const QStringList &names) const
    {
        QStringList files;
        for (const QString &name : names) {
            const QColor colour = QColor::fromHsv(name.front().unicode() * 37 % 360, 200, 200);
            files += m_server->picture(qPrintable(name + QStringLiteral(".png")), colour);
        }
        m_alice->drop(files);
        for (const AssetView *view : m_alice->window().views())
            QTRY_COMPARE(view->opener().stage(), AssetOpener::Stage::Ready);
    }
    /// Lets go of the current pane's current tab over \a target, at this part of its width (0–1).
    void dragTab(Pane &target, double part) const
    {
        const TabDrag tab(*panes().current(), panes().current()->currentIndex());
        const std::unique_ptr<QMimeData> mime(TabDrag::mimeData());
        QWidget *over = target.parentWidget();
        const QPoint there = target.mapTo(over, QPoint(int(target.width() * part), target.height() / 2));
        QDragEnterEvent enter(there, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(over, &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(there, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(over, &move);
        QDropEvent drop(there, Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(over, &drop);
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<TeamServer>();
        m_alice = m_server->person("Alice");
        QVERIFY(Testkit::eventually([&] { return m_alice->workspace().isOnline(); }));
    }
    void cleanup()
    {
        m_alice.reset();
        m_server.reset();
    }

    void showBesidePutsThePictureBesideTheOthers()
    {
        open({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        QCOMPARE(arrangement(), QStringLiteral("a b *c"));
        actions().showBeside->trigger();
        QCOMPARE(arrangement(), QStringLiteral("a b | *c"));
        QVERIFY(panes().all().first()->currentView()->isVisible());
        QVERIFY(panes().all().last()->currentView()->isVisible());
        QCOMPARE(m_alice->window().windowTitle(), QStringLiteral("c.png – Pinthread"));

        // One that is alone is shown a second time: two looks at the same.
        actions().showBeside->trigger();
        QCOMPARE(arrangement(), QStringLiteral("a b | c | *c"));
        QTRY_COMPARE(m_alice->view().opener().stage(), AssetOpener::Stage::Ready);
        QCOMPARE(m_alice->view().imageCanvas()->imageSize(), QSize(400, 300));
        QCOMPARE(m_alice->window().views().size(), 4);
    }

    void aDialogThatIsClosedLeavesTheCurrentPictureAsItWas()
    {
        open({QStringLiteral("a"), QStringLiteral("b")});
        actions().showBeside->trigger();
        actions().nextPane->trigger();
        QCOMPARE(arrangement(), QStringLiteral("*a | b"));
        MainWindow &window = m_alice->window();
        window.activateWindow();
        QTRY_VERIFY(window.isActiveWindow());
        QDialog dialog(&window);
        dialog.show();
        dialog.activateWindow();
        QTRY_VERIFY(dialog.isActiveWindow());
        // Meanwhile something in the other picture takes the focus, as a thread does that comes back after a start.
        panes().all().last()->currentView()->imageCanvas()->setFocus();
        QCOMPARE(arrangement(), QStringLiteral("*a | b"));
        dialog.close();
        window.activateWindow();
        QTRY_VERIFY(window.isActiveWindow());
        QCoreApplication::processEvents();
        QCOMPARE(arrangement(), QStringLiteral("*a | b"));
        QVERIFY(!panes().all().last()->isAncestorOf(window.focusWidget()));
    }

    void eachHasDiscussionsOfItsOwn()
    {
        open({QStringLiteral("a"), QStringLiteral("b")});
        actions().showBeside->trigger();
        m_alice->clickAt(50, 50);
        m_alice->write(QStringLiteral("On b"));
        QTRY_COMPARE(m_alice->conversations(), QStringList(QStringLiteral("1: On b")));
        actions().nextPane->trigger();
        QCOMPARE(arrangement(), QStringLiteral("*a | b"));
        QVERIFY(m_alice->conversations().isEmpty());
        m_alice->clickAt(50, 50);
        m_alice->write(QStringLiteral("On a"));
        QTRY_COMPARE(m_alice->conversations(), QStringList(QStringLiteral("1: On a")));
        // Both threads stay open, side by side.
        for (const AssetView *view : m_alice->window().views())
            QVERIFY(view->board()->chat()->isVisible());
    }

    void theSamePictureTwiceStaysInStep()
    {
        open({QStringLiteral("a")});
        actions().showBeside->trigger();
        QTRY_VERIFY(!m_alice->view().imageCanvas()->isReadOnly());
        m_alice->clickAt(50, 50);
        m_alice->write(QStringLiteral("Twice"));
        QTRY_COMPARE(m_alice->conversations(), QStringList(QStringLiteral("1: Twice")));
        AssetView *other = panes().all().first()->currentView();
        QTRY_COMPARE(other->imageCanvas()->markers().size(), 1);
        // Closing one leaves the other in step.
        actions().close->trigger();
        QCOMPARE(arrangement(), QStringLiteral("*a"));
        m_alice->clickAt(20, 20);
        m_alice->write(QStringLiteral("Once"));
        QTRY_COMPARE(m_alice->conversations().size(), 2);
        QTRY_COMPARE(m_alice->conversations().last(), QStringLiteral("2: Once"));
    }

    void tabsMoveBetweenPanesByKeyboard()
    {
        open({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        AssetView *c = &m_alice->view();
        actions().moveRight->trigger();
        QCOMPARE(arrangement(), QStringLiteral("a b | *c"));
        QVERIFY(!actions().moveRight->isEnabled());
        actions().moveLeft->trigger();
        QCOMPARE(arrangement(), QStringLiteral("a b *c")); // The empty pane has closed.
        actions().moveLeft->trigger();
        QCOMPARE(arrangement(), QStringLiteral("*c | a b"));
        QCOMPARE(&m_alice->view(), c); // It was moved, not opened again.
        QVERIFY(!actions().moveLeft->isEnabled());
        QTest::keyClick(&m_alice->window(), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(arrangement(), QStringLiteral("a b *c"));
    }

    void theFocusDecidesWhichPaneIsMeant()
    {
        open({QStringLiteral("a"), QStringLiteral("b")});
        actions().showBeside->trigger();
        QCOMPARE(arrangement(), QStringLiteral("a | *b"));
        m_alice->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_alice->window()));
        QTest::keyClick(m_alice->view().imageCanvas(), Qt::Key_F6);
        QCOMPARE(arrangement(), QStringLiteral("*a | b"));
        QVERIFY(m_alice->view().imageCanvas()->hasFocus());
        QTest::keyClick(m_alice->view().imageCanvas(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(arrangement(), QStringLiteral("a | *b"));
        Pane *left = panes().all().first();
        QTest::mouseClick(left->currentView()->imageCanvas()->viewport(), Qt::LeftButton, {}, QPoint(3, 3));
        QCOMPARE(arrangement(), QStringLiteral("*a | b"));
        QVERIFY(left->tabBar()->isVisible());
        actions().close->trigger();
        QCOMPARE(arrangement(), QStringLiteral("*b"));
        QVERIFY(!panes().current()->tabBar()->isVisible());
        actions().close->trigger();
        QVERIFY(m_alice->window().isHomeShown());
    }

    void inOnePaneTheFocusGoesFromPartToPart()
    {
        open({QStringLiteral("a")});
        m_alice->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_alice->window()));
        AssetView &view = m_alice->view();
        m_alice->clickAt(50, 50);
        m_alice->write(QStringLiteral("Here"));
        QTRY_COMPARE(m_alice->conversations().size(), 1);
        view.imageCanvas()->setFocus();
        actions().nextPane->trigger();
        QVERIFY(view.board()->chat()->isAncestorOf(QApplication::focusWidget()));
        actions().nextPane->trigger();
        QVERIFY(view.panel()->isAncestorOf(QApplication::focusWidget()));
        actions().nextPane->trigger();
        QVERIFY(view.imageCanvas()->hasFocus());
    }

    void tabsAreDragged()
    {
        open({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        Pane *left = panes().current();
        dragTab(*left, 0.5);
        QCOMPARE(arrangement(), QStringLiteral("a b *c")); // Onto itself.
        dragTab(*left, 0.9);
        QCOMPARE(arrangement(), QStringLiteral("a b | *c"));
        dragTab(*left, 0.1);
        QCOMPARE(arrangement(), QStringLiteral("*c | a b"));
        dragTab(*left, 0.5);
        QCOMPARE(arrangement(), QStringLiteral("a b *c"));
    }

    void aTabOfAnotherProgramIsNoneOfOurs()
    {
        open({QStringLiteral("a")});
        const std::unique_ptr<QMimeData> mime(TabDrag::mimeData());
        QDragEnterEvent enter(QPoint(100, 100), Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&panes(), &enter);
        QVERIFY(!enter.isAccepted());
        QDropEvent drop(QPointF(100, 100), Qt::MoveAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&panes(), &drop);
        QCOMPARE(arrangement(), QStringLiteral("*a"));
    }

    void closingTheOthers()
    {
        open({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        actions().previousPicture->trigger();
        QCOMPARE(arrangement(), QStringLiteral("a *b c"));
        actions().closeOthers->trigger();
        QCOMPARE(arrangement(), QStringLiteral("*b"));
        QVERIFY(!actions().closeOthers->isEnabled());
    }

    void whatIsDroppedOnAPaneOpensThere()
    {
        open({QStringLiteral("a"), QStringLiteral("b")});
        actions().showBeside->trigger();
        QCOMPARE(arrangement(), QStringLiteral("a | *b"));
        m_alice->drop({m_server->picture("c.png", Qt::black)}); // At (200, 200).
        QCOMPARE(arrangement(), QStringLiteral("a *c | b"));
    }

    void theLibraryIsNeverFar()
    {
        open({QStringLiteral("a")});
        AssetView *a = &m_alice->view();
        actions().home->trigger();
        QVERIFY(m_alice->window().isHomeShown());
        QVERIFY(!m_alice->window().currentView());
        QVERIFY(!actions().fit->isEnabled());
        Person::press(m_alice->window(), "Back to the pictures");
        QCOMPARE(m_alice->window().currentView(), a);
        actions().home->trigger();
        QTest::keyClick(m_alice->window().findChild<QWidget *>(QStringLiteral("libraryPage")), Qt::Key_Escape);
        QCOMPARE(m_alice->window().currentView(), a);
        actions().home->trigger();
        open({QStringLiteral("b")});
        QCOMPARE(arrangement(), QStringLiteral("a *b"));
        QVERIFY(!m_alice->window().isHomeShown());
    }

    void inANarrowPaneTheListIsBelowOrFoldedAway()
    {
        open({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        const auto panelOf = [&](int pane) { return panes().all().at(pane)->currentView()->panel(); };
        const auto canvasOf = [&](int pane) { return panes().all().at(pane)->currentView()->imageCanvas(); };
        const auto below = [&](int pane) {
            return panelOf(pane)->isVisible()
                   && panelOf(pane)->mapToGlobal(QPoint()).y()
                          >= canvasOf(pane)->mapToGlobal(QPoint(0, canvasOf(pane)->height())).y();
        };
        QVERIFY(panelOf(0)->isVisible() && !below(0));
        actions().showBeside->trigger();
        actions().previousPane->trigger();
        actions().showBeside->trigger();
        QCOMPARE(panes().count(), 2);
        QTRY_VERIFY(below(0) && below(1));
        m_alice->window().resize(700, 360);
        QTRY_VERIFY(!panelOf(0)->isVisible());
        QVERIFY(canvasOf(0)->isVisible() && canvasOf(1)->isVisible());
        // A thread finds its place all the same.
        m_alice->clickAt(50, 50);
        QVERIFY(m_alice->view().board()->chat()->isVisible());
        m_alice->write(QStringLiteral("Small"));
        QTRY_COMPARE(m_alice->conversations().size(), 1);
        m_alice->window().resize(1800, 760);
        QTRY_VERIFY(panelOf(0)->isVisible() && !below(0));
    }

    void theListHasOneWidthInAWindow()
    {
        open({QStringLiteral("a"), QStringLiteral("b")});
        Q_EMIT m_alice->view().panelWidthChanged(350);
        actions().previousPicture->trigger();
        QTRY_COMPARE(m_alice->view().panel()->width(), 350);
        open({QStringLiteral("d")});
        QTRY_COMPARE(m_alice->view().panel()->width(), 350);
        actions().panel->trigger();
        for (const AssetView *view : m_alice->window().views())
            QVERIFY(view->panel()->parentWidget()->isHidden());
    }
};

QTEST_MAIN(TestPanes)
#include "tst_panes.moc"
