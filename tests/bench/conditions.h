// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace Pinthread::Bench {

/// The circumstances of a run, name and value: date, machine, disk (with how long it takes to make 4 KiB durable) and
/// the commit that the source folder is at. \a dataParent is where the server's data will be.
[[nodiscard]] QList<std::pair<QString, QString>> conditions(const QString &dataParent);

} // namespace Pinthread::Bench
