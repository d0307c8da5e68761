// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "joindialog.h"
#include "namebar.h"
#include "settingsdialog.h"
#include "windowactions.h"

#include "canvas/imagecanvas.h"
#include "conversation/conversationpanel.h"
#include "desktop/startedprogram.h"
#include "server/server.h"
#include "testkit/patience.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;

/// The whole program but main: its own server, and joining a team.
class TestProgram : public QObject
{
    Q_OBJECT

    static constexpr int patience = 20'000; ///< Milliseconds.

    QTemporaryDir m_directory;

    [[nodiscard]] std::unique_ptr<Program> program(const QStringList &files = {}) const
    {
        return startProgram(m_directory.filePath(QStringLiteral("profile")), QStringLiteral("Alice"), files);
    }
    /// Of somebody who has not said what others shall see.
    [[nodiscard]] std::unique_ptr<Program> nameless(const QStringList &files) const
    {
        return startProgram(m_directory.filePath(QLatin1String(QTest::currentTestFunction())), {}, files);
    }
    [[nodiscard]] QString picture() const
    {
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        const QString path = m_directory.filePath(QStringLiteral("mock.png"));
        if (!image.save(path))
            qFatal("could not write %s", qPrintable(path));
        return path;
    }
    static void fill(JoinDialog &dialog, const char *field, const QString &text)
    {
        dialog.findChild<QLineEdit *>(QLatin1String(field))->setText(text);
    }
    static QPushButton *button(QWidget &in, const char *name)
    {
        return in.findChild<QPushButton *>(QLatin1String(name));
    }

    static QString said(const Program &program)
    {
        return const_cast<Program &>(program).window().findChild<QLabel *>(QStringLiteral("noticeText"))->text();
    }
    /// Alice, with the picture open and pinned on.
    [[nodiscard]] std::unique_ptr<Program> programWithAPin() const
    {
        auto alice = program({picture()});
        const auto ready = [&] {
            const AssetView *view = alice->window().currentView();
            return view && view->opener().stage() == AssetOpener::Stage::Ready && !view->imageCanvas()->isReadOnly();
        };
        if (!Testkit::eventually(ready, std::chrono::seconds(20)))
            qFatal("the picture is not opened");
        return alice;
    }

private Q_SLOTS:
    void cleanup() { QVERIFY(QDir(m_directory.filePath(QStringLiteral("profile"))).removeRecursively()); }

    void theServerStartsOnlyOnceTheWindowIsThere()
    {
        const auto alice = program({picture()});
        QVERIFY(alice->window().isVisible());
        QCOMPARE(alice->workspace()->status().state, ConnectionStatus::State::Starting);
        QVERIFY(!alice->workspace()->sync());
        QTRY_VERIFY_WITH_TIMEOUT(alice->workspace()->isOnline(), patience);
        QTRY_COMPARE(alice->window().currentView()->opener().stage(), AssetOpener::Stage::Ready);
        QTRY_VERIFY(!alice->window().currentView()->imageCanvas()->isReadOnly());
    }

