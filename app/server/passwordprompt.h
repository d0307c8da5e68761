// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/expected.h"

#include <QString>

/// Asks for a new password. Never on the command line, where everybody on the machine can read it.
namespace PasswordPrompt {

/// The first line of the standard input, without asking.
[[nodiscard]] Pinthread::Expected<QString, QString> fromStandardInput();
/// Twice, at the terminal, which does not show it. The error is a sentence.
[[nodiscard]] Pinthread::Expected<QString, QString> fromTerminal();

} // namespace PasswordPrompt
