// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/usage.h"
#include "protocol/httpbodies.h"

namespace Pinthread::Protocol {

/// The answer to `GET /v1/usage`.
[[nodiscard]] QByteArray encode(const Usage &usage);
[[nodiscard]] Decoded<Usage> decodeUsage(QByteArrayView bytes);

} // namespace Pinthread::Protocol
