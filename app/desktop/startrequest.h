// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"

#include <QByteArray>

#include <optional>

namespace Pinthread {

/// What one start of the program hands over to the one that is running already.
struct StartRequest
{
    CommandLine commandLine; ///< Without a profile, which they share; files by their whole path.
    /// With which the window system lets the running program come to the front; empty: it has given none.
    QString activationToken;

    [[nodiscard]] static StartRequest of(const CommandLine &commandLine, const QProcessEnvironment &environment);

    friend bool operator==(const StartRequest &, const StartRequest &) = default;
};

/// JSON, one line. What a newer program adds is passed over by an older one.
[[nodiscard]] QByteArray toJson(const StartRequest &request);
[[nodiscard]] std::optional<StartRequest> startRequestFromJson(const QByteArray &json);

} // namespace Pinthread
