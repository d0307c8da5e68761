// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "testkit/person.h"
#include "testkit/seams.h"

namespace Pinthread::Testkit {

/// Somebody who does one thing after the other as fast as the server answers.
class BusyPerson
{
public:
    static constexpr qsizetype mostUnsettled = 6;

    BusyPerson(const QUrl &server, const QString &directory, const Asset &asset, int index);

    [[nodiscard]] Person &person() { return m_person; }
    [[nodiscard]] const Replica &replica() { return *m_person.program().replica(m_asset.id); }

    /// Fills up what may be unsettled at a time; nothing while offline.
    void work();
    /// Where they stand, for a failure's message.
    [[nodiscard]] QString status();

    qsizetype operations = 0;

private:
    void doSomething();

    Asset m_asset;
    SeededRandom m_random;
    Protocol::SessionGrant m_grant;
    Person m_person;
};

} // namespace Pinthread::Testkit
