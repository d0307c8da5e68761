// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/anchor.h"

#include <cmath>

namespace Pinthread {

double roundedPercent(double percent)
{
    constexpr double steps = 10'000;
    return std::round(percent * steps) / steps + 0.0; // Turns -0 into 0, which would be written differently.
}

} // namespace Pinthread
