// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "joindialog.h"
#include "program.h"
#include "windowactions.h"

#include "canvas/imagecanvas.h"
#include "conversation/chatwindow.h"
#include "server/administration.h"
#include "testkit/patience.h"

#include <QAction>
#include <QCheckBox>
#include <QDirIterator>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;

namespace {

/// Keeps what it is given for as long as a test wants it; or nothing, as where there is no keyring.
class MemoryVault final : public TokenVault
{
public:
    using Kept = QHash<QString, QByteArray>;

    /// Null: there is no keyring. \a kept outlives this.
    explicit MemoryVault(Kept *kept) : m_kept(kept) {}

    void read(const QString &key, Found found) override
    {
        later([kept = m_kept, key, found = std::move(found)] {
            found(kept && kept->contains(key) ? std::optional(kept->value(key)) : std::nullopt);
        });
    }
    void write(const QString &key, const QByteArray &secret, Written written) override
    {
        if (m_kept)
            m_kept->insert(key, secret);
        later([there = m_kept != nullptr, written = std::move(written)] { written(there); });
    }
    void remove(const QString &key) override
    {
        if (m_kept)
            m_kept->remove(key);
    }

private:
    template <class Call>
    void later(Call call)
    {
        QMetaObject::invokeMethod(&m_life, std::move(call), Qt::QueuedConnection);
    }

    Kept *m_kept;
    QObject m_life;
};

const QString office = QStringLiteral("office");
const QString alice = QStringLiteral("alice");
const QString password = QStringLiteral("correct horse");
const QString newPassword = QStringLiteral("battery staple");

} // namespace

/// Signing in to a team by an account, with the whole program and a real server.
class TestSignIn : public QObject
{
    Q_OBJECT

    static constexpr int patience = 20'000; ///< Milliseconds.
    using State = ConnectionStatus::State;

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        Server::ServerConfig config;
        config.dataDirectory = m_directory->filePath(QStringLiteral("team"));
        config.threads = 1;
        config.timeouts.closing = std::chrono::milliseconds(50);
        m_team = std::make_unique<Server::Server>(config);
        QVERIFY(m_team->start());
        auto administration = Server::Administration::open(config);
        QVERIFY(administration);
        m_administration = std::move(*administration);
        QVERIFY(m_administration->addTenant(office));
        QVERIFY(m_administration->addUser(office, alice, QStringLiteral("Alice A."), Role::Administrator, password));
    }
    void cleanup()
    {
        m_program.reset();
        m_administration.reset();
        m_team.reset();
        m_kept.clear();
    }

    void anAccountLetsOneInAndIsRememberedInTheKeyring()
    {
        start(&m_kept);
        askToJoin();
        QVERIFY(!field("joinPassword")->isVisible());
        fillIn(QStringLiteral("wrong horse"));
        QVERIFY(!field("joinName")->isVisible());
        auto *join = button(*dialog(), "joinAccept");
        join->click();
        QVERIFY(!join->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(join->isEnabled(), patience);
        auto *problem = dialog()->findChild<QLabel *>(QStringLiteral("joinProblem"));
        QVERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(QStringLiteral("password")));
        QVERIFY(m_program->workspace()->server().isEmbedded());
        fillIn(password);
        join->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_program->workspace()->server().isEmbedded(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->workspace()->isOnline(), patience);
        QCOMPARE(m_program->workspace()->actor().user.name, QStringLiteral("Alice A."));
        QCOMPARE(m_program->workspace()->actor().role, Role::Administrator);
        QCOMPARE(m_kept.size(), 1);
        const QByteArray token = m_program->workspace()->sync()->account().token.toUtf8();
        QVERIFY(!isInProfile(token));
        QVERIFY(!isInProfile(password.toUtf8()));

        start(&m_kept); // Tomorrow.
        QTRY_VERIFY_WITH_TIMEOUT(m_program->workspace()->isOnline(), patience);
        QCOMPARE(m_program->workspace()->userName(), QStringLiteral("Alice A."));
    }

    void withoutAKeyringOneIsToldAndAskedAgainTomorrow()
    {
        signIn(nullptr);
        QTRY_VERIFY(said().contains(QStringLiteral("keyring")));
        const QByteArray token = m_program->workspace()->sync()->account().token.toUtf8();
        QVERIFY(!isInProfile(token));
        start(nullptr);
        QTRY_COMPARE_WITH_TIMEOUT(m_program->workspace()->status().state, State::SignedOut, patience);
        QVERIFY(button(m_program->window(), "signInAgainButton")->isVisible());
        signInAgain(password);
    }

    void whatIsBeingWrittenOutlivesTheSession()
    {
        signIn(&m_kept);
        m_program->window().openPictures({PictureSource::fromFile(picture())});
        const auto ready = [this] {
            const AssetView *view = m_program->window().currentView();
            return view && view->opener().stage() == AssetOpener::Stage::Ready && !view->imageCanvas()->isReadOnly();
        };
        QVERIFY(Testkit::eventually(ready, std::chrono::seconds(20)));
        AssetView *view = m_program->window().currentView();
        auto *canvas = view->imageCanvas();
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, canvas->viewport()->rect().center());
        QTRY_VERIFY(composer());
        QTest::keyClicks(composer(), QStringLiteral("Too dark here"));
        Workspace *const before = m_program->workspace();

        QVERIFY(m_administration->setPassword(office, alice, newPassword));
        QTRY_COMPARE_WITH_TIMEOUT(m_program->workspace()->status().state, State::SignedOut, patience);
        QVERIFY(m_kept.isEmpty()); // It would only be refused again.
        auto *banner = m_program->window().findChild<QLabel *>(QStringLiteral("connectionBannerText"));
        QVERIFY2(banner->text().contains(QStringLiteral("signed out")), qPrintable(banner->text()));
        QCOMPARE(composer()->toPlainText(), QStringLiteral("Too dark here"));

        signInAgain(newPassword);
        QCOMPARE(m_program->workspace(), before); // Nothing was closed for it.
        QCOMPARE(m_program->window().currentView(), view);
        QCOMPARE(composer()->toPlainText(), QStringLiteral("Too dark here"));
        QCOMPARE(m_kept.size(), 1);
    }

    void whoIsDisabledIsToldSo()
    {
        signIn(&m_kept);
        QVERIFY(m_administration->setUserDisabled(office, alice, true));
        QTRY_COMPARE_WITH_TIMEOUT(m_program->workspace()->status().state, State::LockedOut, patience);
        QVERIFY(!m_program->workspace()->status().reason.isEmpty());
        QVERIFY(m_program->workspace()->sync()); // What was seen is still to be seen.
    }

    void signingOutEndsItEverywhere()
    {
        signIn(&m_kept);
        const QString token = m_program->workspace()->sync()->account().token;
        QAction *leave = m_program->window().actions()->leave;
        QCOMPARE(leave->text().remove(QLatin1Char('&')), QStringLiteral("Sign out"));
        leave->trigger();
        QVERIFY(m_program->workspace()->server().isEmbedded());
        QVERIFY(m_kept.isEmpty());
        ApiClient client;
        client.setServer(m_team->baseUrl());
        client.setToken(token);
        std::optional<ApiError::Kind> refused;
        const auto ask = [&] {
            client.assets([&](const auto &assets) {
                if (!assets)
                    refused = assets.error().kind;
            });
            return refused.has_value();
        };
        QVERIFY(Testkit::eventually(ask, std::chrono::seconds(20)));
        QCOMPARE(*refused, ApiError::Kind::NotSignedIn);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->workspace()->isOnline(), patience);
        QCOMPARE(m_program->window().actions()->leave->isVisible(), false);
    }

