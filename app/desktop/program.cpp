// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "joindialog.h"
#ifdef PINTHREAD_EMBEDDED_SERVER
#include "embeddedserverhost.h"
#endif

namespace Pinthread {

Program::Program(const CommandLine &commandLine, std::unique_ptr<Profile> profile)
    : m_commandLine(commandLine), m_profile(std::move(profile)), m_drafts(m_profile->draftsFile()),
      m_window(std::make_unique<MainWindow>(MainWindow::Surroundings{*m_profile, m_images, m_drafts, m_clock}))
{
    connect(m_window.get(), &MainWindow::firstPainted, this, &Program::startWorkspace);
    connect(m_window.get(), &MainWindow::joinRequested, this, &Program::showJoinDialog);
    connect(m_window.get(), &MainWindow::leaveRequested, this, &Program::leave);
    connect(&m_drafts, &Drafts::storageProblem, m_window.get(),
            [this](const QString &message) { m_window->say(message); });

    QUrl server = m_commandLine.server;
    if (server.isEmpty())
        server = QUrl(m_profile->team());
    if (server.isEmpty())
        switchTo(ownServer());
    else
        switchTo(std::make_unique<RemoteServer>(server, m_commandLine.secret));
}

Program::~Program()
{
    // Nobody wants to look at a window while the server writes its last lines.
    m_window->hide();
    m_window->setWorkspace(nullptr);
    m_window.reset();
}

void Program::start()
{
    m_window->show();
    QList<PictureSource> pictures;
    for (const QString &file : m_commandLine.files)
        pictures.append(PictureSource::fromFile(file));
    m_window->openPictures(pictures);
    if (m_commandLine.sample)
        m_window->openSample();
}

std::unique_ptr<ServerAccess> Program::ownServer()
{
#ifdef PINTHREAD_EMBEDDED_SERVER
    return std::make_unique<EmbeddedServerHost>(m_profile->serverDirectory());
#else
    return std::make_unique<NoServer>();
#endif
}

QString Program::userName() const
{
    return m_commandLine.name.isEmpty() ? m_profile->userName() : m_commandLine.name;
}

void Program::startWorkspace()
{
    m_workspace->start();
}

void Program::switchTo(std::unique_ptr<ServerAccess> access)
{
    const QList<PictureSource> closed = m_window->setWorkspace(nullptr);
    m_workspace = std::make_unique<Workspace>(*m_profile, std::move(access), userName(),
                                              Workspace::Seams{m_clock, m_random, m_scheduler});
    m_window->setWorkspace(m_workspace.get());
    if (closed.isEmpty())
        return;
    const QString where = m_workspace->server().isEmbedded()
                              ? tr("You have left the team. What was open there is closed here.")
                              : tr("You are in the team %1 now. What was open is closed, and nobody there has seen it.")
                                    .arg(m_workspace->server().displayName());
    m_window->say(where, m_workspace->server().isEmbedded() ? QString() : tr("&Open it there"),
                  [this, closed] { m_window->openPictures(closed); });
}

void Program::showJoinDialog()
{
    JoinDialog *dialog = m_joinDialog;
    if (!dialog) {
        dialog = new JoinDialog(m_window.get());
        m_joinDialog = dialog;
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setUserName(userName());
        dialog->setServer(QUrl(m_profile->team()));
        connect(dialog, &JoinDialog::joinRequested, this, &Program::join);
        connect(dialog, &QDialog::rejected, this, [this] { m_joining.reset(); });
    }
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
        auto access = std::make_unique<RemoteServer>(server, secret);
        SessionStore(m_profile->sessionsFile()).remember(access->key(), {grant->token, grant->actor, name});
        m_commandLine.name.clear();
        m_profile->setUserName(name);
        m_profile->setTeam(access->key());
        m_joinDialog->accept();
        switchTo(std::move(access));
        m_workspace->start();
    });
}

void Program::leave()
{
    m_profile->setTeam({});
    switchTo(ownServer());
    m_workspace->start();
}

} // namespace Pinthread
