// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"

#include <QList>
#include <QString>

#include <optional>

namespace Pinthread {

/// Which picture is which asset on one server, so that a picture can be opened, and what failed on it be seen, before
/// the server has answered. A JSON file; one that is damaged counts as empty, because the server knows it all.
/// GUI thread.
class KnownAssets
{
public:
    static constexpr qsizetype most = 500; ///< The oldest ones are forgotten.

    /// \a server is any text that names it, always the same one; its file is in \a directory.
    KnownAssets(const QString &directory, const QString &server);

    [[nodiscard]] std::optional<Asset> asset(const QString &urlId) const;
    void remember(const Asset &asset);

private:
    void load() const;

    QString m_fileName;
    mutable bool m_loaded = false;
    mutable QList<Asset> m_assets; ///< The one that was used last is first.
};

} // namespace Pinthread
