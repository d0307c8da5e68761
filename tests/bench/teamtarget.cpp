// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/teamtarget.h"

#include "testkit/teamservices.h"

namespace Pinthread::Bench {

TeamTarget::TeamTarget(const Setting &setting, int nodes)
    : PinthreadTarget(setting, nodes), m_journal(Testkit::TeamServices::instance().postgres.newDatabase())
{}

QByteArray TeamTarget::moreConfiguration()
{
    const QString nats = Testkit::TeamServices::instance().nats.url();
    return QStringLiteral("journal = %1\nnats = %2\ncontent = %3\n")
        .arg(m_journal, nats, pathOf(QStringLiteral("contents")))
        .toUtf8();
}

} // namespace Pinthread::Bench
