// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/target.h"

namespace Pinthread::Bench {

/// `pinthread-server`, with limits under which the bench's rates are permitted and everything else as it comes.
class PinthreadTarget final : public Target
{
public:
    using Target::Target;

    [[nodiscard]] Dialect dialect() const override { return Dialect::Pinthread; }
    [[nodiscard]] bool hasHistory() const override { return true; }
    [[nodiscard]] AssetId makeAsset() override;
    [[nodiscard]] QList<QByteArray> makeSessions(int count) override;

protected:
    [[nodiscard]] QStringList arguments() override;
    [[nodiscard]] bool isReady() override;
};

} // namespace Pinthread::Bench
