// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Pinthread::Architecture {

/// One #include as it stands in a file.
struct Include
{
    int line = 0;        ///< From 1.
    QString header;      ///< What stands between the quotes or brackets.
    bool quoted = false; ///< "own.h" rather than <other>.
};

/// A C++ file, taken apart as far as the rules need it.
struct SourceFile
{
    QString path; ///< From the project's root, with slashes: lib/model/anchor.h
    QStringList lines;
    QStringList code; ///< The same lines without comments.
    QList<Include> includes;
};

/// Takes \a content apart. Raw string literals with comment marks in them are not understood.
[[nodiscard]] SourceFile parsedSource(const QString &path, const QString &content);

/// The files that the rules look at.
struct SourceTree
{
    QList<SourceFile> sources;    ///< Every .h and .cpp below lib, app and tests.
    QStringList scripts;          ///< Paths of the shell and Python scripts anywhere.
    QStringList libraryFolders;   ///< The folders directly in lib.
    QStringList readmes;          ///< Paths of the README.md files below lib.
    QMap<QString, QString> heads; ///< The first lines of each script, by path.

    /// Reads the project at \a root. What git would ignore (build/) is left out.
    [[nodiscard]] static SourceTree read(const QString &root);
};

/// Which module of Qt each header belongs to, as the installed Qt has them: "QWidget" → "QtWidgets".
[[nodiscard]] QMap<QString, QString> readQtModules(const QString &qtIncludeRoot);

} // namespace Pinthread::Architecture
