// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teamserver.h"

#include "library/librarylist.h"
#include "library/librarymodel.h"
#include "library/librarypage.h"
#include "windowactions.h"

#include "canvas/imagecanvas.h"
#include "testkit/patience.h"

#include <QAction>
#include <QLabel>
#include <QTest>

using namespace Pinthread;

/// The library in real windows, on a real server.
class TestWorkspaceLibrary : public QObject
{
    Q_OBJECT

    std::unique_ptr<TeamServer> m_server;
    std::unique_ptr<Person> m_alice;
    std::unique_ptr<Person> m_bob;

    [[nodiscard]] static LibraryPage &page(Person &person) { return *person.window().findChild<LibraryPage *>(); }
    [[nodiscard]] static LibraryList &list(Person &person) { return *page(person).findChild<LibraryList *>(); }
    /// What each card says: "a.png", with "new" and "open" where it is so.
    [[nodiscard]] static QStringList cards(Person &person)
    {
        QStringList words;
        const QAbstractItemModel *shown = list(person).model();
        for (int row = 0; shown && row < shown->rowCount(); ++row) {
            const auto item = shown->index(row, 0).data(LibraryModel::ItemRole).value<LibraryItem>();
            words += item.name() + (item.unread ? QStringLiteral(" new") : QString())
                     + (item.open ? QStringLiteral(" open") : QString());
        }
        return words;
    }
    [[nodiscard]] static LibraryItem card(Person &person, int row)
    {
        return list(person).model()->index(row, 0).data(LibraryModel::ItemRole).value<LibraryItem>();
    }
    static void choose(Person &person, int row) { list(person).setCurrentIndex(list(person).model()->index(row, 0)); }
    /// As with the keyboard: the card is chosen and Enter pressed.
    static void enter(Person &person, int row)
    {
        choose(person, row);
        QTest::keyClick(&list(person), Qt::Key_Return);
    }
    [[nodiscard]] static bool canBePinned(Person &person)
    {
        const AssetView *view = person.window().currentView();
        return view && view->opener().stage() == AssetOpener::Stage::Ready && !view->imageCanvas()->isReadOnly();
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
        m_bob.reset();
        m_alice.reset();
        m_server.reset();
    }

    void whatAnotherHasOpenedIsOpenedFromTheLibrary()
    {
        m_alice->open(m_server->picture("a.png"));
        m_alice->clickAt(30, 40);
        m_alice->write(QStringLiteral("Too dark"));
        QTRY_COMPARE(m_alice->conversations(), QStringList{QStringLiteral("1: Too dark")});

        m_bob = m_server->person("Bob");
        QTRY_COMPARE(cards(*m_bob), QStringList{QStringLiteral("a.png new")});
        enter(*m_bob, 0);
        QTRY_VERIFY(canBePinned(*m_bob));
        QTRY_COMPARE(m_bob->conversations(), QStringList{QStringLiteral("1: Too dark")});
        QCOMPARE(m_bob->view().imageCanvas()->imageSize(), QSize(400, 300));

        // New until its thread was looked at.
        QVERIFY(m_bob->view().board()->conversations().itemAt(0).unread);
        QVERIFY(m_bob->view().imageCanvas()->markers().constFirst().unread);
        m_bob->view().board()->openConversation(m_bob->view().board()->conversations().itemAt(0).id());
        QTRY_VERIFY(!m_bob->view().board()->conversations().itemAt(0).unread);
        m_bob->window().actions()->home->trigger();
        QTRY_COMPARE(cards(*m_bob), QStringList{QStringLiteral("a.png open")});

        // What is written while Bob looks elsewhere is new again, and known without opening anything.
        m_alice->write(QStringLiteral("And too small"));
        QTRY_COMPARE(cards(*m_bob), QStringList{QStringLiteral("a.png new open")});
    }

    void theOneOpenedLastIsFirst()
    {
        m_alice->open(m_server->picture("a.png", Qt::red));
        m_alice->open(m_server->picture("b.png", Qt::blue));
        m_alice->window().actions()->home->trigger();
        QTRY_COMPARE(cards(*m_alice), (QStringList{QStringLiteral("b.png open"), QStringLiteral("a.png open")}));
        m_alice.reset();

        m_alice = m_server->person("Alice");
        m_alice->window().actions()->home->trigger();
        QTRY_COMPARE(cards(*m_alice).size(), 2);
        QCOMPARE(card(*m_alice, 1).name(), QStringLiteral("a.png"));
        enter(*m_alice, 1);
        QTRY_COMPARE(m_alice->view().name(), QStringLiteral("a.png"));
        QTRY_COMPARE(m_alice->view().opener().stage(), AssetOpener::Stage::Ready);
        QCOMPARE(m_alice->window().panes()->current()->count(), 2); // It had a tab already, which nobody had looked at.
        m_alice->window().actions()->home->trigger();
        QTRY_COMPARE(card(*m_alice, 0).name(), QStringLiteral("a.png"));
    }

