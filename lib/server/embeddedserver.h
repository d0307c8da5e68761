// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"
#include "protocol/httpbodies.h"
#include "server/sharing.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace Pinthread::Server {

/// The server inside the desktop program: for one person, on 127.0.0.1 only, on threads of its own; and while it is
/// shared, by TLS for those on the network who were invited.
///
/// One process owns a data directory. When a second program of the same person starts, it finds the first one's server
/// instead (ownedElsewhere()) and connects to that; when the owner goes away, it calls start() again and takes over.
/// The owner leaves `server.json` in the directory, readable by this user only: base URL, process id and a secret with
/// which `POST /v1/sessions` gives a session.
///
/// Everything here is for the thread that the object lives on; signals and callbacks come on it, and nothing blocks it,
/// except that the destructor waits for an orderly stop (milliseconds as a rule, at most a few seconds).
class EmbeddedServer : public QObject
{
    Q_OBJECT

public:
    using SessionCallback = std::function<void(const Expected<Protocol::SessionGrant, QString> &)>;

    /// \a dataDirectory is made when it is not there.
    explicit EmbeddedServer(const QString &dataDirectory, QObject *parent = nullptr);
    ~EmbeddedServer() override;

    /// Begins to start; exactly one of the three signals follows. Does nothing while it starts or runs. May be called
    /// again after failed() and ownedElsewhere().
    void start();

    /// Whether this process has the server, from started() on.
    [[nodiscard]] bool isRunning() const;
    /// Of this process's server or of the other one's, from started() or ownedElsewhere() on; before that empty.
    [[nodiscard]] QUrl baseUrl() const;
    /// What `POST /v1/sessions` at baseUrl() asks for.
    [[nodiscard]] QString localSecret() const;

    /// A session for a new user called \a name (1–80 characters), who may do everything. Only while isRunning(); with
    /// another process's server, ask over HTTP with localSecret(). \a callback gets the session, or a sentence that
    /// says why there is none; it is not called any more once this object is gone.
    void issueSession(const QString &name, SessionCallback callback);

    /// Lets others on the network in; sharingStarted() or sharingFailed() follows. Port and certificate are kept in the
    /// data directory, so that what was an invitation yesterday is one today. May be called while it is shared: the
    /// addresses of the machine may be others by now. Ask for invitations over HTTP.
    void share();
    /// Takes that back; sharingStopped() follows, if it was shared. Whoever came in that way is sent away.
    void stopSharing();
    /// How others reach it, from sharingStarted() to sharingStopped().
    [[nodiscard]] const std::optional<Sharing> &sharing() const;

Q_SIGNALS:
    void started(const QUrl &base);
    /// \a message is an English sentence that names what is wrong and what to do.
    void failed(const QString &message);
    /// Another process has the server of this directory, and it answers at \a baseOfTheOther.
    void ownedElsewhere(const QUrl &baseOfTheOther);

    void sharingStarted(const Pinthread::Server::Sharing &sharing);
    /// \a message is an English sentence that says what is in the way and what to do. What was shared before is still.
    void sharingFailed(const QString &message);
    void sharingStopped();

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace Pinthread::Server
