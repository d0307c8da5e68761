// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startrequest.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Pinthread {

namespace {

constexpr QLatin1String serverKey("server");
constexpr QLatin1String nameKey("name");
constexpr QLatin1String secretKey("secret");
constexpr QLatin1String sampleKey("sample");
constexpr QLatin1String newWindowKey("newWindow");
constexpr QLatin1String urlIdKey("urlId");
constexpr QLatin1String filesKey("files");
constexpr QLatin1String linksKey("links");
constexpr QLatin1String activationKey("activationToken");

QStringList stringsFrom(const QJsonValue &json)
{
    QStringList strings;
    const QJsonArray array = json.toArray();
    for (const QJsonValue value : array)
        strings += value.toString();
    strings.removeAll(QString());
    return strings;
}

} // namespace

StartRequest StartRequest::of(const CommandLine &commandLine, const QProcessEnvironment &environment)
{
    StartRequest request{commandLine, environment.value(QStringLiteral("XDG_ACTIVATION_TOKEN"))};
    request.commandLine.profileDirectory.clear();
    for (QString &file : request.commandLine.files)
        file = QDir::current().absoluteFilePath(file);
    return request;
}

QByteArray toJson(const StartRequest &request)
{
    const CommandLine &line = request.commandLine;
    const QJsonObject json{{serverKey, line.server.toString()},
                           {nameKey, line.name},
                           {secretKey, line.secret},
                           {sampleKey, line.sample},
                           {newWindowKey, line.newWindow},
                           {urlIdKey, line.urlId},
                           {filesKey, QJsonArray::fromStringList(line.files)},
                           {linksKey, QJsonArray::fromStringList(line.links)},
                           {activationKey, request.activationToken}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<StartRequest> startRequestFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return {};
    const QJsonObject object = document.object();
    StartRequest request;
    CommandLine &line = request.commandLine;
    line.server = QUrl(object.value(serverKey).toString());
    line.name = object.value(nameKey).toString();
    line.secret = object.value(secretKey).toString();
    line.sample = object.value(sampleKey).toBool();
    line.newWindow = object.value(newWindowKey).toBool();
    line.urlId = object.value(urlIdKey).toString();
    line.files = stringsFrom(object.value(filesKey));
    line.links = stringsFrom(object.value(linksKey));
    request.activationToken = object.value(activationKey).toString();
    return request;
}

} // namespace Pinthread
