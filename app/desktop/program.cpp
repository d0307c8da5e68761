// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "colourscheme.h"
#include "failedoperationsdialog.h"
#include "joindialog.h"
#include "keychainstore.h"
#include "settingsdialog.h"
#include "sharing/joinattempt.h"
#include "workspacesharing.h"
#include "workspaceusage.h"
#ifdef PINTHREAD_EMBEDDED_SERVER
#include "embeddedserverhost.h"
#endif

namespace Pinthread {

Program::Program(const CommandLine &commandLine, std::unique_ptr<Profile> profile, Windows::Memory memory,
                 std::unique_ptr<TokenVault> vault)
    : m_commandLine(commandLine), m_profile(std::move(profile)), m_settings(*m_profile),
      m_translations(m_settings.language()), m_vault(vault ? std::move(vault) : std::make_unique<KeychainStore>()),
      m_drafts(m_profile->draftsFile()), m_colours(std::make_unique<ColourScheme>()),
      m_windows(std::make_unique<Windows>(Surroundings{*m_profile, m_settings, m_loaders, m_drafts, m_files, m_clock},
                                          memory))
{
    m_settings.setUserNameForNow(m_commandLine.name);
    m_colours->start();
    connectWindows();
    connectSettings();
    if (!m_commandLine.server.isEmpty())
        switchTo(std::make_unique<RemoteServer>(m_commandLine.server, m_commandLine.secret));
    else if (const auto team = m_profile->team())
        switchTo(std::make_unique<RemoteServer>(*team, m_commandLine.secret));
    else
        switchTo(ownServer());
    if (memory == Windows::Memory::None)
        m_windows->say(
            tr("The Pinthread that was started first does not answer. What you do here is kept; which windows "
               "and pictures are open here is not."));
}

Program::~Program()
{
    // Nobody wants to look at a window while the server writes its last lines.
    for (MainWindow *window : m_windows->all())
        window->hide();
    m_sharing.reset(); // It tells the windows that nothing is shared any more.
    m_windows.reset();
}

void Program::connectWindows()
{
    connect(m_windows.get(), &Windows::firstPainted, this, &Program::startWorkspace);
    connect(m_windows.get(), &Windows::joinRequested, this, [this] { showJoinDialog(); });
    connect(m_windows.get(), &Windows::signInRequested, this, &Program::showSignIn);
    connect(m_windows.get(), &Windows::leaveRequested, this, &Program::leave);
    connect(m_windows.get(), &Windows::settingsRequested, this, &Program::showSettings);
    connect(m_windows.get(), &Windows::shareRequested, this, &Program::showSharing);
    connect(m_windows.get(), &Windows::usageRequested, this, &Program::showUsage);
    connect(m_windows.get(), &Windows::failuresRequested, this, &Program::showFailures);
    connect(&m_drafts, &Drafts::storageProblem, m_windows.get(),
            [this](const QString &message) { m_windows->say(message); });
}

void Program::connectSettings()
{
    connect(&m_settings, &Settings::languageChanged, &m_translations, &Translations::use);
    connect(&m_settings, &Settings::userNameChanged, this, [this](const QString &name) {
        if (m_workspace)
            m_workspace->setUserName(name);
    });
}

void Program::start()
{
    open(m_commandLine);
    m_windows->show();
}

void Program::take(const StartRequest &request)
{
    // The window system has given it to the other process, and lets whoever holds it come to the front.
    if (!request.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", request.activationToken.toUtf8());
    const CommandLine &line = request.commandLine;
    m_windows->raise();
    if (!line.server.isEmpty() && line.server != QUrl(m_workspace->server().key()).adjusted(QUrl::RemoveFragment)) {
        showJoinDialog(line);
        return;
    }
    open(line);
    if (!line.name.isEmpty() && line.name != m_workspace->userName())
        m_windows->say(tr("Pinthread is open already, and you are called %1 in it. You can change your name in the "
                          "settings.")
                           .arg(m_workspace->userName()),
                       {{tr("S&ettings…"), [this] { showSettings(); }}});
}

void Program::open(const CommandLine &line)
{
    QList<PictureSource> pictures;
    for (const QString &file : line.files) {
        pictures.append(PictureSource::fromFile(file));
        pictures.last().urlId = line.urlId;
    }
    if (!pictures.isEmpty() || line.newWindow)
        m_windows->open(pictures, line.newWindow);
    if (line.sample)
        m_windows->active()->openSample();
    for (const QString &link : line.links)
        followInvitation(link);
}

void Program::followInvitation(const QString &link)
{
    // Later: at the start there is no window yet to show it in.
    QMetaObject::invokeMethod(
        this,
        [this, link] {
            showJoinDialog();
            m_joinDialog->setInvitation(link);
        },
        Qt::QueuedConnection);
}

std::unique_ptr<ServerAccess> Program::ownServer()
{
#ifdef PINTHREAD_EMBEDDED_SERVER
    return std::make_unique<EmbeddedServerHost>(m_profile->serverDirectory());
#else
    return std::make_unique<NoServer>();
#endif
}

void Program::startWorkspace()
{
    m_workspace->start();
}

void Program::switchTo(std::unique_ptr<ServerAccess> access)
{
    delete m_failuresDialog;
    m_sharing.reset();
    m_usage.reset();
    const WindowsState closed = m_workspace ? m_windows->leaveWorkspace() : WindowsState();
    m_workspace = std::make_unique<Workspace>(*m_profile, std::move(access), m_settings.userName(),
                                              Workspace::Seams{m_clock, m_random, m_scheduler, m_vault.get()});
    connect(m_workspace.get(), &Workspace::problem, m_windows.get(),
            [this](const QString &message) { m_windows->say(message); });
    m_windows->useWorkspace(*m_workspace);
    if (isEmpty(closed))
        return;
    if (m_workspace->server().isEmbedded())
        m_windows->say(tr("You have left the team. What was open there is closed here."));
    else
        m_windows->say(tr("You are in the team %1 now. What was open is closed, and nobody there has seen it.")
                           .arg(m_workspace->server().displayName()),
                       {{tr("&Open it there"), [this, closed] { m_windows->restore(elsewhere(closed)); }}});
}

void Program::showSettings()
{
    if (!m_settingsDialog) {
        m_settingsDialog = new SettingsDialog(m_settings, m_translations, m_loaders.images, m_windows->active());
        m_settingsDialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

void Program::showSharing()
{
    if (!m_sharing)
        m_sharing = std::make_unique<WorkspaceSharing>(*m_workspace, *m_windows, m_clock);
    m_sharing->show();
}

void Program::showUsage()
{
    if (!m_usage)
        m_usage = std::make_unique<WorkspaceUsage>(*m_workspace, *m_windows, m_clock);
    m_usage->show();
}

void Program::showFailures()
{
    if (!m_failuresDialog) {
        const auto nameOf = [this](AssetId id) {
            const AssetSummary *asset = m_workspace->sync() ? m_workspace->sync()->library().asset(id) : nullptr;
            return asset ? asset->asset.name : QString();
        };
        m_failuresDialog = new FailedOperationsDialog(*m_workspace, m_clock, nameOf, m_windows->active());
        m_failuresDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_failuresDialog, &FailedOperationsDialog::placeRequested, m_windows.get(), &Windows::openAsset);
    }
    m_failuresDialog->show();
    m_failuresDialog->raise();
    m_failuresDialog->activateWindow();
}

void Program::showJoinDialog(const CommandLine &prefilled)
{
    JoinDialog *dialog = m_joinDialog;
    if (!dialog) {
        dialog = new JoinDialog(m_windows->active());
        m_joinDialog = dialog;
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setUserName(m_settings.userName());
        if (const auto team = m_profile->team(); team && team->certificateFingerprint.isEmpty())
            dialog->setServer(team->addresses.first());
        connect(dialog, &JoinDialog::joinRequested, this, &Program::join);
        connect(dialog, &JoinDialog::signInRequested, this, &Program::signIn);
        connect(dialog, &JoinDialog::invitationAccepted, this, &Program::joinInvited);
        connect(dialog, &QDialog::rejected, this, [this] {
            m_joining.reset();
            m_attempt.reset();
        });
    }
    if (!prefilled.server.isEmpty())
        dialog->setServer(prefilled.server);
    if (!prefilled.name.isEmpty())
        dialog->setUserName(prefilled.name);
    if (!prefilled.secret.isEmpty())
        dialog->setSecret(prefilled.secret);
    m_afterJoining = prefilled;
    dialog->open();
    dialog->raise();
}

void Program::join(const QUrl &server, const QString &name, const QString &secret)
{
    m_joining = std::make_unique<ApiClient>();
    m_joining->setServer(server);
    m_joining->createSession({name, secret}, [=, this](const Expected<Protocol::SessionGrant, ApiError> &grant) {
        m_joining.release()->deleteLater(); // It is calling us.
        if (!m_joinDialog)
            return;
        if (!grant) {
            m_joinDialog->showProblem(grant.error().message);
            return;
        }
        enter({{server}, {}}, secret, {grant->token, grant->actor, name});
        open(std::exchange(m_afterJoining, {}));
    });
}

void Program::showSignIn()
{
    const auto team = m_profile->team();
    showJoinDialog();
    if (const auto account = m_workspace->server().account(); account && team)
        m_joinDialog->askAgain(team->addresses.first(), *account);
}

void Program::signIn(const QUrl &server, const AccountName &account, const QString &password)
{
    m_joining = std::make_unique<ApiClient>();
    m_joining->setServer(server);
    const auto answer = [=, this](const Expected<Protocol::SessionGrant, ApiError> &grant) {
        m_joining.release()->deleteLater(); // It is calling us.
        if (!m_joinDialog)
            return;
        if (!grant) {
            m_joinDialog->showProblem(grant.error().kind == ApiError::Kind::NotSignedIn
                                          ? tr("Login and password do not belong together. Check them, and the team "
                                               "if you have written one.")
                                          : grant.error().message);
            return;
        }
        enterByAccount({{server}, {}, account.tenant, account.login}, *grant);
        open(std::exchange(m_afterJoining, {}));
    };
    m_joining->signIn({account.tenant, account.login, password}, answer);
}

void Program::enterByAccount(const Team &team, const Protocol::SessionGrant &grant)
{
    auto access = std::make_unique<RemoteServer>(team, QString());
    const bool isHere = access->key() == m_workspace->server().key();
    m_profile->setTeam(team);
    m_joinDialog->accept();
    if (!isHere)
        switchTo(std::move(access));
    m_workspace->signedIn(grant);
    if (!isHere)
        m_workspace->start();
}

void Program::joinInvited(const InvitationLink &link, const QString &name)
{
    m_attempt = std::make_unique<JoinAttempt>(link, name);
    connect(m_attempt.get(), &JoinAttempt::failed, this, [this](const QString &problem) {
        m_attempt.release()->deleteLater(); // It is telling us.
        if (m_joinDialog)
            m_joinDialog->showProblem(problem);
    });
    connect(m_attempt.get(), &JoinAttempt::joined, this,
            [this, link, name](const QUrl &server, const Protocol::SessionGrant &grant) {
                m_attempt.release()->deleteLater();
                if (!m_joinDialog)
                    return;
                Team team{link.serverUrls(), link.certificateFingerprint};
                team.addresses.removeAll(server);
                team.addresses.prepend(server);
                enter(team, link.secret, {grant.token, grant.actor, name});
                if (!link.assetId.isNull())
                    m_windows->openAsset(link.assetId);
            });
    m_attempt->start();
}

void Program::enter(const Team &team, const QString &secret, const StoredSession &session)
{
    auto access = std::make_unique<RemoteServer>(team, secret);
    SessionStore(m_profile->sessionsFile()).remember(access->key(), session);
    m_profile->setTeam(team);
    m_joinDialog->accept();
    switchTo(std::move(access));
    m_settings.setUserName(session.name); // There, and not where one was before.
    m_workspace->start();
}

void Program::leave()
{
    m_workspace->signOut();
    m_profile->setTeam(std::nullopt);
    switchTo(ownServer());
    m_workspace->start();
}

} // namespace Pinthread
