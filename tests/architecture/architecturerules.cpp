// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "architecture/architecturerules.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Pinthread::Architecture {

namespace {

using Names = QSet<QString>;

QString breach(const SourceFile &file, int line, const QString &what)
{
    return QStringLiteral("%1:%2: %3").arg(file.path, QString::number(line), what);
}

bool isTest(const SourceFile &file)
{
    return file.path.startsWith(QLatin1String("tests/"));
}

/// "lib/model" of lib/model/anchor.h: the folder that the rules speak of.
QString roomOf(const QString &path)
{
    return path.section(u'/', 0, 1);
}

bool isIn(const QString &path, const QStringList &places)
{
    return std::ranges::any_of(
        places, [&](const QString &place) { return place.endsWith(u'/') ? path.startsWith(place) : path == place; });
}

/// The arrows of ARCHITECTURE.md. The programs may also name the model's types, of which the public headers of the
/// libraries below them are made.
const QMap<QString, Names> &arrows()
{
    static const QMap<QString, Names> list{
        {QStringLiteral("lib/model"), {}},
        {QStringLiteral("lib/protocol"), {QStringLiteral("model")}},
        {QStringLiteral("lib/sync"), {QStringLiteral("protocol"), QStringLiteral("model")}},
        {QStringLiteral("lib/canvas"), {QStringLiteral("model")}},
        {QStringLiteral("lib/server"), {QStringLiteral("protocol"), QStringLiteral("model")}},
        {QStringLiteral("app/desktop"), {QStringLiteral("sync"), QStringLiteral("canvas"), QStringLiteral("model")}},
        {QStringLiteral("app/server"), {QStringLiteral("server"), QStringLiteral("model")}},
    };
    return list;
}

/// The one class of the desktop program that knows the server library.
const QStringList &embeddedServerHost()
{
    static const QStringList files{QStringLiteral("app/desktop/embeddedserverhost.h"),
                                   QStringLiteral("app/desktop/embeddedserverhost.cpp")};
    return files;
}

const QMap<QString, Names> &qtModulesOf()
{
    const auto core = QStringLiteral("QtCore");
    const auto gui = QStringLiteral("QtGui");
    const auto widgets = QStringLiteral("QtWidgets");
    const auto network = QStringLiteral("QtNetwork");
    const auto sql = QStringLiteral("QtSql");
    static const QMap<QString, Names> list{
        {QStringLiteral("lib/model"), {core}},
        {QStringLiteral("lib/protocol"), {core}},
        {QStringLiteral("lib/sync"), {core, network, sql}},
        {QStringLiteral("lib/canvas"), {core, gui, widgets}},
        {QStringLiteral("lib/server"), {core, sql}},
        {QStringLiteral("app/desktop"), {core, gui, widgets, network}},
        {QStringLiteral("app/server"), {core}},
    };
    return list;
}

/// A library that only some places may know, by how its headers begin.
struct Guarded
{
    QString prefix;
    QStringList places; ///< A folder with its slash, or one file.
};

/// Modules of Qt that are hardest to have everywhere: behind a seam, known to one file.
const QList<Guarded> &guardedModules()
{
    static const QList<Guarded> list{
        {QStringLiteral("QtWebSockets"), {QStringLiteral("lib/sync/websockettransport.cpp")}},
        {QStringLiteral("QtSvg"), {QStringLiteral("lib/canvas/svgdrawing.cpp")}},
        {QStringLiteral("QtCharts"), {QStringLiteral("app/desktop/usage/usagecharts.cpp")}},
        {QStringLiteral("QtDBus"), {QStringLiteral("app/desktop/settingsportal.cpp")}},
    };
    return list;
}

/// Everything else that is neither Qt nor the standard library.
const QList<Guarded> &guardedLibraries()
{
    static const auto loginName = QStringLiteral("app/desktop/profile.cpp");
    static const QStringList ownAddresses{QStringLiteral("lib/server/net/networkaddresses.cpp")};
    static const QList<Guarded> list{
        {QStringLiteral("tl/"), {QStringLiteral("lib/model/expected.h")}},
        {QStringLiteral("boost/"), {QStringLiteral("lib/server/")}},
        {QStringLiteral("openssl/"), {QStringLiteral("lib/server/net/")}}, // TLS, and the certificate that it shows.
        {QStringLiteral("archive"), {QStringLiteral("lib/server/backup/")}},
        {QStringLiteral("sodium"), {QStringLiteral("lib/server/auth/")}},
        {QStringLiteral("md4c.h"), {QStringLiteral("lib/canvas/markdownreader.cpp")}},
        {QStringLiteral("libpq-fe.h"), {QStringLiteral("lib/server/storage/postgresconnection.cpp")}},
        {QStringLiteral("nats"), {QStringLiteral("lib/server/fanout/")}},
        {QStringLiteral("qt6keychain/"), {QStringLiteral("app/desktop/keychainstore.cpp")}},
        // The operating system, where there is no other way.
        {QStringLiteral("arpa/"), ownAddresses},
        {QStringLiteral("fcntl.h"), {QStringLiteral("lib/server/storage/"), QStringLiteral("lib/server/backup/")}},
        {QStringLiteral("ifaddrs.h"), ownAddresses},
        {QStringLiteral("net/"), ownAddresses},
        {QStringLiteral("netinet/"), ownAddresses + QStringList{QStringLiteral("lib/server/net/tlsfront.cpp")}},
        {QStringLiteral("poll.h"), {QStringLiteral("lib/server/storage/postgresconnection.cpp")}},
        {QStringLiteral("pthread.h"), {QStringLiteral("app/server/processsignals.cpp")}},
        {QStringLiteral("pwd.h"), {loginName}},
        {QStringLiteral("sys/"), {QStringLiteral("lib/server/"), QStringLiteral("app/server/")}},
        {QStringLiteral("termios.h"), {QStringLiteral("app/server/passwordprompt.cpp")}},
        {QStringLiteral("unistd.h"), {QStringLiteral("lib/server/"), QStringLiteral("app/server/"), loginName}},
    };
    return list;
}

const Guarded *guardOf(const QList<Guarded> &list, const QString &header)
{
    const auto found = std::ranges::find_if(list, [&](const Guarded &one) { return header.startsWith(one.prefix); });
    return found == list.end() ? nullptr : &*found;
}

QString checkedQtHeader(const SourceFile &file, const QString &header, const QtModules &qtModules)
{
    const QString named = header.contains(u'/') ? header.section(u'/', 0, 0) : QString();
    const QString module = named.isEmpty() ? qtModules.value(header) : named;
    if (module.isEmpty())
        return QStringLiteral("<%1> belongs to no module of the installed Qt").arg(header);
    if (const Guarded *guard = guardOf(guardedModules(), module)) {
        return isIn(file.path, guard->places)
                   ? QString()
                   : QStringLiteral("<%1>: %2 is known to one file alone").arg(header, module);
    }
    if (!qtModulesOf().value(roomOf(file.path)).contains(module))
        return QStringLiteral("<%1>: %2 may not know %3").arg(header, roomOf(file.path), module);
    return {};
}

QString checkedOtherHeader(const SourceFile &file, const QString &header)
{
    const bool standard = !header.contains(u'/') && !header.contains(u'.');
    if (standard)
        return {};
    const Guarded *guard = guardOf(guardedLibraries(), header);
    if (!guard)
        return QStringLiteral("<%1> is of a library that the rules do not list").arg(header);
    return isIn(file.path, guard->places) ? QString() : QStringLiteral("<%1> is not for this folder").arg(header);
}

} // namespace

