// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textprobe.h"

#include "canvas/textencoding_p.h"
#include "model/limits.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLocale>

namespace Pinthread {

namespace {

constexpr qint64 headBytes = 4096;

const QHash<QString, QString> &mediaTypes()
{
    static const auto plain = QStringLiteral("text/plain");
    static const auto markdown = QStringLiteral("text/markdown");
    static const auto html = QStringLiteral("text/html");
    static const QHash<QString, QString> bySuffix{
        {QStringLiteral("txt"), plain},   {QStringLiteral("text"), plain},        {QStringLiteral("log"), plain},
        {QStringLiteral("md"), markdown}, {QStringLiteral("markdown"), markdown}, {QStringLiteral("mkd"), markdown},
        {QStringLiteral("html"), html},   {QStringLiteral("htm"), html},          {QStringLiteral("xhtml"), html},
    };
    return bySuffix;
}

QString bytes(qint64 count)
{
    return QLocale().formattedDataSize(count, 1);
}

} // namespace

QString TextProbe::mediaTypeOf(const QString &fileName)
{
    return mediaTypes().value(QFileInfo(fileName).suffix().toLower());
}

QStringList TextProbe::namePatterns()
{
    QStringList suffixes = mediaTypes().keys();
    suffixes.sort();
    for (QString &suffix : suffixes)
        suffix.prepend(QStringLiteral("*."));
    return suffixes;
}

bool TextProbe::isText(const QString &mediaType)
{
    const QString essence = mediaType.section(u';', 0, 0).trimmed().toLower();
    return mediaTypes().key(essence, QString()).size() > 0;
}

TextProbe TextProbe::of(QIODevice &device, const QString &mediaType)
{
    TextProbe probe;
    probe.size = device.size();
    if (!isText(mediaType)) {
        probe.error = tr("This is not a text that Pinthread can open. It opens plain text, Markdown and HTML.");
        return probe;
    }
    probe.mediaType = mediaType.section(u';', 0, 0).trimmed().toLower();
    const QByteArray head = device.peek(headBytes);
    if (head.isEmpty())
        probe.error = tr("This document is empty.");
    else if (probe.size > TextLimits::bytes)
        probe.error = tr("This text is too large: it has %1, and Pinthread opens texts of up to %2.")
                          .arg(bytes(probe.size), bytes(TextLimits::bytes));
    else if (looksBinary(head))
        probe.error =
            tr("This is not a text: there are bytes in it that no text has. It may be a picture, a program or "
               "a document of another program.");
    return probe;
}

TextProbe TextProbe::ofContent(const QByteArray &content, const QString &mediaType)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    return of(buffer, mediaType);
}

TextProbe TextProbe::ofFile(const QString &fileName)
{
    const QString mediaType = mediaTypeOf(fileName);
    return ofFile(fileName, mediaType.isEmpty() ? QStringLiteral("text/plain") : mediaType);
}

TextProbe TextProbe::ofFile(const QString &fileName, const QString &mediaType)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        TextProbe probe;
        probe.error = tr("This file cannot be opened: %1.").arg(file.errorString());
        return probe;
    }
    return of(file, mediaType);
}

} // namespace Pinthread
