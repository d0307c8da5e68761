// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace Pinthread {

class NetworkSharing;
class ServerSearch;

/// What an account is named by on its server.
struct AccountName
{
    QString tenant; ///< May be empty: the one that every server has.
    QString login;

    friend bool operator==(const AccountName &, const AccountName &) = default;
};

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

    /// What its certificate is known by, see ServerAccount; empty: the system decides whether it is trusted.
    [[nodiscard]] virtual QByteArray certificateFingerprint() const { return {}; }

    /// Whose account one signs in by; nothing: one comes by name.
    [[nodiscard]] virtual std::optional<AccountName> account() const { return {}; }

    /// Whether locate() may find it somewhere else while the program runs.
    [[nodiscard]] virtual bool mayMove() const { return isEmbedded(); }
    /// Lets others on the network come to it; null where that is not this program's to decide.
    [[nodiscard]] virtual NetworkSharing *networkSharing() { return nullptr; }

    /// Finds out where it is now. Returns at once; one of the signals follows. Also to be called when the server has
    /// gone away: it may be somewhere else meanwhile.
    virtual void locate() = 0;

Q_SIGNALS:
    /// It is at \a base, and asks newcomers for \a secret (empty: for nothing, or it is not known here).
    void located(const QUrl &base, const QString &secret);
    /// It is nowhere, for a reason that people can read. \a mayHelpToWait: calling locate() again later may help.
    void notLocated(const QString &reason, bool mayHelpToWait);
};

/// A server somewhere else: a pinthread-server at an address that does not change, or a program that is shared on its
/// network, which has several addresses and a certificate of its own.
class RemoteServer final : public ServerAccess
{
    Q_OBJECT

public:
    RemoteServer(const QUrl &address, const QString &secret, QObject *parent = nullptr);
    RemoteServer(Team team, const QString &secret, QObject *parent = nullptr);
    ~RemoteServer() override;

    /// Its certificate, or the address where there is no other way to know it; with the account, if there is one.
    [[nodiscard]] QString key() const override;
    [[nodiscard]] bool mayMove() const override { return m_team.addresses.size() > 1; }
    [[nodiscard]] QByteArray certificateFingerprint() const override { return m_team.certificateFingerprint; }
    [[nodiscard]] QString displayName() const override;
    [[nodiscard]] std::optional<AccountName> account() const override;
    void locate() override;

private:
    Team m_team;
    QString m_secret;
    std::unique_ptr<ServerSearch> m_search; ///< While it is looked for at several addresses.
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
