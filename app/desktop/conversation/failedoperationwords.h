// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/operation.h"

namespace Pinthread {

/// What did not happen, as a sentence without a full stop: "This comment was not sent".
[[nodiscard]] QString whatFailed(const Operation &operation);

} // namespace Pinthread
