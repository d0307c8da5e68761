// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/teamservices.h"

#include <QCoreApplication>
#include <QPointer>

namespace Pinthread::Testkit {

TeamServices &TeamServices::instance()
{
    static QPointer<TeamServices> services;
    if (!services)
        services = new TeamServices(QCoreApplication::instance());
    return *services;
}

} // namespace Pinthread::Testkit
