// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"

#include <QSettings>
#include <QString>

#include <memory>

namespace Pinthread {

/// Where one user's settings and data lie: a directory that nobody else may read.
///
///     settings.ini    window, name, team
///     sessions.json   a token for each server (SessionStore)
///     cache/          what was seen of each server (SqliteOfflineCache)
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
    [[nodiscard]] QString operationsDirectory() const { return m_directory + QStringLiteral("/operations"); }
    [[nodiscard]] QString draftsFile() const { return m_directory + QStringLiteral("/drafts.json"); }
    [[nodiscard]] QString serverDirectory() const { return m_directory + QStringLiteral("/server"); }
    [[nodiscard]] QSettings &settings() { return m_settings; }

    /// What others see when nobody said otherwise: the setting, or the system user's full name; 1–80 characters.
    [[nodiscard]] QString userName() const;
    void setUserName(const QString &name);

    /// The address of the team that was joined last; empty: none.
    [[nodiscard]] QString team() const;
    void setTeam(const QString &address);

private:
    explicit Profile(QString directory);

    QString m_directory;
    QSettings m_settings;
};

} // namespace Pinthread
