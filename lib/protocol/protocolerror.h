// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Pinthread::Protocol {

/// Why bytes are not a message: a bug of the sender, or somebody who tries.
struct ProtocolError
{
    enum class Reason {
        NotJson,      ///< Not a JSON object in UTF-8.
        UnknownType,  ///< A `type` that this version does not know.
        MissingField, ///< `field` is not there.
        WrongField,   ///< `field` is of the wrong type or outside its range.
    };
    Reason reason = Reason::NotJson;
    QString field;   ///< The path of the field, for example `operation.anchor.x`; empty with NotJson.
    QString message; ///< One English sentence.

    friend bool operator==(const ProtocolError &, const ProtocolError &) = default;
};

} // namespace Pinthread::Protocol
