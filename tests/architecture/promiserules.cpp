// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "architecture/promiserules.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace Pinthread::Architecture {

namespace {

/// `endtoend/livesync::aMarkerAppearsForEverybody`: the file's path without its end, and the function.
const QRegularExpression &testName()
{
    static const QRegularExpression name(QStringLiteral("`([a-z/]+)/([a-z0-9]+)::([A-Za-z0-9_]+)`"));
    return name;
}

/// The names of the functions without arguments that return nothing: a test's functions are among them.
QSet<QString> functionsOf(const SourceFile &file)
{
    static const QRegularExpression function(QStringLiteral(R"(^\s*void (?:\w+::)?(\w+)\(\))"));
    QSet<QString> names;
    for (const QString &line : file.code) {
        if (const auto match = function.match(line); match.hasMatch())
            names.insert(match.captured(1));
    }
    return names;
}

} // namespace

qsizetype namedTests(const QString &table)
{
    qsizetype count = 0;
    for (auto names = testName().globalMatch(table); names.hasNext(); names.next())
        ++count;
    return count;
}

QStringList brokenPromises(const QString &table, const SourceTree &tree)
{
    QHash<QString, QSet<QString>> functions;
    for (const SourceFile &file : tree.sources) {
        if (file.path.startsWith(u"tests/"))
            functions.insert(file.path, functionsOf(file));
    }

    QStringList broken;
    bool isWithoutTest = false;
    const QStringList lines = table.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        const QString place = QStringLiteral("tests/PROMISES.md:%1: ").arg(i + 1);
        if (line.startsWith(u'#'))
            isWithoutTest = line.endsWith(u"Without a test");
        auto names = testName().globalMatch(line);
        // A table's first row names its columns, and the one below it is a rule.
        const bool isHead = line.startsWith(u"|--") || lines.value(i + 1).startsWith(u"|--");
        if (line.startsWith(u"| ") && !isHead && !isWithoutTest && !names.hasNext())
            broken.append(place + QStringLiteral("no test keeps this"));
        while (names.hasNext()) {
            const auto name = names.next();
            const QString path = QStringLiteral("tests/%1/tst_%2.cpp").arg(name.captured(1), name.captured(2));
            if (!functions.contains(path))
                broken.append(place + path + QStringLiteral(" is not there"));
            else if (!functions.value(path).contains(name.captured(3)))
                broken.append(place + path + QStringLiteral(" has no ") + name.captured(3));
        }
    }
    return broken;
}

} // namespace Pinthread::Architecture
