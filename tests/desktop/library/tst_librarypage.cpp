// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/button.h"
#include "conversation/messagebar.h"
#include "desktop/library/libraryscene.h"
#include "library/librarylist.h"
#include "library/librarypage.h"
#include "library/startpage.h"
#include "testkit/patience.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;

class TestLibraryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }

    void init()
    {
        m_model = std::make_unique<LibraryModel>();
        m_page = std::make_unique<LibraryPage>(m_scene.clock);
        m_page->setModel(m_model.get());
        m_page->setState({});
        m_page->resize(900, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
        QTRY_VERIFY(m_page->isActiveWindow());
    }
    void cleanup()
    {
        m_page.reset();
        m_model.reset();
    }

    void whoHasNoNameYetIsAskedInPlace()
    {
        auto *name = m_page->findChild<QLineEdit *>(QStringLiteral("startName"));
        QVERIFY(!name->isVisible());
        m_page->askForUserName(QStringLiteral("root"));
        QVERIFY(name->isVisible());
        QCOMPARE(name->text(), QStringLiteral("root"));
        QSignalSpy chosen(m_page.get(), &LibraryPage::userNameChosen);
        name->setFocus();
        QTest::keyClick(name, Qt::Key_Return); // The suggestion stays one.
        QVERIFY(chosen.isEmpty());
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Ines"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("Ines"));
        QVERIFY(!name->hasFocus()); // What comes next is at hand.
    }

    void whileItIsEmptyItInvitesToBegin()
    {
        auto *start = m_page->findChild<StartPage *>();
        QVERIFY(start->isVisible());
        QVERIFY(!list()->isVisible());
        QVERIFY(!search()->isVisible());
        QSignalSpy open(m_page.get(), &LibraryPage::openFileRequested);
        QSignalSpy sample(m_page.get(), &LibraryPage::sampleRequested);
        QSignalSpy join(m_page.get(), &LibraryPage::joinRequested);
        for (const char *button : {"openButton", "sampleButton", "joinButton"})
            start->findChild<QPushButton *>(QLatin1String(button))->click();
        QCOMPARE(open.size(), 1);
        QCOMPARE(sample.size(), 1);
        QCOMPARE(join.size(), 1);
        m_model->setItems(m_scene.items(1));
        QVERIFY(!start->isVisible());
        QVERIFY(list()->isVisible());
        QVERIFY(m_page->findChild<QWidget *>(QStringLiteral("libraryDropHint"))->isVisible());
    }

    void whoMayNotAddIsNotInvitedTo()
    {
        m_model->setItems(m_scene.items(1));
        m_page->setState({.mayAdd = false});
        QVERIFY(!m_page->findChild<QWidget *>(QStringLiteral("libraryDropHint"))->isVisible());
        QVERIFY(!button("libraryOpenFile")->isVisible());
    }

    void lookingForItIsSaidWhenItTakesLong()
    {
        m_page->setState({.loading = true});
        QVERIFY(label("libraryLoading")->isVisible());
        QVERIFY(label("libraryLoading")->text().isEmpty());
        QTRY_VERIFY(!label("libraryLoading")->text().isEmpty());
        m_model->setItems(m_scene.items(1));
        QVERIFY(!label("libraryLoading")->isVisible());
    }

    void theCountsFollow()
    {
        QList<LibraryItem> items = m_scene.items(3);
        m_model->setItems(items);
        QCOMPARE(label("libraryCounts")->text(), QStringLiteral("3 items"));
        items[1].unread = true;
        m_model->updateItem(items.at(1));
        QCOMPARE(label("libraryCounts")->text(), QStringLiteral("3 items · 1 with something new"));
        m_page->setTeam(QStringLiteral("pins.example.org"));
        QCOMPARE(label("libraryCounts")->text(), QStringLiteral("pins.example.org · 3 items · 1 with something new"));
    }

    void searchFiltersWhileTyping()
    {
        m_model->setItems({m_scene.item(QStringLiteral("poster.png")), m_scene.item(QStringLiteral("icon.png"))});
        list()->setFocus();
        QTest::keySequence(list(), QKeySequence(QKeySequence::Find));
        QVERIFY(search()->hasFocus());
        QTest::keyClicks(search(), QStringLiteral("po"));
        QCOMPARE(shown(), texts({"poster.png"}));
        QTest::keyClicks(search(), QStringLiteral("x"));
        QCOMPARE(label("libraryNothing")->text(), QStringLiteral("Nothing here is called “pox”."));
        QVERIFY(label("libraryNothing")->isVisible());
        QTest::keyClick(search(), Qt::Key_Backspace);
        QTest::keyClick(search(), Qt::Key_Down);
        QVERIFY(list()->hasFocus());
        QCOMPARE(list()->currentIndex().data().toString(), QStringLiteral("poster.png"));
        search()->setFocus();
        QTest::keyClick(search(), Qt::Key_Escape);
        QCOMPARE(shown().size(), 2);
    }

    void theOrderIsChosenFromAMenu()
    {
        m_model->setItems({m_scene.item(QStringLiteral("b"), 1), m_scene.item(QStringLiteral("a"), 2)});
        QCOMPARE(shown(), texts({"b", "a"}));
        QSignalSpy chosen(m_page.get(), &LibraryPage::orderChosen);
        const QList<QAction *> orders = m_page->findChild<QMenu *>(QStringLiteral("libraryOrders"))->actions();
        QVERIFY(orders.at(0)->isChecked());
        orders.at(1)->trigger();
        QCOMPARE(shown(), texts({"a", "b"}));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(m_page->order(), LibraryOrder::By::Name);
        m_page->setOrder(LibraryOrder::By::Recency);
        QCOMPARE(shown(), texts({"b", "a"}));
        QCOMPARE(chosen.size(), 1);
    }

    void arrowsWalkAndEnterOpensWhatIsChosen()
    {
        const QList<LibraryItem> items = m_scene.items(12);
        m_model->setItems(items);
        QSignalSpy opened(m_page.get(), &LibraryPage::openRequested);
        list()->choose({items.at(0).id()});
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Right);
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Return);
        const int columns = 4; // Of 212 pixels and more, on 900.
        QCOMPARE(opened.takeFirst().first().value<QList<AssetId>>(), (QList{items.at(1 + columns).id()}));
        QTest::keyClick(list(), Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(list(), Qt::Key_Enter);
        QCOMPARE(opened.takeFirst().first().value<QList<AssetId>>(),
                 (QList{items.at(columns).id(), items.at(1 + columns).id()}));
    }

    void aDoubleClickOpens()
    {
        const QList<LibraryItem> items = m_scene.items(3);
        m_model->setItems(items);
        QSignalSpy opened(m_page.get(), &LibraryPage::openRequested);
        const QPoint second = list()->visualRect(list()->model()->index(1, 0)).center();
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, second);
        QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {}, second);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<QList<AssetId>>(), (QList{items.at(1).id()}));
    }

    void f2RenamesInPlace()
    {
        const LibraryItem item = m_scene.item(QStringLiteral("poster.final.png"));
        m_model->setItems({item});
        QSignalSpy renamed(m_page.get(), &LibraryPage::renameRequested);
        QSignalSpy opened(m_page.get(), &LibraryPage::openRequested);
        QLineEdit *editor = beginRenaming(item);
        QTRY_COMPARE(editor->selectedText(), QStringLiteral("poster.final"));
        QTest::keyClicks(editor, QStringLiteral("flyer"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(renamed.size(), 1);
        QCOMPARE(renamed.first().at(0).value<AssetId>(), item.id());
        QCOMPARE(renamed.first().at(1).toString(), QStringLiteral("flyer.png"));
        QTRY_VERIFY(list()->hasFocus());
        QVERIFY(opened.isEmpty());
    }

    void escapeLeavesTheNameAsItWas()
    {
        const LibraryItem item = m_scene.item(QStringLiteral("poster.png"));
        m_model->setItems({item});
        QSignalSpy renamed(m_page.get(), &LibraryPage::renameRequested);
        QSignalSpy opened(m_page.get(), &LibraryPage::openRequested);
        QLineEdit *editor = beginRenaming(item);
        QTest::keyClicks(editor, QStringLiteral("flyer"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QTRY_VERIFY(list()->hasFocus());
        QVERIFY(renamed.isEmpty());
        QVERIFY(opened.isEmpty());
    }

    void whatIsBeingTypedOutlivesNewsOfTheSamePicture()
    {
        LibraryItem item = m_scene.item(QStringLiteral("poster.png"));
        m_model->setItems({item});
        QLineEdit *editor = beginRenaming(item);
        QTRY_COMPARE(editor->selectedText(), QStringLiteral("poster"));
        QTest::keyClicks(editor, QStringLiteral("fly"));
        item.summary.conversations = 7;
        m_model->setItems({item, m_scene.item(QStringLiteral("another"))});
        QCOMPARE(editor->text(), QStringLiteral("fly.png"));
        QVERIFY(editor->isVisible());
    }

    void whoMayNotRenameIsTold()
    {
        LibraryItem item = m_scene.item(QStringLiteral("poster.png"));
        item.mayRename = false;
        m_model->setItems({item});
        list()->choose({item.id()});
        QTest::keyClick(list(), Qt::Key_F2);
        QVERIFY(!m_page->findChild<QLineEdit *>(QStringLiteral("nameEditor")));
        QVERIFY(bar("libraryProblem")->isVisible());
        button("libraryProblemClose")->click();
        QVERIFY(!bar("libraryProblem")->isVisible());
    }

    void deleteAsksAndRemovesOnYesAlone()
    {
        const QList<LibraryItem> items = m_scene.items(3);
        m_model->setItems(items);
        QSignalSpy removed(m_page.get(), &LibraryPage::removeRequested);
        list()->choose({items.at(0).id(), items.at(2).id()});
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Delete);
        QVERIFY(button("confirmNo")->hasFocus());
        QTest::keyClick(button("confirmNo"), Qt::Key_Escape);
        QVERIFY(list()->hasFocus());
        QVERIFY(removed.isEmpty());

        QTest::keyClick(list(), Qt::Key_Delete);
        QTest::keyClick(button("confirmYes"), Qt::Key_Return);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.first().first().value<QList<AssetId>>(), (QList{items.at(0).id(), items.at(2).id()}));
        QVERIFY(list()->hasFocus());
    }

    void whatIsNotTheirsIsSparedOrRefused()
    {
        QList<LibraryItem> items = m_scene.items(2);
        items[1].mayRemove = false;
        m_model->setItems(items);
        QSignalSpy removed(m_page.get(), &LibraryPage::removeRequested);
        list()->choose({items.at(1).id()});
        QTest::keyClick(list(), Qt::Key_Delete);
        QVERIFY(!m_page->findChild<QWidget *>(QStringLiteral("confirmation"))->isVisible());
        QVERIFY(bar("libraryProblem")->isVisible());

        list()->choose({items.at(0).id(), items.at(1).id()});
        QTest::keyClick(list(), Qt::Key_Delete);
        QVERIFY(!bar("libraryProblem")->isVisible());
        button("confirmYes")->click();
        QCOMPARE(removed.first().first().value<QList<AssetId>>(), (QList{items.at(0).id()}));
    }

    void whatWasRemovedCanBeBroughtBack()
    {
        const QList<LibraryItem> items = m_scene.items(3);
        m_model->setItems({items.at(0)});
        const Removal removal{.assets = {items.at(1).id(), items.at(2).id()}, .name = items.at(1).name()};
        m_page->setState({.removals = {removal}});
        QCOMPARE(bar("libraryRemoved")->text(), QStringLiteral("Removed 2 items."));
        QSignalSpy restored(m_page.get(), &LibraryPage::restoreRequested);
        button("libraryRemovedAction")->click();
        QCOMPARE(restored.size(), 1);
        list()->setFocus();
        QTest::keySequence(list(), QKeySequence(QKeySequence::Undo));
        QCOMPARE(restored.size(), 2);
        QCOMPARE(restored.last().first().value<QList<AssetId>>(), removal.assets);

        // It is pointed out where it is.
        m_page->setState({});
        QVERIFY(!bar("libraryRemoved")->isVisible());
        m_model->updateItem(items.at(1));
        m_model->updateItem(items.at(2));
        QCOMPARE(list()->chosen(), removal.assets);
        QVERIFY(list()->hasFocus());
    }

    void aNewNameThatIsNotSearchedForLeavesNothing()
    {
        LibraryItem item = m_scene.item(QStringLiteral("poster"));
        m_model->setItems({item});
        search()->setText(QStringLiteral("post"));
        QVERIFY(list()->isVisible());
        item.summary.asset.name = QStringLiteral("flyer");
        m_model->updateItem(item);
        QVERIFY(!list()->isVisible());
        QVERIFY(label("libraryNothing")->isVisible());
        button("libraryShowAll")->click();
        QCOMPARE(shown(), texts({"flyer"}));
    }

    void theOfferToUndoCanBePutAway()
    {
        m_page->setState({.removals = {{.assets = {m_scene.make<AssetId>()}, .name = QStringLiteral("poster")}}});
        QSignalSpy dismissed(m_page.get(), &LibraryPage::removalDismissed);
        button("libraryRemovedClose")->click();
        QCOMPARE(dismissed.size(), 1);
        QVERIFY(!bar("libraryRemoved")->isVisible());
    }

    void theMenuOffersWhatIsPossible()
    {
        QList<LibraryItem> items = m_scene.items(2);
        items[0].mayRemove = false;
        m_model->setItems(items);
        list()->choose({items.at(0).id()});
        QMenu *menu = openMenu();
        QVERIFY(action(menu, "libraryMenuOpen")->isEnabled());
        QVERIFY(action(menu, "libraryMenuRename")->isEnabled());
        QVERIFY(!action(menu, "libraryMenuRemove")->isEnabled());
        QVERIFY(!action(menu, "libraryMenuRead")->isEnabled());
        QSignalSpy opened(m_page.get(), &LibraryPage::openRequested);
        action(menu, "libraryMenuOpen")->trigger();
        QCOMPARE(opened.size(), 1);
        menu->close();

        items[1].unread = true;
        m_model->updateItem(items.at(1));
        list()->choose({items.at(0).id(), items.at(1).id()});
        menu = openMenu();
        QSignalSpy read(m_page.get(), &LibraryPage::markReadRequested);
        action(menu, "libraryMenuRead")->trigger();
        QCOMPARE(read.first().first().value<QList<AssetId>>().size(), 2);
        QVERIFY(!action(menu, "libraryMenuRename")->isEnabled());
        QVERIFY(action(menu, "libraryMenuRemove")->isEnabled());
        menu->close();
    }

    void anEarlierLibraryAndTroubleAreSaid()
    {
        m_model->setItems(m_scene.items(1));
        m_page->setState({.seenAt = m_scene.clock.now() - 60'000,
                          .problem = QStringLiteral("The server is away."),
                          .canTryAgain = true});
        QVERIFY(bar("librarySeen")->text().startsWith(QStringLiteral("This is the library as last seen: ")));
        QCOMPARE(bar("libraryProblem")->text(), QStringLiteral("The server is away."));
        QSignalSpy refresh(m_page.get(), &LibraryPage::refreshRequested);
        button("libraryProblemAction")->click();
        QCOMPARE(refresh.size(), 1);
        m_page->setState({});
        QVERIFY(!bar("librarySeen")->isVisible());
        QVERIFY(!bar("libraryProblem")->isVisible());
    }

    void thumbnailsAreWantedOfWhatIsSeenAlone()
    {
        QSignalSpy wanted(m_page.get(), &LibraryPage::thumbnailsWanted);
        const QList<LibraryItem> items = m_scene.items(200);
        m_model->setItems(items);
        QVERIFY(Testkit::eventually([&] { return !wanted.isEmpty(); }));
        const auto first = wanted.last().first().value<QList<AssetId>>();
        QVERIFY(first.contains(items.at(0).id()));
        QVERIFY(first.size() >= 8 && first.size() <= 24);
        const QSize pixels = wanted.last().at(1).toSize();
        QVERIFY(pixels.width() > 150 && pixels.width() < 260);

        // What has come is not asked for again, nor is what is asked for already.
        wanted.clear();
        for (const AssetId &id : first)
            m_model->setThumbnail(id, pictureOf(*m_model->item(id)));
        Testkit::meanwhile(std::chrono::milliseconds(50));
        QVERIFY(wanted.isEmpty());

        wanted.clear();
        list()->verticalScrollBar()->setValue(list()->verticalScrollBar()->maximum());
        QVERIFY(Testkit::eventually([&] { return !wanted.isEmpty(); }));
        const auto last = wanted.last().first().value<QList<AssetId>>();
        QVERIFY(last.contains(items.last().id()));
        QVERIFY(!last.contains(items.at(0).id()));
        QVERIFY(last.size() <= 24);
    }

    void nothingIsWantedWhileNobodySeesIt()
    {
        m_page->hide();
        QSignalSpy wanted(m_page.get(), &LibraryPage::thumbnailsWanted);
        m_model->setItems(m_scene.items(20));
        Testkit::meanwhile(std::chrono::milliseconds(50));
        QVERIFY(wanted.isEmpty());
        QSignalSpy shown(m_page.get(), &LibraryPage::shown);
        m_page->show();
        QCOMPARE(shown.size(), 1);
        QTRY_COMPARE(wanted.size(), 1);
    }

    void everythingIsNamedForAScreenReader()
    {
        m_model->setItems(m_scene.items(2));
        m_page->setState({.problem = QStringLiteral("x"), .canTryAgain = true, .removals = {{{AssetId()}, {}}}});
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            const bool isControl = widget->focusPolicy() != Qt::NoFocus && widget->isVisible();
            if (isControl && !qobject_cast<const QLabel *>(widget)) {
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
                QVERIFY(!widget->objectName().isEmpty());
            }
        }
    }

    void aThousandAssetsCostNothing()
    {
        QList<LibraryItem> items = m_scene.items(1000);
        QElapsedTimer timer;
        timer.start();
        m_model->setItems(items);
        m_page->grab();
        const qint64 shownIn = timer.restart();
        for (int round = 0; round < 20; ++round) {
            items[round * 50].unread = true;
            m_model->setItems(items);
            m_page->grab();
        }
        const qint64 changedIn = timer.restart();
        for (const char *words : {"9", "99", "999", "99", "9", ""}) {
            search()->setText(QLatin1String(words));
            m_page->grab();
        }
        const qint64 searchedIn = timer.restart();
        for (const LibraryItem &item : items.first(60))
            m_model->setThumbnail(item.id(), pictureOf(item));
        m_page->grab();
        timer.restart();
        QScrollBar *bar = list()->verticalScrollBar();
        for (int step = 0; step < 100; ++step) {
            bar->setValue(step * 20);
            m_page->grab();
        }
        const qint64 scrolledIn = timer.elapsed();
        qInfo(
            "1,000 assets shown in %lld ms; 20 refreshes, each shown, in %lld ms; 6 searches in %lld ms; 100 steps of "
            "scrolling in %lld ms",
            shownIn, changedIn, searchedIn, scrolledIn);
        const auto slow = static_cast<qint64>(Testkit::slowdown());
        QVERIFY(shownIn < 500 * slow);
        QVERIFY(changedIn < 2000 * slow);
        QVERIFY(searchedIn < 2000 * slow);
        QVERIFY(scrolledIn < 3000 * slow);
        QVERIFY(m_page->findChildren<QWidget *>().size() < 80); // None for an asset.
    }

private:
    [[nodiscard]] LibraryList *list() const { return m_page->findChild<LibraryList *>(); }
    [[nodiscard]] QLineEdit *search() const { return m_page->findChild<QLineEdit *>(QStringLiteral("librarySearch")); }
    [[nodiscard]] QLabel *label(const char *name) const { return m_page->findChild<QLabel *>(QLatin1String(name)); }
    [[nodiscard]] Button *button(const char *name) const { return m_page->findChild<Button *>(QLatin1String(name)); }
    [[nodiscard]] MessageBar *bar(const char *name) const
    {
        return m_page->findChild<MessageBar *>(QLatin1String(name));
    }
    [[nodiscard]] QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names << list()->model()->index(row, 0).data().toString();
        return names;
    }
    [[nodiscard]] QLineEdit *beginRenaming(const LibraryItem &item) const
    {
        list()->choose({item.id()});
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_F2);
        return m_page->findChild<QLineEdit *>(QStringLiteral("nameEditor"));
    }
    [[nodiscard]] QMenu *openMenu() const
    {
        const QPoint place = list()->visualRect(list()->currentIndex()).center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place, list()->viewport()->mapToGlobal(place),
                                Qt::NoModifier);
        QCoreApplication::sendEvent(list()->viewport(), &event);
        return m_page->findChildren<QMenu *>(QStringLiteral("libraryMenu")).constLast();
    }
    static QAction *action(const QMenu *menu, const char *name)
    {
        return menu->findChild<QAction *>(QLatin1String(name));
    }

    LibraryScene m_scene;
    std::unique_ptr<LibraryModel> m_model;
    std::unique_ptr<LibraryPage> m_page;
};

QTEST_MAIN(TestLibraryPage)
#include "tst_librarypage.moc"
