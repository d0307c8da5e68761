// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace Pinthread::Bench {

namespace {

[[noreturn]] void refuse(const QString &name, const QString &value)
{
    std::fprintf(stderr, "bench_fanout: --%s cannot be %s\n", qUtf8Printable(name), qUtf8Printable(value));
    std::exit(2);
}

QList<int> numbers(const QCommandLineParser &parser, const QString &name)
{
    QList<int> list;
    for (const QString &word : parser.value(name).split(u',')) {
        bool ok = false;
        const int number = word.toInt(&ok);
        if (!ok || number <= 0)
            refuse(name, parser.value(name));
        list.append(number);
    }
    return list;
}

/// The words of a list, each of which is one of \a known.
QStringList words(const QCommandLineParser &parser, const QString &name, const QStringList &known)
{
    const QStringList list = parser.value(name).split(u',');
    for (const QString &word : list) {
        if (!known.contains(word))
            refuse(name, word);
    }
    return list;
}

QString joined(const QList<int> &list)
{
    QStringList words;
    for (const int number : list)
        words.append(QString::number(number));
    return words.join(u',');
}

Options quickOptions()
{
    Options quick;
    quick.subscribers = 20;
    quick.seconds = 1;
    quick.rates = {200};
    quick.idleCounts = {20, 40};
    quick.idleSeconds = 1;
    quick.stalled = 4;
    quick.missed = 20;
    quick.conversations = 50;
    return quick;
}

} // namespace

Options Options::read(const QCoreApplication &application)
{
    // Only the presence of --quick is asked for here; the parser below does the rest.
    Options options = application.arguments().contains(QStringLiteral("--quick")) ? quickOptions() : Options();

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Measures pinthread-server beside a plain Boost.Beast server: one core for the server, one for "
                       "the clients. Prints a Markdown table."));
    parser.addHelpOption();
    const auto add = [&](const char *name, const char *what, const char *value, const QString &standard) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(what), QString::fromLatin1(value), standard});
    };
    add("subscribers", "Clients of the asset.", "n", QString::number(options.subscribers));
    add("seconds", "How long each rate is measured.", "n", QString::number(options.seconds));
    add("rates", "Operations a second.", "list", joined(options.rates));
    add("scenes", "Which of fanout, idle, stalled, storm and cold.", "list", options.scenes.join(u','));
    add("idle-counts", "Idle connections, ascending.", "list", joined(options.idleCounts));
    add("idle-seconds", "How long idle processor time is measured.", "n", QString::number(options.idleSeconds));
    add("stalled", "Clients that stop reading.", "n", QString::number(options.stalled));
    add("missed", "Operations missed before the storm.", "n", QString::number(options.missed));
    add("conversations", "Conversations of the cold load.", "n", QString::number(options.conversations));
    add("rounds", "How often everything is measured; the median is reported.", "n", QString::number(options.rounds));
    add("server", "The pinthread-server to measure.", "path", QStringLiteral(PINTHREAD_SERVER_PROGRAM));
    add("server-arguments", "More arguments for it, divided by spaces.", "words", {});
    add("targets",
        "Which of pinthread, beast, floor, node (on PostgreSQL and NATS) and nodes (two such), in the order in which "
        "they "
        "are shown.",
        "list", options.targets.join(u','));
    add("data", "The folder in which the server's data are made and removed.", "folder", QDir::tempPath());
    add("json", "Write the results to this file, too.", "file", {});
    parser.addOption(
        {QStringLiteral("quick"), QStringLiteral("A few seconds in all: whether it works, not how fast.")});
    parser.addOption(
        {QStringLiteral("spin"), QStringLiteral("The clients poll instead of sleeping, so that no send has "
                                                "to wake them: shows what waking costs.")});
    parser.process(application);

    options.subscribers = numbers(parser, QStringLiteral("subscribers")).constFirst();
    options.seconds = numbers(parser, QStringLiteral("seconds")).constFirst();
    options.rates = numbers(parser, QStringLiteral("rates"));
    options.scenes = words(parser, QStringLiteral("scenes"), Options().scenes);
    options.targets = words(parser, QStringLiteral("targets"),
                            Options().targets + QStringList{QStringLiteral("node"), QStringLiteral("nodes")});
    options.idleCounts = numbers(parser, QStringLiteral("idle-counts"));
    std::ranges::sort(options.idleCounts);
    options.idleSeconds = numbers(parser, QStringLiteral("idle-seconds")).constFirst();
    options.stalled = numbers(parser, QStringLiteral("stalled")).constFirst();
    options.missed = numbers(parser, QStringLiteral("missed")).constFirst();
    options.conversations = numbers(parser, QStringLiteral("conversations")).constFirst();
    options.rounds = numbers(parser, QStringLiteral("rounds")).constFirst();
    options.server = parser.value(QStringLiteral("server"));
    options.serverWords = parser.value(QStringLiteral("server-arguments")).split(u' ', Qt::SkipEmptyParts);
    options.peers = QCoreApplication::applicationDirPath() + u'/';
    options.dataParent = parser.value(QStringLiteral("data"));
    options.spin = parser.isSet(QStringLiteral("spin"));
    options.jsonFile = parser.value(QStringLiteral("json"));
    return options;
}

} // namespace Pinthread::Bench
