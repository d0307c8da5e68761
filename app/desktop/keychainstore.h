// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tokenvault.h"

#include <QObject>

namespace Pinthread {

/// The keyring of the desktop: GNOME's or KDE's, by QtKeychain, of which only this class knows.
class KeychainStore final : public TokenVault
{
public:
    void read(const QString &key, Found found) override;
    void write(const QString &key, const QByteArray &secret, Written written) override;
    void remove(const QString &key) override;

private:
    QObject m_life; ///< Nothing is called back after it.
};

} // namespace Pinthread