QStringList forbiddenArrows(const SourceTree &tree)
{
    QStringList breaches;
    for (const SourceFile &file : tree.sources) {
        if (isTest(file))
            continue;
        const QString room = roomOf(file.path);
        if (!arrows().contains(room)) {
            breaches.append(
                breach(file, 1, QStringLiteral("%1 is a folder that ARCHITECTURE.md does not list").arg(room)));
            continue;
        }
        const QString own = room.section(u'/', 1);
        for (const Include &include : file.includes) {
            const QString library = include.header.section(u'/', 0, 0);
            if (!include.quoted || !tree.libraryFolders.contains(library))
                continue;
            const bool isOwn = library == own && room.startsWith(QLatin1String("lib/"));
            const bool isHost = library == QLatin1String("server") && embeddedServerHost().contains(file.path);
            if (!isOwn && !isHost && !arrows().value(room).contains(library)) {
                breaches.append(
                    breach(file, include.line, QStringLiteral("%1 may not include %2").arg(room, include.header)));
            } else if (!isOwn && include.header.endsWith(QLatin1String("_p.h"))) {
                breaches.append(
                    breach(file, include.line, QStringLiteral("%1 is private to its library").arg(include.header)));
            }
        }
    }
    return breaches;
}

QStringList forbiddenLibraries(const SourceTree &tree, const QtModules &qtModules)
{
    QStringList breaches;
    for (const SourceFile &file : tree.sources) {
        if (isTest(file))
            continue;
        for (const Include &include : file.includes) {
            if (include.quoted)
                continue;
            const bool qt = include.header.startsWith(u'Q') || include.header.startsWith(QLatin1String("private/q"));
            const QString what =
                qt ? checkedQtHeader(file, include.header, qtModules) : checkedOtherHeader(file, include.header);
            if (!what.isEmpty())
                breaches.append(breach(file, include.line, what));
        }
    }
    return breaches;
}

