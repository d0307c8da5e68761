// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/knownassets.h"

#include "protocol/httpbodies.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace Pinthread {

KnownAssets::KnownAssets(const QString &directory, const QString &server)
    : m_fileName(QStringLiteral("%1/%2.json")
                     .arg(directory,
                          QString::fromLatin1(
                              QCryptographicHash::hash(server.toUtf8(), QCryptographicHash::Sha256).toHex().left(16))))
{}

std::optional<Asset> KnownAssets::asset(const QString &urlId) const
{
    load();
    const auto found =
        std::find_if(m_assets.cbegin(), m_assets.cend(), [&](const Asset &asset) { return asset.urlId == urlId; });
    return found == m_assets.cend() ? std::nullopt : std::optional(*found);
}

void KnownAssets::remember(const Asset &asset)
{
    load();
    if (!m_assets.isEmpty() && m_assets.constFirst() == asset)
        return;
    m_assets.removeIf([&](const Asset &other) { return other.urlId == asset.urlId; });
    m_assets.prepend(asset);
    m_assets.resize(qMin(m_assets.size(), most));

    QDir().mkpath(QFileInfo(m_fileName).path());
    QSaveFile file(m_fileName);
    // What cannot be written is only slower the next time.
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        file.write(Protocol::encode(m_assets));
        file.commit();
    }
}

void KnownAssets::load() const
{
    if (m_loaded)
        return;
    m_loaded = true;
    QFile file(m_fileName);
    if (!file.open(QIODevice::ReadOnly))
        return;
    if (auto assets = Protocol::decodeAssets(file.readAll()))
        m_assets = *assets;
}

} // namespace Pinthread