private:
    void start(MemoryVault::Kept *kept)
    {
        m_program.reset();
        CommandLine line;
        line.profileDirectory = profileDirectory();
        auto profile = Profile::open(line.profileDirectory);
        if (!profile)
            qFatal("%s", qPrintable(profile.error()));
        m_program = std::make_unique<Program>(line, std::move(*profile), Windows::Memory::Kept,
                                              std::make_unique<MemoryVault>(kept));
        m_program->start();
    }

    void askToJoin()
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_program->workspace()->isOnline(), patience);
        m_program->window().actions()->join->trigger();
        QVERIFY(dialog());
    }

    void fillIn(const QString &word)
    {
        field("joinServer")->setText(m_team->baseUrl().toString());
        dialog()->findChild<QCheckBox *>(QStringLiteral("joinByAccount"))->setChecked(true);
        field("joinLogin")->setText(alice);
        field("joinPassword")->setText(word);
        field("joinTenant")->setText(office);
    }

    void signIn(MemoryVault::Kept *kept)
    {
        start(kept);
        askToJoin();
        fillIn(password);
        button(*dialog(), "joinAccept")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_program->workspace()->server().isEmbedded(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->workspace()->isOnline(), patience);
    }

    /// By the banner; only the password has to be typed.
    void signInAgain(const QString &word)
    {
        button(m_program->window(), "signInAgainButton")->click();
        QTRY_VERIFY(dialog());
        QCOMPARE(field("joinLogin")->text(), alice);
        QCOMPARE(field("joinTenant")->text(), office);
        field("joinPassword")->setText(word);
        button(*dialog(), "joinAccept")->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_program->workspace()->isOnline(), patience);
    }

    [[nodiscard]] bool isInProfile(const QByteArray &words) const
    {
        QDirIterator files(profileDirectory(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
                return true;
        }
        return false;
    }

    [[nodiscard]] QString picture() const
    {
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        const QString path = m_directory->filePath(QStringLiteral("mock.png"));
        if (!image.save(path))
            qFatal("could not write %s", qPrintable(path));
        return path;
    }

    [[nodiscard]] QPlainTextEdit *composer() const
    {
        for (const ChatWindow *chat : m_program->window().findChildren<ChatWindow *>()) {
            for (auto *edit : chat->findChildren<QPlainTextEdit *>()) {
                if (edit->isVisible())
                    return edit;
            }
        }
        return nullptr;
    }

    [[nodiscard]] QString profileDirectory() const { return m_directory->filePath(QStringLiteral("profile")); }
    [[nodiscard]] QString said() const
    {
        return m_program->window().findChild<QLabel *>(QStringLiteral("noticeText"))->text();
    }
    [[nodiscard]] JoinDialog *dialog() const
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<JoinDialog *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QLineEdit *field(const char *name) const
    {
        return dialog()->findChild<QLineEdit *>(QLatin1String(name));
    }
    static QPushButton *button(QWidget &in, const char *name)
    {
        return in.findChild<QPushButton *>(QLatin1String(name));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Server::Server> m_team;
    std::unique_ptr<Server::Administration> m_administration;
    MemoryVault::Kept m_kept;
    std::unique_ptr<Program> m_program;
};

QTEST_MAIN(TestSignIn)
#include "tst_signin.moc"
