// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"

#include <QList>
#include <QSettings>
#include <QString>
#include <QUrl>

#include <memory>
#include <optional>

namespace Pinthread {

/// A server of others, as it is found again at the next start.
struct Team
{
    QList<QUrl> addresses; ///< The one where it was found last is first. Not empty.
    /// See ServerAccount; empty: its certificate is one that the system trusts.
    QByteArray certificateFingerprint;
    /// By which one signs in there; without a login one comes by name. The tenant may be empty.
    QString tenant;
    QString login;

    friend bool operator==(const Team &, const Team &) = default;
};

/// Where one user's settings and data lie: a directory that nobody else may read.
///
///     settings.ini    window, name, team
///     sessions.json   a token for each server (SessionStore)
///     cache/          what was seen of each server (SqliteOfflineCache)
///     opened/         when each asset was opened last, for each server (WorkspaceLibrary)
///     files/          which picture each file was, for each server (KnownFiles)
///     windows/        what is open, for each server (Windows)
///     contents/       pictures that were seen, by their hash (ContentCache)
///     operations/     what was not settled yet, every word of it (SqliteOperationStore)
///     drafts.json     what is being written (Drafts)
///     server/         the embedded server's journal and pictures
///
/// Several processes may use one profile at the same time. GUI thread.
class Profile
{
public:
    /// \a directory is made when it is not there; empty: the user's own (QStandardPaths::AppDataLocation).
    /// \returns the reason why it cannot be used, for people.
    [[nodiscard]] static Expected<std::unique_ptr<Profile>, QString> open(const QString &directory);

    [[nodiscard]] QString directory() const { return m_directory; }
    [[nodiscard]] QString sessionsFile() const { return m_directory + QStringLiteral("/sessions.json"); }
    [[nodiscard]] QString cacheDirectory() const { return m_directory + QStringLiteral("/cache"); }
    [[nodiscard]] QString filesDirectory() const { return m_directory + QStringLiteral("/files"); }
    [[nodiscard]] QString openedDirectory() const { return m_directory + QStringLiteral("/opened"); }
    [[nodiscard]] QString windowsDirectory() const { return m_directory + QStringLiteral("/windows"); }
    [[nodiscard]] QString contentsDirectory() const { return m_directory + QStringLiteral("/contents"); }
    [[nodiscard]] QString operationsDirectory() const { return m_directory + QStringLiteral("/operations"); }
    [[nodiscard]] QString draftsFile() const { return m_directory + QStringLiteral("/drafts.json"); }
    [[nodiscard]] QString serverDirectory() const { return m_directory + QStringLiteral("/server"); }
    [[nodiscard]] QSettings &settings() { return m_settings; }

    /// The file of one server in a \a directory that has one for each; \a server is the server's key.
    [[nodiscard]] static QString fileOf(const QString &directory, const QString &server);

    /// What others see when nobody said otherwise: the setting, or the system user's full name; 1–80 characters.
    [[nodiscard]] QString userName() const;
    /// Whether that was chosen by somebody.
    [[nodiscard]] bool hasUserName() const;
    void setUserName(const QString &name);

    /// The team that was joined last; nothing: none.
    [[nodiscard]] std::optional<Team> team() const;
    void setTeam(const std::optional<Team> &team);

private:
    explicit Profile(QString directory);

    QString m_directory;
    QSettings m_settings;
};

} // namespace Pinthread
