// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QUrl>

#include <functional>

namespace Pinthread {

/// Finds out whether a server that hung up on a plain connection takes secure ones, or the other way round, so that its
/// user can be told what to change. Says nothing that is anybody's.
class TlsProbe final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(bool isOther)>;

    /// Asks at once, at the host and port of \a url (ws:, wss:, http: or https:), in the other way. \a answer comes
    /// later, once, within a few seconds, and not after the probe was destroyed.
    TlsProbe(const QUrl &url, const Answer &answer, QObject *parent);
};

} // namespace Pinthread
