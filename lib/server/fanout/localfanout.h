// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/fanout/fanout.h"

namespace Pinthread::Server {

/// For a server that is alone: everybody who has an asset open is in this process, so there is nobody to tell.
class LocalFanout final : public Fanout
{
public:
    void announce(AssetId, Revision) override {}
};

} // namespace Pinthread::Server
