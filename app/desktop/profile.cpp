// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
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
const QString otherAddressesKey = QStringLiteral("team/otherAddresses");
const QString tenantKey = QStringLiteral("team/tenant");
const QString loginKey = QStringLiteral("team/login");
const QString certificateKey = QStringLiteral("team/certificate");

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

QString Profile::fileOf(const QString &directory, const QString &server)
{
    const QByteArray hash = QCryptographicHash::hash(server.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("%1/%2.json").arg(directory, QString::fromLatin1(hash.toHex().left(16)));
}

QString Profile::userName() const
{
    const QString chosen = m_settings.value(userNameKey).toString().simplified().left(longestName);
    if (!chosen.isEmpty())
        return chosen;
    const QString system = systemUserName().left(longestName);
    return system.isEmpty() ? ProfileWords::tr("Somebody") : system;
}

bool Profile::hasUserName() const
{
    return !m_settings.value(userNameKey).toString().simplified().isEmpty();
}

void Profile::setUserName(const QString &name)
{
    m_settings.setValue(userNameKey, name);
}

std::optional<Team> Profile::team() const
{
    Team team{.addresses = {},
              .certificateFingerprint = QByteArray::fromHex(m_settings.value(certificateKey).toByteArray()),
              .tenant = m_settings.value(tenantKey).toString(),
              .login = m_settings.value(loginKey).toString()};
    const QStringList others = m_settings.value(otherAddressesKey).toStringList();
    for (const QString &address : QStringList{m_settings.value(teamKey).toString()} + others) {
        if (const QUrl url(address); !address.isEmpty() && url.isValid())
            team.addresses.append(url);
    }
    return team.addresses.isEmpty() ? std::nullopt : std::optional(team);
}

void Profile::setTeam(const std::optional<Team> &team)
{
    m_settings.remove(QStringLiteral("team"));
    if (!team)
        return;
    QStringList others;
    for (const QUrl &address : team->addresses.mid(1))
        others.append(address.toString());
    m_settings.setValue(teamKey, team->addresses.first().toString());
    if (!others.isEmpty())
        m_settings.setValue(otherAddressesKey, others);
    if (!team->certificateFingerprint.isEmpty())
        m_settings.setValue(certificateKey, QString::fromLatin1(team->certificateFingerprint.toHex()));
    if (!team->login.isEmpty()) {
        m_settings.setValue(tenantKey, team->tenant);
        m_settings.setValue(loginKey, team->login);
    }
}

} // namespace Pinthread
