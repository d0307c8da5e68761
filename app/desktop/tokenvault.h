// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace Pinthread {

/// Where the session of an account is kept until tomorrow, so that nobody else on this computer can read it. GUI
/// thread; every callback comes later, and not once this is destroyed.
class TokenVault
{
public:
    using Found = std::function<void(const std::optional<QByteArray> &)>;
    using Written = std::function<void(bool kept)>;

    TokenVault() = default;
    virtual ~TokenVault() = default;
    Q_DISABLE_COPY_MOVE(TokenVault)

    /// What was kept under \a key; nothing: nothing was, or it cannot be read.
    virtual void read(const QString &key, Found found) = 0;
    /// In place of what was there. Not kept: there is no place here that would be safe enough, and nothing is written
    /// anywhere else.
    virtual void write(const QString &key, const QByteArray &secret, Written written) = 0;
    virtual void remove(const QString &key) = 0;
};

} // namespace Pinthread
