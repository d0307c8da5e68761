// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "joindialog.h"
#include "windowactions.h"

#include "canvas/imagecanvas.h"
#include "desktop/startedprogram.h"
#include "testkit/patience.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;

/// One program shares its library on the network, and another joins by the link: both whole, over TLS.
class TestWorkspaceSharing : public QObject
{
    Q_OBJECT

    static constexpr int patience = 20'000; ///< Milliseconds.

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Program> m_alice;
    std::unique_ptr<Program> m_bob;

    [[nodiscard]] std::unique_ptr<Program> program(const char *name, const QStringList &files = {}) const
    {
        return startProgram(m_directory->filePath(QLatin1String(name)), QLatin1String(name), files);
    }
    /// What has this name in \a in; fails the program when there is nothing.
    template <class T>
    [[nodiscard]] static T &part(const QWidget &in, const char *name)
    {
        T *found = in.findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return *found;
    }
    static void press(const QWidget &in, const char *name) { part<QAbstractButton>(in, name).click(); }
    [[nodiscard]] QWidget &dialog() const { return part<QWidget>(m_alice->window(), "shareDialog"); }
    [[nodiscard]] QString link() const { return part<QLineEdit>(dialog(), "shareLink").text(); }
    /// Alice shares the picture in front of her.
    [[nodiscard]] QString shared(int role = 0)
    {
        m_alice->window().actions()->share->trigger();
        part<QComboBox>(dialog(), "shareRole").setCurrentIndex(role);
        press(dialog(), "shareSubmit");
        return Testkit::eventually([&] { return !link().isEmpty(); }, std::chrono::seconds(20)) ? link() : QString();
    }
    /// What the join dialog says after \a invitation was followed and accepted; empty: it has let him in.
    [[nodiscard]] QString follow(const QString &invitation)
    {
        m_bob->followInvitation(invitation);
        // It is gone as soon as he is in.
        const auto dialog = [this]() -> const JoinDialog * {
            const auto *found = m_bob->window().findChild<JoinDialog *>();
            return found && found->isVisible() ? found : nullptr;
        };
        if (!Testkit::eventually([&] { return dialog() != nullptr; }))
            return QStringLiteral("Nobody asks him.");
        press(*dialog(), "joinAccept");
        QString problem;
        const auto isAnswered = [&] {
            const JoinDialog *asking = dialog();
            if (!asking)
                return true;
            const auto &said = part<QLabel>(*asking, "joinProblem");
            problem = said.isVisible() ? said.text() : QString();
            return !problem.isEmpty();
        };
        return Testkit::eventually(isAnswered, std::chrono::seconds(20)) ? problem
                                                                         : QStringLiteral("Nobody answers him.");
    }
    /// The names of the assets that have the sign in Alice's library.
    [[nodiscard]] QStringList signs() const
    {
        const QAbstractItemModel *cards = part<QAbstractItemView>(m_alice->window(), "libraryList").model();
        QStringList names;
        for (int row = 0; row < cards->rowCount(); ++row) {
            const QModelIndex card = cards->index(row, 0);
            if (card.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("shared on this network")))
                names += card.data().toString();
        }
        names.sort();
        return names;
    }
    [[nodiscard]] static QStringList titles(Program &program)
    {
        QStringList titles;
        const ConversationListModel &model = program.window().currentView()->board()->conversations();
        for (int row = 0; row < model.rowCount(); ++row)
            titles += model.itemAt(row).title();
        return titles;
    }
    static void write(Program &program, double x, double y, const QString &words)
    {
        ConversationBoard *board = program.window().currentView()->board();
        board->startConversation(Marker{x, y, {}});
        QTest::keyClicks(board->chat()->focusWidget(), words);
        QTest::keyClick(board->chat()->focusWidget(), Qt::Key_Return);
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        const QString path = m_directory->filePath(QStringLiteral("mock.png"));
        QVERIFY(image.save(path));
        m_alice = program("Alice", {path});
        QTRY_VERIFY_WITH_TIMEOUT(isReady(*m_alice), patience);
        QTRY_VERIFY(!m_alice->window().currentView()->imageCanvas()->isReadOnly());
        m_bob = program("Bob");
        QTRY_VERIFY_WITH_TIMEOUT(m_bob->workspace()->isOnline(), patience);
    }
    void cleanup()
    {
        m_bob.reset();
        m_alice.reset();
        m_directory.reset();
    }

    void whoeverHasTheLinkIsInAtOnce()
    {
        const QString invitation = shared();
        QVERIFY2(invitation.startsWith(QStringLiteral("pinthread://")), qPrintable(invitation));
        QCOMPARE(follow(invitation), QString());
        QTRY_VERIFY_WITH_TIMEOUT(isReady(*m_bob), patience);
        QCOMPARE(m_bob->window().currentView()->name(), QStringLiteral("mock.png"));
        QTRY_VERIFY(!m_bob->window().currentView()->imageCanvas()->isReadOnly());

        write(*m_bob, 30, 40, QStringLiteral("Hello from Bob"));
        QTRY_COMPARE(titles(*m_alice), QStringList{QStringLiteral("Hello from Bob")});
        write(*m_alice, 60, 40, QStringLiteral("Hello from Alice"));
        QTRY_COMPARE(titles(*m_bob).size(), 2);
        const auto &here = part<QWidget>(dialog(), "shareHere");
        QTRY_VERIFY2(here.accessibleName().contains(QStringLiteral("Bob")), qPrintable(here.accessibleName()));
        QVERIFY(!m_bob->window().actions()->share->isVisible()); // It is not his to share.

        // Tomorrow he is in again, without the link.
        m_bob.reset();
        m_bob = program("Bob");
        QTRY_VERIFY_WITH_TIMEOUT(m_bob->workspace()->isOnline(), patience);
        QVERIFY(!m_bob->workspace()->server().isEmbedded());
        QTRY_VERIFY_WITH_TIMEOUT(isReady(*m_bob), patience);
        QTRY_COMPARE(titles(*m_bob).size(), 2);
    }

    void whileTheHostIsAwayWhatWasSeenAndNotSentIsThere()
    {
        QCOMPARE(follow(shared()), QString());
        QTRY_VERIFY_WITH_TIMEOUT(isReady(*m_bob), patience);
        QTRY_VERIFY(!m_bob->window().currentView()->imageCanvas()->isReadOnly());
        write(*m_bob, 30, 40, QStringLiteral("Seen"));
        QTRY_COMPARE(titles(*m_alice), QStringList{QStringLiteral("Seen")});
        m_alice.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!m_bob->workspace()->isOnline(), patience);
        write(*m_bob, 60, 40, QStringLiteral("Not sent"));
        QTRY_COMPARE(m_bob->workspace()->sync()->failedOperations().size(), 1);

        m_bob.reset();
        m_bob = program("Bob");
        QTRY_VERIFY_WITH_TIMEOUT(m_bob->window().currentView(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(titles(*m_bob), (QStringList{QStringLiteral("Seen"), QStringLiteral("Not sent")}),
                                  patience);
        QCOMPARE(m_bob->workspace()->sync()->failedOperations().size(), 1);
    }

    void whoMayOnlyLookOnlyLooks()
    {
        const int onlyLook = 1;
        const QString invitation = shared(onlyLook);
        QCOMPARE(follow(invitation), QString());
        QTRY_VERIFY_WITH_TIMEOUT(isReady(*m_bob), patience);
        write(*m_alice, 60, 40, QStringLiteral("Look here"));
        QTRY_COMPARE(titles(*m_bob), QStringList{QStringLiteral("Look here")});
        QVERIFY(m_bob->window().currentView()->imageCanvas()->isReadOnly());
    }

    void aRevokedLinkLetsNobodyIn()
    {
        const QString invitation = shared();
        QCOMPARE(follow(invitation), QString());
        QTRY_VERIFY_WITH_TIMEOUT(isReady(*m_bob), patience);
        press(dialog(), "invitationRevoke");
        press(dialog(), "confirmYes");
        // Whoever is in is sent away, and told why; what was seen stays to be read.
        QTRY_COMPARE_WITH_TIMEOUT(m_bob->workspace()->status().state, ConnectionStatus::State::LockedOut, patience);
        QVERIFY2(!m_bob->workspace()->status().reason.isEmpty(), "it is not said why");
        QVERIFY(m_bob->window().currentView());

        m_bob->window().actions()->leave->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_bob->workspace()->isOnline(), patience);
        const QString problem = follow(invitation);
        QVERIFY2(problem.contains(QStringLiteral("revoked")) || problem.contains(QStringLiteral("taken back")),
                 qPrintable(problem));
    }

    void theLibraryShowsWhatIsShared()
    {
        QImage other(40, 30, QImage::Format_RGB32);
        other.fill(Qt::red);
        const QString path = m_directory->filePath(QStringLiteral("other.png"));
        QVERIFY(other.save(path));
        m_alice->window().openPictures({PictureSource::fromFile(path)});
        QTRY_VERIFY_WITH_TIMEOUT(isReady(*m_alice), patience);
        // Both are in the library when somebody has looked at it.
        m_alice->window().setHomeShown(true);
        const QAbstractItemModel *cards = part<QAbstractItemView>(m_alice->window(), "libraryList").model();
        QTRY_COMPARE_WITH_TIMEOUT(cards->rowCount(), 2, patience);
        m_alice->window().setHomeShown(false);
        QCOMPARE(signs(), QStringList());
        QVERIFY(!shared().isEmpty());
        QTRY_COMPARE(signs(), QStringList(QStringLiteral("other.png")));
        m_alice->window().showFile(m_directory->filePath(QStringLiteral("mock.png")));
        press(dialog(), "shareAnother");
        QVERIFY(!shared().isEmpty());
        QTRY_COMPARE(signs(), (QStringList{QStringLiteral("mock.png"), QStringLiteral("other.png")}));
        press(dialog(), "invitationRevoke"); // Of one of the two.
        press(dialog(), "confirmYes");
        QTRY_COMPARE(signs().size(), 1);
        press(dialog(), "shareStop");
        press(dialog(), "confirmYes");
        QTRY_COMPARE_WITH_TIMEOUT(signs(), QStringList(), patience);
    }

    void sharingEnds()
    {
        const QString invitation = shared();
        QVERIFY(!invitation.isEmpty());
        press(dialog(), "shareStop");
        press(dialog(), "confirmYes");
        const auto &title = part<QLabel>(dialog(), "shareTitle");
        QTRY_COMPARE_WITH_TIMEOUT(title.text(), QStringLiteral("Look at pictures and texts together"), patience);
        const QString problem = follow(invitation);
        QVERIFY2(!problem.isEmpty(), "he was let in");
        QVERIFY(m_bob->workspace()->server().isEmbedded()); // He is where he was.
    }
};

QTEST_MAIN(TestWorkspaceSharing)
#include "tst_workspacesharing.moc"
