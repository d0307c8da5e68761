// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/draftfile.h"

#include <optional>

namespace Pinthread {

/// The content of a drafts file with \a entries.
[[nodiscard]] QByteArray draftsToJson(const QList<DraftFile::Entry> &entries);

/// The drafts in \a json. Nothing when it is not a drafts file of a version that is understood here. An entry that
/// makes no sense makes the whole file damaged: better put aside whole than rewritten without it.
[[nodiscard]] std::optional<QList<DraftFile::Entry>> draftsFromJson(const QByteArray &json);

} // namespace Pinthread
