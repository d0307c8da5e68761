// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/pinthreadtarget.h"

namespace Pinthread::Bench {

/// `pinthread-server` as a team has it: nodes on one PostgreSQL and one NATS, all of the nodes on the same core. Those
/// two are real as well, and share the other core with the clients; what they cost is not counted.
class TeamTarget final : public PinthreadTarget
{
public:
    TeamTarget(const Setting &setting, int nodes);

protected:
    [[nodiscard]] QByteArray moreConfiguration() override;

private:
    QString m_journal;
};

} // namespace Pinthread::Bench
