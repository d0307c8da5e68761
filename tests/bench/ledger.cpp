// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/ledger.h"

namespace Pinthread::Bench {

void Ledger::noteSent(quint32 number, Time when)
{
    m_sent.at(number - m_first) = when;
    ++m_sentCount;
}

void Ledger::noteReceived(quint32 number, Time when)
{
    if (const size_t slot = number - m_first; slot < m_sent.size())
        m_delays.add(when - m_sent[slot]);
}

void Ledger::noteRefused(quint32 number)
{
    if (number - m_first < m_sent.size())
        ++m_refused;
}

} // namespace Pinthread::Bench
