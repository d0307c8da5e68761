// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Pinthread::Bench {

/// One measured number.
struct Figure
{
    QString key;   ///< For programs: `fanout.500x50.cpu`.
    QString label; ///< For people.
    QString unit;
    double value = 0;
};

using Figures = QList<Figure>;

} // namespace Pinthread::Bench
