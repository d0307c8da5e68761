// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/backup/manifest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Pinthread::Server {

namespace {

using Field = QLatin1String;

} // namespace

QByteArray Manifest::toJson() const
{
    QJsonArray list;
    for (const Part &part : parts) {
        list.append(QJsonObject{{Field("name"), part.name},
                                {Field("bytes"), part.bytes},
                                {Field("sha256"), QString::fromLatin1(part.sha256.toHex())}});
    }
    const QJsonObject json{{Field("format"), format},
                           {Field("program"), program},
                           {Field("createdAt"), createdAt},
                           {Field("parts"), list}};
    return QJsonDocument(json).toJson();
}

Expected<Manifest, QString> Manifest::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Manifest manifest;
    manifest.format = object.value(Field("format")).toInt();
    manifest.program = object.value(Field("program")).toString();
    manifest.createdAt = object.value(Field("createdAt")).toInteger();
    if (manifest.format > currentFormat) {
        return failure(
            QStringLiteral("was made by a later version (%1) than this program. Use that one.").arg(manifest.program));
    }
    if (manifest.format < 1)
        return failure(QStringLiteral("does not say what is in it. Use another one."));
    const QJsonArray list = object.value(Field("parts")).toArray();
    for (const QJsonValue value : list) {
        const QJsonObject part = value.toObject();
        manifest.parts.append({part.value(Field("name")).toString(), part.value(Field("bytes")).toInteger(-1),
                               QByteArray::fromHex(part.value(Field("sha256")).toString().toLatin1())});
    }
    return manifest;
}

} // namespace Pinthread::Server
