// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "architecture/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace Pinthread::Architecture {

namespace {

QString contentOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read: %s", qUtf8Printable(fileName), qUtf8Printable(file.errorString()));
    return QString::fromUtf8(file.readAll());
}

/// \a line without its comments; \a inBlock says whether a block comment was open before, and is after.
QString withoutComments(const QString &line, bool &inBlock)
{
    QString code;
    bool inString = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QStringView rest = QStringView(line).mid(i);
        if (inBlock) {
            if (rest.startsWith(u"*/")) {
                inBlock = false;
                ++i;
            }
            continue;
        }
        if (inString && rest.startsWith(u"\\")) {
            code += rest.left(2);
            ++i;
            continue;
        }
        // A quotation mark that is a character literal opens no string.
        if (rest.startsWith(u'"') && !(i > 0 && line.at(i - 1) == u'\'' && rest.size() > 1 && rest.at(1) == u'\''))
            inString = !inString;
        if (!inString && rest.startsWith(u"//"))
            break;
        if (!inString && rest.startsWith(u"/*")) {
            inBlock = true;
            ++i;
            continue;
        }
        code += line.at(i);
    }
    return code;
}

QStringList filesBelow(const QDir &root, const QString &folder, const QStringList &patterns)
{
    QStringList paths;
    QDirIterator files(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(root.relativeFilePath(files.next()));
    paths.sort();
    return paths;
}

} // namespace

SourceFile parsedSource(const QString &path, const QString &content)
{
    static const QRegularExpression include(QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"));
    SourceFile file{.path = path, .lines = content.split(u'\n'), .code = {}, .includes = {}};
    bool inBlock = false;
    for (const QString &line : std::as_const(file.lines)) {
        file.code.append(withoutComments(line, inBlock));
        if (const auto match = include.match(file.code.constLast()); match.hasMatch()) {
            file.includes.append({.line = static_cast<int>(file.code.size()),
                                  .header = match.captured(2),
                                  .quoted = match.capturedView(1) == u"\""});
        }
    }
    return file;
}

SourceTree SourceTree::read(const QString &root)
{
    const QDir top(root);
    SourceTree tree;
    for (const QString &folder : {QStringLiteral("lib"), QStringLiteral("app"), QStringLiteral("tests")}) {
        for (const QString &path : filesBelow(top, folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}))
            tree.sources.append(parsedSource(path, contentOf(top.filePath(path))));
    }
    for (const QString &folder : {QStringLiteral("app"), QStringLiteral("lib"), QStringLiteral("packaging"),
                                  QStringLiteral("tests"), QStringLiteral("translations"), QStringLiteral(".ci")}) {
        tree.scripts +=
            filesBelow(top, folder, {QStringLiteral("*.sh"), QStringLiteral("*.py"), QStringLiteral("run")});
    }
    for (const QString &path : std::as_const(tree.scripts))
        tree.heads.insert(path, contentOf(top.filePath(path)).left(500));
    tree.libraryFolders = QDir(top.filePath(QStringLiteral("lib"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    tree.readmes = filesBelow(top, QStringLiteral("lib"), {QStringLiteral("README.md")});
    return tree;
}

QMap<QString, QString> readQtModules(const QString &qtIncludeRoot)
{
    QMap<QString, QString> modules;
    const QDir top(qtIncludeRoot);
    for (const QString &module : top.entryList({QStringLiteral("Qt*")}, QDir::Dirs)) {
        for (const QString &header : QDir(top.filePath(module)).entryList(QDir::Files))
            modules.insert(header, module);
    }
    return modules;
}

} // namespace Pinthread::Architecture
