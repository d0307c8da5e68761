// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/apiclient.h"

#include <QUrl>

#include <memory>
#include <vector>

namespace Pinthread {

/// Finds out under which of several addresses a server is, as an invitation names them: asks them all at once, without
/// telling them anything, and takes the first that answers with the right certificate. GUI thread.
class ServerSearch final : public QObject
{
    Q_OBJECT

public:
    /// Begins to ask. \a certificateFingerprint is that of ServerAccount.
    ServerSearch(const QList<QUrl> &addresses, const QByteArray &certificateFingerprint, QObject *parent = nullptr);
    ~ServerSearch() override;

Q_SIGNALS:
    // One of these, once and later.

    void found(const QUrl &address);
    /// The server is at none of them; \a error is what is most worth knowing.
    void notFound(const Pinthread::ApiError &error);

private:
    void onAnswer(const QUrl &address, const Expected<void, ApiError> &answer);

    std::vector<std::unique_ptr<ApiClient>> m_clients;
    std::size_t m_answers = 0;
    bool m_done = false;
    ApiError m_error;
};

} // namespace Pinthread
