// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/target.h"

namespace Pinthread::Bench {

/// `pinthread-server`, with limits under which the bench's rates are permitted and everything else as it comes.
class PinthreadTarget : public Target
{
public:
    using Target::Target;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Pinthread; }
    [[nodiscard]] bool hasHistory() const override { return true; }
    [[nodiscard]] AssetId makeAsset() override;
    [[nodiscard]] QList<QByteArray> makeSessions(int count) override;

protected:
    [[nodiscard]] QStringList arguments(int process) override;
    [[nodiscard]] bool isReady(quint16 port) override;
    /// What else is to be in the configuration.
    [[nodiscard]] virtual QByteArray moreConfiguration() { return {}; }
};

} // namespace Pinthread::Bench
