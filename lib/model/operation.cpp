// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/operation.h"

namespace Pinthread {

QString typedText(const Operation &operation)
{
    return std::visit(
        [](const auto &body) {
            if constexpr (requires { body.text; })
                return body.text;
            else
                return QString();
        },
        operation.body);
}

} // namespace Pinthread
