// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logformat.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <cstdio>

namespace {

const char *word(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
    case QtFatalMsg:
        return "error";
    }
    return "error";
}

struct Entry
{
    QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    QByteArray category;
};

Entry entry(const QMessageLogContext &context)
{
    Entry entry;
    entry.category = context.category;
    if (entry.category.startsWith("pinthread."))
        entry.category.remove(0, 10);
    return entry;
}

void printJson(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const auto [time, category] = entry(context);
    const QJsonObject line{{QLatin1String("time"), QString::fromLatin1(time)},
                           {QLatin1String("level"), QLatin1String(word(type))},
                           {QLatin1String("category"), QString::fromLatin1(category)},
                           {QLatin1String("message"), message}};
    std::fprintf(stderr, "%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

void print(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const auto [time, category] = entry(context);
    // A single call, so that lines of several threads do not mix.
    std::fprintf(stderr, "%s %-7s %-8s %s\n", time.constData(), word(type), category.constData(), qPrintable(message));
}

} // namespace

void LogFormat::install(const QString &level, const QString &format)
{
    const bool debug = level == QLatin1String("debug");
    const bool info = debug || level == QLatin1String("info");
    const bool warning = info || level == QLatin1String("warning");
    const auto rule = [](const char *kind, bool on) {
        return QStringLiteral("*.%1=%2\n")
            .arg(QLatin1String(kind), on ? QStringLiteral("true") : QStringLiteral("false"));
    };
    // Debug messages of Qt itself help nobody here.
    QLoggingCategory::setFilterRules(
        rule("debug", false) + rule("info", info) + rule("warning", warning)
        + QStringLiteral("pinthread.*.debug=%1").arg(debug ? QStringLiteral("true") : QStringLiteral("false")));
    qInstallMessageHandler(format == QLatin1String("json") ? printJson : print);
}
