// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "joindialog.h"
#include "program.h"
#include "windowactions.h"

#include "canvas/imagecanvas.h"
#include "server/server.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
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
        CommandLine line;
        line.profileDirectory = m_directory.filePath(QStringLiteral("profile"));
        line.name = QStringLiteral("Alice");
        line.files = files;
        auto profile = Profile::open(line.profileDirectory);
        if (!profile)
            qFatal("%s", qPrintable(profile.error()));
        auto made = std::make_unique<Program>(line, std::move(*profile));
        made->start();
        return made;
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

private Q_SLOTS:
    void theServerStartsOnlyOnceTheWindowIsThere()
    {
        const auto alice = program({picture()});
        QVERIFY(alice->window().isVisible());
        QCOMPARE(alice->workspace()->status().state, ConnectionStatus::State::Starting);
        QVERIFY(!alice->workspace()->sync());
        QTRY_VERIFY_WITH_TIMEOUT(alice->workspace()->isOnline(), patience);
        QTRY_COMPARE(alice->window().currentView()->opener().stage(), AssetOpener::Stage::Ready);
        QTRY_VERIFY(!alice->window().currentView()->canvas()->isReadOnly());
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
};

QTEST_MAIN(TestProgram)
#include "tst_program.moc"
