// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharing/joinattempt.h"

#include "sharing/joinwords.h"

namespace Pinthread {

JoinAttempt::JoinAttempt(const InvitationLink &link, const QString &name, QObject *parent)
    : QObject(parent), m_link(link), m_name(name), m_left(link.serverUrls())
{}

JoinAttempt::~JoinAttempt() = default;

void JoinAttempt::start()
{
    tryNext();
}

void JoinAttempt::tryNext()
{
    m_server = m_left.takeFirst();
    m_client = std::make_unique<ApiClient>();
    m_client->setServer(m_server, m_link.certificateFingerprint);
    m_client->setTimeout(m_timeout);
    m_client->createSession({m_name, m_link.secret}, [this](const auto &answer) { onAnswer(answer); });
}

void JoinAttempt::onAnswer(const Expected<Protocol::SessionGrant, ApiError> &answer)
{
    m_client.release()->deleteLater(); // It is calling us.
    if (answer) {
        Q_EMIT joined(m_server, *answer);
        return;
    }
    // Somebody else may live at an address of this machine's in another network: only the right one can say no.
    const ApiError::Kind kind = answer.error().kind;
    const bool isElsewhere = kind == ApiError::Kind::Unreachable || kind == ApiError::Kind::TimedOut
                             || kind == ApiError::Kind::Insecure || kind == ApiError::Kind::BadAnswer;
    if (isElsewhere && !m_left.isEmpty())
        tryNext();
    else
        Q_EMIT failed(joinProblem(answer.error(), m_server.host()));
}

} // namespace Pinthread
