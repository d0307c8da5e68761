// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Log lines on standard error. For people: `2026-11-21T10:38:00.123Z info    net      127.0.0.1:4242 is gone`; for
/// programs one JSON object a line, with `time`, `level`, `category` and `message`.
namespace LogFormat {

/// \a level: debug, info, warning or error. \a format: text or json.
void install(const QString &level, const QString &format);

} // namespace LogFormat
