// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "architecture/sourcetree.h"

namespace Pinthread::Architecture {

/// How many tests \a table, the text of tests/PROMISES.md, names: `folder/class::function` in backticks.
[[nodiscard]] qsizetype namedTests(const QString &table);

/// One line for each test that \a table names and that is not in \a tree, and for each row that names none. The rows
/// below the heading "Without a test" are there to say so, and need none.
[[nodiscard]] QStringList brokenPromises(const QString &table, const SourceTree &tree);

} // namespace Pinthread::Architecture
