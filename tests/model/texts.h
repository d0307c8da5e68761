// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QString>

/// \file
/// The real texts in tests/model/texts.

namespace Pinthread::Test {

inline QString readText(const QString &name)
{
    QFile file(QStringLiteral(PINTHREAD_TEXTS "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll());
}

inline QString alice()
{
    return readText(QStringLiteral("alice.md"));
}

inline QString raven()
{
    return readText(QStringLiteral("raven.txt"));
}

inline QString declaration()
{
    return readText(QStringLiteral("declaration.txt"));
}

} // namespace Pinthread::Test
