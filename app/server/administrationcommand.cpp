// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "administrationcommand.h"

#include "administrationactions.h"

#include "server/configfile.h"

#include <QCommandLineParser>

#include <cstdio>

using namespace Pinthread;
using namespace Pinthread::Server;

namespace {

constexpr int afterTheWords = 3; ///< Program, group and action come first.

int say(int code, const QString &text)
{
    std::fputs(qPrintable(text.endsWith(u'\n') ? text : text + u'\n'),
               code == AdministrationCommand::Done ? stdout : stderr);
    return code;
}

int wrong(const AdministrationAction &action, const QString &what)
{
    return say(AdministrationCommand::Usage,
               QStringLiteral("%1\nSee pinthread-server %2 --help.").arg(what, action.words));
}

const AdministrationAction *actionIn(const QStringList &arguments)
{
    const QString words = arguments.mid(1, 2).join(u' ');
    for (const AdministrationAction &action : AdministrationAction::all()) {
        if (action.words == words)
            return &action;
    }
    return nullptr;
}

QString helpFor(const QCommandLineParser &parser, const AdministrationAction &action)
{
    // The parser knows nothing of the two words before its arguments.
    const QString call = (action.words + u' ' + action.arguments.join(u' ')).trimmed();
    const QString text = parser.helpText();
    return QStringLiteral("Usage: pinthread-server %1 [options]\n").arg(call) + text.mid(text.indexOf(u'\n') + 1);
}

} // namespace

bool AdministrationCommand::isOne(const QStringList &arguments)
{
    static const QStringList groups{QStringLiteral("tenant"), QStringLiteral("user"), QStringLiteral("token")};
    return groups.contains(arguments.value(1));
}

QString AdministrationCommand::overview()
{
    QString text;
    for (const AdministrationAction &action : AdministrationAction::all()) {
        const QString call = (action.words + u' ' + action.arguments.join(u' ')).trimmed();
        text += QStringLiteral("  %1 %2\n").arg(call, -24).arg(action.description.section(u'\n', 0, 0));
    }
    return text;
}

int AdministrationCommand::run(const QStringList &arguments)
{
    const AdministrationAction *action = actionIn(arguments);
    if (!action) {
        const bool helpWanted = arguments.mid(2).contains(QStringLiteral("--help"));
        return say(helpWanted ? Done : Usage, QStringLiteral("pinthread-server …\n") + overview());
    }
    QCommandLineParser parser;
    parser.setApplicationDescription(action->description);
    const QCommandLineOption help = parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("config"), QStringLiteral("The server's settings are in this file."), QStringLiteral("file")},
         {QStringLiteral("data"), QStringLiteral("The server keeps everything in this directory (/var/lib/pinthread)."),
          QStringLiteral("directory")}});
    parser.addOptions(action->options);
    if (!parser.parse(QStringList(arguments.first()) + arguments.mid(afterTheWords)))
        return wrong(*action, parser.errorText());
    if (parser.isSet(help))
        return say(Done, helpFor(parser, *action));
    if (parser.positionalArguments().size() != action->arguments.size()) {
        return wrong(*action, action->arguments.isEmpty()
                                  ? QStringLiteral("No argument is expected.")
                                  : QStringLiteral("Expected: %1.").arg(action->arguments.join(u' ')));
    }
    ServerConfig config;
    config.dataDirectory = QStringLiteral("/var/lib/pinthread");
    if (parser.isSet(QStringLiteral("config"))) {
        auto read = ConfigFile::read(parser.value(QStringLiteral("config")), config);
        if (!read)
            return wrong(*action, read.error().message);
        config = *read;
    }
    if (parser.isSet(QStringLiteral("data")))
        config.dataDirectory = parser.value(QStringLiteral("data"));
    const auto administration = Administration::open(config);
    if (!administration)
        return say(Unavailable, administration.error().message);
    const auto done = action->act(**administration, parser);
    if (done)
        return done->isEmpty() ? int(Done) : say(Done, *done);
    return say(done.error().reason == AdministrationError::Reason::Invalid ? NotDone : Unavailable,
               done.error().message);
}
