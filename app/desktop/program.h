// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filewatch.h"
#include "startrequest.h"
#include "tokenvault.h"
#include "translations.h"
#include "windows.h"

#include "conversation/drafts.h"
#include "sync/qtscheduler.h"

namespace Pinthread {

class ColourScheme;
class JoinAttempt;
class FailedOperationsDialog;
class JoinDialog;
class WorkspaceSharing;
class WorkspaceUsage;
struct InvitationLink;
class SettingsDialog;

/// Makes everything in order and connects it: profile, windows, and, once a window can be seen, the server. Joins and
/// leaves teams. GUI thread.
class Program : public QObject
{
    Q_OBJECT

public:
    /// Without a \a vault the sessions of accounts are kept in the desktop's keyring.
    Program(const CommandLine &commandLine, std::unique_ptr<Profile> profile,
            Windows::Memory memory = Windows::Memory::Kept, std::unique_ptr<TokenVault> vault = {});
    ~Program() override;

    /// Shows the windows as they were, and opens what the command line names.
    void start();

    [[nodiscard]] Windows &windows() { return *m_windows; }
    /// The window that was used last.
    [[nodiscard]] MainWindow &window() { return *m_windows->active(); }
    [[nodiscard]] Workspace *workspace() const { return m_workspace.get(); }
    [[nodiscard]] Settings &settings() { return m_settings; }

public Q_SLOTS:
    /// Does what another start of the program was asked for, and comes to the front.
    void take(const Pinthread::StartRequest &request);
    /// Somebody was invited: \a link as they got it, `pinthread://…`. Shows what it leads to, and asks.
    void followInvitation(const QString &link);

private:
    [[nodiscard]] std::unique_ptr<ServerAccess> ownServer();
    void startWorkspace();
    void open(const CommandLine &line);
    void connectWindows();
    void connectSettings();
    void switchTo(std::unique_ptr<ServerAccess> access);
    void showSettings();
    void showSharing();
    void showUsage();
    void showFailures();
    void showJoinDialog(const CommandLine &prefilled = {});
    void join(const QUrl &server, const QString &name, const QString &secret);
    void showSignIn();
    void signIn(const QUrl &server, const AccountName &account, const QString &password);
    void joinInvited(const InvitationLink &link, const QString &name);
    /// The server of \a team has let this user in.
    void enter(const Team &team, const QString &secret, const StoredSession &session);
    /// The same for an account; where that is signed in already, or was, all that is open stays as it is.
    void enterByAccount(const Team &team, const Protocol::SessionGrant &grant);
    void leave();

    CommandLine m_commandLine;
    std::unique_ptr<Profile> m_profile;
    Settings m_settings;
    Translations m_translations;
    SystemClock m_clock;
    SystemRandom m_random;
    QtScheduler m_scheduler;
    std::unique_ptr<TokenVault> m_vault;
    Loaders m_loaders;
    Drafts m_drafts;
    FileWatch m_files;
    std::unique_ptr<ColourScheme> m_colours;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Windows> m_windows; ///< After everything that they use.
    QPointer<JoinDialog> m_joinDialog;
    QPointer<SettingsDialog> m_settingsDialog;
    QPointer<FailedOperationsDialog> m_failuresDialog;
    std::unique_ptr<WorkspaceSharing> m_sharing; ///< Of the workspace, from when it was first wanted.
    std::unique_ptr<WorkspaceUsage> m_usage;     ///< Likewise.
    std::unique_ptr<ApiClient> m_joining;        ///< While a team's server is being asked.
    std::unique_ptr<JoinAttempt> m_attempt;      ///< While whoever made an invitation is being asked.
    CommandLine m_afterJoining;                  ///< What is to be opened once that has worked.
};

} // namespace Pinthread
