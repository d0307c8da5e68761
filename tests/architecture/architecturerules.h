// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "architecture/sourcetree.h"

namespace Pinthread::Architecture {

using QtModules = QMap<QString, QString>;

/// The rules of ARCHITECTURE.md that a program can check. Each gives one line for every breach, "path:line: what",
/// and nothing when all is well.

/// Who may include whose headers; private headers (_p.h) stay in their library. A new arrow is a decision: it is made
/// in architecturerules.cpp, together with the documents.
[[nodiscard]] QStringList forbiddenArrows(const SourceTree &tree);

/// Which modules of Qt, and which other libraries, each folder may know.
[[nodiscard]] QStringList forbiddenLibraries(const SourceTree &tree, const QtModules &qtModules);

/// Time, chance and timers that the core takes by itself rather than through the seams.
[[nodiscard]] QStringList bypassedSeams(const SourceTree &tree);

/// Files without the two SPDX lines.
[[nodiscard]] QStringList missingLicences(const SourceTree &tree);

/// Library folders without a README.md.
[[nodiscard]] QStringList missingReadmes(const SourceTree &tree);

} // namespace Pinthread::Architecture