    void joiningATeamAndLeavingIt()
    {
        Server::ServerConfig config;
        config.dataDirectory = m_directory.filePath(QStringLiteral("team"));
        config.secret = QStringLiteral("open sesame");
        config.threads = 1;
        config.timeouts.closing = std::chrono::milliseconds(50);
        Server::Server team(config);
        QVERIFY(team.start());

        auto alice = program({picture()});
        QTRY_VERIFY_WITH_TIMEOUT(alice->workspace()->isOnline(), patience);
        alice->window().actions()->join->trigger();
        auto *dialog = alice->window().findChild<JoinDialog *>();
        QVERIFY(dialog);
        QPushButton *join = button(*dialog, "joinAccept");
        auto *problem = dialog->findChild<QLabel *>(QStringLiteral("joinProblem"));

        // Nothing written, nonsense, nobody there, the wrong secret: each is said, and the dialog stays.
        join->click();
        QVERIFY(problem->isVisible());
        fill(*dialog, "joinServer", QStringLiteral("what ever"));
        join->click();
        QVERIFY(problem->text().contains(QStringLiteral("what ever")));
        fill(*dialog, "joinServer", QStringLiteral("http://127.0.0.1:1"));
        join->click();
        QVERIFY(!join->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(join->isEnabled() && problem->isVisible(), patience);
        fill(*dialog, "joinServer", team.baseUrl().toString());
        fill(*dialog, "joinSecret", QStringLiteral("open barley"));
        join->click();
        QTRY_VERIFY_WITH_TIMEOUT(join->isEnabled() && problem->isVisible(), patience);
        QVERIFY(alice->window().currentView());
        QVERIFY(alice->workspace()->server().isEmbedded());

        // The right one: what was open is closed, and goes to the team only when its user says so.
        fill(*dialog, "joinSecret", QStringLiteral("open sesame"));
        fill(*dialog, "joinName", QStringLiteral("Alice of the team"));
        join->click();
        QTRY_VERIFY_WITH_TIMEOUT(!alice->workspace()->server().isEmbedded(), patience);
        QVERIFY(!alice->window().currentView());
        QTRY_VERIFY_WITH_TIMEOUT(alice->workspace()->isOnline(), patience);
        QCOMPARE(alice->workspace()->actor().user.name, QStringLiteral("Alice of the team"));
        int known = -1;
        alice->workspace()->api().assets([&](const auto &assets) { known = assets ? int(assets->size()) : -2; });
        QTRY_VERIFY(known != -1);
        QCOMPARE(known, 0);
        auto *there = button(alice->window(), "noticeAction");
        QVERIFY(there->isVisible());
        there->click();
        QVERIFY(alice->window().currentView());
        QTRY_COMPARE_WITH_TIMEOUT(alice->window().currentView()->opener().stage(), AssetOpener::Stage::Ready, patience);

        // It is remembered, the secret is not needed again, and one can leave.
        const UserId user = alice->workspace()->actor().user.id;
        alice.reset();
        CommandLine line;
        line.profileDirectory = m_directory.filePath(QStringLiteral("profile"));
        alice = std::make_unique<Program>(line, std::move(*Profile::open(line.profileDirectory)));
        alice->start();
        QTRY_VERIFY_WITH_TIMEOUT(alice->workspace()->isOnline(), patience);
        QCOMPARE(alice->workspace()->actor().user.id, user);
        QVERIFY(!alice->workspace()->server().isEmbedded());
        QVERIFY(alice->window().actions()->leave->isVisible());
        alice->window().actions()->leave->trigger();
        QVERIFY(alice->workspace()->server().isEmbedded());
        QTRY_VERIFY_WITH_TIMEOUT(alice->workspace()->isOnline(), patience);
        QVERIFY(!alice->window().actions()->leave->isVisible());
        alice.reset();
        team.stop();
    }

    void anotherStartIsTakenIn()
    {
        const auto alice = programWithAPin();
        StartRequest request;
        request.commandLine.sample = true;
        request.commandLine.newWindow = true;
        alice->take(request);
        QCOMPARE(alice->windows().all().size(), 2);
        QVERIFY(alice->window().currentView());
        QVERIFY(alice->window().currentView()->opener().source().fileName.startsWith(u':'));

        // What is open already is shown where it is.
        request = {};
        request.commandLine.files = {picture()};
        alice->take(request);
        QCOMPARE(alice->windows().all().size(), 2);
        QCOMPARE(alice->window().views().size(), 1);
        QCOMPARE(alice->window().currentView()->name(), QStringLiteral("mock.png"));

        // Another name is somebody else, and that is not decided by a command line.
        request.commandLine.name = QStringLiteral("Bob");
        alice->take(request);
        QCOMPARE(alice->workspace()->userName(), QStringLiteral("Alice"));
        QVERIFY2(said(*alice).contains(QStringLiteral("Alice")), qPrintable(said(*alice)));

        // Another server has to be joined first.
        request = {};
        request.commandLine.server = QUrl(QStringLiteral("https://pins.example.org"));
        request.commandLine.files = {picture()};
        alice->take(request);
        auto *dialog = alice->window().findChild<JoinDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("joinServer"))->text(),
                 QStringLiteral("https://pins.example.org"));
    }

    void anInvitationIsNoDeadEnd()
    {
        const auto alice = program();
        alice->followInvitation(QStringLiteral("pinthread://192.168.1.20:8443/?secret=open%20sesame"));
        JoinDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = alice->window().findChild<JoinDialog *>()) && dialog->isVisible());
        auto *where = dialog->findChild<QLineEdit *>(QStringLiteral("joinServer"));
        QTRY_COMPARE(where->text(), QStringLiteral("pinthread://192.168.1.20:8443/?secret=open%20sesame"));
    }

    void settingsApplyAtOnce()
    {
        const auto alice = programWithAPin();
        const UserId user = alice->workspace()->actor().user.id;
        alice->window().actions()->settings->trigger();
        auto *dialog = alice->window().findChild<SettingsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("settingsName"));
        QCOMPARE(name->text(), QStringLiteral("Alice"));
        dialog->findChild<QDoubleSpinBox *>(QStringLiteral("settingsPinSize"))->setValue(8);
        QCOMPARE(alice->window().currentView()->imageCanvas()->markerDiameter(), 8.0);
        QCOMPARE(dialog->findChild<ImageCanvas *>(QStringLiteral("settingsPreview"))->markerDiameter(), 8.0);
        dialog->findChild<QSlider *>(QStringLiteral("settingsPinSlider"))->setValue(120);
        QCOMPARE(alice->window().currentView()->imageCanvas()->markerDiameter(), 12.0);
        button(*dialog, "settingsUsualPinSize")->click();
        QCOMPARE(alice->window().currentView()->imageCanvas()->markerDiameter(), Settings::usualPinSize);

        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Alicia"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(dialog->isVisible()); // Enter meant the name.
        QTRY_COMPARE_WITH_TIMEOUT(alice->workspace()->actor().user.name, QStringLiteral("Alicia"), patience);
        QVERIFY(alice->workspace()->actor().user.id != user);
        QTRY_VERIFY_WITH_TIMEOUT(alice->workspace()->isOnline(), patience);
        // And back: the same person as before.
        alice->settings().setUserName(QStringLiteral("Alice"));
        QTRY_COMPARE_WITH_TIMEOUT(alice->workspace()->actor().user.id, user, patience);
        QCOMPARE(name->text(), QStringLiteral("Alice"));
    }

    void whoBeginsWithAPictureIsAskedForTheirName()
    {
        auto somebody = nameless({picture()});
        QTRY_VERIFY_WITH_TIMEOUT(isReady(*somebody), patience);
        auto *bar = somebody->window().findChild<NameBar *>();
        QVERIFY(bar->isVisible());
        auto *name = bar->findChild<QLineEdit *>(QStringLiteral("nameBarName"));
        QCOMPARE(name->text(), somebody->settings().userName());
        // Nor is anything in the way: it can wait until something is written.
        ConversationBoard *board = somebody->window().currentView()->board();
        QTRY_VERIFY(board->mayStart());
        board->startConversation(Marker{30, 40, {}});
        QTest::keyClicks(board->chat()->focusWidget(), QStringLiteral("Half a thou"));
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Alicia"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(!bar->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(somebody->workspace()->actor().user.name, QStringLiteral("Alicia"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(somebody->workspace()->isOnline(), patience);
        // What was being written is written on.
        QTRY_VERIFY(board->chat()->isVisible() && board->chat()->newAnchor());
        QTest::keyClicks(board->chat()->focusWidget(), QStringLiteral("ght"));
        QTest::keyClick(board->chat()->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(board->conversations().rowCount(), 1);
        QCOMPARE(board->conversations().itemAt(0).title(), QStringLiteral("Half a thought"));
        QCOMPARE(board->conversations().itemAt(0).authorName(), QStringLiteral("Alicia"));

        somebody->window().actions()->newWindow->trigger();
        QVERIFY(!somebody->window().findChild<NameBar *>()->isVisible());
        somebody.reset();
        somebody = nameless({picture()});
        QTRY_VERIFY_WITH_TIMEOUT(isReady(*somebody), patience);
        QVERIFY(!somebody->window().findChild<NameBar *>()->isVisible());
        QCOMPARE(somebody->workspace()->actor().user.name, QStringLiteral("Alicia"));
    }

    void theSuggestedNameCanBeTaken()
    {
        const auto somebody = nameless({});
        const auto *bar = somebody->window().findChild<NameBar *>();
        QVERIFY(!bar->isVisible()); // The start page asks.
        somebody->window().openPictures({PictureSource::fromFile(picture())});
        QVERIFY(bar->isVisible());
        somebody->window().setHomeShown(true);
        QVERIFY(!bar->isVisible());
        somebody->window().setHomeShown(false);
        QTRY_VERIFY_WITH_TIMEOUT(isReady(*somebody), patience);
        const UserId user = somebody->workspace()->actor().user.id;
        bar->findChild<QAbstractButton *>(QStringLiteral("nameBarAccept"))->click();
        QVERIFY(!bar->isVisible());
        QVERIFY(somebody->settings().hasUserName());
        QVERIFY(somebody->workspace()->actor().user.id == user); // It was that already.
    }

    void theNameCanWait()
    {
        auto somebody = nameless({picture()});
        QTRY_VERIFY_WITH_TIMEOUT(isReady(*somebody), patience);
        somebody->window().findChild<QAbstractButton *>(QStringLiteral("nameBarClose"))->click();
        QVERIFY(!somebody->window().findChild<NameBar *>()->isVisible());
        QVERIFY(!somebody->settings().hasUserName());
        somebody->window().actions()->newWindow->trigger();
        somebody->window().openPictures({PictureSource::fromFile(picture())});
        QVERIFY(somebody->window().currentView());
        QVERIFY(!somebody->window().findChild<NameBar *>()->isVisible());
        somebody.reset();
        somebody = nameless({picture()});
        QTRY_VERIFY_WITH_TIMEOUT(isReady(*somebody), patience);
        QVERIFY(somebody->window().findChild<NameBar *>()->isVisible());
    }

    void everyNameStaysItsOwnPersonAcrossStarts()
    {
        const auto userOf = [&](const char *name) {
            CommandLine line;
            line.name = QLatin1String(name);
            Program program(line, std::move(*Profile::open(m_directory.filePath(QStringLiteral("profile")))));
            program.start();
            if (!Testkit::eventually([&] { return program.workspace()->isOnline(); }, std::chrono::seconds(20)))
                qFatal("not online");
            return program.workspace()->actor().user.id;
        };
        const UserId alice = userOf("Alice");
        const UserId bob = userOf("Bob");
        QVERIFY(alice != bob);
        QCOMPARE(userOf("Alice"), alice);
        QCOMPARE(userOf("Bob"), bob);
    }

    void theLanguageChangesInEveryWindowAtOnce()
    {
        QVERIFY(Translations().languages().contains(QStringLiteral("en")));
        const auto alice = programWithAPin();
        AssetView *before = alice->window().currentView();
        before->board()->startConversation(Marker{30, 40, {}});
        QTest::keyClicks(before->board()->chat()->focusWidget(), QStringLiteral("Half a thou"));
        before->imageCanvas()->setZoomFactor(2);
        alice->window().actions()->newWindow->trigger();
        QCOMPARE(alice->windows().all().size(), 2);
        MainWindow *first = alice->windows().all().first();
        const auto windowMenu = [](const MainWindow &window) {
            return window.menuBar()->actions().at(3)->text().remove(u'&');
        };
        const auto title = [](const MainWindow &window) {
            return window.findChild<QWidget *>(QStringLiteral("startPage"))->findChild<QLabel *>()->text();
        };
        QCOMPARE(windowMenu(*first), QStringLiteral("Window"));

        // The program's own languages are others' to write: here is one with a few words.
        Translations italian(QStringLiteral("it"), QStringLiteral(PINTHREAD_TEST_TRANSLATIONS));
        for (MainWindow *window : alice->windows().all()) {
            QTRY_COMPARE(windowMenu(*window), QStringLiteral("Finestra"));
            QCOMPARE(title(*window), QStringLiteral("Trascina qui un'immagine"));
            QCOMPARE(window->menuBar()->actions().size(), 5);
        }
        // Everything is where it was: picture, zoom, and what is being written.
        AssetView *after = first->currentView();
        QVERIFY(after);
        QTRY_COMPARE(after->imageCanvas()->imageSize(), QSize(400, 300));
        QCOMPARE(after->imageCanvas()->zoomFactor(), 2.0);
        QTRY_VERIFY(after->board()->chat() && after->board()->chat()->isVisible());
        QVERIFY(after->board()->chat()->newAnchor());
        QTRY_COMPARE(after->opener().stage(), AssetOpener::Stage::Ready);
        QTRY_COMPARE(alice->workspace()->sync()->presence(after->opener().asset()->id).count, 1);

        alice->window().actions()->settings->trigger();
        QCOMPARE(alice->window().findChild<SettingsDialog *>()->windowTitle(), QStringLiteral("Impostazioni"));
        italian.use(QStringLiteral("en"));
        QTRY_COMPARE(windowMenu(*first), QStringLiteral("Window"));
        QCOMPARE(alice->window().findChild<SettingsDialog *>()->windowTitle(), QStringLiteral("Settings"));
    }

    void theSettingsOfferTheLanguagesThereAre()
    {
        const auto alice = program();
        alice->window().actions()->settings->trigger();
        auto *dialog = alice->window().findChild<SettingsDialog *>();
        auto *language = dialog->findChild<QComboBox *>(QStringLiteral("settingsLanguage"));
        QCOMPARE(language->currentData().toString(), QString());
        const int english = language->findData(QStringLiteral("en"));
        QVERIFY(english > 0);
        QCOMPARE(language->itemText(english), QStringLiteral("English"));
        language->setFocus();
        language->setCurrentIndex(english);
        Q_EMIT language->activated(english);
        QCOMPARE(alice->settings().language(), QStringLiteral("en"));
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    void whoStartsBesideOneThatHangsRemembersNothing()
    {
        const QString directory = m_directory.filePath(QStringLiteral("profile"));
        auto first = programWithAPin();
        first->windows().flush();
        CommandLine line;
        line.files = {picture()};
        {
            Program second(line, std::move(*Profile::open(directory)), Windows::Memory::None);
            second.start();
            QCOMPARE(second.windows().all().size(), 1);
            QVERIFY(said(second).contains(QStringLiteral("does not answer")));
            QTRY_VERIFY_WITH_TIMEOUT(second.workspace()->isOnline(), patience); // On the first one's server.
            second.window().actions()->newWindow->trigger();
        }
        first.reset();
        first = program();
        QCOMPARE(first->windows().all().size(), 1);
        QCOMPARE(first->window().currentView()->name(), QStringLiteral("mock.png"));
    }

    void everyTeamHasADeskOfItsOwn()
    {
        auto alice = programWithAPin();
        alice.reset();
        CommandLine line;
        line.server = QUrl(QStringLiteral("http://127.0.0.1:1"));
        const QString directory = m_directory.filePath(QStringLiteral("profile"));
        {
            Program elsewhere(line, std::move(*Profile::open(directory)));
            elsewhere.start();
            QVERIFY(elsewhere.window().isHomeShown()); // Nothing of one's own is opened on a team's server.
        }
        alice = program();
        QVERIFY(alice->window().currentView());
    }
};

QTEST_MAIN(TestProgram)
#include "tst_program.moc"
