// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHostAddress>

namespace Pinthread {

namespace {

struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::CommandLine)
};

/// Qt takes its own options out of argv when the application object is made; that is later than here.
QStringList withoutQtOptions(const QStringList &arguments)
{
    static const QStringList withValue{
        QStringLiteral("platform"), QStringLiteral("platformtheme"),   QStringLiteral("platformpluginpath"),
        QStringLiteral("style"),    QStringLiteral("stylesheet"),      QStringLiteral("display"),
        QStringLiteral("session"),  QStringLiteral("qwindowgeometry"), QStringLiteral("plugin"),
    };
    QStringList left;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        const QString option = argument.mid(argument.startsWith(QLatin1String("--")) ? 2 : 1);
        if (argument == QLatin1String("--")) {
            left += arguments.mid(i);
            break;
        }
        if (argument.startsWith(QLatin1Char('-')) && withValue.contains(option)) {
            ++i;
            continue;
        }
        if (argument == QLatin1String("-reverse"))
            continue;
        left += argument;
    }
    return left;
}

/// As PROTOCOL.md has it.
constexpr qsizetype longestUrlId = 512;

/// One of what is written behind the options.
void addThing(CommandLine &line, const QString &argument)
{
    if (argument.startsWith(QLatin1String("pinthread:"), Qt::CaseInsensitive))
        line.links += argument;
    else if (argument.startsWith(QLatin1String("file:"), Qt::CaseInsensitive) && QUrl(argument).isLocalFile())
        line.files += QUrl(argument).toLocalFile(); // As desktops write them.
    else
        line.files += argument;
}

CommandLineAnswer mistake(const QString &what)
{
    return {2, QStringLiteral("pinthread: %1\n%2\n").arg(what, CommandLineWords::tr("Try pinthread --help."))};
}

} // namespace

Expected<QUrl, QString> serverAddress(const QString &text)
{
    const QString address = text.trimmed();
    const auto wrong = [&] {
        return failure(
            CommandLineWords::tr("“%1” is not the address of a server. It looks like https://pins.example.org or "
                                 "http://192.168.1.20:8080.")
                .arg(address));
    };
    if (address.isEmpty() || address.contains(QLatin1Char(' ')))
        return wrong();
    QUrl url(address.contains(QLatin1String("://")) ? address : QLatin1String("https://") + address, QUrl::StrictMode);
    if (!address.contains(QLatin1String("://"))) {
        const QString host = url.host();
        if (host == QLatin1String("localhost") || QHostAddress(host).isLoopback())
            url.setScheme(QStringLiteral("http"));
    }
    const bool knownScheme = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || url.host().isEmpty() || !knownScheme || url.hasQuery() || url.hasFragment()
        || !url.userInfo().isEmpty())
        return wrong();
    if (url.path() == QLatin1String("/"))
        url.setPath(QString());
    return url;
}

Expected<CommandLine, CommandLineAnswer> readCommandLine(const QStringList &arguments,
                                                         const QProcessEnvironment &environment)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLineWords::tr("Discuss pictures at the exact spot that is meant. Drop a picture on the "
                             "window, click on it, write."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption server(
        QStringLiteral("server"),
        CommandLineWords::tr("Join the pinthread-server at <url> instead of using the embedded one."),
        QStringLiteral("url"));
    const QCommandLineOption name(QStringLiteral("name"), CommandLineWords::tr("Be shown to others as <name>."),
                                  QStringLiteral("name"));
    const QCommandLineOption secret(
        QStringLiteral("secret"),
        CommandLineWords::tr("What the server asks for to let somebody in. Others on this machine can see it "
                             "here; they cannot in the environment variable PINTHREAD_SECRET."),
        QStringLiteral("text"));
    const QCommandLineOption profile(
        QStringLiteral("profile"),
        CommandLineWords::tr("Keep settings, data and the embedded server in <directory>, apart from those "
                             "of other instances."),
        QStringLiteral("directory"));
    const QCommandLineOption sample(QStringLiteral("sample"), CommandLineWords::tr("Open the sample picture."));
    const QCommandLineOption newWindow(QStringLiteral("new-window"),
                                       CommandLineWords::tr("Open the pictures in a window of their own."));
    const QCommandLineOption urlId(
        QStringLiteral("id"),
        CommandLineWords::tr("What the picture is known by in the team, the same for each of its versions. Without it, "
                             "a picture is known by its content."),
        QStringLiteral("text"));
    parser.addOptions({server, name, secret, profile, sample, newWindow, urlId});
    parser.addPositionalArgument(
        QStringLiteral("files"),
        CommandLineWords::tr(
            "Pictures and texts to open, and invitations (pinthread://…) to follow. If Pinthread is running on "
            "this profile already, they are opened there."),
        QStringLiteral("[files…]"));

    if (!parser.parse(withoutQtOptions(arguments)))
        return failure(mistake(parser.errorText()));
    if (parser.isSet(help))
        return failure(CommandLineAnswer{0, QCoreApplication::instance() ? parser.helpText() : QString()});
    if (parser.isSet(version))
        return failure(CommandLineAnswer{0, QStringLiteral("pinthread " PINTHREAD_VERSION "\n")});

    CommandLine line;
    if (parser.isSet(server)) {
        auto url = serverAddress(parser.value(server));
        if (!url)
            return failure(mistake(QStringLiteral("--server: ") + url.error()));
        line.server = *url;
    }
    line.name = parser.value(name).simplified();
    if (parser.isSet(name) && (line.name.isEmpty() || line.name.size() > 80))
        return failure(mistake(CommandLineWords::tr("--name: a name has 1 to 80 characters.")));
    if (parser.isSet(profile) && parser.value(profile).isEmpty())
        return failure(mistake(CommandLineWords::tr("--profile: name a directory.")));
    line.secret = parser.isSet(secret) ? parser.value(secret) : environment.value(QStringLiteral("PINTHREAD_SECRET"));
    line.profileDirectory = parser.value(profile);
    line.sample = parser.isSet(sample);
    line.newWindow = parser.isSet(newWindow);
    line.urlId = parser.value(urlId).trimmed();
    const QStringList things = parser.positionalArguments();
    for (const QString &argument : things)
        addThing(line, argument);
    if (parser.isSet(urlId) && (line.urlId.isEmpty() || line.urlId.size() > longestUrlId || line.files.size() != 1))
        return failure(mistake(
            CommandLineWords::tr("--id: an id has 1 to %1 characters, and belongs to one picture.").arg(longestUrlId)));
    return line;
}

} // namespace Pinthread
