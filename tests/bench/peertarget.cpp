// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/peertarget.h"

#include "bench/failure.h"
#include "bench/httpclient.h"

namespace Pinthread::Bench {

AssetId PeerTarget::makeAsset()
{
    return AssetId(UuidBits{.high = 0x0190'0000'0000'7000, .low = 0x8000'0000'0000'0001});
}

QList<QByteArray> PeerTarget::makeSessions(int count)
{
    return QList<QByteArray>(count, QByteArray());
}

QStringList PeerTarget::arguments(int process)
{
    return {QString::number(ports().at(process))};
}

bool PeerTarget::isReady(quint16 port)
{
    try {
        return HttpClient(port).get("/").status == 400; // It knows nothing but WebSockets.
    } catch (const Failure &) {
        return false;
    }
}

} // namespace Pinthread::Bench
