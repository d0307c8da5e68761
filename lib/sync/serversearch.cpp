// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/serversearch.h"

namespace Pinthread {

namespace {

constexpr std::chrono::seconds patience(10); ///< With an address that swallows everything.

/// That somebody is there, and who, is worth more than that nobody is.
int worth(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Insecure:
        return 3;
    case ApiError::Kind::Unreachable:
        return 0;
    case ApiError::Kind::TimedOut:
        return 1;
    default:
        return 2;
    }
}

} // namespace

ServerSearch::ServerSearch(const QList<QUrl> &addresses, const QByteArray &certificateFingerprint, QObject *parent)
    : QObject(parent), m_error(ApiError::of(ApiError::Kind::Unreachable))
{
    for (const QUrl &address : addresses) {
        m_clients.push_back(std::make_unique<ApiClient>());
        ApiClient &client = *m_clients.back();
        client.setServer(address, certificateFingerprint);
        client.setTimeout(patience);
        client.reach([this, address](const Expected<void, ApiError> &answer) { onAnswer(address, answer); });
    }
    if (addresses.isEmpty())
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT notFound(m_error); }, Qt::QueuedConnection);
}

ServerSearch::~ServerSearch() = default;

void ServerSearch::onAnswer(const QUrl &address, const Expected<void, ApiError> &answer)
{
    if (m_done)
        return;
    ++m_answers;
    if (answer) {
        m_done = true;
        Q_EMIT found(address);
        return;
    }
    if (m_answers == 1 || worth(answer.error().kind) > worth(m_error.kind))
        m_error = answer.error();
    if (m_answers == m_clients.size()) {
        m_done = true;
        Q_EMIT notFound(m_error);
    }
}

} // namespace Pinthread
