// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QUrl>

namespace Pinthread {

/// How a server is come by: RemoteServer knows its address, EmbeddedServerHost has to start it or find it first, and
/// NoServer never will. GUI thread.
class ServerAccess : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What the profile names this server by; the same for ever, whatever its address.
    [[nodiscard]] virtual QString key() const = 0;
    /// What people call it; empty for the embedded one.
    [[nodiscard]] virtual QString displayName() const = 0;
    [[nodiscard]] bool isEmbedded() const { return displayName().isEmpty(); }

    /// Finds out where it is now. Returns at once; one of the signals follows. Also to be called when the server has
    /// gone away: it may be somewhere else meanwhile.
    virtual void locate() = 0;

Q_SIGNALS:
    /// It is at \a base, and asks newcomers for \a secret (empty: for nothing, or it is not known here).
    void located(const QUrl &base, const QString &secret);
    /// It is nowhere, for a reason that people can read. \a mayHelpToWait: calling locate() again later may help.
    void notLocated(const QString &reason, bool mayHelpToWait);
};

/// A pinthread-server somewhere, at an address that does not change.
class RemoteServer final : public ServerAccess
{
    Q_OBJECT

public:
    RemoteServer(const QUrl &address, const QString &secret, QObject *parent = nullptr);

    [[nodiscard]] QString key() const override { return m_address.toString(); }
    [[nodiscard]] QString displayName() const override;
    void locate() override;

private:
    QUrl m_address;
    QString m_secret;
};

/// What a program that was built without the embedded server has until it joins a team.
class NoServer final : public ServerAccess
{
    Q_OBJECT

public:
    using ServerAccess::ServerAccess;

    [[nodiscard]] QString key() const override { return QStringLiteral("none"); }
    [[nodiscard]] QString displayName() const override { return {}; }
    void locate() override;
};

} // namespace Pinthread
