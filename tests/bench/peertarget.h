// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/target.h"

namespace Pinthread::Bench {

/// `bench_peer_beast` and `bench_peer_floor`: fan-out without rooms, checks or a disk. Whoever comes gets all that was
/// said, and not only what they missed.
class PeerTarget final : public Target
{
public:
    using Target::Target;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Echo; }
    [[nodiscard]] bool hasHistory() const override { return false; }
    [[nodiscard]] AssetId makeAsset() override;
    [[nodiscard]] QList<QByteArray> makeSessions(int count) override;

protected:
    [[nodiscard]] QStringList arguments(int process) override;
    [[nodiscard]] bool isReady(quint16 port) override;
};

} // namespace Pinthread::Bench
