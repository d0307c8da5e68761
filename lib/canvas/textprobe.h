// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

class QIODevice;

namespace Pinthread {

/// What can be said of a text document from its size and its first bytes: the gate that every one passes before it is
/// read (TextLimits). Any thread; a few microseconds, however large the document is.
struct TextProbe
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::TextProbe)

public:
    /// text/plain, text/markdown or text/html; empty when it is none of them.
    QString mediaType;
    /// In bytes.
    qint64 size = 0;
    /// Why it cannot be opened, for people, translated; empty when it can.
    QString error;

    [[nodiscard]] bool isValid() const { return error.isEmpty(); }

    /// The kind of text that a file called that is: by its suffix, as nothing else tells. Empty for one that does not
    /// sound like a text.
    [[nodiscard]] static QString mediaTypeOf(const QString &fileName);
    /// The names that it knows, as patterns for a file dialog.
    [[nodiscard]] static QStringList namePatterns();
    /// Whether \a mediaType, parameters aside, is one of the three.
    [[nodiscard]] static bool isText(const QString &mediaType);

    [[nodiscard]] static TextProbe ofContent(const QByteArray &content, const QString &mediaType);
    /// Of a file without a suffix that is known: plain text, if that is what is in it.
    [[nodiscard]] static TextProbe ofFile(const QString &fileName);
    [[nodiscard]] static TextProbe ofFile(const QString &fileName, const QString &mediaType);
    /// \a device is open for reading and at its start, where it still is afterwards.
    [[nodiscard]] static TextProbe of(QIODevice &device, const QString &mediaType);
};

} // namespace Pinthread
