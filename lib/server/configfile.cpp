// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/configfile.h"

#include <QFile>
#include <QMap>
#include <QSet>

#include <functional>
#include <limits>

namespace Pinthread::Server {

namespace {

/// Says what it expects when the value is not that; otherwise nothing.
using Setter = std::function<QString(ServerConfig &, const QString &)>;

template <class Number>
QString setNumber(Number &target, const QString &value, qint64 least, qint64 most)
{
    bool ok = false;
    const qint64 number = value.toLongLong(&ok);
    if (!ok || number < least || number > most)
        return QStringLiteral("a whole number from %1 to %2").arg(least).arg(most);
    target = static_cast<Number>(number);
    return {};
}

/// \a access names the number within the config.
template <class Access>
Setter number(Access access, qint64 least, qint64 most)
{
    return [=](ServerConfig &config, const QString &value) { return setNumber(access(config), value, least, most); };
}

/// \a access names the duration within the config, of which \a value is a number in \a unit.
template <class Unit, class Access>
Setter duration(Access access, qint64 most, const char *unit)
{
    return [=](ServerConfig &config, const QString &value) {
        qint64 count = 0;
        const QString expected = setNumber(count, value, 1, most);
        if (!expected.isEmpty())
            return QStringLiteral("%1 (%2)").arg(expected, QLatin1String(unit));
        access(config) = Unit(count);
        return QString();
    };
}

template <class Access>
Setter milliseconds(Access access)
{
    constexpr qint64 aDay = 24 * 3600 * 1000;
    return duration<std::chrono::milliseconds>(
        [=](ServerConfig & config) -> auto & { return access(config.timeouts); }, aDay, "milliseconds");
}

template <class Access>
Setter seconds(Access access)
{
    constexpr qint64 aDay = 24 * 3600;
    return duration<std::chrono::seconds>(
        [=](ServerConfig & config) -> auto & { return access(config.signIn); }, aDay, "seconds");
}

template <class Access>
Setter days(Access access)
{
    constexpr qint64 tenYears = 3650;
    return duration<std::chrono::days>(
        [=](ServerConfig & config) -> auto & { return access(config.sessions); }, tenYears, "days");
}

QString setRole(ServerConfig &config, const QString &value)
{
    if (value == QLatin1String("viewer"))
        config.sessionRole = Role::Viewer;
    else if (value == QLatin1String("commenter"))
        config.sessionRole = Role::Commenter;
    else if (value == QLatin1String("moderator"))
        config.sessionRole = Role::Moderator;
    else if (value == QLatin1String("administrator"))
        config.sessionRole = Role::Administrator;
    else
        return QStringLiteral("viewer, commenter, moderator or administrator");
    return {};
}

Setter word(QString ServerConfig::*member)
{
    return [member](ServerConfig &config, const QString &value) {
        config.*member = value;
        return value.isEmpty() ? QStringLiteral("something") : QString();
    };
}

QString setJournalPassword(ServerConfig &config, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("a file that can be read");
    config.journalPassword = QString::fromUtf8(file.readAll()).trimmed();
    return config.journalPassword.isEmpty() ? QStringLiteral("a file with a password in it") : QString();
}

/// `one, two, three`.
Setter list(QStringList ServerConfig::*member)
{
    return [member](ServerConfig &config, const QString &value) {
        QStringList entries;
        for (const QString &entry : value.split(u',', Qt::SkipEmptyParts)) {
            if (const QString trimmed = entry.trimmed(); !trimmed.isEmpty())
                entries.append(trimmed);
        }
        config.*member = entries;
        return entries.isEmpty() ? QStringLiteral("one or more, with commas between them") : QString();
    };
}

const QMap<QString, Setter> &setters()
{
    using Config = ServerConfig;
    using T = Timeouts;
    constexpr qint64 most = std::numeric_limits<int>::max();
    constexpr qint64 mostBytes = qint64(1) << 40;
    constexpr qint64 mostTenantBytes = qint64(1) << 60;
    static const QMap<QString, Setter> all{
        {QStringLiteral("listen"), word(&Config::listenAddress)},
        {QStringLiteral("port"), number(
                                     [](Config & c) -> auto & { return c.port; }, 0, 65535)},
        {QStringLiteral("data"), word(&Config::dataDirectory)},
        {QStringLiteral("journal"), word(&Config::journal)},
        {QStringLiteral("journal-password-file"), setJournalPassword},
        {QStringLiteral("nats"), word(&Config::nats)},
        {QStringLiteral("content"), word(&Config::contentDirectory)},
        {QStringLiteral("threads"), number(
                                        [](Config & c) -> auto & { return c.threads; }, 0, 256)},
        {QStringLiteral("secret"), word(&Config::secret)},
        {QStringLiteral("role"), setRole},
        {QStringLiteral("session-days"), days([](SessionRules & s) -> auto & { return s.longest; })},
        {QStringLiteral("session-idle-days"), days([](SessionRules & s) -> auto & { return s.idle; })},
        {QStringLiteral("sign-in-tries-per-address"),
         number(
             [](Config & c) -> auto & { return c.signIn.perAddress.atOnce; }, 1, 1'000'000)},
        {QStringLiteral("sign-in-wait-per-address"),
         seconds([](SignInLimits & s) -> auto & { return s.perAddress.each; })},
        {QStringLiteral("sign-in-tries-per-login"),
         number(
             [](Config & c) -> auto & { return c.signIn.perLogin.atOnce; }, 1, 1'000'000)},
        {QStringLiteral("sign-in-wait-per-login"), seconds([](SignInLimits & s) -> auto & { return s.perLogin.each; })},
        {QStringLiteral("upload-bytes"), number(
                                             [](Config & c) -> auto & { return c.uploadBytes; }, 1, mostBytes)},
        {QStringLiteral("connections"), number(
                                            [](Config & c) -> auto & { return c.connections; }, 1, most)},
        {QStringLiteral("connections-per-address"),
         number(
             [](Config & c) -> auto & { return c.connectionsPerAddress; }, 1, most)},
        {QStringLiteral("connections-per-user"),
         number(
             [](Config & c) -> auto & { return c.connectionsPerUser; }, 1, most)},
        {QStringLiteral("connections-per-tenant"),
         number(
             [](Config & c) -> auto & { return c.connectionsPerTenant; }, 1, most)},
        {QStringLiteral("operations-per-second-per-user"),
         number(
             [](Config & c) -> auto & { return c.operationsPerSecondPerUser; }, 1, most / 2)},
        {QStringLiteral("operations-per-second-per-tenant"),
         number(
             [](Config & c) -> auto & { return c.operationsPerSecondPerTenant; }, 1, most / 2)},
        {QStringLiteral("image-pixels"), number(
                                             [](Config & c) -> auto & { return c.imagePixels; }, 1, mostBytes)},
        {QStringLiteral("tenant-bytes"), number(
                                             [](Config & c) -> auto & { return c.tenantBytes; }, 0, mostTenantBytes)},
        {QStringLiteral("tls-certificate"), word(&Config::tlsCertificate)},
        {QStringLiteral("tls-key"), word(&Config::tlsKey)},
        {QStringLiteral("proxies"), list(&Config::proxies)},
        {QStringLiteral("outbox-bytes"), number(
                                             [](Config & c) -> auto & { return c.outboxBytes; }, 1024, most)},
        {QStringLiteral("send-buffer-bytes"), number(
                                                  [](Config & c) -> auto & { return c.sendBufferBytes; }, 1024, most)},
        {QStringLiteral("frame-bytes"), number(
                                            [](Config & c) -> auto & { return c.connection.frameBytes; }, 1024, most)},
        {QStringLiteral("open-assets"), number(
                                            [](Config & c) -> auto & { return c.connection.openAssets; }, 1, most)},
        {QStringLiteral("operations-in-flight"),
         number(
             [](Config & c) -> auto & { return c.connection.operationsInFlight; }, 1, most)},
        {QStringLiteral("operations-per-second"),
         number(
             [](Config & c) -> auto & { return c.connection.operationsPerSecond; }, 1, most / 2)},
        {QStringLiteral("comment-characters"),
         number(
             [](Config & c) -> auto & { return c.limits.commentCharacters; }, 1, 15'000)},
        {QStringLiteral("conversations-per-asset"),
         number(
             [](Config & c) -> auto & { return c.limits.conversationsPerAsset; }, 1, 100'000)},
        {QStringLiteral("comments-per-conversation"),
         number(
             [](Config & c) -> auto & { return c.limits.commentsPerConversation; }, 1, 100'000)},
        {QStringLiteral("comments-per-asset"),
         number(
             [](Config & c) -> auto & { return c.limits.commentsPerAsset; }, 1, 10'000'000)},
        {QStringLiteral("reply-depth"), number(
                                            [](Config & c) -> auto & { return c.limits.replyDepth; }, 0, 100)},
        {QStringLiteral("hello-timeout"), milliseconds([](T & t) -> auto & { return t.hello; })},
        {QStringLiteral("http-header-timeout"), milliseconds([](T & t) -> auto & { return t.httpHeader; })},
        {QStringLiteral("http-body-timeout"), milliseconds([](T & t) -> auto & { return t.httpBody; })},
        {QStringLiteral("silence-timeout"), milliseconds([](T & t) -> auto & { return t.silence; })},
        {QStringLiteral("pong-timeout"), milliseconds([](T & t) -> auto & { return t.pong; })},
        {QStringLiteral("no-progress-timeout"), milliseconds([](T & t) -> auto & { return t.noProgress; })},
        {QStringLiteral("history-events"), number(
                                               [](Config & c) -> auto & { return c.historyEvents; }, 0, most)},
        {QStringLiteral("history-days"), number(
                                             [](Config & c) -> auto & { return c.historyDays; }, 0, 36'500)},
        {QStringLiteral("closing-timeout"), milliseconds([](T & t) -> auto & { return t.closing; })},
        {QStringLiteral("tls-handshake-timeout"), milliseconds([](T & t) -> auto & { return t.tlsHandshake; })},
        {QStringLiteral("stop-timeout"), milliseconds([](T & t) -> auto & { return t.stop; })},
        {QStringLiteral("database-timeout"), milliseconds([](T & t) -> auto & { return t.database; })},
        {QStringLiteral("journal-watch"), milliseconds([](T & t) -> auto & { return t.journalWatch; })},
        {QStringLiteral("presence-life"), milliseconds([](T & t) -> auto & { return t.presenceLife; })},
        {QStringLiteral("room-idle-timeout"), milliseconds([](T & t) -> auto & { return t.roomIdle; })},
    };
    return all;
}

} // namespace

QStringList ConfigFile::keys()
{
    return setters().keys();
}

Expected<void, ConfigFile::Problem> ConfigFile::set(ServerConfig &config, const QString &key, const QString &value)
{
    const auto setter = setters().constFind(key);
    if (setter == setters().cend())
        return failure(Problem{QStringLiteral("There is no setting \"%1\".").arg(key)});
    if (const QString expected = (*setter)(config, value); !expected.isEmpty())
        return failure(Problem{QStringLiteral("%1 must be %2, not \"%3\".").arg(key, expected, value)});
    return {};
}

Expected<ServerConfig, ConfigFile::Problem> ConfigFile::read(const QString &path, const ServerConfig &config)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(
            Problem{QStringLiteral("The configuration file %1 cannot be read: %2.").arg(path, file.errorString())});
    }
    ServerConfig result = config;
    QSet<QString> seen;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto problem = [&](const QString &what) {
            return failure(Problem{QStringLiteral("%1, line %2: %3").arg(path, QString::number(i + 1), what)});
        };
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || (line.startsWith(u'[') && line.endsWith(u']')))
            continue;
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 1)
            return problem(QStringLiteral("\"%1\" is not of the form key = value.").arg(line));
        const QString key = line.first(equals).trimmed();
        if (seen.contains(key))
            return problem(QStringLiteral("%1 is there already.").arg(key));
        seen.insert(key);
        if (const auto set = ConfigFile::set(result, key, line.sliced(equals + 1).trimmed()); !set)
            return problem(set.error().message);
    }
    return result;
}

} // namespace Pinthread::Server
