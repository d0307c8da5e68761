// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Pinthread::Testkit {

/// A port that nobody listens on, below those that Linux gives to outgoing connections (32768 and up): one of these
/// could be taken by a client, or by a connection to itself, while the server is down, and then it could not come back.
[[nodiscard]] quint16 freePort();

} // namespace Pinthread::Testkit
