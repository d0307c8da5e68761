// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "model/operation.h"
#include "model/refusal.h"

#include <QCoreApplication>
#include <QMetaType>

namespace Pinthread {

/// An operation that its user has to decide about: try again or discard. It keeps every word.
struct FailedOperation
{
    enum class Reason {
        Offline,        ///< There was no connection when it was made; it was never sent.
        ConnectionLost, ///< The connection was lost before the server had it.
        Refused,        ///< The server said no; `refusal` tells why.
    };

    AssetId assetId;
    Operation operation;
    Reason reason = Reason::Offline;
    Refusal refusal;     ///< Meaningful with Refused only.
    qint64 madeAt = 0;   ///< When the user did it: milliseconds since 1970, UTC, this machine's clock.
    qint64 failedAt = 0; ///< When it failed, likewise.

    friend bool operator==(const FailedOperation &, const FailedOperation &) = default;
};

/// Why it failed and what to do, as a sentence for its user, in their language.
[[nodiscard]] QString explanation(const FailedOperation &failed);
/// The same for a refusal alone.
[[nodiscard]] QString explanation(const Refusal &refusal);

/// An operation whose outcome is not known yet.
struct UnsettledOperation
{
    AssetId assetId;
    Operation operation;
    qint64 madeAt = 0; ///< As in FailedOperation.

    friend bool operator==(const UnsettledOperation &, const UnsettledOperation &) = default;
};

} // namespace Pinthread
