// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/user.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace Pinthread {

/// One server's answer to "let me in", kept so that this user is the same one tomorrow.
struct StoredSession
{
    QString token;
    Actor actor;
    QString name; ///< The name that was asked for: another name is another user.

    [[nodiscard]] QByteArray toJson() const;
    /// Nothing: that is none.
    [[nodiscard]] static std::optional<StoredSession> fromJson(const QByteArray &json);

    friend bool operator==(const StoredSession &, const StoredSession &) = default;
};

/// The sessions of one profile, by server and name, in a JSON file that only its owner may read (mode 0600). A damaged
/// file is put aside and reading starts empty: the servers are asked again. GUI thread; the file is a few hundred
/// bytes.
class SessionStore
{
public:
    explicit SessionStore(QString fileName) : m_fileName(std::move(fileName)) {}

    /// How many names are remembered for a server; the ones that were used last.
    static constexpr qsizetype mostNames = 20;

    /// Of the user called \a name. \a server is what the caller names the server by, for example its address.
    [[nodiscard]] std::optional<StoredSession> session(const QString &server, const QString &name) const;
    /// In place of the one with the same name. \returns false when it could not be written; it is then known until the
    /// program ends.
    bool remember(const QString &server, const StoredSession &session);
    void forget(const QString &server, const QString &name);

private:
    void load() const;
    bool save() const;

    QString m_fileName;
    mutable QHash<QString, QList<StoredSession>> m_sessions; ///< The one that was used last is first.
};

} // namespace Pinthread
