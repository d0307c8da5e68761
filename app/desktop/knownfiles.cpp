// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "knownfiles.h"

#include "profile.h"

#include <QJsonArray>

namespace Pinthread {

namespace {

constexpr int version = 1;
constexpr QLatin1String filesKey("files");
constexpr QLatin1String fileKey("file");
constexpr QLatin1String urlIdKey("urlId");
constexpr QLatin1String sha256Key("sha256");
constexpr QLatin1String discussionsKey("discussions");

} // namespace

KnownFiles::KnownFiles(const QString &directory, const QString &server)
    : m_file(directory.isEmpty() ? QString() : Profile::fileOf(directory, server), version)
{}

std::optional<KnownFiles::Entry> KnownFiles::entry(const QString &fileName) const
{
    load();
    const qsizetype index = find(fileName);
    return index < 0 ? std::nullopt : std::optional(m_known.at(index).entry);
}

void KnownFiles::remember(const QString &fileName, const QString &urlId, const QByteArray &sha256)
{
    load();
    Known known{fileName, {.urlId = urlId, .sha256 = sha256}};
    const qsizetype index = find(fileName);
    if (index >= 0) {
        const Entry before = m_known.takeAt(index).entry;
        if (before.urlId == urlId)
            known.entry.discussions = before.discussions;
    }
    m_known.prepend(known);
    m_known.resize(qMin(m_known.size(), most));
    save();
}

void KnownFiles::setDiscussions(const QString &fileName, const QString &urlId, int count)
{
    load();
    const qsizetype index = find(fileName);
    if (index < 0 || m_known.at(index).entry.urlId != urlId || m_known.at(index).entry.discussions == count)
        return;
    m_known[index].entry.discussions = count;
    save();
}

qsizetype KnownFiles::find(const QString &fileName) const
{
    for (qsizetype i = 0; i < m_known.size(); ++i) {
        if (m_known.at(i).fileName == fileName)
            return i;
    }
    return -1;
}

void KnownFiles::load() const
{
    if (m_loaded)
        return;
    m_loaded = true;
    const QJsonArray files = m_file.read().value(filesKey).toArray();
    for (const QJsonValue value : files) {
        const Known known{value[fileKey].toString(),
                          {.urlId = value[urlIdKey].toString(),
                           .sha256 = QByteArray::fromHex(value[sha256Key].toString().toLatin1()),
                           .discussions = value[discussionsKey].toInt(-1)}};
        if (!known.fileName.isEmpty() && !known.entry.urlId.isEmpty() && m_known.size() < most)
            m_known.append(known);
    }
}

void KnownFiles::save()
{
    m_file.write([this] {
        QJsonArray files;
        for (const Known &known : std::as_const(m_known)) {
            files.append(QJsonObject{{fileKey, known.fileName},
                                     {urlIdKey, known.entry.urlId},
                                     {sha256Key, QString::fromLatin1(known.entry.sha256.toHex())},
                                     {discussionsKey, known.entry.discussions}});
        }
        return QJsonObject{{filesKey, files}};
    });
}

} // namespace Pinthread
