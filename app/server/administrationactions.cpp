// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administrationactions.h"

#include "passwordprompt.h"

#include <QCommandLineParser>
#include <QDateTime>

#include <array>

using namespace Pinthread;
using namespace Pinthread::Server;

namespace {

using Result = AdministrationAction::Result;

constexpr std::array roles{std::pair(Role::Viewer, QLatin1String("viewer")),
                           std::pair(Role::Commenter, QLatin1String("commenter")),
                           std::pair(Role::Moderator, QLatin1String("moderator")),
                           std::pair(Role::Administrator, QLatin1String("administrator"))};

QString word(Role role)
{
    return std::ranges::find(roles, role, [](const auto &pair) { return pair.first; })->second;
}

auto invalid(const QString &message)
{
    return failure(AdministrationError{AdministrationError::Reason::Invalid, message});
}

Administration::Answer<Role> roleFrom(const QString &text)
{
    for (const auto &[role, name] : roles) {
        if (name == text)
            return role;
    }
    return invalid(
        QStringLiteral("The role must be viewer, commenter, moderator or administrator, not \"%1\".").arg(text));
}

/// Rows with columns of the same width.
QString table(const QList<QStringList> &rows)
{
    QList<qsizetype> widths(rows.constFirst().size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), row.at(i).size());
    }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row.at(i).leftJustified(widths.at(i) + 2);
        text += line.trimmed() + u'\n';
    }
    return text;
}

QString dash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("-") : text;
}

QString when(qint64 time)
{
    return time == 0 ? QStringLiteral("-") : QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate);
}

/// Nothing to be printed.
Result silent(const Administration::Answer<void> &done)
{
    return done.map([] { return QString(); });
}

QString tenantOf(const QCommandLineParser &parser)
{
    return parser.value(QStringLiteral("tenant"));
}

QString argument(const QCommandLineParser &parser, int index = 0)
{
    return parser.positionalArguments().at(index);
}

QCommandLineOption tenantOption()
{
    return {QStringLiteral("tenant"), QStringLiteral("The tenant by its name (default)."), QStringLiteral("name"),
            QStringLiteral("default")};
}

QCommandLineOption passwordOption()
{
    return {QStringLiteral("password-stdin"),
            QStringLiteral("Read the password from the first line of standard input instead of asking for it.")};
}

Administration::Answer<QString> newPassword(const QCommandLineParser &parser)
{
    const bool piped = parser.isSet(QStringLiteral("password-stdin"));
    const auto password = piped ? PasswordPrompt::fromStandardInput() : PasswordPrompt::fromTerminal();
    if (!password)
        return invalid(password.error());
    if (const QString problem = Administration::problemWithPassword(*password); !problem.isEmpty())
        return invalid(problem);
    return *password;
}

// Tenants

Result listTenants(Administration &administration, const QCommandLineParser &)
{
    return administration.tenants().map([](const QList<Administration::Tenant> &tenants) {
        QList<QStringList> rows{
            {QStringLiteral("TENANT"), QStringLiteral("USERS"), QStringLiteral("SSO-KEY"), QStringLiteral("STATE")}};
        for (const auto &tenant : tenants) {
            rows.append({tenant.name, QString::number(tenant.users),
                         tenant.hasKey ? QStringLiteral("yes") : QStringLiteral("no"),
                         tenant.disabled ? QStringLiteral("disabled") : QStringLiteral("enabled")});
        }
        return table(rows);
    });
}

Result tenantKey(Administration &administration, const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("remove")))
        return silent(administration.removeKey(argument(parser)));
    return administration.makeKey(argument(parser), parser.isSet(QStringLiteral("rotate")));
}

// Users

Result addUser(Administration &administration, const QCommandLineParser &parser)
{
    const auto role = roleFrom(parser.value(QStringLiteral("role")));
    if (!role)
        return failure(role.error());
    QString password;
    if (!parser.isSet(QStringLiteral("no-password"))) {
        const auto given = newPassword(parser);
        if (!given)
            return given;
        password = *given;
    }
    const QString login = argument(parser);
    const QString name = parser.isSet(QStringLiteral("name")) ? parser.value(QStringLiteral("name")) : login;
    return silent(administration.addUser(tenantOf(parser), login, name, *role, password));
}

Result listUsers(Administration &administration, const QCommandLineParser &parser)
{
    return administration.users(tenantOf(parser)).map([](const QList<Administration::Person> &people) {
        QList<QStringList> rows{{QStringLiteral("LOGIN"), QStringLiteral("NAME"), QStringLiteral("ROLE"),
                                 QStringLiteral("PASSWORD"), QStringLiteral("SSO-ID"), QStringLiteral("STATE"),
                                 QStringLiteral("ID")}};
        for (const auto &person : people) {
            rows.append({dash(person.login), person.name, word(person.role),
                         person.hasPassword ? QStringLiteral("yes") : QStringLiteral("no"), dash(person.externalId),
                         person.disabled ? QStringLiteral("disabled") : QStringLiteral("enabled"), person.id});
        }
        return table(rows);
    });
}

