// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/apiclient.h"
#include "sync/invitationlink.h"

#include <memory>

namespace Pinthread {

/// Tries to get a session by an invitation, at one of its addresses after the other: a machine has several, and a guest
/// reaches some of them. Destroying it gives up. GUI thread.
class JoinAttempt : public QObject
{
    Q_OBJECT

public:
    /// \a name is what the others shall see.
    JoinAttempt(const InvitationLink &link, const QString &name, QObject *parent = nullptr);
    ~JoinAttempt() override;

    /// How long nothing may move at an address before the next one has its turn; 8 s.
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }
    /// One of the signals follows.
    void start();

    [[nodiscard]] const InvitationLink &link() const { return m_link; }
    [[nodiscard]] const QString &name() const { return m_name; }

Q_SIGNALS:
    /// At this address.
    void joined(const QUrl &server, const Pinthread::Protocol::SessionGrant &grant);
    /// A sentence or two for people.
    void failed(const QString &problem);

private:
    void tryNext();
    void onAnswer(const Expected<Protocol::SessionGrant, ApiError> &answer);

    InvitationLink m_link;
    QString m_name;
    std::chrono::milliseconds m_timeout{8'000};
    QList<QUrl> m_left;
    QUrl m_server;
    std::unique_ptr<ApiClient> m_client;
};

} // namespace Pinthread
