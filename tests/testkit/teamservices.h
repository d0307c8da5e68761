// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "testkit/natsserver.h"
#include "testkit/postgresserver.h"

#include <QObject>

namespace Pinthread::Testkit {

/// The services that nodes share, once for each test program: started when they are first asked for, and gone with the
/// QCoreApplication.
class TeamServices final : public QObject
{
public:
    static TeamServices &instance();

    PostgresServer postgres;
    NatsServer nats;

private:
    using QObject::QObject;
};

} // namespace Pinthread::Testkit
