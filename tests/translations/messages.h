// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QIODevice;

namespace Pinthread::Translating {

/// What the program says in one place, in English and in another language.
struct Message
{
    QString context; ///< The class that says it.
    QString source;
    bool counts = false;   ///< There is a number in it, and a form for each kind of number.
    bool finished = false; ///< As whoever translated it says.
    QStringList forms;     ///< One, or the plural forms in the order of the language.
};

/// A language's .ts file.
struct Messages
{
    QString language; ///< As it stands in the file: "pt_BR".
    QList<Message> list;
    QString problem; ///< Why it could not be read to the end; empty when it could.
};

/// Reads an open .ts file.
[[nodiscard]] Messages readMessages(QIODevice &file);

} // namespace Pinthread::Translating
