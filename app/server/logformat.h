// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Log lines for people: `2026-11-21T10:38:00.123Z info    net      127.0.0.1:4242 is gone`, on standard error.
namespace LogFormat {

/// \a level: debug, info, warning or error.
void install(const QString &level);

} // namespace LogFormat