QStringList bypassedSeams(const SourceTree &tree)
{
    static const QStringList core{QStringLiteral("lib/model/"), QStringLiteral("lib/protocol/"),
                                  QStringLiteral("lib/sync/"), QStringLiteral("lib/server/rooms/")};
    // Where the seams meet the machine.
    static const QStringList seams{QStringLiteral("lib/model/seams.cpp"), QStringLiteral("lib/sync/qtscheduler.h"),
                                   QStringLiteral("lib/sync/qtscheduler.cpp")};
    static const QRegularExpression machine(
        QStringLiteral(R"(\bQ(Date|Time|DateTime)::current\w+|\b(system|steady|high_resolution)_clock::now\b)"
                       R"(|\bQ(ElapsedTimer|DeadlineTimer|RandomGenerator|Timer|BasicTimer)\b)"
                       R"(|\bQUuid::createUuid\b|\b(startTimer|random_device|mt19937\w*|gettimeofday|clock_gettime)\b)"
                       R"(|\bstd::(rand|time)\b|\b(sleep_for|sleep_until|msleep|usleep)\b)"));
    QStringList breaches;
    for (const SourceFile &file : tree.sources) {
        if (!isIn(file.path, core) || isIn(file.path, seams))
            continue;
        for (qsizetype i = 0; i < file.code.size(); ++i) {
            if (const auto match = machine.match(file.code.at(i)); match.hasMatch()) {
                breaches.append(breach(file, static_cast<int>(i) + 1,
                                       QStringLiteral("%1 bypasses the seams").arg(match.captured())));
            }
        }
    }
    return breaches;
}

QStringList missingLicences(const SourceTree &tree)
{
    const auto copyright = QLatin1String("SPDX-FileCopyrightText: Pinthread contributors");
    const auto licence = QLatin1String("SPDX-License-Identifier: GPL-3.0-or-later");
    QStringList breaches;
    for (const SourceFile &file : tree.sources) {
        if (file.lines.value(0) != QLatin1String("// ") + copyright
            || file.lines.value(1) != QLatin1String("// ") + licence)
            breaches.append(breach(file, 1, QStringLiteral("the two SPDX lines are missing")));
    }
    for (const QString &script : tree.scripts) {
        const QString head = tree.heads.value(script);
        if (!head.contains(QLatin1String("# ") + copyright) || !head.contains(QLatin1String("# ") + licence))
            breaches.append(QStringLiteral("%1:1: the two SPDX lines are missing").arg(script));
    }
    return breaches;
}

QStringList missingReadmes(const SourceTree &tree)
{
    QStringList breaches;
    for (const QString &folder : tree.libraryFolders) {
        if (!tree.readmes.contains(QStringLiteral("lib/%1/README.md").arg(folder)))
            breaches.append(QStringLiteral("lib/%1: there is no README.md").arg(folder));
    }
    return breaches;
}

} // namespace Pinthread::Architecture
