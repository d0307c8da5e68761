// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contenthash.h"

#include <QCryptographicHash>
#include <QIODevice>

namespace Pinthread {

namespace {

constexpr qint64 blockBytes = 1 << 20;

} // namespace

std::optional<QByteArray> contentHash(QIODevice &device, const std::atomic_bool &cancelled,
                                      const std::function<void(qint64)> &progressed)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(blockBytes, Qt::Uninitialized);
    qint64 done = 0;
    for (;;) {
        const qint64 count = device.read(block.data(), block.size());
        if (count < 0 || cancelled)
            return {};
        if (count == 0)
            return hash.result();
        hash.addData(QByteArrayView(block.constData(), count));
        done += count;
        if (progressed)
            progressed(done);
    }
}

} // namespace Pinthread
