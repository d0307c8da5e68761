// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/figure.h"
#include "bench/options.h"
#include "bench/target.h"

/// \file
/// What is measured. Each scene starts a server of its own from nothing and ends it in order. A server that loses
/// anything makes it throw Failure.

namespace Pinthread::Bench {

/// Everybody follows one asset, and \a rate operations a second come from a few of them.
[[nodiscard]] Figures fanoutScene(Target &target, const Options &options, int rate);

/// Many follow one asset and nothing happens.
[[nodiscard]] Figures idleScene(Target &target, const Options &options);

/// Some stop reading while operations go on, and read again afterwards.
[[nodiscard]] Figures stalledScene(Target &target, const Options &options);

/// All subscribers lose their connection, miss some operations and come back in the same moment.
[[nodiscard]] Figures stormScene(Target &target, const Options &options);

/// All subscribers come to a server that has just been started again, and have nothing yet.
[[nodiscard]] Figures coldScene(Target &target, const Options &options);

} // namespace Pinthread::Bench