    void whatWasLookedAtOnceIsThereWithoutTheServer()
    {
        m_alice->open(m_server->picture("a.png"));
        m_alice->clickAt(30, 40);
        m_alice->write(QStringLiteral("Too dark"));
        QTRY_COMPARE(m_alice->conversations(), QStringList{QStringLiteral("1: Too dark")});
        m_bob = m_server->person("Bob");
        QTRY_COMPARE(cards(*m_bob).size(), 1);
        enter(*m_bob, 0);
        QTRY_COMPARE(m_bob->conversations(), QStringList{QStringLiteral("1: Too dark")});
        m_bob->window().actions()->close->trigger();
        m_bob.reset();
        m_server->stop();

        m_bob = m_server->person("Bob");
        QTRY_COMPARE(cards(*m_bob).size(), 1);
        QTRY_VERIFY(card(*m_bob, 0).availableOffline);
        auto *seen = page(*m_bob).findChild<QWidget *>(QStringLiteral("librarySeen"));
        QTRY_VERIFY(seen && seen->isVisible());
        enter(*m_bob, 0);
        QTRY_COMPARE(m_bob->conversations(), QStringList{QStringLiteral("1: Too dark")});
        QTRY_COMPARE(m_bob->view().imageCanvas()->imageSize(), QSize(400, 300));

        // Nothing can be changed, and no word is lost.
        m_bob->view().board()->openConversation(m_bob->view().board()->conversations().itemAt(0).id());
        m_bob->write(QStringLiteral("I agree"));
        QTRY_COMPARE(m_bob->workspace().sync()->failedOperations().size(), 1);
    }

    void whatIsRemovedIsClosedAndCanBeBroughtBack()
    {
        m_alice->open(m_server->picture("a.png"));
        m_alice->window().actions()->home->trigger();
        QTRY_COMPARE(cards(*m_alice), QStringList{QStringLiteral("a.png open")});
        choose(*m_alice, 0);
        QTest::keyClick(&list(*m_alice), Qt::Key_Delete);
        Person::press(page(*m_alice), "Remove");
        QTRY_VERIFY(cards(*m_alice).isEmpty());
        QTRY_VERIFY(m_alice->window().views().isEmpty());
        Person::press(page(*m_alice), "Undo");
        QTRY_COMPARE(cards(*m_alice), QStringList{QStringLiteral("a.png")});
    }

    void aNewNameIsEverybodysNewName()
    {
        m_alice->open(m_server->picture("a.png"));
        m_bob = m_server->person("Bob");
        QTRY_COMPARE(cards(*m_bob).size(), 1);
        m_alice->window().actions()->home->trigger();
        QTRY_COMPARE(cards(*m_alice).size(), 1);
        Q_EMIT page(*m_alice).renameRequested(card(*m_alice, 0).id(), QStringLiteral("Poster"));
        QCOMPARE(card(*m_alice, 0).name(), QStringLiteral("Poster")); // At once; and then the server agrees.
        const AssetId id = card(*m_alice, 0).id();
        QTRY_COMPARE(m_alice->workspace().sync()->library().asset(id)->asset.name, QStringLiteral("Poster"));
        Q_EMIT page(*m_bob).refreshRequested();
        QTRY_COMPARE(cards(*m_bob), QStringList{QStringLiteral("Poster new")});
    }

    void whoHasItOpenSeesTheNewNameAtOnce()
    {
        const QString file = m_server->picture("a.png");
        m_alice->open(file);
        m_bob = m_server->person("Bob");
        m_bob->open(file);
        QTRY_COMPARE(m_alice->workspace().sync()->presence(m_bob->view().opener().asset()->id).count, 2);
        m_alice->window().actions()->home->trigger();
        QTRY_COMPARE(cards(*m_alice).size(), 1);
        Q_EMIT page(*m_alice).renameRequested(card(*m_alice, 0).id(), QStringLiteral("Poster"));
        QTRY_COMPARE(m_bob->view().name(), QStringLiteral("Poster"));
        QTRY_VERIFY(m_bob->window().windowTitle().contains(QStringLiteral("Poster")));
    }
};

QTEST_MAIN(TestWorkspaceLibrary)
#include "tst_workspacelibrary.moc"
