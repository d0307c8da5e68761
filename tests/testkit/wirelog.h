// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace Pinthread::Testkit {

/// The text messages of a recorded WebSocket stream of one direction: what follows the HTTP head, frame by frame
/// (RFC 6455 §5), unmasked. Control frames are left out, and so is a frame that is not complete.
[[nodiscard]] QByteArrayList textMessages(const QByteArray &stream);

} // namespace Pinthread::Testkit