Result setPassword(Administration &administration, const QCommandLineParser &parser)
{
    const auto password = newPassword(parser);
    if (!password)
        return password;
    return silent(administration.setPassword(tenantOf(parser), argument(parser), *password));
}

Result setRole(Administration &administration, const QCommandLineParser &parser)
{
    const auto role = roleFrom(argument(parser, 1));
    if (!role)
        return failure(role.error());
    return silent(administration.setRole(tenantOf(parser), argument(parser), *role));
}

// Tokens

Result createToken(Administration &administration, const QCommandLineParser &parser)
{
    qint64 expiresAt = 0;
    if (parser.isSet(QStringLiteral("days"))) {
        constexpr qint64 most = 36'500;
        const qint64 days = parser.value(QStringLiteral("days")).toLongLong();
        if (days < 1 || days > most)
            return invalid(QStringLiteral("--days must be a whole number from 1 to %1.").arg(most));
        expiresAt = QDateTime::currentDateTimeUtc().addDays(days).toMSecsSinceEpoch();
    }
    return administration.makeToken(tenantOf(parser), argument(parser), parser.value(QStringLiteral("label")),
                                    expiresAt);
}

Result listTokens(Administration &administration, const QCommandLineParser &parser)
{
    return administration.tokens(tenantOf(parser)).map([](const QList<Administration::Token> &tokens) {
        QList<QStringList> rows{{QStringLiteral("ID"), QStringLiteral("USER"), QStringLiteral("LABEL"),
                                 QStringLiteral("MADE"), QStringLiteral("USED"), QStringLiteral("EXPIRES")}};
        for (const auto &token : tokens) {
            rows.append(
                {token.id, token.user, token.label, when(token.createdAt), when(token.usedAt), when(token.expiresAt)});
        }
        return table(rows);
    });
}

} // namespace

const QList<AdministrationAction> &AdministrationAction::all()
{
    const auto tenantIs = [](bool disabled) {
        return [disabled](Administration &administration, const QCommandLineParser &parser) {
            return silent(administration.setTenantDisabled(argument(parser), disabled));
        };
    };
    const auto userIs = [](bool disabled) {
        return [disabled](Administration &administration, const QCommandLineParser &parser) {
            return silent(administration.setUserDisabled(tenantOf(parser), argument(parser), disabled));
        };
    };
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    static const QList<AdministrationAction> actions{
        {text("tenant add"),
         {text("<name>")},
         text("Add a tenant: a space of its own, into which nobody of another one sees."),
         {},
         [](Administration &administration, const QCommandLineParser &parser) {
             return silent(administration.addTenant(argument(parser)));
         }},
        {text("tenant list"), {}, text("List the tenants."), {}, &listTenants},
        {text("tenant disable"),
         {text("<name>")},
         text("Let nobody of a tenant in; nothing of it is lost.\nWho is in is sent away within 5 seconds."),
         {},
         tenantIs(true)},
        {text("tenant enable"), {text("<name>")}, text("Take that back."), {}, tenantIs(false)},
        {text("tenant key"),
         {text("<name>")},
         text("Make the key of single sign-on and print it, this once.\nSee docs/single-sign-on.md."),
         {{text("rotate"), text("Replace the key that there is; what that one signed is void.")},
          {text("remove"), text("Remove the key: no single sign-on any more.")}},
         &tenantKey},
        {text("user add"),
         {text("<login>")},
         text("Add a user, who signs in with login and password."),
         {tenantOption(),
          {text("name"), text("What others see (the login)."), text("name")},
          {text("role"), text("viewer, commenter (as a rule), moderator or administrator."), text("role"),
           text("commenter")},
          passwordOption(),
          {text("no-password"), text("No password: for tokens alone.")}},
         &addUser},
        {text("user list"), {}, text("List the users of a tenant."), {tenantOption()}, &listUsers},
        {text("user passwd"),
         {text("<login>")},
         text("Give a user another password, and end their sessions.\nTokens stay: see token revoke."),
         {tenantOption(), passwordOption()},
         &setPassword},
        {text("user role"),
         {text("<login>"), text("<role>")},
         text("Make a user a viewer, commenter, moderator or administrator."),
         {tenantOption()},
         &setRole},
        {text("user disable"),
         {text("<login>")},
         text("Let a user in no more; what they wrote stays.\nThey are sent away within 5 seconds. Those without a "
              "login are named by the id that user list shows."),
         {tenantOption()},
         userIs(true)},
        {text("user enable"), {text("<login>")}, text("Take that back."), {tenantOption()}, userIs(false)},
        {text("token create"),
         {text("<login>")},
         text("Make a long-lived token of a user, for a program, and print it, this once."),
         {tenantOption(),
          {text("label"), text("What it is for."), text("text")},
          {text("days"), text("It expires after so many days (when it is revoked)."), text("number")}},
         &createToken},
        {text("token list"), {}, text("List the tokens of a tenant's users."), {tenantOption()}, &listTokens},
        {text("token revoke"),
         {text("<id>")},
         text("Revoke a token; whoever uses it is sent away within 5 seconds."),
         {tenantOption()},
         [](Administration &administration, const QCommandLineParser &parser) {
             return silent(administration.revokeToken(tenantOf(parser), argument(parser)));
         }},
    };
    return actions;
}
