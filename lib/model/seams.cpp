// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/seams.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace Pinthread {

qint64 SystemClock::now() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

quint64 SystemRandom::next()
{
    return QRandomGenerator::system()->generate64();
}

} // namespace Pinthread
