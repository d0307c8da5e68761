// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <atomic>
#include <functional>
#include <optional>

class QIODevice;

namespace Pinthread {

/// The SHA-256 of what is left to read in \a device, 32 bytes. Nothing when it could not be read to its end, or once
/// \a cancelled is set. \a progressed hears, now and then, how many bytes have been read. Any thread.
[[nodiscard]] std::optional<QByteArray> contentHash(QIODevice &device, const std::atomic_bool &cancelled,
                                                    const std::function<void(qint64)> &progressed = {});

} // namespace Pinthread
