// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace Pinthread {

namespace {

constexpr qsizetype longestName = 80;

const QString userNameKey = QStringLiteral("user/name");
const QString teamKey = QStringLiteral("team/server");

QString systemUserName()
{
#ifdef Q_OS_UNIX
    if (const passwd *entry = ::getpwuid(::getuid())) {
        const QString fullName = QString::fromLocal8Bit(entry->pw_gecos).section(QLatin1Char(','), 0, 0).simplified();
        return fullName.isEmpty() ? QString::fromLocal8Bit(entry->pw_name) : fullName;
    }
#endif
    return qEnvironmentVariable("USERNAME", qEnvironmentVariable("USER")).simplified();
}

struct ProfileWords
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::ProfileWords)
};

} // namespace

Expected<std::unique_ptr<Profile>, QString> Profile::open(const QString &directory)
{
    const QString wanted =
        directory.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : directory;
    const QString path = QDir(wanted).absolutePath();
    const bool existed = QFileInfo::exists(path);
    if (!QDir().mkpath(path) || !QFileInfo(path).isDir() || !QFileInfo(path).isWritable())
        return failure(
            ProfileWords::tr("Nothing can be written to %1. Choose another directory with --profile.").arg(path));
    if (!existed)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return std::unique_ptr<Profile>(new Profile(path));
}

Profile::Profile(QString directory)
    : m_directory(std::move(directory)), m_settings(m_directory + QStringLiteral("/settings.ini"), QSettings::IniFormat)
{}

QString Profile::userName() const
{
    const QString chosen = m_settings.value(userNameKey).toString().simplified().left(longestName);
    if (!chosen.isEmpty())
        return chosen;
    const QString system = systemUserName().left(longestName);
    return system.isEmpty() ? ProfileWords::tr("Somebody") : system;
}

void Profile::setUserName(const QString &name)
{
    m_settings.setValue(userNameKey, name);
}

QString Profile::team() const
{
    return m_settings.value(teamKey).toString();
}

void Profile::setTeam(const QString &address)
{
    if (address.isEmpty())
        m_settings.remove(teamKey);
    else
        m_settings.setValue(teamKey, address);
}

} // namespace Pinthread
